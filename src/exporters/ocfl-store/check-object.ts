/** Judges an OCFL object: its declaration, its inventories and their digests, its files. */
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import type { PackageFolder } from '../exporter.ts';
import type { DigestAlgorithm } from '../issue/export-issue.ts';
import { packageText } from '../package-text.ts';
import { checkInventory, versionNames } from './check-inventory.ts';
import { unregisteredIn } from './extensions.ts';
import { type Inventory, type OcflVersion, readInventory } from './inventory.ts';

/** An object somewhere below a folder. */
export interface ObjectFolder {
  readonly folder: PackageFolder;
  /** Path of the object in the folder: '' or ending with a slash. */
  readonly root: string;
  /** Files of the object, paths from its root. */
  readonly paths: readonly string[];
  readonly emptyFolders: readonly string[];
}

/** The inventory of the object, for those who ask further. */
export function* checkObject(object: ObjectFolder): Generator<Diagnostic, Inventory | undefined> {
  const declared = yield* checkDeclaration(object);
  if (!object.paths.includes('inventory.json')) {
    yield diagnose('PKG-232', placeOf(object, ''), { problem: 'is missing', rule: 'E063' });
    return undefined;
  }
  const inventory = yield* checkInventoryFile(object, '');
  if (inventory === undefined) return undefined;
  if (declared !== undefined && !inventory.type.includes(`/${declared}/`))
    yield diagnose('PKG-232', placeOf(object, 'inventory.json'), {
      problem: `is of another version than the declaration, ${declared}`,
      rule: 'E038',
    });
  yield* checkPlaces(object, inventory);
  yield* checkExtensions(object);
  yield* checkContent(object, inventory);
  for (const version of versionNames(inventory)) yield* checkVersion(object, inventory, version);
  return inventory;
}

function placeOf({ root }: ObjectFolder, path: string): Place {
  return { file: `${root}${path}` };
}

/** The version of OCFL that the object declares. */
function* checkDeclaration(object: ObjectFolder): Generator<Diagnostic, string | undefined> {
  const declarations = object.paths.filter((path) => /^0=[^/]*$/u.test(path));
  const [name = ''] = declarations;
  const fault = (problem: string, rule: string): Diagnostic =>
    diagnose('PKG-231', placeOf(object, name), { problem, rule });
  if (declarations.length !== 1) {
    yield fault(declarations.length === 0 ? 'there is no declaration' : 'there are several declarations', 'E003');
    return undefined;
  }
  const [, version] = /^0=ocfl_object_(1\.[01])$/u.exec(name) ?? [];
  if (version === undefined) yield fault(`“${name}” names no version of OCFL that there is`, 'E006');
  if (textOf(object, name) !== `${name.slice(2)}\n`) yield fault(`“${name}” does not hold its own name`, 'E007');
  return version;
}

function textOf({ folder, root }: ObjectFolder, path: string): string {
  return packageText(folder, `${root}${path}`);
}

/** Judges an inventory file with its digest; `at` is the folder it stands in, '' or `v1/`. */
function* checkInventoryFile(object: ObjectFolder, at: string): Generator<Diagnostic, Inventory | undefined> {
  const path = `${at}inventory.json`;
  const place = placeOf(object, path);
  const inventory = readInventory(textOf(object, path));
  if (!('head' in inventory)) {
    for (const { problem, rule } of inventory) yield diagnose('PKG-232', place, { problem, rule });
    return undefined;
  }
  const algorithm: DigestAlgorithm = inventory.digestAlgorithm === 'sha256' ? 'sha256' : 'sha512';
  const sidecar = `${path}.${algorithm}`;
  const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-233', place, { problem, rule });
  if (!object.paths.includes(sidecar)) yield fault(`${sidecar} is missing`, 'E058');
  else {
    const [, digest] = /^([0-9a-f]+)[ \t]+inventory\.json\s*$/iu.exec(textOf(object, sidecar)) ?? [];
    if (digest === undefined) yield fault(`${sidecar} is not a digest and the name inventory.json`, 'E061');
    else if (digest.toLowerCase() !== object.folder.digest(`${object.root}${path}`, algorithm))
      yield fault(`${sidecar} has another digest than the inventory`, 'E060');
  }
  yield* checkInventory(inventory, place);
  return inventory;
}

/** Files and folders where none may be. */
function* checkPlaces(object: ObjectFolder, inventory: Inventory): Iterable<Diagnostic> {
  const { contentDirectory = 'content', digestAlgorithm, versions } = inventory;
  const inventoryFiles = new Set(['inventory.json', `inventory.json.${digestAlgorithm}`]);
  const foreign = (path: string, rule: string): Diagnostic =>
    diagnose('PKG-234', placeOf(object, path), { path, rule });
  for (const path of object.paths) {
    const [first = '', second = '', ...rest] = path.split('/');
    const isFile = !path.includes('/');
    if (isFile ? inventoryFiles.has(path) || first.startsWith('0=') : first === 'logs') continue;
    if (first === 'extensions' && !isFile) {
      if (rest.length === 0) yield foreign(path, 'E067');
    } else if (!Object.hasOwn(versions, first)) yield foreign(path, /^v\d+$/u.test(first) ? 'E046' : 'E001');
    else if (rest.length === 0 && !inventoryFiles.has(second)) yield foreign(path, 'E015');
    else if (rest.length > 0 && second !== contentDirectory)
      yield recommend(object, path, `“${path}” is in a version, but not in its content`, 'W002');
  }
  for (const path of object.emptyFolders) {
    const [first = '', second, ...rest] = path.split('/');
    if (second === contentDirectory && rest.length > 0) yield foreign(path, 'E024');
    else if (second === contentDirectory) yield recommend(object, path, `“${path}” is there and holds nothing`, 'W003');
    else if (!['logs', 'extensions'].includes(first) && !Object.hasOwn(versions, first)) yield foreign(path, 'E001');
  }
}

function recommend(object: ObjectFolder, path: string, problem: string, rule: string): Diagnostic {
  return diagnose('PKG-241', placeOf(object, path), { problem, rule });
}

function* checkExtensions(object: ObjectFolder): Iterable<Diagnostic> {
  const files = object.paths.filter((path) => path.split('/').length > 2);
  for (const name of unregisteredIn([...files, ...object.emptyFolders]))
    yield recommend(object, 'extensions', `“${name}” is no registered extension`, 'W013');
}

function* checkContent(object: ObjectFolder, inventory: Inventory): Iterable<Diagnostic> {
  const { manifest, fixity = {}, contentDirectory = 'content', versions } = inventory;
  const present = new Set(object.paths);
  const fault = (path: string, problem: string, rule: string): Diagnostic =>
    diagnose('PKG-236', placeOf(object, path), { problem, rule });
  const listed = new Set(Object.values(manifest).flat());
  for (const path of listed) if (!present.has(path)) yield fault(path, `“${path}” is listed and absent`, 'E092');
  for (const path of present) {
    const [version = '', directory, ...rest] = path.split('/');
    if (rest.length === 0 || directory !== contentDirectory || !Object.hasOwn(versions, version)) continue;
    if (!listed.has(path)) yield fault(path, `“${path}” is not listed in the manifest`, 'E023');
  }
  const blocks = [
    { algorithm: inventory.digestAlgorithm, digests: manifest, rule: 'E092' },
    ...Object.entries(fixity).map(([algorithm, digests]) => ({ algorithm, digests, rule: 'E093' })),
  ];
  for (const { algorithm, digests, rule } of blocks) {
    if (!isKnown(algorithm)) continue;
    for (const [digest, paths] of Object.entries(digests)) {
      for (const path of paths.filter((one) => present.has(one))) {
        if (object.folder.digest(`${object.root}${path}`, algorithm) !== digest.toLowerCase())
          yield fault(path, `“${path}” does not have its ${algorithm} digest`, rule);
      }
    }
  }
}

function isKnown(algorithm: string): algorithm is DigestAlgorithm {
  return ['md5', 'sha1', 'sha256', 'sha512'].includes(algorithm);
}

function* checkVersion(object: ObjectFolder, newest: Inventory, version: string): Iterable<Diagnostic> {
  const path = `${version}/inventory.json`;
  const place = placeOf(object, path);
  if (!object.paths.some((one) => one.startsWith(`${version}/`))) {
    yield diagnose('PKG-235', place, { problem: `the folder of ${version} is missing`, rule: 'E046' });
    return;
  }
  if (!object.paths.includes(path)) {
    yield diagnose('PKG-241', place, { problem: `${version} has no inventory of its own`, rule: 'W010' });
    return;
  }
  const disagree = (problem: string, rule: string): Diagnostic => diagnose('PKG-239', place, { problem, rule });
  if (version === versionNames(newest).at(-1)) {
    if (textOf(object, path) !== textOf(object, 'inventory.json'))
      yield disagree(`that of ${version} is not the one at the root`, 'E064');
    return;
  }
  const older = yield* checkInventoryFile(object, `${version}/`);
  if (older === undefined) return;
  if (older.head !== version) yield disagree(`that of ${version} has the head ${older.head}`, 'E040');
  if (older.id !== newest.id) yield disagree(`that of ${version} has another identifier`, 'E110');
  if ((older.contentDirectory ?? 'content') !== (newest.contentDirectory ?? 'content'))
    yield disagree(`that of ${version} names another content folder`, 'E020');
  else if (version === versionNames(newest)[0] && older.contentDirectory !== newest.contentDirectory)
    yield disagree(`that of ${version} does not name the content folder as the newest does`, 'E019');
  if (older.type > newest.type) yield disagree(`that of ${version} is of a later version of OCFL`, 'E103');
  for (const name of Object.keys(older.versions)) {
    if (!isSameState(older, newest, name)) yield disagree(`that of ${version} has another state of ${name}`, 'E066');
    const [before, after] = [older, newest].map(({ versions }) => versions[name]);
    if (before !== undefined && after !== undefined && !isSameAuthorship(before, after)) {
      const problem = `that of ${version} has another date, message or user of ${name}`;
      yield diagnose('PKG-241', place, { problem, rule: 'W011' });
    }
  }
}

/** Whether two inventories give the same logical paths the same content, whatever digests they use. */
function isSameState(older: Inventory, newest: Inventory, version: string): boolean {
  const before = contentOf(older, version);
  const after = contentOf(newest, version);
  return (
    before.size === after.size &&
    [...before].every(([path, content]) => after.get(path)?.some((one) => content.includes(one)) ?? false)
  );
}

function isSameAuthorship(one: OcflVersion, other: OcflVersion): boolean {
  const said = ({ created, message, user }: OcflVersion): string =>
    JSON.stringify([created, message, user?.name, user?.address]);
  return said(one) === said(other);
}

/** Logical path → content paths with its bytes. */
function contentOf({ manifest, versions }: Inventory, version: string): ReadonlyMap<string, readonly string[]> {
  const byDigest = new Map(Object.entries(manifest).map(([digest, paths]) => [digest.toLowerCase(), paths]));
  return new Map(
    Object.entries(versions[version]?.state ?? {}).flatMap(([digest, paths]) =>
      paths.map((path): [string, readonly string[]] => [path, byDigest.get(digest.toLowerCase()) ?? []]),
    ),
  );
}
