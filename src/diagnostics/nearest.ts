/** Which of many names a misspelt one was probably meant to be. */

/** The candidates few enough edits away to be meant, nearest first; capitals and small letters count as almost the same. */
export function nearest(found: string, candidates: readonly string[]): readonly string[] {
  if (found === '') return [];
  // One letter of two is another name, not a slip: <b> is not meant to be <cb>.
  const limit = found.length < 3 ? 0.5 : Math.max(1, Math.floor(found.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(found, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** A name that was written out longer is meant too: heading for head. */
function distanceOf(found: string, candidate: string, limit: number): number {
  const distance = editDistance(found, candidate, limit);
  const isLonger = candidate.length >= 4 && found.toLowerCase().startsWith(candidate.toLowerCase());
  return isLonger ? Math.min(distance, limit) : distance;
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Insertions, deletions, substitutions and swaps of neighbours between two names; more than `limit` is not counted out. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  if (a.length === b.length && a.toLowerCase() === b.toLowerCase()) return 0.5;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const distance = cheapest(a, b, row, column, { beforeLast, last, current });
      current.push(distance);
      if (distance < least) least = distance;
    }
    // A distance never falls again by going on, but for a swap, which costs one.
    if (least > limit + 1) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function cheapest(a: string, b: string, row: number, column: number, { beforeLast, last, current }: Rows): number {
  const character = a.charCodeAt(row - 1);
  const substituted = (last[column - 1] ?? 0) + (character === b.charCodeAt(column - 1) ? 0 : 1);
  const distance = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substituted);
  const isSwap =
    row > 1 &&
    column > 1 &&
    character === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
  return isSwap ? Math.min(distance, (beforeLast[column - 2] ?? 0) + 1) : distance;
}
