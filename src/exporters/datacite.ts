/** DataCite 4.5: the XML record with which a DOI for an issue is registered. */
import type { Dating } from '../model/metadata.ts';
import { type DataElement, writeDataXml } from '../xml/write-data.ts';
import { rightsStatement } from './codes/rights.ts';
import type { Exporter } from './exporter.ts';
import { firstDay, statedDate } from './issue/dates.ts';
import type { ExportIssue } from './issue/export-issue.ts';
import { editionIdentifier } from './issue/identifiers.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { type CreditedPerson, creditedPeople, isWriter, languagesOf } from './issue/people.ts';

export const datacite: Exporter = {
  id: 'datacite',
  title: 'DataCite 4.5',
  summary: 'a record for each issue to register its DOI with',
  needs: [
    {
      field: 'publication.identifier (DOI)',
      use: 'as the name under which the record is registered',
      isMet: (issue) => doiOf(issue) !== undefined,
    },
    { field: 'title', use: 'for its title', isMet: ({ metadata }) => metadata.title !== undefined },
    { field: 'publisher', use: 'for its publisher', isMet: (issue) => publisherOf(issue) !== undefined },
    { field: 'date', use: 'for the year of publication', isMet: ({ metadata }) => metadata.date !== undefined },
  ],
  *write(issues) {
    for (const issue of issues) yield { path: `${issue.name}.xml`, content: writeDataXml(recordOf(issue)) };
  },
};

/** The DOI of the digital edition, bare: 10.5072/abc. */
function doiOf({ metadata }: ExportIssue): string | undefined {
  const identifier = editionIdentifier(metadata);
  return identifier?.type === 'doi' ? identifier.value : undefined;
}

function publisherOf({ metadata }: ExportIssue): string | undefined {
  return metadata.publication?.publisher ?? metadata.publisher;
}

type Attributes = Readonly<Record<string, string>>;

function element(name: string, content: string | readonly DataElement[], attributes: Attributes = {}): DataElement {
  return { name, attributes, children: typeof content === 'string' ? [content] : content };
}

/** A list element, left out where nothing is in it: the schema allows no empty ones. */
function list(name: string, children: readonly DataElement[]): readonly DataElement[] {
  return children.length === 0 ? [] : [element(name, children)];
}

function recordOf(issue: ExportIssue): DataElement {
  const { metadata, items, pages, name } = issue;
  const { translatedTitles = [], identifiers = [], publication, date } = metadata;
  const language = (tag: string): Attributes => ({ 'xml:lang': tag });
  const issn = identifiers.filter(({ type }) => /^e?issn$/iu.test(type));
  const contents = items.flatMap(({ title }) => (title === undefined ? [] : [title])).join('; ');
  const children: readonly DataElement[] = [
    element('identifier', doiOf(issue) ?? '', { identifierType: 'DOI' }),
    element('creators', creatorsOf(issue)),
    element('titles', [
      element('title', issueLabel(issue), language(issue.language)),
      ...translatedTitles.map(({ text, language: tag }) =>
        element('title', text, { titleType: 'TranslatedTitle', ...language(tag) }),
      ),
    ]),
    element('publisher', publisherOf(issue) ?? ''),
    element('publicationYear', yearOf(issue)),
    element('resourceType', 'Newspaper issue', { resourceTypeGeneral: 'Text' }),
    ...list('contributors', contributorsOf(issue)),
    element('dates', [
      element('date', statedDate(publication?.date) ?? statedDate(date) ?? '', { dateType: 'Issued' }),
      element('date', spanOf(date), { dateType: 'Other', dateInformation: 'Date of the newspaper issue' }),
    ]),
    ...languagesOf(issue)
      .slice(0, 1)
      .map((tag) => element('language', tag)),
    element('alternateIdentifiers', [element('alternateIdentifier', name, { alternateIdentifierType: 'Issue' })]),
    ...list(
      'relatedIdentifiers',
      issn.map(({ value }) =>
        element('relatedIdentifier', value, { relatedIdentifierType: 'ISSN', relationType: 'IsPartOf' }),
      ),
    ),
    element('sizes', [element('size', extentOf(issue))]),
    element(
      'formats',
      [...new Set(pages.map(({ tei }) => tei.mediaType))].map((type) => element('format', type)),
    ),
    ...list('rightsList', rightsOf(issue)),
    ...list(
      'descriptions',
      contents === '' ? [] : [element('description', contents, { descriptionType: 'TableOfContents' })],
    ),
    ...list(
      'geoLocations',
      metadata.place === undefined ? [] : [element('geoLocation', [element('geoLocationPlace', metadata.place)])],
    ),
    ...relatedItems(issue, issn[0]?.value),
  ];
  return element('resource', children, {
    xmlns: 'http://datacite.org/schema/kernel-4',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.5/metadata.xsd',
  });
}

/** A date or, between a slash, the two bounds of a span, which is the only form besides that DataCite reads. */
function spanOf(date: Dating | undefined): string {
  const [first, last] = [date?.from ?? date?.notBefore, date?.to ?? date?.notAfter];
  return first !== undefined && last !== undefined ? `${first}/${last}` : (statedDate(date) ?? '');
}

/** Year in which the digital edition was published, else the issue. */
function yearOf({ metadata: { publication, date } }: ExportIssue): string {
  return (firstDay(publication?.date) ?? firstDay(date) ?? '').slice(0, 4);
}

/** Those who wrote: reporters and authors of the bylines; where none is named, the publisher of the newspaper. */
function creatorsOf(issue: ExportIssue): readonly DataElement[] {
  const writers = creditedPeople(issue.items).filter(isWriter);
  if (writers.length > 0) return writers.map((one) => element('creator', personNames('creatorName', one)));
  const name = issue.metadata.publisher ?? publisherOf(issue) ?? '';
  return [element('creator', [element('creatorName', name, { nameType: 'Organizational' })])];
}

function personNames(tag: string, { name, ref }: Pick<CreditedPerson, 'name' | 'ref'>): readonly DataElement[] {
  const orcid = /^https?:\/\/orcid\.org\/[\dX-]+$/iu.test(ref ?? '');
  const scheme = orcid
    ? { nameIdentifierScheme: 'ORCID', schemeURI: 'https://orcid.org' }
    : { nameIdentifierScheme: 'URI' };
  return [
    element(tag, name, { nameType: 'Personal' }),
    ...(ref === undefined ? [] : [element('nameIdentifier', ref, scheme)]),
  ];
}

function contributorsOf({ metadata, items }: ExportIssue): readonly DataElement[] {
  const named = [
    ...creditedPeople(items)
      .filter((one) => !isWriter(one))
      .map((one) => ({ ...one, type: one.relator.code === 'edt' ? 'Editor' : 'Other' })),
    ...(metadata.agents ?? []).map(({ name, role, uri }) => ({
      name,
      ...(uri === undefined ? {} : { ref: uri }),
      type: /edit/iu.test(role) ? 'Editor' : 'Other',
    })),
  ];
  return named.map((one) => element('contributor', personNames('contributorName', one), { contributorType: one.type }));
}

function rightsOf({ metadata: { rights } }: ExportIssue): readonly DataElement[] {
  const known = rightsStatement(rights?.uri);
  const uri = known?.uri ?? rights?.uri;
  const text = rights?.statement ?? known?.label ?? uri;
  return text === undefined ? [] : [element('rights', text, uri === undefined ? {} : { rightsURI: uri })];
}

/** The newspaper, with volume and number of the issue. */
function relatedItems({ metadata }: ExportIssue, issn: string | undefined): readonly DataElement[] {
  const { title, volume, number: issueNumber } = metadata;
  if (title === undefined) return [];
  const children = [
    ...(issn === undefined ? [] : [element('relatedItemIdentifier', issn, { relatedItemIdentifierType: 'ISSN' })]),
    element('titles', [element('title', title)]),
    ...(volume === undefined ? [] : [element('volume', volume)]),
    ...(issueNumber === undefined ? [] : [element('issue', issueNumber)]),
  ];
  const attributes = { relatedItemType: 'Collection', relationType: 'IsPublishedIn' };
  return [element('relatedItems', [element('relatedItem', children, attributes)])];
}
