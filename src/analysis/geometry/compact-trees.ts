/** Reads trees that are written a tree a string: nodes parted by blanks, a leaf its value, a branch `feature:cut:atMost:above`. */
import type { TreeNode, Trees } from '../segmentation/trees.ts';

export function readTrees({ base, trees }: { readonly base: number; readonly trees: readonly string[] }): Trees {
  return { base, trees: trees.map((tree) => tree.split(' ').map(nodeOf)) };
}

function nodeOf(text: string): TreeNode {
  const [feature = 0, cut, atMost = 0, above = 0] = text.split(':').map(Number);
  return cut === undefined ? feature : [feature, cut, atMost, above];
}
