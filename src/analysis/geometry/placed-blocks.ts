/** Blocks of a page with their places: straightened where the page is skewed, measured in the height of its ordinary lines. */
import { boxAround } from '../../model/boxes.ts';
import { type Box, isBlank, type Page, type TextBlock, type TextLine } from '../../model/layout.ts';
import { median } from './median.ts';
import { withWholeHeadlines } from './split-headlines.ts';
import { straightBlocks } from './straightening.ts';

/** Where something begins and ends from left to right. */
type Breadth = Pick<PlacedBlock, 'left' | 'right'>;

/** A block of lines with its place on the straightened page. */
export interface PlacedBlock {
  /** 0-based place among the placed blocks of the page, in input order. */
  readonly index: number;
  readonly block: TextBlock;
  /** Lines that hold text, straightened as the block is. */
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedPage {
  readonly page: Page;
  readonly blocks: readonly PlacedBlock[];
  /** Height of an ordinary line, in the unit of the page. */
  readonly lineHeight: number;
  /** Sideways drift a unit of height: how far the page was turned. */
  readonly skew: number;
}

/** The placed blocks of a page; undefined where its lines have no boxes, so that only their order tells anything. */
export function placeBlocks(page: Page): PlacedPage | undefined {
  const typical = median(page.blocks.flatMap(({ lines }) => lines.flatMap(({ box }) => box?.height ?? [])));
  const stated = page.blocks
    .filter((block) => block.lines.some((line) => !isBlank(line)))
    .map((block) => withSoundBoxes(block, typical));
  // Some programs give lines only, as one block: what stands together is then found from the lines.
  const withText = stated.length === 1 ? stated.flatMap(runsIn) : stated;
  const boxed = withText.filter((block) => boxOf(block) !== undefined);
  if (withText.length === 0 || boxed.length < withText.length * 0.9) return undefined;
  const level = straightBlocks(withText.map(withoutBlanks), typical || 1);
  const heights = level.blocks.flatMap(({ lines }) => lines.flatMap(({ box }) => box?.height ?? []));
  const lineHeight = median(heights) || 1;
  const blocks = withWholeHeadlines(level.blocks, lineHeight).map((block, index): PlacedBlock => {
    const { x: left, y: top, width, height } = boxOf(block) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { index, block, lines: block.lines, left, top, right: left + width, bottom: top + height };
  });
  return { page, blocks, lineHeight, skew: level.skew };
}

function withoutBlanks(block: TextBlock): TextBlock {
  return { ...block, lines: block.lines.filter((line) => !isBlank(line)) };
}

/** How far a line may stick out of its block, in ordinary lines. */
const overhang = 3;

/** The block without boxes that cannot be: of no size, or far outside what the source says of the block that most of its lines keep to. */
function withSoundBoxes(block: TextBlock, typical: number): TextBlock {
  const sized = block.lines.map((line) => (line.box === undefined || isSized(line.box) ? line : withoutBox(line)));
  const { box: frame, ...bare } = block;
  if (frame === undefined || !isSized(frame)) return { ...bare, lines: sized };
  const keeps = ({ box }: TextLine): boolean => box === undefined || sticksOut(box, frame) <= overhang * typical;
  const outside = sized.filter((line) => !keeps(line)).length;
  if (outside * 2 > sized.length) return { ...bare, lines: sized };
  return { ...block, lines: outside === 0 ? sized : sized.map((line) => (keeps(line) ? line : withoutBox(line))) };
}

function withoutBox({ box: _, ...line }: TextLine): TextLine {
  return line;
}

/** Whether a box has a place and a size that can be. */
export function isSized({ x, y, width, height }: Box): boolean {
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
}

function sticksOut(box: Box, frame: Box): number {
  return Math.max(
    frame.x - box.x,
    frame.y - box.y,
    box.x + box.width - frame.x - frame.width,
    box.y + box.height - frame.y - frame.height,
  );
}

/** How far, in lines, the next line of a run may stand below, and how much larger it may be. */
const run = { step: 2.2, larger: 1.35 };

/** Runs of lines that stand under one another and are of one size. */
function runsIn(block: TextBlock): readonly TextBlock[] {
  const runs: TextLine[][] = [];
  for (const line of block.lines.filter((one) => !isBlank(one))) {
    const open = runs.at(-1);
    const before = open?.at(-1)?.box;
    if (open !== undefined && before !== undefined && line.box !== undefined && goesOn(before, line.box))
      open.push(line);
    else runs.push([line]);
  }
  return runs.map((lines) => ({ ...block, lines }));
}

function goesOn(before: Box, box: Box): boolean {
  const [low, high] = [Math.min(before.height, box.height), Math.max(before.height, box.height)];
  const step = box.y + box.height / 2 - before.y - before.height / 2;
  const shared = Math.min(before.x + before.width, box.x + box.width) - Math.max(before.x, box.x);
  return high <= low * run.larger && step > 0 && step < run.step * high && shared > 0;
}

/** Around the lines; what the source says of the block may take in rules and margins. */
function boxOf(block: TextBlock): Box | undefined {
  return boxAround(block.lines.flatMap(({ box }) => box ?? [])) ?? block.box;
}

/** Width that two blocks share, negative where they stand apart. */
export function sharedWidth(one: Breadth, other: Breadth): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Whether two blocks stand in one column: the narrower lies for the most part under or over the other. */
export function isSameColumn(one: Breadth, other: Breadth): boolean {
  return sharedWidth(one, other) > 0.5 * Math.min(one.right - one.left, other.right - other.left);
}
