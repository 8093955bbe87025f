/** Issues read back from their TEI: what is taken from where, and what is told when pages, numbers or images do not fit. */
import { describe, expect, test } from 'vitest';
import type { ImageFile, StoredFile } from '../../src/exporters/issue/export-issue.ts';
import { type IssueFiles, readExportIssue } from '../../src/exporters/issue/read-issue.ts';
import { storedFile } from './memory-package.ts';
import { pageTei } from './page-tei.ts';

const scan: ImageFile = { ...storedFile('scan.jpg', 'image', 'image/jpeg'), width: 2000, height: 3000 };
const pages = (...ids: readonly string[]): readonly StoredFile[] =>
  ids.map((id) => storedFile(`gazette_${id}.xml`, pageTei({ id })));
const corpus = storedFile('gazette.issue.xml', '<teiCorpus/>');

function read(files: Partial<IssueFiles>) {
  const { value, diagnostics } = readExportIssue({
    name: 'gazette',
    pages: [],
    image: () => 'is not there',
    source: () => undefined,
    ...files,
  });
  return { issue: value, found: diagnostics.map(({ code, place, message }) => ({ code, place, message })) };
}

describe('pages', () => {
  test('have the numbers with which they were encoded', () => {
    const sidecar = [
      { number: 2, label: 'A2' },
      { number: 3, label: 'B1', section: 'B' },
    ];
    const { issue, found } = read({ pages: pages('p1', 'p3'), metadata: { pages: sidecar } });
    expect(issue?.pages.map(({ number, label, section }) => [number, label, section])).toEqual([
      [1, undefined, undefined],
      [3, 'B1', 'B'],
    ]);
    expect(found).toEqual([]);
  });

  test('stand in the order of their numbers', () => {
    expect(read({ pages: pages('p10', 'p9') }).issue?.pages.map(({ number }) => number)).toEqual([9, 10]);
  });

  test('without such a number have their position', () => {
    const { issue } = read({ pages: pages('front', 'back') });
    expect(issue?.pages.map(({ number, id }) => [number, id])).toEqual([
      [1, 'front'],
      [2, 'back'],
    ]);
  });

  test('of one number are an error that names both', () => {
    const [first, second] = [storedFile('a.xml', pageTei()), storedFile('b.xml', pageTei())];
    const { issue, found } = read({ pages: [first, second] });
    expect(issue).toBeUndefined();
    expect(found).toEqual([
      { code: 'PKG-008', place: { file: 'b.xml' }, message: 'this is page 1 of the issue, as a.xml is' },
    ]);
  });

  test('that the corpus has and that are gone are told', () => {
    const { issue, found } = read({ pages: pages('p2', 'p6'), corpus });
    expect(issue?.pages).toHaveLength(2);
    expect(found.map(({ message }) => message)).toEqual([
      'page 1 of this issue cannot be found beside it',
      'pages 3 to 5 of this issue cannot be found beside it',
    ]);
  });

  test('that the sidecar describes twice are an error', () => {
    const sidecar = storedFile('issue.json', '{}');
    const { issue, found } = read({
      pages: pages('p1'),
      sidecar,
      metadata: { pages: [{ number: 1 }, { number: 1, label: 'A' }] },
    });
    expect(issue).toBeUndefined();
    expect(found).toEqual([
      { code: 'PKG-007', place: { file: 'issue.json' }, message: 'the sidecar speaks twice of page 1' },
    ]);
  });

  test.each<[string, Partial<IssueFiles>, string]>([
    ['a corpus without its pages', { corpus }, 'PKG-001'],
    [
      'a document without source layer',
      { pages: [storedFile('a.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')] },
      'PKG-001',
    ],
    ['a document of another kind', { pages: [storedFile('a.xml', '<alto/>')] }, 'PKG-001'],
    ['a document that is not well-formed', { pages: [storedFile('a.xml', '<TEI>')] }, 'XML-007'],
    ['a document that is not UTF-8', { pages: [storedFile('a.xml', Buffer.of(0x3c, 0x61, 0xff, 0x3e))] }, 'XML-001'],
    ['an empty document', { pages: [storedFile('a.xml', '')] }, 'XML-004'],
  ])('%s is no issue', (_, files, code) => {
    const { issue, found } = read(files);
    expect(issue).toBeUndefined();
    expect(found[0]?.code).toBe(code);
  });
});

describe('an image', () => {
  const page = [storedFile('a.xml', pageTei({ image: 'scans/1.jpg' }))];

  test('is found by the address in the TEI', () => {
    const { issue, found } = read({
      pages: page,
      image: (address) => (address === 'scans/1.jpg' ? scan : 'is not there'),
    });
    expect(issue?.pages[0]).toMatchObject({ imageAddress: 'scans/1.jpg', image: { width: 2000 } });
    expect(found).toEqual([]);
  });

  test('is rather that of the sidecar', () => {
    const { issue } = read({
      pages: page,
      metadata: { pages: [{ number: 1, image: 'better.tif' }] },
      image: () => scan,
    });
    expect(issue?.pages[0]?.imageAddress).toBe('better.tif');
  });

  test('that is absent is told once, where its address stands', () => {
    const { issue, found } = read({ pages: page });
    expect(issue?.pages[0]).toMatchObject({ imageAddress: 'scans/1.jpg' });
    expect(issue?.pages[0]).not.toHaveProperty('image');
    expect(found).toMatchObject([
      {
        code: 'PKG-004',
        place: { file: 'a.xml', line: 7, column: 7 },
        message: 'the image “scans/1.jpg” of page 1 is not there',
      },
    ]);
    const named = read({
      pages: page,
      sidecar: storedFile('issue.json', ''),
      metadata: { pages: [{ number: 1, image: 'x.tif' }] },
      image: () => 'is no image of a known format',
    });
    expect(named.found).toEqual([
      {
        code: 'PKG-004',
        place: { file: 'issue.json' },
        message: 'the image “x.tif” of page 1 is no image of a known format',
      },
    ]);
  });

  test('on the web is not looked for', () => {
    const { issue, found } = read({ pages: [storedFile('a.xml', pageTei({ image: 'https://example.org/1.jpg' }))] });
    expect(issue?.pages[0]?.imageAddress).toBe('https://example.org/1.jpg');
    expect(found).toEqual([]);
  });
});

describe('what is said of the issue', () => {
  test('comes from the TEI header, with the sidecar over it', () => {
    const { issue } = read({ pages: pages('p1'), metadata: { title: 'Harbour Gazette', volume: 'XXVI' } });
    expect(issue?.metadata).toMatchObject({ title: 'Harbour Gazette', volume: 'XXVI', date: { when: '1905-07-13' } });
    expect(issue?.language).toBe('en');
  });

  test('names the source of a page, and its file where it was given', () => {
    const source = { fileName: 'page1.txt', sha256: 'ab' };
    const file = storedFile('page1.txt', 'text');
    const tei = [storedFile('a.xml', pageTei({ source }))];
    expect(read({ pages: tei }).issue?.pages[0]?.source).toEqual({ ...source, format: 'text layer' });
    const given = read({
      pages: tei,
      source: (name, sha256) => (name === 'page1.txt' && sha256 === 'ab' ? file : undefined),
    });
    expect(given.issue?.pages[0]?.source?.file).toBe(file);
  });
});

describe('items', () => {
  test('are whole over their jumps', () => {
    const from = pageTei({ article: ' part="I" next="b.xml#p2.a1"' });
    const to = pageTei({ id: 'p2', article: ' part="F" prev="a.xml#p1.a1"' });
    const { issue } = read({ pages: [storedFile('a.xml', from), storedFile('b.xml', to)] });
    expect(issue?.items).toMatchObject([
      {
        id: 'p1.a1',
        title: 'THE NEW PIER',
        parts: [
          { page: 1, id: 'p1.a1' },
          { page: 2, lines: ['p2.l1', 'p2.l2'] },
        ],
      },
    ]);
  });

  test('whose jump leads nowhere, or in a circle, stand by themselves', () => {
    const nowhere = read({
      pages: [storedFile('a.xml', pageTei({ article: ' next="b.xml#p2.a1" prev="c.xml#p9.a1"' }))],
    });
    expect(nowhere.issue?.items.map(({ parts }) => parts.length)).toEqual([1]);
    const circle = read({ pages: [storedFile('a.xml', pageTei({ article: ' next="b.xml#p1.a1"' }))] });
    expect(circle.issue?.items.map(({ parts }) => parts.length)).toEqual([1]);
  });
});
