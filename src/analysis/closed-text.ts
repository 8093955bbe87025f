/** Text as forms are tried on it: artefact spaces dropped, look-alike glyphs made plain, with the way back to the source lines. */
import type { Form } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import type { LineIndex, Span } from '../model/span.ts';

/** Text of one or more lines; lines begin at `starts`. */
export interface ClosedText {
  readonly text: string;
  /** Offset of each character in its line; −1 for a joint between lines. Absent where the text is one line as it stands. */
  readonly offsets?: readonly number[];
  /** The lines it was made of, each with the index in `text` where it begins. */
  readonly lines: readonly { readonly id: string; readonly start: number }[];
  /** Spaces between glyphs were found to be letter-spacing. */
  readonly letterSpaced: boolean;
}

/** A form that matched, and where: indices into the closed text. */
export interface FormMatch {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  /** What the named groups captured. */
  readonly groups: Readonly<Record<string, Captured>>;
}

/** What a named group captured, and where. */
export interface Captured {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Forms are tried on so many characters at the opening or ending of a line. No printed line is longer; an endless one costs no more. */
export const longestTried = 240;

/** Letters that stand without spaces between them, and the punctuation set with them. */
const setSolid =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF5E\u2E80-\u2FD5“”‘’·—…]/u;
const space = /\s/u;
const radical = /[\u2E80-\u2FD5]/u;

/** Closed lines by line, for each way of closing. */
type HeldLines = Readonly<Record<Form['spaces'], WeakMap<TextLine, ClosedText>>>;
const noLines = (): HeldLines => ({ artefacts: new WeakMap(), dropped: new WeakMap() });
/** So many lines are held at a time: more than any issue has, few enough that a file without end does not fill the memory. */
const mostHeld = 200_000;

/** Closed lines, so that many forms and passes close a line once. A line never changes, so what is held stays true. */
let held = noLines();
let count = 0;

/** A line without the spaces that letter-spacing left in it, or without any white space. */
export function closeLine(line: TextLine, spaces: Form['spaces'] = 'artefacts'): ClosedText {
  const before = held[spaces].get(line);
  if (before !== undefined) return before;
  const closed = closeStretch(line, spaces, 0, line.text.length);
  if (count >= mostHeld) {
    held = noLines();
    count = 0;
  }
  held[spaces].set(line, closed);
  count += 1;
  return closed;
}

/** A stretch of a line, closed. */
function closeStretch(line: TextLine, spaces: Form['spaces'], start: number, end: number): ClosedText {
  const text = line.text.slice(start, end);
  const lines = [{ id: line.id, start: 0 }];
  const letterSpaced = spaces === 'artefacts' && isLetterSpaced(text);
  const dropping = letterSpaced || (spaces === 'dropped' && space.test(text));
  if (start === 0 && !dropping && !radical.test(text)) return { text, lines, letterSpaced };
  const kept: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  while (offset < text.length) {
    const glyph = text.charAt(offset);
    let after = offset + 1;
    if (dropping && space.test(glyph)) {
      while (after < text.length && space.test(text.charAt(after))) after++;
      const gone = spaces === 'dropped' || isArtefact(text, offset, after);
      for (let at = offset; at < after && !gone; at++) {
        kept.push(text.charAt(at));
        offsets.push(start + at);
      }
    } else {
      kept.push(plainGlyph(glyph));
      offsets.push(start + offset);
    }
    offset = after;
  }
  return { text: kept.join(''), offsets, lines, letterSpaced };
}

/** Offset in its line of a character of a closed text. */
function offsetAt(closed: ClosedText, index: number): number {
  return closed.offsets === undefined ? index : (closed.offsets[index] ?? -1);
}

/** Several lines as one text, with `joint` (nothing or a space) between them. */
export function closeLines(
  lines: readonly TextLine[],
  joint: '' | ' ',
  spaces: Form['spaces'] = 'artefacts',
): ClosedText {
  const texts: string[] = [];
  const offsets: number[] = [];
  const starts: { id: string; start: number }[] = [];
  let letterSpaced = false;
  for (const line of lines) {
    const closed = closeLine(line, spaces);
    if (starts.length > 0 && joint !== '') {
      texts.push(joint);
      // The joint belongs to no line: it counts as the end of the line before it and is cut off every span.
      offsets.push(-1);
    }
    starts.push({ id: line.id, start: offsets.length });
    texts.push(closed.text);
    for (let at = 0; at < closed.text.length; at++) offsets.push(offsetAt(closed, at));
    letterSpaced ||= closed.letterSpaced;
  }
  return { text: texts.join(''), offsets, lines: starts, letterSpaced };
}

/** Some spans as one text, with `joint` between those of different lines. */
export function closeSpans(lines: LineIndex, spans: readonly Span[], joint: '' | ' '): ClosedText {
  const texts: string[] = [];
  const offsets: number[] = [];
  const starts: { id: string; start: number }[] = [];
  let letterSpaced = false;
  for (const span of spans) {
    const line = lines.get(span.line);
    if (line === undefined) continue;
    const closed = closeLine(line);
    const from = indexOfOffset(closed, span.start);
    const to = indexOfOffset(closed, span.end);
    if (from >= to) continue;
    if (starts.length > 0 && joint !== '' && starts.at(-1)?.id !== line.id) {
      texts.push(joint);
      offsets.push(-1);
    }
    starts.push({ id: line.id, start: offsets.length });
    texts.push(closed.text.slice(from, to));
    for (let at = from; at < to; at++) offsets.push(offsetAt(closed, at));
    letterSpaced ||= closed.letterSpaced;
  }
  return { text: texts.join(''), offsets, lines: starts, letterSpaced };
}

/** Source spans of a stretch of closed text, one a line; spaces that were dropped inside the stretch are covered again. */
export function spansAt(closed: ClosedText, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let index = lineAt(closed, start); index < closed.lines.length; index++) {
    const line = closed.lines[index];
    if (line === undefined || line.start >= end) break;
    const next = closed.lines[index + 1]?.start ?? closed.text.length;
    const from = Math.max(start, line.start);
    let to = Math.min(end, next) - 1;
    while (to >= from && offsetAt(closed, to) === -1) to--;
    const first = offsetAt(closed, from);
    if (to >= from && first >= 0) spans.push({ line: line.id, start: first, end: offsetAt(closed, to) + 1 });
  }
  return spans;
}

/** First of some forms that matches a closed text, or nothing. Forms that want all spaces dropped need a text closed that way. */
export function firstMatch(forms: readonly Form[], closed: ClosedText): FormMatch | undefined {
  for (const form of forms) {
    const found = matchOf(form, closed.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** First form that matches a line, each tried on the line closed as it asks. */
export function matchLine(
  forms: readonly Form[],
  line: TextLine,
): { readonly match: FormMatch; readonly closed: ClosedText } | undefined {
  if (line.text.length > endless) return matchEnds(forms, line);
  for (const form of forms) {
    const closed = closeLine(line, form.spaces);
    const match = matchOf(form, closed.text);
    if (match !== undefined) return { match, closed };
  }
  return undefined;
}

/** A line longer than this is no line of print: only its two ends are read. */
const endless = 2000;

/** The same for a line without end: forms that open are tried on its beginning, forms that end on its last stretch. */
function matchEnds(
  forms: readonly Form[],
  line: TextLine,
): { readonly match: FormMatch; readonly closed: ClosedText } | undefined {
  for (const form of forms) {
    if (form.where === 'line' || form.where === 'anywhere') continue;
    const start = form.where === 'ending' ? line.text.length - 2 * longestTried : 0;
    const closed = closeStretch(line, form.spaces, start, start + 2 * longestTried);
    const match = matchOf(form, closed.text);
    if (match !== undefined) return { match, closed };
  }
  return undefined;
}

/** Every match of an `anywhere` form, in order. */
export function* allMatches(form: Form, closed: ClosedText): Generator<FormMatch> {
  for (const match of closed.text.matchAll(repeated(form.pattern))) {
    if (match[0] === '') continue;
    yield matchFound(form, match, 0);
  }
}

const repeatedPatterns = new WeakMap<RegExp, RegExp>();

/** The pattern with the global flag, made once; `matchAll` works on a copy, so it keeps no state. */
function repeated(pattern: RegExp): RegExp {
  const before = repeatedPatterns.get(pattern);
  if (before !== undefined) return before;
  const made = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  repeatedPatterns.set(pattern, made);
  return made;
}

/** A glyph as a reader means it: radicals that a PDF font maps to the Kangxi block become the letters they look like. */
export function plainGlyph(glyph: string): string {
  const code = glyph.charCodeAt(0);
  if (code < 0x2e80 || code > 0x2fd5) return glyph;
  // UCD: the Kangxi radicals decompose to unified ideographs, all of them in the BMP; the supplement does not.
  return code >= 0x2f00 ? glyph.normalize('NFKC') : (radicalSupplement.get(glyph) ?? glyph);
}

/** CJK Radicals Supplement characters that stand for a whole letter, each before that letter. */
const radicalPairs =
  '⺟母⺠民⺫目⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺎兀⺝月⻁虎⻃西⻤鬼⻧卤⻭齿⻫斉⻲亀';
const radicalSupplement: ReadonlyMap<string, string> = new Map(
  [...radicalPairs.matchAll(/(.)(.)/gu)].map(([, radical = '', letter = '']) => [radical, letter]),
);

/** Whether spaces stand between most glyphs of a line, so that they are spacing and not text. */
function isLetterSpaced(text: string): boolean {
  const tried = text.slice(0, longestTried).trim();
  // Most lines have no two letters that stand alone: the letters need not be counted.
  if (!/(?:^|\s)\S{1,3}\s+\S{1,3}(?:\s|$)/u.test(tried)) return false;
  let neighbours = 0;
  let spaced = 0;
  for (let index = 1; index < tried.length; index++) {
    const before = tried.charAt(index - 1);
    const here = tried.charAt(index);
    if (setSolid.test(before) && setSolid.test(here)) neighbours++;
    if (space.test(here) && setSolid.test(before) && setSolid.test(tried.charAt(index + 1))) spaced++;
  }
  if (spaced >= 3 && spaced >= neighbours) return true;
  const tokens = tried.split(/\s+/u);
  const single = tokens.filter((token) => /^\p{L}[.,]?$/u.test(token)).length;
  return single >= 4 && single * 3 >= tokens.length * 2 && !setSolid.test(tried);
}

/** Spaces that go from a letter-spaced line: all beside a glyph that stands solid, and a single one between two letters of an alphabet. */
function isArtefact(text: string, start: number, end: number): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  if (setSolid.test(left) || setSolid.test(right)) return true;
  return end - start === 1 && /\p{L}/u.test(left) && /[\p{L}.,]/u.test(right);
}

/** A form is tried on a line without the white space around it: indents and trailing spaces are no part of a form. */
function matchOf(form: Form, text: string): FormMatch | undefined {
  const [head, tail] = [text.slice(0, 2 * longestTried), text.slice(-longestTried)];
  const lead = head.length - head.trimStart().length;
  const end = text.length - tail.length + tail.trimEnd().length;
  if (lead >= end || (form.where === 'line' && end - lead > longestTried)) return undefined;
  const base = form.where === 'ending' ? Math.max(lead, end - longestTried) : lead;
  const match = form.pattern.exec(text.slice(base, Math.min(end, base + longestTried)));
  if (match === null || match[0] === '') return undefined;
  return matchFound(form, match, base);
}

function matchFound(form: Form, match: RegExpExecArray, base: number): FormMatch {
  const groups: Record<string, Captured> = {};
  for (const [name, text] of Object.entries(match.groups ?? {})) {
    const place = match.indices?.groups?.[name];
    if (text !== undefined && place !== undefined)
      groups[name] = { text, start: base + place[0], end: base + place[1] };
  }
  return { form, start: base + match.index, end: base + match.index + match[0].length, groups };
}

/** Index of the first character of a closed line that stands at an offset or after it. */
function indexOfOffset(closed: ClosedText, offset: number): number {
  if (closed.offsets === undefined) return Math.min(offset, closed.text.length);
  const found = closed.offsets.findIndex((at) => at >= offset);
  return found < 0 ? closed.text.length : found;
}

function lineAt(closed: ClosedText, index: number): number {
  let low = 0;
  let high = closed.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((closed.lines[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
