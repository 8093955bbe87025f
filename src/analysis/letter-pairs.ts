/** Which ideographs like to stand side by side in modern Chinese, for lines that may or may not go on from each other. */
import { letterPairs } from './tables/letter-pairs.ts';

let rows: ReadonlyMap<string, string> | undefined;

/** How far two ideographs are from standing side by side by chance, as a logarithm; 0 where they are not, undefined where the first is not known. */
export function pairAffinity(first: string, second: string): number | undefined {
  rows ??= new Map(letterPairs.split('\n').map((row) => [row.slice(0, 1), row]));
  const row = rows.get(first);
  if (row === undefined) return undefined;
  const at = row.indexOf(second, 1);
  if (at < 0) return 0;
  // A digit says how far the letters after it are.
  return Number(/\d(?=\D*$)/u.exec(row.slice(0, at))?.[0] ?? 0);
}
