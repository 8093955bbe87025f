/** Headlines whose lines a source has in several blocks. */
import { expect, test } from 'vitest';
import { withWholeHeadlines } from '../../src/analysis/geometry/split-headlines.ts';
import type { TextBlock } from '../../src/model/layout.ts';

function block(text: string, y: number, height = 40, x = 0): TextBlock {
  const box = { x, y, width: 300, height };
  return { id: `z${y}`, kind: 'text', lines: [{ id: `l${y}`, number: y, text, box }] };
}

const joined = (...blocks: TextBlock[]): unknown =>
  withWholeHeadlines(blocks, 20).map(({ lines }) => lines.map(({ text }) => text));

test('lines of large type that go on in mid-sentence are one headline, in whatever order they come', () => {
  expect(joined(block('to the bridge', 100), block('The text', 160, 20), block('Floods come near', 50))).toEqual([
    ['The text'],
    ['Floods come near', 'to the bridge'],
  ]);
});

test('a new sentence, other type, a gap or another column is another headline', () => {
  const first = block('Floods come near', 50);
  for (const second of [
    block('To the bridge', 100),
    block('to the bridge', 100, 30),
    block('to the bridge', 130),
    block('to the bridge', 100, 40, 400),
  ])
    expect(joined(first, second)).toHaveLength(2);
});

test('running text is left alone', () => {
  expect(joined(block('the boats were', 50, 20), block('brought in', 72, 20))).toHaveLength(2);
});
