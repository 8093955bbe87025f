/** Judges items in DSpace's Simple Archive Format: their lists of contents and their metadata. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { childrenOf, type DataElement, readXmlData } from '../xml/read-data.ts';
import type { PackageChecker, PackageFolder } from './exporter.ts';
import { packageText } from './package-text.ts';

export const dspaceChecker: PackageChecker = {
  title: 'DSpace Simple Archive Format',
  recognises: (folder) => itemsIn(folder).length > 0,
  *check(folder) {
    for (const item of itemsIn(folder)) {
      yield* checkContents(folder, item);
      yield* checkMetadata(folder, item);
    }
  },
};

/** Folders of items, '' or ending with a slash: the package is one, or holds them. */
function itemsIn({ paths }: PackageFolder): readonly string[] {
  return paths.flatMap((path) => /^((?:[^/]+\/)?)dublin_core\.xml$/u.exec(path)?.[1] ?? []);
}

/** Files that describe an item rather than being of it. */
const description = /^(?:contents|handle|collections|relationships|dublin_core\.xml|metadata_[^/]*\.xml)$/u;

function* checkContents(folder: PackageFolder, item: string): Iterable<Diagnostic> {
  const file = `${item}contents`;
  if (!folder.has(file)) {
    yield diagnose('PKG-103', { file }, { path: file });
    return;
  }
  const lines = packageText(folder, file).split(/\r?\n/u);
  const listed = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const [name = ''] = line.split('\t');
    // A line of options is of a file that DSpace has already.
    if (name.trim() === '' || name.startsWith('-r ')) continue;
    const place = { file, line: at + 1 };
    if (listed.has(name)) yield diagnose('PKG-303', place, { id: name });
    listed.add(name);
    if (!folder.has(`${item}${name}`)) yield diagnose('PKG-103', place, { path: `${item}${name}` });
  }
  for (const path of folder.paths.filter((one) => one.startsWith(item))) {
    const name = path.slice(item.length);
    if (!listed.has(name) && !description.test(name)) yield diagnose('PKG-402', { file: path }, { path });
  }
}

function* checkMetadata(folder: PackageFolder, item: string): Iterable<Diagnostic> {
  const records = folder.paths.filter((path) => path.startsWith(item) && /^[^/]*\.xml$/u.test(path.slice(item.length)));
  for (const path of records.filter((one) => description.test(one.slice(item.length)))) {
    const { value: root, diagnostics } = readXmlData(folder.read(path), path);
    yield* diagnostics;
    if (root === undefined) continue;
    const expected = /metadata_(.*)\.xml$/u.exec(path)?.[1] ?? 'dc';
    yield* checkRecord(root, expected, path.endsWith('dublin_core.xml'));
  }
}

function* checkRecord(root: DataElement, schema: string, isDublinCore: boolean): Iterable<Diagnostic> {
  const lacks = (what: string, property: string, at = root): Diagnostic =>
    diagnose('PKG-306', at.place(), { what, property });
  if (root.local !== 'dublin_core') yield lacks('the record', 'dublin_core');
  if ((root.attributes.schema ?? 'dc') !== schema) yield lacks('the record', 'schema');
  const values = childrenOf(root, 'dcvalue');
  for (const value of values) {
    if ((value.attributes.element ?? '') === '') yield lacks('a dcvalue', 'element', value);
  }
  const has = (element: string, qualifier: string): boolean =>
    values.some(
      ({ attributes, text }) =>
        attributes.element === element && (attributes.qualifier ?? 'none') === qualifier && text !== '',
    );
  if (!isDublinCore) return;
  if (!has('title', 'none')) yield lacks('the item', 'dc.title');
  if (!has('date', 'issued')) yield lacks('the item', 'dc.date.issued');
}
