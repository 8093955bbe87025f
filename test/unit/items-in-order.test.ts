/** The order of articles and adverts on pages with geometry. */
import { expect, test } from 'vitest';
import { placedUnits } from '../../src/analysis/geometry/block-units.ts';
import { itemsInOrder } from '../../src/analysis/geometry/items-in-order.ts';
import type { Page } from '../../src/model/layout.ts';
import { placedPageOf, textOf } from './placed-page.ts';

const advert = ['HARTLEY & SONS', 'Teas, 1s. 6d. per lb.', 'Coffee, 10d. per lb.'];
const page = placedPageOf([
  { x: 50, y: 60, width: 280, lines: ['THE ICE IN THE HARBOUR'], size: 24 },
  { x: 50, y: 110, width: 280, lines: textOf(30, 'the harbour was closed by ice, and the') },
  { x: 50, y: 480, width: 280, lines: advert, size: 16 },
  { x: 350, y: 60, width: 280, lines: textOf(10, 'ships lay there for days behind the') },
]);

/** The items of the page as words that open their blocks; the chances of adverts are given. */
function itemsOf(one: Page): readonly (readonly string[])[] {
  const units = placedUnits(one, []);
  if (units === undefined) return [];
  const opening = (text = ''): string => text.split(' ').slice(0, 2).join(' ');
  const adverts = units.blocks.map((block) => [block, block.lines[0]?.text === advert[0] ? 0.9 : 0.1] as const);
  return itemsInOrder(units, new Map(adverts)).map((item) => item.map(({ views }) => opening(views[0]?.text)));
}

test('articles go on behind adverts, which stand last as items of their own', () => {
  const items = itemsOf(page);
  expect(items.flat()).toEqual(['THE ICE', 'the harbour', 'ships lay', 'HARTLEY &']);
  expect(items.at(-1)).toEqual(['HARTLEY &']);
});

test('where the source states an order, adverts keep their place in it', () => {
  const stated = itemsOf({ ...page, order: page.blocks.map(({ id }) => id) });
  expect(stated.flat()).toEqual(['THE ICE', 'the harbour', 'HARTLEY &', 'ships lay']);
});
