/** Reading position in a compact schema, what its declarations say, and how elements of the schema tree are made from it. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { Token, TokenList } from './compact-tokens.ts';
import type { SchemaElement } from './syntax.ts';

/** A namespace that the including schema decides on (`namespace p = inherit`, or no default namespace). */
export const inherited = Symbol('inherited');
export type NamespaceUri = string | typeof inherited;

export interface Cursor {
  readonly tokens: readonly Token[];
  readonly placeAt: TokenList['placeAt'];
  readonly base: string;
  /** Index of the next token. */
  at: number;
  /** How many patterns are open around the next token. */
  depth: number;
  declared: Declared;
}

/** What the declarations at the head of the file say. */
export interface Declared {
  readonly prefixes: ReadonlyMap<string, NamespaceUri>;
  readonly datatypes: ReadonlyMap<string, string>;
  readonly defaultNamespace: NamespaceUri;
  /** Namespace bindings as the XML syntax would have them. */
  readonly namespaces: ReadonlyMap<string, string>;
  /**
   * Whether names of the default namespace must say so each. Where a prefix is bound to the inherited namespace,
   * no `ns` attribute may stand above it, since that would be inherited instead.
   */
  readonly isNamespacePerName: boolean;
}

/** Ends the reading of a definition; caught where the reader can go on. */
export class CompactFault extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

export function peek(cursor: Cursor, ahead = 0): Token {
  const last = cursor.tokens.length - 1;
  const token = cursor.tokens[Math.min(cursor.at + ahead, last)];
  if (token === undefined) throw new Error('a token list ends with a token of kind end');
  return token;
}

export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at += 1;
  return token;
}

export function isSign(token: Token, ...signs: readonly string[]): boolean {
  return token.kind === 'sign' && signs.includes(token.text);
}

export function isKeyword(token: Token, ...words: readonly string[]): boolean {
  return token.kind === 'keyword' && words.includes(token.text);
}

/** Whether a token can stand where an identifier or any keyword may. */
export function isWord(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'keyword';
}

/** Takes the sign if it is next. */
export function takeSign(cursor: Cursor, sign: string): Token | undefined {
  return isSign(peek(cursor), sign) ? take(cursor) : undefined;
}

export function expectSign(cursor: Cursor, sign: string): Token {
  return takeSign(cursor, sign) ?? unexpected(cursor, `“${sign}”`);
}

/** Takes the closing partner of an opening bracket, or says which bracket is still open. */
export function expectClosing(cursor: Cursor, sign: string, open: Token): Token {
  const closing = takeSign(cursor, sign);
  if (closing !== undefined) return closing;
  const values = { open: open.text, close: sign, found: nameOf(peek(cursor)) };
  const related = [{ place: cursor.placeAt(open.start, open.end), message: `“${open.text}” stands here` }];
  throw new CompactFault(diagnose('SCH-108', placeOf(cursor, peek(cursor)), values, { related }));
}

export function expectWord(cursor: Cursor, expected: string): Token {
  return isWord(peek(cursor)) ? take(cursor) : unexpected(cursor, expected);
}

/** One literal, or several joined by “~”. */
export function expectLiteral(cursor: Cursor, expected: string): Token {
  const first = peek(cursor).kind === 'literal' ? take(cursor) : unexpected(cursor, expected);
  let { text, end } = first;
  while (takeSign(cursor, '~') !== undefined) {
    const next = peek(cursor).kind === 'literal' ? take(cursor) : unexpected(cursor, 'a literal after “~”');
    text += next.text;
    end = next.end;
  }
  return { ...first, text, end };
}

const depthLimit = 400;

/** Goes one level deeper for as long as `read` takes; so deep a schema that it would exhaust the stack is refused. */
export function nested<Value>(cursor: Cursor, read: () => Value): Value {
  cursor.depth += 1;
  if (cursor.depth > depthLimit) {
    throw new CompactFault(diagnose('SCH-111', placeOf(cursor, peek(cursor)), { limit: depthLimit }));
  }
  const value = read();
  cursor.depth -= 1;
  return value;
}

export function unexpected(cursor: Cursor, expected: string): never {
  const token = peek(cursor);
  throw new CompactFault(diagnose('SCH-101', placeOf(cursor, token), { found: nameOf(token), expected }));
}

/** A token as a message names it. */
export function nameOf(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the file';
    case 'literal':
      return `the literal "${token.text.length > 30 ? `${token.text.slice(0, 30)}…` : token.text}"`;
    case 'documentation':
      return 'a documentation comment (##)';
    case 'keyword':
      return `the keyword “${token.text}”`;
    case 'prefixed':
    case 'prefixed-any':
      return `“${token.prefix ?? ''}:${token.text}”`;
    case 'name':
    case 'sign':
      return `“${token.text}”`;
  }
}

export function placeOf(cursor: Cursor, first: Token, last: Token = first): Place {
  return cursor.placeAt(first.start, last.end);
}

/** The namespace of a declared prefix. */
export function namespaceOf(cursor: Cursor, token: Token): NamespaceUri {
  const prefix = token.prefix ?? '';
  const uri = cursor.declared.prefixes.get(prefix);
  if (uri !== undefined) return uri;
  const values = { prefix, kind: 'a namespace', declaration: 'namespace' };
  throw new CompactFault(diagnose('SCH-103', placeOf(cursor, token), values));
}

/** What an element of the tree is made of, beside where it stands. */
export interface ElementParts {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: SchemaElement['children'];
  readonly documentation?: string | undefined;
}

/** An element of the schema tree; its place reaches from the first token to the last token that names it. */
export function schemaElement(
  cursor: Cursor,
  name: string,
  [first, last]: readonly [Token, Token],
  { attributes = {}, children = [], documentation }: ElementParts = {},
): SchemaElement {
  return {
    name,
    attributes: new Map(Object.entries(attributes)),
    children,
    namespaces: cursor.declared.namespaces,
    base: cursor.base,
    place: placeOf(cursor, first, last),
    ...(documentation === undefined ? {} : { documentation }),
  };
}

/** The element with documentation that was written before it, joined to its own where it has some. */
export function documented(element: SchemaElement, documentation: string | undefined): SchemaElement {
  if (documentation === undefined) return element;
  const own = element.documentation;
  return { ...element, documentation: own === undefined ? documentation : `${documentation}\n${own}` };
}
