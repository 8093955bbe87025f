/** Bags we write, and our judgement on good and bad ones. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bagit } from '../../src/exporters/bagit.ts';
import { bagitChecker } from '../../src/exporters/bagit-check.ts';
import { bareIssue, folderOf, harbourIssue, storedFile, textOf, written } from './memory-package.ts';

const bagName = `${harbourIssue.name}/`;

describe('a bag of an issue', () => {
  const made = written(bagit);

  test('holds TEI, images, sources and sidecar as payload', () => {
    const payload = [...made.files.keys()].filter((path) => path.includes('/data/'));
    expect(payload).toEqual(
      [
        'tei/page1.xml',
        'images/page 1.jpg',
        'source/page1.txt',
        'tei/page2.xml',
        'images/page 2.jpg',
        'issue.json',
      ].map((path) => `${bagName}data/${path}`),
    );
  });

  test('says in bag-info.txt whose and what it is, and how much', () => {
    const info = textOf(made, `${bagName}bag-info.txt`);
    expect(info).toContain('Source-Organization: Port Ellery Library\n');
    expect(info).toContain('External-Identifier: 10.5072/harbour.1905-07-13\n');
    expect(info).toContain('Bagging-Date: 2024-02-01\n');
    expect(info).toMatch(/^BagIt-Profile-Identifier: urn:uuid:/mu);
    expect(info).toMatch(/^Payload-Oxum: \d+\.6$/mu);
  });

  test('passes sha256sum and sha512sum', () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bag-'));
    for (const [path, bytes] of made.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    for (const [program, algorithm] of [
      ['sha256sum', 'sha256'],
      ['sha512sum', 'sha512'],
    ] as const) {
      for (const kind of ['manifest', 'tagmanifest']) {
        const run = spawnSync(program, ['-c', `${kind}-${algorithm}.txt`], { cwd: join(folder, bagName) });
        expect(String(run.stderr)).toBe('');
        expect(run.status).toBe(0);
      }
    }
    rmSync(folder, { recursive: true });
  });

  test('has nothing wrong with it', () => {
    const folder = folderOf(made.files, { below: bagName });
    expect(bagitChecker.recognises(folder)).toBe(true);
    expect([...bagitChecker.check(folder)]).toEqual([]);
  });

  test('is the same on every run', () => {
    expect(written(bagit).files).toEqual(made.files);
  });

  test('is dated by the run where that has a date', () => {
    const info = textOf(written(bagit, [harbourIssue], { now: '2030-01-02T03:04:05Z' }), `${bagName}bag-info.txt`);
    expect(info).toContain('Bagging-Date: 2030-01-02\n');
  });

  test('is made of an issue of which nothing is known', () => {
    const folder = folderOf(written(bagit, [bareIssue]).files, { below: 'bare/' });
    expect([...bagitChecker.check(folder)]).toEqual([]);
  });

  test('takes file names with line ends, percent signs, blanks and Chinese', () => {
    const names = ['50%.jpg', 'a\nb.jpg', 'a\rb.jpg', ' 第1版 .jpg', '%0A.jpg'];
    const pages = names.map((name, at) => ({
      number: at + 1,
      id: `p${at + 1}`,
      tei: storedFile(`p${at + 1}.xml`, '<TEI/>'),
      image: storedFile(name, `image ${at}`, 'image/jpeg'),
      blocks: [],
    }));
    const made = written(bagit, [{ ...bareIssue, pages }]);
    const manifest = textOf(made, 'bare/manifest-sha512.txt');
    for (const path of ['50%25.jpg', 'a%0Ab.jpg', 'a%0Db.jpg', ' 第1版 .jpg', '%250A.jpg'])
      expect(manifest).toContain(`  data/images/${path}\n`);
    expect([...bagitChecker.check(folderOf(made.files, { below: 'bare/' }))]).toEqual([]);
  });

  test('renames a file whose name another page uses, by case too', () => {
    const pages = ['scan.jpg', 'Scan.jpg'].map((name, at) => ({
      number: at + 1,
      id: `p${at + 1}`,
      tei: storedFile('page.xml', `<TEI n="${at}"/>`),
      image: storedFile(name, `image ${at}`, 'image/jpeg'),
      blocks: [],
    }));
    expect([...written(bagit, [{ ...bareIssue, pages }]).files.keys()].filter((path) => path.includes('data'))).toEqual(
      ['tei/page.xml', 'images/scan.jpg', 'tei/page-2.xml', 'images/Scan-2.jpg'].map((path) => `bare/data/${path}`),
    );
  });
});

const sum = (text: string | Uint8Array, algorithm = 'sha512'): string =>
  createHash(algorithm).update(text).digest('hex');
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const good = {
  'bagit.txt': declaration,
  'bag-info.txt': 'Contact-Name: Ada\n  Fenwick\nPayload-Oxum: 5.1\n',
  'data/a.txt': 'hello',
  'manifest-sha512.txt': `${sum('hello')}  data/a.txt\n`,
} satisfies Readonly<Record<string, string | Uint8Array>>;

/** Codes of what is found in the good bag after a change; undefined removes a file. */
function judged(
  change: Readonly<Record<string, string | Uint8Array | undefined>>,
  emptyFolders: readonly string[] = [],
): readonly string[] {
  const files = Object.entries({ ...good, ...change }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  return [...bagitChecker.check(folderOf(files, { emptyFolders }))].map(({ code, severity }) => `${severity} ${code}`);
}

describe('a bag is found good', () => {
  test('as it should be', () => expect(judged({})).toEqual([]));

  test('with an empty payload', () =>
    expect(judged({ 'data/a.txt': undefined, 'manifest-sha512.txt': '', 'bag-info.txt': '' }, ['data'])).toEqual([]));

  test('with carriage returns at line ends, tabs and capitals in checksums', () =>
    expect(
      judged({
        'bagit.txt': declaration.replaceAll('\n', '\r\n'),
        'manifest-sha512.txt': `${sum('hello').toUpperCase()}\tdata/a.txt\r\n`,
      }),
    ).toEqual([]));

  test('with tag files in UTF-16', () =>
    expect(
      judged({
        'bagit.txt': declaration.replace('UTF-8', 'UTF-16'),
        'bag-info.txt': Buffer.from('\uFEFFPayload-Oxum: 5.1\n', 'utf16le'),
        'manifest-sha512.txt': Buffer.from(`\uFEFF${sum('hello')}  data/a.txt\n`, 'utf16le'),
      }),
    ).toEqual([]));

  test('with MD5 only, with a word about it', () =>
    expect(
      judged({ 'manifest-sha512.txt': undefined, 'manifest-md5.txt': `${sum('hello', 'md5')} data/a.txt` }),
    ).toEqual(['info PKG-212']));

  test('when it follows draft 0.97 and spreads its payload over two manifests', () =>
    expect(
      judged({
        'bagit.txt': declaration.replace('1.0', '0.97'),
        'bag-info.txt': undefined,
        'data/b.txt': 'b',
        'manifest-sha256.txt': `${sum('b', 'sha256')}  data/b.txt\n`,
      }),
    ).toEqual(['info PKG-202']));

  test('when it follows draft 0.97 and sets its colons apart', () =>
    expect(
      judged({
        'bagit.txt': declaration.replace('1.0', '0.97'),
        'bag-info.txt': 'Contact-Name  :Ada\nPayload-Oxum :  5.1\n',
      }),
    ).toEqual(['info PKG-202']));

  test('when what fetch.txt names has been fetched', () =>
    expect(judged({ 'fetch.txt': 'https://example.org/a.txt 5 data/a.txt\n' })).toEqual([]));
});

describe('a bag is found bad', () => {
  const listed = (path: string): string => `${good['manifest-sha512.txt']}${sum('hello')}  ${path}\n`;

  test.each<[string, Parameters<typeof judged>[0], readonly string[]]>([
    ['without its declaration', { 'bagit.txt': undefined }, ['error PKG-201']],
    ['with a byte order mark', { 'bagit.txt': `\uFEFF${declaration}` }, ['error PKG-201']],
    ['with a third line in its declaration', { 'bagit.txt': `${declaration}More: 1\n` }, ['error PKG-201']],
    ['of a version there is not', { 'bagit.txt': declaration.replace('1.0', '2.0') }, ['error PKG-201']],
    ['in an encoding that is not known', { 'bagit.txt': declaration.replace('UTF-8', 'EBCDIC9') }, ['error PKG-201']],
    ['with a tag file that is not UTF-8', { 'bag-info.txt': Buffer.from([0xc3, 0x28]) }, ['error PKG-203']],
    ['without payload folder', { 'data/a.txt': undefined, 'bag-info.txt': '' }, ['error PKG-204', 'error PKG-208']],
    ['without manifest', { 'manifest-sha512.txt': undefined }, ['error PKG-204']],
    [
      'with a checksum of the wrong length',
      { 'manifest-sha512.txt': 'abc  data/a.txt\n' },
      ['error PKG-205', 'error PKG-209'],
    ],
    ['with a file listed twice', { 'manifest-sha512.txt': listed('data/a.txt') }, ['error PKG-206']],
    ['with a path that climbs out', { 'manifest-sha512.txt': listed('data/../../etc/x') }, ['error PKG-207']],
    ['with an absolute path', { 'manifest-sha512.txt': listed('/etc/passwd') }, ['error PKG-207']],
    ['with a home folder', { 'manifest-sha512.txt': listed('~root/x') }, ['error PKG-207']],
    ['with a tag file among its payload', { 'manifest-sha512.txt': listed('bag-info.txt') }, ['error PKG-207']],
    ['with a file missing', { 'manifest-sha512.txt': listed('data/b.txt') }, ['error PKG-208']],
    ['with a strayed file', { 'data/Thumbs.db': '', 'bag-info.txt': '' }, ['error PKG-209']],
    ['with a changed file', { 'data/a.txt': 'hallo' }, ['error PKG-210']],
    ['with a wrong Payload-Oxum', { 'bag-info.txt': 'Payload-Oxum: 6.1\n' }, ['error PKG-213']],
    ['with Payload-Oxum given twice', { 'bag-info.txt': 'Payload-Oxum: 5.1\nPayload-Oxum: 5.1\n' }, ['error PKG-219']],
    ['with Payload-Oxum in another form', { 'bag-info.txt': 'Payload-Oxum: 5 bytes\n' }, ['error PKG-219']],
    [
      'with an algorithm in capitals in the name of a manifest',
      { 'manifest-sha512.txt': undefined, 'manifest-SHA-512.txt': good['manifest-sha512.txt'] },
      ['error PKG-219'],
    ],
    [
      'with a percent sign that is not encoded',
      {
        'data/a.txt': undefined,
        'data/5%.txt': 'hello',
        'manifest-sha512.txt': `${sum('hello')}  data/5%.txt\n`,
      },
      ['error PKG-219'],
    ],
    ['with a line without colon', { 'bag-info.txt': 'hello\n' }, ['error PKG-205']],
    ['with a line without blank after the colon', { 'bag-info.txt': 'Contact-Name:Ada\n' }, ['error PKG-205']],
    [
      'with a file still to fetch',
      { 'fetch.txt': 'https://example.org/b - data/b.txt\n', 'manifest-sha512.txt': listed('data/b.txt') },
      ['error PKG-215'],
    ],
    [
      'with a fetched file outside the payload',
      { 'fetch.txt': 'https://example.org/b 1 ../b.txt\n' },
      ['error PKG-207'],
    ],
    [
      'with a fetched file that no manifest lists',
      { 'fetch.txt': 'https://example.org/b 1 data/b\n' },
      ['error PKG-215', 'error PKG-209'],
    ],
    ['with a line in fetch.txt without size', { 'fetch.txt': 'https://example.org/b data/b.txt\n' }, ['error PKG-205']],
    [
      'with a tag file changed',
      {
        'tagmanifest-sha512.txt': `${sum('x')}  bagit.txt\n${sum(good['manifest-sha512.txt'])}  manifest-sha512.txt\n`,
      },
      ['error PKG-210', 'warning PKG-220'],
    ],
    [
      'with a tag manifest that leaves out a payload manifest',
      { 'tagmanifest-sha512.txt': `${sum(good['bagit.txt'])}  bagit.txt\n` },
      ['error PKG-216', 'warning PKG-220'],
    ],
    [
      'with a tag manifest that lists itself',
      { 'tagmanifest-md5.txt': `${sum('', 'md5')}  tagmanifest-md5.txt\n` },
      ['error PKG-216', 'error PKG-216', 'error PKG-210', 'warning PKG-220', 'warning PKG-220'],
    ],
    ['whose manifests differ', { 'manifest-sha256.txt': '' }, ['error PKG-209']],
  ])('%s', (_, change, codes) => expect(judged(change)).toEqual(codes));
});

describe('a bag is doubted', () => {
  test('with an algorithm that is not known', () =>
    expect(judged({ 'manifest-blake3.txt': 'abc  data/a.txt\n' })).toEqual(['warning PKG-211']));

  test('with the marks that some tools put before a path', () =>
    expect(judged({ 'manifest-sha512.txt': `${sum('hello')} *./data/a.txt\n` })).toEqual(['warning PKG-218']));

  test('with names that differ only by case', () =>
    expect(
      judged({
        'data/A.txt': 'hello',
        'bag-info.txt': undefined,
        'manifest-sha512.txt': `${good['manifest-sha512.txt']}${sum('hello')}  data/A.txt\n`,
      }),
    ).toEqual(['warning PKG-217']));

  test('with letters composed in another way than listed', () =>
    expect(
      judged({
        'data/u\u0308.txt': 'hello',
        'bag-info.txt': undefined,
        'manifest-sha512.txt': `${good['manifest-sha512.txt']}${sum('hello')}  data/ü.txt\n`,
      }),
    ).toEqual(['warning PKG-218']));

  test('with a count of bags in another form', () =>
    expect(judged({ 'bag-info.txt': 'Bag-Count: 1/3\n' })).toEqual(['warning PKG-214']));

  test('with a tag manifest of an algorithm of its own that leaves tag files out', () =>
    expect(
      judged({ 'tagmanifest-md5.txt': `${sum(good['manifest-sha512.txt'], 'md5')}  manifest-sha512.txt\n` }),
    ).toEqual(['warning PKG-220', 'warning PKG-220']));

  test('with two dates', () =>
    expect(judged({ 'bag-info.txt': 'Bagging-Date: 2024-01-01\nBagging-Date: May 2024\n' })).toEqual([
      'warning PKG-214',
      'warning PKG-214',
    ]));
});
