/** What an OAI-PMH repository holds: a record an issue and a record an article, each as Dublin Core and as MODS. */
import { type DataElement, dataElement } from '../../xml/write-data.ts';
import { rightsStatement } from '../codes/rights.ts';
import type { ExportOptions } from '../exporter.ts';
import { modsOfIssue, modsOfItem } from '../formats/mods.ts';
import { packagedOn } from '../issue/dates.ts';
import type { ExportIssue, ExportItem } from '../issue/export-issue.ts';
import { editionAddress, identifierOf, newspaperIdentifiers } from '../issue/identifiers.ts';
import { issueLabel } from '../issue/label.ts';

export const metadataFormats = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  },
  {
    prefix: 'mods',
    schema: 'http://www.loc.gov/standards/mods/v3/mods-3-8.xsd',
    namespace: 'http://www.loc.gov/mods/v3',
  },
] as const;

export type MetadataPrefix = (typeof metadataFormats)[number]['prefix'];

export interface OaiRecord {
  readonly identifier: string;
  /** YYYY-MM-DD. */
  readonly datestamp: string;
  /** `setSpec`s. */
  readonly sets: readonly string[];
  readonly metadata: (prefix: MetadataPrefix) => DataElement;
}

/** A set of records and what it is called. */
export interface OaiSet {
  readonly spec: string;
  readonly name: string;
}

/** The two kinds of record; newspaper titles have sets of their own. */
export const kindSets: readonly OaiSet[] = [
  { spec: 'issues', name: 'Newspaper issues' },
  { spec: 'articles', name: 'Articles, briefs, letters and notices' },
];

/** The set of a newspaper: by its ISSN where it has one, else by its title. `setSpec` takes unreserved characters only. */
export function titleSet({ metadata, name }: ExportIssue): OaiSet {
  const issn = identifierOf(metadata, 'ISSN');
  const title = metadata.title ?? name;
  return { spec: `title:${specOf(issn ?? title)}`, name: title };
}

/** Letters of other scripts as their code points: every title keeps a spec of its own. */
function specOf(text: string): string {
  return Array.from(text, (character) =>
    /[A-Za-z0-9_.!~*'()-]/u.test(character) ? character : `~${character.codePointAt(0)?.toString(16)}`,
  ).join('');
}

/** The records of an issue: its own, then one for each item but adverts. */
export function recordsOf(
  issue: ExportIssue,
  authority: string,
  options: Pick<ExportOptions, 'now' | 'baseUrl'>,
): OaiRecord[] {
  const datestamp = packagedOn(issue, options) ?? '1970-01-01';
  const title = titleSet(issue).spec;
  const identifier = `oai:${authority}:${encodeURIComponent(issue.name)}`;
  const items = issue.items.filter(({ type }) => type !== 'advert');
  return [
    {
      identifier,
      datestamp,
      sets: ['issues', title],
      metadata: (prefix) =>
        prefix === 'mods' ? modsDocument(modsOfIssue(issue)) : dublinCore(issueTerms(issue, identifier)),
    },
    ...items.map((item): OaiRecord => {
      const own = `${identifier}/${item.id}`;
      return {
        identifier: own,
        datestamp,
        sets: ['articles', title],
        metadata: (prefix) =>
          prefix === 'mods'
            ? modsDocument(withHost(modsOfItem(item), issue))
            : dublinCore(itemTerms(item, issue, own, identifier)),
      };
    }),
  ];
}

type Term = readonly [name: string, value: string | undefined];

function issueTerms(issue: ExportIssue, identifier: string): Term[] {
  const { publisher, date, languages = [issue.language], publication } = issue.metadata;
  return [
    ['title', issueLabel(issue)],
    ['publisher', publisher],
    ['date', date?.edtf],
    ['type', 'Text'],
    ['type', 'newspaper issue'],
    ['identifier', identifier],
    // Harvesters show what leads to the issue; without an address its identifier stands as it was given.
    ['identifier', editionAddress(issue.metadata) ?? publication?.identifier],
    ...newspaperIdentifiers(issue.metadata).map(({ type, value }): Term => ['relation', `${type}: ${value}`]),
    ...languages.map((language): Term => ['language', language]),
    ['coverage', issue.metadata.place],
    ...rightsTerms(issue),
  ];
}

function itemTerms(item: ExportItem, issue: ExportIssue, identifier: string, issueIdentifier: string): Term[] {
  return [
    ['title', item.title ?? item.paragraphs[0]?.slice(0, 120) ?? item.type],
    ...item.contributors.map(({ name }): Term => ['creator', name]),
    ['description', item.paragraphs[0]],
    ['publisher', issue.metadata.publisher],
    ['date', issue.metadata.date?.edtf],
    ['type', 'Text'],
    ['type', item.type],
    ['identifier', identifier],
    ['source', issueLabel(issue)],
    ['relation', issueIdentifier],
    ['language', item.language],
    ...rightsTerms(issue),
  ];
}

function rightsTerms({ metadata: { rights } }: ExportIssue): Term[] {
  return [
    ['rights', rightsStatement(rights?.uri)?.uri ?? rights?.uri],
    ['rights', rights?.statement],
    ['rights', rights?.holder],
  ];
}

/** Unqualified Dublin Core (OAI-PMH 2.0, §3.4 and its schema oai_dc). */
function dublinCore(terms: readonly Term[]): DataElement {
  const attributes = {
    'xmlns:oai_dc': metadataFormats[0].namespace,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${metadataFormats[0].namespace} ${metadataFormats[0].schema}`,
  };
  const children = terms.flatMap(([name, value]) =>
    value === undefined ? [] : [dataElement(`dc:${name}`, {}, [value])],
  );
  return dataElement('oai_dc:dc', attributes, children);
}

/** A record of its own declares its namespaces itself. */
function modsDocument(record: DataElement): DataElement {
  const { namespace, schema } = metadataFormats[1];
  return {
    ...record,
    attributes: {
      'xmlns:mods': namespace,
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      ...record.attributes,
    },
  };
}

/** An article says in which issue it stands. */
function withHost(record: DataElement, issue: ExportIssue): DataElement {
  const host = dataElement('mods:relatedItem', { type: 'host' }, [...modsOfIssue(issue).children]);
  return { ...record, children: [...record.children, host] };
}
