/** Adverts among the blocks of a page. */
import { around } from '../segmentation/rows.ts';
import { chanceOf, readTrees } from '../segmentation/trees.ts';
import type { PlacedUnits } from './block-units.ts';
import type { JudgedBlock } from './judged-blocks.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import { blockAdverts } from './tables/block-adverts.ts';

const trees = readTrees(blockAdverts);

/** Chance from which a block or an item is an advert: where that was right most often on papers not seen. */
export const advertFrom = 0.5;

/** The chance of each block that it stands in an advert. */
export function advertChances({ blocks, unitRows, gapRows }: PlacedUnits): ReadonlyMap<PlacedBlock, number> {
  return new Map(blocks.map((block, at) => [block, chanceOf(trees, advertRow(unitRows, gapRows, at))]));
}

/** What the model reads: the blocks around, and the steps to this one and the next. */
function advertRow(
  units: readonly (readonly number[])[],
  gaps: readonly (readonly number[])[],
  place: number,
): readonly number[] {
  return [
    ...around(units, place, [0, -1, 1, -2, 2], -1),
    ...around(gaps, place, [0], 0),
    ...around(gaps, place, [1], 0),
  ];
}

/** The same chances, told as much by the item in which a block was read as by the block: adverts and articles may have been read as one. */
export function advertChancesWithin(items: readonly (readonly JudgedBlock[])[]): ReadonlyMap<PlacedBlock, number> {
  return new Map(
    items.flatMap((blocks) => {
      const chance = advertChance(blocks);
      return blocks.map(({ block, advert }) => [block, (advert + chance) / 2] as const);
    }),
  );
}

/** Chance that an item is an advert: that of its blocks, weighed by their lines. */
export function advertChance(blocks: readonly JudgedBlock[]): number {
  const lines = blocks.reduce((sum, { views }) => sum + views.length, 0);
  return blocks.reduce((sum, { views, advert }) => sum + advert * views.length, 0) / Math.max(1, lines);
}
