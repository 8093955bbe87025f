/** Pictures of a source become figures that point at their zones, in the item they stand in. */
import { describe, expect, test } from 'vitest';
import { pictureOwners, withPictures } from '../../src/analysis/assemble/pictures.ts';
import { newspaperSchema } from '../../src/io/schemas.ts';
import type { Item } from '../../src/model/edition.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { placedPageOf } from './placed-page.ts';
import { sourceInput } from './source-input.ts';

/** A block of lines in ALTO, twelve units a line. */
function altoBlock(id: string, x: number, y: number, lines: readonly string[]): string {
  const content = lines.map(
    (text, at) =>
      `<TextLine ID="${id}.${at}" HPOS="${x}" VPOS="${y + at * 12}" WIDTH="280" HEIGHT="10"><String CONTENT="${text}" HPOS="${x}" VPOS="${y + at * 12}" WIDTH="280" HEIGHT="10"/></TextLine>`,
  );
  return `<TextBlock ID="${id}" HPOS="${x}" VPOS="${y}" WIDTH="280" HEIGHT="${lines.length * 12}">${content.join('')}</TextBlock>`;
}

function altoOf(...blocks: readonly string[]): string {
  return `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page ID="P" PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="1500"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`;
}

const prose = (about: string): readonly string[] =>
  Array.from({ length: 14 }, (_, at) => `the ${about} was seen from the pier again on day ${at}`);
const picture = (id: string, x: number, y: number): string =>
  `<Illustration ID="${id}" HPOS="${x}" VPOS="${y}" WIDTH="280" HEIGHT="200"/>`;

async function teiOf(name: string, text: string): Promise<string> {
  const { value } = await encode(sourceInput(name, text), { version: '1' });
  const tei = value?.documents[0]?.tei ?? '';
  expect(
    validateTei(tei, 'page.xml', { schemas: [newspaperSchema()] }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    ),
  ).toEqual([]);
  return tei;
}

/** The stretch of the text from one picture's figure to its end. */
function figuresIn(tei: string): readonly string[] {
  return [...tei.matchAll(/<figure\b[^>]*?(?:\/>|>.*?<\/figure>)/gsu)].map(([figure]) => figure);
}

/** An item of one line. */
function itemOf(sourceId: string, line: string): Item {
  const run = { span: { line, start: 0, end: 3 }, opensLine: true, join: 'first' as const };
  const parts = [{ kind: 'paragraph' as const, flush: false, runs: [run], marks: [] }];
  return { kind: 'item', id: `p1.${sourceId}`, type: 'article', sourceId, parts };
}

describe('a picture', () => {
  test('of ALTO stands by the nearest lines of its own columns, wherever its block is listed', async () => {
    const tei = await teiOf(
      'page.xml',
      altoOf(
        picture('I1', 350, 300),
        altoBlock('B1', 50, 100, prose('brig')),
        altoBlock('B2', 350, 100, prose('whale')),
      ),
    );
    expect(figuresIn(tei)).toEqual(['<figure facs="#p1.z1"/>']);
    expect(tei.indexOf('<figure')).toBeGreaterThan(tei.lastIndexOf('whale was seen'));
  });

  test('with a caption has it as its head', async () => {
    const tei = await teiOf(
      'page.xml',
      altoOf(
        altoBlock('B1', 50, 100, prose('brig')),
        altoBlock('B2', 350, 310, ['The new mole']),
        altoBlock('B3', 350, 400, prose('whale')),
        picture('I1', 350, 100),
      ),
    );
    const figures = figuresIn(tei);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatch(/^<figure facs="#p1.z4">\s*<head .*The new mole<\/head>\s*<\/figure>$/su);
  });

  test('of a page without text stands alone in the body', async () => {
    const tei = await teiOf('page.xml', altoOf(picture('I1', 50, 100)));
    expect(tei).toMatch(/<figure facs="#p1.z1"\/>\s*<ab\/>\s*<\/body>/u);
  });

  test('stands in the item that the source puts it in, whatever is nearer', () => {
    const owners = pictureOwners([
      { id: 'A2', type: 'ARTICLE', parts: [], items: [], pictures: ['p1.z1'] },
      { id: 'A3', type: 'SECTION', parts: [], items: [{ id: 'A4', type: 'ARTICLE', parts: [], items: [] }] },
    ]);
    const page = placedPageOf([
      { x: 50, y: 100, width: 280, lines: ['near'] },
      { x: 50, y: 400, width: 280, lines: ['far'] },
    ]);
    const box = { x: 50, y: 120, width: 280, height: 100 };
    const pictured = { ...page, blocks: [...page.blocks, { id: 'p1.z1', kind: 'picture' as const, lines: [], box }] };
    const items = [itemOf('A1', 'p1.l1'), itemOf('A2', 'p1.l2')];
    const kinds = withPictures(pictured, items, owners).map(
      (entry) => entry.kind === 'item' && entry.parts.map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['paragraph'], ['figure', 'paragraph']]);
    const alone = withPictures(pictured, items, new Map([['p1.z1', 'not written']]));
    expect(alone[0]?.kind === 'item' && alone[0].parts.map(({ kind }) => kind)).toEqual(['paragraph', 'figure']);
  });

  test.each([
    [
      'hOCR',
      'page.hocr',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page" title="bbox 0 0 1000 1500"><div class="ocr_photo" title="bbox 50 200 330 400"/><p class="ocr_par" title="bbox 50 100 330 112"><span class="ocr_line" title="bbox 50 100 330 112">The whale was seen from the pier.</span></p></div></body></html>',
    ],
    [
      'PAGE',
      'page.xml',
      '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="1000" imageHeight="1500"><ImageRegion id="i"><Coords points="50,200 330,200 330,400 50,400"/></ImageRegion><TextRegion id="t"><Coords points="50,100 330,100 330,112 50,112"/><TextLine id="l"><Coords points="50,100 330,100 330,112 50,112"/><TextEquiv><Unicode>The whale was seen from the pier.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>',
    ],
  ])('of %s is a figure too', async (_, name, text) => {
    expect(figuresIn(await teiOf(name, text))).toEqual(['<figure facs="#p1.z1"/>']);
  });
});
