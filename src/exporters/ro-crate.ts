/** RO-Crate 1.2: a crate for each issue that describes its files, articles, newspaper and people in JSON-LD. */
import { rightsStatement } from './codes/rights.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { type ContentFile, contentFiles } from './issue/content-files.ts';
import { packagedOn } from './issue/dates.ts';
import type { ExportIssue, ExportItem } from './issue/export-issue.ts';
import { editionAddress, editionIdentifier, identifierOf, newspaperIdentifiers } from './issue/identifiers.ts';
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
    ...files.map((file) => fileEntity(issue, file)),
    ...identifierOfCrate(issue),
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
    identifier: publication?.identifier === undefined ? issue.name : ref('#identifier'),
    author: makersOf(issue),
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

/** As a value with its scheme, which is how data sets are cited by (science-on-schema.org). */
function identifierOfCrate({ metadata }: ExportIssue): readonly Entity[] {
  const identifier = editionIdentifier(metadata);
  if (identifier === undefined) return [];
  const { type, value } = identifier;
  const url = editionAddress(metadata);
  return [{ '@id': '#identifier', '@type': 'PropertyValue', name: type.toUpperCase(), propertyID: type, value, url }];
}

/** Those who made the edition, else the organisation that publishes it. */
function makersOf({ metadata: { agents = [], publication, publisher } }: ExportIssue): unknown {
  if (agents.length === 0) return organisationRef(publication?.publisher ?? publisher);
  return agents.map(({ name, uri }) => ref(personId({ name, ...(uri === undefined ? {} : { ref: uri }) })));
}

function fileEntity(issue: ExportIssue, { path, role, page, file }: ContentFile): Entity {
  const name = page === undefined ? file.name : `${fileNames[role]} of page ${page}`;
  return {
    '@id': fileId(path),
    '@type': 'File',
    name,
    description: `${name}: ${issueLabel(issue)}`,
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
  const { title, place } = metadata;
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
      issn: identifierOf(metadata, 'ISSN'),
      identifier: newspaperIdentifiers(metadata).map(({ type, value }) => `${type} ${value}`),
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

/** Reporters and others whom the bylines name, and those who made the edition. */
function peopleOf({ items, metadata: { agents = [] } }: ExportIssue): readonly Entity[] {
  const makers = agents.map(({ name, uri }) => ({ name, ...(uri === undefined ? {} : { ref: uri }) }));
  const byId = new Map([...creditedPeople(items), ...makers].map((person) => [personId(person), person]));
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

function organisationsOf({ metadata: { publisher, publication, repository } }: ExportIssue): readonly Entity[] {
  const names = new Set([publisher, publication?.publisher].filter((name) => name !== undefined));
  return [...names].map((name) => {
    const url = name === repository?.name ? repository.uri : undefined;
    return { ...organisationRef(name), '@type': 'Organization', name, url };
  });
}
