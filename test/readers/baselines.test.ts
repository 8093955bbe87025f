/** Baselines, sizes and families of type: what ALTO, PAGE XML and hOCR say of how a line stands. */
import { expect, test } from 'vitest';
import { straightBlocks } from '../../src/analysis/geometry/straightening.ts';
import { type Issue, linesOfPage } from '../../src/model/layout.ts';
import { createInputs } from './inputs.ts';

const { readFiles } = createInputs();

async function linesOf(name: string, content: string) {
  const { value } = await readFiles({ [name]: content });
  return value?.pages.flatMap(linesOfPage) ?? [];
}

const alto = (baseline: string): string =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine ${baseline}><String CONTENT="word"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
const pageXml = (points: string): string =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page><TextRegion id="r"><TextLine id="l"><Baseline points="${points}"/><TextEquiv><Unicode>word</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`;
const hocr = (line: string, words = '<span class="ocrx_word">word</span>'): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><body><div class="ocr_page"><p class="ocr_par"><span class="ocr_line" title="${line}">${words}</span></p></div></body></html>`;

test.each([
  ['ALTO 4', 'a.xml', alto('BASELINE="100,200 300,206"'), 0.03],
  ['ALTO 4, as eScriptorium writes it', 'a.xml', alto('BASELINE="100 200 200 204 300 206"'), 0.03],
  ['ALTO 3, where it is a height', 'a.xml', alto('BASELINE="200"'), undefined],
  ['PAGE XML', 'a.xml', pageXml('100,200 200,202 300,206'), 0.03],
  ['PAGE XML, drawn from right to left', 'a.xml', pageXml('300,206 100,200'), undefined],
  ['PAGE XML, broken', 'a.xml', pageXml('100,NaN 300'), undefined],
  ['hOCR', 'a.hocr', hocr('bbox 0 0 9 9; baseline 0.03 -18'), 0.03],
  ['hOCR, bent', 'a.hocr', hocr('baseline 0.0001 0.03 -18'), 0.03],
])('the slope of a line is told by the baseline of %s', async (_, name, content, slope) => {
  expect((await linesOf(name, content))[0]?.slope).toBe(slope);
});

test('size and family that tesseract states of words are those of most letters of the line', async () => {
  const word = (text: string, type: string): string => `<span class="ocrx_word" title="${type}">${text}</span> `;
  const words = word('TIDES', 'x_font Times_New_Roman; x_fsize 12') + word('at', 'x_font Arial; x_fsize 8');
  const [line] = await linesOf('a.hocr', hocr('bbox 0 0 90 20', words));
  expect(line).toMatchObject({ text: 'TIDES at', style: { size: 12, family: 'Times_New_Roman' } });
  expect((await linesOf('a.hocr', hocr('x_fsize 10', words)))[0]?.style?.size).toBe(10);
});

test('a page is put upright by the baselines of its long lines, where most of them are stated', () => {
  const pageWith = (slope: number | undefined): Issue['pages'][number]['blocks'] => [
    {
      id: 'b',
      kind: 'text',
      lines: Array.from({ length: 40 }, (_, at) => ({
        id: `p1.l${at + 1}`,
        number: at + 1,
        text: 'word',
        box: { x: 50, y: 20 * at, width: 400, height: 10 },
        ...(slope === undefined ? {} : { slope }),
      })),
    },
  ];
  expect(straightBlocks(pageWith(0.02), 10).skew).toBe(-0.02);
  expect(straightBlocks(pageWith(0.0001), 10).skew).toBe(0);
  expect(straightBlocks(pageWith(undefined), 10).skew).toBe(0);
});
