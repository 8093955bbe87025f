/** Puts frames together that belong to one item: the surest pairs first, as long as the pairs of both groups speak for it on average. */
import type { Frame } from './cjk-frames.ts';
import { framePairModel } from './frame-pair-model.ts';
import { framePairs, type PageReading } from './frame-pairs.ts';

import { chanceOf, readTrees } from './segmentation/trees.ts';

export interface Cluster {
  /** Indices of frames, in source order. */
  readonly frames: readonly number[];
  /** Mean chance of the pairs in it; of a single frame, that it belongs to no other. */
  readonly cert: number;
}

/** Share of groups that hold on papers left out of the training, over that of those in it. */
const unseen = 0.75;

const trees = readTrees(framePairModel);

/** The frames in groups; furniture is in none. */
export function clustersOf(frames: readonly Frame[], reading: PageReading): readonly Cluster[] {
  const links = framePairs(frames, reading).map(({ first, second, row }) => {
    const chance = Math.min(0.995, Math.max(0.005, chanceOf(trees, row)));
    return { first, second, odds: Math.log(chance / (1 - chance)), chance };
  });
  const groups = merge(frames.length, links);
  const certs = certsOf(groups, links);
  return groups
    .map((group, at) => ({ frames: group, cert: certs[at] ?? 0 }))
    .filter((cluster) => frames[cluster.frames[0] ?? 0]?.kind !== 'furniture');
}

interface Link {
  readonly first: number;
  readonly second: number;
  readonly odds: number;
  readonly chance: number;
}

/** Two groups that may be joined, as they were when it was found out; stale once either has changed. */
interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly mean: number;
  readonly sizes: number;
}

// Average linkage: the odds between two groups are the mean of those of their pairs; what is not compared counts as against.
// The best pair comes off a heap, so that a very long page costs little more a line than a short one.
function merge(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const members = new Map(Array.from({ length: count }, (_, at) => [at, [at]]));
  const sums = new Map(Array.from({ length: count }, (_, at) => [at, new Map<number, number>()]));
  const heap = createHeap<Candidate>(
    (left, right) => left.mean - right.mean || right.one - left.one || right.other - left.other,
  );
  const size = (group: number): number => members.get(group)?.length ?? 0;
  const offer = (one: number, other: number, sum: number): void => {
    const mean = sum / (size(one) * size(other));
    if (mean > 0)
      heap.push({ one: Math.min(one, other), other: Math.max(one, other), mean, sizes: size(one) + size(other) });
  };
  for (const { first, second, odds } of links) {
    sums.get(first)?.set(second, odds);
    sums.get(second)?.set(first, odds);
    offer(first, second, odds);
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { one, other, sizes } = best;
    // Groups only grow, so equal sizes mean that neither has changed.
    if (!members.has(one) || !members.has(other) || size(one) + size(other) !== sizes) continue;
    join(one, other, members, sums);
    for (const [third, sum] of sums.get(one) ?? []) offer(one, third, sum);
  }
  return [...members.values()].map((group) => group.sort((left, right) => left - right));
}

function join(
  one: number,
  other: number,
  members: Map<number, number[]>,
  sums: Map<number, Map<number, number>>,
): void {
  members.get(one)?.push(...(members.get(other) ?? []));
  const mine = sums.get(one) ?? new Map<number, number>();
  for (const [third, sum] of sums.get(other) ?? []) {
    if (third === one) continue;
    const total = (mine.get(third) ?? 0) + sum;
    mine.set(third, total);
    sums.get(third)?.set(one, total);
    sums.get(third)?.delete(other);
  }
  mine.delete(other);
  sums.delete(other);
  members.delete(other);
}

interface Heap<Value> {
  push(value: Value): void;
  /** The greatest value. */
  pop(): Value | undefined;
}

function createHeap<Value>(compare: (left: Value, right: Value) => number): Heap<Value> {
  const values: Value[] = [];
  const above = (at: number, other: number): boolean => {
    const [value, against] = [values[at], values[other]];
    return value !== undefined && against !== undefined && compare(value, against) > 0;
  };
  const swap = (at: number, other: number): void => {
    const [value, against] = [values[at], values[other]];
    if (value === undefined || against === undefined) return;
    values[at] = against;
    values[other] = value;
  };
  return {
    push(value) {
      values.push(value);
      for (let at = values.length - 1; at > 0 && above(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    pop() {
      swap(0, values.length - 1);
      const top = values.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const child = above(right, left) ? right : left;
        if (!above(child, at)) break;
        swap(at, child);
        at = child;
      }
      return top;
    },
  };
}

/** How surely each group is one item: the mean of its pairs, less for the best pair that it was not joined by. */
function certsOf(groups: readonly (readonly number[])[], links: readonly Link[]): readonly number[] {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((frame) => [frame, at] as const)));
  const sums = groups.map(() => ({ within: 0, pairs: 0, outside: 0 }));
  for (const { first, second, chance } of links) {
    const [one, other] = [sums[groupOf.get(first) ?? -1], sums[groupOf.get(second) ?? -1]];
    if (one !== undefined && one === other) {
      one.within += chance;
      one.pairs += 1;
    } else for (const sum of [one, other]) if (sum !== undefined) sum.outside = Math.max(sum.outside, chance);
  }
  // Pages of papers that the model was not trained on are grouped rightly less often than its chances say.
  return sums.map(({ within, pairs, outside }) => unseen * (pairs === 0 ? 1 : within / pairs) * (1 - outside / 2));
}
