/** Boxes as sources state them: what cannot be used is left out, what is odd is mended, and both are counted for one report a file. */

import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { greatestOf, leastOf } from '../model/extremes.ts';
import type { Box } from '../model/layout.ts';
import type { XmlReport, XmlStartTag } from '../xml/events.ts';
import { numberOf } from './source-xml.ts';

/** Pixels, tenths of millimetres or 1/1200 inch: no page of paper comes near this. */
const farthest = 1_000_000;

/** What an element stands for; a word is so small that a box of no width is nothing odd. */
export type Extent = 'line' | 'block' | 'word';

/** Left, top, width and height as the source writes them. */
type Sides = readonly [Side, Side, Side, Side];
type Side = string | undefined;

export interface Boxes {
  /** A box from what an element says of its left, top, width and height; undefined where that is nothing or nothing that can be. */
  box(tag: XmlStartTag, extent: Extent, sides: Sides): Box | undefined;
  /** The box around some points, `x,y` each; undefined where there are none. */
  around(tag: XmlStartTag, extent: Extent, points: string | undefined): Box | undefined;
  /** Width and height of a page, where both can be. */
  size(
    tag: XmlStartTag,
    width: string | undefined,
    height: string | undefined,
  ): { readonly width: number; readonly height: number } | undefined;
  /** An angle in degrees; undefined where it is not said or no number. */
  degrees(tag: XmlStartTag, angle: string | undefined): number | undefined;
  report(placeAt: XmlReport['placeAt']): readonly Diagnostic[];
}

/** Elements of one kind: how many there are, and the first of them. */
interface Tally {
  count: number;
  first: { readonly tag: XmlStartTag; readonly found: string } | undefined;
}

export function createBoxes(): Boxes {
  const refused: Tally = { count: 0, first: undefined };
  const mended: Tally = { count: 0, first: undefined };
  const absent: Tally = { count: 0, first: undefined };
  const count = (tally: Tally, tag: XmlStartTag, found: Sides | string): undefined => {
    tally.count += 1;
    tally.first ??= { tag, found: typeof found === 'string' ? found : written(found) };
    return undefined;
  };
  const noBox = (tag: XmlStartTag, extent: Extent): undefined =>
    extent === 'line' ? count(absent, tag, '') : undefined;
  const checked = (
    tag: XmlStartTag,
    extent: Extent,
    box: Box,
    found: Sides | string,
    isOdd = false,
  ): Box | undefined => {
    const { x, y, width, height } = box;
    const usable = width >= 0 && height >= 0 && Math.max(Math.abs(x), Math.abs(y), width, height) < farthest;
    if (!usable) return count(refused, tag, found);
    if (isOdd || x < 0 || y < 0 || (extent !== 'word' && (width === 0 || height === 0))) count(mended, tag, found);
    return clip(box);
  };
  return {
    box(tag, extent, sides) {
      const [left, top, wide, high] = sides;
      if ((left ?? top ?? wide ?? high) === undefined) return noBox(tag, extent);
      const [x, y, width, height] = [numberOf(left), numberOf(top), numberOf(wide), numberOf(high)];
      if (x === undefined || y === undefined || width === undefined || height === undefined)
        return count(refused, tag, sides);
      return checked(tag, extent, { x, y, width, height }, sides);
    },
    around(tag, extent, points) {
      if (points === undefined || points.trim() === '') return noBox(tag, extent);
      const found = points.slice(0, 40);
      const corners = points.trim().split(/\s+/u).map(cornerAt);
      const known = corners.filter((corner) => corner !== undefined);
      if (known.length < 2 || known.length < corners.length) return count(refused, tag, found);
      const [xs, ys] = [known.map(({ x }) => x), known.map(({ y }) => y)];
      const [x, y] = [leastOf(xs), leastOf(ys)];
      // Two points are the upper left corner and the lower right one.
      const isSwapped = known.length === 2 && (xs[0] !== x || ys[0] !== y);
      return checked(tag, extent, { x, y, width: greatestOf(xs) - x, height: greatestOf(ys) - y }, found, isSwapped);
    },
    size(tag, width, height) {
      if (width === undefined && height === undefined) return undefined;
      const [wide, high] = [numberOf(width), numberOf(height)];
      const usable = (side: number | undefined): side is number => side !== undefined && side > 0 && side < farthest;
      if (usable(wide) && usable(high)) return { width: wide, height: high };
      return count(refused, tag, `${width ?? '?'}×${height ?? '?'}`);
    },
    degrees(tag, angle) {
      if (angle === undefined) return undefined;
      const value = numberOf(angle);
      return value !== undefined && Math.abs(value) < farthest ? value : count(refused, tag, `turned by ${angle}`);
    },
    report(placeAt) {
      const told = ({ count: of, first }: Tally, code: 'SRC-001' | 'SRC-015' | 'SRC-016'): Diagnostic[] =>
        first === undefined
          ? []
          : [diagnose(code, placeAt(first.tag.start, first.tag.end), { count: of, found: first.found })];
      return [...told(refused, 'SRC-001'), ...told(mended, 'SRC-015'), ...told(absent, 'SRC-016')];
    },
  };
}

function written([left, top, wide, high]: Sides): string {
  return `${left ?? '?'},${top ?? '?'} ${wide ?? '?'}×${high ?? '?'}`;
}

/** How far a baseline falls a unit to the right, by its first and last point; undefined where it is not drawn from left to right. */
export function slopeOf(points: string | undefined): number | undefined {
  // eScriptorium writes blanks for the commas too: “136 119 544 113”.
  const numbers =
    points
      ?.trim()
      .split(/[\s,]+/u)
      .map(numberOf) ?? [];
  const [fromX, fromY] = numbers;
  const [toX, toY] = numbers.slice(-2);
  if (fromX === undefined || fromY === undefined || toX === undefined || toY === undefined) return undefined;
  return numbers.length % 2 === 0 && toX > fromX ? (toY - fromY) / (toX - fromX) : undefined;
}

function cornerAt(text: string): { readonly x: number; readonly y: number } | undefined {
  const [left, top, ...rest] = text.split(',').map(numberOf);
  return left === undefined || top === undefined || rest.length > 0 ? undefined : { x: left, y: top };
}

/** What hangs over the upper or left edge of the page is cut off: TEI counts coordinates from 0. */
function clip({ x, y, width, height }: Box): Box {
  if (x >= 0 && y >= 0) return { x, y, width, height };
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, width: Math.max(0, x + width - left), height: Math.max(0, y + height - top) };
}
