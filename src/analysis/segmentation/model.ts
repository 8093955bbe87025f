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
  /** Whether headlines stand after their texts, by the units with which a page opens, and by those with which it closes. */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** Whether headlines stand after: weights of the standardised numbers, the constant last. */
  readonly manner: {
    readonly mean: readonly number[];
    readonly deviation: readonly number[];
    readonly weights: readonly number[];
  };
}

/** Alphabets, or Chinese and what is written like it: each has models of its own. */
export type Writing = 'latin' | 'cjk';

/** Pairs of what the models say and the share that was right, both rising. */
export type CertaintyTable = readonly (readonly [said: number, right: number])[];

export type CertaintyTables = Readonly<Record<Writing, Readonly<Record<'item' | 'head', CertaintyTable>>>>;

export interface Model {
  readonly heads: Trees;
  readonly before: Trees;
  readonly after: Trees;
  readonly opening: Trees;
  readonly closing: Trees;
  readonly manner: ModelText['manner'];
}

/** The model of a text. */
export function readModel(text: ModelText): Model {
  return {
    heads: readTrees(text.heads),
    before: readTrees(text.before),
    after: readTrees(text.after),
    opening: readTrees(text.opening),
    closing: readTrees(text.closing),
    manner: text.manner,
  };
}
