/** What PAGE XML says besides its lines: orders, readings, tables, texts of whole regions, confidences, what is turned. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/io/files.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { readIssue } from '../../src/readers/index.ts';

const coords = (x: number, y: number): string => `<Coords points="${x},${y} ${x + 90},${y} ${x + 90},${y + 20}"/>`;
const reading = (text: string, more = ''): string => `<TextEquiv ${more}><Unicode>${text}</Unicode></TextEquiv>`;
const line = (text: string, y = 0, more = ''): string =>
  `<TextLine id="l-${text}" ${more}>${coords(0, y)}${reading(text)}</TextLine>`;
const region = (id: string, inner: string, more = ''): string =>
  `<TextRegion id="${id}" ${more}>${coords(0, 0)}${inner}</TextRegion>`;

function inputOf(inner: string) {
  const file = `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="900" imageHeight="900">${inner}</Page></PcGts>`;
  return { name: 'page', files: [sourceOf('page.xml', Buffer.from(file))], open: () => undefined };
}

async function pageOf(inner: string) {
  const { value, diagnostics } = await readIssue(inputOf(inner), { words: true });
  if (value?.pages[0] === undefined) throw new Error('no page');
  const lines = linesOfPage(value.pages[0]);
  return { ...value.pages[0], lines, texts: lines.map(({ text }) => text), diagnostics };
}

test('the members of an ordered group stand in the order of their index, groups in groups too', async () => {
  const order = `<ReadingOrder><OrderedGroup id="o">
<RegionRefIndexed index="2" regionRef="c"/><RegionRefIndexed index="0" regionRef="a"/>
<OrderedGroupIndexed index="1" id="g" regionRef="b"><RegionRefIndexed index="1" regionRef="b2"/><RegionRefIndexed index="0" regionRef="b1"/></OrderedGroupIndexed>
</OrderedGroup></ReadingOrder>`;
  const regions = ['c', 'b2', 'b', 'a', 'b1'].map((id) => region(id, line(id))).join('');
  const { blocks, order: ids = [] } = await pageOf(order + regions);
  const names = new Map(blocks.map(({ id, sourceId }) => [id, sourceId]));
  expect(ids.map((id) => names.get(id))).toEqual(['a', 'b', 'b1', 'b2', 'c']);
  expect((await pageOf(order.replaceAll('OrderedGroup', 'UnorderedGroup') + regions)).order).toBeUndefined();
});

test('lines of a region stand in the order of their index, where each has one', async () => {
  const lines = (three: string): string =>
    line('one', 0, 'custom="readingOrder {index:1;}"') + line('two', 30, 'index="0"') + line('three', 60, three);
  expect((await pageOf(region('r', lines('index="2"')))).texts).toEqual(['two', 'one', 'three']);
  expect((await pageOf(region('r', lines('')))).texts).toEqual(['one', 'two', 'three']);
});

test('of several readings the one with the lowest index is the text', async () => {
  const read = async (...readings: readonly string[]) =>
    (await pageOf(region('r', `<TextLine id="l">${coords(0, 0)}${readings.join('')}</TextLine>`))).texts;
  expect(await read(reading('second', 'index="1"'), reading('first', 'index="0"'))).toEqual(['first']);
  expect(await read(reading('first'), reading('second'))).toEqual(['first']);
});

test('a line without text of its own is made of its words, and a word of its glyphs', async () => {
  const glyph = (text: string, conf: number): string =>
    `<Glyph>${coords(0, 0)}${reading(text, `conf="${conf}"`)}</Glyph>`;
  const word = `<Word id="w">${coords(0, 0)}${glyph('p', 0.9)}${glyph('i', 0.3)}${glyph('er', 0.8)}</Word>`;
  const whole = `<Word id="v">${coords(0, 0)}${glyph('o', 0.9)}${reading('on', 'conf="0.7"')}</Word>`;
  const { lines } = await pageOf(region('r', `<TextLine id="l">${coords(0, 0)}${word}${whole}</TextLine>`));
  expect(lines[0]?.text).toBe('pier on');
  expect(lines[0]?.words).toMatchObject([
    { start: 0, end: 4 },
    { start: 5, end: 7, confidence: 0.7 },
  ]);
});

test('words are as sure as their line where they do not say it themselves', async () => {
  const { lines } = await pageOf(
    region('r', `<TextLine id="l">${coords(0, 0)}${reading('the pier', 'conf="0.4"')}</TextLine>`),
  );
  expect(lines[0]?.words).toMatchObject([
    { start: 0, end: 3, confidence: 0.4 },
    { start: 4, end: 8, confidence: 0.4 },
  ]);
});

test('text that only the region has is cut into its lines', async () => {
  const { texts, diagnostics } = await pageOf(region('r', reading('The pier\nwas opened.')) + region('s', line('x')));
  expect(texts).toEqual(['The pier', 'was opened.', 'x']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-016']);
  const empty = `<TextLine id="l">${coords(0, 0)}</TextLine>`;
  expect((await pageOf(region('r', empty + reading('The pier')))).texts).toEqual(['', 'The pier']);
  const inner = region('i', line('inner'));
  expect((await pageOf(region('r', inner + reading('inner')))).texts).toEqual(['inner']);
});

test('a word outside a line is kept, as a line', async () => {
  const stray = `<Word id="w">${coords(0, 0)}${reading('stray')}</Word>`;
  const { lines } = await pageOf(stray + region('r', stray + line('found', 30)));
  expect(lines).toMatchObject([
    { text: 'stray', sourceId: 'w', box: { x: 0 }, words: [{ start: 0, end: 5 }] },
    { text: 'stray' },
    { text: 'found' },
  ]);
});

test('a line outside all regions is kept', async () => {
  expect((await pageOf(line('lost') + region('r', line('found')))).texts).toEqual(['lost', 'found']);
});

test('a table of regions with roles is one table with these cells', async () => {
  const cell = (text: string, row: number, column: number): string =>
    region(text, `<Roles><TableCellRole rowIndex="${row}" columnIndex="${column}"/></Roles>${line(text)}`);
  const cells = cell('Salt', 0, 0) + cell('4s', 0, 1) + cell('Rope', 1, 0) + cell('7s', 1, 1);
  const table = `<TableRegion id="t">${coords(0, 0)}${cells}</TableRegion>${region('r', line('after'))}`;
  const { blocks } = await pageOf(table);
  expect(blocks.map(({ kind, sourceId }) => [kind, sourceId])).toEqual([
    ['table', 't'],
    ['text', 'r'],
  ]);
  expect(blocks[0]?.lines.map(({ cell: at }) => [at?.row, at?.column].join())).toEqual(['0,0', '0,1', '1,0', '1,1']);
  expect(blocks[1]?.lines[0]?.cell).toBeUndefined();
  const { value } = await encode(inputOf(table), { version: '0.0.0' });
  expect(value?.documents[0]?.tei).toMatch(/<row>\s*<cell>.*Rope<\/cell>\s*<cell>.*7s/u);
});

test('what is turned says so, clockwise', async () => {
  const turned = await pageOf(region('r', line('x'), 'orientation="90"') + region('s', line('y'), 'orientation="0.0"'));
  expect(turned.blocks.map(({ rotation }) => rotation)).toEqual([270, undefined]);
});
