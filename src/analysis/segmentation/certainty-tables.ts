/** Measured by test/bench/left-out.mjs on newspapers that the models had not seen. Data, not to be edited. */
import type { CertaintyTable } from './model.ts';

export const itemCertainty: CertaintyTable = [
  [0, 0],
  [0.071, 0.075],
  [0.134, 0.192],
  [0.199, 0.221],
  [0.261, 0.321],
  [0.325, 0.39],
  [0.396, 0.474],
  [0.489, 0.594],
  [0.605, 0.737],
  [0.725, 0.821],
  [0.877, 0.942],
  [1, 0.99],
];
export const headCertainty: CertaintyTable = [
  [0, 0],
  [0.379, 0.428],
  [0.433, 0.482],
  [0.53, 0.59],
  [0.637, 0.668],
  [0.697, 0.757],
  [0.76, 0.764],
  [0.822, 0.884],
  [0.878, 0.917],
  [0.936, 0.975],
  [1, 0.99],
];
