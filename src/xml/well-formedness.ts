/** Turns the parser's complaints into diagnostics of ours that point at the character to mend. */
import type { Code } from '../diagnostics/catalogue.ts';
import type { Values } from '../diagnostics/diagnostic.ts';

/** What is known where the parser stopped. */
export interface Stop {
  readonly text: string;
  /** Offset after the last character read. */
  readonly position: number;
  /** End of the last complete piece of markup or text: whatever is wrong begins there or later. */
  readonly cursor: number;
  /** Innermost open element, undefined outside the root. */
  readonly open: { readonly name: string; readonly start: number; readonly end: number } | undefined;
  /** Entities declared but not expanded, with the reason. */
  readonly refusedEntities: ReadonlyMap<string, string>;
}

export interface Fault {
  readonly code: Code;
  readonly start: number;
  readonly end: number;
  readonly values: Values;
}

/** What is wrong, from the parser's message and the text around the place where it stopped. */
export function explainFault(message: string, stop: Stop): Fault {
  // Without a root, markup may have begun and swallowed all the rest.
  const isSwallowed = message.startsWith('document must contain') && stop.text.includes('<', stop.cursor);
  if (isSwallowed || /^unclosed tag|^unexpected end/u.test(message)) return brokenOff(stop);
  if (message === 'disallowed character.') return badCharacter(stop);
  if (message.startsWith('duplicate attribute')) return doubled(message, stop);
  if (/entity/u.test(message)) return badReference(message, stop);
  if (/only one root|outside of root/u.test(message)) return outsideRoot(message, stop);
  const last = Math.max(stop.position - 1, 0);
  if (message.startsWith('unmatched closing tag')) {
    const values = { name: message.replace(/^.*: |\.$/gu, '') };
    return { code: 'XML-026', start: stop.cursor, end: stop.position, values };
  }
  const row = wordings.find(([pattern]) => pattern.test(message)) ?? otherwise;
  const [, code, reason] = row;
  const isTagStart = code === 'XML-022' && stop.text.charAt(last - 1) === '<';
  const start = isTagStart ? last - 1 : code === 'XML-022' ? stop.cursor : last;
  const values = reason === undefined ? {} : { reason: isTagStart ? 'no name follows “<”' : reason };
  return { code, start, end: stop.position, values };
}

type Wording = readonly [pattern: RegExp, code: Code, reason?: string];

// The parser's message, our code, and our reason where the message of the row has a slot for one. The first match counts.
const wordings: readonly Wording[] = [
  [/^the string "\]\]>"/u, 'XML-017'],
  [/^malformed comment/u, 'XML-018'],
  [/^document must contain a root/u, 'XML-004'],
  [/doctype/u, 'XML-021'],
  [/^attribute without value/u, 'XML-016', 'it has no value'],
  [/^unquoted attribute value/u, 'XML-016', 'its value has no quotation marks'],
  [/^no whitespace between attributes/u, 'XML-016', 'white space is missing before it'],
  [/^disallowed character in attribute name/u, 'XML-016', 'this character cannot stand in a name'],
  [/start of the document/u, 'XML-019', 'an XML declaration stands at the very beginning of the file'],
  [/instruction without a target/u, 'XML-019', 'it has no name'],
  [/processing instruction/u, 'XML-019', 'its name holds a character that no name can hold'],
  [/version/u, 'XML-019', 'it begins with version="1.0" or version="1.1"'],
  [/^encoding value/u, 'XML-019', 'its encoding is not the name of one'],
  [/^standalone/u, 'XML-019', 'standalone is yes or no'],
  [
    /XML declaration|name\/value|expect|^value |^whitespace/u,
    'XML-019',
    'it holds version, encoding and standalone, each with a quoted value',
  ],
  [/^forward-slash/u, 'XML-022', '“/” is not followed by “>”'],
  [/closing tag/u, 'XML-022', 'an end tag holds nothing but a name'],
  [/empty close tag/u, 'XML-022', 'the end tag has no name'],
  [/^incorrect syntax/u, 'XML-022', '“<!” begins no comment, CDATA section or DOCTYPE'],
];
const otherwise: Wording = [/^/u, 'XML-022', 'this character cannot stand in a name'];

function doubled(message: string, stop: Stop): Fault {
  const name = /: (.*)\.$/u.exec(message)?.[1] ?? '';
  const tag = stop.text.slice(stop.cursor, stop.position);
  const element = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? '';
  const start = stop.cursor + secondAttribute(tag, name);
  return { code: 'XML-012', start, end: start + name.length, values: { name, element } };
}

function badCharacter(stop: Stop): Fault {
  const last = Math.max(stop.position - 1, 0);
  if (stop.text.charCodeAt(last) === 0x3c) return { code: 'XML-015', start: last, end: stop.position, values: {} };
  const isPair = stop.text.charCodeAt(last) >= 0xdc00 && stop.text.charCodeAt(last) <= 0xdfff && last > 0;
  const start = isPair ? last - 1 : last;
  const codePoint = (stop.text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: 'XML-008', start, end: stop.position, values: { codePoint } };
}

function badReference(message: string, stop: Stop): Fault {
  const start = Math.max(stop.text.lastIndexOf('&', stop.position - 1), 0);
  const reference = stop.text.slice(start, stop.position);
  const name = reference.slice(1, -1);
  const end = stop.position;
  if (message.startsWith('malformed character'))
    return { code: 'XML-011', start, end, values: { reference: reference.slice(0, 30) } };
  if (!message.startsWith('undefined entity')) return { code: 'XML-009', start, end: start + 1, values: {} };
  const reason = stop.refusedEntities.get(name);
  if (reason !== undefined) return { code: 'XML-024', start, end, values: { name, reason } };
  return { code: 'XML-010', start, end, values: { name } };
}

function outsideRoot(message: string, stop: Stop): Fault {
  const isElement = message.startsWith('documents may contain only one root');
  const blank = /^\s*/u.exec(stop.text.slice(stop.cursor))?.[0].length ?? 0;
  const start = stop.cursor + blank;
  const what = isElement ? 'a second root element' : 'text';
  return { code: 'XML-005', start, end: Math.max(stop.position, start), values: { what } };
}

/** The text ends with something open: a reference, markup begun after the cursor, or else an element. */
function brokenOff(stop: Stop): Fault {
  const ampersand = bareAmpersand(stop.text, stop.cursor);
  if (ampersand !== undefined) return { code: 'XML-009', start: ampersand, end: ampersand + 1, values: {} };
  const start = stop.text.indexOf('<', stop.cursor);
  if (start >= 0) {
    const what = unfinished.find(([opening]) => stop.text.startsWith(opening, start))?.[1] ?? 'a tag';
    return { code: 'XML-025', start, end: start + 1, values: { what } };
  }
  const { open } = stop;
  if (open === undefined) return { code: 'XML-025', start: stop.cursor, end: stop.cursor, values: { what: 'markup' } };
  return { code: 'XML-007', start: open.start, end: open.end, values: { name: open.name } };
}

const unfinished = [
  ['<!--', 'a comment'],
  ['<![', 'a CDATA section'],
  ['<!', 'a declaration'],
  ['<?', 'a processing instruction'],
] as const;

function bareAmpersand(text: string, from: number): number | undefined {
  // In comments and CDATA an ampersand is nothing special.
  if (text.startsWith('<!', from) || text.startsWith('<?', from)) return undefined;
  const match = /&(?!#?[\p{L}\p{Nl}\p{Nd}:_][^\s;&<]*;)/u.exec(text.slice(from));
  return match === null ? undefined : from + match.index;
}

function secondAttribute(tag: string, name: string): number {
  const positions = [...tag.matchAll(/(?<=\s)[^\s=<>"'/]+(?=\s*=\s*(?:"[^"]*"|'[^']*'))/gu)].filter(
    ([found]) => found === name,
  );
  return positions[1]?.index ?? positions[0]?.index ?? 0;
}
