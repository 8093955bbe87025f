/** Blocks of a page of CJK type in the order in which they are read, with straightened boxes, and its captions; vertical type is turned to run level. */
import type { Box, Page, TextBlock, TextLine } from '../../model/layout.ts';
import { captionBlocks } from './picture-captions.ts';
import { placeBlocks } from './placed-blocks.ts';
import { readingOrder } from './reading-order.ts';

/** Lines of fewer characters do not tell which way they run. */
const telling = 3;

export interface CjkBlocks {
  readonly blocks: readonly Pick<TextBlock, 'lines'>[];
  /** Ids of the lines that stand as captions under pictures. */
  readonly captions: ReadonlySet<string>;
}

/** `drawn`: the source gives the blocks in the order in which they were drawn, which tells more than their places. Without boxes the source's order stands. */
export function cjkBlocks(page: Page, drawn: boolean): CjkBlocks {
  const placed = placeBlocks(isVertical(page) ? turned(page) : page);
  if (placed === undefined) return { blocks: page.blocks, captions: new Set() };
  const captions = [...captionBlocks(placed)].flatMap(({ lines }) => lines.map(({ id }) => id));
  return { blocks: drawn ? placed.blocks : readingOrder(placed), captions: new Set(captions) };
}

function isVertical({ blocks }: Page): boolean {
  const boxes = blocks.flatMap(({ lines }) =>
    lines.flatMap(({ text, box }) => (box !== undefined && [...text.trim()].length >= telling ? [box] : [])),
  );
  return boxes.filter(({ width, height }) => height > width).length * 2 > boxes.length;
}

/** The page a quarter turn to the left: its lines run from left to right then, and stand under each other. */
function turned(page: Page): Page {
  const turn = <Placed extends TextBlock | TextLine>(placed: Placed): Placed =>
    placed.box === undefined ? placed : { ...placed, box: turnedBox(placed.box) };
  return { ...page, blocks: page.blocks.map((block) => ({ ...turn(block), lines: block.lines.map(turn) })) };
}

function turnedBox({ x, y, width, height }: Box): Box {
  return { x: y, y: -x - width, width: height, height: width };
}
