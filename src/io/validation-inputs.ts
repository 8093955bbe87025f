/** What validation reads: the documents named on the command line, gzipped ones too, and what they include. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { IncludeReader } from '../validate/xinclude.ts';
import { decodeXml } from '../xml/decode.ts';
import { isInside, largestFile, readBytes, reasonOf } from './files.ts';
import { documentsBelow, filesMatching, isPattern } from './glob.ts';

/** The documents that files, folders and patterns name, each once, as they are shown: relative to `directory`. */
export function findDocuments(inputs: readonly string[], directory: string): Outcome<readonly string[]> {
  const found = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const status = statSync(resolve(directory, input), { throwIfNoEntry: false });
    // A name with a bracket in it is still a name.
    const paths =
      status?.isDirectory() === true
        ? documentsBelow(resolve(directory, input))
        : status === undefined && isPattern(input)
          ? filesMatching(input, directory)
          : [input];
    if (paths.length === 0) diagnostics.push(diagnose('VAL-007', { file: input }, { pattern: input }));
    for (const path of paths) found.add(shownPath(path, directory));
  }
  return { value: [...found], diagnostics };
}

/** How a path is shown: relative where it lies below the working directory, with forward slashes. */
function shownPath(path: string, directory: string): string {
  const short = relative(directory, resolve(directory, path));
  const isBelow = short !== '' && !short.startsWith('..') && !isAbsolute(short);
  return (isBelow ? short : path).split(sep).join('/');
}

/** Text of a document, unpacked and decoded. */
export function readDocument(path: string, shown: string): Outcome<string | undefined> {
  try {
    const { size } = statSync(path);
    if (size > largestFile)
      return {
        value: undefined,
        diagnostics: [diagnose('INP-007', { file: shown }, { found: size, limit: largestFile })],
      };
    const bytes = unpacked(readBytes(path));
    const decoded = decodeXml(bytes, shown);
    return { value: decoded.value?.text, diagnostics: decoded.diagnostics };
  } catch (error) {
    return { value: undefined, diagnostics: [diagnose('INP-001', { file: shown }, { why: reasonOf(error) })] };
  }
}

// RFC 1952: gzip begins with 1F 8B, whatever the file is called.
function unpacked(bytes: Buffer): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestFile });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new Error(
      isLarge ? `unpacked it has more than ${largestFile} bytes` : 'its gzip data are damaged or cut off',
    );
  }
}

/** Reads what `xi:include` names, below the project folder only; `keep` is told what was read. */
export function includeReader(
  directory: string,
  project: string,
  keep: (shown: string, text: string) => void,
): IncludeReader {
  return (href, from) => {
    const path = localPath(href, dirname(resolve(directory, from)));
    if (path === undefined) return { reason: 'nothing is fetched from the network', isOutside: true };
    if (!isInside(path, project)) return { reason: 'it lies outside the project folder', isOutside: true };
    if (!existsSync(path)) return { reason: 'there is no such file' };
    const shown = shownPath(realpathSync(path), realpathSync(directory));
    const { value: text, diagnostics } = readDocument(path, shown);
    if (text === undefined) return { reason: diagnostics[0]?.message ?? 'it cannot be read' };
    keep(shown, text);
    return { file: shown, text };
  };
}

/** Path of an address relative to a folder; undefined for one that is not local. */
export function localPath(href: string, folder: string): string | undefined {
  try {
    if (/^file:/iu.test(href)) return fileURLToPath(href);
    if (/^[a-z][a-z0-9+.-]+:/iu.test(href) || href.startsWith('//')) return undefined;
    const path = decodeURIComponent(href.replace(/[?#].*$/su, ''));
    return isAbsolute(path) ? path : join(folder, path);
  } catch {
    return undefined;
  }
}
