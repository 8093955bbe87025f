/** DSpace Simple Archive Format: a folder for each issue with Dublin Core, a list of contents and the files. */
import { type DataElement, writeDataXml } from '../xml/write-data.ts';
import { rightsStatement } from './codes/rights.ts';
import type { Exporter, PackageFile } from './exporter.ts';
import { type ContentFile, contentFiles, foldedPath } from './issue/content-files.ts';
import { statedDate } from './issue/dates.ts';
import type { ExportIssue } from './issue/export-issue.ts';
import { editionAddress, editionIdentifier, newspaperIdentifiers } from './issue/identifiers.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { creditedPeople, isWriter, languagesOf } from './issue/people.ts';

export const dspace: Exporter = {
  id: 'dspace',
  title: 'DSpace Simple Archive Format',
  summary: 'an item for each issue, for the batch import of DSpace',
  needs: [
    { field: 'title', use: 'for dc.title', isMet: ({ metadata }) => metadata.title !== undefined },
    { field: 'date', use: 'for dc.date.issued', isMet: ({ metadata }) => metadata.date !== undefined },
  ],
  *write(issues) {
    let count = 0;
    for (const issue of issues) {
      count += 1;
      const folder = `item_${String(count).padStart(3, '0')}`;
      for (const file of itemOf(issue)) yield { ...file, path: `${folder}/${file.path}` };
    }
  },
};

function* itemOf(issue: ExportIssue): Iterable<PackageFile> {
  const files = flatNames(contentFiles(issue));
  for (const { name, file } of files) yield { path: name, content: file };
  yield { path: 'dublin_core.xml', content: metadataXml('dc', dublinCore(issue)) };
  yield { path: 'metadata_dcterms.xml', content: metadataXml('dcterms', dctermsOf(issue)) };
  yield { path: 'contents', content: files.map(contentsLine).join('') };
  const identifier = editionIdentifier(issue.metadata);
  if (identifier?.type === 'hdl') yield { path: 'handle', content: `${identifier.value}\n` };
}

interface Bitstream extends ContentFile {
  readonly name: string;
}

const reserved = /^(?:contents|handle|collections|relationships|dublin_core\.xml|metadata_.*\.xml)$/iu;

/** All files of an item stand in one folder: images first, and under names that `contents` can hold. */
function flatNames(files: readonly ContentFile[]): readonly Bitstream[] {
  const taken = new Set<string>();
  const ordered = [...files].sort((one, other) => Number(other.role === 'image') - Number(one.role === 'image'));
  return ordered.map((file) => {
    const plain = (file.path.split('/').at(-1) ?? file.path).replace(/[\t\r\n]/gu, '_');
    const free = !reserved.test(plain) && !taken.has(foldedPath(plain));
    const name = free ? plain : file.path.replace(/[\t\r\n]/gu, '_').replaceAll('/', '_');
    taken.add(foldedPath(name));
    return { ...file, name };
  });
}

function contentsLine({ name, role, page }: Bitstream, at: number): string {
  const bundle = role === 'sidecar' ? 'METADATA' : 'ORIGINAL';
  const description = page === undefined ? descriptions[role] : `${descriptions[role]} of page ${page}`;
  const primary = at === 0 ? '\tprimary:true' : '';
  return `${name}\tbundle:${bundle}\tdescription:${description}${primary}\n`;
}

const descriptions: Readonly<Record<ContentFile['role'], string>> = {
  corpus: 'TEI of the issue',
  page: 'TEI',
  image: 'Image',
  source: 'Source',
  sidecar: 'Metadata of the issue',
};

interface Value {
  readonly element: string;
  readonly qualifier?: string;
  readonly value: string | undefined;
  /** BCP 47. */
  readonly language?: string;
}

function dublinCore(issue: ExportIssue): readonly Value[] {
  const { metadata, items } = issue;
  const { translatedTitles = [], publication, rights, date } = metadata;
  const of = (element: string, qualifier: string | undefined, value: string | undefined): Value =>
    qualifier === undefined ? { element, value } : { element, qualifier, value };
  const address = editionAddress(metadata);
  const titles = items.flatMap(({ title }) => (title === undefined ? [] : [title]));
  return [
    { ...of('title', undefined, issueLabel(issue)), language: issue.language },
    ...translatedTitles.map(({ text, language }) => ({ ...of('title', 'alternative', text), language })),
    ...creditedPeople(items).map((one) => of('contributor', isWriter(one) ? 'author' : 'other', one.name)),
    ...(metadata.agents ?? [])
      .filter(({ role }) => /edit/iu.test(role))
      .map(({ name }) => of('contributor', 'editor', name)),
    of('publisher', undefined, metadata.publisher),
    of('date', 'issued', statedDate(date)),
    ...languagesOf(issue).map((tag) => of('language', 'iso', tag)),
    address === undefined ? of('identifier', 'other', publication?.identifier) : of('identifier', 'uri', address),
    ...newspaperIdentifiers(metadata).map(({ type, value }) =>
      type.toUpperCase() === 'ISSN' ? of('identifier', 'issn', value) : of('identifier', 'other', `${type} ${value}`),
    ),
    of('relation', 'ispartofseries', [metadata.title, metadata.number].filter((one) => one !== undefined).join(';')),
    of('coverage', 'spatial', metadata.place),
    of('format', 'extent', extentOf(issue)),
    of('description', 'tableofcontents', titles.length === 0 ? undefined : titles.join(' -- ')),
    of('rights', undefined, rights?.statement ?? rightsStatement(rights?.uri)?.label),
    of('rights', 'uri', rightsStatement(rights?.uri)?.uri ?? rights?.uri),
    of('rights', 'holder', rights?.holder),
    of('type', undefined, 'Newspaper issue'),
  ];
}

function dctermsOf({ metadata }: ExportIssue): readonly Value[] {
  const { repository } = metadata;
  const holding = [repository?.name, repository?.shelfmark].filter((one) => one !== undefined).join(', ');
  return [
    { element: 'isPartOf', value: metadata.title },
    { element: 'issued', value: metadata.date?.edtf },
    { element: 'provenance', value: holding === '' ? undefined : holding },
  ];
}

function metadataXml(schema: string, values: readonly Value[]): string {
  const children = values.flatMap(({ element, qualifier, value, language }): DataElement[] =>
    value === undefined
      ? []
      : [
          {
            name: 'dcvalue',
            attributes: { element, qualifier: qualifier ?? 'none', ...(language === undefined ? {} : { language }) },
            children: [value],
          },
        ],
  );
  return writeDataXml({ name: 'dublin_core', attributes: { schema }, children });
}
