/** Units of a page that segmentation decides between: blocks of lines that blank lines part, or single lines where none do. */
import { termsOf } from '../lexical-overlap.ts';
import type { LineView } from '../line-views.ts';

export interface Unit {
  readonly views: readonly LineView[];
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Blocks where blank lines part some lines but not nearly all; else lines. */
export function unitsOf(views: readonly LineView[]): readonly Unit[] {
  const parted = views.filter((view) => view.place > 0 && view.blanksBefore > 0).length;
  const byBlock = parted > 0 && parted < (views.length - 1) * 0.85;
  const units: LineView[][] = [];
  for (const view of views) {
    const open = units.at(-1);
    if (open === undefined || !byBlock || view.blanksBefore > 0) units.push([view]);
    else open.push(view);
  }
  return units.map((own) => {
    const text = own.map((view) => view.text.slice(0, 400)).join(own[0]?.cjk === true ? '' : ' ');
    return { views: own, text, terms: termsOf(text) };
  });
}
