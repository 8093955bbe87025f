/** One item of an issue as a TEI document that stands by itself: cut out of the issue's TEI, character for character. */
import { escapeText } from '../../xml/serialize.ts';

/** Cuts items out of one issue, which is scanned once. */
export interface ArticleCutter {
  /**
   * The TEI of an item, by the xml:ids of its parts. `whole` is the address of the issue's TEI beside it, to which everything points that is
   * not in the item. Undefined where a part is not in the issue as an element without a namespace prefix.
   */
  cut(
    parts: readonly string[],
    title: { readonly text: string; readonly language: string },
    whole: string,
  ): string | undefined;
}

/** A page's TEI element, in slices of the issue's text. */
interface PageSlices {
  readonly root: string;
  header: string;
  pb: string;
  readonly certainties: string[];
  readonly divs: Map<string, string>;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly tag: string;
}

/** What can hold the text of a tag without being one is skipped whole; attribute values may hold “>”. */
const tags =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(teiCorpus|TEI|teiHeader|certainty|pb|div)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

/** Prepares the cutting of a TEI document or teiCorpus, which is well-formed. */
export function cutArticles(tei: string): ArticleCutter {
  const pages = slicePages(tei);
  const isInIssue = (id: string): boolean => tei.includes(`xml:id="${id}"`);
  return {
    cut(parts, title, whole) {
      const held = parts.map((id) => ({ id, page: pages.find(({ divs }) => divs.has(id)) }));
      const first = held[0]?.page;
      if (first === undefined || held.some(({ page }) => page === undefined)) return undefined;
      const body = held.map(({ id, page }) => `${page?.pb ?? ''}\n${page?.divs.get(id) ?? ''}`).join('\n');
      const ids = new Set(idsIn(body));
      const reasons = held.flatMap(({ page }) => page?.certainties ?? []).filter((one) => ids.has(targetOf(one)));
      const standOff = reasons.length === 0 ? '' : `<standOff>\n${reasons.join('\n')}\n</standOff>\n`;
      const header = headerOfItem(first.header, title, whole);
      const content = `${header}\n${standOff}<text>\n<body>\n${body}\n</body>\n</text>`;
      return `<?xml version="1.0" encoding="UTF-8"?>\n${first.root}\n${pointOutside(content, whole, isInIssue)}\n</TEI>\n`;
    },
  };
}

function slicePages(tei: string): readonly PageSlices[] {
  const pages: PageSlices[] = [];
  const open: OpenElement[] = [];
  let corpus = '';
  for (const match of tei.matchAll(tags)) {
    const [tag, slash, name] = match;
    if (name === undefined) continue;
    const page = pages.at(-1);
    if (slash === '/') {
      const begun = open.pop();
      if (begun !== undefined && page !== undefined)
        keep(page, begun, tei.slice(begun.start, match.index + tag.length));
    } else if (name === 'teiCorpus') corpus = tag;
    else if (name === 'TEI')
      pages.push({ root: rootOf(tag, corpus), header: '', pb: '', certainties: [], divs: new Map() });
    else if (!tag.endsWith('/>')) open.push({ name, start: match.index, tag });
    else if (page !== undefined) keep(page, { name, start: match.index, tag }, tag);
  }
  return pages;
}

function keep(page: PageSlices, { name, tag }: OpenElement, slice: string): void {
  const id = attributeOf(tag, 'xml:id');
  if (name === 'teiHeader') page.header ||= slice;
  else if (name === 'pb') page.pb ||= slice;
  else if (name === 'certainty') page.certainties.push(slice);
  else if (name === 'div' && id !== undefined) page.divs.set(id, slice);
}

/** A page in a corpus may leave namespace and language to it. */
function rootOf(tag: string, corpus: string): string {
  const inherited = ['xmlns', 'xml:lang'].flatMap((name) => {
    const value = attributeOf(corpus, name);
    return value === undefined || attributeOf(tag, name) !== undefined ? [] : [` ${name}="${value}"`];
  });
  return tag.replace('<TEI', `<TEI${inherited.join('')}`);
}

/** The page's header, under the item's title. It measured the page, so it says no extent. */
function headerOfItem(
  header: string,
  { text, language }: { readonly text: string; readonly language: string },
  whole: string,
): string {
  const title = `<title level="a" type="main" xml:lang="${language}">${escapeText(text)}</title>\n        `;
  const note = `One item of a newspaper page, under the header of the page. The page with its source lines is in ${escapeText(whole)}, where pointers lead that leave this file.`;
  const noted = header.includes('<notesStmt')
    ? header.replace('</notesStmt>', `<note>${note}</note></notesStmt>`)
    : header.replace('<sourceDesc', `<notesStmt>\n        <note>${note}</note>\n      </notesStmt>\n      <sourceDesc`);
  return noted.replace(/<title(?=[\s>])/u, (tag) => `${title}${tag}`).replace(/<extent[\s\S]*?<\/extent>\s*/u, '');
}

const startTags = /<[^!?/](?:"[^"]*"|'[^']*'|[^>"'])*>/gu;
const pointers =
  /\s(?:corresp|next|prev|resp|target|facs|ana|rendition|ref|sameAs|copyOf|source|synch|change|hand|who|decls|wit)=(?:"[^"]*#[^"]*"|'[^']*#[^']*')/gu;

/** Pointers to what was cut out stay in the file, those to the rest of the issue lead into the whole, by whatever file they named it. */
function pointOutside(content: string, whole: string, isInIssue: (id: string) => boolean): string {
  const ids = new Set(idsIn(content));
  const lead = (pointer: string, file: string, id: string): string => {
    if (ids.has(id)) return `#${id}`;
    return file === '' || isInIssue(id) ? `${whole}#${id}` : pointer;
  };
  return content.replace(startTags, (tag) =>
    tag.replace(pointers, (attribute) => attribute.replace(/(?<=["'\s])([^\s"'#:]*)#([^\s"']+)/gu, lead)),
  );
}

function idsIn(content: string): readonly string[] {
  return [...content.matchAll(/\sxml:id=(?:"([^"]*)"|'([^']*)')/gu)].map((match) => match[1] ?? match[2] ?? '');
}

function targetOf(certainty: string): string {
  return (attributeOf(certainty, 'target') ?? '').replace(/^#/u, '');
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return match?.[1] ?? match?.[2];
}
