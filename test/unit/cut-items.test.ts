/** Cutting a page into items by the chances that the models give. */
import { expect, test } from 'vitest';
import { cutItems } from '../../src/analysis/geometry/cut-items.ts';

const block = (head: number, edge: number, lines = 5) => ({ head, edge, lines });

test('an item begins where a beginning is likely', () => {
  expect([...cutItems([block(0.9, 1), block(0, 0.05), block(0.9, 0.95), block(0, 0.05)])].sort()).toEqual([0, 2]);
});

test('a headline is not torn from its text', () => {
  expect([...cutItems([block(0.9, 1, 1), block(0.05, 0.55), block(0.05, 0.1)])]).toEqual([0]);
});

test('the first block always begins an item, also where the page is one', () => {
  expect([...cutItems([block(0, 0)])]).toEqual([0]);
  expect([...cutItems([])]).toEqual([]);
});
