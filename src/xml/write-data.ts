/** Writes data-shaped XML (reports, manifests) through xmlbuilder2; editions have a writer of their own. */
import { create } from 'xmlbuilder2';
import { declaredPrefix, type NamespaceScope, outermostScope, scopeOf, xmlnsNamespace } from './namespaces.ts';

/** An element: its name, with a prefix where an `xmlns` attribute on it or above declares one, attributes in the order to be written, and content. */
export interface DataElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (DataElement | string)[];
}

/** An element without the attributes and children that are undefined. */
export function dataElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (DataElement | string | undefined)[] = [],
): DataElement {
  const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return { name, attributes: Object.fromEntries(given), children: children.filter((child) => child !== undefined) };
}

/** The document as text, indented; characters that XML cannot hold are written as U+FFFD. A name that is not one is our own bug. */
export function writeDataXml(root: DataElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document, root, outermostScope);
  return `${document.end({ prettyPrint: true, wellFormed: true })}\n`;
}

/** Text with U+FFFD for the control characters and lone surrogates that XML has no place for; xmlbuilder2 lets them through. */
export function holdable(text: string): string {
  // Most text has nothing of the kind, which is quickly seen.
  if (!/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/.test(text)) return text;
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

type Builder = ReturnType<typeof create>;

function append(parent: Builder, element: DataElement, outer: NamespaceScope): void {
  const attributes = Object.entries(element.attributes);
  const declared = attributes.flatMap(([name, uri]): [string, string][] => {
    const prefix = declaredPrefix(name);
    return prefix === undefined ? [] : [[prefix, uri]];
  });
  const scope = declared.length === 0 ? outer : scopeOf(new Map([...outer.uris, ...declared]));
  const node = parent.ele(namespaceOf(element.name, scope), element.name);
  for (const [name, value] of attributes) {
    const uri = declaredPrefix(name) === undefined ? namespaceOf(name, scope, '') : xmlnsNamespace;
    node.att(uri, name, holdable(value));
  }
  for (const child of element.children) {
    if (typeof child === 'string') node.txt(holdable(child));
    else append(node, child, scope);
  }
}

/** The namespace of a name, null where it is in none; `unprefixed` is that of names without prefix, by default the default one. */
function namespaceOf(name: string, scope: NamespaceScope, unprefixed = scope.resolve('')): string | null {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? unprefixed : scope.resolve(name.slice(0, colon));
  if (uri === undefined) throw new Error(`${name}: no namespace is declared for the prefix`);
  return uri === '' ? null : uri;
}
