/** The learned models as they are stored and as they are used. */
import { readTrees, type Trees } from './trees.ts';

/** Trees in preorder, one a line, after the base: `feature:cut` is a branch with two subtrees, `=value` a leaf. */
export interface ModelText {
  /** Whether a unit is a headline. */
  readonly heads: readonly string[];
  /** Whether an item begins at a unit, where headlines stand before their texts. */
  readonly before: readonly string[];
  /** The same where they stand after them. */
  readonly after: readonly string[];
  /** Whether headlines stand after: weights of the standardised numbers, the constant last. */
  readonly manner: {
    readonly mean: readonly number[];
    readonly deviation: readonly number[];
    readonly weights: readonly number[];
  };
}

/** Pairs of what the models say and the share that was right, both rising. */
export type CertaintyTable = readonly (readonly [said: number, right: number])[];

export interface Model {
  readonly heads: Trees;
  readonly before: Trees;
  readonly after: Trees;
  readonly manner: ModelText['manner'];
}

/** The model of a text. */
export function readModel(text: ModelText): Model {
  return {
    heads: readTrees(text.heads),
    before: readTrees(text.before),
    after: readTrees(text.after),
    manner: text.manner,
  };
}

/** Log odds that headlines stand after their texts. */
export function oddsOfAfter({ manner }: Model, row: readonly number[]): number {
  let sum = manner.weights[row.length] ?? 0;
  for (const [at, number] of row.entries()) {
    sum += (manner.weights[at] ?? 0) * ((number - (manner.mean[at] ?? 0)) / (manner.deviation[at] ?? 1));
  }
  return sum;
}
