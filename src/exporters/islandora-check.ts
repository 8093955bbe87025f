/** Judges tables of Islandora Workbench by what its own check looks for that can be told without a site. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { PackageChecker, PackageFolder } from './exporter.ts';
import { readCsv } from './formats/csv.ts';
import { packageText } from './package-text.ts';

const file = 'metadata.csv';

export const islandoraChecker: PackageChecker = {
  title: 'Islandora Workbench CSV',
  recognises: (folder) => folder.has(file) && /^(?:[^\r\n]*,)?"?id"?,/u.test(packageText(folder, file)),
  *check(folder) {
    const [header = [], ...rows] = readCsv(packageText(folder, file));
    for (const column of ['id', 'title', 'field_model']) {
      if (!header.includes(column)) yield diagnose('PKG-306', { file }, { what: 'the table', property: column });
    }
    const seen = new Set<string>();
    for (const [at, values] of rows.entries()) {
      if (values.length === header.length) {
        yield* checkRow(folder, new Map(header.map((column, place) => [column, values[place] ?? ''])), seen, at + 2);
      } else {
        const facts = { row: at + 2, found: values.length, expected: header.length };
        yield diagnose('PKG-403', { file }, facts);
      }
    }
  },
};

/** `seen` has the ids of the rows above, for a node can only be put below one that was made before it. */
function* checkRow(
  folder: PackageFolder,
  row: ReadonlyMap<string, string>,
  seen: Set<string>,
  number: number,
): Iterable<Diagnostic> {
  const place: Place = { file };
  const what = `row ${number}`;
  const value = (column: string): string => row.get(column) ?? '';
  for (const column of ['id', 'title', 'field_model']) {
    if (row.has(column) && value(column) === '') yield diagnose('PKG-306', place, { what, property: column });
  }
  const [id, parent, title, weight] = [value('id'), value('parent_id'), value('title'), value('field_weight')];
  if (id !== '' && seen.has(id)) yield diagnose('PKG-303', place, { id });
  if (parent !== '' && !seen.has(parent)) yield diagnose('PKG-401', place, { from: what, id: parent });
  seen.add(id);
  const isWrong = (column: string, found: string, expected: string): Diagnostic =>
    diagnose('PKG-404', place, { what: `${column} of ${what}`, found, expected });
  if ([...title].length > 255) yield isWrong('title', title, '255 characters at most');
  if (parent !== '' && !/^-?\d+$/u.test(weight)) yield isWrong('field_weight', weight, 'a whole number');
  for (const path of [value('file'), value('tei')]) {
    if (path !== '' && !/^https?:/iu.test(path) && !folder.has(path)) yield diagnose('PKG-103', place, { path });
  }
}
