/** Captions of pages with geometry, found under their pictures. */
import { expect, test } from 'vitest';
import { readPlacedPage } from '../../src/analysis/geometry/placed-items.ts';
import type { Box, Page } from '../../src/model/layout.ts';
import { type BlockSketch, placedPageOf, textOf } from './placed-page.ts';

const caption: BlockSketch = { x: 380, y: 405, width: 200, lines: ['The new mole, seen from', 'the lighthouse'] };
const columns: readonly BlockSketch[] = [
  { x: 50, y: 100, width: 280, lines: textOf(40) },
  { x: 350, y: 460, width: 280, lines: textOf(12) },
  { x: 650, y: 100, width: 280, lines: textOf(40) },
];

function withPicture(page: Page, box: Box): Page {
  return { ...page, blocks: [...page.blocks, { id: 'picture', kind: 'picture', lines: [], box }] };
}

const captionsOf = (page: Page) =>
  readPlacedPage(page, [])?.items.flatMap(({ captions }) => captions.map((views) => views.map(({ text }) => text)));

test('short lines right under a picture are its caption', () => {
  const page = withPicture(placedPageOf([...columns, caption]), { x: 350, y: 100, width: 280, height: 300 });
  expect(captionsOf(page)).toEqual([['The new mole, seen from', 'the lighthouse']]);
});

test('running text, a headline, or text further down is no caption', () => {
  const picture = { x: 350, y: 100, width: 280, height: 300 };
  expect(captionsOf(withPicture(placedPageOf(columns), picture))).toEqual([]);
  const large = { ...caption, lines: ['FIRE AT THE MOLE'], size: 24 };
  expect(captionsOf(withPicture(placedPageOf([...columns, large]), picture))).toEqual([]);
  expect(captionsOf(withPicture(placedPageOf([...columns, caption]), { ...picture, height: 200 }))).toEqual([]);
});

test('a picture with a box that cannot be has no caption', () => {
  const page = withPicture(placedPageOf([...columns, caption]), { x: Number.NaN, y: 100, width: 280, height: 300 });
  expect(captionsOf(page)).toEqual([]);
});
