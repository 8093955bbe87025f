/** Reads XML that is data, not text, into a tree of elements: with exact names, places and values, and refused where it is ill-formed. */
import { XMLParser } from 'fast-xml-parser';
import type { Diagnostic, Outcome, Place } from '../diagnostics/diagnostic.ts';
import { decodeXml } from './decode.ts';
import type { XmlOptions, XmlStartTag } from './events.ts';
import { defaultLimits, parseXml } from './parse.ts';

/** An element of a data file. `text` is that of the element itself, without its children's, edges trimmed. */
export interface DataElement {
  readonly local: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DataElement[];
  readonly text: string;
  readonly place: () => Place;
}

/** Options that keep every value as it is written: the library's own ones turn `007` into 7 and trim text. */
const reader = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  // Depth is limited by our parser; the library would throw at less.
  maxNestedTags: defaultLimits.depth,
});

/** The root of a data file. The tree comes from fast-xml-parser; our strict parser goes first, and gives names, values and places. */
export function readXmlData(
  bytes: Uint8Array,
  file: string,
  prefixes: NonNullable<XmlOptions['prefixes']> = {},
): Outcome<DataElement | undefined> {
  const decoded = decodeXml(bytes, file);
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics };
  const { text } = decoded.value;
  const tags: XmlStartTag[] = [];
  const texts: string[] = [];
  const open: number[] = [];
  const report = parseXml(
    text,
    {
      startElement: (tag) => {
        open.push(tags.length);
        tags.push(tag);
        texts.push('');
      },
      endElement: () => void open.pop(),
      text: (piece) => {
        const at = open.at(-1);
        if (at !== undefined) texts[at] += piece;
      },
    },
    { file, prefixes },
  );
  const diagnostics: readonly Diagnostic[] = [...decoded.diagnostics, ...report.diagnostics];
  if (!report.wellFormed) return { value: undefined, diagnostics };
  const nodes: unknown = reader.parse(text);
  const cursor = { at: 0 };
  const build = (list: unknown): DataElement[] =>
    nodesIn(list).map((children) => {
      const at = cursor.at;
      cursor.at += 1;
      const tag = tags[at];
      if (tag === undefined) throw new Error(`${file}: the two parsers see different elements`);
      return {
        local: tag.local,
        uri: tag.uri,
        attributes: Object.fromEntries(tag.attributes.map(({ local, value }) => [local, value])),
        children: build(children),
        text: (texts[at] ?? '').trim(),
        place: () => report.placeAt(tag.start, tag.end),
      };
    });
  const [root] = build(nodes);
  return { value: root, diagnostics };
}

/** Child lists of the elements among some nodes; the library gives each node as an object with one key, its name. */
function nodesIn(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((node: unknown) => {
    if (typeof node !== 'object' || node === null) return [];
    const [entry] = Object.entries(node).filter(
      ([name]) => name !== ':@' && !name.startsWith('#') && !name.startsWith('?'),
    );
    return entry === undefined ? [] : [entry[1]];
  });
}

/** All elements below one, itself first, in document order. */
export function elementsIn(element: DataElement): readonly DataElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

/** Elements of a local name below one. */
export function descendants(element: DataElement, local: string): readonly DataElement[] {
  return elementsIn(element).filter((one) => one !== element && one.local === local);
}

/** Children of a local name. */
export function childrenOf(element: DataElement, local: string): readonly DataElement[] {
  return element.children.filter((one) => one.local === local);
}
