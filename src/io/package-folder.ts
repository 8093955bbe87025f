/** Packages on disk as checkers and re-exports see them. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFolder } from '../pipeline/export.ts';
import { digestOf } from './stored-file.ts';

/** A folder as checkers see it. Links are not followed: a package holds its files itself. Throws what the file system throws. */
export function openPackageFolder(root: string): PackageFolder {
  const paths: string[] = [];
  const emptyFolders: string[] = [];
  const list = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    if (entries.length === 0 && folder !== '') emptyFolders.push(folder);
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) list(path);
      else paths.push(path);
    }
  };
  list('');
  paths.sort();
  const known = new Set(paths);
  return {
    name: root,
    paths,
    emptyFolders: emptyFolders.sort(),
    has: (path) => known.has(path),
    size: (path) => lstatSync(join(root, path)).size,
    read: (path) => readFileSync(join(root, path)),
    digest: (path, algorithm) => digestOf(join(root, path), algorithm),
  };
}
