/**
 * Reading order of placed blocks: columns from the white between them, cut first across where a page plainly has storeys,
 * else down; what cannot be cut is put in order by what stands above and to the left of what.
 */
import { greatestOf, leastOf } from '../../model/extremes.ts';
import { median } from './median.ts';
import type { PlacedBlock, PlacedPage } from './placed-blocks.ts';
import { type Area, byPrecedence, middleX, middleY } from './precedence.ts';

/** A storey is believed when so few such gaps would come together by accident. */
const accidents = 0.03;
/** Least height of the white between two storeys, in lines. */
const storeyGap = 1.5;
/** Most lines of a headline, and how much larger than ordinary lines its own are at least. */
const headline = { lines: 3, larger: 1.3 };
/**
 * So much is cut off every side of a box, in lines, but no larger a share of its width and height: boxes are drawn a little too large,
 * and columns stray sideways on warped pages.
 */
const shrink = { x: 1, y: 0.35, ofWidth: 0.2, ofHeight: 0.3 };
/** A column without white is taken to have so much, in lines: else one such column would make any gap in the others a storey. */
const leastWhite = 0.3;
/** Most lines of a block over the columns, and how far from the middle of the page it may stand, of the page's width. */
const title = { lines: 2, offCentre: 0.05 };
/** A block that is far taller than its lines together holds scattered noise. */
const scattered = { height: 12, filled: 0.3 };

/** A stretch of white along one axis. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The blocks of a page in the order in which a reader takes them. */
export function readingOrder(placed: PlacedPage): readonly PlacedBlock[] {
  const stated = statedOrder(placed);
  if (stated !== undefined) return stated;
  const { blocks, lineHeight } = placed;
  const noise = blocks.filter((block) => isScattered(block, lineHeight));
  const areas = blocks.filter((block) => !noise.includes(block)).map((block) => areaOf(block, lineHeight));
  const over = overColumns(areas);
  const under = areas.filter((area) => !over.includes(area));
  const order = [...inOrder(over, lineHeight), ...inOrder(under, lineHeight)];
  for (const block of noise) {
    const before = order.findLastIndex(
      (one) => one.left < block.right && one.right > block.left && one.top <= block.top,
    );
    order.splice(before + 1, 0, block);
  }
  return order;
}

/** The order that the source itself states, with what it leaves out after the block before it in the file. */
function statedOrder({ page, blocks }: PlacedPage): readonly PlacedBlock[] | undefined {
  if (page.order === undefined) return undefined;
  const ranks = new Map(page.order.map((id, rank) => [id, rank]));
  let last = -1;
  const keyed = blocks.map((block) => {
    last = ranks.get(block.block.id) ?? last;
    return { block, rank: last };
  });
  return keyed
    .sort((one, other) => one.rank - other.rank || one.block.index - other.block.index)
    .map(({ block }) => block);
}

function isScattered({ top, bottom, block }: PlacedBlock, lineHeight: number): boolean {
  const filled = block.lines.reduce((sum, { box }) => sum + (box?.height ?? 0), 0);
  return bottom - top > scattered.height * lineHeight && filled < scattered.filled * (bottom - top);
}

function areaOf(block: PlacedBlock, lineHeight: number): Area {
  const x = Math.min(shrink.x * lineHeight, (block.right - block.left) * shrink.ofWidth);
  const y = Math.min(shrink.y * lineHeight, (block.bottom - block.top) * shrink.ofHeight);
  return { block, left: block.left + x, top: block.top + y, right: block.right - x, bottom: block.bottom - y };
}

/** Lines over all columns on the middle of the page, as date and running title stand: the column below would take them for its own. */
function overColumns(areas: readonly Area[]): readonly Area[] {
  const left = leastOf(areas.map((area) => area.left));
  const width = greatestOf(areas.map((area) => area.right)) - left;
  const fromTop = [...areas].sort((one, other) => one.top - other.top);
  const first = fromTop.findIndex(
    (area) =>
      area.block.lines.length > title.lines || Math.abs(middleX(area) - left - width / 2) > title.offCentre * width,
  );
  const top = fromTop[first]?.top ?? Number.NEGATIVE_INFINITY;
  return fromTop.slice(0, Math.max(0, first)).filter(({ bottom }) => bottom < top);
}

function inOrder(areas: readonly Area[], lineHeight: number): readonly PlacedBlock[] {
  if (areas.length <= 1) return areas.map(({ block }) => block);
  const down = gapsBetween(areas.map(({ left, right }) => ({ from: left, to: right })));
  const across = gapsBetween(areas.map(({ top, bottom }) => ({ from: top, to: bottom })));
  const columns = split(areas, down, middleX);
  const storey = columns.length > 1 ? storeyIn(columns, across, lineHeight) : undefined;
  if (storey !== undefined) return split(areas, [storey], middleY).flatMap((part) => inOrder(part, lineHeight));
  if (columns.length > 1) return columns.flatMap((part) => inOrder(part, lineHeight));
  const widest = across.reduce<Gap | undefined>(
    (best, gap) => (best === undefined || size(gap) > size(best) ? gap : best),
    undefined,
  );
  if (widest !== undefined) return split(areas, [widest], middleY).flatMap((part) => inOrder(part, lineHeight));
  return byPrecedence(areas);
}

function size({ from, to }: Gap): number {
  return to - from;
}

/** White between some stretches. */
function gapsBetween(stretches: readonly Gap[]): readonly Gap[] {
  const sorted = [...stretches].sort((one, other) => one.from - other.from);
  const gaps: Gap[] = [];
  let end = sorted[0]?.to ?? 0;
  for (const { from, to } of sorted) {
    if (from > end) gaps.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return gaps;
}

function split(
  areas: readonly Area[],
  gaps: readonly Gap[],
  middle: (area: Area) => number,
): readonly (readonly Area[])[] {
  const parts: Area[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const area of areas) {
    const at = gaps.filter(({ from, to }) => middle(area) > (from + to) / 2).length;
    parts[at]?.push(area);
  }
  return parts.filter((part) => part.length > 0);
}

/** The white across all columns that would least likely come about by accident, if it is unlikely enough. */
function storeyIn(columns: readonly (readonly Area[])[], across: readonly Gap[], lineHeight: number): Gap | undefined {
  let best: { gap: Gap; expected: number } | undefined;
  for (const gap of across) {
    if (size(gap) < storeyGap * lineHeight || columns.every((column) => endsInHead(column, gap, lineHeight))) continue;
    const expected = accidentsAt(gap, columns, lineHeight);
    if (expected < accidents && (best === undefined || expected < best.expected)) best = { gap, expected };
  }
  return best?.gap;
}

/** Whether what stands last above a gap is a headline: it goes with what is below. */
function endsInHead(column: readonly Area[], { from }: Gap, lineHeight: number): boolean {
  const above = column.filter(({ bottom }) => bottom <= from);
  const last = above.reduce<Area | undefined>(
    (lowest, area) => (lowest === undefined || area.bottom > lowest.bottom ? area : lowest),
    undefined,
  );
  const { lines = [] } = last?.block ?? {};
  const height = median(lines.flatMap(({ box }) => box?.height ?? []));
  return lines.length > 0 && lines.length <= headline.lines && height >= headline.larger * lineHeight;
}

/** How many gaps like this one are to be expected, if each column had its white wherever it liked. */
function accidentsAt(gap: Gap, columns: readonly (readonly Area[])[], lineHeight: number): number {
  const y = (gap.from + gap.to) / 2;
  const cut = columns.filter((column) => column.some(({ bottom }) => bottom < y) && column.some(({ top }) => top > y));
  if (cut.length < 2) return Number.POSITIVE_INFINITY;
  let chance = 1;
  let tries = 1;
  for (const column of cut) {
    const height = greatestOf(column.map(({ bottom }) => bottom)) - leastOf(column.map(({ top }) => top));
    const white = gapsBetween(column.map(({ top, bottom }) => ({ from: top, to: bottom })));
    const room = white.reduce((sum, one) => sum + Math.max(0, size(one) - size(gap) / 2), 0);
    chance *= Math.min(1, Math.max(room, leastWhite * lineHeight) / Math.max(1, height));
    tries = Math.max(tries, white.length);
  }
  return chance * tries;
}
