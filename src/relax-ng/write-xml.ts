/** Writes a schema tree in the XML syntax of RELAX NG (.rng), pretty and always the same. */

import { annotationsNamespace, relaxNgNamespace, xmlNamespace } from './namespaces.ts';
import type { SchemaElement } from './syntax.ts';

export interface WriteOptions {
  /** Comment after the XML declaration, without its delimiters. */
  readonly comment?: string;
}

/** The whole document, ending in a newline. Documentation becomes `a:documentation`; other annotations are not in the tree. */
export function writeSchemaXml(root: SchemaElement, options: WriteOptions = {}): string {
  const library = commonLibrary(root);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  if (options.comment !== undefined) lines.push(`<!-- ${options.comment.replaceAll('--', '- -')} -->`);
  const prefixes = new Map([...root.namespaces].filter(([prefix]) => prefix !== '' && prefix !== 'xml'));
  const annotations = isDocumented(root) ? annotationsPrefix(prefixes) : undefined;
  if (annotations !== undefined) prefixes.set(annotations, annotationsNamespace);
  const head = [
    ['xmlns', relaxNgNamespace],
    ...[...prefixes].sort(byName).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
    ...(library === undefined ? [] : [['datatypeLibrary', library]]),
  ];
  const context = {
    library: library ?? '',
    namespaces: new Map([...root.namespaces, ...prefixes]),
    annotations,
    base: root.base,
  };
  lines.push(
    ...elementLines(root, context, '', head.map(([name, value]) => attribute(name ?? '', value ?? '')).join('')),
  );
  return `${lines.join('\n')}\n`;
}

interface Context {
  /** The datatype library in force. */
  readonly library: string;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly base: string;
  /** Prefix of the annotations namespace, where there is documentation. */
  readonly annotations: string | undefined;
}

function elementLines(element: SchemaElement, outer: Context, indent: string, head = ''): string[] {
  const context = entered(element, outer);
  const tag = `${element.name}${head}${namespaceDeclarations(element, outer)}${attributes(element, outer)}`;
  const inner = `${indent}  `;
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const documentation = documentationLine(element, context);
  if (hasTextOnly(element)) {
    const line = `${indent}<${tag}>${escaped(text)}</${element.name}>`;
    // These elements hold text only, so their documentation follows them, as in the TEI's own schemas.
    return documentation === undefined ? [line] : [line, `${indent}${documentation}`];
  }
  const content = [
    ...(documentation === undefined ? [] : [`${inner}${documentation}`]),
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : elementLines(child, context, inner))),
  ];
  return content.length === 0
    ? [`${indent}<${tag}/>`]
    : [`${indent}<${tag}>`, ...content, `${indent}</${element.name}>`];
}

function entered(element: SchemaElement, outer: Context): Context {
  const library = element.attributes.get('datatypeLibrary');
  return {
    library: library ?? outer.library,
    namespaces: new Map([...outer.namespaces, ...element.namespaces]),
    base: element.base,
    annotations: outer.annotations,
  };
}

function namespaceDeclarations(element: SchemaElement, outer: Context): string {
  return [...element.namespaces]
    .filter(([prefix, uri]) => prefix !== '' && uri !== xmlNamespace && outer.namespaces.get(prefix) !== uri)
    .sort(byName)
    .map(([prefix, uri]) => attribute(`xmlns:${prefix}`, uri))
    .join('');
}

const attributeOrder = ['name', 'ns', 'href', 'combine', 'type', 'datatypeLibrary'];

function attributes(element: SchemaElement, outer: Context): string {
  return [...element.attributes]
    .filter(([name, value]) => name !== 'datatypeLibrary' || value !== outer.library)
    .sort(([a], [b]) => attributeOrder.indexOf(a) - attributeOrder.indexOf(b))
    .map(([name, value]) => attribute(name, value))
    .concat(element.base === outer.base ? [] : [attribute('xml:base', element.base)])
    .join('');
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function documentationLine(element: SchemaElement, { annotations }: Context): string | undefined {
  if (element.documentation === undefined || annotations === undefined) return undefined;
  return `<${annotations}:documentation>${escaped(element.documentation)}</${annotations}:documentation>`;
}

function hasTextOnly({ name }: SchemaElement): boolean {
  return name === 'value' || name === 'param' || name === 'name';
}

function isDocumented(element: SchemaElement): boolean {
  return (
    element.documentation !== undefined ||
    element.children.some((child) => typeof child !== 'string' && isDocumented(child))
  );
}

function annotationsPrefix(prefixes: ReadonlyMap<string, string>): string {
  for (const [prefix, uri] of prefixes) if (uri === annotationsNamespace) return prefix;
  let prefix = 'a';
  while (prefixes.has(prefix)) prefix += 'a';
  return prefix;
}

/** The library that most data patterns name, for the root to say once; none where the root says one itself. */
function commonLibrary(root: SchemaElement): string | undefined {
  if (root.attributes.has('datatypeLibrary')) return undefined;
  const counts = new Map<string, number>();
  const count = (element: SchemaElement): void => {
    const library = element.attributes.get('datatypeLibrary');
    if (library !== undefined && library !== '') counts.set(library, (counts.get(library) ?? 0) + 1);
    for (const child of element.children) if (typeof child !== 'string') count(child);
  };
  count(root);
  // A tree whose data patterns lean on an inherited library or on none must not get one from above.
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || byName(a, b));
  return most !== undefined && sayEachTheirLibrary(root) ? most[0] : undefined;
}

function sayEachTheirLibrary(element: SchemaElement): boolean {
  const isTyped = element.name === 'data' || (element.name === 'value' && element.attributes.has('type'));
  if (isTyped && !element.attributes.has('datatypeLibrary')) return false;
  return element.children.every((child) => typeof child === 'string' || sayEachTheirLibrary(child));
}

function byName<Rest>([a]: readonly [string, Rest], [b]: readonly [string, Rest]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
