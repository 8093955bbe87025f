/** Reads a RELAX NG schema in the compact syntax (.rnc) into the tree that both syntaxes share. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { initialAnnotations, isAnnotationElement } from './compact-annotations.ts';
import {
  CompactFault,
  type Cursor,
  type Declared,
  expectLiteral,
  expectSign,
  inherited,
  isKeyword,
  isSign,
  isWord,
  type NamespaceUri,
  peek,
  placeOf,
  schemaElement,
  take,
  unexpected,
} from './compact-cursor.ts';
import { grammarItem, pattern } from './compact-patterns.ts';
import { cutTokens, type Token } from './compact-tokens.ts';
import { xmlNamespace, xsdLibrary } from './namespaces.ts';
import type { SchemaElement } from './syntax.ts';

export interface CompactOptions {
  /** File name for places. */
  readonly file: string;
  /** What `include` and `external` are resolved against; the file name where it is not given. */
  readonly base?: string;
}

/** The tree of a compact schema; none where the schema has a fault. Reading goes on at the next definition after a fault. */
export function readCompactSchema(source: string, options: CompactOptions): Outcome<SchemaElement | undefined> {
  const { tokens, diagnostics, placeAt } = cutTokens(source, options.file);
  const faults: Diagnostic[] = [...diagnostics];
  const cursor: Cursor = {
    tokens,
    placeAt,
    base: options.base ?? options.file,
    at: 0,
    depth: 0,
    declared: noDeclarations,
  };
  const value = attempt(faults, () => {
    cursor.declared = declarations(cursor);
    return topLevel(cursor, faults);
  });
  return faults.length === 0 ? { value, diagnostics: [] } : { value: undefined, diagnostics: inOrder(faults) };
}

/** A file with more faults than this is no schema. */
const faultLimit = 100;

const noDeclarations: Declared = {
  prefixes: new Map(),
  datatypes: new Map(),
  defaultNamespace: inherited,
  namespaces: new Map(),
  isNamespacePerName: false,
};

function attempt<Value>(faults: Diagnostic[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof CompactFault)) throw fault;
    faults.push(fault.diagnostic);
    return undefined;
  }
}

function inOrder(faults: readonly Diagnostic[]): Diagnostic[] {
  return [...faults].sort((a, b) => (a.place.offset ?? 0) - (b.place.offset ?? 0));
}

function declarations(cursor: Cursor): Declared {
  const prefixes = new Map<string, NamespaceUri>([['xml', xmlNamespace]]);
  const datatypes = new Map<string, string>([['xsd', xsdLibrary]]);
  let defaultNamespace: NamespaceUri | undefined;
  const declared = new Set<string>();
  while (isKeyword(peek(cursor), 'namespace', 'default', 'datatypes')) {
    const keyword = take(cursor);
    if (keyword.text === 'datatypes') {
      const prefix = declaredPrefix(cursor, declared, 'datatypes');
      expectSign(cursor, '=');
      const library = expectLiteral(cursor, 'the address of a datatype library, a literal').text;
      if (prefix.text === 'xsd' && library !== xsdLibrary) contradiction(cursor, prefix, 'datatypes', 'is fixed');
      datatypes.set(prefix.text, library);
      continue;
    }
    const isDefault = keyword.text === 'default';
    if (isDefault) {
      if (!isKeyword(peek(cursor), 'namespace')) unexpected(cursor, '“namespace” after “default”');
      const word = take(cursor);
      if (defaultNamespace !== undefined) contradiction(cursor, word, 'default', 'is declared twice');
    }
    const prefix = isDefault && isSign(peek(cursor), '=') ? undefined : declaredPrefix(cursor, declared, 'namespace');
    expectSign(cursor, '=');
    const uri = namespaceUri(cursor);
    if (isDefault) defaultNamespace = uri;
    if (prefix === undefined) continue;
    if ((prefix.text === 'xml') !== (uri === xmlNamespace))
      contradiction(cursor, prefix, 'prefix', 'may not be bound so');
    prefixes.set(prefix.text, uri);
  }
  return { prefixes, datatypes, ...namespaceUse(prefixes, defaultNamespace ?? inherited) };
}

function declaredPrefix(cursor: Cursor, declared: Set<string>, kind: 'namespace' | 'datatypes'): Token {
  const token = peek(cursor);
  if (!isWord(token)) unexpected(cursor, 'a prefix');
  take(cursor);
  if (kind === 'namespace' && token.text === 'xmlns') contradiction(cursor, token, 'prefix', 'is reserved');
  const name = `${kind} ${token.text}`;
  if (declared.has(name)) contradiction(cursor, token, 'prefix', 'is declared twice');
  declared.add(name);
  return token;
}

function namespaceUri(cursor: Cursor): NamespaceUri {
  if (!isKeyword(peek(cursor), 'inherit')) return expectLiteral(cursor, 'a namespace URI, a literal').text;
  take(cursor);
  return inherited;
}

function namespaceUse(
  prefixes: ReadonlyMap<string, NamespaceUri>,
  defaultNamespace: NamespaceUri,
): Pick<Declared, 'defaultNamespace' | 'namespaces' | 'isNamespacePerName'> {
  const namespaces = new Map<string, string>();
  for (const [prefix, uri] of prefixes) if (uri !== inherited && uri !== '') namespaces.set(prefix, uri);
  return { defaultNamespace, namespaces, isNamespacePerName: [...prefixes.values()].includes(inherited) };
}

function contradiction(cursor: Cursor, token: Token, kind: string, problem: string): never {
  const values = { kind: kind === 'default' ? 'default' : 'prefix', prefix: token.text, problem };
  throw new CompactFault(diagnose('SCH-106', placeOf(cursor, token), values));
}

function topLevel(cursor: Cursor, faults: Diagnostic[]): SchemaElement {
  const root = isGrammar(cursor) ? wholeGrammar(cursor, faults) : wholePattern(cursor);
  const { defaultNamespace, isNamespacePerName } = cursor.declared;
  if (defaultNamespace === inherited || isNamespacePerName || root.attributes.has('ns')) return root;
  return { ...root, attributes: new Map([...root.attributes, ['ns', defaultNamespace]]) };
}

/** Whether what follows annotations is grammar content and not one pattern; the position is left as it was. */
function isGrammar(cursor: Cursor): boolean {
  const { at } = cursor;
  if (isAnnotationElement(cursor)) return true;
  initialAnnotations(cursor);
  const token = peek(cursor);
  const isItem = isKeyword(token, 'start', 'div', 'include') || token.kind === 'end' || isAnnotationElement(cursor);
  const isDefinition = isWord(token) && isSign(peek(cursor, 1), '=', '|=', '&=');
  cursor.at = at;
  return isItem || isDefinition;
}

function wholePattern(cursor: Cursor): SchemaElement {
  const root = pattern(cursor);
  if (peek(cursor).kind !== 'end') unexpected(cursor, 'the end of the file');
  return root;
}

function wholeGrammar(cursor: Cursor, faults: Diagnostic[]): SchemaElement {
  const first = peek(cursor);
  const children: SchemaElement[] = [];
  while (peek(cursor).kind !== 'end' && faults.length < faultLimit) {
    const start = cursor.at;
    const isRead = attempt(faults, () => {
      const item = grammarItem(cursor, 'grammar');
      if (item !== undefined) children.push(item);
      return true;
    });
    if (isRead === undefined) skipToDefinition(cursor, start);
  }
  return schemaElement(cursor, 'grammar', [first, first], { children });
}

/** After a fault, reading goes on at the next definition that begins a line. */
function skipToDefinition(cursor: Cursor, start: number): void {
  cursor.depth = 0;
  if (cursor.at === start) take(cursor);
  while (peek(cursor).kind !== 'end') {
    const token = peek(cursor);
    const isDefinition = isWord(token) && isSign(peek(cursor, 1), '=', '|=', '&=');
    if (isDefinition && placeOf(cursor, token).column === 1) return;
    take(cursor);
  }
}
