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
  const last = Math.max(stop.position - 1, 0);
  const at = (code: Code, values: Values = {}, start = last, end = stop.position): Fault => ({
    code,
    start,
    end,
    values,
  });
  if (/^unclosed tag|^unexpected end/u.test(message)) return brokenOff(stop);
  if (/entity/u.test(message)) return badReference(message, stop);
  const row = plainFaults.find(([pattern]) => pattern.test(message));
  if (row !== undefined)
    return at(row[1], row[2] === undefined ? {} : { [row[2]]: row[3] ?? message.replace(/\.$/u, '') });
  if (message.startsWith('duplicate attribute')) {
    const name = /: (.*)\.$/u.exec(message)?.[1] ?? '';
    const element = /^<([^\s/>]+)/u.exec(stop.text.slice(stop.cursor, stop.position))?.[1] ?? '';
    const second = secondAttribute(stop.text.slice(stop.cursor, stop.position), name);
    return at('XML-012', { name, element }, stop.cursor + second, stop.cursor + second + name.length);
  }
  if (message === 'disallowed character.') return badCharacter(stop);
  if (message.startsWith('unmatched closing tag'))
    return at('XML-026', { name: message.replace(/^.*: |\.$/gu, '') }, stop.cursor);
  if (/root/u.test(message)) return outsideRoot(message, stop);
  if (message === 'disallowed character in tag name' && stop.text.charAt(last - 1) === '<')
    return at('XML-022', { reason: 'no name follows “<”' }, last - 1);
  return at('XML-022', { reason: message.replace(/\.$/u, '') }, stop.cursor);
}

// Parser message, our code, and the slot with its wording where the row has one.
const plainFaults: readonly (readonly [RegExp, Code, string?, string?])[] = [
  [/^the string "\]\]>"/u, 'XML-017'],
  [/^malformed comment/u, 'XML-018'],
  [/^attribute without value/u, 'XML-016', 'reason', 'it has no value'],
  [/^unquoted attribute value/u, 'XML-016', 'reason', 'its value has no quotation marks'],
  [/^no whitespace between attributes/u, 'XML-016', 'reason', 'white space is missing before it'],
  [/^disallowed character in attribute name/u, 'XML-016', 'reason', 'this character cannot stand in a name'],
  [/^inappropriately located doctype/u, 'XML-021'],
  [
    /processing instruction|XML declaration|name\/value|version|encoding value|standalone|expected|value (?:must|required)|whitespace required/u,
    'XML-019',
    'reason',
  ],
  [/^document must contain a root/u, 'XML-004'],
];

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
