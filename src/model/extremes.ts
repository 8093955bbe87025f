/** The least and the greatest of any number of numbers: `Math.min` and `Math.max` fail on more arguments than the stack holds. */

/** The least number; `Infinity` where there is none. */
export function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** The greatest number; `-Infinity` where there is none. */
export function greatestOf(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), -Infinity);
}
