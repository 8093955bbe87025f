/** Rows and columns of a table whose source marks the table, but not its cells: by where its lines stand. */
import { greatestOf } from '../model/extremes.ts';
import type { Box, TextLine } from '../model/layout.ts';

type Cell = NonNullable<TextLine['cell']>;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A cell for each box, rows from above and columns from the left, both from 0; none where a box is not known or there is no grid. */
export function cellsOf(boxes: readonly (Box | undefined)[]): readonly Cell[] {
  const known = boxes.filter((box) => box !== undefined);
  if (known.length < boxes.length) return [];
  const rows = bandsOf(known.map(({ y, height }) => ({ from: y + 0.25 * height, to: y + 0.75 * height })));
  const columns = bandsOf(known.map(({ x, width }) => ({ from: x, to: x + width })));
  if (greatestOf(rows) < 1 || greatestOf(columns) < 1) return [];
  return known.map((_, at) => ({ row: rows[at] ?? 0, column: columns[at] ?? 0 }));
}

/** The number of the band that each stretch is in: stretches that overlap, directly or through others, are one band. */
function bandsOf(stretches: readonly Stretch[]): readonly number[] {
  const bands = new Array<number>(stretches.length).fill(0);
  const sorted = stretches.map((stretch, at) => ({ ...stretch, at })).sort((one, other) => one.from - other.from);
  let band = -1;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to, at } of sorted) {
    if (from >= end) band += 1;
    end = Math.max(end, to);
    bands[at] = band;
  }
  return bands;
}
