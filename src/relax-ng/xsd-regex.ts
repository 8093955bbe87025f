/** The pattern dialect of XML Schema (part 2, appendix F), translated into JavaScript's `v` expressions. */
import { unicodeBlocks } from './unicode-blocks.ts';
import { nameClass, nameStartClass } from './xsd-names.ts';

/** An expression that matches what the pattern matches, always the whole text; or why the pattern is none. */
export type TranslatedPattern = { readonly regex: RegExp } | { readonly reason: string };

interface Cursor {
  readonly source: string;
  at: number;
}

/** Raised inside this file only, and turned into a reason. */
class PatternFault extends Error {}

export function translatePattern(source: string): TranslatedPattern {
  const cursor: Cursor = { source, at: 0 };
  try {
    const body = alternatives(cursor);
    if (cursor.at < source.length) throw new PatternFault(`“${source.charAt(cursor.at)}” opens nothing`);
    return { regex: new RegExp(`^(?:${body})$`, 'v') };
  } catch (fault) {
    // The engine refuses quantities out of order or too large by a SyntaxError.
    if (fault instanceof PatternFault || fault instanceof SyntaxError) return { reason: fault.message };
    throw fault;
  }
}

function alternatives(cursor: Cursor): string {
  let result = branch(cursor);
  while (take(cursor, '|')) result += `|${branch(cursor)}`;
  return result;
}

function branch(cursor: Cursor): string {
  let result = '';
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source.charAt(cursor.at)))
    result += atom(cursor) + quantifier(cursor);
  return result;
}

function atom(cursor: Cursor): string {
  const character = next(cursor);
  switch (character) {
    case '(': {
      const inner = alternatives(cursor);
      expect(cursor, ')');
      return `(?:${inner})`;
    }
    case '[':
      return characterClass(cursor);
    case '.':
      return '[^\\n\\r]';
    case '\\':
      return escaped(cursor).expression;
    case '?':
    case '*':
    case '+':
      throw new PatternFault(`“${character}” has nothing to repeat`);
    case ']':
    case '{':
    case '}':
      throw new PatternFault(`“${character}” stands alone`);
    default:
      return literal(character);
  }
}

function quantifier(cursor: Cursor): string {
  const quantity = /^(?:[?*+]|\{\d+(?:,\d*)?\})/u.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += quantity.length;
  return quantity;
}

/** After `[`: ranges and escapes, perhaps negated, perhaps less another class: `[a-z-[aeiou]]`. */
function characterClass(cursor: Cursor): string {
  const isNegated = take(cursor, '^');
  let members = '';
  for (let count = 0; ; count++) {
    if (cursor.source.startsWith('-[', cursor.at) && count > 0) {
      cursor.at += 2;
      const less = characterClass(cursor);
      expect(cursor, ']');
      return `[[${isNegated ? '^' : ''}${members}]--${less}]`;
    }
    if (take(cursor, ']')) {
      if (count === 0) throw new PatternFault('a class “[]” holds nothing');
      return `[${isNegated ? '^' : ''}${members}]`;
    }
    members += rangeOrMember(cursor);
  }
}

function rangeOrMember(cursor: Cursor): string {
  const first = member(cursor);
  const isRange = cursor.source.charAt(cursor.at) === '-' && !/^-[[\]]/u.test(cursor.source.slice(cursor.at));
  if (!isRange || first.character === undefined) return first.expression;
  cursor.at++;
  const last = member(cursor);
  if (last.character === undefined) throw new PatternFault('a range ends in a class of characters');
  if ((first.character.codePointAt(0) ?? 0) > (last.character.codePointAt(0) ?? 0))
    throw new PatternFault(`the range ${first.character}-${last.character} runs backwards`);
  return `${first.expression}-${last.expression}`;
}

interface Member {
  readonly expression: string;
  /** Undefined for an escape that stands for many characters. */
  readonly character: string | undefined;
}

function member(cursor: Cursor): Member {
  const character = next(cursor);
  if (character === '\\') return escaped(cursor);
  if (character === '[') throw new PatternFault('“[” stands unescaped in a class');
  return { expression: literal(character), character };
}

const classes: Readonly<Record<string, string>> = {
  s: '[ \\t\\n\\r]',
  S: '[^ \\t\\n\\r]',
  i: `[${nameStartClass}]`,
  I: `[^${nameStartClass}]`,
  c: `[${nameClass}]`,
  C: `[^${nameClass}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[^\\p{P}\\p{Z}\\p{C}]',
  W: '[\\p{P}\\p{Z}\\p{C}]',
};
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** After a backslash. */
function escaped(cursor: Cursor): Member {
  const character = next(cursor);
  const expression = classes[character];
  if (expression !== undefined) return { expression, character: undefined };
  if (character === 'p' || character === 'P')
    return { expression: property(cursor, character === 'P'), character: undefined };
  const control = controls[character];
  if (control !== undefined) return { expression: literal(control), character: control };
  if (!/[\\|.\-^?*+{}()[\]]/u.test(character)) throw new PatternFault(`“\\${character}” is no escape`);
  return { expression: literal(character), character };
}

function property(cursor: Cursor, isNegated: boolean): string {
  const match = /^\{(?<name>[^}]*)\}/u.exec(cursor.source.slice(cursor.at));
  const name = match?.groups?.name;
  if (match === null || name === undefined) throw new PatternFault('“\\p” needs a name in braces');
  cursor.at += match[0].length;
  const negation = isNegated ? '^' : '';
  if (name.startsWith('Is')) {
    const block = unicodeBlocks.get(name.slice(2));
    if (block === undefined) throw new PatternFault(`the Unicode block ${name.slice(2)} is not known`);
    return `[${negation}${codePoint(block[0])}-${codePoint(block[1])}]`;
  }
  if (!/^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/u.test(name))
    throw new PatternFault(`the Unicode category ${name} is not known`);
  return `\\${isNegated ? 'P' : 'p'}{${name}}`;
}

function literal(character: string): string {
  return /^[\p{L}\p{Nd}]$/u.test(character) ? character : codePoint(character.codePointAt(0) ?? 0);
}

function codePoint(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

function next(cursor: Cursor): string {
  const code = cursor.source.codePointAt(cursor.at);
  if (code === undefined) throw new PatternFault('the pattern breaks off');
  const character = String.fromCodePoint(code);
  cursor.at += character.length;
  return character;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.source.charAt(cursor.at) !== character) return false;
  cursor.at++;
  return true;
}

function expect(cursor: Cursor, character: string): void {
  if (!take(cursor, character)) throw new PatternFault(`a “${character}” is missing`);
}
