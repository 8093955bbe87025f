/** An item as RIS, BibTeX, CSL-JSON and plain text. Nothing that is not known is written. */
import type { IssueFacts, ItemRecord } from './records.ts';

/** What a reference needs to know: of an item, or of a whole issue. */
type Cited = IssueFacts & Pick<ItemRecord, 'title' | 'authors' | 'pages' | 'section' | 'language'>;

/** RIS of the type NEWS. */
export function writeRis(item: Cited, address: string): string {
  const lines: [string, string][] = [
    ['TY', 'NEWS'],
    ['TI', item.title],
    ...item.authors.map((author): [string, string] => ['AU', author]),
    ['T2', paperOf(item)],
    ['DA', risDate(item)],
    ['PY', item.date.slice(0, 4)],
    ['VL', item.volume],
    ['IS', item.number],
    ['ET', item.edition],
    ['SP', item.pages.join(', ')],
    ['CY', item.place],
    ['PB', item.publisher],
    ['SN', item.issn],
    ['LA', item.language],
    ['UR', address],
  ];
  const body = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
  // RIS lines end in CRLF, and ER closes the record.
  return [...body, 'ER  - ', ''].join('\r\n');
}

/** BibTeX in UTF-8; names and titles in braces, so that no style changes or splits them. */
export function writeBibTex(item: Cited, key: string, address: string): string {
  const fields: [string, string][] = [
    ['author', item.authors.map((author) => `{${texSafe(author)}}`).join(' and ')],
    ['title', item.title === '' ? '' : `{${texSafe(item.title)}}`],
    ['journal', texSafe(paperOf(item))],
    ['date', isEdtf(item.edtf) ? item.edtf : ''],
    ['year', item.date.slice(0, 4)],
    ['volume', texSafe(item.volume)],
    ['number', texSafe(item.number)],
    ['pages', item.pages.join(', ')],
    ['publisher', texSafe(item.publisher)],
    ['address', texSafe(item.place)],
    ['issn', texSafe(item.issn)],
    ['language', item.language],
    ['url', address],
  ];
  const body = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key.replace(/[^\p{L}\p{N}_-]/gu, '-')},\n${body.join('')}  entrysubtype = {newspaper}\n}\n`;
}

/** CSL-JSON: an array of one `article-newspaper`. Names are literal: who can say which part of 司马光 is the family's? */
export function writeCslJson(item: Cited, key: string, address: string): string {
  const entry: Record<string, unknown> = {
    id: key,
    type: 'article-newspaper',
    title: item.title,
    author: item.authors.map((literal) => ({ literal })),
    'container-title': paperOf(item),
    issued: cslDate(item),
    volume: item.volume,
    issue: item.number,
    edition: item.edition,
    page: item.pages.join(', '),
    section: item.section,
    publisher: item.publisher,
    'publisher-place': item.place,
    ISSN: item.issn,
    language: item.language,
    URL: address,
  };
  const known = Object.entries(entry).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify([Object.fromEntries(known)], null, 2)}\n`;
}

/** `YYYY/MM/DD/what else is to be said`; what of it is not known stays empty. */
function risDate({ date, edtf }: Cited): string {
  if (date !== '' && date === edtf) return date.replaceAll('-', '/');
  const [year = '', month = '', day = ''] = date.split('-');
  return edtf === '' ? '' : [year, month, day, edtf.replaceAll('/', ' to ')].join('/');
}

/** A date, a span of two, or words; a doubtful one is marked as about then. */
function cslDate({ edtf }: Cited): Readonly<Record<string, unknown>> | '' {
  if (edtf === '') return '';
  const parts = edtf.split('/').map((end) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/u.exec(end));
  const known = parts.flatMap((match) => (match === null ? [] : [match.slice(1).filter(Boolean).map(Number)]));
  if (known.length < parts.length || known.length > 2) return { literal: edtf };
  return { 'date-parts': known, ...(/[?~%]/u.test(edtf) ? { circa: true } : {}) };
}

/** Whether it is an EDTF expression, which biblatex reads, and not a date in words. */
function isEdtf(date: string): boolean {
  return /^[-\dXx?~%/.]+$/u.test(date);
}

/** The reading text of an item under a header that says where it comes from. */
export function writePlainText(item: ItemRecord, address: string): string {
  const source = [paperOf(item), item['date-words'], item.pages.join(', '), item.rights, address].filter(Boolean);
  return `${source.join(' · ')}\n\n${item.paragraphs.map((paragraph) => `${paragraph}\n`).join('\n')}`;
}

function paperOf(item: Cited): string {
  return item['is-paper-known'] ? item.paper : '';
}

function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

function texSafe(value: string): string {
  return oneLine(value)
    .replace(/[\\{}]/gu, ' ')
    .replace(/[&%$#_]/gu, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
