/** MODS 3.8 records of an issue and of an item, from what the TEI and the sidecar say. */
import type { Dating, IssueMetadata } from '../../model/metadata.ts';
import { type DataElement, dataElement } from '../../xml/write-data.ts';
import { initialArticle } from '../codes/initial-articles.ts';
import { bibliographicCode, scriptCode } from '../codes/languages.ts';
import { type Relator, relatorOf } from '../codes/relators.ts';
import { rightsStatement } from '../codes/rights.ts';
import type { Contributor, ExportIssue, ExportItem } from '../issue/export-issue.ts';
import { editionAddress, editionIdentifier, newspaperIdentifiers, organisationCode } from '../issue/identifiers.ts';

/** The namespaces that a record needs; a document that holds many declares them once. */
export const modsNamespaces = {
  'xmlns:mods': 'http://www.loc.gov/mods/v3',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
} as const;

/** The record of an issue as a whole. */
export function modsOfIssue(issue: ExportIssue): DataElement {
  const { metadata, language, pages, name } = issue;
  const { agents = [], languages = [language] } = metadata;
  const identifier = editionIdentifier(metadata);
  return record([
    ...newspaperTitles(issue),
    ...agents.map((agent) => person(agent.name, agent.uri, agent.role, relatorOf(agent.role))),
    text('typeOfResource', 'text'),
    mods('genre', { authority: 'marcgt' }, ['newspaper']),
    originInfo(metadata),
    ...languages.map(languageOf),
    mods('physicalDescription', {}, [mods('extent', { unit: 'pages' }, [String(pages.length)])]),
    ...(identifier === undefined ? [] : [mods('identifier', { type: identifier.type }, [identifier.value])]),
    newspaper(issue),
    location(metadata),
    ...rights(metadata),
    partOf(metadata),
    recordInfo(metadata, name),
  ]);
}

function newspaperTitles({ metadata, language }: ExportIssue): readonly DataElement[] {
  const { title, subtitle, translatedTitles = [] } = metadata;
  return [
    ...(title === undefined ? [] : [titleInfo({}, { title, language, subtitle })]),
    ...translatedTitles.map((one) =>
      titleInfo(
        { type: 'translated', lang: bibliographicCode(one.language) },
        { title: one.text, language: one.language },
      ),
    ),
  ];
}

/** The serial that the issue is of, with the identifiers that are its own and not the issue's. */
function newspaper(issue: ExportIssue): DataElement {
  return mods('relatedItem', { type: 'host' }, [
    ...newspaperTitles(issue),
    mods('originInfo', {}, [text('issuance', 'serial')]),
    ...newspaperIdentifiers(issue.metadata).map(({ type, value }) =>
      mods('identifier', { type: type.toLowerCase() }, [value]),
    ),
  ]);
}

function recordInfo(metadata: IssueMetadata, name: string): DataElement {
  const code = organisationCode(metadata);
  return mods('recordInfo', {}, [
    code === undefined ? undefined : mods('recordContentSource', { authority: 'marcorg' }, [code]),
    text('recordIdentifier', name),
  ]);
}

/** The record of an item: its title and who signed it. */
export function modsOfItem(item: ExportItem): DataElement {
  const { title, heads, contributors, language, type, parts } = item;
  const sub = heads.find((head) => head.level === 'sub')?.text;
  const pages = parts.map(({ page }) => page);
  const extent = mods('extent', { unit: 'page' }, [
    text('start', String(Math.min(...pages))),
    text('end', String(Math.max(...pages))),
  ]);
  return record([
    ...(title === undefined ? [] : [titleInfo({}, { title, language, subtitle: sub === title ? undefined : sub })]),
    ...contributors.map(contributor),
    text('typeOfResource', 'text'),
    text('genre', type),
    languageOf(language),
    mods('part', {}, [extent]),
  ]);
}

/** An element of a record. */
export function mods(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (DataElement | string | undefined)[],
): DataElement {
  return dataElement(`mods:${name}`, attributes, children);
}

function record(children: readonly (DataElement | undefined)[]): DataElement {
  return mods('mods', { version: '3.8' }, children);
}

function text(name: string, value: string): DataElement {
  return mods(name, {}, [value]);
}

function titleInfo(
  attributes: Readonly<Record<string, string>>,
  {
    title,
    language,
    subtitle,
  }: { readonly title: string; readonly language: string; readonly subtitle?: string | undefined },
): DataElement {
  const article = initialArticle(title, language);
  return mods('titleInfo', attributes, [
    article === '' ? undefined : text('nonSort', article.trimEnd()),
    text('title', title.slice(article.length)),
    subtitle === undefined ? undefined : text('subTitle', subtitle),
  ]);
}

function contributor({ name, role, ref }: Contributor): DataElement {
  return person(name, ref, role, relatorOf(role));
}

function person(name: string, uri: string | undefined, role: string | undefined, relator: Relator): DataElement {
  const { code, label, uri: valueURI } = relator;
  const authority = { authority: 'marcrelator', valueURI };
  return mods('name', { type: 'personal', valueURI: uri }, [
    text('namePart', name),
    // Kitodo.Presentation shows no other form.
    text('displayForm', name),
    mods('role', {}, [
      mods('roleTerm', { type: 'code', ...authority }, [code]),
      mods('roleTerm', { type: 'text', ...authority }, [label.toLowerCase()]),
    ]),
    // As printed: what the code cannot say.
    role === undefined || role === label.toLowerCase()
      ? undefined
      : mods('role', {}, [mods('roleTerm', { type: 'text' }, [role])]),
  ]);
}

function originInfo({ place, publisher, date }: IssueMetadata): DataElement | undefined {
  if (place === undefined && publisher === undefined && date === undefined) return undefined;
  return mods('originInfo', {}, [
    place === undefined ? undefined : mods('place', {}, [mods('placeTerm', { type: 'text' }, [place])]),
    publisher === undefined ? undefined : text('publisher', publisher),
    ...(date === undefined ? [] : datesIssued(date)),
  ]);
}

function datesIssued(date: Dating): readonly DataElement[] {
  const { when, edtf, uncertain } = date;
  const qualifier = uncertain === true ? 'questionable' : undefined;
  if (when !== undefined) return [mods('dateIssued', { encoding: 'w3cdtf', keyDate: 'yes', qualifier }, [when])];
  return [mods('dateIssued', { encoding: 'edtf', keyDate: 'yes', qualifier }, [edtf])];
}

function languageOf(tag: string): DataElement {
  const script = scriptCode(tag);
  return mods('language', {}, [
    mods('languageTerm', { type: 'code', authority: 'iso639-2b' }, [bibliographicCode(tag)]),
    mods('languageTerm', { type: 'code', authority: 'rfc5646' }, [tag]),
    script === undefined ? undefined : mods('scriptTerm', { type: 'code', authority: 'iso15924' }, [script]),
  ]);
}

function location(metadata: IssueMetadata): DataElement | undefined {
  const { repository } = metadata;
  const url = editionAddress(metadata);
  if (repository === undefined && url === undefined) return undefined;
  const { name, place, shelfmark, uri } = repository ?? {};
  const physical = [name, place].filter((one) => one !== undefined).join(', ');
  return mods('location', {}, [
    physical === '' ? undefined : mods('physicalLocation', { 'xlink:href': uri }, [physical]),
    shelfmark === undefined ? undefined : text('shelfLocator', shelfmark),
    url === undefined ? undefined : text('url', url),
  ]);
}

function rights({ rights: given }: IssueMetadata): readonly DataElement[] {
  if (given === undefined) return [];
  const { uri, statement, holder } = given;
  const known = rightsStatement(uri);
  const words = statement ?? known?.label ?? uri;
  const href = known?.uri ?? uri;
  return [
    ...(words === undefined
      ? []
      : [mods('accessCondition', { type: 'use and reproduction', 'xlink:href': href }, [words])]),
    ...(holder === undefined ? [] : [mods('accessCondition', { type: 'rights holder' }, [holder])]),
  ];
}

function partOf({ volume, number, edition, date }: IssueMetadata): DataElement | undefined {
  if (volume === undefined && number === undefined && edition === undefined) return undefined;
  const detail = (type: string, name: string, value: string | undefined): DataElement | undefined =>
    value === undefined ? undefined : mods('detail', { type }, [text(name, value)]);
  return mods('part', {}, [
    detail('volume', 'number', volume),
    detail('issue', 'number', number),
    detail('edition', 'caption', edition),
    date?.when === undefined ? undefined : mods('date', { encoding: 'w3cdtf' }, [date.when]),
  ]);
}
