/** The nameplate at the head of the first page, running heads by the title, and the imprint at the foot. */
import type { Finding } from '../model/finding.ts';
import type { Form, Language } from '../model/language.ts';
import { type TextLine, withoutEdges } from '../model/layout.ts';
import { matchLine } from './closed-text.ts';
import { linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';

const resp = 'pass.nameplates' as const;
/** So many lines with text from the top of a page may be its nameplate or running head, and so many from its foot its imprint. */
const edge = 8;
/** A line longer than this is no title. */
const longest = 120;

export const nameplates = definePass({
  id: 'nameplates',
  version: '1.1.0',
  does: 'finds the nameplate by the title of the newspaper, or by date, number and price beside a title, and the imprint by its words',
  after: ['side-by-side'],
  run({ issue, title, language }) {
    return linesWithText(issue).flatMap((lines, page) => [
      ...topOfPage(lines, page === 0, lettersOf(title ?? ''), language),
      ...imprintOf(lines, language),
    ]);
  },
});

/** Letters and digits of a text, case folded. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Print adds an article to a title, or leaves it off. */
function isTitle(text: string, wanted: string): boolean {
  if (wanted === '' || text.length > longest) return false;
  const letters = lettersOf(text);
  const bare = (one: string): string => one.replace(/^(?:the|der|die|das|le|la|les|de|het)(?=.{4})/u, '');
  return letters === wanted || bare(letters) === bare(wanted);
}

/** What a line says of the newspaper. */
type Imprinted = 'title' | 'date' | 'number' | 'price';

/** On the first page the title is the nameplate, on others a running head; either way it belongs to no article. */
function topOfPage(
  lines: readonly TextLine[],
  isFirst: boolean,
  wanted: string,
  language: Language,
): readonly Finding[] {
  const top = lines.slice(0, edge);
  const known = top.find(({ text }) => isTitle(text, wanted));
  const group = isFirst ? nameplateLines(top, known, language) : [];
  const title = known ?? titleIn(group, language);
  if (title === undefined) return [];
  const evidence =
    known === undefined
      ? 'a title with date, number or price beside it, at the top of the first page'
      : 'the title of the newspaper, at the top of the page';
  const claim = { resp, cert: known === undefined ? 0.8 : 0.97, evidence };
  const at = [spanOf(title)];
  const running: Finding = { kind: 'furniture', role: 'header', at, ...claim };
  if (!isFirst) return [running];
  const all = group.includes(title) ? group : [title];
  return [
    { kind: 'item', type: 'nameplate', at: all.map(spanOf), ...claim },
    { kind: 'head', level: 'main', at, ...claim },
    running,
  ];
}

/** Lines from the title to the last one that says date, number or price; none where only one of these is said. */
function nameplateLines(
  top: readonly TextLine[],
  known: TextLine | undefined,
  language: Language,
): readonly TextLine[] {
  const said = top.map((line) => (line === known ? new Set<Imprinted>(['title']) : saidBy(line, language)));
  let first = said.findIndex((what) => what.size > 0);
  if (first < 0 || first > 2) return [];
  let last = first;
  for (let at = first; at < top.length && at <= last + 2; at += 1) if (said[at]?.size !== 0) last = at;
  // What stands above the first of them, at the very top, is the title or its motto.
  const above = top.slice(0, first);
  if (above.every(({ text }) => text.trim().length <= 60 && !/[,;:-]$/u.test(text.trim()))) first = 0;
  const kinds = new Set(said.slice(first, last + 1).flatMap((what) => [...what]));
  const group = top.slice(first, last + 1);
  return kinds.size >= 2 && group.every(({ text }) => text.trim().length <= longest) ? group : [];
}

/** A line may say several things, parted by spaces or dashes. */
function saidBy(line: TextLine, language: Language): ReadonlySet<Imprinted> {
  if (line.text.length > longest) return new Set();
  const { furniture, nameplate, price } = language.forms;
  const kinds: readonly (readonly [Imprinted, readonly Form[]])[] = [
    ['title', nameplate],
    ['date', furniture.filter(({ id }) => id === 'date-weekday' || id === 'date')],
    ['number', furniture.filter(({ id }) => id === 'issue-number')],
    ['price', price],
  ];
  const parts = [line.text, ...line.text.split(/\s{2,}|\s*[—–|•·]+\s*/u)];
  return new Set(
    parts.flatMap((text) =>
      kinds.flatMap(([kind, forms]) => (matchLine(forms, { ...line, text }) === undefined ? [] : [kind])),
    ),
  );
}

function titleIn(group: readonly TextLine[], language: Language): TextLine | undefined {
  const named = group.find((line) => saidBy(line, language).has('title'));
  const unsaid = group.find((line) => saidBy(line, language).size === 0 && /\p{L}{3}/u.test(line.text));
  return named ?? unsaid;
}

/** An imprint runs from the line that opens it to the end of the page. */
function imprintOf(lines: readonly TextLine[], language: Language): readonly Finding[] {
  if (lines.length < 2 * edge) return [];
  const foot = lines.slice(-edge / 2);
  const from = foot.findIndex((line) => matchLine(language.forms.imprint, line)?.match.form.id === 'imprint');
  if (from < 0) return [];
  return [
    {
      kind: 'item',
      type: 'imprint',
      at: foot.slice(from).map(spanOf),
      resp,
      cert: 0.6,
      evidence: `${language.tag} imprint form, at the foot of the page`,
    },
  ];
}

function spanOf(line: TextLine): { readonly line: string; readonly start: number; readonly end: number } {
  return { line: line.id, ...withoutEdges(line.text) };
}
