/** Judges IIIF Presentation 3 files: ids, sizes, that ranges stay in their manifest, rights. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { rightsStatement } from '../codes/rights.ts';
import type { PackageChecker, PackageFolder } from '../exporter.ts';
import { isObject, type Json, listOf, readJson } from '../formats/json.ts';
import { packageText } from '../package-text.ts';

const presentation = 'http://iiif.io/api/presentation/3/context.json';

export const iiifChecker: PackageChecker = {
  title: 'IIIF Presentation 3',
  recognises: (folder) => folder.paths.some((path) => isDescription(path) && mentions(folder, path)),
  *check(folder) {
    for (const path of folder.paths.filter(isDescription)) {
      const value = readJson(folder.read(path));
      if (typeof value === 'string') yield diagnose('PKG-302', { file: path }, { why: value });
      else if (value['@context'] === presentation) yield* checkResource(value, path);
    }
  },
};

/** A folder is known by its top: packages of other kinds may hold manifests deep inside. */
function isDescription(path: string): boolean {
  return /^(?:[^/]+\/)?(?:manifest|collection)\.json$/u.test(path);
}

function mentions(folder: PackageFolder, path: string): boolean {
  return packageText(folder, path).includes(presentation);
}

function* checkResource(root: Json, file: string): Generator<Diagnostic> {
  const seen = new Set<string>();
  const canvases = new Set(listOf(root.items).map((one) => String(one.id)));
  const { rights } = root;
  if (rights !== undefined && rightsStatement(String(rights)) === undefined) {
    yield diagnose('PKG-305', { file }, { uri: String(rights) });
  }
  yield* checkShape(root, file);
  for (const one of resourcesIn(root)) {
    const id = String(one.id);
    // A reference repeats the id of what it names.
    if (one !== root && one.items === undefined && one.body === undefined) continue;
    if (seen.has(id)) yield diagnose('PKG-303', { file }, { id });
    seen.add(id);
  }
  for (const range of listOf(root.structures).flatMap(rangesIn)) {
    for (const target of listOf(range.items).filter(({ type }) => type === 'Canvas')) {
      const canvas = String(target.id).replace(/#.*$/u, '');
      if (!canvases.has(canvas)) yield diagnose('PKG-304', { file }, { range: String(range.id), canvas });
    }
  }
}

/** What manifest, collection and canvas must have (Presentation API 3.0, §3). */
function* checkShape(root: Json, file: string): Generator<Diagnostic> {
  const fault = (what: string, property: string): Diagnostic => diagnose('PKG-306', { file }, { what, property });
  const kind = String(root.type);
  if (!isHttp(root.id)) yield fault(kind, 'id');
  if (!isLanguageMap(root.label)) yield fault(kind, 'label');
  if (!Array.isArray(root.items)) yield fault(kind, 'items');
  if (kind !== 'Manifest') return;
  for (const canvas of listOf(root.items)) {
    const what = `the canvas “${String(canvas.id)}”`;
    if (!isHttp(canvas.id)) yield fault(what, 'id');
    if (!(Number(canvas.width) > 0)) yield fault(what, 'width');
    if (!(Number(canvas.height) > 0)) yield fault(what, 'height');
  }
}

function rangesIn(range: Json): Json[] {
  return [
    range,
    ...listOf(range.items)
      .filter(({ type }) => type === 'Range')
      .flatMap(rangesIn),
  ];
}

/** Everything with an id and a type, in document order; iterative, for the file may be anyone's. */
function resourcesIn(root: Json): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isObject(value) && typeof value.id === 'string' && typeof value.type === 'string') found.push(value);
    const inner: readonly unknown[] = isObject(value) || Array.isArray(value) ? Object.values(value) : [];
    for (const one of inner.toReversed()) if (one !== null && one !== undefined) waiting.push(one);
  }
  return found;
}

function isHttp(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/u.test(value);
}

function isLanguageMap(value: unknown): boolean {
  return isObject(value) && Object.values(value).length > 0 && Object.values(value).every(Array.isArray);
}
