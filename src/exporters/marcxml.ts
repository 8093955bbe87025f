/** MARCXML: records of the newspaper, of its issues and of their articles, each pointing to its host in field 773. */
import { type DataElement, writeDataXml } from '../xml/write-data.ts';
import { bibliographicCode } from './codes/languages.ts';
import { rightsStatement } from './codes/rights.ts';
import type { Exporter } from './exporter.ts';
import { firstDay } from './issue/dates.ts';
import type { ExportIssue, ExportItem } from './issue/export-issue.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { creditedPeople } from './issue/people.ts';

export const marcxml: Exporter = {
  id: 'marcxml',
  title: 'MARCXML',
  summary: 'records of the newspaper, its issues and their articles',
  needs: [
    { field: 'title', use: 'for field 245', isMet: ({ metadata }) => metadata.title !== undefined },
    { field: 'date', use: 'for field 008', isMet: ({ metadata }) => metadata.date !== undefined },
  ],
  *write(issues) {
    const newspapers = new Set<string>();
    for (const issue of issues) {
      const host = newspaperId(issue);
      const records = [
        ...(newspapers.has(host) ? [] : [newspaperRecord(issue)]),
        issueRecord(issue),
        ...articles(issue),
      ];
      newspapers.add(host);
      const collection: DataElement = {
        name: 'collection',
        attributes: { xmlns: 'http://www.loc.gov/MARC21/slim' },
        children: records,
      };
      yield { path: `${issue.name}.xml`, content: writeDataXml(collection) };
    }
  },
};

/** A subfield's code and content; those without content are left out. */
type Subfield = readonly [code: string, content: string | undefined];

function field(tag: string, indicators: string, ...subfields: readonly Subfield[]): readonly DataElement[] {
  const children = subfields.flatMap(([code, content]): DataElement[] =>
    content === undefined || content === '' ? [] : [{ name: 'subfield', attributes: { code }, children: [content] }],
  );
  const attributes = { tag, ind1: indicators.charAt(0), ind2: indicators.charAt(1) };
  return children.length === 0 ? [] : [{ name: 'datafield', attributes, children }];
}

/** Control number of the newspaper's record: one of its own identifiers, else made of its title. */
function newspaperId({ metadata: { identifiers = [], title = '' } }: ExportIssue): string {
  const [first] = identifiers;
  return first === undefined ? `newspaper ${title}` : `${first.type} ${first.value}`;
}

/** Leader and control fields. Level: `s` serial, `a` part of another record's, as an issue and an article are. */
function controlFields(issue: ExportIssue, level: 's' | 'a', id: string, language: string): DataElement[] {
  const year = (firstDay(issue.metadata.date) ?? '').slice(0, 4).padEnd(4, 'u');
  // Dates of a serial are those of its run, which is not known beyond this issue.
  const dates = level === 's' ? 'uuuuuuuuu' : `e${year}${monthAndDay(issue)}`;
  // Positions 18 to 34: those of serials, newspaper and online; those of texts, online.
  const details = level === 's' ? 'uu n o     0   u0' : '     o     000 0 ';
  const fixed = `${entryDay(issue)}${dates}xx ${details}`;
  const control = (tag: string, content: string): DataElement => ({
    name: 'controlfield',
    attributes: { tag },
    children: [content],
  });
  return [
    { name: 'leader', attributes: {}, children: [`     na${level} a22     uu 4500`] },
    control('001', id),
    control('007', 'cr |||||||||||'),
    control('008', `${fixed}${bibliographicCode(language)} d`),
  ];
}

/** Day of the record, six digits: that of the digital edition, else of the issue. */
function entryDay({ metadata: { publication, date } }: ExportIssue): string {
  const day = firstDay(publication?.date) ?? firstDay(date) ?? '0000-00-00';
  return day.replaceAll('-', '').slice(-6);
}

/** Month and day of a detailed date, blank where they are not known. */
function monthAndDay({ metadata: { date } }: ExportIssue): string {
  const [, month = '  ', day = '  '] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/u.exec(date?.when ?? '') ?? [];
  return `${month}${day}`;
}

function record(children: readonly DataElement[]): DataElement {
  return { name: 'record', attributes: { type: 'Bibliographic' }, children };
}

const textCarrier: readonly DataElement[] = [
  ...field('336', '  ', ['a', 'text'], ['b', 'txt'], ['2', 'rdacontent']),
  ...field('337', '  ', ['a', 'computer'], ['b', 'c'], ['2', 'rdamedia']),
  ...field('338', '  ', ['a', 'online resource'], ['b', 'cr'], ['2', 'rdacarrier']),
];

function newspaperRecord(issue: ExportIssue): DataElement {
  const { identifiers = [], title, subtitle, translatedTitles = [], place, publisher } = issue.metadata;
  const of = (type: string): readonly string[] =>
    identifiers.filter((one) => one.type.toUpperCase() === type).map(({ value }) => value);
  return record([
    ...controlFields(issue, 's', newspaperId(issue), issue.language),
    ...of('LCCN').flatMap((value) => field('010', '  ', ['a', value])),
    ...of('ISSN').flatMap((value) => field('022', '  ', ['a', value])),
    ...of('OCLC').flatMap((value) => field('035', '  ', ['a', `(OCoLC)${value}`])),
    ...languageField(issue.language),
    ...field('245', '00', ['a', title], ['b', subtitle]),
    ...translatedTitles.flatMap(({ text }) => field('246', '31', ['a', text])),
    ...field('264', ' 1', ['a', place], ['b', publisher]),
    ...textCarrier,
    ...field('655', ' 7', ['a', 'Newspapers.'], ['2', 'lcgft']),
    ...field('752', '  ', ['d', place]),
  ]);
}

function languageField(tag: string): readonly DataElement[] {
  return field('041', '  ', ['a', bibliographicCode(tag)]);
}

function issueRecord(issue: ExportIssue): DataElement {
  const { metadata, language, name } = issue;
  const { place, publisher, date, publication, rights, repository } = metadata;
  const address = publication?.identifier;
  const known = rightsStatement(rights?.uri);
  return record(
    [
      ...controlFields(issue, 'a', name, language),
      ...languageField(language),
      ...field('245', '00', ['a', issueLabel(issue)]),
      ...field('264', ' 1', ['a', place], ['b', publisher], ['c', date?.edtf]),
      ...field('300', '  ', ['a', extentOf(issue)]),
      ...textCarrier,
      ...field('540', '  ', ['a', rights?.statement ?? known?.label], ['u', known?.uri ?? rights?.uri]),
      ...field('542', '  ', ['d', rights?.holder]),
      ...(metadata.agents ?? []).flatMap((agent) =>
        field('700', '1 ', ['a', agent.name], ['e', agent.role], ['1', agent.uri]),
      ),
      ...hostField(metadata.title, newspaperId(issue), partOf(issue), issn(issue)),
      ...field('850', '  ', ['a', repository?.name]),
      ...(address !== undefined && URL.canParse(address)
        ? field('856', '40', ['u', address])
        : field('024', '8 ', ['a', address])),
    ].sort(byTag),
  );
}

/** Where the issue stands in the newspaper's run: `Vol. XXVI, no. 7249 (1905-07-13)`. */
function partOf({ metadata: { volume, number: issueNumber, date } }: ExportIssue): string {
  const parts = [
    ...(volume === undefined ? [] : [`Vol. ${volume}`]),
    ...(issueNumber === undefined ? [] : [`no. ${issueNumber}`]),
  ].join(', ');
  return `${parts} (${date?.edtf ?? ''})`.trim();
}

function issn({ metadata: { identifiers = [] } }: ExportIssue): string | undefined {
  return identifiers.find(({ type }) => type.toUpperCase() === 'ISSN')?.value;
}

function hostField(
  title: string | undefined,
  control: string,
  part: string,
  issnOfHost?: string,
): readonly DataElement[] {
  return field('773', '0 ', ['t', title], ['x', issnOfHost], ['g', part], ['w', control]);
}

function articles(issue: ExportIssue): readonly DataElement[] {
  return issue.items.flatMap((item) => (item.title === undefined ? [] : [articleRecord(issue, item, item.title)]));
}

function articleRecord(issue: ExportIssue, item: ExportItem, title: string): DataElement {
  const pages = item.parts.map(({ page }) => page).join(', ');
  const people = creditedPeople([item]).map(({ name, relator, ref }, at) =>
    field(
      at === 0 ? '100' : '700',
      '0 ',
      ['a', name],
      ['e', relator.label.toLowerCase()],
      ['1', ref],
      ['4', relator.code],
    ),
  );
  const subtitles = item.heads.filter(({ level, text }) => level === 'sub' && text !== title).map(({ text }) => text);
  return record(
    [
      ...controlFields(issue, 'a', `${issue.name}#${item.id}`, item.language),
      ...languageField(item.language),
      ...people.flat(),
      ...field('245', people.length === 0 ? '00' : '10', ['a', title], ['b', subtitles.join(' ; ')]),
      ...textCarrier,
      ...hostField(issueLabel(issue), issue.name, `page ${pages}`, issn(issue)),
    ].sort(byTag),
  );
}

/** Fields stand in the order of their tags; the leader has none and stays first. */
function byTag(one: DataElement, other: DataElement): number {
  return (one.attributes.tag ?? '').localeCompare(other.attributes.tag ?? '', 'en');
}
