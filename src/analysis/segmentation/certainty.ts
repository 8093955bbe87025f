/** How sure a learned claim is: what the models say of it, set right by how often such claims proved right. */
import { headCertainty, itemCertainty } from './certainty-tables.ts';
import type { CertaintyTable } from './model.ts';

/** Certainty of an item that the models give such a chance. */
export const certaintyOfItem = (said: number): number => calibrated(itemCertainty, said);
/** Certainty of a headline that the models give such a chance. */
export const certaintyOfHead = (said: number): number => calibrated(headCertainty, said);

/** Between two pairs of the table as on a straight line. */
function calibrated(table: CertaintyTable, said: number): number {
  const above = table.findIndex(([point]) => point >= said);
  const [high, low] = [table[above], table[above < 0 ? table.length - 1 : above - 1]];
  if (high === undefined) return low?.[1] ?? said;
  if (low === undefined) return high[1];
  const share = (said - low[0]) / (high[0] - low[0]);
  return low[1] + share * (high[1] - low[1]);
}
