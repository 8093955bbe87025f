/** Writes data-shaped XML (reports, manifests) through xmlbuilder2; editions have a writer of their own. */
import { create } from 'xmlbuilder2';

/** An element: its name, attributes in the order to be written, and content. */
export interface DataElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (DataElement | string)[];
}

/** The document as text, indented; characters that XML cannot hold are written as U+FFFD. */
export function writeDataXml(root: DataElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document, root);
  return `${document.end({ prettyPrint: true })}\n`;
}

type Builder = ReturnType<typeof create>;

function append(parent: Builder, element: DataElement): void {
  const node = parent.ele(element.name);
  for (const [name, value] of Object.entries(element.attributes)) node.att(name, holdable(value));
  for (const child of element.children) {
    if (typeof child === 'string') node.txt(holdable(child));
    else append(node, child);
  }
}

/** xmlbuilder2 lets control characters and lone surrogates through. */
function holdable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
