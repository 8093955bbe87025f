/** Packages come into their place whole or not at all. */
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  draftAddition,
  draftPackage,
  isInUse,
  isMountPoint,
  removeDrafts,
  tracesOf,
} from '../../src/io/package-draft.ts';
import { openPackageFolder } from '../../src/io/package-folder.ts';
import { storedFile, UnreadableFile } from '../../src/io/stored-file.ts';
import { filesBelow, temporaryFolders } from './temporary-folder.ts';

const folderWith = temporaryFolders();

describe('a package', () => {
  test('is not in its place before it is finished', () => {
    const folder = folderWith();
    const draft = draftPackage(join(folder, 'new/bags'));
    draft.add({ path: 'data/a.txt', content: 'a' });
    expect(isInUse(join(folder, 'new/bags'))).toBe(false);
    draft.finish();
    draft.abandon();
    expect(filesBelow(folder)).toEqual(['new/bags/data/a.txt']);
  });

  test('that is abandoned leaves nothing behind, and what stood there', () => {
    const folder = folderWith({ 'bags/old.txt': 'old' });
    const draft = draftPackage(join(folder, 'bags'));
    draft.add({ path: 'a.txt', content: 'a' });
    draft.abandon();
    expect(filesBelow(folder)).toEqual(['bags/old.txt']);
  });

  test('of an interrupted process is removed', () => {
    const folder = folderWith();
    draftPackage(join(folder, 'bags')).add({ path: 'a.txt', content: 'a' });
    removeDrafts();
    expect(filesBelow(folder)).toEqual([]);
  });

  test('takes the place of what stood there', () => {
    const folder = folderWith({ 'bags/old.txt': 'old' });
    const draft = draftPackage(join(folder, 'bags'));
    draft.add({ path: 'a.txt', content: Buffer.from('a') });
    draft.finish();
    expect(filesBelow(folder)).toEqual(['bags/a.txt']);
  });

  test('goes where a link leads', () => {
    const folder = folderWith({ 'disk/readme.txt': '' });
    mkdirSync(join(folder, 'disk/bags'));
    symlinkSync('disk/bags', join(folder, 'current'));
    const draft = draftPackage(join(folder, 'current'));
    draft.add({ path: 'a.txt', content: 'a' });
    draft.finish();
    expect(filesBelow(folder)).toEqual(['current', 'disk/bags/a.txt', 'disk/readme.txt']);
  });

  test.each(['../a', '/a', 'a/../../b', './a', 'a//b', ''])('does not take a file at “%s”', (path) => {
    const draft = draftPackage(join(folderWith(), 'bags'));
    expect(() => draft.add({ path, content: '' })).toThrow('no path inside a package');
    draft.abandon();
  });

  test.each(['a b', '中文.txt', '100%.txt', 'two\nlines', '..hidden', 'con"<>|?*'])(
    'takes a file of the name “%s”',
    (name) => {
      const folder = folderWith();
      const draft = draftPackage(join(folder, 'bags'));
      draft.add({ path: `data/${name}`, content: name });
      draft.finish();
      expect(readFileSync(join(folder, 'bags/data', name), 'utf8')).toBe(name);
      expect(openPackageFolder(join(folder, 'bags')).paths).toEqual([`data/${name}`]);
    },
  );

  test('tells a file that cannot be read from a place that cannot be written', () => {
    const folder = folderWith({ 'scan.tif': 'II' });
    const scan = storedFile(join(folder, 'scan.tif'));
    const draft = draftPackage(join(folder, 'bags'));
    draft.add({ path: 'a', content: 'a' });
    expect(() => draft.add({ path: 'a/scan.tif', content: scan })).toThrow(/ENOTDIR|EEXIST/u);
    rmSync(join(folder, 'scan.tif'));
    expect(() => draft.add({ path: 'scan.tif', content: scan })).toThrow(UnreadableFile);
    expect(() => scan.digest('sha256')).toThrow('there is no such file or folder');
    draft.abandon();
  });
});

describe('an addition', () => {
  const root = { 'store/0=root': 'root', 'store/a/inventory.json': 'one', 'store/a/v1/page.xml': '1' };

  test('makes a package that is not there', () => {
    const folder = folderWith();
    const draft = draftAddition(join(folder, 'store'));
    draft.add({ path: '0=root', content: 'root' });
    expect(isInUse(join(folder, 'store'))).toBe(false);
    draft.finish();
    expect(filesBelow(folder)).toEqual(['store/0=root']);
  });

  test('adds folders and files, and replaces those that stand', () => {
    const folder = folderWith(root);
    const draft = draftAddition(join(folder, 'store'));
    draft.add({ path: 'a/v2/page.xml', content: '2' });
    draft.add({ path: 'a/v2/inventory.json', content: 'two' });
    draft.add({ path: 'a/inventory.json', content: 'two' });
    draft.add({ path: 'b/inventory.json', content: 'b' });
    draft.finish();
    expect(filesBelow(folder)).toEqual([
      'store/0=root',
      'store/a/inventory.json',
      'store/a/v1/page.xml',
      'store/a/v2/inventory.json',
      'store/a/v2/page.xml',
      'store/b/inventory.json',
    ]);
    expect(readFileSync(join(folder, 'store/a/inventory.json'), 'utf8')).toBe('two');
  });

  test('that cannot be put in place takes back what it has put there', () => {
    const folder = folderWith(root);
    const draft = draftAddition(join(folder, 'store'));
    draft.add({ path: 'a/v2/page.xml', content: '2' });
    draft.add({ path: 'a/inventory.json', content: 'two' });
    draft.add({ path: 'b/inventory.json', content: 'b' });
    draft.add({ path: 'c', content: 'a file where a folder comes to stand' });
    mkdirSync(join(folder, 'store/c/d'), { recursive: true });
    expect(() => draft.finish()).toThrow(/EISDIR|ENOTEMPTY|EEXIST|ERR_FS_CP|EPERM/u);
    draft.abandon();
    expect(filesBelow(folder)).toEqual(Object.keys(root).sort());
    expect(readFileSync(join(folder, 'store/a/inventory.json'), 'utf8')).toBe('one');
  });

  test('that is empty changes nothing', () => {
    const folder = folderWith(root);
    draftAddition(join(folder, 'store')).finish();
    expect(filesBelow(folder)).toEqual(Object.keys(root).sort());
  });
});

test('what another export left is found beside the folder and in it', () => {
  const folder = folderWith({
    '.bags.812.part/a': '',
    '.bags.813.part.former/a': '',
    '.bags.more.814.part/a': '',
    'bags/.addition.815.part/a': '',
  });
  expect(tracesOf(join(folder, 'bags'))).toEqual(['.bags.812.part', '.bags.813.part.former', '.addition.815.part']);
  expect(isInUse(join(folder, 'bags'))).toBe(false);
  expect(tracesOf(join(folder, 'nowhere/bags'))).toEqual([]);
});

test('a folder is in use when it holds something, and a file always', () => {
  const folder = folderWith({ 'full/.hidden': '', file: '' });
  mkdirSync(join(folder, 'empty'));
  expect(['full', 'file', 'empty', 'absent'].map((name) => isInUse(join(folder, name)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.skipIf(process.platform !== 'linux')('a place where a disk is mounted is known', () => {
  expect(isMountPoint('/proc')).toBe(true);
  expect(isMountPoint(folderWith())).toBe(false);
});

test('a package folder tells its files, empty folders and links, which it does not follow', () => {
  const folder = folderWith({ 'b/x.txt': 'x', 'a.txt': 'abc', 'outside/y': '' });
  mkdirSync(join(folder, 'b/empty'));
  symlinkSync('../outside', join(folder, 'b/link'));
  const opened = openPackageFolder(folder);
  expect(opened.paths).toEqual(['a.txt', 'b/link', 'b/x.txt', 'outside/y']);
  expect(opened.emptyFolders).toEqual(['b/empty']);
  expect([opened.has('b/x.txt'), opened.has('b')]).toEqual([true, false]);
  expect(opened.size('a.txt')).toBe(3);
  expect(opened.digest('a.txt', 'md5')).toBe('900150983cd24fb0d6963f7d28e17f72');
  expect(String(opened.read('a.txt'))).toBe('abc');
});
