/** Packages on disk: read as folders, written under a temporary name and put in place whole. */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackageFile, PackageFolder } from '../pipeline/export.ts';
import { isInside, makeFolder } from './files.ts';
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

/** Whether a folder is there and holds something. */
export function isInUse(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && (!found.isDirectory() || readdirSync(folder).length > 0);
}

/** A package being written beside its place; `finish` puts it there, `abandon` leaves nothing behind. */
export interface PackageDraft {
  readonly add: (file: PackageFile) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Drafts of this process, removed when it is interrupted. */
const drafts = new Set<string>();

/** Begins a package that takes the place of what is in its folder. Throws what the file system throws. */
export function draftPackage(folder: string): PackageDraft {
  const target = resolve(folder);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  drafts.add(draft);
  const abandon = (): void => {
    rmSync(draft, { recursive: true, force: true });
    drafts.delete(draft);
  };
  return {
    add: (file) => addFile(draft, file),
    abandon,
    finish() {
      const former = `${draft}.former`;
      if (existsSync(target)) renameSync(target, former);
      try {
        renameSync(draft, target);
      } catch (error) {
        if (existsSync(former)) renameSync(former, target);
        throw error;
      }
      drafts.delete(draft);
      rmSync(former, { recursive: true, force: true });
    },
  };
}

/** Adds to a package that stands: its files are drafted, then moved in, in the order in which they came. */
export function draftAddition(folder: string): PackageDraft {
  const target = resolve(folder);
  const inner = draftPackage(join(target, 'addition'));
  const added: string[] = [];
  return {
    abandon: inner.abandon,
    add(file) {
      inner.add(file);
      added.push(file.path);
    },
    finish() {
      const draft = join(target, `.addition.${process.pid}.part`);
      for (const path of added) {
        makeFolder(dirname(join(target, path)));
        renameSync(join(draft, path), join(target, path));
      }
      inner.abandon();
    },
  };
}

/** Removes what an interrupted run has begun. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
}

function addFile(folder: string, { path, content }: PackageFile): void {
  const target = resolve(folder, path);
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..') || !isInside(target, folder)) {
    throw new Error(`“${path}” is no path inside a package`);
  }
  makeFolder(dirname(target));
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(target, content);
  // Files of this side know their path, and are copied by the system, however large.
  else if ('path' in content && typeof content.path === 'string') copyFileSync(content.path, target);
  else writeFileSync(target, content.read());
}
