/** Rows for the learned models: a unit or gap with what stands around it. The training script builds the same rows. */
import type { UnitNumbers } from './features.ts';

/** Rows of units at some offsets side by side; beyond the page every number is `fill`. */
export function around(
  rows: readonly (readonly number[])[],
  place: number,
  offsets: readonly number[],
  fill: number,
): number[] {
  // Written out in full: this runs for every block of a page, and spreading the rows took longer than weighing them.
  const width = rows[0]?.length ?? 0;
  const joined = new Array<number>(width * offsets.length).fill(fill);
  for (const [at, offset] of offsets.entries()) {
    const row = rows[place + offset];
    if (row === undefined) continue;
    for (let index = 0; index < width; index += 1) joined[at * width + index] = row[index] ?? 0;
  }
  return joined;
}

/** What the headline model reads: the unit, its neighbours, and how their words agree. */
export function headRow(
  units: readonly (readonly number[])[],
  gaps: readonly (readonly number[])[],
  place: number,
): readonly number[] {
  return [...around(units, place, [0, -1, 1, 2], -1), ...around(gaps, place, [0], 0), ...around(gaps, place, [1], 0)];
}

/** What the boundary model reads of the gap before a unit; `heads` are the chances of headlines. */
export function edgeRows(
  units: readonly (readonly number[])[],
  gaps: readonly (readonly number[])[],
  heads: readonly number[],
): readonly (readonly number[])[] {
  const chances = heads.map((chance) => [chance]);
  const since = distances(units, heads, 1);
  const until = distances(units, heads, -1);
  return units.map((_, place) => [
    ...around(units, place, [0, -1, 1, -2], -1),
    ...around(gaps, place, [0, -1, 1], 0),
    ...around(chances, place, [-4, -3, -2, -1, 0, 1, 2, 3], 0),
    Math.min(since[place] ?? 0, 60),
    Math.min(until[place] ?? 0, 60),
  ]);
}

/** Numbers that say where a unit stands on the page or what stands right beside it. */
const beside: ReadonlySet<string> = new Set<keyof UnitNumbers>([
  'placeOnPage',
  'unitsAbove',
  'unitsBelow',
  'titleOfNext',
  'titleAfterEnd',
  'titleBetween',
  'nameBeforeTitle',
  'nameBeforeText',
  'textBegins',
  'textGoesOn',
  'titleGoesOn',
  'kinBefore',
  'kinAfter',
  'kinship',
]);

/** The numbers of a unit that tell how it looks by itself. */
export function looksOf(unit: UnitNumbers): readonly number[] {
  return Object.entries(unit).flatMap(([name, number]) => (beside.has(name) ? [] : [number]));
}

/** What the models of a page's edges read of the looks of its units: a unit and the two on from it into the page. */
export function pageEdgeRow(looks: readonly (readonly number[])[], place: number, inwards: 1 | -1): readonly number[] {
  return around(looks, place, [0, inwards, 2 * inwards], -1);
}

// Lines since the last headline before a unit, or (backwards) from it to the next, itself included.
function distances(units: readonly (readonly number[])[], heads: readonly number[], step: 1 | -1): readonly number[] {
  const found = new Array<number>(units.length).fill(0);
  let last = 0;
  for (let at = step === 1 ? 0 : units.length - 1; at >= 0 && at < units.length; at += step) {
    if (step === 1) found[at] = last;
    last = (heads[at] ?? 0) > 0.5 ? 0 : last + (units[at]?.[0] ?? 0);
    if (step === -1) found[at] = last;
  }
  return found;
}
