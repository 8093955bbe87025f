/** TEI deposit: the TEI of each issue with its images and its schema beside it, and every address leading to them. */

import { decodeXml } from '../xml/decode.ts';
import { parseXml } from '../xml/parse.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { type Replacement, withReplacements } from './formats/edited-text.ts';
import { contentFiles, pathOf } from './issue/content-files.ts';
import type { ExportIssue, ExportPage, StoredFile } from './issue/export-issue.ts';
import { issueLabel } from './issue/label.ts';

const schemaFiles = ['newspaper.rng', 'newspaper.sch', 'newspaper.odd'] as const;

export const teiDeposit: Exporter = {
  id: 'tei-deposit',
  title: 'TEI deposit',
  summary: 'TEI with images and schema in one folder, every address resolved',
  needs: [],
  *write(issues, options) {
    for (const name of schemaFiles) yield { path: `schema/${name}`, content: options.asset(name) };
    const names: string[] = [];
    for (const issue of issues) {
      names.push(`${issue.name}: ${issueLabel(issue)}`);
      const files = contentFiles(issue);
      for (const { path, role, file } of files) {
        const isTei = role === 'page' || role === 'corpus';
        const content = isTei ? deposited(file, imagePaths(issue, file, role === 'corpus')) : file;
        yield { path: `${issue.name}/${path}`, content };
      }
    }
    yield { path: 'README.txt', content: readme(names, options) };
  },
};

/** Image address in the TEI → address in the deposit, for the pages that a document holds. */
function imagePaths(issue: ExportIssue, file: StoredFile, isCorpus: boolean): ReadonlyMap<string, string> {
  const files = contentFiles(issue);
  const isHeld = ({ tei }: ExportPage): boolean => isCorpus || pathOf(files, tei) === pathOf(files, file);
  return new Map(
    issue.pages.filter(isHeld).flatMap(({ imageAddress, image }): [string, string][] => {
      const path = pathOf(files, image);
      if (imageAddress === undefined || path === undefined) return [];
      return [[imageAddress, `../${path.split('/').map(addressStep).join('/')}`]];
    }),
  );
}

/** Encoded so that it may also stand between apostrophes. */
function addressStep(step: string): string {
  return encodeURIComponent(step).replaceAll("'", '%27');
}

/** The document with its schema named first and images found; everything else stays as it is, character by character. */
function deposited(file: StoredFile, images: ReadonlyMap<string, string>): string | StoredFile {
  const decoded = decodeXml(file.read(), file.name);
  // What is written is UTF-8, which a document that declares another encoding must not be.
  if (decoded.value?.encoding !== 'utf-8') return file;
  const { text } = decoded.value;
  const replacements: Replacement[] = [];
  let root: number | undefined;
  parseXml(
    text,
    {
      processingInstruction(target, _, start, end) {
        if (target === 'xml-model' && root === undefined) replacements.push({ start, end, text: '' });
      },
      startElement({ start, attributes, locate }) {
        root ??= start;
        for (const { name, local, value } of attributes) {
          const address = local === 'url' || local === 'facs' ? images.get(value) : undefined;
          if (address === undefined) continue;
          // An attribute ends with its quotation mark.
          const { valueStart, end } = locate(name);
          replacements.push({ start: valueStart, end: end - 1, text: address });
        }
      },
    },
    { file: file.name },
  );
  if (root === undefined) return file;
  return withReplacements(text, [...replacements, { start: root, end: root, text: models }]);
}

const models = [
  '<?xml-model href="../../schema/newspaper.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n',
  '<?xml-model href="../../schema/newspaper.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n',
].join('');

function readme(issues: readonly string[], { version }: ExportOptions): string {
  return [
    'Newspaper issues encoded in TEI P5',
    '',
    'Each folder is an issue:',
    ...issues.map((issue) => `  ${issue}`),
    '',
    'In it are tei/ (one document a page), and, where they were given, images/, source/ and issue.json.',
    'Images are named in the documents by paths relative to them.',
    'schema/ holds the grammar (RELAX NG), the rules (Schematron) and their documentation (ODD);',
    'each document names grammar and rules in its xml-model instructions.',
    '',
    `Made with broadsheet ${version}.`,
    '',
  ].join('\n');
}
