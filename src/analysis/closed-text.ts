/** Text as forms are tried on it: artefact spaces dropped, look-alike glyphs made plain, with the way back to the source lines. */
import type { Form } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import type { Span } from '../model/span.ts';

/** Text of one or more lines. `offsets[i]` is the offset of character i in its line; lines begin at `starts`. */
export interface ClosedText {
  readonly text: string;
  readonly offsets: readonly number[];
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

/** A line without the spaces that letter-spacing left in it, or without any white space. */
export function closeLine(line: TextLine, spaces: Form['spaces'] = 'artefacts'): ClosedText {
  const letterSpaced = spaces === 'artefacts' && isLetterSpaced(line.text);
  const kept: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  while (offset < line.text.length) {
    const glyph = line.text.charAt(offset);
    let after = offset + 1;
    if (space.test(glyph)) {
      while (after < line.text.length && space.test(line.text.charAt(after))) after++;
      const gone = spaces === 'dropped' || (letterSpaced && isArtefact(line.text, offset, after));
      for (let at = offset; at < after && !gone; at++) {
        kept.push(line.text.charAt(at));
        offsets.push(at);
      }
    } else {
      kept.push(plainGlyph(glyph));
      offsets.push(offset);
    }
    offset = after;
  }
  return { text: kept.join(''), offsets, lines: [{ id: line.id, start: 0 }], letterSpaced };
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
    for (const offset of closed.offsets) offsets.push(offset);
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
    while (to >= from && closed.offsets[to] === -1) to--;
    const first = closed.offsets[from];
    const last = closed.offsets[to];
    if (to >= from && first !== undefined && first >= 0 && last !== undefined) {
      spans.push({ line: line.id, start: first, end: last + 1 });
    }
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
  const made: { dropped?: ClosedText; artefacts?: ClosedText } = {};
  for (const form of forms) {
    made[form.spaces] ??= closeLine(line, form.spaces);
    const closed = made[form.spaces];
    const match = closed === undefined ? undefined : matchOf(form, closed.text);
    if (match !== undefined && closed !== undefined) return { match, closed };
  }
  return undefined;
}

/** Every match of an `anywhere` form, in order. */
export function* allMatches(form: Form, closed: ClosedText): Generator<FormMatch> {
  const flags = form.pattern.flags.includes('g') ? form.pattern.flags : `${form.pattern.flags}g`;
  for (const match of closed.text.matchAll(new RegExp(form.pattern.source, flags))) {
    if (match[0] === '') continue;
    yield matchFound(form, match, 0);
  }
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

function matchOf(form: Form, text: string): FormMatch | undefined {
  if (form.where === 'line' && text.length > longestTried) return undefined;
  const base = form.where === 'ending' ? Math.max(0, text.length - longestTried) : 0;
  const tried = form.where === 'ending' ? text.slice(base) : text.slice(0, longestTried);
  const match = form.pattern.exec(tried);
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

function lineAt(closed: ClosedText, index: number): number {
  let found = 0;
  for (let at = 0; at < closed.lines.length; at++) if ((closed.lines[at]?.start ?? 0) <= index) found = at;
  return found;
}
