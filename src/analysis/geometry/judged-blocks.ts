/** Blocks with what the learned models say of each: whether it is a headline, begins an item, stands in an advert. */
import type { LineView } from '../line-views.ts';
import { around, edgeRows, headRow } from '../segmentation/rows.ts';
import { chanceOf, readTrees } from '../segmentation/trees.ts';
import type { PlacedUnits } from './block-units.ts';
import { captionBlocks } from './picture-captions.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import { blockAdverts } from './tables/block-adverts.ts';
import { blockEdges } from './tables/block-edges.ts';
import { blockHeads } from './tables/block-heads.ts';

const headTrees = readTrees(blockHeads);
const edgeTrees = readTrees(blockEdges);
const advertTrees = readTrees(blockAdverts);

/** One block of an item; the chances are between 0 and 1. */
export interface JudgedBlock {
  readonly block: PlacedBlock;
  readonly views: readonly LineView[];
  readonly head: number;
  readonly edge: number;
  readonly advert: number;
  readonly isCaption: boolean;
}

/** Words of PAGE, ALTO and hOCR for a block that is a headline, and how sure such a word makes of it. */
const labelled = { heading: /^(?:heading|headline|title|header-text|ocr_header)$/iu, chance: 0.97 };

/** Judges the blocks of a page, in reading order. */
export function judge({ placed, blocks, units, unitRows, gapRows }: PlacedUnits): readonly JudgedBlock[] {
  const captions = captionBlocks(placed);
  const heads = blocks.map((block, at) => {
    if (captions.has(block)) return 0;
    const { label } = block.block;
    if (label !== undefined && labelled.heading.test(label)) return labelled.chance;
    return chanceOf(headTrees, headRow(unitRows, gapRows, at));
  });
  const edges = edgeRows(unitRows, gapRows, heads).map((row) => chanceOf(edgeTrees, row));
  return blocks.map((block, at) => ({
    block,
    views: units[at]?.views ?? [],
    head: heads[at] ?? 0,
    edge: at === 0 ? 1 : (edges[at] ?? 0),
    advert: chanceOf(advertTrees, advertRow(unitRows, gapRows, at)),
    isCaption: captions.has(block),
  }));
}

/** What the advert model reads: the blocks around, and the steps to this one and the next. */
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

/** Chance that an item is an advert: that of its blocks, weighed by their lines. */
export function advertChance(blocks: readonly JudgedBlock[]): number {
  const lines = blocks.reduce((sum, { views }) => sum + views.length, 0);
  return blocks.reduce((sum, { views, advert }) => sum + advert * views.length, 0) / Math.max(1, lines);
}
