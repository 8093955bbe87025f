/** Claims from the logical structure that came with the source (METS, DIDL): its items, headlines, bylines and paragraphs, followed exactly. */
import type {
  ContinuationClaim,
  Finding,
  FurnitureClaim,
  HeadLevel,
  ItemClaim,
  ItemType,
  Resp,
} from '../model/finding.ts';
import {
  type Issue,
  isBlank,
  type LogicalItem,
  type LogicalPart,
  linesOfPage,
  type TextBlock,
  type TextLine,
  withoutEdges,
} from '../model/layout.ts';
import { indexLines, type LineIndex, pageOfLine, type Span, spanOf } from '../model/span.ts';
import { longestWord } from './hyphens.ts';

/** Everything that the source says of its items; nothing where it has no logical structure. Only that a paragraph goes on in the next block is a guess. */
export function claimsOfSource(issue: Issue, language: string): readonly Finding[] {
  const source: Source = {
    lines: indexLines(issue),
    resp: `src.${issue.format}`,
    format: issue.format,
    language,
    once: new Set(),
  };
  const items = (issue.logical ?? []).flatMap((item) => claimsOf(item, source));
  const blocks = issue.pages.flatMap((page) => page.blocks.flatMap((block) => claimsOfBlock(block, source)));
  return [...items, ...blocks, ...issue.pages.flatMap(linesOfPage).flatMap((line) => claimsOfLine(line, source))];
}

/** Words of PAGE, ALTO and hOCR for blocks that belong to the page, not to an item. */
const furnitureLabels: ReadonlyMap<string, FurnitureClaim['role']> = new Map([
  ['page-number', 'folio'],
  ['pagenumber', 'folio'],
  ['folio', 'folio'],
  ['header', 'header'],
  ['page-header', 'header'],
  ['running-head', 'header'],
  ['running-title', 'header'],
  ['footer', 'footer'],
  ['page-footer', 'footer'],
  ['ocr-footer', 'footer'],
  ['ocr-pageno', 'folio'],
]);

/** What the source says of a block by itself: a table with its cells, a caption, furniture of the page. */
function claimsOfBlock({ kind, label = '', lines }: TextBlock, { resp, format }: Source): Finding[] {
  const at = lines.filter((line) => !isBlank(line)).map(spanOf);
  if (at.length === 0) return [];
  const claim = { at, resp, evidence: `the source (${format}) says: ${label === '' ? kind : label}` } as const;
  if (kind === 'table' && lines.every(({ cell }) => cell !== undefined)) return [{ kind: 'table', ...claim }];
  const word = label
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
  if (word === 'caption') return [{ kind: 'caption', ...claim }];
  const role = furnitureLabels.get(word);
  return role === undefined ? [] : at.map((span) => ({ kind: 'furniture', role, ...claim, at: [span] }));
}

/** A word that the source gives whole: its hyphen, where one stands, and that the next line goes on without a space. */
function claimsOfLine(line: TextLine, { resp, format }: Source): Finding[] {
  const { divided } = line;
  if (divided === undefined) return [];
  const { end } = withoutEdges(line.text);
  const claim = { resp, evidence: `the source (${format}) says: ${divided}` } as const;
  const ending = line.text.slice(Math.max(0, end - longestWord), end);
  // Some ALTO writes the hyphen twice, at the end of the string and as HYP: of a word with a hyphen in it the second is too much.
  const parts = /(?<first>\p{L}[\p{L}\p{M}'’]*)(?<signs>(?<sign>[^\p{L}\p{M}\p{N}]?)\k<sign>?)$/u.exec(ending)?.groups;
  const { first, sign, signs = '' } = parts ?? {};
  if (first === undefined || !divided.includes(first)) return [];
  if (signs === '') return [{ kind: 'line-join', join: 'no', at: [spanOf(line)], ...claim }];
  const isOfWord = divided.includes(`${first}${sign}`);
  const force = isOfWord && signs === sign ? 'strong' : 'weak';
  const start = isOfWord ? end - 1 : end - signs.length;
  return [{ kind: 'hyphen', force, at: [{ line: line.id, start, end }], ...claim }];
}

interface Source {
  readonly lines: LineIndex;
  readonly resp: Resp;
  readonly format: string;
  /** BCP 47 tag of the issue: an item says its language only where it is another. */
  readonly language: string;
  /** Pages that have their nameplate or imprint already: `p1 nameplate`. */
  readonly once: Set<string>;
}

/** Words of the libraries for kinds of items; what is not among them is taken for an article. */
const itemTypes: readonly { readonly form: RegExp; readonly type: ItemType }[] = [
  { form: /^(?:advertisement|advert|ad|advertentie|classified.*)$/iu, type: 'advert' },
  { form: /^(?:title_?section|masthead)$/iu, type: 'nameplate' },
  { form: /^(?:publishing_?stmt|imprint)$/iu, type: 'imprint' },
  { form: /^section$/iu, type: 'section' },
  {
    form: /^(?:death_?notice|obituary|notice|announcement|familiebericht|birth_?notice|marriage_?notice)$/iu,
    type: 'notice',
  },
  { form: /^letter(?:_.*)?$/iu, type: 'letter' },
];

function typeOf(item: LogicalItem): ItemType {
  return itemTypes.find(({ form }) => form.test(item.type))?.type ?? 'article';
}

function claimsOf(item: LogicalItem, source: Source): Finding[] {
  const own = item.parts.flatMap((part) => spansOf(part, source.lines));
  const type = onceAPage(typeOf(item), own[0], source);
  const holdsItems = type === 'section';
  const inner = item.items.flatMap((one) => claimsOf(one, source));
  const innerLines = holdsItems ? inner.flatMap((one) => (one.kind === 'item' ? one.at : [])) : [];
  const at = [...own, ...innerLines];
  if (at.length === 0) return inner;
  const parts = partClaims(item, source);
  const claim: ItemClaim = {
    kind: 'item',
    type,
    at,
    resp: source.resp,
    evidence: `the source (${source.format}) says: ${item.type}`,
    sourceId: item.id,
    ...(item.language === undefined || isSameLanguage(item.language, source.language)
      ? {}
      : { language: item.language }),
    ...(parts.some(({ kind }) => kind === 'head') ? {} : { headless: 'the source gives it none' }),
  };
  return [claim, ...parts, ...continuations(own, source), ...inner];
}

/** Whether two tags name one language, be it in different scripts or countries. */
function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** A page has one nameplate and one imprint: a second one is a notice. */
function onceAPage(type: ItemType, first: Span | undefined, { once }: Source): ItemType {
  if ((type !== 'nameplate' && type !== 'imprint') || first === undefined) return type;
  const key = `${pageOfLine(first.line)} ${type}`;
  if (once.has(key)) return 'notice';
  once.add(key);
  return type;
}

/** Spans of a part; blank lines are left out, they hold nothing that could be claimed. */
function spansOf(part: LogicalPart, lines: LineIndex): Span[] {
  return part.lines.flatMap((id, at): Span[] => {
    const line = lines.get(id);
    if (line === undefined) return [];
    const start = at === 0 ? (part.start ?? 0) : 0;
    const end = at === part.lines.length - 1 ? (part.end ?? line.text.length) : line.text.length;
    return start < end ? [{ line: id, start, end }] : [];
  });
}

type Role =
  | { readonly kind: 'head'; readonly level: HeadLevel }
  | { readonly kind: 'byline' | 'caption' | 'paragraph' };

/** What a part is, by the DIV types that lead to it. */
function roleOf(path: string): Role {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  if (steps.includes('AUTHOR')) return { kind: 'byline' };
  if (steps.includes('CAPTION')) return { kind: 'caption' };
  if (steps.some((step) => /^(?:INSIDE|CROSS)_?HEAD/u.test(step))) return { kind: 'head', level: 'crosshead' };
  if (steps.includes('HEADING') || last === 'HEADLINE') {
    if (last === 'OVERLINE') return { kind: 'head', level: 'kicker' };
    return { kind: 'head', level: /^SUB/u.test(last) ? 'sub' : 'main' };
  }
  return { kind: 'paragraph' };
}

interface PartRun {
  readonly role: string;
  readonly kind: Role['kind'];
  readonly at: Span[];
  /** Whether its paragraph was put together from what the source gives as several. */
  joined: boolean;
}

/** A headline or credit of several blocks is one; paragraphs are each their own, but where a block ends in mid-sentence. */
function partClaims(item: LogicalItem, source: Source): Finding[] {
  const runs: PartRun[] = [];
  const authors = (item.authors ?? []).map(lettersOf);
  for (const { role, at } of item.parts.flatMap((part) => withoutAuthor(part, authors, source.lines))) {
    const { kind } = roleOf(role);
    const before = runs.at(-1);
    const isSame = before?.role === role && before.kind === kind;
    const goesOn = isSame && kind === 'paragraph' && isCutShort(before.at, at, typeOf(item), source.lines);
    if (isSame && (kind !== 'paragraph' || goesOn)) {
      for (const span of at) before.at.push(span);
      before.joined ||= goesOn;
    } else runs.push({ role, kind, at, joined: false });
  }
  return runs.map(({ role, at, joined }): Finding => {
    const said = `the source (${source.format}) says: ${role === '' ? item.type : role}`;
    const evidence = 'the source cuts it between blocks of text, but it goes on in mid-sentence';
    return joined
      ? { kind: 'paragraph', at, resp: 'pass.paragraphs', cert: 0.95, evidence }
      : { ...roleOf(role), at, resp: source.resp, evidence: said };
  });
}

/** A paragraph without the line before or after it that is no more than the name of an author, which is a part of its own. */
function withoutAuthor(
  part: LogicalPart,
  authors: readonly string[],
  lines: LineIndex,
): Pick<PartRun, 'role' | 'at'>[] {
  const at = spansOf(part, lines);
  const isAuthor = ({ line, start, end }: Span): boolean =>
    authors.includes(lettersOf(lines.get(line)?.text.slice(start, end) ?? ''));
  if (roleOf(part.role).kind !== 'paragraph') return at.length === 0 ? [] : [{ role: part.role, at }];
  const [isFirst = false, isLast = false] = [at.slice(0, 1), at.slice(1).slice(-1)].map((one) => one.some(isAuthor));
  const role = 'RECORD/AUTHOR';
  return [
    { role, at: isFirst ? at.slice(0, 1) : [] },
    { role: part.role, at: at.slice(isFirst ? 1 : 0, isLast ? -1 : undefined) },
    { role, at: isLast ? at.slice(-1) : [] },
  ].filter((piece) => piece.at.length > 0);
}

/** Names are compared without the points and spaces that print puts around them. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Whether a paragraph ends in a divided word, or an article's within a sentence, and the next one of the page goes on in small letters. */
function isCutShort(before: readonly Span[], after: readonly Span[], type: ItemType, lines: LineIndex): boolean {
  const [last, next] = [before.at(-1), after[0]];
  if (last === undefined || next === undefined || pageOfLine(last.line) !== pageOfLine(next.line)) return false;
  const ending = lines.get(last.line)?.text.slice(Math.max(last.start, last.end - longestWord), last.end) ?? '';
  const opening = lines.get(next.line)?.text.slice(next.start, next.start + longestWord) ?? '';
  const breaksOff = type === 'article' ? /(?:\p{Ll}[-¬=⸗]?|,)\s*$/u : /\p{Ll}[-¬⸗]\s*$/u;
  return breaksOff.test(ending) && /^\s*\p{Ll}{2}/u.test(opening);
}

/** An item on several pages: each part continues the one before. */
function continuations(at: readonly Span[], { resp, format }: Source): ContinuationClaim[] {
  const parts = new Map<string, { first: Span; last: Span }>();
  for (const span of at) {
    const part = parts.get(pageOfLine(span.line));
    if (part === undefined) parts.set(pageOfLine(span.line), { first: span, last: span });
    else part.last = span;
  }
  const ends = [...parts.values()];
  return ends.slice(1).flatMap((to, index): ContinuationClaim[] => {
    const from = ends[index];
    if (from === undefined) return [];
    const evidence = `the source (${format}) gives both parts as one item`;
    return [{ kind: 'continuation', at: [from.last, to.first], from: from.last, to: to.first, resp, evidence }];
  });
}
