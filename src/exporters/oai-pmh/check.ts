/** Judges static answers of OAI-PMH: none is an error, lists and records agree, sets are announced, tokens lead on. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { childrenOf, type DataElement, descendants, readXmlData } from '../../xml/read-data.ts';
import type { PackageChecker, PackageFolder } from '../exporter.ts';

export const oaiPmhChecker: PackageChecker = {
  title: 'OAI-PMH 2.0',
  recognises: (folder) => folder.has('identify.xml') && folder.has('list-sets.xml'),
  *check(folder) {
    const sets = new Set<string>();
    const listed = new Map<string, Set<string>>();
    const given = new Map<string, Set<string>>();
    for (const path of inReadingOrder(folder)) {
      const { value: root, diagnostics } = readXmlData(folder.read(path), path);
      yield* diagnostics;
      if (root === undefined) continue;
      yield* checkAnswer(folder, root, path);
      if (path === 'list-sets.xml') for (const { text } of descendants(root, 'setSpec')) sets.add(text);
      const [kind = '', prefix = ''] = path.split('/');
      for (const header of headersIn(root)) {
        yield* checkSets(header, sets);
        const into = kind === 'get-record' ? given : listed;
        const key = kind === 'get-record' ? prefix : `${kind}/${prefix}`;
        into.set(key, (into.get(key) ?? new Set()).add(identifierOf(header)));
      }
    }
    for (const [list, ids] of listed) {
      const records = given.get(list.split('/')[1] ?? '') ?? new Set();
      for (const id of ids) if (!records.has(id)) yield diagnose('PKG-401', { file: list }, { from: 'the list', id });
      for (const id of records) {
        if (!ids.has(id))
          yield diagnose('PKG-401', { file: 'get-record' }, { from: `a record that ${list} lacks`, id });
      }
    }
  },
};

/** Sets first, since headers name them. */
function inReadingOrder({ paths }: PackageFolder): readonly string[] {
  const answers = paths.filter((path) => path.endsWith('.xml') && path !== 'list-sets.xml');
  return ['list-sets.xml', ...answers];
}

function headersIn(root: DataElement): readonly DataElement[] {
  return descendants(root, 'header');
}

function identifierOf(header: DataElement): string {
  return childrenOf(header, 'identifier')[0]?.text ?? '';
}

function* checkAnswer(folder: PackageFolder, root: DataElement, path: string): Iterable<Diagnostic> {
  const lacks = (property: string): Diagnostic => diagnose('PKG-306', root.place(), { what: 'the answer', property });
  if (root.uri !== 'http://www.openarchives.org/OAI/2.0/') yield lacks('OAI-PMH');
  for (const error of childrenOf(root, 'error')) {
    const facts = {
      what: 'the answer',
      found: `${error.attributes.code}: ${error.text}`,
      expected: 'an answer to harvest',
    };
    yield diagnose('PKG-404', error.place(), facts);
  }
  for (const property of ['responseDate', 'request']) {
    if (childrenOf(root, property).length === 0) yield lacks(property);
  }
  // A list that goes on does so in the file of the next number.
  const [token] = descendants(root, 'resumptionToken');
  const next = path.replace(/(\d+)\.xml$/u, (_, number: string) => `${Number(number) + 1}.xml`);
  if (token !== undefined && token.text !== '' && !folder.has(next))
    yield diagnose('PKG-103', token.place(), { path: next });
}

function* checkSets(header: DataElement, sets: ReadonlySet<string>): Iterable<Diagnostic> {
  for (const { text, place } of childrenOf(header, 'setSpec')) {
    if (!sets.has(text)) yield diagnose('PKG-401', place(), { from: `the record “${identifierOf(header)}”`, id: text });
  }
}
