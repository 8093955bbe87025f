/** Annotations of a compact schema: documentation is kept, other annotations are checked and dropped. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import {
  CompactFault,
  type Cursor,
  documented,
  expectClosing,
  expectLiteral,
  expectSign,
  isSign,
  isWord,
  nameOf,
  namespaceOf,
  nested,
  peek,
  placeOf,
  take,
  takeSign,
  unexpected,
} from './compact-cursor.ts';
import type { Token } from './compact-tokens.ts';
import { annotationsNamespace, relaxNgNamespace } from './namespaces.ts';
import type { SchemaElement } from './syntax.ts';

/** Reads `## …` lines and `[ … ]` before a construct, and gives the documentation among them. */
export function initialAnnotations(cursor: Cursor): string | undefined {
  const lines: string[] = [];
  while (peek(cursor).kind === 'documentation') lines.push(take(cursor).text);
  const open = takeSign(cursor, '[');
  const inBrackets = open === undefined ? [] : annotationContent(cursor, open, 'initial').documentation;
  const all = [...(lines.length === 0 ? [] : [lines.join('\n')]), ...inBrackets];
  return all.length === 0 ? undefined : all.join('\n');
}

/** Reads `>> name [ … ]` after a construct; documentation among them is added to it. */
export function followingAnnotations(cursor: Cursor, element: SchemaElement): SchemaElement {
  let annotated = element;
  while (takeSign(cursor, '>>') !== undefined) {
    const documentation = annotationElement(cursor);
    const before = annotated.documentation;
    if (documentation === undefined) continue;
    annotated =
      before === undefined ? { ...annotated, documentation } : documented({ ...annotated, documentation }, before);
  }
  return annotated;
}

/** Whether an annotation element is next: a name and “[”. */
export function isAnnotationElement(cursor: Cursor): boolean {
  const token = peek(cursor);
  return (isWord(token) || token.kind === 'prefixed') && isSign(peek(cursor, 1), '[');
}

/** Reads `name [ … ]`, and gives its text if it is documentation. */
export function annotationElement(cursor: Cursor): string | undefined {
  const name = annotationName(cursor);
  const open = expectSign(cursor, '[');
  const { text } = nested(cursor, () => annotationContent(cursor, open, 'nested'));
  return name.uri === annotationsNamespace && name.token.text === 'documentation' ? text : undefined;
}

function annotationContent(
  cursor: Cursor,
  open: Token,
  level: 'initial' | 'nested',
): { readonly text: string; readonly documentation: readonly string[] } {
  const seen = new Set<string>();
  const documentation: string[] = [];
  let text = '';
  let isPastAttributes = false;
  while (!isSign(peek(cursor), ']')) {
    const token = peek(cursor);
    if (level === 'nested' && token.kind === 'literal') {
      text += expectLiteral(cursor, 'a literal').text;
      isPastAttributes = true;
    } else if (isAnnotationElement(cursor)) {
      const found = annotationElement(cursor);
      if (found !== undefined) documentation.push(found);
      isPastAttributes = true;
    } else if (!isPastAttributes && (isWord(token) || token.kind === 'prefixed')) {
      annotationAttribute(cursor, seen, level);
    } else if (token.kind === 'end') {
      expectClosing(cursor, ']', open);
    } else {
      unexpected(cursor, 'an annotation or “]”');
    }
  }
  take(cursor);
  return { text, documentation };
}

function annotationAttribute(cursor: Cursor, seen: Set<string>, level: 'initial' | 'nested'): void {
  const { token, uri } = annotationName(cursor);
  if (level === 'initial' && token.prefix === undefined) refuse(cursor, token, 'has no prefix');
  const name = `${uri}|${token.text}`;
  if (seen.has(name)) refuse(cursor, token, 'is given twice');
  seen.add(name);
  expectSign(cursor, '=');
  expectLiteral(cursor, 'the value of the annotation, a literal');
}

function annotationName(cursor: Cursor): { readonly token: Token; readonly uri: string } {
  const token = peek(cursor);
  if (isWord(token)) return { token: take(cursor), uri: '' };
  if (token.kind !== 'prefixed') return unexpected(cursor, 'the name of an annotation');
  take(cursor);
  const uri = namespaceOf(cursor, token);
  if (uri === relaxNgNamespace) refuse(cursor, token, 'belongs to RELAX NG itself');
  return { token, uri: typeof uri === 'string' ? uri : '' };
}

function refuse(cursor: Cursor, token: Token, problem: string): never {
  throw new CompactFault(diagnose('SCH-109', placeOf(cursor, token), { found: nameOf(token), problem }));
}
