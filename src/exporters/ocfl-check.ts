/** Judges OCFL 1.1 storage roots and single objects, and those of OCFL 1.0. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { PackageChecker, PackageFolder } from './exporter.ts';
import { checkObject, type ObjectFolder } from './ocfl-store/check-object.ts';
import { unregisteredIn } from './ocfl-store/extensions.ts';
import { isRecord } from './ocfl-store/inventory.ts';
import { layoutName, objectPath, readLayout } from './ocfl-store/layout.ts';
import { packageText } from './package-text.ts';

export const ocflChecker: PackageChecker = {
  title: 'OCFL 1.1',
  recognises: (folder) =>
    isRoot(folder) || folder.paths.some((path) => /^0=ocfl_object_/u.test(path)) || isBareObject(folder),
  *check(folder) {
    if (isRoot(folder)) yield* checkRoot(folder);
    else yield* checkObject({ folder, root: '', paths: folder.paths, emptyFolders: folder.emptyFolders });
  },
};

function isRoot({ paths }: PackageFolder): boolean {
  return paths.some((path) => /^0=ocfl_(?!object)[^/]*$/u.test(path) || path === 'ocfl_layout.json');
}

/** An object that has lost its declaration is a bad object rather than none. */
function isBareObject(folder: PackageFolder): boolean {
  return folder.has('inventory.json') && folder.paths.some((path) => /^v\d+\//u.test(path));
}

function* checkRoot(folder: PackageFolder): Iterable<Diagnostic> {
  yield* checkDeclaration(folder);
  yield* checkLayout(folder);
  yield* checkExtensions(folder);
  const objects = objectsIn(folder);
  const layout = layoutOf(folder);
  const places = new Map<string, string>();
  for (const object of objects) {
    const inventory = yield* checkObject(object);
    if (inventory === undefined) continue;
    const place = { file: object.root };
    const other = places.get(inventory.id);
    const misplaced = (problem: string, rule: string): Diagnostic => diagnose('PKG-240', place, { problem, rule });
    if (other !== undefined) yield misplaced(`the identifier “${inventory.id}” is also that of ${other}`, 'E037');
    places.set(inventory.id, object.root);
    const expected = layout === undefined ? object.root : `${objectPath(inventory.id, layout)}/`;
    if (expected !== object.root) yield misplaced(`by its layout the object belongs at ${expected}`, 'E083');
    if (folder.has('0=ocfl_1.0') && inventory.type.includes('/1.1/'))
      yield misplaced('the object is of a later version of OCFL than the root', 'E081');
  }
  yield* checkHierarchy(folder, objects);
  const top = objects.find(({ root }) => root.split('/').length === 2);
  const lower = objects.find(({ root }) => root.split('/').length > 2);
  if (top === undefined || lower === undefined) return;
  const problem = `${top.root} stands in the root itself, ${lower.root} in folders below it`;
  yield diagnose('PKG-241', { file: top.root }, { problem, rule: 'W015' });
}

function* checkDeclaration(folder: PackageFolder): Iterable<Diagnostic> {
  const declarations = folder.paths.filter((path) => /^0=[^/]*$/u.test(path));
  const [name = ''] = declarations;
  const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-231', { file: name }, { problem, rule });
  if (declarations.length === 0) yield fault('there is no declaration', 'E069');
  else if (declarations.length > 1) yield fault('there are several declarations', 'E076');
  else if (!/^0=ocfl_1\.[01]$/u.test(name)) yield fault(`“${name}” names no version of OCFL that there is`, 'E079');
  else if (packageText(folder, name) !== `${name.slice(2)}\n`)
    yield fault(`“${name}” does not hold its own name`, 'E080');
}

function* checkLayout(folder: PackageFolder): Iterable<Diagnostic> {
  const file = 'ocfl_layout.json';
  if (!folder.has(file)) return;
  const layout = jsonIn(folder, file);
  const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-240', { file }, { problem, rule });
  if (!isRecord(layout) || typeof layout.extension !== 'string' || typeof layout.description !== 'string')
    yield fault('it is no JSON object with “extension” and “description”', 'E070');
  else if (!/^\d{4}-[a-z0-9-]+$/u.test(layout.extension))
    yield fault(`“${layout.extension}” is no registered extension`, 'E071');
}

function* checkExtensions({ paths, emptyFolders }: PackageFolder): Iterable<Diagnostic> {
  const loose = paths.filter((path) => /^extensions\/[^/]+$/u.test(path));
  for (const path of loose) yield diagnose('PKG-234', { file: path }, { path, rule: 'E112' });
  const place = { file: 'extensions' };
  for (const name of unregisteredIn([...paths.filter((path) => !loose.includes(path)), ...emptyFolders]))
    yield diagnose('PKG-241', place, { problem: `“${name}” is no registered extension`, rule: 'W016' });
}

function jsonIn(folder: PackageFolder, path: string): unknown {
  try {
    return JSON.parse(packageText(folder, path));
  } catch {
    return undefined;
  }
}

/** The layout that the root declares, where it is the one that is known here. */
function layoutOf(folder: PackageFolder): ReturnType<typeof readLayout> {
  const file = 'ocfl_layout.json';
  const layout = folder.has(file) ? jsonIn(folder, file) : undefined;
  const config = `extensions/${layoutName}/config.json`;
  if (!isRecord(layout) || layout.extension !== layoutName) return undefined;
  return folder.has(config) ? readLayout(packageText(folder, config)) : readLayout(`{"extensionName":"${layoutName}"}`);
}

/** Objects of a root by their declarations; files are given to the object they lie in, the outermost first. */
function objectsIn(folder: PackageFolder): readonly ObjectFolder[] {
  const roots = folder.paths.flatMap((path) => {
    const [, root] = /^((?!extensions\/)(?:.*\/))0=ocfl_object_[^/]*$/su.exec(path) ?? [];
    return root === undefined ? [] : [root];
  });
  const outermost = [...new Set(roots)].filter(
    (root) => !roots.some((other) => other !== root && root.startsWith(other)),
  );
  const below = (paths: readonly string[], root: string): readonly string[] =>
    paths.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length));
  return outermost.map((root) => ({
    folder,
    root,
    paths: below(folder.paths, root),
    emptyFolders: below(folder.emptyFolders, root),
  }));
}

/** Between the root and its objects there are folders only, and none that is empty. Files of the root itself are let be. */
function* checkHierarchy(folder: PackageFolder, objects: readonly ObjectFolder[]): Iterable<Diagnostic> {
  const isAccounted = (path: string): boolean =>
    !path.includes('/') || path.startsWith('extensions/') || objects.some(({ root }) => path.startsWith(root));
  for (const path of folder.paths.filter((one) => !isAccounted(one)))
    yield diagnose('PKG-234', { file: path }, { path, rule: 'E072' });
  for (const path of folder.emptyFolders) {
    if (path === 'extensions' || (path.includes('/') && isAccounted(path))) continue;
    yield diagnose('PKG-240', { file: path }, { problem: 'the folder is empty', rule: 'E073' });
  }
}
