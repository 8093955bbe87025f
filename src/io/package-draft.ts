/** Packages being written: under a temporary name, and in their place whole or not at all. */
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackageFile } from '../pipeline/export.ts';
import { isFolder, isInside, makeFolder, realPath } from './files.ts';
import { UnreadableFile } from './stored-file.ts';

/** A package being written; `finish` puts it in place, `abandon` leaves nothing behind. All throw what the file system throws. */
export interface PackageDraft {
  /** Throws `UnreadableFile` where it is the file for the package that cannot be read. */
  readonly add: (file: PackageFile) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Drafts of this process, removed when it is interrupted. */
const drafts = new Set<string>();

/** Begins a package that takes the place of what is in its folder. */
export function draftPackage(folder: string): PackageDraft {
  const target = realPath(folder);
  const draft = draftBeside(target);
  return {
    ...draftIn(draft),
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

/**
 * Begins files that are added to a package that stands. Each folder that is new to it is put in place with all it holds, then
 * files take the place of others, in the order in which they came; where one of these steps fails, those before are taken back.
 */
export function draftAddition(folder: string): PackageDraft {
  const target = realPath(folder);
  if (!isFolder(target)) return draftPackage(folder);
  const draft = draftBeside(join(target, additionName));
  const { add, abandon } = draftIn(draft);
  const added: string[] = [];
  return {
    abandon,
    add(file) {
      add(file);
      added.push(file.path);
    },
    finish() {
      const back: (() => void)[] = [];
      try {
        for (const path of added) {
          const move = newPart(target, path);
          if (existsSync(join(draft, move))) back.push(...putInPlace(draft, target, move));
        }
      } catch (error) {
        for (const step of back.reverse()) step();
        throw error;
      }
      abandon();
    },
  };
}

/** What `folder`, or the folder beside it, still has of exports that were interrupted, or has of some that go on. */
export function tracesOf(folder: string): readonly string[] {
  const target = realPath(folder);
  const within = (parent: string, name: string): readonly string[] =>
    isFolder(parent) ? readdirSync(parent).filter((entry) => isDraftOf(entry, name)) : [];
  return [...within(dirname(target), basename(target)), ...within(target, additionName)];
}

/** Whether there is something of this name that is no empty folder; drafts in it do not count. */
export function isInUse(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found !== undefined;
  return readdirSync(folder).some((entry) => !isDraftOf(entry, additionName));
}

/** Whether another disk begins at a folder, so that nothing beside it can be moved to its place. */
export function isMountPoint(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.dev !== statSync(dirname(realPath(folder))).dev;
}

/** Removes what an interrupted run has begun. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
}

const additionName = 'addition';

function draftBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.part`);
}

function isDraftOf(entry: string, name: string): boolean {
  return entry.startsWith(`.${name}.`) && /^\d+\.part(?:\.former)?$/u.test(entry.slice(name.length + 2));
}

function draftIn(draft: string): Pick<PackageDraft, 'add' | 'abandon'> {
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  drafts.add(draft);
  return {
    add: (file) => addFile(draft, file),
    abandon() {
      rmSync(draft, { recursive: true, force: true });
      drafts.delete(draft);
    },
  };
}

/** The topmost folder on the way to a file that the package does not have, else the file. */
function newPart(target: string, path: string): string {
  const steps = path.split('/');
  const parts = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  return parts.find((part) => !existsSync(join(target, part))) ?? path;
}

/** Moves a file or folder from the draft into the package; gives the steps back, in the order in which these were made. */
function putInPlace(draft: string, target: string, path: string): (() => void)[] {
  const [from, to, former] = [join(draft, path), join(target, path), join(draft, `${path}.former`)];
  const back: (() => void)[] = [];
  if (existsSync(to)) {
    copyFileSync(to, former);
    back.push(() => renameSync(former, to));
  }
  renameSync(from, to);
  return back.length > 0 ? back : [() => renameSync(to, from)];
}

function addFile(folder: string, { path, content }: PackageFile): void {
  const target = resolve(folder, path);
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..') || !isInside(target, folder)) {
    throw new Error(`“${path}” is no path inside a package`);
  }
  makeFolder(dirname(target));
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(target, content);
  // Files of this side know their path, and are copied by the system, or share their blocks where it can, however large.
  else if ('path' in content && typeof content.path === 'string') copyFile(content.path, target);
  else writeFileSync(target, content.read());
}

/** Tells a file that cannot be read from a place that cannot be written: the error of a copy names both. */
function copyFile(from: string, to: string): void {
  try {
    accessSync(from, constants.R_OK);
  } catch (error) {
    throw new UnreadableFile(from, error);
  }
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
