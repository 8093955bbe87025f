/** Writes XML with mixed content: indents structure, and never puts a white-space character into text. Attribute order is the caller's. */

/** Attributes in the order in which they are written; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface XmlWriter {
  /** An element whose children stand on lines of their own. */
  block(name: string, attributes: Attributes, content: () => void): void;
  /** An element on a line of its own with mixed content. */
  line(name: string, attributes: Attributes, content?: () => void): void;
  /** An element inside mixed content. */
  inline(name: string, attributes: Attributes, content?: () => void): void;
  /** An empty element inside mixed content with the line break inside its tag, so that none enters the text. */
  breaking(name: string, attributes: Attributes): void;
  text(text: string): void;
  /** A piece that is XML already, at the present indentation. */
  raw(xml: string): void;
  /** The document so far. */
  toString(): string;
}

/** An empty document, or a piece of one at a depth of indentation. */
export function createXmlWriter({ declaration, depth }: { declaration: boolean; depth: number }): XmlWriter {
  const pieces: string[] = declaration ? ['<?xml version="1.0" encoding="UTF-8"?>\n'] : [];
  let indent = '  '.repeat(depth);
  const tag = (name: string, attributes: Attributes): string => `<${name}${attributeText(attributes)}`;
  const writer: XmlWriter = {
    block(name, attributes, content) {
      pieces.push(indent, tag(name, attributes), '>\n');
      const length = pieces.length;
      indent += '  ';
      content();
      indent = indent.slice(2);
      if (pieces.length === length) pieces[length - 1] = '/>\n';
      else pieces.push(indent, '</', name, '>\n');
    },
    line(name, attributes, content) {
      pieces.push(indent);
      indent += '  ';
      writer.inline(name, attributes, content);
      indent = indent.slice(2);
      pieces.push('\n');
    },
    inline(name, attributes, content) {
      pieces.push(tag(name, attributes), '>');
      const length = pieces.length;
      content?.();
      if (pieces.length === length) pieces[length - 1] = '/>';
      else pieces.push('</', name, '>');
    },
    breaking(name, attributes) {
      pieces.push('<', name, '\n', indent, attributeText(attributes).slice(1), '/>');
    },
    text(text) {
      if (text !== '') pieces.push(escapeText(text));
    },
    raw(xml) {
      pieces.push(xml);
    },
    toString: () => pieces.join(''),
  };
  return writer;
}

function attributeText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return text;
}

const special = /[&<>]/u;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text of an element. A carriage return becomes a reference, since a parser would turn it into LF (XML 1.0 §2.11). */
export function escapeText(text: string): string {
  return special.test(text) || text.includes('\r')
    ? text.replace(/[&<>\r]/gu, (found) => references[found] ?? found)
    : text;
}

/** Value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/u.test(text) ? text.replace(/[&<>"\t\n\r]/gu, (found) => references[found] ?? found) : text;
}
