/** What every reader owes: it knows its own samples and no others, gives the same lines for the same page, and loses none of them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInput } from '../../src/io/inputs.ts';
import { packagedChecker } from '../../src/jobs/checker.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { readerOf, readers, readIssue } from '../../src/readers/index.ts';
import { checkPointers, recoverSource } from '../../src/tei/recover.ts';

const formats = new URL('../../samples/formats/', import.meta.url).pathname;
const samples = readdirSync(formats).flatMap((format) =>
  readdirSync(join(formats, format)).map((name) => ({ format, name: `${format}/${name}` })),
);
const printed = [
  'THE HARBOUR NEWS',
  'THE NEW PIER',
  'The new pier was opened on Monday by',
  'the harbour master, who said that ware-',
  'houses would follow before the winter.',
  'MARKETS',
  'Herring was dear this week; salt and',
  'rope were sold at the old prices.',
];

function opened(name: string) {
  const { value } = openInput(join(formats, name));
  if (value === undefined) throw new Error(`${name} cannot be opened`);
  return value.input;
}

test('every reader has samples, and every folder of samples a reader', () => {
  expect(readdirSync(formats).sort()).toEqual(readers.map(({ format }) => format).sort());
});

describe.each(samples)('$name', ({ format, name }) => {
  test('is recognised by its content, and by no other reader', () => {
    const [file] = opened(name).files;
    if (file === undefined) throw new Error('no file');
    expect(readerOf(file)?.format).toBe(format);
    const others = readers.filter((reader) => reader.format !== 'text-layer' && reader.recognises(file));
    expect(others.map((reader) => reader.format)).toEqual(format === 'text-layer' ? [] : [format]);
  });

  test('gives the lines of the page in their order', async () => {
    const { value, diagnostics } = await readIssue(opened(name), {});
    expect(diagnostics).toEqual([]);
    const lines = value?.pages.flatMap(linesOfPage) ?? [];
    expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual(printed);
    expect(lines.map(({ id }) => id)).toEqual(lines.map((_, at) => `p1.l${at + 1}`));
  });

  test.skipIf(format === 'text-layer')('gives every line a box inside the page, and every word its place', async () => {
    const { value } = await readIssue(opened(name), { words: true });
    for (const page of value?.pages ?? []) {
      for (const { text, box, words } of linesOfPage(page)) {
        expect(box?.width).toBeGreaterThan(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((page.width ?? 0) + 1);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((page.height ?? 0) + 1);
        for (const { start, end } of words ?? []) expect(text.slice(start, end)).toMatch(/^\S+$/u);
      }
    }
  });

  test('becomes valid TEI from which every line comes out again, pointed to once', async () => {
    const { value, diagnostics } = await encode(opened(name), { version: '0.0.0', check: packagedChecker() });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.documents).toHaveLength(1);
    for (const { tei, fileName } of value?.documents ?? []) {
      const [source] = recoverSource(tei, fileName).value ?? [];
      if (source === undefined) throw new Error('cannot be recovered');
      expect(source.lines.map(({ text }) => text).filter((text) => text !== '')).toEqual(printed);
      expect(checkPointers(source, fileName)).toEqual([]);
    }
  });

  test('gives the same bytes twice', async () => {
    const [one, other] = [
      await encode(opened(name), { version: '0.0.0' }),
      await encode(opened(name), { version: '0.0.0' }),
    ];
    expect(one.value?.documents).toEqual(other.value?.documents);
  });
});

describe('a structure that came with the source is followed', () => {
  test.each(samples.filter(({ name }) => /enmap|struct-link|delpher/u.test(name)))('in $name', async ({ name }) => {
    const { value } = await encode(opened(name), { version: '0.0.0' });
    const [page] = value?.edition.pages ?? [];
    const items = (page?.body ?? []).flatMap((entry) =>
      entry.kind === 'item' && entry.decision?.resp.startsWith('src.') === true ? [entry] : [],
    );
    const linesOf = items.map((item) =>
      item.parts.flatMap((part) => ('runs' in part ? part.runs.map(({ span }) => span.line) : [])),
    );
    expect(linesOf).toEqual([
      ['p1.l2', 'p1.l3', 'p1.l4', 'p1.l5'],
      ['p1.l6', 'p1.l7', 'p1.l8'],
    ]);
    for (const { decision } of items) expect(decision?.cert).toBeUndefined();
  });

  test('and its title and date stand in the header', async () => {
    const { value } = await encode(opened('mets/enmap'), { version: '0.0.0' });
    expect(value?.documents[0]?.tei).toContain('The Harbour News');
    expect(value?.documents[0]?.tei).toContain('when="1905-04-03"');
  });
});

test('a METS of DFG names several images of a page, and the small ones are passed over', async () => {
  const { value } = await readIssue(opened('mets/dfg'), {});
  expect(value?.pages[0]?.image?.url).toBe('images/harbour-news-1.jpg');
});

test('what NDNP says stands in the label, in the record of the host, and in the records of pages', async () => {
  const { value } = await readIssue(opened('mets/ndnp'), {});
  expect(value?.metadata).toMatchObject({
    title: 'The Harbour News',
    place: 'Port Invention',
    volume: '4',
    number: '27',
    edition: '1',
    date: { when: '1905-04-03' },
    identifiers: [{ type: 'LCCN', value: 'sn00000000' }],
  });
  expect(value?.pages).toMatchObject([{ label: 'A1', image: { url: '0001/0001.jp2' } }]);
});

test('the DFG Viewer says whose the rights are, and the licence', async () => {
  const { value } = await readIssue(opened('mets/dfg'), {});
  expect(value?.metadata?.rights).toEqual({
    uri: 'https://creativecommons.org/publicdomain/mark/1.0/',
    holder: 'Harbour Library',
  });
});

test('a folder of page files is an issue, in the order of the numbers', () => {
  expect(statSync(join(formats, 'alto')).isDirectory()).toBe(true);
  expect(opened('alto').files.length).toBe(readdirSync(join(formats, 'alto')).length);
});
