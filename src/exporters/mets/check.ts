/** Judges METS packages, ours or anyone's: every pointer resolved, every file there and as described. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { decodedAddress } from '../../model/percent-encoding.ts';
import { decodeXml } from '../../xml/decode.ts';
import { parseXml } from '../../xml/parse.ts';
import { childrenOf, type DataElement, descendants, elementsIn, readXmlData } from '../../xml/read-data.ts';
import type { PackageChecker, PackageFolder } from '../exporter.ts';
import type { DigestAlgorithm } from '../issue/export-issue.ts';

export const metsChecker: PackageChecker = {
  title: 'METS 1.12.1',
  recognises: ({ paths }) => paths.some(isIndex),
  *check(folder) {
    for (const path of folder.paths.filter(isIndex)) yield* checkMets(folder, path);
  },
};

/** At the top, or in the folders of issues. */
function isIndex(path: string): boolean {
  return /^(?:[^/]+\/)?mets\.xml$/iu.test(path);
}

/** What is wrong with one METS file and the files it names. */
export function* checkMets(folder: PackageFolder, path: string): Generator<Diagnostic> {
  const { value: root, diagnostics } = readXmlData(folder.read(path), path);
  yield* diagnostics;
  if (root === undefined) return;
  yield* checkIdentifiers(root);
  const files = new Map<string, string | undefined>();
  for (const file of descendants(root, 'file')) {
    const located = locate(path, file);
    files.set(file.attributes.ID ?? '', located);
    if (located !== undefined) yield* checkFile(folder, file, located);
  }
  yield* checkAreas(folder, root, files);
  yield* checkLinks(root);
}

const pointers = ['DMDID', 'ADMID', 'FILEID'] as const;

function* checkIdentifiers(root: DataElement): Generator<Diagnostic> {
  const known = new Set<string>();
  const elements = elementsIn(root).filter(({ uri }) => uri === root.uri);
  for (const { attributes, place } of elements) {
    const { ID: id } = attributes;
    if (id === undefined) continue;
    if (known.has(id)) yield diagnose('PKG-101', place(), { id });
    known.add(id);
  }
  for (const { local, attributes, place } of elements) {
    const ends = local === 'smLink' ? (['from', 'to'] as const) : [];
    for (const attribute of [...pointers, ...ends]) {
      for (const id of (attributes[attribute] ?? '').split(/\s+/u)) {
        const target = id.replace(/^#/u, '');
        if (target !== '' && !known.has(target)) yield diagnose('PKG-102', place(), { attribute, id: target });
      }
    }
  }
}

/** The path of a file in the package; undefined for one on the web. */
function locate(from: string, file: DataElement): string | undefined {
  const href = childrenOf(file, 'FLocat')[0]?.attributes.href;
  if (href === undefined || /^(?:https?|ftp|urn):/iu.test(href)) return undefined;
  return resolvePath(from, href.replace(/^file:(?:\/\/)?/iu, ''));
}

/** A relative address as a path below the package's folder. */
export function resolvePath(from: string, href: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of decodedAddress(href).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const algorithms: Readonly<Record<string, DigestAlgorithm>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
};

function* checkFile(folder: PackageFolder, file: DataElement, path: string): Generator<Diagnostic> {
  const { SIZE: size, CHECKSUM: checksum, CHECKSUMTYPE: type = '' } = file.attributes;
  if (!folder.has(path)) {
    yield diagnose('PKG-103', file.place(), { path });
    return;
  }
  const actual = folder.size(path);
  if (size !== undefined && Number(size) !== actual) {
    yield diagnose('PKG-104', file.place(), { path, property: 'size', found: actual, stated: size });
    return;
  }
  const algorithm = algorithms[type];
  if (checksum === undefined || algorithm === undefined) return;
  const digest = folder.digest(path, algorithm);
  if (digest !== checksum.toLowerCase()) {
    yield diagnose('PKG-104', file.place(), { path, property: `${type} checksum`, found: digest, stated: checksum });
  }
}

function* checkAreas(
  folder: PackageFolder,
  root: DataElement,
  files: ReadonlyMap<string, string | undefined>,
): Generator<Diagnostic> {
  const identifiers = new Map<string, ReadonlySet<string> | undefined>();
  for (const { attributes, place } of descendants(root, 'area')) {
    const { FILEID: file = '', BETYPE: type, BEGIN: begin, END: end } = attributes;
    const path = files.get(file);
    if (type !== 'IDREF' || path === undefined || !folder.has(path)) continue;
    if (!identifiers.has(path)) identifiers.set(path, identifiersIn(folder.read(path), path));
    const known = identifiers.get(path);
    for (const id of [begin, end]) {
      if (id !== undefined && known?.has(id) === false) yield diagnose('PKG-105', place(), { id, path });
    }
  }
}

/** The identifiers of an XML file; undefined where it cannot be read, for then none can be missed. */
function identifiersIn(bytes: Uint8Array, file: string): ReadonlySet<string> | undefined {
  const { value } = decodeXml(bytes, file);
  if (value === undefined) return undefined;
  const found = new Set<string>();
  const startElement = ({ attributes }: { attributes: readonly { local: string; value: string }[] }): void => {
    for (const { local, value: id } of attributes) if (local === 'ID' || local === 'id') found.add(id);
  };
  const { wellFormed } = parseXml(value.text, { startElement }, { file });
  return wellFormed ? found : undefined;
}

function* checkLinks(root: DataElement): Generator<Diagnostic> {
  const linked = new Set(descendants(root, 'smLink').map(({ attributes }) => attributes.from?.replace(/^#/u, '')));
  const logical = descendants(root, 'structMap').filter(({ attributes }) => attributes.TYPE === 'LOGICAL');
  for (const { attributes, place } of logical.flatMap((map) => descendants(map, 'div'))) {
    const { ID: id, TYPE: type, ADMID: administrative } = attributes;
    if (type === 'issue' && administrative === undefined) yield diagnose('PKG-106', place());
    // Without any link the structure is of a profile that points by areas alone.
    if (id !== undefined && linked.size > 0 && !linked.has(id)) yield diagnose('PKG-107', place(), { id });
  }
}
