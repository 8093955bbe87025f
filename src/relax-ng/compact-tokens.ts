/** Cuts a RELAX NG compact schema into tokens, each with its offsets in the file. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';

export type TokenKind =
  | 'name'
  | 'keyword'
  /** `tei:div`: text holds the local name. */
  | 'prefixed'
  /** `tei:*` */
  | 'prefixed-any'
  | 'literal'
  | 'documentation'
  | 'sign'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Name without backslash and prefix, value of a literal, text of a documentation line, or the sign. */
  readonly text: string;
  readonly prefix?: string;
  /** UTF-16 offsets from 0 into the file. */
  readonly start: number;
  readonly end: number;
}

export interface TokenList {
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly Diagnostic[];
  readonly placeAt: (start: number, end: number) => Place;
}

const keywords = new Set(
  `attribute datatypes default div element empty external grammar include inherit list mixed namespace notAllowed
   parent start string text token`.split(/\s+/u),
);

// XML 1.0, fifth edition, production 4, without the colon.
const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;

// An escaped line end does not end a literal or a comment (OASIS compact syntax §3), so it gets a stand-in that XML cannot hold.
const escapedLineFeed = '\uFFFF';
const escapedReturn = '\uFFFE';

const tokenPattern = new RegExp(
  [
    '(?<space>[ \\t\\n\\uFFFE\\uFFFF]+|#(?!#)[^\\n]*)',
    '#(?<documentation>#[^\\n]*)',
    `(?:(?<prefix>${ncName}):(?:(?<local>${ncName})|(?<any>\\*)))`,
    `(?<name>\\\\?${ncName})`,
    '"""(?<long>[^]*?)"""',
    "'''(?<longSingle>[^]*?)'''",
    '"(?<short>[^"\\n]*)"',
    "'(?<shortSingle>[^'\\n]*)'",
    '(?<sign>>>|\\|=|&=|[={}()[\\],|&?*+\\-~])',
  ].join('|'),
  'uy',
);

/** The tokens of a schema, closed by one of kind `end`. Comments and white space are gone; faulty characters are reported and skipped. */
export function cutTokens(source: string, file: string): TokenList {
  const { text, offsetAt } = resolveEscapes(source);
  const placeAt = placeFinder(source, file);
  const diagnostics = forbiddenCharacters(source, placeAt);
  const tokens: Token[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const end = character === '"' || character === "'" ? lineEnd(text, at) : at + character.length;
      diagnostics.push(strayCharacter(character, placeAt(offsetAt(at), offsetAt(at + character.length))));
      at = end;
      continue;
    }
    const end = at + match[0].length;
    if (match.groups?.space === undefined) tokens.push(tokenOf(match, offsetAt(at), offsetAt(end)));
    at = end;
  }
  const length = source.length;
  tokens.push({ kind: 'end', text: '', start: length, end: length });
  return { tokens, diagnostics, placeAt };
}

function tokenOf(match: RegExpExecArray, start: number, end: number): Token {
  const { documentation, prefix, local, any, name, long, longSingle, short, shortSingle, sign } = match.groups ?? {};
  if (name !== undefined) {
    if (name.startsWith('\\')) return { kind: 'name', text: name.slice(1), start, end };
    return { kind: keywords.has(name) ? 'keyword' : 'name', text: name, start, end };
  }
  if (sign !== undefined) return { kind: 'sign', text: sign, start, end };
  if (prefix !== undefined && local !== undefined) return { kind: 'prefixed', text: local, prefix, start, end };
  if (prefix !== undefined && any !== undefined) return { kind: 'prefixed-any', text: '*', prefix, start, end };
  if (documentation !== undefined) {
    return { kind: 'documentation', text: lineEndsBack(documentation.replace(/^#+ ?/u, '')), start, end };
  }
  return { kind: 'literal', text: lineEndsBack(long ?? longSingle ?? short ?? shortSingle ?? ''), start, end };
}

function lineEndsBack(text: string): string {
  return text.replaceAll(escapedLineFeed, '\n').replaceAll(escapedReturn, '\r');
}

/** Resolves `\x{…}` and makes every line end LF, before anything else is recognised, and keeps the way back to offsets of the file. */
function resolveEscapes(source: string): { text: string; offsetAt: (index: number) => number } {
  if (!/\\x+\{|\r/u.test(source)) return { text: source, offsetAt: (index) => index };
  const pieces: string[] = [];
  const starts: number[] = [0];
  const shifts: number[] = [0];
  let read = 0;
  let length = 0;
  for (const match of source.matchAll(/\\x+\{([0-9A-Fa-f]+)\}|\r\n?/gu)) {
    const character = match[1] === undefined ? '\n' : escapedCharacter(match[1]);
    const before = source.slice(read, match.index);
    pieces.push(before, character);
    length += before.length + character.length;
    read = match.index + match[0].length;
    starts.push(length);
    shifts.push(read - length);
  }
  pieces.push(source.slice(read));
  return { text: pieces.join(''), offsetAt: (index) => index + (shifts[lastAtMost(starts, index)] ?? 0) };
}

function escapedCharacter(digits: string): string {
  const code = Number.parseInt(digits, 16);
  if (code === 0x0a) return escapedLineFeed;
  if (code === 0x0d) return escapedReturn;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** Index of the last entry that is not above the value, in a rising list that begins at or below it. */
function lastAtMost(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeFinder(source: string, file: string): TokenList['placeAt'] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
  // Columns count code points: of each pair of surrogates before the offset, one unit is not counted.
  const pairs = [-1];
  for (const match of source.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index);
  const position = (offset: number) => {
    const index = lastAtMost(starts, offset);
    const start = starts[index] ?? 0;
    const surplus = pairs.length === 1 ? 0 : lastAtMost(pairs, offset - 1) - lastAtMost(pairs, start - 1);
    const column = offset - start - surplus + 1;
    return { line: index + 1, column };
  };
  return (start, end) => {
    const from = position(start);
    const to = position(end);
    return { file, line: from.line, column: from.column, offset: start, endLine: to.line, endColumn: to.column };
  };
}

function forbiddenCharacters(source: string, placeAt: TokenList['placeAt']): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const add = (index: number, length: number, code: number) =>
    diagnostics.push(diagnose('SCH-105', placeAt(index, index + length), { found: codeName(code) }));
  for (const match of source.matchAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu)) {
    add(match.index, 1, match[0].charCodeAt(0));
  }
  for (const match of source.matchAll(/\\x+\{([0-9A-Fa-f]+)\}/gu)) {
    const code = Number.parseInt(match[1] ?? '', 16);
    if (!isXmlCharacter(code)) add(match.index, match[0].length, code);
  }
  return diagnostics;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0x10ffff && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff);
}

function strayCharacter(character: string, place: Place): Diagnostic {
  if (character === '"' || character === "'") return diagnose('SCH-102', place, { quote: character });
  return diagnose('SCH-105', place, { found: `“${character}” (${codeName(character.codePointAt(0) ?? 0)})` });
}

function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}
