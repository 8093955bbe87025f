/** From a name on the command line to an input: a file, or a folder of page files, with its sidecar. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { describeContent, type ReaderInput } from '../pipeline/reading.ts';
import { isInside, largestFile, readSource, reasonOf, sizeOf } from './files.ts';

/** An input and the text of its sidecar. */
export interface OpenedInput {
  readonly input: ReaderInput;
  readonly sidecar?: { readonly file: string; readonly text: string };
}

/** Opens an input. `metadata` names a sidecar that stands elsewhere. */
export function openInput(path: string, metadata?: string): Outcome<OpenedInput | undefined> {
  const diagnostics: Diagnostic[] = [];
  try {
    const folder = statSync(path).isDirectory();
    const files = folder ? readFolder(path, diagnostics) : readOne(path, diagnostics);
    if (files.length === 0) {
      if (folder) diagnostics.push(diagnose('INP-003', { file: path }));
      return { value: undefined, diagnostics };
    }
    const root = folder ? path : dirname(path);
    const open: ReaderInput['open'] = (wanted, from) => openBeside(root, wanted, from);
    const input: ReaderInput = { name: nameOf(path), files, open };
    const sidecar = findSidecar(path, folder, metadata);
    return { value: sidecar === undefined ? { input } : { input, sidecar }, diagnostics };
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [...diagnostics, diagnose('INP-001', { file: path }, { why: reasonOf(error) })],
    };
  }
}

/** Name of an input for its outputs: without folder and without the endings of formats. */
export function nameOf(path: string): string {
  const name = basename(resolve(path));
  return (
    name.replace(/(?:\.(?:alto|page|mets|hocr))?\.(?:txt|text|xml|html?|hocr|pdf|alto|mets)(?:\.gz)?$/iu, '') || name
  );
}

function readOne(path: string, diagnostics: Diagnostic[]): SourceFile[] {
  const size = sizeOf(path);
  if (size > largestFile) {
    diagnostics.push(diagnose('INP-007', { file: path }, { found: size, limit: largestFile }));
    return [];
  }
  return [readSource(path)];
}

/** Files of a folder in name order, numbers by value: page 2 before page 10. What is no page is left out, and said to be. */
function readFolder(path: string, diagnostics: Diagnostic[]): SourceFile[] {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/(?:^|\.)issue\.json$/iu.test(entry.name))
    .map(({ name }) => name)
    .sort(byPageNumber);
  return names.flatMap((name) => {
    const [file] = readOne(join(path, name), diagnostics);
    if (file === undefined) return [];
    const other = describeContent(file.bytes);
    if (other === undefined) return [file];
    diagnostics.push(diagnose('INP-004', { file: join(path, name) }, { why: `it is ${other}` }));
    return [];
  });
}

/** Name order that does not depend on the machine's locale. */
function byPageNumber(left: string, right: string): number {
  const parts = (name: string): string[] => name.match(/\d+|\D+/gu) ?? [];
  const [a, b] = [parts(left), parts(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x = '', y = ''] = [a[at], b[at]];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** A file that another names, only from inside the input's folder. */
function openBeside(root: string, wanted: string, _from: SourceFile): SourceFile | undefined {
  const path = resolve(root, wanted);
  if (!isInside(path, root) || !existsSync(path) || !statSync(path).isFile() || sizeOf(path) > largestFile)
    return undefined;
  return readSource(path, wanted);
}

function findSidecar(path: string, folder: boolean, metadata: string | undefined): OpenedInput['sidecar'] {
  const places = folder
    ? [join(path, 'issue.json'), `${resolve(path)}.issue.json`]
    : [join(dirname(path), `${nameOf(path)}.issue.json`), join(dirname(path), 'issue.json')];
  const file = metadata ?? places.find((place) => existsSync(place));
  return file === undefined ? undefined : { file, text: readFileSync(file, 'utf8') };
}
