/** Lines in which columns stand side by side. */
import { expect, test } from 'vitest';
import { printedBlocks } from '../../src/analysis/printed-lines.ts';
import type { TextLine } from '../../src/model/layout.ts';

const linesOf = (text: string): readonly TextLine[] =>
  text.split('\n').map((line, at) => ({ id: `p1.l${at + 1}`, number: at + 1, text: line }));

function read(text: string): readonly (readonly string[])[] {
  const lines = linesOf(text);
  return printedBlocks(lines).map(({ pieces }) =>
    pieces.map(({ line, start, end }) => lines.find(({ id }) => id === line)?.text.slice(start, end) ?? ''),
  );
}

test('columns are read one after the other', () => {
  const columns = Array.from({ length: 6 }, (_, at) => `left line ${at}       right line ${at}`).join('\n');
  const texts = read(columns);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toEqual(Array.from({ length: 6 }, (_, at) => `left line ${at}`));
  expect(texts[1]).toEqual(Array.from({ length: 6 }, (_, at) => `right line ${at}`));
});

test('a headline that runs across stands before the columns below it', () => {
  const columns = Array.from({ length: 6 }, (_, at) => `left line ${at}       right line ${at}`).join('\n');
  expect(read(`      A BRIDGE FOR ALL\n\n${columns}`)[0]).toEqual(['A BRIDGE FOR ALL']);
});

test('gaps that justification leaves inside a line do not cut it', () => {
  const text =
    'The boat   went out in\nthe    early hours of the\nwinter  morning, and came\nback again   at noon with\nhardly any fish    in it';
  expect(read(text).flat()).toHaveLength(5);
});
