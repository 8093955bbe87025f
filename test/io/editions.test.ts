/** Issues on disk: which files make one, where its sidecar is, and which of the files that it names are found. */
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { imageFinder, locateIssues, sourceFinder } from '../../src/io/editions.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderWith = temporaryFolders();

/** The issues of an edition, a line each: name, its files and its sidecar. */
function listed(folder: string, edition = '', metadata?: string): readonly string[] {
  const short = (path: string): string => relative(folder, path);
  return locateIssues(join(folder, edition), metadata, []).map(({ name, pages, corpus, sidecar }) =>
    [
      `${name}:`,
      ...pages.map(short),
      ...(corpus === undefined ? [] : [`+ ${short(corpus)}`]),
      ...(sidecar === undefined ? [] : [`by ${short(sidecar)}`]),
    ].join(' '),
  );
}

describe('an edition', () => {
  const issue = { 'a.issue.xml': '', 'a_p10.xml': '', 'a_p9.xml': '', 'a_notes.xml': '', 'a_p0.xml': '' };

  test('has its pages in the order of their numbers, and other documents by themselves', () => {
    expect(listed(folderWith(issue))).toEqual([
      'a: a_p9.xml a_p10.xml + a.issue.xml',
      'a_notes: a_notes.xml',
      'a_p0: a_p0.xml',
    ]);
  });

  test('named by one of its files is the issue of that file', () => {
    const folder = folderWith(issue);
    expect(listed(folder, 'a_p9.xml')).toEqual(['a: a_p9.xml a_p10.xml + a.issue.xml']);
    expect(listed(folder, 'a_notes.xml')).toEqual(['a_notes: a_notes.xml']);
  });

  test('named by a file may have any ending', () => {
    const folder = folderWith({ 'page.tei': '', 'other.xml': '' });
    expect(listed(folder, 'page.tei')).toEqual(['page.tei: page.tei']);
  });

  test('of build has its TEI in tei and its sidecar there or above', () => {
    const folder = folderWith({ 'tei/a.xml': '', 'html/index.html': '', 'issue.json': '' });
    expect(listed(folder)).toEqual(['a: tei/a.xml by issue.json']);
  });

  test('with several issues takes a sidecar only by its name', () => {
    const folder = folderWith({ 'a.xml': '', 'b.xml': '', 'issue.json': '', 'b.issue.json': '' });
    expect(listed(folder)).toEqual(['a: a.xml', 'b: b.xml by b.issue.json']);
    expect(listed(folder, '', join(folder, 'issue.json'))).toEqual([
      'a: a.xml by issue.json',
      'b: b.xml by issue.json',
    ]);
  });

  test('may be a tree of editions, of which links and hidden folders are none', () => {
    const folder = folderWith({
      '1905/07-13/tei/b.xml': '',
      '1905/07-14/a.xml': '',
      '1905/.cache/c.xml': '',
      '1905/scans/p1.jpg': '',
    });
    symlinkSync('..', join(folder, '1905/above'));
    expect(listed(folder)).toEqual(['b: 1905/07-13/tei/b.xml', 'a: 1905/07-14/a.xml']);
  });

  test('without TEI has no issues, and one that is not there is refused', () => {
    expect(listed(folderWith({ 'notes.txt': '' }))).toEqual([]);
    expect(() => listed(folderWith(), 'absent')).toThrow('ENOENT');
  });

  test('has names that every file system takes', () => {
    const folder = folderWith({ 'two\nlines: 50%?.xml': '', '中文 1.xml': '', '....xml': '' });
    expect(locateIssues(folder, undefined, []).map(({ name }) => name)).toEqual(['_', 'two_lines_ 50%_', '中文 1']);
  });
});

/** The first bytes of a PNG of 3 × 4 pixels. */
const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000300000004', 'hex');

describe('an image', () => {
  const found = (address: string, files: Readonly<Record<string, Uint8Array>>, link?: readonly [string, string]) => {
    const below = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => [`edition/${path}`, bytes]);
    const folder = folderWith({ 'edition/page.xml': '', ...Object.fromEntries(below) });
    if (link !== undefined) symlinkSync(link[0], join(folder, 'edition', link[1]));
    const image = imageFinder([join(folder, 'edition')])(address.replace('{}', folder));
    return typeof image === 'string' ? image : `${image.name} ${image.width}×${image.height}`;
  };

  test.each([
    ['a b.png', 'a b.png'],
    ['a%20b.png', 'a b.png'],
    ['scans/%E4%B8%AD%E6%96%87.png', 'scans/中文.png'],
    ['100%.png', '100%.png'],
    ['a%20b.png', 'a%20b.png'],
    ['two\nlines.png', 'two\nlines.png'],
    ['scans/../p1.png', 'p1.png'],
    ['{}/edition/p1.png', 'p1.png'],
  ])('is found by the address “%s” as “%s”', (address, path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    expect(found(address, { [path]: png })).toBe(`${name} 3×4`);
  });

  test.each([
    ['../p1.png'],
    ['%2e%2e/p1.png'],
    ['/etc/passwd'],
    [''],
    ['p\0.png'],
    ['x'.repeat(5000)],
    ['file:///p1.png'],
  ])('is not there by the address “%s”', (address) => {
    expect(found(address, { 'p1.png': png, '../p1.png': png })).toBe('is not there');
  });

  test('behind a link that leads out of the folder is not there', () => {
    expect(found('link.png', { '../outside.png': png }, ['../outside.png', 'link.png'])).toBe('is not there');
    expect(found('scans/outside.png', { '../outside.png': png }, ['..', 'scans'])).toBe('is not there');
    expect(found('link.png', { 'p1.png': png }, ['p1.png', 'link.png'])).toBe('link.png 3×4');
  });

  test('is none where the file is something else', () => {
    expect(found('p1.png', { 'p1.png': Buffer.from('no image') })).toBe('is no image of a known format');
    expect(found('p1.png', { 'p1.png': Buffer.alloc(0) })).toBe('is no image of a known format');
  });
});

test('a source is found by its name and digest, below folders or as a file', () => {
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const folder = folderWith({ 'one/page.txt': 'xyz', 'one/deep/page.txt': 'abc', 'single.txt': 'abc' });
  const find = sourceFinder([join(folder, 'one'), join(folder, 'single.txt'), join(folder, 'absent')]);
  expect(find('scans/page.txt', sha256)).toMatchObject({ path: join(folder, 'one/deep/page.txt') });
  expect(find('single.txt', sha256)?.size).toBe(3);
  expect(find('page.txt', '00')).toBeUndefined();
  expect(find('other.txt', sha256)).toBeUndefined();
});
