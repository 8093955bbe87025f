/** The median of some numbers. */

/** The upper one of two in the middle; 0 where there are no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
