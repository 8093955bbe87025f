/**
 * What the learned models see of a block's place and type, besides its words: neither where on the page it stands nor how the page is
 * cut, as a model knows by such numbers the papers again that it was trained on. The training script reads the same numbers.
 */
import { greatestOf, leastOf } from '../../model/extremes.ts';
import type { TextLine } from '../../model/layout.ts';
import { median } from './median.ts';
import { isSameColumn, type PlacedBlock, type PlacedPage } from './placed-blocks.ts';

/** Numbers that describe blocks and the steps between them, both in reading order; the step before block i stands at i. */
export interface BlockFeatures {
  readonly units: readonly (readonly number[])[];
  readonly gaps: readonly (readonly number[])[];
}

/** What is ordinary on a page: the measures that its blocks are described in. */
interface Measures {
  readonly line: number;
  readonly column: number;
  readonly letter: number;
  /** 0 where the source states no type sizes. */
  readonly fontSize: number;
  readonly pageHeight: number;
}

/** Describes the blocks of a page in reading order. */
export function describeBlocks(placed: PlacedPage, order: readonly PlacedBlock[]): BlockFeatures {
  const measures = measuresOf(placed);
  const edges = order.map((block) => edgesOf(block, order));
  return {
    units: order.map((block, at) => [
      ...shapeOf(block, measures),
      ...typeOf(block, measures),
      ...indentsOf(block, columnAround(order, at), measures),
      ...(edges[at] ?? [0, 0]),
    ]),
    gaps: order.map((block, at) => stepTo(order[at - 1], block, measures, edges[at - 1])),
  };
}

function measuresOf({ page, blocks, lineHeight }: PlacedPage): Measures {
  const lines = blocks.flatMap((block) => block.lines);
  return {
    line: lineHeight,
    column: median(blocks.flatMap((block) => block.lines.map(() => block.right - block.left))) || 1,
    letter: median(lines.flatMap(letterWidth)) || 1,
    fontSize: median(lines.flatMap(({ style }) => style?.size ?? [])),
    pageHeight: page.height ?? Math.max(1, greatestOf(blocks.map(({ bottom }) => bottom))),
  };
}

function letterWidth({ box, text }: TextLine): number[] {
  const letters = text.trim().length;
  return box === undefined || letters < 3 ? [] : [box.width / letters];
}

/** A number kept within bounds on both sides: how far off something is beyond them tells nothing more. */
function limit(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function shapeOf({ left, right, top, bottom, lines }: PlacedBlock, measures: Measures): readonly number[] {
  const boxes = lines.flatMap(({ box }) => box ?? []);
  const pitches = boxes.slice(1).map((box, at) => (box.y - (boxes[at]?.y ?? box.y)) / measures.line);
  const width = Math.max(1, right - left);
  const first = boxes[0];
  const last = boxes.at(-1);
  return [
    Math.log(width / measures.column),
    limit((bottom - top) / measures.line, 60),
    limit(median(pitches), 10),
    first === undefined ? 1 : first.width / width,
    last === undefined ? 1 : last.width / width,
    first === undefined ? 0 : limit((first.x - leastOf(boxes.map(({ x }) => x))) / measures.line, 10),
    last === undefined ? 0 : limit((last.x - leastOf(boxes.map(({ x }) => x))) / measures.line, 10),
  ];
}

function typeOf({ lines }: PlacedBlock, measures: Measures): readonly number[] {
  const heights = lines.flatMap(({ box }) => (box === undefined ? [] : [box.height / measures.line]));
  const letters = lines.flatMap(letterWidth).map((width) => width / measures.letter);
  const sizes = lines.flatMap(({ style }) => style?.size ?? []);
  const bold = lines.filter(({ style }) => style?.bold === true).length / Math.max(1, lines.length);
  const italic = lines.filter(({ style }) => style?.italic === true).length / Math.max(1, lines.length);
  const known = sizes.length > 0 && measures.fontSize > 0;
  return [
    limit(median(heights), 10),
    limit(Math.max(0, greatestOf(heights)), 12),
    limit(heights[0] ?? 1, 12),
    limit(median(letters) || 1, 8),
    limit(Math.max(0, greatestOf(letters)), 10),
    known ? limit(median(sizes) / measures.fontSize, 8) : 0,
    known ? limit(greatestOf(sizes) / measures.fontSize, 8) : 0,
    bold,
    italic,
  ];
}

/** Blocks before and after one that show where its column stands, and the lines from which they do. */
const nearby = { blocks: 4, lines: 3 };

/** Left and right edge of the running text around a block. */
function columnAround(order: readonly PlacedBlock[], at: number): { readonly left: number; readonly right: number } {
  const own = order[at];
  if (own === undefined) return { left: 0, right: 0 };
  const near = order
    .slice(Math.max(0, at - nearby.blocks), at + nearby.blocks + 1)
    .filter((block) => block !== own && isSameColumn(block, own) && block.lines.length >= nearby.lines);
  if (near.length === 0) return own;
  return { left: median(near.map(({ left }) => left)), right: median(near.map(({ right }) => right)) };
}

function indentsOf(
  block: PlacedBlock,
  column: { readonly left: number; readonly right: number },
  { column: measure, line }: Measures,
): readonly number[] {
  const left = (block.left - column.left) / line;
  const right = (column.right - block.right) / line;
  return [
    limit(left, 20),
    limit(right, 20),
    limit(Math.abs(left - right), 20),
    limit(Math.min(left, right), 20),
    limit((block.right - block.left) / Math.max(1, column.right - column.left), 6),
    limit((column.right - column.left) / measure, 6),
  ];
}

/** Whether anything stands above or below a block in its column: 1 where nothing does. */
function edgesOf(block: PlacedBlock, order: readonly PlacedBlock[]): readonly [number, number] {
  const column = order.filter((one) => one !== block && isSameColumn(one, block));
  const middle = (block.top + block.bottom) / 2;
  return [
    column.some(({ top, bottom }) => (top + bottom) / 2 < middle) ? 0 : 1,
    column.some(({ top, bottom }) => (top + bottom) / 2 > middle) ? 0 : 1,
  ];
}

/** The step to the first block, from no other: down and into a new column. */
const firstStep = [0, 20, 0, 0, 0, 0, 0, 1, 0, 0];

function stepTo(
  before: PlacedBlock | undefined,
  block: PlacedBlock,
  measures: Measures,
  edges: readonly [number, number] | undefined,
): readonly number[] {
  if (before === undefined) return firstStep;
  const same = isSameColumn(before, block);
  const heightOf = ({ lines }: PlacedBlock): number =>
    median(lines.flatMap(({ box }) => box?.height ?? [])) || measures.line;
  const sizeOf = ({ lines }: PlacedBlock): number => median(lines.flatMap(({ style }) => style?.size ?? []));
  const last = before.lines.at(-1)?.box;
  return [
    same ? 1 : 0,
    same ? limit((block.top - before.bottom) / measures.line, 20) : -20,
    limit((block.left - before.left) / measures.column, 6),
    limit((block.top - before.bottom) / measures.pageHeight, 1),
    Math.log((block.right - block.left + 1) / (before.right - before.left + 1)),
    Math.log(heightOf(block) / heightOf(before)),
    sizeOf(block) - sizeOf(before),
    last === undefined ? 1 : limit((last.x + last.width - before.left) / Math.max(1, before.right - before.left), 2),
    edges?.[1] ?? 0,
    block.left >= before.right ? 1 : 0,
  ];
}
