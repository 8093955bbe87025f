/** MARCXML: records of the newspaper, of its issues and of their articles, each pointing to its host in field 773. */
import { type DataElement, writeDataXml } from '../xml/write-data.ts';
import { initialArticle } from './codes/initial-articles.ts';
import { bibliographicCode } from './codes/languages.ts';
import { relatorOf } from './codes/relators.ts';
import { rightsStatement } from './codes/rights.ts';
import type { Exporter } from './exporter.ts';
import type { ExportIssue, ExportItem } from './issue/export-issue.ts';
import { editionAddress, identifierOf, newspaperIdentifiers, organisationCode } from './issue/identifiers.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { creditedPeople, languagesOf } from './issue/people.ts';
import { controlField, field, punctuated, record } from './marc/fields.ts';
import { fixedData, type Level, leaderOf, paddedLccn } from './marc/fixed-fields.ts';

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

/** Control number of the newspaper's record: one of its own identifiers, else made of its title. */
function newspaperId({ metadata }: ExportIssue): string {
  const [first] = newspaperIdentifiers(metadata);
  return first === undefined ? `newspaper ${metadata.title ?? ''}` : `${first.type} ${first.value}`;
}

/** Fields of control and of the record's making, which are alike in all records. */
function commonFields(issue: ExportIssue, level: Level, id: string, languages: readonly string[]): DataElement[] {
  const code = organisationCode(issue.metadata);
  const [main = issue.language] = languages;
  const codes = [...new Set(languages.map(bibliographicCode))];
  return [
    controlField('001', id),
    ...(code === undefined ? [] : [controlField('003', code)]),
    controlField('007', 'cr |||||||||||'),
    controlField('008', fixedData(issue, level, main)),
    ...field('040', '  ', ['a', code], ['b', 'eng'], ['e', 'rda'], ['c', code]),
    // What 008 says already is not repeated.
    ...(codes.length < 2 ? [] : field('041', '  ', ...codes.map((one) => ['a', one] as const))),
    ...field('336', '  ', ['a', 'text'], ['b', 'txt'], ['2', 'rdacontent']),
    ...field('337', '  ', ['a', 'computer'], ['b', 'c'], ['2', 'rdamedia']),
    ...field('338', '  ', ['a', 'online resource'], ['b', 'cr'], ['2', 'rdacarrier']),
  ];
}

/** Field 245: title proper, remainder, number of the part; `added` where a person stands in field 100. */
function titleField(
  language: string,
  { title = '', rest, part, added = false }: { title?: string; rest?: string; part?: string; added?: boolean },
): readonly DataElement[] {
  const article = initialArticle(title, language).length;
  const parts = [['', 'a', title] as const, [' :', 'b', rest] as const, ['.', 'n', part] as const];
  return field('245', `${added ? 1 : 0}${article}`, ...punctuated(parts, '.'));
}

function imprintField({ metadata: { place, publisher } }: ExportIssue, date?: string): readonly DataElement[] {
  const parts = [['', 'a', place] as const, [' :', 'b', publisher] as const, [',', 'c', date] as const];
  return field('264', ' 1', ...punctuated(parts));
}

function newspaperRecord(issue: ExportIssue): DataElement {
  const { metadata, language } = issue;
  const { title, subtitle, translatedTitles = [], place } = metadata;
  const of = (type: string): readonly string[] =>
    newspaperIdentifiers(metadata).flatMap((one) => (one.type.toUpperCase() === type ? [one.value] : []));
  return record(leaderOf('s'), [
    ...commonFields(issue, 's', newspaperId(issue), languagesOf(issue)),
    ...of('LCCN').flatMap((value) => field('010', '  ', ['a', paddedLccn(value)])),
    ...of('ZDB').flatMap((value) => field('016', '7 ', ['a', value], ['2', 'DE-600'])),
    ...of('ISSN').flatMap((value) => field('022', '  ', ['a', value])),
    ...of('OCLC').flatMap((value) => field('035', '  ', ['a', `(OCoLC)${value}`])),
    ...titleField(language, { title: title ?? '', rest: subtitle ?? '' }),
    ...translatedTitles.flatMap(({ text }) => field('246', '31', ['a', text])),
    ...imprintField(issue),
    ...field('655', ' 7', ['a', 'Newspapers.'], ['2', 'lcgft']),
    ...field('752', '  ', ['d', place]),
  ]);
}

function issueRecord(issue: ExportIssue): DataElement {
  const { metadata, language, name } = issue;
  const { title, date, publication, rights, repository } = metadata;
  const address = editionAddress(metadata);
  const known = rightsStatement(rights?.uri);
  const original = [repository?.name, repository?.place, repository?.shelfmark].filter((one) => one !== undefined);
  return record(leaderOf('a'), [
    ...commonFields(issue, 'a', name, languagesOf(issue)),
    ...(address === undefined ? field('024', '8 ', ['a', publication?.identifier]) : []),
    ...titleField(language, { title: title ?? '', part: partOf(issue) }),
    ...imprintField(issue, date?.edtf),
    ...field('300', '  ', ['a', extentOf(issue)]),
    ...(original.length === 0 ? [] : field('534', '  ', ['p', 'Print version:'], ['l', original.join(', ')])),
    ...field('540', '  ', ['a', rights?.statement ?? known?.label], ['u', known?.uri ?? rights?.uri]),
    ...field('542', '  ', ['d', rights?.holder]),
    ...(metadata.agents ?? []).flatMap((agent) =>
      field('700', '0 ', ...credit(agent.name, agent.role), ['1', agent.uri], ['4', relatorOf(agent.role).code]),
    ),
    ...hostField(issue, { title, control: newspaperId(issue), part: partOf(issue), level: 's' }),
    ...field('856', '40', ['u', address]),
  ]);
}

/** A name in direct order, as newspapers print it, and what the person did. */
function credit(name: string, role: string): ReturnType<typeof punctuated> {
  return punctuated([['', 'a', name] as const, [',', 'e', role] as const], '.');
}

/** Where the issue stands in the newspaper's run: `Vol. XXVI, no. 7249 (1905-07-13)`. */
function partOf({ metadata: { volume, number: issueNumber, date, edition } }: ExportIssue): string {
  const parts = [
    ...(volume === undefined ? [] : [`Vol. ${volume}`]),
    ...(issueNumber === undefined ? [] : [`no. ${issueNumber}`]),
  ].join(', ');
  const day = [date?.edtf, edition].filter((one) => one !== undefined).join(', ');
  return parts === '' ? day : `${parts} (${day})`;
}

interface Host {
  readonly title: string | undefined;
  readonly control: string;
  readonly part: string;
  readonly level: Level;
}

function hostField(issue: ExportIssue, { title, control, part, level }: Host): readonly DataElement[] {
  const code = organisationCode(issue.metadata);
  return field(
    '773',
    '0 ',
    ['7', `nna${level}`],
    ['t', title],
    ['x', identifierOf(issue.metadata, 'ISSN')],
    ['g', part],
    ['w', code === undefined ? control : `(${code})${control}`],
  );
}

function articles(issue: ExportIssue): readonly DataElement[] {
  return issue.items.flatMap((item) => (item.title === undefined ? [] : [articleRecord(issue, item, item.title)]));
}

function articleRecord(issue: ExportIssue, item: ExportItem, title: string): DataElement {
  const pages = item.parts.map(({ page }) => page).join(', ');
  const people = creditedPeople([item]).flatMap(({ name, relator, ref }, at) =>
    field(
      at === 0 ? '100' : '700',
      '0 ',
      ...credit(name, relator.label.toLowerCase()),
      ['1', ref],
      ['4', relator.code],
    ),
  );
  const subtitles = item.heads.filter(({ level, text }) => level === 'sub' && text !== title).map(({ text }) => text);
  return record(leaderOf('a'), [
    ...commonFields(issue, 'a', `${issue.name}#${item.id}`, [item.language]),
    ...people,
    ...titleField(item.language, { title, rest: subtitles.join(' ; '), added: people.length > 0 }),
    ...hostField(issue, { title: issueLabel(issue), control: issue.name, part: `page ${pages}`, level: 'a' }),
  ]);
}
