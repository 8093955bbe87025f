/** Files by paths that others write: in other capitals, or through links. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathBelow } from '../../src/io/files.ts';
import { findImage } from '../../src/io/images.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folderWith = temporaryFolders();

test('a path finds a file in other capitals, but the very file where there is one', () => {
  const folder = folderWith({ 'Images/Page.png': 'p', 'Images/PAGE.PNG': 'P' });
  expect(pathBelow(folder, 'images/page.PNG')).toMatch(/Images\/(?:Page\.png|PAGE\.PNG)$/u);
  expect(pathBelow(folder, 'Images/PAGE.PNG')).toBe(join(folder, 'Images/PAGE.PNG'));
  expect(pathBelow(folder, '../elsewhere/page.png')).toBeUndefined();
});

test('an image whose link leads nowhere is missing', () => {
  const folder = folderWith({ 'page.txt': 'p' });
  symlinkSync('nowhere.png', join(folder, 'page.png'));
  expect(findImage(folder, 'page.png')).toEqual({ kind: 'missing' });
});
