/** Bad input: a coded diagnostic with the place, what can be read is read, nothing is silently dropped. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { claimsOfSource } from '../../src/analysis/source-structure.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { createInputs } from './inputs.ts';

const { sample, readFiles } = createInputs();
const alto = sample('alto/alto-3.xml');

describe('ill-formed files are refused with a place, and the other pages are read', () => {
  test.each([
    'alto/alto-3.xml',
    'page-xml/page-2019.xml',
    'hocr/tesseract.hocr',
    'mets/enmap/mets.xml',
    'didl/delpher/didl.xml',
  ])('a truncated %s', async (name) => {
    const text = sample(name);
    const { value, diagnostics } = await readFiles({ 'page.xml': text.slice(0, text.length - 40) });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ severity: 'error', place: { file: 'page.xml', line: expect.any(Number) } });
  });

  test('one bad page of three', async () => {
    const { value, diagnostics } = await readFiles({ '1.xml': alto, '2.xml': alto.slice(0, 900), '3.xml': alto });
    expect(value?.pages.map(({ source }) => source.name)).toEqual(['1.xml', '3.xml']);
    expect(diagnostics.map(({ place }) => place.file)).toEqual(['2.xml']);
  });
});

test('an unknown namespace is warned about, and read', async () => {
  const { value, diagnostics } = await readFiles({ 'a.xml': alto.replace('ns-v3#', 'ns-v9#') });
  expect(value?.pages).toHaveLength(1);
  expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-008']);
});

describe('coordinates that cannot be used are left out, with their text kept', () => {
  test.each(['NaN', '', '99999999', '1e400', '-Infinity', '12,5'])('HPOS="%s"', async (value) => {
    const read = await readFiles({
      'a.xml': alto.replace('HPOS="60" VPOS="200" WIDTH="400"', `HPOS="${value}" VPOS="200" WIDTH="400"`),
    });
    const line = read.value?.pages.flatMap(linesOfPage)[2];
    expect(line).toMatchObject({ text: 'The new pier was opened on Monday by' });
    expect(line?.box).toBeUndefined();
    expect(read.diagnostics).toMatchObject([{ code: 'SRC-001', place: { line: expect.any(Number) } }]);
  });

  test('a negative place is cut off at the edge of the page', async () => {
    const read = await readFiles({
      'a.xml': alto.replace('HPOS="60" VPOS="200" WIDTH="400"', 'HPOS="-20" VPOS="200" WIDTH="400"'),
    });
    expect(read.value?.pages.flatMap(linesOfPage)[2]?.box).toMatchObject({ x: 0, width: 380 });
    expect(read.diagnostics).toMatchObject([{ code: 'SRC-015', place: { line: expect.any(Number) } }]);
  });

  test('no coordinates at all', async () => {
    const bare = alto.replace(/ (?:HPOS|VPOS|WIDTH|HEIGHT)="\d*"/gu, '');
    const { value, diagnostics } = await readFiles({ 'a.xml': bare });
    expect(value?.pages.flatMap(linesOfPage)).toHaveLength(8);
    expect(diagnostics).toMatchObject([{ code: 'SRC-016', place: { line: 16, column: 11 } }]);
  });

  test.each([
    ['page-xml/page-2019.xml', / points="[^"]*"/gu],
    ['hocr/tesseract.hocr', /bbox [\d ]+;?/gu],
  ])('nor in %s', async (name, coordinates) => {
    const { value, diagnostics } = await readFiles({ a: sample(name).replace(coordinates, '') });
    expect(value?.pages.flatMap(linesOfPage)).toHaveLength(8);
    expect(diagnostics.map(({ code }) => code)).toContain('SRC-016');
  });

  test.each(['-20', '0', '1e400', 'NaN', '12,5', ''])(
    'a page that is %s wide is one of no known size',
    async (width) => {
      for (const [name, size] of [
        ['alto/alto-3.xml', /(?<=<Page [^>]*WIDTH=")\d+/u],
        ['page-xml/page-2019.xml', /(?<=imageWidth=")\d+/u],
      ] as const) {
        const { value, diagnostics } = await readFiles({ a: sample(name).replace(size, width) });
        expect(value?.pages[0]?.width).toBeUndefined();
        expect(diagnostics).toMatchObject([{ code: 'SRC-001', place: { line: expect.any(Number) } }]);
      }
    },
  );
});

test('a polygon of 200,000 points is a box like any other', async () => {
  const points = Array.from({ length: 200_000 }, (_, at) => `${at % 900},${at % 700}`).join(' ');
  const { value } = await readFiles({
    a: sample('page-xml/page-2019.xml').replace(/ points="[^"]*"/u, ` points="${points}"`),
  });
  expect(value?.pages[0]?.blocks[0]?.box).toEqual({ x: 0, y: 0, width: 899, height: 699 });
});

test('a page without text is warned about', async () => {
  const { value, diagnostics } = await readFiles({ 'a.xml': alto.replace(/<TextBlock[\s\S]*<\/TextBlock>/u, '') });
  expect(value?.pages).toHaveLength(1);
  expect(diagnostics.map(({ code }) => code)).toEqual(['INP-006']);
});

describe('hostile XML is refused with a place', () => {
  const declared = (subset: string, reference: string) =>
    alto.replace('?>', `?>\n<!DOCTYPE alto [${subset}]>`).replace('harbour', reference);
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const first = (addition: string) => alto.replace('<TextLine', `${addition}<TextLine`);
  test.each([
    ['an entity bomb', declared(`<!ENTITY e0 "ha">${laughs}`, '&e9;'), 'XML-020'],
    ['an external entity', declared('<!ENTITY e SYSTEM "file:///etc/passwd">', '&e;'), 'XML-020'],
    ['100,000 levels', first('<x>'.repeat(100_000)), 'XML-030'],
    ['an endless attribute', first(`<x y="${'z'.repeat(11_000_000)}"/>`), 'XML-032'],
    ['an endless text', first('z'.repeat(11_000_000)), 'XML-032'],
    [
      'a heap of attributes',
      first(`<x ${Array.from({ length: 2000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      'XML-031',
    ],
    ['a character that XML has no place for', alto.replace('harbour', 'har\0bour'), 'XML-008'],
  ])('%s', async (_, text, code) => {
    const { value, diagnostics } = await readFiles({ '1.xml': text, '2.xml': alto });
    expect(value?.pages.map(({ source }) => source.name)).toEqual(['2.xml']);
    expect(diagnostics).toMatchObject([{ code, place: { file: '1.xml', line: expect.any(Number) } }]);
  });
});

describe('elements where ALTO has none', () => {
  test.each([
    ['a page in a page', alto.replace('<PrintSpace', '<Page ID="inner"/><PrintSpace'), 8],
    ['a line in a line', alto.replace('</TextLine>', '<TextLine><String CONTENT="inner"/></TextLine></TextLine>'), 9],
  ])('%s, and no line is lost', async (_, text, count) => {
    const { value } = await readFiles({ 'a.xml': text });
    expect(value?.pages.flatMap(linesOfPage)).toHaveLength(count);
  });
});

describe('encodings', () => {
  const wide = Buffer.from(`\uFEFF${alto.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  test.each([
    ['little-endian UTF-16', wide],
    ['big-endian UTF-16', Buffer.from(wide).swap16()],
    ['little-endian UTF-16 without a mark', wide.subarray(2)],
    ['big-endian UTF-16 without a mark', Buffer.from(wide).swap16().subarray(2)],
  ])('%s is read', async (_, bytes) => {
    const { value, diagnostics } = await readFiles({ a: bytes });
    expect(value?.pages.flatMap(linesOfPage)).toHaveLength(8);
    expect(diagnostics).toEqual([]);
  });

  test('UTF-32, and a declaration alone, are no pages', async () => {
    const utf32 = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('a\0\0\0')]);
    for (const content of [utf32, '<?xml version="1.0"?>\n']) {
      const { diagnostics } = await readFiles({ a: content });
      expect(diagnostics).toMatchObject([{ code: 'INP-002', severity: 'error' }]);
    }
  });

  test('one that the declaration gets wrong is refused at its first wrong byte', async () => {
    const { diagnostics } = await readFiles({ a: Buffer.from(alto.replace('harbour', 'h\u00E4rbour'), 'latin1') });
    expect(diagnostics).toMatchObject([{ code: 'XML-001', place: { line: 5, column: 47 } }]);
  });
});

describe('what is named like a property of every object means nothing', () => {
  test('a class of hOCR', async () => {
    const text = sample('hocr/tesseract.hocr').replace("class='ocr_carea'", "class='constructor'");
    const { value } = await readFiles({ a: text });
    expect(value?.pages[0]?.blocks.every(({ kind }) => typeof kind === 'string')).toBe(true);
  });

  test('an element of PAGE XML', async () => {
    const text = sample('page-xml/page-2019.xml').replace('<TextRegion', '<constructor/><TextRegion');
    const { value } = await readFiles({ a: text });
    const plain = await readFiles({ a: sample('page-xml/page-2019.xml') });
    expect(value?.pages[0]?.blocks).toEqual(plain.value?.pages[0]?.blocks);
  });

  test('a label of ALTO', async () => {
    const text = alto.replace('<TextBlock', '<TextBlock TYPE="constructor"');
    const { value } = await readFiles({ a: text });
    const claims = value === undefined ? [] : claimsOfSource(value, 'en');
    expect(claims.map(({ kind }) => kind)).toEqual(['hyphen']);
  });
});

describe('folders', () => {
  test('of several formats are read, each page by its own reader', async () => {
    const { value, diagnostics } = await readFiles({ 'p1.xml': alto, 'p2.xml': sample('page-xml/page-2019.xml') });
    expect(value?.pages.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(value?.pages[1]?.blocks[0]?.lines[0]?.id).toBe('p2.l1');
    expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-009']);
  });

  test('with a number left out are reported', async () => {
    const { diagnostics } = await readFiles({ 'p1.xml': alto, 'p2.xml': alto, 'p4.xml': alto });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-010']);
  });
});

describe('gzip', () => {
  test('is unpacked, in files and in folders', async () => {
    const one = await readFiles({ 'a.xml.gz': gzipSync(alto) });
    expect(one.value?.pages.flatMap(linesOfPage)).toHaveLength(8);
    const two = await readFiles({ 'mets.xml': sample('mets/enmap/mets.xml'), 'alto/0001.xml.gz': gzipSync(alto) });
    expect(two.value?.logical).toHaveLength(3);
  });

  test('that is truncated is refused', async () => {
    const { diagnostics } = await readFiles({ 'a.xml.gz': gzipSync(alto).subarray(0, 300) });
    expect(diagnostics[0]?.code).toBe('INP-008');
  });

  test('that is truncated is told as the page that an index names', async () => {
    const { diagnostics } = await readFiles({
      'mets.xml': sample('mets/enmap/mets.xml'),
      'alto/0001.xml.gz': gzipSync(alto).subarray(0, 300),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-002', 'INP-008']);
  });

  test('that unpacks to more than any page is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    const { diagnostics } = await readFiles({ 'a.xml.gz': bomb });
    expect(diagnostics[0]?.code).toBe('INP-008');
  });
});

describe('PDF', () => {
  const pdf = sample('pdf/page.pdf');

  test('that is broken is refused', async () => {
    const { value, diagnostics } = await readFiles({ 'a.pdf': '%PDF-1.4\nnothing else\n' });
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('SRC-011');
  });

  test('without text is refused with a word about OCR', async () => {
    const { value, diagnostics } = await readFiles({ 'a.pdf': pdf.replaceAll(' Tj ET', ' pop ET') });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-013', fix: expect.stringContaining('OCR') });
  });

  test('that is protected by a password is refused', async () => {
    const encrypt =
      '<< /Filter /Standard /V 1 /R 2 /P -4 /O <28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a> /U <28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697b> >>';
    const locked = pdf.replace('/Root 1 0 R', `/Root 1 0 R /Encrypt ${encrypt} /ID [<01> <01>]`);
    const { diagnostics } = await readFiles({ 'a.pdf': locked });
    expect(diagnostics[0]?.code).toBe('SRC-012');
  });
});
