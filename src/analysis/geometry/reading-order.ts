/**
 * Reading order of placed blocks: columns from the white between them, cut first across where a page plainly has storeys,
 * else down; what cannot be cut is put in order by what stands above and to the left of what.
 */
import { greatestOf, leastOf } from '../../model/extremes.ts';
import { median } from './median.ts';
import { type PlacedBlock, type PlacedPage, sharedWidth } from './placed-blocks.ts';

/** A storey is believed when so few such gaps would come together by accident. */
const accidents = 0.03;
/** Least height of the white between two storeys, in lines. */
const storeyGap = 1.5;
/** Most lines of a headline, and how much larger than ordinary lines its own are at least. */
const headline = { lines: 3, larger: 1.3 };
/** So much is cut off every side of a box, in lines: boxes are drawn a little too large, and columns stray sideways on warped pages. */
const shrink = { x: 1, y: 0.35 };
/** A block that is far taller than its lines together holds scattered noise. */
const scattered = { height: 12, filled: 0.3 };

interface Area {
  readonly block: PlacedBlock;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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
  const order = [...inOrder(areas, lineHeight)];
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
  const x = Math.min(shrink.x * lineHeight, (block.right - block.left) * 0.2);
  const y = Math.min(shrink.y * lineHeight, (block.bottom - block.top) * 0.3);
  return { block, left: block.left + x, top: block.top + y, right: block.right - x, bottom: block.bottom - y };
}

function inOrder(areas: readonly Area[], lineHeight: number): readonly PlacedBlock[] {
  if (areas.length <= 1) return areas.map(({ block }) => block);
  const down = gapsBetween(areas.map(({ left, right }) => ({ from: left, to: right })));
  const across = gapsBetween(areas.map(({ top, bottom }) => ({ from: top, to: bottom })));
  const columns = split(areas, down, (area) => (area.left + area.right) / 2);
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

function middleY(area: Area): number {
  return (area.top + area.bottom) / 2;
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
    chance *= Math.min(1, Math.max(room, 0.3 * lineHeight) / Math.max(1, height));
    tries = Math.max(tries, white.length);
  }
  return chance * tries;
}

/** Above before below in one column; left before right unless something that spans both stands between (Breuel's rule). */
function byPrecedence(areas: readonly Area[]): readonly PlacedBlock[] {
  const middleX = (area: Area): number => (area.left + area.right) / 2;
  const overlaps = (one: Area, other: Area): boolean =>
    sharedWidth(one.block, other.block) >
    0.3 * Math.min(one.block.right - one.block.left, other.block.right - other.block.left);
  const between = (area: Area, one: Area, other: Area): boolean =>
    Math.min(middleY(one), middleY(other)) < middleY(area) && middleY(area) < Math.max(middleY(one), middleY(other));
  const precedes = (one: Area, other: Area): boolean => {
    if (overlaps(one, other)) return middleY(one) < middleY(other);
    if (middleX(one) >= middleX(other)) return false;
    return !areas.some(
      (third) =>
        third !== one &&
        third !== other &&
        overlaps(third, one) &&
        overlaps(third, other) &&
        between(third, one, other),
    );
  };
  const byPlace = (one: Area, other: Area): number => middleX(one) - middleX(other) || middleY(one) - middleY(other);
  const done = new Set<Area>();
  const seen = new Set<Area>();
  // A stack of our own: a page can have thousands of blocks.
  const visit = (start: Area): void => {
    const stack = [{ area: start, before: [] as Area[], entered: false }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { area } = top;
      if (!top.entered) {
        top.entered = true;
        if (seen.has(area)) {
          stack.pop();
          continue;
        }
        seen.add(area);
        top.before = areas
          .filter((one) => one !== area && !seen.has(one) && precedes(one, area))
          .sort(byPlace)
          .reverse();
      }
      const next = top.before.pop();
      if (next !== undefined) stack.push({ area: next, before: [], entered: false });
      else {
        done.add(area);
        stack.pop();
      }
    }
  };
  for (const area of [...areas].sort((one, other) => middleY(one) - middleY(other) || middleX(one) - middleX(other)))
    visit(area);
  return [...done].map(({ block }) => block);
}
