/** Puts frames together that belong to one item: the surest pairs first, as long as the pairs of both groups speak for it on average. */
import type { Frame } from './cjk-frames.ts';
import { framePairModel } from './frame-pair-model.ts';
import { framePairs, type PageReading } from './frame-pairs.ts';
import { readTrees } from './segmentation/model.ts';
import { chanceOf } from './segmentation/trees.ts';

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
  return groups
    .filter((group) => frames[group[0] ?? 0]?.kind !== 'furniture')
    .map((group) => ({ frames: group, cert: certOf(new Set(group), links) }));
}

interface Link {
  readonly first: number;
  readonly second: number;
  readonly odds: number;
  readonly chance: number;
}

// Average linkage: the odds between two groups are the mean of those of their pairs; what is not compared counts as against.
function merge(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  const sums = new Map<number, Map<number, number>>();
  for (let at = 0; at < count; at += 1) {
    members.set(at, [at]);
    sums.set(at, new Map());
  }
  for (const { first, second, odds } of links) {
    sums.get(first)?.set(second, odds);
    sums.get(second)?.set(first, odds);
  }
  for (;;) {
    let best: { one: number; other: number; mean: number } | undefined;
    for (const [one, row] of sums) {
      for (const [other, sum] of row) {
        if (other < one) continue;
        const mean = sum / ((members.get(one)?.length ?? 1) * (members.get(other)?.length ?? 1));
        if (mean > 0 && (best === undefined || mean > best.mean)) best = { one, other, mean };
      }
    }
    if (best === undefined) break;
    join(best.one, best.other, members, sums);
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

function certOf(group: ReadonlySet<number>, links: readonly Link[]): number {
  let within = 0;
  let pairs = 0;
  let outside = 0;
  for (const { first, second, chance } of links) {
    const held = (group.has(first) ? 1 : 0) + (group.has(second) ? 1 : 0);
    if (held === 2) {
      within += chance;
      pairs += 1;
    } else if (held === 1) outside = Math.max(outside, chance);
  }
  // Pages of papers that the model was not trained on are grouped rightly less often than its chances say.
  return unseen * (pairs === 0 ? 1 : within / pairs) * (1 - outside / 2);
}
