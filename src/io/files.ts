/** Reading and writing files: whole or not at all, below one folder, with reasons that a person understands. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../model/source.ts';

/** Largest file that is read, in bytes: a JavaScript string holds about twice as much. */
export const largestFile = 256 * 1024 * 1024;

/** A file as a source, with its digest. `name` is what messages call it. Throws what the file system throws. */
export function readSource(path: string, name: string = basename(path)): SourceFile {
  return sourceOf(name, readBytes(path));
}

/** Bytes of a file. Throws what the file system throws, and `SpecialFile`. */
export function readBytes(path: string): Buffer {
  refuseSpecial(path);
  return readFileSync(path);
}

/** A pipe, device or socket where a file is wanted: to read it may wait for ever, or never end. */
class SpecialFile extends Error {
  readonly path: string;
  /** As errors of the file system have it, for it is told as they are. */
  readonly syscall = 'open';
  constructor(path: string, kind: string) {
    super(`it is ${kind}, which may never end; save what comes out of it as a file, or hand it over as /dev/stdin`);
    this.path = path;
  }
}

/** Refuses what is no file: throws `SpecialFile`, and what the file system throws. */
export function refuseSpecial(path: string): void {
  const status = statSync(path);
  // That a folder is none is told when it is opened. What the shell has opened already has someone at the other end.
  if (status.isFile() || status.isDirectory() || /^\/dev\/(?:stdin|fd\/\d+)$/u.test(path)) return;
  throw new SpecialFile(path, status.isFIFO() ? 'a named pipe' : status.isSocket() ? 'a socket' : 'a device');
}

/** Bytes as a source, with their digest. */
export function sourceOf(name: string, bytes: Uint8Array): SourceFile {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The first bytes of a file. Throws what the file system throws. */
export function readHead(path: string, length: number): Uint8Array {
  refuseSpecial(path);
  const descriptor = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Text of a file of ours, in UTF-8. Throws what the file system throws. */
export function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

export function sizeOf(path: string): number {
  return statSync(path).size;
}

/** Whether there is a folder of this name; what may not be looked at is none, and says why when it is opened. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether the file system refused, rather than a fault of ours. */
export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Why the file system refused, in plain words. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EEXIST: 'a file of that name is in the way',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EMFILE: 'too many files are open',
    ELOOP: 'its symbolic links go in a circle',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk reports an error',
    EFBIG: 'a file would be larger than is allowed',
    EBUSY: 'it is in use by the system, as a place where a disk is mounted is',
    EXDEV: 'it is on another disk than the folder around it',
  };
  // The folders above have been made by then: this one is refused for what it is in, as below /proc.
  if (code === 'ENOENT' && isFileSystemError(error) && error.syscall === 'mkdir') return 'no folder can be made there';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Whether `inner` is `outer` or lies below it, links resolved as far as they exist. */
export function isInside(inner: string, outer: string): boolean {
  return isBelow(realPath(inner), realPath(outer));
}

/** Whether a path without links is another, or lies below it. */
export function isBelow(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}

/** What stands at a path below a folder. Windows does not tell capitals from small letters: neither does this, where nothing stands at the very path. */
export function pathBelow(folder: string, path: string): string | undefined {
  const exact = resolve(folder, path);
  if (existsSync(exact)) return exact;
  if (!isBelow(exact, resolve(folder))) return undefined;
  let found = resolve(folder);
  for (const step of relative(found, exact).split(sep)) {
    const names = isFolder(found) ? readdirSync(found) : [];
    const name = names.find((one) => one === step) ?? names.find((one) => one.toLowerCase() === step.toLowerCase());
    if (name === undefined) return undefined;
    found = join(found, name);
  }
  return existsSync(found) ? found : undefined;
}

/** Absolute path with its links resolved, as far as it exists. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}

/** Temporary names of files being written, removed when the process is interrupted. */
const unfinished = new Set<string>();

/** Writes a file below `folder` under a temporary name, then renames it. One that holds the same is left alone: false then. Throws what the file system throws. */
export function writeBelow(folder: string, path: string, content: string | Uint8Array): boolean {
  const target = resolve(folder, path);
  if (!isInside(target, folder)) throw new Error(`${path} lies outside the output folder`);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  if (isUnchanged(target, bytes)) return false;
  makeFolder(dirname(target));
  const temporary = beginUnfinished(target);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } finally {
    endUnfinished(temporary);
  }
  return true;
}

/** A temporary name beside a file that is to be written. */
export function beginUnfinished(target: string): string {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  unfinished.add(temporary);
  return temporary;
}

/** Removes what still has the temporary name. */
export function endUnfinished(temporary: string): void {
  rmSync(temporary, { force: true });
  unfinished.delete(temporary);
}

function isUnchanged(path: string, bytes: Uint8Array): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false;
  return readFileSync(path).equals(bytes);
}

/** Makes a folder and those above it, unless they are there. Throws what the file system throws. */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  if (isFolder(path)) return;
  // Node's own `recursive` tries for ever where the folder above is there and says ENOENT, as /proc does.
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(path)) throw error;
  }
}

/** Makes sure that a folder exists and can be written to. Throws what the file system throws. */
export function prepareFolder(folder: string): void {
  makeFolder(folder);
  const probe = join(folder, `.broadsheet.${process.pid}.part`);
  try {
    writeFileSync(probe, '');
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Removes what an interrupted run has begun. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}
