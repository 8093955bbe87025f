/** Words of a source on request: unclear ones marked in the text, all of them as zones in their lines. */
import { describe, expect, test } from 'vitest';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { type EncodeOptions, encode } from '../../src/pipeline/encode.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { sourceInput } from './source-input.ts';

/** One line, `The whale, seen again`, in each format; `whale,` is what the program is not sure of. */
const sources: readonly (readonly [string, string, string])[] = [
  [
    'ALTO',
    'page.xml',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P" WIDTH="1000" HEIGHT="1500"><PrintSpace><TextBlock ID="B" HPOS="50" VPOS="100" WIDTH="400" HEIGHT="20"><TextLine ID="L" HPOS="50" VPOS="100" WIDTH="400" HEIGHT="20"><String CONTENT="The" HPOS="50" VPOS="100" WIDTH="60" HEIGHT="20" WC="0.98"/><SP/><String CONTENT="whale," HPOS="120" VPOS="100" WIDTH="90" HEIGHT="20" WC="0.41"/><SP/><String CONTENT="seen" HPOS="220" VPOS="100" WIDTH="80" HEIGHT="20" WC="0.9"/><SP/><String CONTENT="again" HPOS="310" VPOS="100" WIDTH="90" HEIGHT="20" WC="0.9"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
  ],
  [
    'hOCR',
    'page.hocr',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page" title="bbox 0 0 1000 1500"><p class="ocr_par" title="bbox 50 100 450 120"><span class="ocr_line" title="bbox 50 100 450 120"><span class="ocrx_word" title="bbox 50 100 110 120; x_wconf 98">The</span> <span class="ocrx_word" title="bbox 120 100 210 120; x_wconf 41">whale,</span> <span class="ocrx_word" title="bbox 220 100 300 120; x_wconf 90">seen</span> <span class="ocrx_word" title="bbox 310 100 400 120; x_wconf 90">again</span></span></p></div></body></html>',
  ],
  [
    'PAGE',
    'page.xml',
    '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="1000" imageHeight="1500"><TextRegion id="t"><Coords points="50,100 450,100 450,120 50,120"/><TextLine id="l"><Coords points="50,100 450,100 450,120 50,120"/><Word id="a"><Coords points="50,100 110,100 110,120 50,120"/><TextEquiv conf="0.98"><Unicode>The</Unicode></TextEquiv></Word><Word id="b"><Coords points="120,100 210,100 210,120 120,120"/><TextEquiv conf="0.41"><Unicode>whale,</Unicode></TextEquiv></Word><Word id="c"><Coords points="220,100 300,100 300,120 220,120"/><TextEquiv conf="0.9"><Unicode>seen</Unicode></TextEquiv></Word><Word id="d"><Coords points="310,100 400,100 400,120 310,120"/><TextEquiv conf="0.9"><Unicode>again</Unicode></TextEquiv></Word><TextEquiv><Unicode>The whale, seen again</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>',
  ],
];

/** The TEI, sound by the lossless proof and valid with all rules. */
async function teiOf(name: string, text: string, asked: Partial<EncodeOptions>): Promise<string> {
  const { value, diagnostics } = await encode(sourceInput(name, text), { version: '1', ...asked });
  const tei = value?.documents[0]?.tei ?? '';
  const found = [...diagnostics, ...validateTei(tei, 'page.xml', { schemas: [newspaperSchema()] }).diagnostics];
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return tei;
}

describe.each(sources)('words of %s', (_, name, text) => {
  test('below the threshold are unclear, the others are not', async () => {
    const tei = await teiOf(name, text, { unclear: 0.5 });
    expect(tei.match(/<unclear.*?<\/unclear>/gu)).toEqual(['<unclear cert="0.41">whale,</unclear>']);
    expect(await teiOf(name, text, { unclear: 0.4 })).not.toContain('<unclear');
    expect(await teiOf(name, text, {})).not.toContain('<unclear');
  });

  test('are zones in their line, whose text stays what it is', async () => {
    const tei = await teiOf(name, text, { words: true });
    const line = /<line\b[^>]*>(?<content>.*)<\/line>/u.exec(tei)?.groups?.content ?? '';
    expect(line).toContain('<zone type="word" ulx="120" uly="100" lrx="210" lry="120" cert="0.41">whale,</zone>');
    expect(line.replaceAll(/<[^>]*>/gu, '')).toBe('The whale, seen again');
    expect(await teiOf(name, text, { unclear: 0.5 })).not.toContain('type="word"');
  });
});

/** One word, `whale`, whose `h` and `a` are what the program is not sure of, and one that is sure. */
const characters: readonly (readonly [string, string, string])[] = [
  [
    'ALTO',
    'page.xml',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P"><PrintSpace><TextBlock ID="B"><TextLine ID="L"><String CONTENT="whale" CC="09801" WC="0.4"/><SP/><String CONTENT="seen" CC="9999" WC="0.9"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
  ],
  [
    'ALTO without confidences of words',
    'page.xml',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P"><PrintSpace><TextBlock ID="B"><TextLine ID="L"><String CONTENT="whale" CC="0 9 8 0 1"/><SP/><String CONTENT="seen" CC="0000"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
  ],
  [
    'hOCR with a box for each character',
    'page.hocr',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page"><span class="ocr_line"><span class="ocrx_word" title="x_wconf 40">
${[...'whale'].map((one, at) => `<span class="ocrx_cinfo" title="x_bboxes ${at}0 0 ${at}9 9; x_conf ${[99, 0, 11, 99, 88][at]}">${one}</span>`).join('\n')}
</span> <span class="ocrx_word" title="x_confs 99 99 99 99">seen</span></span></div></body></html>`,
  ],
  [
    'hOCR with confidences of a line',
    'page.hocr',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page"><span class="ocr_line" title="x_confs 1 0 0.1 0.9 0.9 1 0.9 0.9 0.9 0.9">whale seen</span></div></body></html>',
  ],
  [
    'PAGE',
    'page.xml',
    `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png"><TextRegion id="t"><TextLine id="l"><Word id="a">${[...'whale'].map((one, at) => `<Glyph id="g${at}"><TextEquiv conf="${[1, 0, 0.1, 1, 0.9][at]}"><Unicode>${one}</Unicode></TextEquiv></Glyph>`).join('')}<TextEquiv><Unicode>whale</Unicode></TextEquiv></Word><Word id="b"><TextEquiv conf="0.9"><Unicode>seen</Unicode></TextEquiv></Word></TextLine></TextRegion></Page></PcGts>`,
  ],
];

test.each(characters)('of an unclear word the characters are unclear that %s says so of', async (_, name, text) => {
  const tei = await teiOf(name, text, { unclear: 0.5 });
  expect(tei.match(/w<unclear.*?<\/unclear>le seen/gu)).toEqual(['w<unclear cert="0">ha</unclear>le seen']);
});
