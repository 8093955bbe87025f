/** From the names on the command line to issues: an NDNP batch stands for the issues that it lists, a folder of issue folders for these. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { isBatch, issuesOfBatch } from '../pipeline/reading.ts';
import { isFileSystemError, isFolder, isInside, readHead, readSource, sourceOf } from './files.ts';
import { nameOf } from './inputs.ts';
import { isPage, issueFolders, listFolder } from './issue-folders.ts';

/** An issue to be opened, and its name for outputs. */
export interface IssuePath {
  readonly path: string;
  readonly name: string;
}

/** The issues of an input: those of a batch, where it is one or a folder with one; those of the folders in it; else the input itself. */
export function issuesOf(input: string): Outcome<readonly IssuePath[]> {
  const batch = batchAt(input);
  if (batch === undefined) return issuesIn(input);
  const listed = issuesOfBatch(readSource(batch, batch));
  const diagnostics: Diagnostic[] = [...listed.diagnostics];
  const value = listed.value.flatMap(({ path: wanted, name, place }): IssuePath[] => {
    const path = join(dirname(batch), wanted);
    if (wanted !== '' && isInside(path, dirname(batch)) && existsSync(path) && !isFolder(path))
      return [{ path, name: name ?? nameOf(path) }];
    diagnostics.push(diagnose('SRC-022', place(), { path: wanted }));
    return [];
  });
  return { value, diagnostics };
}

/** Whether an input stands for other issues. */
export function namesIssues(input: string): boolean {
  return batchAt(input) !== undefined || issuesIn(input).value.length > 1;
}

/** An issue by its folder, or by folders in it: each is named by all of them, for a day may only be called `03`. */
function issuesIn(input: string): Outcome<readonly IssuePath[]> {
  const one = { value: [{ path: input, name: nameOf(input) }], diagnostics: [] };
  try {
    const folders = isFolder(input) ? issueFolders(input) : [];
    if (folders.length < 2) return one;
    const { files, others } = listFolder(input);
    const loose = files.filter((name) => isPage(join(input, name)));
    const left = [...others, ...loose.map((name) => ({ name, what: 'a page beside folders that are issues' }))];
    return {
      value: folders.map((path) => ({ path, name: relative(input, path).split(sep).join('_') })),
      diagnostics: left.map(({ name, what }) =>
        diagnose('INP-004', { file: join(input, name) }, { why: `it is ${what}` }),
      ),
    };
  } catch (error) {
    // Why it cannot be read is told when it is opened.
    if (!isFileSystemError(error)) throw error;
    return one;
  }
}

/** Path of the index that an input is or has, as the Library of Congress packs it in `data` too; the last one where it stands beside its validated copy, `batch_1.xml`. */
function batchAt(input: string): string | undefined {
  try {
    if (!isFolder(input)) return isBatchFile(input) ? input : undefined;
    return [input, join(input, 'data')].map(batchIn).find((path) => path !== undefined);
  } catch (error) {
    // Why it cannot be read is told when it is opened.
    if (!isFileSystemError(error)) throw error;
    return undefined;
  }
}

function batchIn(folder: string): string | undefined {
  if (!isFolder(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => /batch.*\.xml$/iu.test(name));
  return names
    .sort()
    .map((name) => join(folder, name))
    .findLast(isBatchFile);
}

function isBatchFile(path: string): boolean {
  if (!/\.xml$/iu.test(path) || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return isBatch(sourceOf(basename(path), readHead(path, 4096)));
}
