/** Lists of briefs where no blank line parts them: cut at the marks or places with which each of them begins. */
import type { Language } from '../../model/language.ts';
import { matchLine } from '../closed-text.ts';
import { cutWhere } from '../cut-where.ts';
import type { LineView } from '../line-views.ts';
import { type Block, endsSentence, type Parted } from './close-heads.ts';

/** A brief has no more lines. */
const longest = 15;

/** How briefs begin: all of a list with a mark, all with a place and dash, or all with a few words as their title. */
const openings: readonly RegExp[] = [
  /^[•●▪■◆★*]\s?\p{L}/u,
  /^\p{Lu}[\p{L}’'\- ]{1,30}[.,]? ?[–—-]{1,2} ?\p{Lu}/u,
  /^\p{Lu}[^.!?]{2,30}\. [\p{Lu}„“"«]/u,
];

/** The blocks of a page without blank lines, with the headings of such lists and each brief in a block of its own. */
export function withBriefsApart({ blocks, close }: Parted, { forms }: Language): Parted {
  const views = blocks.flat();
  const heads = new Set([...close].flatMap((block) => block.slice(0, 1)));
  const openers = new Set<LineView>();
  for (const [at, heading] of views.entries()) {
    if (at > 0 && !endsSentence(views[at - 1])) continue;
    if (matchLine(forms.briefs, heading.line) === undefined) continue;
    const briefs = briefsAfter(views.slice(at + 1), heads);
    if (briefs.length > 1) for (const opener of [heading, ...briefs]) openers.add(opener);
  }
  return { blocks: blocks.flatMap((block) => cutBefore(block, openers)), close };
}

// The first lines of the briefs, if the first of all says how they begin, up to the next headline.
function briefsAfter(views: readonly LineView[], heads: ReadonlySet<LineView>): readonly LineView[] {
  const form = openings.find((one) => one.test(views[0]?.text ?? ''));
  const briefs: LineView[] = [];
  let lines = 0;
  for (const [at, view] of views.entries()) {
    if (form === undefined || heads.has(view) || lines > longest) break;
    const opens = form.test(view.text) && (at === 0 || endsSentence(views[at - 1]));
    if (opens) briefs.push(view);
    lines = opens ? 1 : lines + 1;
  }
  return briefs;
}

// A block that is not cut stays the very one that is known to be a headline.
function cutBefore(block: Block, openers: ReadonlySet<LineView>): readonly Block[] {
  const pieces = cutWhere(block, (view) => openers.has(view));
  return pieces.length > 1 ? pieces : [block];
}
