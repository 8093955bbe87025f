/** Blocks with what the learned models say of each: whether it is a headline, begins an item, stands in an advert. */
import type { TextLine } from '../../model/layout.ts';
import type { LineView } from '../line-views.ts';
import { edgeRows, headRow } from '../segmentation/rows.ts';
import { chanceOf, readTrees } from '../segmentation/trees.ts';
import type { PlacedUnits } from './block-units.ts';
import { median } from './median.ts';
import { captionBlocks } from './picture-captions.ts';
import type { PlacedBlock, PlacedPage } from './placed-blocks.ts';
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
  const isDisplay = displayAmong(placed);
  const heads = blocks.map((block, at) => {
    // In type and place a byline is like the headline that it stands under; its words say that it is none.
    const isByline = units[at]?.views.every(({ place }) => cues[place]?.byline === 'whole') ?? false;
    if (captions.has(block) || isByline) return 0;
    const { label } = block.block;
    if (label !== undefined && labelled.heading.test(label)) return labelled.chance;
    const learned = chanceOf(headTrees, headRow(unitRows, gapRows, at));
    const isAdvert = (adverts.get(block) ?? 0) > display.advert;
    return learned > display.learned && !isAdvert && isDisplay(block) ? Math.max(learned, display.chance) : learned;
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

/** A few lines in letters much higher and wider than those of the page are a headline, unless they end a sentence, stand in an advert, or the model is sure of the contrary. One line alone may be many things. */
const display = { higher: 1.5, wider: 1.3, least: 2, most: 5, chance: 0.6, learned: 0.1, advert: 0.3 };

function displayAmong({ blocks, lineHeight }: PlacedPage): (block: PlacedBlock) => boolean {
  const widthOf = (lines: readonly TextLine[]): number =>
    median(lines.flatMap(({ box, text }) => (box === undefined ? [] : box.width / Math.max(1, text.trim().length))));
  const ordinary = widthOf(blocks.flatMap(({ lines }) => lines));
  return ({ lines }) =>
    lines.length >= display.least &&
    lines.length <= display.most &&
    lines.every(({ box }) => (box?.height ?? 0) >= lineHeight * display.higher) &&
    widthOf(lines) >= ordinary * display.wider &&
    !/[.,;:]$/u.test(lines.at(-1)?.text.trim() ?? '');
}
