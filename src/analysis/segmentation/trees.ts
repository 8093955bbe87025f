/** Gradient-boosted trees: reads their data and scores a row of numbers. */

/** A leaf is its value; a branch is feature, cut, and the places of its two children: at most the cut, above it. */
export type TreeNode = number | readonly [feature: number, cut: number, atMost: number, above: number];

export interface Trees {
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

/** Chance between 0 and 1 that the row is what the trees were trained to tell. */
export function chanceOf(model: Trees, row: readonly number[]): number {
  let sum = model.base;
  for (const tree of model.trees) sum += leafOf(tree, row);
  return 1 / (1 + Math.exp(-sum));
}

function leafOf(tree: readonly TreeNode[], row: readonly number[]): number {
  let node = tree[0];
  while (node !== undefined && typeof node !== 'number') {
    const [feature, cut, atMost, above] = node;
    node = tree[(row[feature] ?? 0) <= cut ? atMost : above];
  }
  return node ?? 0;
}
