/** Judges the manifests of a bag: their lines, the files they list, and the checksums of those. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { DigestAlgorithm } from '../issue/export-issue.ts';
import { type Bag, placeIn, readTagFile } from './declaration.ts';
import { type ManifestEntry, manifestEntry, tagLines } from './tag-files.ts';

/** A manifest as read, each entry with the file it means. */
export interface Manifest {
  readonly path: string;
  readonly algorithm: string;
  readonly entries: readonly ManifestEntry[];
}

const lengths: Readonly<Record<DigestAlgorithm, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };

/** Whether checksums of an algorithm can be compared here. */
export function isKnown(algorithm: string): algorithm is DigestAlgorithm {
  return Object.hasOwn(lengths, algorithm);
}

/** A manifest and what is wrong with its lines. `kind` is the part of its name before the algorithm. */
export function readManifest(
  bag: Bag,
  path: string,
  kind: 'manifest' | 'tagmanifest',
): readonly [Manifest, Diagnostic[]] {
  const algorithm = algorithmOf(path, kind);
  const text = readTagFile(bag, path);
  if (typeof text !== 'string') return [{ path, algorithm, entries: [] }, [text]];
  const diagnostics: Diagnostic[] = [];
  if (bag.strict && path !== `${kind}-${algorithm}.txt`) {
    const problem = `the algorithm in the name is not written “${algorithm}”`;
    diagnostics.push(diagnose('PKG-219', placeIn(path), { problem, clause: '2.4' }));
  }
  const lineOf = new Map<string, number>();
  const composed = new Map(bag.folder.paths.map((one) => [one.normalize('NFC'), one]));
  const entries = tagLines(text).flatMap((line) => {
    const written = manifestEntry(line);
    const place = placeIn(path, line.number);
    if (written === undefined || (isKnown(algorithm) && written.digest.length !== lengths[algorithm])) {
      const form = `a checksum (${algorithm}), white space and a path`;
      diagnostics.push(diagnose('PKG-205', place, { line: line.number, form, text: line.text }));
      return [];
    }
    if (bag.strict && written.isBare) {
      const problem = `“${written.path}” has a percent sign that is not written %25`;
      diagnostics.push(diagnose('PKG-219', place, { problem, clause: '2.1.3' }));
    }
    const fault = pathFault(written.path, kind === 'manifest');
    if (fault !== undefined) {
      diagnostics.push(diagnose('PKG-207', place, { path: written.path, line: line.number, problem: fault }));
      return [];
    }
    const meant = fileMeant(bag, written.path, composed);
    if (meant !== written.path)
      diagnostics.push(diagnose('PKG-218', place, { path: written.path, line: line.number, found: meant }));
    const first = lineOf.get(meant);
    if (first !== undefined) diagnostics.push(diagnose('PKG-206', place, { path: meant, first, line: line.number }));
    lineOf.set(meant, first ?? line.number);
    return [{ ...written, path: meant }];
  });
  return [{ path, algorithm, entries }, diagnostics];
}

/** The algorithm that the name of a manifest states: in small letters, without hyphens. */
export function algorithmOf(path: string, kind: 'manifest' | 'tagmanifest'): string {
  return path
    .slice(kind.length + 1, -'.txt'.length)
    .toLowerCase()
    .replaceAll(/[^a-z\d]/gu, '');
}

/** What is wrong with where a path leads, undefined where nothing is. Payload paths begin with data/. */
export function pathFault(path: string, inPayload: boolean): string | undefined {
  if (/^(?:\/|\\|[a-z]:[\\/])/iu.test(path)) return 'is absolute';
  if (path.startsWith('~')) return 'begins with a tilde, which shells take for a home folder';
  const steps = path.replace(/^\*?(?:\.\/)*/u, '').split('/');
  if (steps.includes('..')) return 'climbs out of a folder';
  if (inPayload && steps[0] !== 'data') return 'is not below data/';
  return undefined;
}

/**
 * The file that a path means: written by tools that add ./ or, as md5sum does for binary files, an asterisk. `composed` has the
 * files by their names in composed letters.
 */
function fileMeant({ folder }: Bag, path: string, composed: ReadonlyMap<string, string>): string {
  if (folder.has(path)) return path;
  const plain = path.replace(/^\*?(?:\.\/)*/u, '').replaceAll(/\/\.(?=\/)/gu, '');
  if (folder.has(plain)) return plain;
  return composed.get(plain.normalize('NFC')) ?? plain;
}

/** Files that a manifest lists and that are absent, or have another checksum. `expected` are those that fetch.txt promises. */
export function* checkEntries(
  { folder }: Bag,
  { path: manifest, algorithm, entries }: Manifest,
  promised: ReadonlySet<string>,
): Iterable<Diagnostic> {
  if (!isKnown(algorithm)) yield diagnose('PKG-211', placeIn(manifest), { algorithm });
  for (const { path, digest: listed, line } of entries) {
    if (!folder.has(path)) {
      // Said once, where fetch.txt is checked.
      if (!promised.has(path)) yield diagnose('PKG-208', placeIn(manifest, line), { path, manifest });
    } else if (isKnown(algorithm)) {
      const found = folder.digest(path, algorithm);
      if (found !== listed) yield diagnose('PKG-210', placeIn(path), { algorithm, found, listed, manifest });
    }
  }
}
