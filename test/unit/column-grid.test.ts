/** Columns and grids of columns, from the places of blocks. */
import { expect, test } from 'vitest';
import { columnPlaces } from '../../src/analysis/geometry/column-grid.ts';
import { type PlacedPage, placeBlocks } from '../../src/analysis/geometry/placed-blocks.ts';
import { readPlacedPage } from '../../src/analysis/geometry/placed-items.ts';
import { readingOrder } from '../../src/analysis/geometry/reading-order.ts';
import type { Page } from '../../src/model/layout.ts';
import { type BlockSketch, placedPageOf, textOf } from './placed-page.ts';

function placed(page: Page): PlacedPage {
  const found = placeBlocks(page);
  if (found === undefined) throw new Error('the page has no places');
  return found;
}

const columnsOfPage = (page: Page) =>
  (readPlacedPage(page, [])?.columns ?? []).map(({ view, grid }) => [view.text.split(' ')[0], grid]);

/** A storey of equal columns; the first word of each says which it is. */
const storey = (name: string, count: number, y: number, lines: number): readonly BlockSketch[] =>
  Array.from({ length: count }, (_, at) => ({
    x: 50 + (at * 900) / count,
    y,
    width: 900 / count - 20,
    lines: textOf(lines, `${name}${at + 1} and the ships that lay in the`),
  }));

test('the first column of the page says how many there are, and each column begins once', () => {
  expect(columnsOfPage(placedPageOf(storey('a', 3, 100, 30)))).toEqual([
    ['a1', 3],
    ['a2', undefined],
    ['a3', undefined],
  ]);
});

test('a storey with columns of another width begins another grid', () => {
  const page = placedPageOf([...storey('b', 4, 700, 30), ...storey('a', 3, 100, 30)]);
  expect(columnsOfPage(page)).toEqual([
    ['a1', 3],
    ['a2', undefined],
    ['a3', undefined],
    ['b1', 4],
    ['b2', undefined],
    ['b3', undefined],
    ['b4', undefined],
  ]);
});

test('a headline over all columns begins neither a column nor a grid', () => {
  const head = { x: 50, y: 520, width: 880, lines: ['GREAT FIRE AT THE DOCKS'], size: 40 };
  const page = placedPageOf([...storey('a', 3, 100, 30), head, ...storey('b', 3, 600, 30)]);
  expect(columnsOfPage(page).map(([, grid]) => grid)).toEqual([3, ...Array(5).fill(undefined)]);
});

test('shorter columns at the foot of a page keep its grid', () => {
  const page = placedPageOf([
    ...storey('a', 3, 100, 30),
    ...storey('b', 2, 600, 30).map((one) => ({ ...one, width: 280 })),
  ]);
  const { blocks, lineHeight } = placed(page);
  const places = [...columnPlaces(readingOrder({ ...placed(page), blocks }), lineHeight).values()];
  expect(new Set(places.map(({ storey: one }) => one)).size).toBe(1);
});

test('a page of one column has no grid to speak of', () => {
  expect(columnsOfPage(placedPageOf(storey('a', 1, 100, 40)))).toEqual([['a1', undefined]]);
});
