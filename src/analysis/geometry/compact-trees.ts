/** Reads trees that are written a tree a string: nodes parted by blanks, a leaf its value, a branch `feature:cut:atMost:above`. */
import { readTrees as readPreorder, type Trees } from '../segmentation/trees.ts';

/** The trees, their nodes put in preorder. */
export function readTrees({ base, trees }: { readonly base: number; readonly trees: readonly string[] }): Trees {
  return readPreorder([String(base), ...trees.map((tree) => preorder(tree.split(' '), 0).join(' '))]);
}

function preorder(nodes: readonly string[], at: number): readonly string[] {
  const [feature = '0', cut, atMost, above] = (nodes[at] ?? '0').split(':');
  if (cut === undefined) return [`=${feature}`];
  return [`${feature}:${cut}`, ...preorder(nodes, Number(atMost)), ...preorder(nodes, Number(above))];
}
