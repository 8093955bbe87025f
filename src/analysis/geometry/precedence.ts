/** Blocks that no white parts are put in order by what stands above and to the left of what. */
import { type PlacedBlock, sharedWidth } from './placed-blocks.ts';

/** A block with the room it takes when its order is asked. */
export interface Area {
  readonly block: PlacedBlock;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Blocks that share so much of the narrower one's width stand over one another, for their order. */
const shared = 0.3;

/** An area whose turn has come once those before it have had theirs. */
interface Waiting {
  readonly area: Area;
  readonly before: Area[];
}

/** Above before below in one column; left before right unless something that spans both stands between (Breuel's rule). */
export function byPrecedence(areas: readonly Area[]): readonly PlacedBlock[] {
  const order: PlacedBlock[] = [];
  const seen = new Set<Area>();
  const enter = (area: Area): Waiting => {
    seen.add(area);
    const before = areas.filter((one) => !seen.has(one) && precedes(one, area, areas));
    return {
      area,
      before: before.sort((one, other) => middleX(other) - middleX(one) || middleY(other) - middleY(one)),
    };
  };
  const fromTop = [...areas].sort((one, other) => middleY(one) - middleY(other) || middleX(one) - middleX(other));
  for (const start of fromTop) {
    // A stack of our own: a page can have thousands of blocks.
    const waiting = seen.has(start) ? [] : [enter(start)];
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      const next = last.before.pop();
      if (next === undefined) {
        order.push(last.area.block);
        waiting.pop();
      } else if (!seen.has(next)) waiting.push(enter(next));
    }
  }
  return order;
}

function precedes(one: Area, other: Area, areas: readonly Area[]): boolean {
  if (overlap(one, other)) return middleY(one) < middleY(other);
  if (middleX(one) >= middleX(other)) return false;
  return !areas.some(
    (third) =>
      third !== one && third !== other && overlap(third, one) && overlap(third, other) && isBetween(third, one, other),
  );
}

function overlap({ block: one }: Area, { block: other }: Area): boolean {
  return sharedWidth(one, other) > shared * Math.min(one.right - one.left, other.right - other.left);
}

function isBetween(area: Area, one: Area, other: Area): boolean {
  const [middle, first, second] = [middleY(area), middleY(one), middleY(other)];
  return Math.min(first, second) < middle && middle < Math.max(first, second);
}

/** Middle of an area from side to side. */
export function middleX({ left, right }: Area): number {
  return (left + right) / 2;
}

/** Middle of an area from top to bottom. */
export function middleY({ top, bottom }: Area): number {
  return (top + bottom) / 2;
}
