/** Blocks with what the learned models say of each: whether it is a headline, begins an item, stands in an advert. */
import type { LineView } from '../line-views.ts';
import { edgeRows, headRow } from '../segmentation/rows.ts';
import { chanceOf, readTrees } from '../segmentation/trees.ts';
import type { PlacedUnits } from './block-units.ts';
import { captionBlocks } from './picture-captions.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import { blockEdges } from './tables/block-edges.ts';
import { blockHeads } from './tables/block-heads.ts';

const headTrees = readTrees(blockHeads);
const edgeTrees = readTrees(blockEdges);

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

/** Judges the blocks of a page in the order of their units, given the chance of each that it stands in an advert. */
export function judge(
  { placed, blocks, units, cues, unitRows, gapRows }: PlacedUnits,
  adverts: ReadonlyMap<PlacedBlock, number>,
): readonly JudgedBlock[] {
  const captions = captionBlocks(placed);
  const heads = blocks.map((block, at) => {
    // In type and place a byline is like the headline that it stands under; its words say that it is none.
    const isByline = units[at]?.views.every(({ place }) => cues[place]?.byline === 'whole') ?? false;
    if (captions.has(block) || isByline) return 0;
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
    advert: adverts.get(block) ?? 0,
    isCaption: captions.has(block),
  }));
}
