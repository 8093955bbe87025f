/** Which lines are set in larger type than the text of the page, as headlines are: by the size that the source states, or by their height. */
import { median } from './geometry/median.ts';
import { hasStops } from './line-flow.ts';
import { blocksAtBlanks, type LineView } from './line-views.ts';

/** Headlines are so much larger, and more than lines of one size differ in height; crossheads may be no larger than the text. */
export const larger = 1.2;
/** An opening paragraph of so many lines may be set larger too, but not so much. */
const opening = { lines: 4, larger: 1.5 };

/** Places of the views in larger type; none on a page that tells of no sizes. Lines of a block, up to the next blank, are of one size. */
export function largerType(views: readonly LineView[]): ReadonlySet<number> {
  const sizes = sizesOf(views);
  const usual = median(views.flatMap(({ text, place }) => [...text].map(() => sizes[place] ?? 0)));
  const found = new Set<number>();
  if (usual === 0) return found;
  for (const block of blocksAtBlanks(views)) {
    const ratio = median(block.map(({ place }) => sizes[place] ?? 0)) / usual;
    const isText = block.length >= opening.lines && block.some(({ text }) => hasStops(text));
    if (ratio >= (isText ? opening.larger : larger)) for (const { place } of block) found.add(place);
  }
  return found;
}

// Sizes are in points and heights in the unit of the page: one or the other for all lines.
function sizesOf(views: readonly LineView[]): readonly number[] {
  const stated = views.flatMap(({ line }) => line.style?.size ?? []);
  return stated.length === views.length ? stated : views.map(({ line }) => line.box?.height ?? 0);
}
