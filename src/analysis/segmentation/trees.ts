/** Gradient-boosted trees: reads their data and scores a row of numbers. */

/** Nodes of all trees in flat arrays. A branch goes to the next node where the row's number is at most the cut, else to `above`. */
export interface Trees {
  readonly base: number;
  /** First node of each tree. */
  readonly roots: Int32Array;
  /** Number of the row that a branch looks at; −1 for a leaf. */
  readonly feature: Int16Array;
  /** Cut of a branch, value of a leaf. */
  readonly cut: Float64Array;
  readonly above: Int32Array;
}

/** Trees of their text: the base, then a tree a line in preorder, `feature:cut` a branch with two subtrees, `=value` a leaf. */
export function readTrees([base = '0', ...lines]: readonly string[]): Trees {
  const tokens = lines.map((line) => line.split(' '));
  const count = tokens.reduce((sum, tree) => sum + tree.length, 0);
  const trees: Trees = {
    base: Number(base),
    roots: new Int32Array(lines.length),
    feature: new Int16Array(count),
    cut: new Float64Array(count),
    above: new Int32Array(count),
  };
  let next = 0;
  for (const [at, tree] of tokens.entries()) {
    trees.roots[at] = next;
    next = readTree(tree, next, trees);
  }
  return trees;
}

/** Reads one tree to the arrays from `first` on; gives the place after it. */
function readTree(tokens: readonly string[], first: number, { feature, cut, above }: Trees): number {
  let next = first;
  const read = (): void => {
    const at = next;
    const token = tokens[at - first] ?? '=0';
    next += 1;
    if (token.startsWith('=')) {
      feature[at] = -1;
      cut[at] = Number(token.slice(1));
      return;
    }
    const [number = '0', limit = '0'] = token.split(':');
    feature[at] = Number(number);
    cut[at] = Number(limit);
    read();
    above[at] = next;
    read();
  };
  read();
  return next;
}

/** Chance between 0 and 1 that the row is what the trees were trained to tell. */
export function chanceOf({ base, roots, feature, cut, above }: Trees, row: readonly number[]): number {
  const numbers = new Float64Array(row);
  let sum = base;
  for (const root of roots) {
    let node = root;
    for (let number = feature[node] ?? -1; number >= 0; number = feature[node] ?? -1) {
      node = (numbers[number] ?? 0) <= (cut[node] ?? 0) ? node + 1 : (above[node] ?? 0);
    }
    sum += cut[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
