/** OCFL 1.1: a storage root with an object for each issue; an issue that changed since the last export gets a new version. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Exporter, ExportOptions, PackageFile, PackageFolder } from './exporter.ts';
import { contentFiles } from './issue/content-files.ts';
import { packagedOn } from './issue/dates.ts';
import { digestOf } from './issue/digest.ts';
import type { ExportIssue } from './issue/export-issue.ts';
import { newspaperIdentifiers } from './issue/identifiers.ts';
import { issueLabel } from './issue/label.ts';
import { type Inventory, type OcflVersion, readInventory } from './ocfl-store/inventory.ts';
import { type Layout, layoutName, objectPath, readLayout, usualLayout } from './ocfl-store/layout.ts';
import { packageText } from './package-text.ts';

type Item = PackageFile | Diagnostic;

export const ocfl: Exporter = {
  id: 'ocfl',
  title: 'OCFL 1.1',
  summary: 'a storage root with an object for each issue; a changed issue becomes a new version',
  needs: [{ field: 'date', use: 'to date versions with', isMet: ({ metadata }) => metadata.date !== undefined }],
  adds: true,
  *write(issues, options) {
    const { existing } = options;
    const standing = existing === undefined || existing.paths.length === 0 ? undefined : existing;
    const layout = standing === undefined ? usualLayout : layoutOf(standing);
    if (typeof layout === 'string') {
      yield diagnose('PKG-229', { file: standing?.name ?? '' }, { problem: layout });
      return;
    }
    if (standing === undefined) yield* newRoot();
    const owners = new Map<string, string>();
    for (const issue of issues) {
      const id = objectId(issue);
      const other = owners.get(id);
      owners.set(id, issue.name);
      if (other === undefined) yield* writeObject(issue, id, objectPath(id, layout), options);
      else yield diagnose('PKG-230', { file: issue.name }, { id, other });
    }
  },
};

function* newRoot(): Iterable<PackageFile> {
  yield { path: '0=ocfl_1.1', content: 'ocfl_1.1\n' };
  const description = 'Three tuples of three digits of the SHA-256 of the identifier, then the identifier itself';
  yield { path: 'ocfl_layout.json', content: json({ extension: layoutName, description }) };
  const config = { extensionName: layoutName, ...usualLayout };
  yield { path: `extensions/${layoutName}/config.json`, content: json(config) };
}

/** The layout of a storage root that stands; in words, why nothing can be added to it. */
function layoutOf(root: PackageFolder): Layout | string {
  if (!root.has('0=ocfl_1.1'))
    return root.has('0=ocfl_1.0') ? 'is a storage root of OCFL 1.0' : 'is no OCFL storage root';
  const config = `extensions/${layoutName}/config.json`;
  const named = root.has('ocfl_layout.json') && packageText(root, 'ocfl_layout.json').includes(`"${layoutName}"`);
  const layout = named && root.has(config) ? readLayout(packageText(root, config)) : undefined;
  return layout ?? `has another layout than ${layoutName}`;
}

/**
 * The identifier of the digital edition where it is a URI, else one of newspaper, date and the name of the issue: two issues that
 * were both encoded from a file page1.txt must not become versions of one object.
 */
function objectId({ name, metadata }: ExportIssue): string {
  const { title = '', date, edition, publication } = metadata;
  const given = publication?.identifier ?? '';
  if (URL.canParse(given)) return given;
  const parts = [newspaperIdentifiers(metadata)[0]?.value ?? title, date?.edtf ?? '', edition ?? '', name];
  const named = parts.filter((part) => part !== '').map(encodeURIComponent);
  return `urn:x-broadsheet:${named.join(':')}`;
}

function* writeObject(issue: ExportIssue, id: string, folder: string, options: ExportOptions): Iterable<Item> {
  const standing = standingInventory(options.existing, folder);
  if (typeof standing === 'string') {
    yield diagnose('PKG-229', { file: folder }, { problem: standing });
    return;
  }
  const files = contentFiles(issue);
  const algorithm = standing?.digestAlgorithm === 'sha256' ? 'sha256' : 'sha512';
  const version = nextVersion(standing);
  const directory = standing?.contentDirectory ?? 'content';
  const state = new Map<string, readonly string[]>();
  const manifest = new Map(
    Object.entries(standing?.manifest ?? {}).map(([digest, paths]) => [digest.toLowerCase(), paths]),
  );
  const added: PackageFile[] = [];
  for (const { path, file } of files) {
    const digest = digestOf(file, algorithm);
    state.set(digest, [...(state.get(digest) ?? []), path]);
    if (manifest.has(digest)) continue;
    const content = `${version}/${directory}/${path}`;
    manifest.set(digest, [content]);
    added.push({ path: `${folder}/${content}`, content: file });
  }
  if (standing !== undefined && isSameState(standing.versions[standing.head]?.state ?? {}, state)) return;
  if (holdsFolder(options.existing, `${folder}/${version}`)) {
    const problem = `holds a folder ${version} that the inventory beside it does not know, as an export that was cut off leaves it`;
    yield diagnose('PKG-229', { file: folder }, { problem });
    return;
  }
  const inventory: Inventory = {
    id,
    type: standing?.type ?? 'https://ocfl.io/1.1/spec/#inventory',
    digestAlgorithm: algorithm,
    head: version,
    ...(directory === 'content' ? {} : { contentDirectory: directory }),
    manifest: Object.fromEntries(manifest),
    versions: { ...standing?.versions, [version]: versionOf(issue, state, options) },
    ...(standing?.fixity === undefined ? {} : { fixity: standing.fixity }),
  };
  if (standing === undefined) yield { path: `${folder}/0=ocfl_object_1.1`, content: 'ocfl_object_1.1\n' };
  yield* added;
  const text = json(inventory);
  for (const place of [`${folder}/${version}`, folder]) {
    yield { path: `${place}/inventory.json`, content: text };
    yield { path: `${place}/inventory.json.${algorithm}`, content: `${digestOf(text, algorithm)} inventory.json\n` };
  }
}

/** The inventory of an object that stands, undefined where there is none; in words, why it cannot be relied on. */
function standingInventory(root: PackageFolder | undefined, folder: string): Inventory | string | undefined {
  const path = `${folder}/inventory.json`;
  if (root === undefined || !root.has(path)) return undefined;
  const inventory = readInventory(packageText(root, path));
  if (!('head' in inventory)) return 'holds an object whose inventory is faulty';
  const algorithm = inventory.digestAlgorithm === 'sha256' ? 'sha256' : 'sha512';
  const sidecar = `${path}.${algorithm}`;
  const listed = root.has(sidecar) ? packageText(root, sidecar).split(/\s/u)[0]?.toLowerCase() : undefined;
  return listed === root.digest(path, algorithm)
    ? inventory
    : 'holds an object whose inventory does not have its digest';
}

function holdsFolder(root: PackageFolder | undefined, folder: string): boolean {
  const isInside = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  return root !== undefined && (root.paths.some(isInside) || root.emptyFolders.some(isInside));
}

/** The number after the head, padded as the head is. */
function nextVersion(standing: Inventory | undefined): string {
  const number = standing?.head.slice(1) ?? '0';
  return `v${String(Number(number) + 1).padStart(number.startsWith('0') && number !== '0' ? number.length : 1, '0')}`;
}

function isSameState(standing: OcflVersion['state'], state: ReadonlyMap<string, readonly string[]>): boolean {
  const lines = (entries: Iterable<readonly [string, readonly string[]]>): string =>
    JSON.stringify([...entries].flatMap(([digest, paths]) => paths.map((path) => [path, digest.toLowerCase()])).sort());
  return lines(Object.entries(standing)) === lines(state);
}

function versionOf(
  issue: ExportIssue,
  state: ReadonlyMap<string, readonly string[]>,
  options: ExportOptions,
): OcflVersion {
  return {
    created: options.now ?? `${packagedOn(issue, options)}T00:00:00Z`,
    state: Object.fromEntries(state),
    message: `Exported: ${issueLabel(issue)}`,
    user: userOf(issue),
  };
}

// Who answers for the version, best with an address (W008): an agent of the edition, else the repository.
function userOf({ metadata }: ExportIssue): NonNullable<OcflVersion['user']> {
  const { agents = [], repository, publication, publisher } = metadata;
  for (const { name, uri } of agents) if (uri !== undefined) return { name, address: uri };
  if (repository?.email !== undefined) return { name: repository.name, address: `mailto:${repository.email}` };
  return { name: publication?.publisher ?? publisher ?? 'broadsheet' };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
