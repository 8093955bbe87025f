/** Stretches of a page in one writing: Chinese with articles in English between, or the other way round. */
import { cjkShare } from './glyphs.ts';
import type { LineView } from './line-views.ts';

/** An article has no fewer lines, and words in another writing are not yet one. */
const least = 5;

/** The views of a page cut where its writing changes for a whole article; most pages are one stretch. */
export function stretchesByWriting(views: readonly LineView[]): readonly (readonly LineView[])[] {
  const stretches: LineView[][] = [];
  for (const run of runsOf(views)) {
    const open = stretches.at(-1);
    if (open === undefined || (run.length >= least && open.length >= least)) stretches.push([...run]);
    else for (const view of run) open.push(view);
  }
  return stretches;
}

function runsOf(views: readonly LineView[]): readonly (readonly LineView[])[] {
  const runs: LineView[][] = [];
  let current: boolean | undefined;
  for (const [at, cjk] of writingsOf(views).entries()) {
    const view = views[at];
    if (view === undefined) continue;
    const open = runs.at(-1);
    if (open === undefined || (cjk !== undefined && current !== undefined && cjk !== current)) runs.push([view]);
    else open.push(view);
    current = cjk ?? current;
  }
  return runs;
}

/** Whether each line is CJK; undefined where it goes with the line before it. */
function writingsOf(views: readonly LineView[]): readonly (boolean | undefined)[] {
  const writings = views.map(isCjk);
  // A headline of a few words goes with the text in its letters below it.
  for (let at = views.length - 2; at >= 0; at -= 1) {
    if (writings[at] === undefined && writings[at + 1] === false && /\p{L}{2}/u.test(views[at]?.text ?? ''))
      writings[at] = false;
  }
  return writings;
}

// A line of a few letters, or of figures, says nothing of the writing that it stands in.
function isCjk({ text, cjk }: LineView): boolean | undefined {
  if (cjk) return true;
  const words = text.match(/\p{Ll}{2,}/gu)?.length ?? 0;
  return words >= 3 && cjkShare(text) === 0 ? false : undefined;
}
