/** Judges RO-Crates: what the root must say, that references lead somewhere, that files are there and as described. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { decodedAddress } from '../model/percent-encoding.ts';
import type { PackageChecker, PackageFolder } from './exporter.ts';
import { isObject, type Json, listOf, readJson } from './formats/json.ts';

const file = 'ro-crate-metadata.json';

export const roCrateChecker: PackageChecker = {
  title: 'RO-Crate 1.2',
  recognises: (folder) => folder.has(file),
  *check(folder) {
    const value = readJson(folder.read(file));
    if (typeof value === 'string') {
      yield diagnose('PKG-302', { file }, { why: value });
      return;
    }
    const graph = listOf(value['@graph']);
    yield* checkEntities(graph);
    yield* checkRoot(graph);
    yield* checkReferences(graph);
    yield* checkFiles(folder, graph);
  },
};

function idOf(entity: Json): string {
  return typeof entity['@id'] === 'string' ? entity['@id'] : '';
}

function isOf(entity: Json, type: string): boolean {
  return [entity['@type']].flat().includes(type);
}

function lacks(what: string, property: string): Diagnostic {
  return diagnose('PKG-306', { file }, { what, property });
}

function* checkEntities(graph: readonly Json[]): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const [at, entity] of graph.entries()) {
    const id = idOf(entity);
    if (id === '') yield lacks(`entity ${at + 1} of the graph`, '@id');
    else if (seen.has(id)) yield diagnose('PKG-303', { file }, { id });
    else if (entity['@type'] === undefined) yield lacks(`the entity “${id}”`, '@type');
    seen.add(id);
  }
}

/** The root is the data set that the descriptor is about (RO-Crate 1.2, “Root Data Entity”). */
function* checkRoot(graph: readonly Json[]): Iterable<Diagnostic> {
  const descriptor = graph.find((entity) => idOf(entity) === file);
  if (descriptor === undefined) {
    yield lacks('the crate', file);
    return;
  }
  const { about } = descriptor;
  const root = graph.find((entity) => isObject(about) && idOf(entity) === idOf(about));
  if (root === undefined || !isOf(root, 'Dataset')) {
    yield lacks('the crate', 'about');
    return;
  }
  for (const property of ['name', 'description', 'datePublished', 'license']) {
    if (root[property] === undefined || root[property] === '') yield lacks('the root', property);
  }
  if (typeof root.datePublished === 'string' && !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$/u.test(root.datePublished))
    yield lacks('the root', 'datePublished');
}

/** What has an address of its own may be described elsewhere; the rest is of this crate. */
function isLocal(id: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/iu.test(id);
}

function* checkReferences(graph: readonly Json[]): Iterable<Diagnostic> {
  const known = new Set(graph.map(idOf));
  for (const entity of graph) {
    for (const [property, value] of Object.entries(entity)) {
      for (const target of listOf([value].flat())) {
        const id = idOf(target);
        if (id === '' || !isLocal(id) || known.has(id)) continue;
        yield diagnose('PKG-401', { file }, { from: `${property} of “${idOf(entity)}”`, id });
      }
    }
  }
}

function* checkFiles(folder: PackageFolder, graph: readonly Json[]): Iterable<Diagnostic> {
  const local = graph.filter((entity) => isLocal(idOf(entity)) && !idOf(entity).startsWith('#'));
  const described = new Set([file, ...local.map(pathOf)]);
  for (const entity of local.filter((one) => isOf(one, 'File'))) {
    const path = pathOf(entity);
    if (!folder.has(path)) {
      yield diagnose('PKG-103', { file }, { path });
      continue;
    }
    const { contentSize, sha256 } = entity;
    const differs = (property: string, found: unknown, stated: unknown): Diagnostic =>
      diagnose('PKG-104', { file }, { path, property, found: String(found), stated: String(stated) });
    const size = folder.size(path);
    if (contentSize !== undefined && Number(contentSize) !== size) yield differs('size', size, contentSize);
    else if (typeof sha256 === 'string') {
      const digest = folder.digest(path, 'sha256');
      if (digest !== sha256.toLowerCase()) yield differs('SHA-256 checksum', digest, sha256);
    }
  }
  const folders = [...described].filter((path) => path.endsWith('/'));
  for (const path of folder.paths) {
    const isKnown =
      described.has(path) || folders.some((one) => path.startsWith(one)) || path.startsWith('ro-crate-preview');
    if (!isKnown) yield diagnose('PKG-402', { file: path }, { path });
  }
}

/** Where an entity stands in the crate; its id is a relative URI. */
function pathOf(entity: Json): string {
  return decodedAddress(idOf(entity).replace(/^\.\//u, ''));
}
