/** Cuts a page into items: of all ways to cut it, the one whose items are likeliest to be exactly right, long ones counting for more. */

/** What the models say of a block: chance that it is a headline, that an item begins with it, and how many lines it has. */
export interface CutCandidate {
  readonly head: number;
  readonly edge: number;
  readonly lines: number;
}

/** Lines from which an item counts for more than one short one. */
const longItem = 50;
/** Between a headline and the text that it stands over an item seldom begins. */
const torn = { head: 0.3, less: 0.8, share: 0.3 };
/** A stretch so unlikely to hold together is not followed further. */
const hopeless = 1e-6;

/** Indices of the blocks at which items begin, the first among them. */
export function cutItems(blocks: readonly CutCandidate[]): ReadonlySet<number> {
  const count = blocks.length;
  const edges = [...edgesOf(blocks), 1];
  const sums = [0];
  for (const { lines } of blocks) sums.push((sums.at(-1) ?? 0) + lines);
  const best = new Array<number>(count + 1).fill(-1);
  const from = new Array<number>(count + 1).fill(0);
  best[0] = 0;
  for (let start = 0; start < count; start += 1) {
    let inside = 1;
    for (let end = start + 1; end <= count && inside >= hopeless; end += 1) {
      if (end - 1 > start) inside *= 1 - (edges[end - 1] ?? 0);
      const lines = (sums[end] ?? 0) - (sums[start] ?? 0);
      const right = (edges[start] ?? 0) * inside * (edges[end] ?? 0);
      const worth = (best[start] ?? 0) + right * (1 + (lines / longItem) ** 2);
      if (worth <= (best[end] ?? 0)) continue;
      best[end] = worth;
      from[end] = start;
    }
  }
  const cuts = new Set<number>();
  for (let at = count; at > 0; at = from[at] ?? 0) cuts.add(from[at] ?? 0);
  return cuts;
}

function edgesOf(blocks: readonly CutCandidate[]): readonly number[] {
  return blocks.map(({ head, edge }, at) => {
    if (at === 0) return 1;
    const before = blocks[at - 1]?.head ?? 0;
    return before > torn.head && head < before * torn.less ? edge * torn.share : edge;
  });
}
