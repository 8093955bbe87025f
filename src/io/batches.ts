/** From the names on the command line to issues: an NDNP batch stands for the issues that it lists. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { isBatch, issuesOfBatch } from '../pipeline/reading.ts';
import { isFileSystemError, isFolder, isInside, readHead, readSource, sourceOf } from './files.ts';
import { nameOf } from './inputs.ts';

/** An issue to be opened, and its name for outputs. */
export interface IssuePath {
  readonly path: string;
  readonly name: string;
}

/** The issues of an input: those of a batch, where it is one or a folder with one; else the input itself. */
export function issuesOf(input: string): Outcome<readonly IssuePath[]> {
  const batch = batchAt(input);
  if (batch === undefined) return { value: [{ path: input, name: nameOf(input) }], diagnostics: [] };
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

/** Whether an input stands for the issues of a batch. */
export function namesBatch(input: string): boolean {
  return batchAt(input) !== undefined;
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
