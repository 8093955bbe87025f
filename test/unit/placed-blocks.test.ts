/** Places of blocks where boxes are wrong, skewed or missing; and the order in which they are read. */
import { expect, test } from 'vitest';
import { placedUnits } from '../../src/analysis/geometry/block-units.ts';
import { judge } from '../../src/analysis/geometry/judged-blocks.ts';
import { withoutArticle } from '../../src/analysis/geometry/nameplate.ts';
import { placeBlocks } from '../../src/analysis/geometry/placed-blocks.ts';
import { readPlacedPage } from '../../src/analysis/geometry/placed-items.ts';
import { readingOrder } from '../../src/analysis/geometry/reading-order.ts';
import type { Box, Page } from '../../src/model/layout.ts';
import { placedPageOf, textOf } from './placed-page.ts';

const three = [
  { x: 650, y: 100, width: 280, lines: textOf(30, 'third') },
  { x: 50, y: 100, width: 280, lines: textOf(30, 'first') },
  { x: 350, y: 100, width: 280, lines: textOf(30, 'second') },
];

const order = (page: Page): readonly (string | undefined)[] => {
  const placed = placeBlocks(page);
  return placed === undefined ? [] : readingOrder(placed).map(({ lines }) => lines[0]?.text.split(' ')[0]);
};

test('columns are read from left to right, whatever their order in the file', () => {
  expect(order(placedPageOf(three))).toEqual(['first', 'second', 'third']);
});

test('a line on the middle of the page over all columns is read before them, a headline over one column with that column', () => {
  const line = { y: 70, width: 300, lines: ['top'] };
  expect(order(placedPageOf([...three, { ...line, x: 340 }]))).toEqual(['top', 'first', 'second', 'third']);
  expect(order(placedPageOf([...three, { ...line, x: 640 }]))).toEqual(['first', 'second', 'top', 'third']);
});

test('boxes beside each other are read each with its own headline, though their headlines stand in one row', () => {
  const text = textOf(5, 'body');
  const boxes = [
    { x: 50, y: 600, width: 420, lines: ['COAL'], size: 26 },
    { x: 500, y: 600, width: 420, lines: ['ROPES'], size: 26 },
    { x: 50, y: 645, width: 420, lines: text.map((line) => `coal ${line}`) },
    { x: 500, y: 645, width: 420, lines: text.map((line) => `ropes ${line}`) },
  ];
  expect(order(placedPageOf([...three, ...boxes])).slice(3)).toEqual(['COAL', 'coal', 'ROPES', 'ropes']);
});

test('a line whose box lies far outside its block does not move the block', () => {
  const page = placedPageOf(three, (box, line) => (line === 5 ? { x: 0, y: 0, width: 700, height: 1400 } : box));
  expect(placeBlocks(page)?.blocks[0]).toMatchObject({ left: 650, top: 100 });
  expect(order(page)).toEqual(['first', 'second', 'third']);
});

test('a skewed page is read as a straight one', () => {
  const turned = (box: Box): Box => ({ ...box, x: box.x - box.y * 0.03 + 40, y: box.y + box.x * 0.03 });
  const page = placedPageOf(three, turned);
  // What the source says of blocks is turned as well: here it says nothing.
  const blocks = page.blocks.map(({ box: _, ...block }) => block);
  expect(order({ ...page, blocks })).toEqual(['first', 'second', 'third']);
});

/** The box that a program draws around a line that slants. */
const around =
  (slope: number) =>
  ({ x, y, width, height }: Box): Box => ({
    x: x - (slope > 0 ? (y + height) * slope : y * slope),
    y: y + (slope > 0 ? x * slope : (x + width) * slope),
    width: width + height * Math.abs(slope),
    height: height + width * Math.abs(slope),
  });

test.each([0.06, -0.04])(
  'boxes around lines that slant by %f are put upright, and made about as tall as letters',
  (slope) => {
    const page = placedPageOf(three, (box, line) => around(slope)(line % 6 === 0 ? { ...box, width: 90 } : box));
    const blocks = page.blocks.map(({ box: _, ...block }) => block);
    const placed = placeBlocks({ ...page, blocks });
    expect(placed?.skew).toBeCloseTo(-slope, 2);
    expect(placed?.lineHeight).toBeLessThan(15);
    expect(order({ ...page, blocks })).toEqual(['first', 'second', 'third']);
  },
);

test('columns are told apart where they stray into each other by less than a line', () => {
  const strayed = three.map((column, at) => ({ ...column, width: at === 1 ? 312 : 280 }));
  expect(order(placedPageOf([...strayed, { x: 290, y: 460, width: 340, lines: textOf(10, 'second') }]))).toEqual([
    'first',
    'second',
    'second',
    'third',
  ]);
});

test('a block may have more lines than a page can', () => {
  const block = { x: 50, y: 100, width: 280, lines: textOf(200_000, 'endless') };
  expect(placeBlocks(placedPageOf([block, ...three]))?.blocks).toHaveLength(4);
});

test('boxes that cannot be leave every line in the page', () => {
  const bad: readonly Box[] = [
    { x: Number.NaN, y: 0, width: 10, height: 10 },
    { x: -1e9, y: -5, width: 10, height: 10 },
    { x: 0, y: 0, width: 1e12, height: 1e12 },
    { x: 5, y: 5, width: 0, height: 0 },
    { x: 5, y: 5, width: -20, height: -20 },
    { x: 0, y: Number.POSITIVE_INFINITY, width: 1, height: 1 },
  ];
  for (const box of bad) {
    for (const share of [1, 2, 10]) {
      const framed = placedPageOf(three, (sound, line) => (line % share === 0 ? box : sound));
      const frameless = { ...framed, blocks: framed.blocks.map(({ box: _, ...block }) => block) };
      for (const page of [framed, frameless]) {
        const draft = readPlacedPage(page, []);
        const lines = draft?.items.flatMap(({ views }) => views) ?? [];
        if (draft !== undefined) expect(lines).toHaveLength(90);
        expect(readPlacedPage(page, [])).toEqual(draft);
      }
    }
  }
});

test('a page without boxes is left to the passes that read text', () => {
  const page = placedPageOf(three, () => undefined);
  const blocks = page.blocks.map(({ box: _, ...block }) => block);
  expect(readPlacedPage({ ...page, blocks }, [])).toBeUndefined();
});

test('an article right under the title of the paper, with a headline of its own, is no part of the nameplate', () => {
  const page = placedPageOf([
    { x: 100, y: 40, width: 800, lines: ['THE WESTMERE OBSERVER'], size: 50 },
    { x: 50, y: 130, width: 280, lines: ['FERRY TO RUN ALL WINTER'], size: 20 },
    { x: 50, y: 165, width: 280, lines: textOf(12) },
    { x: 350, y: 130, width: 280, lines: textOf(40, 'second') },
    { x: 650, y: 130, width: 280, lines: textOf(40, 'third') },
  ]);
  const units = placedUnits(page, []);
  const judged =
    units === undefined ? [] : judge(units, new Map()).map((one, at) => ({ ...one, head: at < 2 ? 0.9 : 0.1 }));
  expect(withoutArticle(judged, 0.3).map((blocks) => blocks.length)).toEqual([1, 4]);
  expect(withoutArticle(judged.slice(0, 2), 0.3)).toHaveLength(1);
});
