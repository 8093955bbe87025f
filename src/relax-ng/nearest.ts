/** Which of many names a misspelt one was probably meant to be. */

/** The candidates few enough edits away to be meant, nearest first; capitals and small letters count as almost the same. */
export function nearest(found: string, candidates: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.floor(found.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(found, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Insertions, deletions, substitutions and swaps of neighbours between two names; more than `limit` is not counted out. */
function editDistance(a: string, b: string, limit: number): number {
  if (a.toLowerCase() === b.toLowerCase()) return a === b ? 0 : 0.5;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a.charAt(row - 1) === b.charAt(column - 1);
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1);
      if (row > 1 && column > 1 && isSwap) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
