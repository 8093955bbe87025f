/** Boxes put together. */
import { greatestOf, leastOf } from './extremes.ts';
import type { Box } from './layout.ts';

/** The sides of a box, in the unit of its page. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The sides of the smallest box that holds them all; undefined of none. */
export function edgesAround(boxes: readonly Box[]): Edges | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: leastOf(boxes.map(({ x }) => x)),
    top: leastOf(boxes.map(({ y }) => y)),
    right: greatestOf(boxes.map(({ x, width }) => x + width)),
    bottom: greatestOf(boxes.map(({ y, height }) => y + height)),
  };
}

/** The smallest box that holds them all; undefined of none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const edges = edgesAround(boxes);
  if (edges === undefined) return undefined;
  const { left, top, right, bottom } = edges;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
