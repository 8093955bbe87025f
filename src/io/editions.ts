/** From a name on the command line to encoded issues: their TEI documents, sidecar, page images and source files. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { decodedAddress } from '../model/percent-encoding.ts';
import type { ImageFile, ImageProblem, StoredFile } from '../pipeline/export.ts';
import { isFolder, isInside, refuseSpecial } from './files.ts';
import { storedFile, storedImage } from './stored-file.ts';

/** Where the files of an encoded issue are. */
export interface IssueLocation {
  /** Safe on every file system. */
  readonly name: string;
  /** TEI documents of its pages, in page order. */
  readonly pages: readonly string[];
  readonly corpus?: string;
  readonly sidecar?: string;
  /** Folders whose files the issue may name: of the edition, of the sidecar, of the sources. */
  readonly roots: readonly string[];
}

/** The issues of an edition: a TEI file, a folder of them, the output folder of `build`, or a folder of such. Throws what the file system throws. */
export function locateIssues(
  edition: string,
  metadata: string | undefined,
  sources: readonly string[],
): IssueLocation[] {
  refuseSpecial(edition);
  const isOne = !isFolder(edition);
  const folder = isOne ? dirname(edition) : isFolder(join(edition, 'tei')) ? join(edition, 'tei') : edition;
  const names = teiNames(folder, isOne ? basename(edition) : undefined);
  if (names.length === 0) return isOne ? [] : foldersIn(folder).flatMap((one) => locateIssues(one, metadata, sources));
  const issues = groupPages(names).filter(({ files }) => !isOne || files.includes(basename(edition)));
  const places = isOne ? [folder] : [...new Set([folder, edition])];
  return issues.map(({ name, pages, corpus }) => {
    const sidecar = metadata ?? findSidecar(places, name, issues.length === 1);
    const beside = sidecar === undefined ? [] : [dirname(sidecar)];
    return {
      name: safeName(name),
      pages: pages.map((page) => join(folder, page)),
      roots: [...new Set([...places, ...beside, ...sources])],
      ...(corpus === undefined ? {} : { corpus: join(folder, corpus) }),
      ...(sidecar === undefined ? {} : { sidecar }),
    };
  });
}

/** Names of the TEI files in a folder; one that was asked for may have any ending. Pipes and devices cannot be read twice. */
function teiNames(folder: string, wanted: string | undefined): readonly string[] {
  return readdirSync(folder)
    .filter((name) => (name.endsWith('.xml') || name === wanted) && isFile(join(folder, name)))
    .sort();
}

/** Folders in a folder, without links, which could lead in a circle, and without hidden ones. */
function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort();
}

interface IssueNames {
  readonly name: string;
  readonly pages: readonly string[];
  readonly corpus?: string;
  /** All of its files. */
  readonly files: readonly string[];
}

/** `NAME.issue.xml` gathers `NAME_p1.xml`, `NAME_p2.xml` …; any other document is an issue of one page. */
function groupPages(names: readonly string[]): IssueNames[] {
  const taken = new Set<string>();
  const issues: IssueNames[] = [];
  for (const corpus of names.filter((name) => name.endsWith('.issue.xml'))) {
    const name = corpus.replace(/\.issue\.xml$/u, '');
    const numberOf = (file: string): number =>
      file.startsWith(`${name}_p`)
        ? Number(/^(?<number>\d+)\.xml$/u.exec(file.slice(name.length + 2))?.groups?.number)
        : Number.NaN;
    const pages = names.filter((file) => numberOf(file) > 0).sort((one, other) => numberOf(one) - numberOf(other));
    const files = [corpus, ...pages];
    for (const file of files) taken.add(file);
    issues.push({ name, pages, corpus, files });
  }
  for (const file of names) {
    if (!taken.has(file)) issues.push({ name: file.replace(/\.xml$/u, ''), pages: [file], files: [file] });
  }
  return issues.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A sidecar of the issue's own name, or `issue.json` where there is but one issue. */
function findSidecar(places: readonly string[], name: string, alone: boolean): string | undefined {
  const names = alone ? [`${name}.issue.json`, 'issue.json'] : [`${name}.issue.json`];
  return places.flatMap((place) => names.map((one) => join(place, one))).find((path) => existsSync(path));
}

/** Without what some file system, or a line of a manifest, cannot hold. */
function safeName(name: string): string {
  return name.replace(/[<>:"/\\|?*\u0000-\u001F\u007F]/gu, '_').replace(/[. ]+$|^$/u, '_');
}

/** Finds page images by the address that the TEI or the sidecar gives, within the roots only. */
export function imageFinder(roots: readonly string[]): (address: string) => ImageFile | ImageProblem {
  return (address) => {
    const spellings = [...new Set([address, decodedAddress(address)])];
    const paths = roots.flatMap((root) =>
      spellings.map((spelling) => (isAbsolute(spelling) ? spelling : join(root, spelling))),
    );
    const path = paths.find((one) => roots.some((root) => isInside(one, root)) && isFile(one));
    return path === undefined ? 'is not there' : (storedImage(path) ?? 'is no image of a known format');
  };
}

/** Finds source files by name and digest below the folders named as sources. */
export function sourceFinder(sources: readonly string[]): (fileName: string, sha256: string) => StoredFile | undefined {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return (fileName, sha256) => {
    byName ??= filesByName(sources);
    const paths = byName.get(basename(fileName)) ?? [];
    return paths.map(storedFile).find((file) => file.digest('sha256') === sha256);
  };
}

function filesByName(sources: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  const add = (path: string): void => {
    const known = byName.get(basename(path));
    if (known === undefined) byName.set(basename(path), [path]);
    else known.push(path);
  };
  for (const source of sources) {
    if (!isFolder(source)) {
      if (isFile(source)) add(source);
      continue;
    }
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) add(join(entry.parentPath, entry.name));
    }
  }
  return byName;
}

/** Addresses come from documents: one that the file system does not even take (too long, with a NUL) names no file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
