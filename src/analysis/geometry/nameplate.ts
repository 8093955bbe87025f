/** The nameplate of a paper: the largest letters at the head of its first page. */
import { greatestOf } from '../../model/extremes.ts';
import type { Page } from '../../model/layout.ts';
import type { ItemDraft } from '../item-draft.ts';
import type { JudgedBlock } from './judged-blocks.ts';
import { median } from './median.ts';

/**
 * Its letters are at least so many ordinary lines high, and it takes at least such a share of the page's width. It begins within such
 * a share of its height and among so many items, and has no more lines than date, number and price make: else it is an article.
 */
const nameplate = { letters: 2.2, width: 0.35, top: 0.2, lines: 30, within: 3 };

/** The item with the largest letters among the first of the first page, if they are large and wide enough; undefined where there is none. */
export function nameplateAmong(items: readonly (readonly JudgedBlock[])[], page: Page): number | undefined {
  if (page.number !== 1 || page.width === undefined || page.height === undefined) return undefined;
  const { width, height } = page;
  const ordinary = median(items.flat().flatMap(({ views }) => views.map(({ line }) => line.box?.height ?? 0)));
  const candidates = items.slice(0, nameplate.within).flatMap((blocks, at) => {
    const [largest] = [...blocks].sort((one, other) => letterHeight(other) - letterHeight(one));
    const lines = blocks.reduce((sum, { views }) => sum + views.length, 0);
    if (largest === undefined || lines > nameplate.lines) return [];
    const { left, right, top } = largest.block;
    const letters = letterHeight(largest);
    const isWide = right - left > nameplate.width * width;
    const isFound = letters > nameplate.letters * ordinary && isWide && top < nameplate.top * height;
    return isFound ? [{ at, letters }] : [];
  });
  return candidates.sort((one, other) => other.letters - one.letters)[0]?.at;
}

/** An article that stands right under the title, with a headline of its own in letters so much smaller and so many lines of text. */
const under = { letters: 0.8, lines: 5 };

/** The blocks of the nameplate, and those of an article that was taken along with it, if there is one; its headline has more than the given chance. */
export function withoutArticle(blocks: readonly JudgedBlock[], headFrom: number): readonly (readonly JudgedBlock[])[] {
  const isHead = ({ head }: JudgedBlock): boolean => head > headFrom;
  const title = greatestOf(blocks.map(letterHeight));
  const from = blocks.findIndex((block, at) => {
    const text = blocks.slice(at).filter((one) => !isHead(one));
    const isBelow = blocks.slice(0, at).some((one) => letterHeight(one) === title);
    const isSmaller = letterHeight(block) < under.letters * title;
    return isBelow && isSmaller && isHead(block) && text.flatMap(({ views }) => views).length >= under.lines;
  });
  return from < 0 ? [blocks] : [blocks.slice(0, from), blocks.slice(from)];
}

function letterHeight({ views }: JudgedBlock): number {
  return Math.max(0, greatestOf(views.map(({ line }) => line.box?.height ?? 0)));
}

/** The item as the nameplate of its paper. */
export function asNameplate({ headless: _, ...draft }: ItemDraft): ItemDraft {
  return {
    ...draft,
    type: 'nameplate',
    evidence: 'the largest letters at the head of the first page',
    cert: 0.8,
  };
}
