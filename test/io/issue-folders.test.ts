/** Folders as libraries deliver them: which of them are issues, and what is read of each. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { issuesOf } from '../../src/io/batches.ts';
import { openInput } from '../../src/io/inputs.ts';
import { readIssue } from '../../src/readers/index.ts';
import { temporaryFolders } from './temporary-folder.ts';

const formats = new URL('../../samples/formats/', import.meta.url).pathname;
const mets = join(formats, 'mets/enmap');
const folderWith = temporaryFolders();
const page = '<alto><Layout><Page><PrintSpace/></Page></Layout></alto>';

/** Names of the issues that a folder stands for. */
const namesIn = (folder: string): readonly string[] => issuesOf(folder).value.map(({ name }) => name);
const codesIn = (folder: string): readonly string[] => issuesOf(folder).diagnostics.map(({ code }) => code);
/** Names of the files that are read of a folder, and what is told. */
const filesIn = (folder: string): readonly string[] =>
  openInput(folder).value?.input.files.map(({ name }) => name) ?? [];
const toldOf = (folder: string): readonly string[] => openInput(folder).diagnostics.map(({ code }) => code);

test('a folder of issue folders stands for its issues, however deep, each named by the folders it is in', () => {
  const folder = folderWith({ '1905/04/10/1.xml': page, '1905/04/9/1.xml': page, '1905/04/9/2.xml': page });
  cpSync(mets, join(folder, '1906'), { recursive: true });
  expect(namesIn(folder)).toEqual(['1905_04_9', '1905_04_10', '1906']);
});

test('an issue in folders of its formats is one issue, whichever of them has the index', () => {
  const folder = folderWith({ 'ALTO/1.xml': page, 'images/1.jp2': new Uint8Array([0, 0, 0, 12, 106, 80]) });
  expect(issuesOf(folder).value).toEqual([{ path: folder, name: folder.split('/').at(-1) }]);
  expect(filesIn(folder)).toEqual(['ALTO/1.xml']);
  cpSync(mets, join(folder, 'mets'), { recursive: true });
  expect(namesIn(folder)).toHaveLength(1);
  expect(filesIn(folder).map((name) => name.split('/')[0])).toEqual(['mets']);
});

test('of the same pages in several formats one is read, and the others are told', () => {
  const folder = folderWith({ 'page/1.xml': '<PcGts/>', 'alto/1.xml': page, 'txt/1.txt': 'words' });
  expect(filesIn(folder)).toEqual(['alto/1.xml']);
  expect(openInput(folder).diagnostics).toMatchObject([{ code: 'INP-010', message: expect.stringContaining('2') }]);
});

test('notes about a folder are no pages, and pages beside issue folders are told', () => {
  const folder = folderWith({ 'README.txt': 'about', 'a/1.xml': page, 'b/1.xml': page });
  expect(namesIn(folder)).toEqual(['a', 'b']);
  expect(codesIn(folder)).toEqual(['INP-004']);
  cpSync(mets, join(folder, 'c'), { recursive: true });
  cpSync(join(folder, 'a/1.xml'), join(folder, 'loose.xml'));
  expect(namesIn(folder)).toEqual(['a', 'b', 'c']);
  expect(codesIn(folder)).toEqual(['INP-004', 'INP-004']);
});

test('a gzipped index is found by its content, whatever it is called', () => {
  const folder = folderWith({ 'x.xml.gz': gzipSync(readFileSync(join(mets, 'mets.xml'))), 'ALTO/1.xml': page });
  expect(filesIn(folder)).toEqual(['x.xml']);
});

test.each([
  ['a path of the machine that made it', 'file:///data/batch7/alto/', 'mets.xml', 'alto'],
  ['a path of Windows', 'D:\\scans\\alto\\', 'mets.xml', 'alto'],
  ['an address of Windows', 'file:///D:/scans/alto/', 'mets.xml', 'alto'],
  ['other capitals', 'ALTO/', 'METS.XML', 'Alto'],
  ['percent signs', 'al%20to/', 'mets.xml', 'al to'],
  ['steps up from a folder of its own', '../alto/', 'mets/mets.xml', 'alto'],
])('a METS may name its pages with %s', async (_, address, index, place) => {
  const text = readFileSync(join(mets, 'mets.xml'), 'utf8').replaceAll('file://./alto/', address);
  const alto = readFileSync(join(mets, 'alto/0001.xml'));
  const folder = folderWith({
    [index]: text.replaceAll('file://./images/', '../images/'),
    [`${place}/0001.xml`]: alto,
  });
  const opened = openInput(folder).value;
  expect(opened).toBeDefined();
  if (opened === undefined) return;
  const { value, diagnostics } = await readIssue(opened.input, {});
  expect([...diagnostics, ...opened.leftOver()]).toEqual([]);
  expect(value?.pages[0]).toMatchObject({
    source: { name: `${place}/0001.xml` },
    image: { url: 'images/harbour-news-1.tif' },
  });
});

test('images stand beside their pages as they did on the machine that made the METS', async () => {
  const text = readFileSync(join(mets, 'mets.xml'), 'utf8').replaceAll('file://./', 'D:\\scans\\');
  const alto = readFileSync(join(mets, 'alto/0001.xml'));
  const opened = openInput(folderWith({ 'mets.xml': text, 'alto/0001.xml': alto })).value;
  const issue = opened === undefined ? undefined : await readIssue(opened.input, {});
  expect(issue?.value?.pages[0]?.image?.url).toBe('images/harbour-news-1.tif');
});

test('links to files are read; pipes and links to folders or to nothing are left out, and said to be', () => {
  const folder = folderWith({ '1.xml': page });
  symlinkSync('1.xml', join(folder, '2.xml'));
  symlinkSync('.', join(folder, '3'));
  symlinkSync('nowhere.xml', join(folder, '4.xml'));
  symlinkSync('4a.xml', join(folder, '4a.xml'));
  execFileSync('mkfifo', [join(folder, '5.xml')]);
  expect(filesIn(folder)).toEqual(['1.xml', '2.xml']);
  expect(toldOf(folder)).toEqual(['INP-004', 'INP-004', 'INP-004', 'INP-004']);
});

test('a pipe or device as input is refused at once, as is one named for the sidecar', () => {
  const folder = folderWith({ '1.xml': page });
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(openInput(pipe).diagnostics).toMatchObject([{ code: 'INP-001', message: expect.stringContaining('pipe') }]);
  expect(openInput('/dev/zero').diagnostics).toMatchObject([{ message: expect.stringContaining('device') }]);
  expect(openInput(join(folder, '1.xml'), pipe).diagnostics).toMatchObject([
    { code: 'INP-001', place: { file: pipe } },
  ]);
});
