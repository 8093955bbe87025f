/** Judges any bag by RFC 8493, and bags of the drafts 0.93 to 0.97 by what those ask for. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Bag, placeIn, readDeclaration, readTagFile } from './bags/declaration.ts';
import { algorithmOf, checkEntries, type Manifest, pathFault, readManifest } from './bags/manifests.ts';
import { bagInfoElements, fetchEntry, tagLines } from './bags/tag-files.ts';
import type { PackageChecker, PackageFolder } from './exporter.ts';
import { foldedPath } from './issue/content-files.ts';

export const bagitChecker: PackageChecker = {
  title: 'BagIt 1.0',
  // A bag without its declaration is a bad bag rather than no bag.
  recognises: (folder) => folder.has('bagit.txt') || (manifestsIn(folder, 'manifest').length > 0 && hasPayload(folder)),
  *check(folder) {
    const { value: bag, diagnostics } = readDeclaration(folder);
    yield* diagnostics;
    if (!hasPayload(folder)) yield diagnose('PKG-204', { file: '' }, { part: 'folder data/' });
    const manifests: Manifest[] = [];
    for (const path of manifestsIn(folder, 'manifest')) {
      const [manifest, faults] = readManifest(bag, path, 'manifest');
      manifests.push(manifest);
      yield* faults;
    }
    const fetched = yield* checkFetch(bag, manifests);
    yield* checkPayload(bag, manifests, fetched);
    yield* checkBagInfo(bag);
    yield* checkTagManifests(bag);
    yield* checkNames(folder);
  },
};

function manifestsIn({ paths }: PackageFolder, kind: 'manifest' | 'tagmanifest'): readonly string[] {
  return paths.filter((path) => new RegExp(`^${kind}-[^/]+\\.txt$`, 'u').test(path));
}

function payloadOf({ paths }: PackageFolder): readonly string[] {
  return paths.filter((path) => path.startsWith('data/'));
}

function hasPayload(folder: PackageFolder): boolean {
  return payloadOf(folder).length > 0 || folder.emptyFolders.some((path) => /^data(?:\/|$)/u.test(path));
}

function* checkPayload(bag: Bag, manifests: readonly Manifest[], promised: ReadonlySet<string>): Iterable<Diagnostic> {
  const { folder, strict } = bag;
  if (manifests.length === 0) yield diagnose('PKG-204', { file: '' }, { part: 'payload manifest' });
  else if (manifests.every(({ algorithm }) => algorithm === 'md5' || algorithm === 'sha1'))
    yield diagnose('PKG-212', { file: '' });
  for (const manifest of manifests) yield* checkEntries(bag, manifest, promised);
  const lists = listedIn(manifests);
  for (const path of payloadOf(folder)) {
    const lacking = lists.filter(({ listed }) => !listed.has(path));
    if (strict || lacking.length === lists.length)
      for (const { path: manifest } of lacking) yield diagnose('PKG-209', placeIn(path), { path, manifest });
  }
}

function listedIn(manifests: readonly Manifest[]): readonly { readonly path: string; readonly listed: Set<string> }[] {
  return manifests.map(({ path, entries }) => ({ path, listed: new Set(entries.map((entry) => entry.path)) }));
}

/** Judges fetch.txt; the files that it promises. */
function* checkFetch(bag: Bag, manifests: readonly Manifest[]): Generator<Diagnostic, ReadonlySet<string>> {
  const promised = new Set<string>();
  const lists = listedIn(manifests);
  const { folder } = bag;
  if (!folder.has('fetch.txt')) return promised;
  const text = readTagFile(bag, 'fetch.txt');
  if (typeof text !== 'string') {
    yield text;
    return promised;
  }
  for (const line of tagLines(text)) {
    const entry = fetchEntry(line);
    const place = placeIn('fetch.txt', line.number);
    if (entry === undefined) {
      const form = 'an address, a size in bytes or “-”, and a path';
      yield diagnose('PKG-205', place, { line: line.number, form, text: line.text });
      continue;
    }
    const { path, url } = entry;
    const problem = pathFault(path, true);
    if (problem !== undefined) {
      yield diagnose('PKG-207', place, { path, line: line.number, problem });
      continue;
    }
    promised.add(path);
    if (!folder.has(path)) yield diagnose('PKG-215', place, { path, url });
    for (const { path: manifest, listed } of lists)
      if (!listed.has(path)) yield diagnose('PKG-209', place, { path, manifest });
  }
  return promised;
}

function* checkBagInfo(bag: Bag): Iterable<Diagnostic> {
  const { folder, strict } = bag;
  const file = 'bag-info.txt';
  if (!folder.has(file)) return;
  const text = readTagFile(bag, file);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  const { elements, faults } = bagInfoElements(text, strict);
  for (const { number, text: found } of faults) {
    const form = 'a label, a colon, a space and a value';
    yield diagnose('PKG-205', placeIn(file, number), { line: number, form, text: found });
  }
  const seen = new Set<string>();
  for (const { label, value, line } of elements) {
    const place = placeIn(file, line);
    const key = label.toLowerCase();
    const doubt = (problem: string): Diagnostic => diagnose('PKG-214', place, { label, line, problem });
    const fault = (problem: string): Diagnostic =>
      diagnose('PKG-219', place, { problem: `${label} ${problem}`, clause: '2.2.2' });
    if (seen.has(key) && key === 'payload-oxum') yield fault('is given again');
    else if (seen.has(key) && single.has(key)) yield doubt('is given again, which it should not be');
    seen.add(key);
    if (key === 'bagging-date' && !/^\d{4}-\d{2}-\d{2}$/u.test(value)) yield doubt(`is “${value}”, not YYYY-MM-DD`);
    if (key === 'bag-count' && !/^\d+ of (?:\d+|\?)$/u.test(value)) yield doubt(`is “${value}”, not such as 1 of 3`);
    if (key !== 'payload-oxum') continue;
    if (!/^\d+\.\d+$/u.test(value)) yield fault(`is “${value}”, not BYTES.FILES`);
    else if (value !== oxumOf(folder)) yield diagnose('PKG-213', place, { listed: value, found: oxumOf(folder) });
  }
}

/** Elements that by RFC 8493 §2.2.2 should not be repeated. */
const single: ReadonlySet<string> = new Set(['bagging-date', 'bag-size', 'bag-group-identifier', 'bag-count']);

function oxumOf(folder: PackageFolder): string {
  const payload = payloadOf(folder);
  return `${payload.reduce((sum, path) => sum + folder.size(path), 0)}.${payload.length}`;
}

function* checkTagManifests(bag: Bag): Iterable<Diagnostic> {
  const { folder, strict } = bag;
  for (const path of manifestsIn(folder, 'tagmanifest')) {
    const [manifest, faults] = readManifest(bag, path, 'tagmanifest');
    yield* faults;
    const place = placeIn(path);
    const listed = new Set(manifest.entries.map((entry) => entry.path));
    for (const payload of strict ? manifestsIn(folder, 'manifest') : []) {
      if (!listed.has(payload)) yield diagnose('PKG-216', place, { problem: `it does not list “${payload}”` });
    }
    for (const entry of manifest.entries) {
      if (/^tagmanifest-[^/]+\.txt$/u.test(entry.path))
        yield diagnose('PKG-216', place, { problem: `it lists the tag manifest “${entry.path}”` });
      if (entry.path.startsWith('data/'))
        yield diagnose('PKG-216', place, { problem: `it lists “${entry.path}”, which is payload` });
    }
    yield* checkEntries(bag, manifest, new Set());
    if (strict) yield* recommendTagManifest(folder, manifest, listed);
  }
}

/** RFC 8493 §2.2.1: a tag manifest should list all other tag files, by an algorithm of the payload manifests. */
function* recommendTagManifest(
  folder: PackageFolder,
  { path, algorithm }: Manifest,
  listed: ReadonlySet<string>,
): Iterable<Diagnostic> {
  const recommend = (problem: string): Diagnostic => diagnose('PKG-220', placeIn(path), { problem, clause: '2.2.1' });
  const payload = manifestsIn(folder, 'manifest');
  const others = folder.paths.filter(
    (one) => !/^(?:data\/|tagmanifest-[^/]+\.txt$)/u.test(one) && !payload.includes(one),
  );
  const left = others.filter((one) => !listed.has(one));
  if (left.length > 0) yield recommend(`${path} leaves out ${left.length} of the tag files, such as “${left[0]}”`);
  if (!payload.some((one) => algorithmOf(one, 'manifest') === algorithm))
    yield recommend(`no payload manifest uses ${algorithm}, as ${path} does`);
}

function* checkNames({ paths }: PackageFolder): Iterable<Diagnostic> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const other = seen.get(foldedPath(path));
    if (other !== undefined) yield diagnose('PKG-217', { file: '' }, { path, other });
    else seen.set(foldedPath(path), path);
  }
}
