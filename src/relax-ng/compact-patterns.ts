/** Patterns and grammar content of a compact schema, read into the tree that the XML syntax has too. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import {
  annotationElement,
  followingAnnotations,
  initialAnnotations,
  isAnnotationElement,
} from './compact-annotations.ts';
import {
  CompactFault,
  type Cursor,
  documented,
  expectClosing,
  expectLiteral,
  expectSign,
  expectWord,
  inherited,
  isKeyword,
  isSign,
  isWord,
  nameOf,
  nested,
  peek,
  placeOf,
  schemaElement,
  take,
  takeSign,
  unexpected,
} from './compact-cursor.ts';
import { patternName } from './compact-names.ts';
import type { Token } from './compact-tokens.ts';
import type { SchemaElement } from './syntax.ts';

const connectors: Readonly<Record<string, string>> = { ',': 'group', '|': 'choice', '&': 'interleave' };
const occurrences: Readonly<Record<string, string>> = { '?': 'optional', '*': 'zeroOrMore', '+': 'oneOrMore' };
const combinations: Readonly<Record<string, string>> = { '|=': 'choice', '&=': 'interleave' };

/** A pattern with its connectors. */
export function pattern(cursor: Cursor): SchemaElement {
  const first = peek(cursor);
  const particles = [particle(cursor)];
  const connector = peek(cursor);
  const name = connector.kind === 'sign' ? connectors[connector.text] : undefined;
  if (name === undefined) {
    refuseMissingConnector(cursor);
    return particles[0] ?? unexpected(cursor, 'a pattern');
  }
  while (takeSign(cursor, connector.text) !== undefined) particles.push(particle(cursor));
  const next = peek(cursor);
  if (next.kind === 'sign' && connectors[next.text] !== undefined) {
    const values = { found: next.text, first: connector.text };
    const related = [{ place: placeOf(cursor, connector), message: `“${connector.text}” began the group here` }];
    throw new CompactFault(diagnose('SCH-104', placeOf(cursor, next), values, { related }));
  }
  refuseMissingConnector(cursor);
  return schemaElement(cursor, name, [first, first], { children: particles });
}

/** A pattern with annotations and its sign of occurrence. */
function particle(cursor: Cursor): SchemaElement {
  const single = nested(cursor, () => annotatedPrimary(cursor));
  const sign = peek(cursor);
  const name = sign.kind === 'sign' ? occurrences[sign.text] : undefined;
  if (name === undefined) return single;
  take(cursor);
  const repeated = schemaElement(cursor, name, [sign, sign], { children: contentOf(single) });
  return followingAnnotations(cursor, repeated);
}

function annotatedPrimary(cursor: Cursor): SchemaElement {
  const documentation = initialAnnotations(cursor);
  return followingAnnotations(cursor, documented(primary(cursor), documentation));
}

function primary(cursor: Cursor): SchemaElement {
  const token = peek(cursor);
  if (token.kind === 'keyword') return keywordPattern(cursor, token);
  if (token.kind === 'literal') {
    const value = expectLiteral(cursor, 'a value');
    return schemaElement(cursor, 'value', [value, value], { children: [value.text] });
  }
  if (token.kind === 'name') {
    take(cursor);
    return schemaElement(cursor, 'ref', [token, token], { attributes: { name: token.text } });
  }
  if (token.kind === 'prefixed') return dataPattern(cursor, take(cursor), datatypeLibrary(cursor, token));
  const open = takeSign(cursor, '(');
  if (open === undefined) return unexpected(cursor, 'a pattern');
  const inner = pattern(cursor);
  expectClosing(cursor, ')', open);
  return inner;
}

function keywordPattern(cursor: Cursor, keyword: Token): SchemaElement {
  const single = [keyword, keyword] as const;
  switch (keyword.text) {
    case 'element':
    case 'attribute':
      return namedPattern(cursor, take(cursor), keyword.text);
    case 'list':
    case 'mixed': {
      take(cursor);
      return schemaElement(cursor, keyword.text, single, { children: contentOf(bracedPattern(cursor)) });
    }
    case 'empty':
    case 'text':
    case 'notAllowed':
      take(cursor);
      return schemaElement(cursor, keyword.text, single);
    case 'parent': {
      take(cursor);
      const name = peek(cursor).kind === 'name' ? take(cursor) : unexpected(cursor, 'the name of a definition');
      return schemaElement(cursor, 'parentRef', [keyword, name], { attributes: { name: name.text } });
    }
    case 'grammar': {
      take(cursor);
      const open = expectSign(cursor, '{');
      const children = grammarContent(cursor, 'grammar');
      expectClosing(cursor, '}', open);
      return schemaElement(cursor, 'grammar', single, { children });
    }
    case 'external': {
      take(cursor);
      const href = expectLiteral(cursor, 'the address of a schema, a literal');
      return schemaElement(cursor, 'externalRef', [keyword, href], { attributes: reference(cursor, href) });
    }
    case 'string':
    case 'token':
      return dataPattern(cursor, take(cursor), '');
    default:
      return unexpected(cursor, 'a pattern');
  }
}

function namedPattern(cursor: Cursor, keyword: Token, kind: 'element' | 'attribute'): SchemaElement {
  const { attributes = {}, children: names = [] } = patternName(cursor, kind);
  const last = cursor.tokens[cursor.at - 1] ?? keyword;
  const content = bracedPattern(cursor);
  // The XML syntax reads an attribute without content as text, and takes several patterns in an element only.
  const children = kind === 'element' ? contentOf(content) : [content];
  return schemaElement(cursor, kind, [keyword, last], { attributes, children: [...names, ...children] });
}

function bracedPattern(cursor: Cursor): SchemaElement {
  const open = expectSign(cursor, '{');
  const inner = pattern(cursor);
  expectClosing(cursor, '}', open);
  return inner;
}

/** A datatype with a value, or with parameters and an exception. */
function dataPattern(cursor: Cursor, type: Token, library: string): SchemaElement {
  const attributes = { type: type.text, datatypeLibrary: library };
  if (peek(cursor).kind === 'literal') {
    const value = expectLiteral(cursor, 'a value');
    const { defaultNamespace, isNamespacePerName } = cursor.declared;
    // A value of type QName takes the default namespace from the ns attribute.
    const ns = isNamespacePerName && defaultNamespace !== inherited ? { ns: defaultNamespace } : {};
    return schemaElement(cursor, 'value', [type, value], {
      attributes: { ...attributes, ...ns },
      children: [value.text],
    });
  }
  const children = parameters(cursor);
  const minus = takeSign(cursor, '-');
  if (minus !== undefined) {
    children.push(schemaElement(cursor, 'except', [minus, minus], { children: [annotatedPrimary(cursor)] }));
  }
  return schemaElement(cursor, 'data', [type, type], { attributes, children });
}

function parameters(cursor: Cursor): SchemaElement[] {
  const open = takeSign(cursor, '{');
  if (open === undefined) return [];
  const params: SchemaElement[] = [];
  while (!isSign(peek(cursor), '}')) {
    if (peek(cursor).kind === 'end') expectClosing(cursor, '}', open);
    const documentation = initialAnnotations(cursor);
    const name = expectWord(cursor, 'the name of a parameter, or “}”');
    expectSign(cursor, '=');
    const value = expectLiteral(cursor, 'the value of the parameter, a literal');
    const param = schemaElement(cursor, 'param', [name, value], {
      attributes: { name: name.text },
      children: [value.text],
    });
    params.push(followingAnnotations(cursor, documented(param, documentation)));
  }
  take(cursor);
  return params;
}

function datatypeLibrary(cursor: Cursor, token: Token): string {
  const prefix = token.prefix ?? '';
  const library = cursor.declared.datatypes.get(prefix);
  if (library !== undefined) return library;
  const values = { prefix, kind: 'a datatype library', declaration: 'datatypes' };
  throw new CompactFault(diagnose('SCH-103', placeOf(cursor, token), values));
}

/** Definitions, start patterns, divs and includes up to the closing bracket or the end. */
export function grammarContent(cursor: Cursor, within: 'grammar' | 'include'): SchemaElement[] {
  const content: SchemaElement[] = [];
  while (!isSign(peek(cursor), '}') && peek(cursor).kind !== 'end') {
    const item = grammarItem(cursor, within);
    if (item !== undefined) content.push(item);
  }
  return content;
}

/** One item of a grammar; nothing for an annotation element standing by itself. */
export function grammarItem(cursor: Cursor, within: 'grammar' | 'include'): SchemaElement | undefined {
  if (isAnnotationElement(cursor)) {
    annotationElement(cursor);
    return undefined;
  }
  const documentation = initialAnnotations(cursor);
  const token = peek(cursor);
  if (isKeyword(token, 'div')) return documented(division(cursor, take(cursor), within), documentation);
  if (within === 'grammar' && isKeyword(token, 'include')) {
    return documented(inclusion(cursor, take(cursor)), documentation);
  }
  if (token.kind !== 'name' && !isKeyword(token, 'start')) {
    unexpected(cursor, within === 'grammar' ? 'a definition, start, div or include' : 'a definition, start or div');
  }
  return documented(definition(cursor, take(cursor)), documentation);
}

function division(cursor: Cursor, keyword: Token, within: 'grammar' | 'include'): SchemaElement {
  const open = expectSign(cursor, '{');
  const children = nested(cursor, () => grammarContent(cursor, within));
  expectClosing(cursor, '}', open);
  return schemaElement(cursor, 'div', [keyword, keyword], { children });
}

function inclusion(cursor: Cursor, keyword: Token): SchemaElement {
  const href = expectLiteral(cursor, 'the address of a schema, a literal');
  const attributes = reference(cursor, href);
  const open = takeSign(cursor, '{');
  const children = open === undefined ? [] : grammarContent(cursor, 'include');
  if (open !== undefined) expectClosing(cursor, '}', open);
  return schemaElement(cursor, 'include', [keyword, href], { attributes, children });
}

function definition(cursor: Cursor, name: Token): SchemaElement {
  const assign = peek(cursor);
  if (!isSign(assign, '=', '|=', '&=')) unexpected(cursor, `“=”, “|=” or “&=” after “${name.text}”`);
  take(cursor);
  const combine = combinations[assign.text];
  const method = combine === undefined ? {} : { combine };
  const content = pattern(cursor);
  return name.kind === 'keyword'
    ? schemaElement(cursor, 'start', [name, name], { attributes: method, children: [content] })
    : schemaElement(cursor, 'define', [name, name], {
        attributes: { name: name.text, ...method },
        children: contentOf(content),
      });
}

/** `href`, and the namespace handed on where `inherit = prefix` or a namespace written at each name asks for it. */
function reference(cursor: Cursor, href: Token): Record<string, string> {
  const { prefixes, defaultNamespace, isNamespacePerName } = cursor.declared;
  if (!isKeyword(peek(cursor), 'inherit')) {
    const isExplicit = isNamespacePerName && defaultNamespace !== inherited;
    return { href: href.text, ...(isExplicit ? { ns: defaultNamespace } : {}) };
  }
  take(cursor);
  expectSign(cursor, '=');
  const token = expectWord(cursor, 'a namespace prefix');
  const uri = prefixes.get(token.text);
  if (uri === undefined) {
    const values = { prefix: token.text, kind: 'a namespace', declaration: 'namespace' };
    throw new CompactFault(diagnose('SCH-103', placeOf(cursor, token), values));
  }
  return { href: href.text, ...(uri === inherited ? {} : { ns: uri }) };
}

/** A group is what its parent has by itself, so that it need not be written; with documentation it stays. */
function contentOf(content: SchemaElement): readonly SchemaElement[] {
  if (content.name !== 'group' || content.documentation !== undefined) return [content];
  return content.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
}

/** Two patterns side by side are a fault that is best named at the second one. */
function refuseMissingConnector(cursor: Cursor): void {
  const token = peek(cursor);
  const previous = cursor.tokens[cursor.at - 1];
  const isAssigned = isSign(peek(cursor, 1), '=', '|=', '&=', '[');
  const opensPattern =
    token.kind === 'literal' ||
    token.kind === 'prefixed' ||
    token.kind === 'name' ||
    (isWord(token) && !isKeyword(token, 'start', 'div', 'include', 'inherit', 'default', 'namespace', 'datatypes')) ||
    isSign(token, '(', '{');
  if (!opensPattern || isAssigned || previous === undefined) return;
  const values = { found: nameOf(token), previous: previous.text };
  throw new CompactFault(diagnose('SCH-107', placeOf(cursor, token), values));
}
