/** A static site from TEI: issues one after another, then what stands over them all. Gives files; writing them is for others. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Permalinks } from '../../model/permalinks.ts';
import type { Stylesheets } from '../targets.ts';
import { transform } from '../transform.ts';
import { cutArticles } from './article-tei.ts';
import { writeBibTex, writeCslJson, writePlainText, writeRis } from './citations.ts';
import { facsimileReader } from './facsimile-reader.ts';
import { indexKey } from './index-order.ts';
import { writePlans } from './page-plan.ts';
import { collectPermalinks, permalinksPath } from './permalinks.ts';
import { readPrintedPages } from './printed-units.ts';
import { type IssueFacts, type IssueRecord, type ItemRecord, readIssueRecord } from './records.ts';
import { collectSearch } from './search-files.ts';

/** An issue: a TEI document of a page, or a teiCorpus of its pages. `name` becomes its folder. */
export interface SiteEdition {
  readonly name: string;
  readonly tei: string;
  /** The file it comes from, for diagnostics; absent: its name. */
  readonly file?: string;
  /** For each page, in order, its image. */
  readonly images?: readonly (SiteImage | undefined)[];
}

/** An image of a page: a file that comes into the site, or an address that the site links to and nobody fetches unasked. */
export type SiteImage =
  | { readonly kind: 'shown'; readonly path: string; readonly extension: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

export interface SiteOptions {
  /** Where the site will stand, for permalinks; absent: addresses stay relative. */
  readonly baseUrl?: string;
  /** BCP 47 tag of the words around the text; absent: that of each issue, and of the first for what stands over all. */
  readonly uiLanguage?: string;
  /** Permalinks that former editions of the site gave; each stays an address that leads to its text. */
  readonly former?: Permalinks;
  /** Brings an image into the site: from a file to a path below the site's folder. Absent: pages are shown without. */
  readonly copyImage?: (from: string, path: string) => void;
}

export interface SiteFile {
  /** Path below the site's folder, with `/` between its parts. */
  readonly path: string;
  readonly content: string;
}

/** The issue's TEI in its folder. */
const wholeTei = 'edition.xml';

/** Names of the compiled stylesheets a site needs. */
export const siteStylesheets = ['site', 'home'] as const;

/**
 * The files of a site, made as they are asked for, so that only one issue is in memory at a time (and the search index).
 * What is said about the documents comes through `report`; an issue that fails is left out.
 */
export function* renderSite(
  editions: Iterable<SiteEdition>,
  stylesheets: Stylesheets,
  options: SiteOptions,
  report: (diagnostic: Diagnostic) => void,
): Generator<SiteFile> {
  const search = collectSearch();
  const list: string[] = [];
  const first: { record?: IssueRecord } = {};
  const taken = new Set<string>();
  const permalinks = collectPermalinks(options.former);
  for (const edition of editions) {
    const folder = folderName(edition.name, taken);
    const made = renderIssue(edition, folder, permalinks.ofIssue(folder), stylesheets, options, report);
    if (made === undefined) continue;
    first.record ??= made.record;
    for (const { from, path } of made.images) options.copyImage?.(from, `${folder}/${path}`);
    for (const [path, content] of made.documents) yield { path: `${folder}/${path}`, content };
    yield { path: `${folder}/${wholeTei}`, content: edition.tei };
    permalinks.add(folder, made.record.items);
    list.push(listIssue(made.record, folder, uiLanguageOf(first.record, options)));
    yield* issueFiles(made.record, folder, options.baseUrl ?? '');
    const cutter = cutArticles(edition.tei);
    for (const item of made.record.items) {
      yield* itemFiles(item, folder, options.baseUrl ?? '');
      const tei = cutter.cut(item.parts, { text: item.title, language: item.language }, wholeTei);
      // Whoever writes TEI with namespace prefixes has the whole of it to download.
      yield { path: `${folder}/${item.id}.xml`, content: tei ?? edition.tei };
      for (const [path, content] of search.add(item, `${folder}/${item.id}.html`)) yield { path, content };
    }
  }
  if (first.record === undefined) return;
  yield { path: permalinksPath, content: permalinks.content() };
  yield* overAll(first.record, list, stylesheets, options, report);
  for (const [path, content] of search.files()) yield { path, content };
  yield { path: 'facsimile.js', content: facsimileReader };
}

interface RenderedIssue {
  readonly record: IssueRecord;
  readonly documents: ReadonlyMap<string, string>;
  readonly images: readonly { readonly from: string; readonly path: string }[];
}

function renderIssue(
  { name, tei, file = name, images = [] }: SiteEdition,
  folder: string,
  former: readonly string[],
  stylesheets: Stylesheets,
  options: SiteOptions,
  report: (diagnostic: Diagnostic) => void,
): RenderedIssue | undefined {
  const site = stylesheets.site;
  if (site === undefined) {
    report(diagnose('XSL-004', { file }, { target: 'site', reason: 'it was not handed in' }));
    return undefined;
  }
  const shown = options.copyImage === undefined ? [] : images;
  const addresses = shown.map((image, at) => (image === undefined ? '' : addressOf(image, at + 1)));
  const parameters = {
    issue: folder,
    'base-url': options.baseUrl ?? '',
    'ui-language': options.uiLanguage ?? '',
    former: former.join(' '),
    plans: writePlans(readPrintedPages(tei, file)),
    images: addresses,
  };
  const { value, diagnostics } = transform(tei, site, parameters, file);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (value === undefined) return undefined;
  const copies = shown.flatMap((image, at) =>
    image?.kind === 'shown' ? [{ from: image.path, path: addresses[at] ?? '' }] : [],
  );
  return { record: readIssueRecord(value.text), documents: value.documents, images: copies };
}

function addressOf(image: SiteImage, page: number): string {
  return image.kind === 'elsewhere' ? image.url : `images/page-${page}${image.extension}`;
}

/** References to the issue itself. */
function* issueFiles(issue: IssueRecord, folder: string, baseUrl: string): Generator<SiteFile> {
  const address = baseUrl === '' ? '' : `${baseUrl}${folder}/index.html`;
  const whole = { ...issue, title: issue.paper, authors: [], section: '' };
  yield { path: `${folder}/issue.ris`, content: writeRis(whole, address) };
  yield { path: `${folder}/issue.bib`, content: writeBibTex(whole, folder, address) };
  yield { path: `${folder}/issue.csl.json`, content: writeCslJson(whole, folder, address) };
}

function* itemFiles(item: ItemRecord, folder: string, baseUrl: string): Generator<SiteFile> {
  const address = baseUrl === '' ? '' : `${baseUrl}${folder}/${item.id}.html`;
  const key = `${folder}-${item.id}`;
  const path = `${folder}/${item.id}`;
  yield { path: `${path}.ris`, content: writeRis(item, address) };
  yield { path: `${path}.bib`, content: writeBibTex(item, key, address) };
  yield { path: `${path}.csl.json`, content: writeCslJson(item, key, address) };
  yield { path: `${path}.txt`, content: writePlainText(item, address) };
}

function* overAll(
  first: IssueRecord,
  list: readonly string[],
  stylesheets: Stylesheets,
  options: SiteOptions,
  report: (diagnostic: Diagnostic) => void,
): Generator<SiteFile> {
  const home = stylesheets.home;
  if (home === undefined) {
    report(diagnose('XSL-004', { file: 'index.html' }, { target: 'home', reason: 'it was not handed in' }));
    return;
  }
  const source = `<site xmlns="urn:broadsheet:site"${attributes({ paper: knownPaper(first) })}>${list.join('')}</site>`;
  const { value, diagnostics } = transform(source, home, { 'ui-language': uiLanguageOf(first, options) }, 'site');
  for (const diagnostic of diagnostics) report(diagnostic);
  for (const [path, content] of value?.documents ?? []) yield { path, content };
}

/** That of the first issue, where none is asked for. */
function uiLanguageOf(first: IssueRecord, { uiLanguage }: SiteOptions): string {
  return uiLanguage ?? first.language;
}

/** What home and indices need of an issue, as the XML that xslt/home.xsl reads. */
function listIssue(issue: IssueRecord, folder: string, uiLanguage: string): string {
  const about = {
    href: `${folder}/index.html`,
    folder,
    date: issue.date,
    edtf: issue.edtf,
    paper: knownPaper(issue),
    lang: issue['is-paper-known'] ? issue.paperLanguage : '',
    pages: String(issue.pages.length),
    items: String(issue.items.length),
  };
  return `<issue${attributes(about)}/>${issue.items.map((item) => listItem(item, folder, uiLanguage)).join('')}`;
}

/** Empty where the paper is not known: each page says so in its own language. */
function knownPaper(issue: IssueFacts): string {
  return issue['is-paper-known'] ? issue.paper : '';
}

function listItem(item: ItemRecord, folder: string, uiLanguage: string): string {
  const kinds: [string, readonly string[]][] = [
    ['bylines', item.authors.length > 0 ? item.authors : item.byline],
    ['agencies', item.agencies],
    ['datelines', item['is-dateline-placed'] ? [item.dateline.replace(/[\s.,:;—–-]+$/u, '')] : []],
    ['persons', item.persons.filter((name) => !item.authors.includes(name))],
    ['organisations', item.organisations.filter((name) => !item.agencies.includes(name))],
    ['places', item.places],
    ['sections', item.section === '' ? [] : [item.section]],
    ['adverts-and-notices', item.type === 'advert' || item.type === 'notice' ? [item.title] : []],
  ];
  const where = {
    href: `${folder}/${item.id}.html`,
    title: item.title,
    edtf: item.edtf,
    paper: knownPaper(item),
    lang: item.language,
  };
  return kinds
    .flatMap(([kind, names]) =>
      names.map((name) => `<entry${attributes({ kind, name, order: indexKey(name, uiLanguage), ...where })}/>`),
    )
    .join('');
}

function attributes(values: Readonly<Record<string, string>>): string {
  const escaped = (text: string): string =>
    text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;').replace(/\s+/gu, ' ');
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** A folder's name from an edition's: letters, digits, dots, hyphens; numbered where two would meet. */
function folderName(name: string, taken: Set<string>): string {
  const plain =
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+|[.-]+$/gu, '') || 'issue';
  // Names that the site itself uses.
  const wanted = plain === 'search' ? 'search-issue' : plain;
  let folder = wanted;
  for (let number = 2; taken.has(folder); number += 1) folder = `${wanted}-${number}`;
  taken.add(folder);
  return folder;
}
