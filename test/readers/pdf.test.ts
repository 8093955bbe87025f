/** What PDF says besides its lines: where they are turned, and pages without text among others. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/io/files.ts';
import { readIssue } from '../../src/readers/index.ts';

const sample = readFileSync(new URL('../../samples/formats/pdf/page.pdf', import.meta.url), 'latin1');

async function blocksOf(pdf: string) {
  const files = [sourceOf('page.pdf', Buffer.from(pdf, 'latin1'))];
  const { value } = await readIssue({ name: 'page', files, open: () => undefined }, {});
  return value?.pages[0]?.blocks ?? [];
}

test('a line that is turned says so of its block, clockwise', async () => {
  const turned = await blocksOf(sample.replace(/1 0 0 1 ([\d.]+ [\d.]+) Tm/u, '0 1 -1 0 $1 Tm'));
  expect(turned.map(({ rotation }) => rotation).filter((one) => one !== undefined)).toEqual([270]);
  expect((await blocksOf(sample)).every(({ rotation }) => rotation === undefined)).toBe(true);
});
