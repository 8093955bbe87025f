/** From a name on the command line to an input: a file, or a folder of page files, with its sidecar. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { describeContent, type ReaderInput, readerOf } from '../pipeline/reading.ts';
import {
  isFileSystemError,
  isFolder,
  isInside,
  largestFile,
  pathBelow,
  readSource,
  readText,
  reasonOf,
  sizeOf,
  sourceOf,
} from './files.ts';
import { isGzip, unpack } from './gzip.ts';
import { filesBelow, isPage, isPartFolder, listFolder, mayBeIndex, pageFolders } from './issue-folders.ts';

/** An input and the text of its sidecar. */
export interface OpenedInput {
  readonly input: ReaderInput;
  /** What is to be said of its files once it is read: those that could not be unpacked, and page files that its index does not name. */
  readonly leftOver: () => readonly Diagnostic[];
  readonly sidecar?: { readonly file: string; readonly text: string };
}

/** Opens an input. `metadata` names a sidecar that stands elsewhere; `name` is for its outputs, where it is not its own. */
export function openInput(path: string, metadata?: string, name = nameOf(path)): Outcome<OpenedInput | undefined> {
  const diagnostics: Diagnostic[] = [];
  try {
    const folder = statSync(path).isDirectory();
    const files = folder ? readFolder(path, diagnostics) : readOne(path, diagnostics);
    if (files.length === 0) {
      if (folder) diagnostics.push(diagnose('INP-003', { file: path }));
      return { value: undefined, diagnostics };
    }
    const root = folder ? path : dirname(path);
    const refused: Diagnostic[] = [];
    const named = new Set<string>();
    const open: ReaderInput['open'] = (wanted, from) => openBeside(root, wanted, from, { named, refused });
    const hasIndex = folder && files[0] !== undefined && readerOf(files[0])?.isIndex === true;
    const leftOver: OpenedInput['leftOver'] = () => [...refused, ...(hasIndex ? unnamedPages(path, named) : [])];
    const input: ReaderInput = { name, files, open };
    const sidecar = findSidecar(path, folder, metadata);
    return { value: { input, leftOver, ...(sidecar === undefined ? {} : { sidecar }) }, diagnostics };
  } catch (error) {
    // It may be the sidecar, or one page of a folder.
    const file = (isFileSystemError(error) ? error.path : undefined) ?? path;
    return { value: undefined, diagnostics: [...diagnostics, diagnose('INP-001', { file }, { why: reasonOf(error) })] };
  }
}

/** The folder that files beside an input are named from: the input itself, or the one it is in. */
export function folderOf(path: string): string {
  return isFolder(path) ? path : dirname(path);
}

/** Name of an input for its outputs: without folder and without the endings of formats. */
export function nameOf(path: string): string {
  const name = basename(resolve(path));
  return (
    name.replace(/(?:\.(?:alto|page|mets|hocr))?\.(?:txt|text|xml|html?|hocr|pdf|alto|mets)(?:\.gz)?$/iu, '') || name
  );
}

/** A file, unpacked where it is gzipped: its digest is that of the content, which is what the edition can give back. */
function readOne(path: string, diagnostics: Diagnostic[], name?: string): SourceFile[] {
  const size = sizeOf(path);
  if (size > largestFile) {
    diagnostics.push(diagnose('INP-007', { file: path }, { found: size, limit: largestFile }));
    return [];
  }
  const file = readSource(path, name);
  if (!isGzip(file.bytes)) return [file];
  const unpacked = unpack(file.bytes, largestFile);
  if ('content' in unpacked) return [sourceOf(file.name.replace(/\.gz$/iu, ''), unpacked.content)];
  diagnostics.push(diagnose('INP-008', { file: path }, { why: unpacked.why }));
  return [];
}

/** Turns files into ones that are read again when their turn comes: only the bytes of the last one asked for are in memory. */
function createReReader(): (file: SourceFile, path: string) => SourceFile {
  let last: { readonly path: string; readonly file: SourceFile } | undefined;
  return ({ name }, path) => {
    const now = (): SourceFile => {
      if (last?.path !== path)
        last = { path, file: readOne(path, [])[0] ?? { name, bytes: new Uint8Array(), sha256: '' } };
      return last.file;
    };
    return {
      name,
      get bytes() {
        return now().bytes;
      },
      get sha256() {
        return now().sha256;
      },
    };
  };
}

/** The index of the issue where there is one (METS, DIDL), else its page files in name order. What is no page is left out, and said to be. */
function readFolder(path: string, diagnostics: Diagnostic[]): SourceFile[] {
  const index = filesBelow(path)
    .filter((name) => mayBeIndex(join(path, name)))
    .flatMap((name) => readOne(join(path, name), [], name))
    .filter((file) => readerOf(file)?.isIndex === true);
  if (index.length > 0) return index;
  const [folder = '.', ...left] = pageFolders(path);
  const [first] = left;
  if (first !== undefined)
    diagnostics.push(diagnose('INP-010', { file: path }, { count: left.length, found: join(path, first) }));
  const { files, others } = listFolder(join(path, folder));
  const leaveOut = (name: string, what: string): void =>
    void diagnostics.push(diagnose('INP-004', { file: join(path, folder, name) }, { why: `it is ${what}` }));
  for (const { name, what } of others) leaveOut(name, what);
  const again = createReReader();
  return files.flatMap((name) => {
    const place = join(path, folder, name);
    const [file] = readOne(place, diagnostics, join(folder, name));
    if (file === undefined) return [];
    if (readerOf(file) !== undefined) return [again(file, place)];
    leaveOut(name, describeContent(file.bytes) ?? 'no text');
    return [];
  });
}

/** Page files of a folder that its index passes over: a page that it forgot, or one that is not of the issue; but not a page that is read, in another format. */
function unnamedPages(root: string, named: ReadonlySet<string>): readonly Diagnostic[] {
  const pageOf = (name: string): string =>
    isPartFolder(dirname(name)) ? join(dirname(dirname(name)), basename(name)) : name;
  const read = new Set([...named].map(pageOf));
  const isRead = (name: string): boolean => read.has(pageOf(name));
  const left = filesBelow(root).filter(
    (name) => /\.xml(?:\.gz)?$/iu.test(name) && !isRead(name.replace(/\.gz$/iu, '')) && isPage(join(root, name)),
  );
  const [first] = left;
  return first === undefined ? [] : [diagnose('SRC-024', { file: join(root, first) }, { count: left.length })];
}

/** A file that another names by a path relative to itself, only from inside the input's folder. */
function openBeside(
  root: string,
  wanted: string,
  from: SourceFile,
  { named, refused }: { readonly named: Set<string>; readonly refused: Diagnostic[] },
): SourceFile | undefined {
  const inside = join(dirname(from.name), wanted);
  for (const spelling of [inside, `${inside}.gz`]) {
    const path = pathBelow(root, spelling);
    if (path === undefined || !isInside(path, root) || !statSync(path).isFile()) continue;
    const name = relative(resolve(root), path);
    named.add(name.replace(/\.gz$/iu, ''));
    const [file] = readOne(path, refused, name);
    if (file !== undefined) return file;
  }
  return undefined;
}

function findSidecar(path: string, folder: boolean, metadata: string | undefined): OpenedInput['sidecar'] {
  const places = folder
    ? [join(path, 'issue.json'), `${resolve(path)}.issue.json`]
    : [join(dirname(path), `${nameOf(path)}.issue.json`), join(dirname(path), 'issue.json')];
  const file = metadata ?? places.find((place) => existsSync(place));
  return file === undefined ? undefined : { file, text: readText(file) };
}
