/** hOCR as programs write it besides plain lines: floats of one line and of several, words without lines, pictures, rules, tables, type. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/io/files.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { readIssue } from '../../src/readers/index.ts';

async function pageOf(content: string, title = 'bbox 0 0 900 900') {
  const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><div class="ocr_page" title='${title}'>${content}</div></body></html>`;
  const files = [sourceOf('page.hocr', Buffer.from(html))];
  const { value } = await readIssue({ name: 'page', files, open: () => undefined }, { words: true });
  if (value?.pages[0] === undefined) throw new Error('no page');
  return value.pages[0];
}

const line = (text: string, bbox = '0 0 90 20', name = 'ocr_line'): string =>
  `<span class="${name}" title="bbox ${bbox}">${text}</span>`;
const word = (text: string): string => `<span class="ocrx_word" title="bbox 0 0 9 9; x_wconf 87">${text}</span>`;

test('a line that is called a header or caption says so of its block', async () => {
  const { blocks } = await pageOf(
    `<p class="ocr_par">${line('TIDES', undefined, 'ocr_header')}</p><p class="ocr_par">${line('High water')}</p>`,
  );
  expect(blocks.map(({ label, lines }) => [label, lines.map(({ text }) => text)])).toEqual([
    ['ocr_header', ['TIDES']],
    [undefined, ['High water']],
  ]);
});

test('a header, caption or float with lines in it is a block', async () => {
  const page = await pageOf(
    `<div class="ocr_textfloat" id="f" title="bbox 0 0 90 60">\n${line('one')}\n${line('two')}\n</div>`,
  );
  expect(page.blocks).toMatchObject([
    { sourceId: 'f', label: 'ocr_textfloat', lines: [{ text: 'one' }, { text: 'two' }] },
  ]);
});

test('an area is a block where it has lines of its own', async () => {
  const par = (text: string): string => `<p class="ocr_par">${line(text)}</p>`;
  const { blocks } = await pageOf(
    `<div class="ocr_carea" id="a">${par('one')}</div><div class="ocr_carea" id="b">${line('two')}</div>`,
  );
  expect(blocks.map(({ sourceId, lines }) => [sourceId, lines.map(({ text }) => text)])).toEqual([
    [undefined, ['one']],
    ['b', ['two']],
  ]);
});

test('words that stand in no line are kept, as one line of their block', async () => {
  const page = await pageOf(
    `<p class="ocr_par" title="bbox 5 5 95 25">${word('High')} ${word('water')}</p><p class="ocr_par">${line('at noon')}</p>`,
  );
  expect(linesOfPage(page)).toMatchObject([{ text: 'High water', box: { x: 5, width: 90 } }, { text: 'at noon' }]);
  expect(linesOfPage(page)[0]?.words).toMatchObject([
    { start: 0, end: 4, confidence: 0.87 },
    { start: 5, end: 10 },
  ]);
});

test('pictures and rules are blocks of their kind, a table has its cells by their places', async () => {
  const cells = [
    line('Salt', '0 0 90 20'),
    line('4s', '200 0 240 20'),
    line('Rope', '0 30 90 50'),
    line('7s', '200 30 240 50'),
  ];
  const { blocks } = await pageOf(
    `<div class="ocr_photo" title="bbox 0 0 9 9"></div><div class="ocr_separator" title="bbox 0 0 9 9"></div><div class="ocr_table">${cells.join('\n')}</div>`,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['picture', 'separator', 'table']);
  expect(blocks[2]?.lines.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});

test('type that is bold or italic for most of a line is that of the line', async () => {
  const page = await pageOf(`${line(`<strong>${word('TIDES')}</strong>`)}${line(`a <em>few</em> words`)}`);
  expect(linesOfPage(page).map(({ style }) => style)).toEqual([{ bold: true }, undefined]);
});

test('a line that is turned says so of its block, clockwise', async () => {
  const { blocks } = await pageOf(
    `<p class="ocr_par"><span class="ocr_line" title="bbox 0 0 20 90; textangle 90">${word}</span></p>`,
  );
  expect(blocks[0]).toMatchObject({ rotation: 270 });
});

test('the box of what has none is that around the boxes of its characters', async () => {
  const { blocks } = await pageOf(
    '<p class="ocr_par"><span class="ocr_line" title="x_bboxes 10 20 19 30 21 18 30 32">on</span></p>',
  );
  expect(blocks[0]?.lines[0]?.box).toEqual({ x: 10, y: 18, width: 20, height: 14 });
});

test('text that stands in no line and no word is kept, with its line breaks', async () => {
  const { blocks } = await pageOf(
    `<style>p { margin: 0 }</style><p class="ocr_par" title="bbox 0 0 90 60">The pier<br/>was <b>opened</b></p><p class="ocr_par">${line('first')} stray</p>`,
  );
  expect(blocks.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ['The pier', 'was opened'],
    ['first', 'stray'],
  ]);
});

test('text in no page is not of the newspaper as far as is known: it is told, and not read', async () => {
  const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Scan</title></head><body><h1>
  Our scans</h1><div class="ocr_page" title="bbox 0 0 900 900">${line('The pier')}</div>${line('opened')}</body></html>`;
  const files = [sourceOf('page.hocr', Buffer.from(html))];
  const { value, diagnostics } = await readIssue({ name: 'page', files, open: () => undefined }, {});
  expect(value?.pages.flatMap(linesOfPage).map(({ text }) => text)).toEqual(['The pier']);
  const place = { line: 2, column: 3 };
  expect(diagnostics).toMatchObject([{ code: 'SRC-026', place, message: expect.stringContaining('2 piece(s)') }]);
});

test('a line has the size that was measured where nothing states one, and a page its printed number', async () => {
  const sized = (title: string, text: string): string => `<span class="ocr_line" title="${title}">${text}</span>`;
  const fsize = '<span class="ocrx_word" title="bbox 0 0 9 9; x_fsize 12">stated</span>';
  const page = await pageOf(
    sized('bbox 0 0 90 40; x_size 40', 'measured') + sized('bbox 0 50 90 90; x_size 50', fsize),
    'bbox 0 0 900 900; ppageno 0; lpageno "iv"; scan_res 300 300',
  );
  expect(linesOfPage(page).map(({ style }) => style)).toEqual([{ size: 9.5 }, { size: 12 }]);
  expect(page.label).toBe('iv');
});

test('corners the wrong way round are put right, which is told', async () => {
  const html = `<html><body><div class="ocr_page" title="bbox 0 0 900 900">${line('TIDES', '90 20 10 5')}</div></body></html>`;
  const files = [sourceOf('page.hocr', Buffer.from(html))];
  const { value, diagnostics } = await readIssue({ name: 'page', files, open: () => undefined }, {});
  expect(value?.pages.flatMap(linesOfPage)).toMatchObject([{ box: { x: 10, y: 5, width: 80, height: 15 } }]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['SRC-015', expect.stringContaining('90,20 10,5')],
  ]);
});
