/** Folders of XML records: MARC, DataCite, each in a file of its own namespace at the top of the folder. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type DataElement, readXmlData } from '../../xml/read-data.ts';
import type { PackageFolder } from '../exporter.ts';

/** Whether the first XML file of a folder is of a namespace; enough to know what the folder is. */
export function holdsRecords(folder: PackageFolder, namespace: string): boolean {
  const [first] = filesOf(folder);
  return first !== undefined && new TextDecoder().decode(folder.read(first).subarray(0, 4096)).includes(namespace);
}

/** Gives the root of each file of the namespace to `found`; yields what is wrong with those that cannot be read. */
export function* checkRecordFiles(
  folder: PackageFolder,
  namespace: string,
  found: (root: DataElement) => void,
): Iterable<Diagnostic> {
  for (const path of filesOf(folder)) {
    const { value: root, diagnostics } = readXmlData(folder.read(path), path);
    yield* diagnostics;
    if (root?.uri === namespace) found(root);
  }
}

function filesOf({ paths }: PackageFolder): readonly string[] {
  return paths.filter((path) => /^[^/]+\.xml$/u.test(path));
}
