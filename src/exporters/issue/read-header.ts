/** What a page's TEI header says of its issue: the sidecar's facts, read back. */
import { given } from '../../model/given.ts';
import type { Agent, Dating, IssueMetadata, Rights } from '../../model/metadata.ts';
import { attribute, childrenNamed, type TeiElement, textOfElement } from '../../xml/tei-tree.ts';

/** What the header tells beyond the issue: of the page and of the encoding. */
export interface HeaderFacts {
  readonly metadata: IssueMetadata;
  /** Main language: that of the document. */
  readonly language: string;
  readonly pageLabel?: string;
  readonly encoder?: string;
  readonly source?: { readonly fileName: string; readonly sha256: string; readonly format: string };
}

/** Reads the header of a `TEI`. What it says is unknown is left out. */
export function readHeader(tei: TeiElement): HeaderFacts {
  const at = (...names: string[]): TeiElement | undefined => descend(tei, ['teiHeader', ...names]);
  const issue = at('fileDesc', 'sourceDesc', 'biblStruct', 'monogr');
  const imprint = issue === undefined ? undefined : descend(issue, ['imprint']);
  const titles = issue === undefined ? [] : childrenNamed(issue, 'title');
  const scope = (unit: string): string | undefined => textWith(imprint, 'biblScope', 'unit', unit);
  const application = at('encodingDesc', 'appInfo', 'application');
  const kept = at('fileDesc', 'sourceDesc', 'biblStruct', 'relatedItem', 'bibl');
  const published = at('fileDesc', 'publicationStmt');
  const languages = issueLanguages(tei);
  const metadata: IssueMetadata = {
    ...given('title', known(titles.find((title) => attribute(title, 'type') === undefined))),
    ...given('subtitle', textWith(issue, 'title', 'type', 'sub')),
    ...given('publisher', known(firstNamed(imprint, 'publisher'))),
    ...given('place', known(firstNamed(imprint, 'pubPlace'))),
    ...given('volume', scope('volume')),
    ...given('number', scope('issue')),
    ...given('edition', scope('edition')),
    ...given('project', known(at('encodingDesc', 'projectDesc', 'p'))),
    ...given('date', datingOf(firstNamed(imprint, 'date'))),
    ...(languages.length === 0 ? {} : { languages }),
    ...listed(
      'translatedTitles',
      titles
        .filter((title) => attribute(title, 'type') === 'translated')
        .map((title) => ({
          language: attribute(title, 'xml:lang') ?? 'und',
          text: textOfElement(title),
        })),
    ),
    ...listed(
      'identifiers',
      (issue === undefined ? [] : childrenNamed(issue, 'idno')).map((idno) => ({
        type: attribute(idno, 'type') ?? 'local',
        value: textOfElement(idno),
      })),
    ),
    ...listed('agents', agentsOf(at('fileDesc', 'titleStmt'))),
    ...listed('revisions', revisionsOf(at('revisionDesc'))),
    ...given('rights', rightsOf(firstNamed(published, 'availability'))),
    ...(kept === undefined ? {} : { repository: { name: textOfElement(kept) } }),
    ...given('publication', publicationOf(published)),
  };
  return {
    metadata,
    language: attribute(tei, 'xml:lang') ?? languages[0] ?? 'und',
    ...given('pageLabel', scope('page')),
    ...(application === undefined
      ? {}
      : { encoder: `${attribute(application, 'ident') ?? ''} ${attribute(application, 'version') ?? ''}`.trim() }),
    ...given('source', sourceOf(at('fileDesc', 'sourceDesc'))),
  };
}

/** The languages of the issue: those that the text uses, without English where it is the header's only. */
function issueLanguages(tei: TeiElement): string[] {
  const usage = descend(tei, ['teiHeader', 'profileDesc', 'langUsage']);
  const stated = (usage === undefined ? [] : childrenNamed(usage, 'language'))
    .filter((language) => !/header only/u.test(textOfElement(language)))
    .flatMap((language) => attribute(language, 'ident') ?? []);
  const main = attribute(tei, 'xml:lang');
  if (main === undefined) return stated;
  return [main, ...stated.filter((tag) => tag !== main && tag !== 'en')];
}

function agentsOf(statement: TeiElement | undefined): Agent[] {
  return (statement === undefined ? [] : childrenNamed(statement, 'respStmt')).flatMap((one) => {
    const id = /\.ed\.(?<id>.+)$/u.exec(attribute(one, 'xml:id') ?? '')?.groups?.id;
    const name = firstNamed(one, 'persName') ?? firstNamed(one, 'name');
    if (id === undefined || name === undefined) return [];
    const role = firstNamed(one, 'resp');
    const uri = attribute(name, 'ref');
    return [
      { id, name: textOfElement(name), role: role === undefined ? '' : textOfElement(role), ...given('uri', uri) },
    ];
  });
}

function revisionsOf(description: TeiElement | undefined): NonNullable<IssueMetadata['revisions']>[number][] {
  return (description === undefined ? [] : childrenNamed(description, 'change')).flatMap((change) => {
    const date = attribute(change, 'when');
    const by = /\.ed\.(?<id>.+)$/u.exec(attribute(change, 'who') ?? '')?.groups?.id;
    return date === undefined ? [] : [{ date, note: textOfElement(change), ...given('by', by) }];
  });
}

function rightsOf(availability: TeiElement | undefined): Rights | undefined {
  if (availability === undefined) return undefined;
  const licence = firstNamed(availability, 'licence');
  const paragraphs = childrenNamed(availability, 'p').map(textOfElement);
  const holder = paragraphs.flatMap((text) => /^Rights holder: (?<holder>.+)$/u.exec(text)?.groups?.holder ?? []).at(0);
  const stated =
    licence === undefined ? paragraphs.find((text) => !text.startsWith('Rights holder: ')) : textOfElement(licence);
  const uri = licence === undefined ? undefined : attribute(licence, 'target');
  const status = attribute(availability, 'status');
  return {
    ...given('uri', uri),
    ...given('statement', stated === uri ? undefined : stated),
    ...given('holder', holder),
    ...(status === 'free' || status === 'restricted' || status === 'unknown' ? { status } : {}),
  };
}

function publicationOf(statement: TeiElement | undefined): IssueMetadata['publication'] {
  const publication = {
    ...given('publisher', known(firstNamed(statement, 'publisher'))),
    ...given('place', known(firstNamed(statement, 'pubPlace'))),
    ...given('date', datingOf(firstNamed(statement, 'date'))),
    ...given('identifier', known(firstNamed(statement, 'idno'))),
  };
  return Object.keys(publication).length === 0 ? undefined : publication;
}

function sourceOf(description: TeiElement | undefined): HeaderFacts['source'] {
  const bibl = (description === undefined ? [] : childrenNamed(description, 'bibl')).find(
    (one) => attribute(one, 'type') === 'digitalSource',
  );
  const fileName = textWith(bibl, 'idno', 'type', 'filename');
  const sha256 = textWith(bibl, 'idno', 'type', 'sha256');
  if (fileName === undefined || sha256 === undefined) return undefined;
  const title = firstNamed(bibl, 'title');
  return { fileName, sha256, format: title === undefined ? '' : textOfElement(title) };
}

function datingOf(date: TeiElement | undefined): Dating | undefined {
  if (date === undefined) return undefined;
  const value = (name: string): string | undefined => attribute(date, name);
  const bounds = {
    ...given('when', value('when')),
    ...given('from', value('from')),
    ...given('to', value('to')),
    ...given('notBefore', value('notBefore')),
    ...given('notAfter', value('notAfter')),
  };
  if (Object.keys(bounds).length === 0) return undefined;
  // The header prints the expression as the sidecar gave it.
  return { edtf: textOfElement(date), ...bounds, ...(value('cert') === 'low' ? { uncertain: true } : {}) };
}

function descend(from: TeiElement, names: readonly string[]): TeiElement | undefined {
  return names.reduce<TeiElement | undefined>((at, name) => firstNamed(at, name), from);
}

function firstNamed(parent: TeiElement | undefined, name: string): TeiElement | undefined {
  return parent === undefined ? undefined : childrenNamed(parent, name)[0];
}

function textWith(parent: TeiElement | undefined, name: string, key: string, value: string): string | undefined {
  const found = (parent === undefined ? [] : childrenNamed(parent, name)).find((one) => attribute(one, key) === value);
  return known(found);
}

/** Text of an element, undefined where it says in brackets that it is not known. */
function known(element: TeiElement | undefined): string | undefined {
  const text = element === undefined ? '' : textOfElement(element).trim();
  return text === '' || /^\[.* unknown\]$/u.test(text) ? undefined : text;
}

function listed<Key extends string, Value>(
  key: Key,
  values: readonly Value[],
): { readonly [key in Key]?: readonly Value[] } {
  return values.length === 0 ? {} : given(key, values);
}
