/** RO-Crate 1.2: a crate for each issue that describes its files, articles, newspaper and people in JSON-LD. */
import { rightsStatement } from './codes/rights.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { type ContentFile, contentFiles } from './issue/content-files.ts';
import { packagedOn } from './issue/dates.ts';
import type { ExportIssue, ExportItem } from './issue/export-issue.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { creditedPeople, languagesOf } from './issue/people.ts';

/** A node of the graph; properties without value are left out when it is written. */
type Entity = Readonly<Record<string, unknown>>;

export const roCrate: Exporter = {
  id: 'ro-crate',
  title: 'RO-Crate 1.2',
  summary: 'a research object for each issue, described in JSON-LD',
  needs: [
    { field: 'date', use: 'for datePublished', isMet: ({ metadata }) => metadata.date !== undefined },
    {
      field: 'rights.uri',
      use: 'for the licence',
      isMet: ({ metadata: { rights } }) => rights?.uri !== undefined || rights?.statement !== undefined,
    },
  ],
  *write(issues, options) {
    for (const issue of issues) {
      const files = contentFiles(issue);
      for (const { path, file } of files) yield { path: `${issue.name}/${path}`, content: file };
      yield { path: `${issue.name}/ro-crate-metadata.json`, content: crateJson(issue, files, options) };
    }
  },
};

const ref = (id: string): Entity => ({ '@id': id });

function crateJson(issue: ExportIssue, files: readonly ContentFile[], options: ExportOptions): string {
  const graph: readonly Entity[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: ref('https://w3id.org/ro/crate/1.2'),
      about: ref('./'),
    },
    rootOf(issue, files, options),
    ...files.map(fileEntity),
    ...publicationOf(issue),
    ...issue.items.filter(({ title }) => title !== undefined).map(articleOf),
    ...peopleOf(issue),
    ...rightsOf(issue),
    ...organisationsOf(issue),
  ];
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, undefined, 2)}\n`;
}

function rootOf(issue: ExportIssue, files: readonly ContentFile[], options: ExportOptions): Entity {
  const { publication, publisher } = issue.metadata;
  const label = issueLabel(issue);
  return {
    '@id': './',
    '@type': 'Dataset',
    name: label,
    description: `${label}, encoded in TEI, with the files that belong to it`,
    datePublished: packagedOn(issue, options),
    license: ref(licenceId(issue)),
    identifier: publication?.identifier ?? issue.name,
    inLanguage: languagesOf(issue),
    publisher: organisationRef(publication?.publisher ?? publisher),
    mainEntity: ref('#issue'),
    hasPart: files.map(({ path }) => ref(fileId(path))),
  };
}

/** RO-Crate 1.2 asks for relative URIs, so blanks and Chinese are encoded and slashes are not. */
function fileId(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function fileEntity({ path, role, page, file }: ContentFile): Entity {
  return {
    '@id': fileId(path),
    '@type': 'File',
    name: page === undefined ? file.name : `${fileNames[role]} of page ${page}`,
    encodingFormat: file.mediaType,
    contentSize: String(file.size),
    sha256: file.digest('sha256'),
    about: ref('#issue'),
  };
}

const fileNames: Readonly<Record<ContentFile['role'], string>> = {
  corpus: 'TEI',
  page: 'TEI',
  image: 'Image',
  source: 'Source',
  sidecar: 'Metadata',
};

function publicationOf(issue: ExportIssue): readonly Entity[] {
  const { metadata, items } = issue;
  const { identifiers = [], title, place } = metadata;
  const issn = identifiers.find(({ type }) => type.toUpperCase() === 'ISSN')?.value;
  return [
    {
      '@id': '#issue',
      '@type': 'PublicationIssue',
      name: title,
      issueNumber: metadata.number,
      datePublished: metadata.date?.edtf,
      pagination: extentOf(issue),
      isPartOf: ref('#newspaper'),
      hasPart: items.filter((item) => item.title !== undefined).map(({ id }) => ref(itemId(id))),
    },
    {
      '@id': '#newspaper',
      '@type': 'Newspaper',
      name: title,
      issn,
      identifier: identifiers.map(({ type, value }) => `${type} ${value}`),
      locationCreated: place === undefined ? undefined : ref('#place'),
      publisher: organisationRef(metadata.publisher),
    },
    ...(place === undefined ? [] : [{ '@id': '#place', '@type': 'Place', name: place }]),
  ];
}

function itemId(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function articleOf(item: ExportItem): Entity {
  const people = creditedPeople([item]);
  return {
    '@id': itemId(item.id),
    '@type': item.type === 'article' || item.type === 'brief' ? 'NewsArticle' : 'CreativeWork',
    name: item.title,
    headline: item.title,
    inLanguage: item.language,
    pagination: item.parts.map(({ page }) => page).join(', '),
    author: people.filter(({ relator }) => authorCodes.has(relator.code)).map((one) => ref(personId(one))),
    contributor: people.filter(({ relator }) => !authorCodes.has(relator.code)).map((one) => ref(personId(one))),
    isPartOf: ref('#issue'),
  };
}

const authorCodes = new Set(['aut', 'rpt']);

type PersonName = Pick<ReturnType<typeof creditedPeople>[number], 'name' | 'ref'>;

function personId(person: PersonName): string {
  return person.ref ?? `#person-${encodeURIComponent(person.name)}`;
}

function peopleOf({ items }: ExportIssue): readonly Entity[] {
  const byId = new Map(creditedPeople(items).map((person) => [personId(person), person]));
  return [...byId].map(([id, { name }]) => ({ '@id': id, '@type': 'Person', name }));
}

function licenceId({ metadata: { rights } }: ExportIssue): string {
  return rightsStatement(rights?.uri)?.uri ?? rights?.uri ?? '#rights';
}

function rightsOf(issue: ExportIssue): readonly Entity[] {
  const { rights } = issue.metadata;
  const name = rightsStatement(rights?.uri)?.label ?? rights?.statement ?? rights?.uri;
  return [{ '@id': licenceId(issue), '@type': 'CreativeWork', name, description: rights?.statement ?? name }];
}

function organisationRef(name: string | undefined): Entity | undefined {
  return name === undefined ? undefined : ref(`#organisation-${encodeURIComponent(name)}`);
}

function organisationsOf({ metadata: { publisher, publication } }: ExportIssue): readonly Entity[] {
  const names = new Set([publisher, publication?.publisher].filter((name) => name !== undefined));
  return [...names].map((name) => ({ ...organisationRef(name), '@type': 'Organization', name }));
}
