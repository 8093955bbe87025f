/** What MODS and Dublin Core records in METS and DIDL say of an issue, as far as our header has a place for it. */
import { given } from '../model/given.ts';
import type { Dating, IssueMetadata } from '../model/metadata.ts';
import { childrenOf, type DataElement, descendants, elementsIn } from '../xml/read-data.ts';

/** ISO 639-2 (both forms) and English names, as catalogues write them, to BCP 47; two-letter codes stand for themselves. */
const languageTags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chi: 'zh',
    zho: 'zh',
    chinese: 'zh',
    dan: 'da',
    danish: 'da',
    dut: 'nl',
    nld: 'nl',
    dutch: 'nl',
    eng: 'en',
    english: 'en',
    est: 'et',
    fin: 'fi',
    finnish: 'fi',
    fre: 'fr',
    fra: 'fr',
    french: 'fr',
    ger: 'de',
    deu: 'de',
    german: 'de',
    hun: 'hu',
    ita: 'it',
    italian: 'it',
    jpn: 'ja',
    japanese: 'ja',
    lat: 'la',
    lav: 'lv',
    lit: 'lt',
    ltz: 'lb',
    luxembourgish: 'lb',
    nor: 'no',
    pol: 'pl',
    polish: 'pl',
    por: 'pt',
    rus: 'ru',
    russian: 'ru',
    slv: 'sl',
    spa: 'es',
    spanish: 'es',
    srp: 'sr',
    swe: 'sv',
    swedish: 'sv',
    ukr: 'uk',
    yid: 'yi',
  }),
);

/** BCP 47 tag of a language as a catalogue names it; undefined for what is unknown or undetermined. */
export function languageTag(code: string): string | undefined {
  const key = code.trim().toLowerCase();
  return languageTags.get(key) ?? (/^[a-z]{2}(?:-[a-z0-9]{2,8})*$/u.test(key) ? code.trim() : undefined);
}

/** What a record says. Placeholders and empty values are nothing. */
export function metadataOf(record: DataElement): IssueMetadata {
  const mods = elementsIn(record).find(({ local }) => local === 'mods');
  return mods === undefined ? dublinCore(record) : modsRecord(mods);
}

/** Later records fill what earlier ones leave open. */
export function joinRecords<Fields extends IssueMetadata | ItemRecord>(records: readonly Fields[]): Partial<Fields> {
  return Object.assign({}, ...records.toReversed());
}

/** A record of an issue says what it is an issue of, and its number there, of its host. */
function modsRecord(mods: DataElement): IssueMetadata {
  const host = mods.children.find(({ local, attributes }) => local === 'relatedItem' && attributes.type === 'host');
  const levels = host === undefined ? [mods] : [mods, host];
  const own = (...path: readonly string[]): string | undefined => valueAt(mods, path);
  const either = (...path: readonly string[]): string | undefined =>
    levels.map((one) => valueAt(one, path)).find(isText);
  const details = levels.flatMap((one) => childrenOf(one, 'part')).flatMap((part) => childrenOf(part, 'detail'));
  const detail = (type: string): string | undefined =>
    details
      .filter(({ attributes }) => attributes.type === type)
      .map((one) => valueAt(one, ['number']))
      .find(isText);
  const part = numbersOf(own('titleInfo', 'partNumber'));
  return defined({
    title: useful(titleOf(levels)),
    subtitle: either('titleInfo', 'subTitle'),
    languages: languagesOf(mods),
    date: datingOf(own('originInfo', 'dateIssued')),
    place: either('originInfo', 'place', 'placeTerm'),
    publisher: either('originInfo', 'publisher'),
    edition: own('originInfo', 'edition') ?? detail('edition'),
    number: part.number ?? detail('issue'),
    volume: detail('volume') ?? part.volume,
    // The newspaper's own, from the record of what the issue is a part of; else what the record has.
    identifiers: [...levels]
      .reverse()
      .map((one) => identifiersOf(childrenOf(one, 'identifier')))
      .find((found) => found !== undefined),
    rights: rightsOf(descendants(mods, 'accessCondition')),
    repository: repositoryOf(descendants(mods, 'location')),
  });
}

/** What a record says of an item of an issue. */
export interface ItemRecord {
  readonly title?: string;
  /** Their names as one would write them. */
  readonly authors?: readonly string[];
  /** What the item is, in words of the library. */
  readonly classification?: string;
  readonly genre?: string;
  readonly language?: string;
}

/** The record of an item: what it says itself, not what it says of the newspaper that the item is in. */
export function itemRecord(record: DataElement): ItemRecord {
  const mods = elementsIn(record).find(({ local }) => local === 'mods');
  if (mods === undefined) {
    const { title, languages = [] } = dublinCore(record);
    return { ...given('title', title), ...given('language', languages[0]) };
  }
  const own = (...path: readonly string[]): string | undefined => valueAt(mods, path);
  const authors = childrenOf(mods, 'name')
    .filter((name) => descendants(name, 'roleTerm').every(({ text }) => /^(?:author|aut|creator|cre)$/iu.test(text)))
    .flatMap((name) => nameOf(name) ?? []);
  return {
    ...given('title', useful(titleOf([mods]))),
    ...given('authors', authors.length === 0 ? undefined : authors),
    ...given('classification', own('classification')),
    ...given('genre', own('genre')),
    ...given('language', languagesOf(mods)?.[0]),
  };
}

/** The title of the first of some levels that has one, with the article that catalogues sort without. */
function titleOf(levels: readonly DataElement[]): string {
  const first = (part: string): string | undefined =>
    levels.map((level) => valueAt(level, ['titleInfo', part])).find(isText);
  return [first('nonSort'), first('title')].filter(isText).join(' ');
}

function languagesOf(mods: DataElement): readonly string[] | undefined {
  return tagsOf(childrenOf(mods, 'language').flatMap((one) => descendants(one, 'languageTerm')));
}

/** Given names before family names; parts of no type as they stand. */
function nameOf(name: DataElement): string | undefined {
  const parts = childrenOf(name, 'namePart');
  const of = (type: string): readonly DataElement[] => parts.filter(({ attributes }) => attributes.type === type);
  const untyped = parts.filter(({ attributes }) => attributes.type === undefined);
  return useful([...untyped, ...of('given'), ...of('family')].map(({ text }) => text).join(' '));
}

/** The label that a record of MODS gives a page: as it is printed, else its number. */
export function pageLabel(record: DataElement): string | undefined {
  const [part] = descendants(record, 'part');
  if (part === undefined) return undefined;
  const printed = childrenOf(part, 'detail').find(({ attributes }) => attributes.type === 'page number');
  return (printed === undefined ? undefined : valueAt(printed, ['number'])) ?? valueAt(part, ['extent', 'start']);
}

/** The DFG Viewer has rights in elements of its own, among the administrative data. */
export function viewerRights(root: DataElement): IssueMetadata {
  const [rights] = descendants(root, 'rights').filter(({ uri }) => uri === 'http://dfg-viewer.de/');
  if (rights === undefined) return {};
  const said = rightsOf(childrenOf(rights, 'license'));
  const holder = valueAt(rights, ['owner']);
  return said === undefined && holder === undefined
    ? {}
    : { rights: { ...said, ...(holder === undefined ? {} : { holder }) } };
}

const address = /https?:\/\/[^\s<>"]+/u;

/** A condition is a sentence, or the address of a licence, or both; its address may stand in an attribute. */
function rightsOf(conditions: readonly DataElement[]): IssueMetadata['rights'] {
  const texts = [...new Set(conditions.flatMap(({ text }) => useful(text) ?? []))];
  const uri = conditions
    .flatMap(({ text, attributes }) => [attributes.href, attributes.valueURI, address.exec(text)?.[0]])
    .find((one) => one !== undefined && address.test(one));
  const statement = texts.filter((text) => text !== uri).join('; ');
  if (uri === undefined && statement === '') return undefined;
  return { ...(uri === undefined ? {} : { uri }), ...(statement === '' ? {} : { statement }) };
}

/** Who keeps the printed issue, and where: names rather than the codes of names. */
function repositoryOf(locations: readonly DataElement[]): IssueMetadata['repository'] {
  const holders = locations.flatMap((one) => childrenOf(one, 'physicalLocation'));
  const holder = holders.find(({ attributes }) => attributes.authority === undefined) ?? holders[0];
  const name = useful(holder?.attributes.displayLabel) ?? useful(holder?.text);
  if (name === undefined) return undefined;
  const shelfmark = locations.map((one) => valueAt(one, ['shelfLocator'])).find(isText);
  return { name, ...(shelfmark === undefined ? {} : { shelfmark }) };
}

/** BnL has volume and number in one field, “Jg. 12, nº 288”, and says of a volume that it is unknown. */
function numbersOf(text: string | undefined): Pick<IssueMetadata, 'number' | 'volume'> {
  const [, volume, number = text] = /^(?:Jg\.?\s+(\S+),\s*)?n[º°o]\.?\s*(\d\S*)$/iu.exec(text ?? '') ?? [];
  return defined({ number, volume: volume === 'unknown' ? undefined : volume });
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

function dublinCore(record: DataElement): IssueMetadata {
  const values = (local: string): readonly DataElement[] =>
    elementsIn(record).filter((one) => one.local === local && one.text !== '');
  // BnF repeats date and number as the title of an issue.
  const title = values('title').find(
    ({ text, attributes }) => attributes.type === undefined && !/^\d{4}[-/]/u.test(text),
  );
  const typed = (local: string, type: RegExp): string | undefined =>
    useful(values(local).find(({ attributes }) => type.test(attributes.type ?? ''))?.text);
  const publisher = values('publisher')[0]?.text;
  const held = useful((values('source')[0] ?? values('provenance')[0])?.text);
  return defined({
    title: useful(title?.text),
    languages: tagsOf(values('language')),
    date: datingOf(values('date')[0]?.text),
    publisher: useful(publisher),
    // KB; BnF writes “[s.n.] (Paris)” where only the place is known.
    place: typed('spatial', /creation$/u) ?? useful(/^\[s\.\s?n\.\]\s*\(([^()]+)\)$/u.exec(publisher ?? '')?.[1]),
    number: useful(values('issuenumber')[0]?.text) ?? afterWord(typed('description', /sequentialDesignation2$/u)),
    volume: afterWord(typed('description', /sequentialDesignation1$/u)),
    identifiers: identifiersOf([
      ...values('identifier').filter(({ attributes }) => /PPN|ISSN/iu.test(attributes.type ?? '')),
      // BnF: the newspaper that the issue is one of.
      ...values('relation').filter(({ attributes }) => /(?:^|:)ark$/u.test(attributes.type ?? '')),
    ]),
    rights: rightsOf([...values('rights'), ...values('accessRights'), ...values('license')]),
    repository: held === undefined ? undefined : { name: held },
  });
}

/** “Numéro 68” is number 68. */
function afterWord(text: string | undefined): string | undefined {
  return text?.replace(/^\p{L}+\s+(?=\S)/u, '');
}

function identifiersOf(elements: readonly DataElement[]): IssueMetadata['identifiers'] {
  const found = elements.flatMap(({ attributes, text }) => {
    // TEI has one word here.
    const type = (attributes.type ?? '').replace(/^.*:/u, '').trim().replace(/\s+/gu, '-').toUpperCase();
    return type === '' || type === 'LOCAL' || text === '' ? [] : [{ type, value: text }];
  });
  return found.length === 0 ? undefined : found;
}

function tagsOf(terms: readonly DataElement[]): readonly string[] | undefined {
  const tags = new Set(terms.flatMap(({ text }) => languageTag(text) ?? []));
  return tags.size === 0 ? undefined : [...tags];
}

function valueAt(element: DataElement, path: readonly string[]): string | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return useful(element.text);
  for (const child of element.children) {
    if (child.local !== first) continue;
    const value = valueAt(child, rest);
    if (value !== undefined) return value;
  }
  return undefined;
}

function useful(text: string | undefined): string | undefined {
  const clean = text?.replace(/\s+/gu, ' ').trim();
  return clean === undefined || clean === '' || /PLACEHOLDER|^\[s\.\s?n\.\]/u.test(clean) ? undefined : clean;
}

/** Dates as libraries write them: `1855-09-22`, `1898/02/14`, `01.08.1821`, `18981201`, a year alone. */
function datingOf(text: string | undefined): Dating | undefined {
  if (text === undefined) return undefined;
  const iso = /^(?<y>\d{4})(?:[-/]?(?<m>0[1-9]|1[0-2])(?:[-/]?(?<d>[0-2]\d|3[01]))?)?(?:T.*)?$/u.exec(text)?.groups;
  const german = /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/u.exec(text)?.groups;
  const { y, m, d } = iso ?? german ?? {};
  if (y === undefined) return undefined;
  const pad = (part: string): string => part.padStart(2, '0');
  const when = [y, ...(m === undefined ? [] : [pad(m)]), ...(m === undefined || d === undefined ? [] : [pad(d)])].join(
    '-',
  );
  return { edtf: when, when };
}

/** Without the keys that have no value. */
function defined(values: { readonly [Key in keyof IssueMetadata]: IssueMetadata[Key] | undefined }): IssueMetadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
