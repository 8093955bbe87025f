/** What the folders of libraries hold: the index of an issue, its page files, or issues each in a folder of its own. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readerOf } from '../pipeline/reading.ts';
import { isFileSystemError, readHead, sourceOf } from './files.ts';
import { isGzip, unpackBeginning } from './gzip.ts';
import { byNumberedName } from './name-order.ts';

/** How deep issues are searched for: newspaper, year, month, day, and the folder of a format. */
const deepest = 5;

/** Folders that hold a part of an issue, in the order in which one of them is read where no index names it. */
const partNames = ['alto', 'page', 'pagexml', 'hocr', 'ocr', 'xml', 'text', 'txt', 'pdf', 'mets', 'toc'];

/** Text files that are no pages, those of a bag (BagIt) among them. */
const notes = /^(?:readme|licen[cs]e|copying|bagit|bag-info|(?:tag)?manifest-\w+|fetch)(?:\.(?:txt|md))?$/iu;

/** Names of what stands directly in a folder, hidden ones left out. Links to files are files; links to folders may lead in a circle. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Pipes, devices, sockets, notes, links that lead nowhere and links to folders, by what they are. */
  readonly others: readonly { readonly name: string; readonly what: string }[];
}

/** Lists a folder, numbers by value. Throws what the file system throws. */
export function listFolder(folder: string): Listing {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !/(?:^|\.)issue\.json$/iu.test(name))
    .sort((one, other) => byNumberedName(one.name, other.name))
    .map((entry) => ({ name: entry.name, what: whatIs(folder, entry) }));
  const named = (what: string): readonly string[] =>
    entries.filter((entry) => entry.what === what).map(({ name }) => name);
  const others = entries.filter(({ what }) => what !== 'file' && what !== 'folder');
  return { files: named('file'), folders: named('folder'), others };
}

function whatIs(folder: string, entry: Dirent): string {
  if (entry.isDirectory()) return 'folder';
  const target = targetOf(join(folder, entry.name));
  if (target === undefined) return 'a link that leads nowhere';
  if (target.isFile()) return notes.test(entry.name) ? 'a note about the folder, by its name' : 'file';
  return target.isDirectory() ? 'a link to a folder' : 'a pipe, device or socket';
}

/** What stands at a path, its links followed; undefined where they lead nowhere, or in a circle. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return undefined;
  }
}

/** Paths of the files below a folder, relative to it, those of subfolders last. */
export function filesBelow(root: string, folder = '', depth = deepest): readonly string[] {
  const { files, folders } = listFolder(join(root, folder));
  const here = files.map((name) => join(folder, name));
  return depth === 0 ? here : [...here, ...folders.flatMap((one) => filesBelow(root, join(folder, one), depth - 1))];
}

/** A folder that is an issue. */
interface IssueFolder {
  readonly path: string;
  readonly hasIndex: boolean;
}

/** The folders below one, or itself, that are issues each; none where no file can be read. Throws what the file system throws. */
export function issueFolders(folder: string): readonly string[] {
  return issuesBelow(folder, deepest).map(({ path }) => path);
}

function issuesBelow(folder: string, depth: number): readonly IssueFolder[] {
  const { files, folders } = listFolder(folder);
  const paths = files.map((name) => join(folder, name));
  if (paths.some(mayBeIndex)) return [{ path: folder, hasIndex: true }];
  const branches = (depth === 0 ? [] : folders)
    .map((name) => ({ name, issues: issuesBelow(join(folder, name), depth - 1) }))
    .filter(({ issues }) => issues.length > 0);
  const issues = branches.flatMap((branch) => branch.issues);
  const hasIndex = issues.some((issue) => issue.hasIndex);
  const whole = [{ path: folder, hasIndex }];
  if (!hasIndex && paths.some(isPage)) return whole;
  const parts = branches.filter(({ name }) => isPartFolder(name));
  const isOne = issues.length === branches.length && branches.length - parts.length < 2;
  return isOne && branches.length > 0 ? whole : issues;
}

/** Whether a folder holds, by its name, the pages of an issue in one format. */
export function isPartFolder(folder: string): boolean {
  return partNames.includes(basename(folder).toLowerCase());
}

/** Folders with page files, relative to the one that they are in: the issue without an index is in the first. */
export function pageFolders(root: string): readonly string[] {
  const rank = (folder: string): number => {
    const at = partNames.indexOf(basename(folder).toLowerCase());
    return at < 0 ? partNames.length : at;
  };
  const folders = [...new Set(filesBelow(root).map(dirname))];
  return folders
    .filter((folder) => listFolder(join(root, folder)).files.some((name) => isPage(join(root, folder, name))))
    .sort((one, other) => Number(other === '.') - Number(one === '.') || rank(one) - rank(other));
}

/** Whether a file may be the index of an issue, by its first bytes: of a folder of many pages none is read whole for that. */
export function mayBeIndex(path: string): boolean {
  return /\.xml(?:\.gz)?$/iu.test(path) && readerOfHead(path)?.isIndex === true;
}

/** Whether a file may be pages of an issue, by its first bytes. */
export function isPage(path: string): boolean {
  const reader = readerOfHead(path);
  return reader !== undefined && reader.isIndex !== true;
}

function readerOfHead(path: string): ReturnType<typeof readerOf> {
  const head = readHead(path, 16_384);
  return readerOf(sourceOf(basename(path), isGzip(head) ? unpackBeginning(head) : head));
}
