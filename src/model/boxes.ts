/** Boxes put together. */
import { greatestOf, leastOf } from './extremes.ts';
import type { Box } from './layout.ts';

/** The smallest box that holds them all; undefined of none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [x, y] = [leastOf(boxes.map((box) => box.x)), leastOf(boxes.map((box) => box.y))];
  const right = greatestOf(boxes.map((box) => box.x + box.width));
  const bottom = greatestOf(boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
