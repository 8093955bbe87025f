/** Judges DataCite records: the six properties that each must have. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { childrenOf, type DataElement, descendants } from '../xml/read-data.ts';
import type { PackageChecker } from './exporter.ts';
import { checkRecordFiles, holdsRecords } from './formats/record-files.ts';

const namespace = 'http://datacite.org/schema/kernel-4';

export const dataciteChecker: PackageChecker = {
  title: 'DataCite 4.5',
  recognises: (folder) => holdsRecords(folder, namespace),
  *check(folder) {
    const records: DataElement[] = [];
    yield* checkRecordFiles(folder, namespace, (root) => records.push(root));
    const dois = new Set<string>();
    for (const record of records) {
      yield* checkRecord(record);
      // DOIs are compared without case (ISO 26324).
      const doi = childrenOf(record, 'identifier')[0]?.text.toLowerCase() ?? '';
      if (dois.has(doi)) yield diagnose('PKG-303', record.place(), { id: doi });
      dois.add(doi);
    }
  },
};

function* checkRecord(record: DataElement): Iterable<Diagnostic> {
  const [identifier] = childrenOf(record, 'identifier');
  const doi = identifier?.text ?? '';
  const one = (name: string): DataElement | undefined => childrenOf(record, name)[0];
  const some = (name: string, inside: string): boolean => {
    const list = one(name);
    return list !== undefined && descendants(list, inside).some(({ text }) => text !== '');
  };
  const required: readonly (readonly [property: string, isThere: boolean])[] = [
    ['identifier', identifier?.attributes.identifierType === 'DOI' && /^10\.\d{4,}(?:\.\d+)*\/\S+$/u.test(doi)],
    ['creators', some('creators', 'creatorName')],
    ['titles', some('titles', 'title')],
    ['publisher', (one('publisher')?.text ?? '') !== ''],
    ['publicationYear', /^\d{4}$/u.test(one('publicationYear')?.text ?? '')],
    ['resourceType', (one('resourceType')?.attributes.resourceTypeGeneral ?? '') !== ''],
  ];
  for (const [property, isThere] of required) {
    if (!isThere) yield diagnose('PKG-306', record.place(), { what: `the record “${doi}”`, property });
  }
}
