/** Pages of which it is in doubt whether headlines stand before or after their texts, and how sure is what the models say. */
import { describe, expect, test } from 'vitest';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { certaintyOf } from '../../src/analysis/segmentation/certainty.ts';
import { cutPage, type WeighedPage } from '../../src/analysis/segmentation/segment.ts';
import { unitsOf } from '../../src/analysis/segmentation/units.ts';
import { pageOf } from './page-of.ts';

const [page] = pageOf('the harbour was quiet.\nThe council met\nand rose at nine.').pages;
const weighed: WeighedPage = {
  writing: 'latin',
  commonWords: new Set(),
  units: page === undefined ? [] : unitsOf(viewsOfPage(page)),
  cues: [],
  openers: { opening: new Set(), tied: new Set(), headed: new Set() },
  heads: [0, 0, 0],
  before: [0, 0.6, 0],
  after: [0, 0, 0.6],
  odds: 0,
};
const beginnings = (odds: number): readonly boolean[] => cutPage(weighed, odds).map(({ begins }) => begins);

describe('a boundary that one way of reading alone has', () => {
  test('stands where that reading is sure', () => {
    expect(beginnings(-3)).toEqual([true, true, false]);
    expect(beginnings(3)).toEqual([true, false, true]);
  });

  test('counts by half where neither is', () => {
    const [, second, third] = cutPage(weighed, 0);
    expect([second?.edge, third?.edge]).toEqual([0.3, 0.3]);
    expect(beginnings(0)).toEqual([true, false, false]);
  });
});

test('no item in an alphabet is said to be surer than such items proved to be, whatever the models say', () => {
  expect(certaintyOf('item', 1, 'latin')).toBeLessThan(0.9);
  expect(certaintyOf('item', 1, 'latin')).toBeLessThan(certaintyOf('item', 1, 'cjk'));
});
