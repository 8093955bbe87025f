/** Images of pages: where they are, and how they come into an edition without passing through memory. */
import { constants, copyFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { decodedAddress } from '../model/percent-encoding.ts';
import { isInside, makeFolder, pathBelow } from './files.ts';

/** Formats that browsers and readers of EPUB 3 show. */
const shown = new Set(['.jpg', '.jpeg', '.png', '.gif', '.svg', '.webp']);

export type FoundImage =
  | { readonly kind: 'shown'; readonly path: string; readonly extension: string }
  /** An address on the network: nothing is fetched, an edition may link to it. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'missing' | 'not shown' };

/** The image that a relative address names, only below the folder. */
export function findImage(folder: string, url: string): FoundImage {
  if (/^https?:/iu.test(url)) return { kind: 'elsewhere', url };
  const path = pathBelow(folder, decodedAddress(url));
  if (path === undefined || !isInside(path, folder) || !statSync(path).isFile()) return { kind: 'missing' };
  const extension = extname(path).toLowerCase();
  return shown.has(extension) ? { kind: 'shown', path, extension } : { kind: 'not shown' };
}

/** Copies a file below the folder, whole or not at all; one of the same size and time is left alone: false then. Throws what the file system throws. */
export function copyBelow(folder: string, path: string, source: string): boolean {
  const target = resolve(folder, path);
  if (!isInside(target, folder)) throw new Error(`${path} lies outside the output folder`);
  const { size, mtimeMs, atime } = statSync(source);
  // Times are set in whole milliseconds, which a file system gives back a hair above or below: they are seconds in floating point on the way.
  const time = Math.floor(mtimeMs);
  const there = statSync(target, { throwIfNoEntry: false });
  if (there?.size === size && Math.round(there.mtimeMs) === time) return false;
  makeFolder(dirname(target));
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    // The system copies by itself, or shares the blocks where it can.
    copyFileSync(source, temporary, constants.COPYFILE_FICLONE);
    utimesSync(temporary, atime, new Date(time));
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}
