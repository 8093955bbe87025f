/** Judges MARCXML: leaders and fixed fields by their length, what each record must have, and that hosts are there. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { childrenOf, type DataElement, elementsIn } from '../xml/read-data.ts';
import type { PackageChecker } from './exporter.ts';
import { checkRecordFiles, holdsRecords } from './formats/record-files.ts';

const namespace = 'http://www.loc.gov/MARC21/slim';

export const marcxmlChecker: PackageChecker = {
  title: 'MARCXML',
  recognises: (folder) => holdsRecords(folder, namespace),
  *check(folder) {
    const records: DataElement[] = [];
    yield* checkRecordFiles(folder, namespace, (root) => {
      records.push(...elementsIn(root).filter(({ local }) => local === 'record'));
    });
    const ids = new Set<string>();
    for (const record of records) {
      const id = control(record, '001')?.text ?? '';
      if (ids.has(id)) yield diagnose('PKG-303', record.place(), { id });
      ids.add(id);
      yield* checkRecord(record, id);
    }
    for (const record of records) yield* checkHosts(record, ids);
  },
};

function control(record: DataElement, tag: string): DataElement | undefined {
  return childrenOf(record, 'controlfield').find(({ attributes }) => attributes.tag === tag);
}

function fields(record: DataElement, tag: string): readonly DataElement[] {
  return childrenOf(record, 'datafield').filter(({ attributes }) => attributes.tag === tag);
}

function subfields(field: DataElement, code: string): readonly string[] {
  return childrenOf(field, 'subfield').flatMap(({ attributes, text }) => (attributes.code === code ? [text] : []));
}

function* checkRecord(record: DataElement, id: string): Iterable<Diagnostic> {
  const what = `the record “${id}”`;
  const lacks = (property: string): Diagnostic => diagnose('PKG-306', record.place(), { what, property });
  if (id === '') yield lacks('001');
  const titles = fields(record, '245');
  if (titles.length !== 1 || !titles.some((title) => subfields(title, 'a').length > 0)) yield lacks('245 $a');
  const fixed = [
    {
      name: 'leader',
      element: childrenOf(record, 'leader')[0],
      form: /^[\d ]{5}[a-z][a-z][a-z ].{8}[\s\S]{8}$/u,
      length: 24,
    },
    { name: '008', element: control(record, '008'), form: /^[\s\S]{40}$/u, length: 40 },
  ];
  for (const { name, element, form, length } of fixed) {
    if (element === undefined) yield lacks(name);
    // The ends of an element's text are trimmed when it is read, and these fields may end with blanks.
    else if (!form.test(element.text.padEnd(length))) {
      const facts = { what: `${name} of ${what}`, found: element.text, expected: `${length} characters of MARC 21` };
      yield diagnose('PKG-404', element.place(), facts);
    }
  }
  for (const { attributes, place } of childrenOf(record, 'datafield')) {
    const { tag = '', ind1 = '', ind2 = '' } = attributes;
    if (/^\d{3}$/u.test(tag) && /^[\da-z ]{2}$/u.test(ind1 + ind2)) continue;
    yield diagnose('PKG-404', place(), {
      what: `a field of ${what}`,
      found: `${tag} ${ind1}${ind2}`,
      expected: 'a tag',
    });
  }
}

/** Without the code of an organisation the host is a record of the same making, so it must be there. */
function* checkHosts(record: DataElement, ids: ReadonlySet<string>): Iterable<Diagnostic> {
  const own = control(record, '003')?.text;
  for (const field of fields(record, '773')) {
    for (const given of subfields(field, 'w')) {
      const [, code, bare = given] = /^\(([^)]*)\)(.*)$/u.exec(given) ?? [];
      if (code !== own || ids.has(bare)) continue;
      yield diagnose('PKG-401', field.place(), { from: `field 773 of “${control(record, '001')?.text}”`, id: bare });
    }
  }
}
