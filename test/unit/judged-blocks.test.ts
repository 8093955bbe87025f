/** Headlines and bylines among blocks of which no type size is stated. */
import { expect, test } from 'vitest';
import { placedUnits } from '../../src/analysis/geometry/block-units.ts';
import { itemsInOrder } from '../../src/analysis/geometry/items-in-order.ts';
import { judge } from '../../src/analysis/geometry/judged-blocks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type BlockSketch, placedPageOf, textOf } from './placed-page.ts';

function unitsOf(sketches: readonly BlockSketch[], findings: readonly Finding[] = []) {
  const units = placedUnits(placedPageOf(sketches), findings);
  if (units === undefined) throw new Error('no geometry');
  return units;
}

const text = textOf(20);

test('lines of much larger type are a headline, unless they stand in an advert', () => {
  const lines = [
    'Market prices are firm',
    'after a slow week of',
    'trade in the town',
    'and on the quay',
    'of Oxmouth',
  ];
  const units = unitsOf([
    { x: 50, y: 50, width: 280, lines: text },
    { x: 50, y: 320, width: 230, lines, size: 17 },
    { x: 50, y: 450, width: 280, lines: text },
  ]);
  const chance = (advert: number): number | undefined =>
    judge(units, new Map(units.blocks.map((block) => [block, advert])))[1]?.head;
  expect(chance(0)).toBe(0.6);
  expect(chance(0.9)).toBeLessThan(0.3);
});

test('a byline is no headline, and stays with the one that it stands under', () => {
  const byline = 'By Anna Winter';
  const sketches = [
    { x: 50, y: 50, width: 280, lines: ['Council puts off', 'the repair of the pier'], size: 20 },
    { x: 50, y: 110, width: 100, lines: [byline] },
    { x: 50, y: 130, width: 280, lines: text },
  ];
  const at = [{ line: 'p1.l3', start: 0, end: byline.length }];
  const units = unitsOf(sketches, [
    { kind: 'byline', at, resp: 'pass.bylines', cert: 0.8, evidence: 'it begins with “By”' },
  ]);
  expect(judge(units, new Map())[1]?.head).toBe(0);
  expect(itemsInOrder(units, new Map())).toHaveLength(1);
});
