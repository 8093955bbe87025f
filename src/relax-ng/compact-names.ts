/** Name classes of a compact schema: one name, “*”, “prefix:*”, choices of these, and names taken away with “-”. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import { followingAnnotations, initialAnnotations } from './compact-annotations.ts';
import {
  CompactFault,
  type Cursor,
  documented,
  type ElementParts,
  expectClosing,
  inherited,
  isSign,
  isWord,
  nameOf,
  namespaceOf,
  nested,
  peek,
  placeOf,
  schemaElement,
  take,
  takeSign,
  unexpected,
} from './compact-cursor.ts';
import type { Token } from './compact-tokens.ts';
import type { SchemaElement } from './syntax.ts';

type NamedKind = 'element' | 'attribute';

/** The name of an element or attribute pattern, as its `name` attribute where that can say it, else as a child. */
export function patternName(cursor: Cursor, kind: NamedKind): Pick<ElementParts, 'attributes' | 'children'> {
  const token = peek(cursor);
  const qName = isSign(peek(cursor, 1), '{') ? simpleQName(cursor, token, kind) : undefined;
  if (qName === undefined) return { children: [nameClass(cursor, kind)] };
  take(cursor);
  return { attributes: { name: qName } };
}

/** The name as an attribute of the XML syntax would have it, where that means the same. */
function simpleQName(cursor: Cursor, token: Token, kind: NamedKind): string | undefined {
  const { defaultNamespace, isNamespacePerName } = cursor.declared;
  if (isWord(token)) {
    const needsNamespace = kind === 'element' && isNamespacePerName && defaultNamespace !== inherited;
    return needsNamespace ? undefined : token.text;
  }
  if (token.kind !== 'prefixed') return undefined;
  const uri = namespaceOf(cursor, token);
  return uri === inherited || uri === '' ? undefined : `${token.prefix}:${token.text}`;
}

function nameClass(cursor: Cursor, kind: NamedKind): SchemaElement {
  const first = peek(cursor);
  const alternatives = [annotatedNameClass(cursor, kind)];
  while (takeSign(cursor, '|') !== undefined) alternatives.push(annotatedNameClass(cursor, kind));
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) return only;
  return schemaElement(cursor, 'choice', [first, first], { children: alternatives });
}

function annotatedNameClass(cursor: Cursor, kind: NamedKind): SchemaElement {
  const documentation = initialAnnotations(cursor);
  const simple = simpleNameClass(cursor, kind);
  return followingAnnotations(cursor, documented(simple, documentation));
}

function simpleNameClass(cursor: Cursor, kind: NamedKind): SchemaElement {
  const token = peek(cursor);
  const open = takeSign(cursor, '(');
  if (open !== undefined) {
    const inner = nested(cursor, () => nameClass(cursor, kind));
    expectClosing(cursor, ')', open);
    refuseExcept(cursor, open, 'a name class in parentheses');
    return inner;
  }
  if (isWord(token) || token.kind === 'prefixed') {
    take(cursor);
    refuseExcept(cursor, token, nameOf(token));
    return schemaElement(cursor, 'name', [token, token], {
      attributes: namespaceAttribute(cursor, token, kind),
      children: [token.text],
    });
  }
  if (isSign(token, '*')) {
    take(cursor);
    return schemaElement(cursor, 'anyName', [token, token], { children: exceptNames(cursor, kind) });
  }
  if (token.kind === 'prefixed-any') {
    take(cursor);
    const attributes = namespaceAttribute(cursor, token, kind);
    return schemaElement(cursor, 'nsName', [token, token], { attributes, children: exceptNames(cursor, kind) });
  }
  return unexpected(cursor, `the name of the ${kind}`);
}

/** Always explicit, but where the namespace is to be inherited. */
function namespaceAttribute(cursor: Cursor, token: Token, kind: NamedKind): Record<string, string> {
  if (token.prefix !== undefined) {
    const uri = namespaceOf(cursor, token);
    return uri === inherited ? {} : { ns: uri };
  }
  if (kind === 'attribute') return { ns: '' };
  const uri = cursor.declared.defaultNamespace;
  return uri === inherited ? {} : { ns: uri };
}

function exceptNames(cursor: Cursor, kind: NamedKind): SchemaElement[] {
  const minus = takeSign(cursor, '-');
  if (minus === undefined) return [];
  return [
    schemaElement(cursor, 'except', [minus, minus], {
      children: [nested(cursor, () => annotatedNameClass(cursor, kind))],
    }),
  ];
}

function refuseExcept(cursor: Cursor, token: Token, found: string): void {
  if (!isSign(peek(cursor), '-')) return;
  throw new CompactFault(diagnose('SCH-110', placeOf(cursor, token, peek(cursor)), { found }));
}
