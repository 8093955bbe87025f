/** Captions in text of an alphabet: the lines up to one that ends in who took the picture. */
import type { Language } from '../model/language.ts';
import { matchLine } from './closed-text.ts';
import type { LineCue } from './line-cues.ts';
import type { LineView } from './line-views.ts';

/** A caption has no more lines. */
const most = 4;

/** The cues of some views, with those that stand in a caption marked. */
export function withCaptions(
  views: readonly LineView[],
  cues: readonly LineCue[],
  { forms }: Language,
): readonly LineCue[] {
  const marked = [...cues];
  for (const [at, view] of views.entries()) {
    if (view.cjk || matchLine(forms.caption, view.line) === undefined) continue;
    let from = at;
    while (at - from + 1 < most && goesOn(views, from, marked)) from -= 1;
    for (let place = from; place <= at; place += 1)
      marked[place] = { ...cues[place], caption: place === at ? 'ends' : 'goes-on' };
  }
  return marked;
}

// Whether a line is no beginning: the one before it breaks off in mid-sentence and is nothing else.
function goesOn(views: readonly LineView[], at: number, cues: readonly LineCue[]): boolean {
  const before = views[at - 1];
  if (before === undefined || (views[at]?.blanksBefore ?? 0) > 0) return false;
  return !/[.!?]["'”»)]*$/u.test(before.text) && Object.values(cues[at - 1] ?? {}).length === 0;
}
