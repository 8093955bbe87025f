/** How sure a learned claim is: what the models say of it, set right by how often such claims proved right. */
import { certaintyTables } from './certainty-tables.ts';
import type { Writing } from './model.ts';

/** Certainty of an item or headline that the models of a writing give such a chance; between two pairs of the table as on a straight line. */
export function certaintyOf(kind: 'item' | 'head', said: number, writing: Writing): number {
  const table = certaintyTables[writing][kind];
  const above = table.findIndex(([point]) => point >= said);
  const [high, low] = [table[above], table[above < 0 ? table.length - 1 : above - 1]];
  if (high === undefined) return low?.[1] ?? said;
  if (low === undefined) return high[1];
  const share = (said - low[0]) / (high[0] - low[0]);
  return low[1] + share * (high[1] - low[1]);
}
