/** Reads the XML syntax of RELAX NG into the common tree, leaving out annotations but for documentation (§3, §4.1, §4.2). */
import { type Diagnostic, diagnose, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import type { XmlHandler, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { createPlaces } from '../xml/places.ts';
import { annotationsNamespace, relaxNgNamespace, xmlNamespace } from './namespaces.ts';
import type { SchemaElement } from './syntax.ts';

const textElements = new Set(['name', 'param', 'value']);

/** A schema element while it is read: its documentation comes after its start tag. */
interface Growing extends SchemaElement {
  readonly children: (Growing | string)[];
  documentation?: string;
}

const noAttributes = new Map<string, string>();

interface Reading {
  readonly placeAt: (start: number, end?: number) => Place;
  readonly open: Growing[];
  readonly diagnostics: Diagnostic[];
  root: Growing | undefined;
  /** How many foreign elements are open. */
  foreign: number;
  /** Text of an a:documentation being read. */
  documentation: string | undefined;
}

/** The tree of a schema in XML syntax; undefined if it is not well-formed or not RELAX NG. */
export function readXmlSyntax(source: {
  readonly text: string;
  readonly file: string;
}): Outcome<SchemaElement | undefined> {
  const reading: Reading = {
    placeAt: createPlaces(source.text, source.file),
    open: [],
    diagnostics: [],
    root: undefined,
    foreign: 0,
    documentation: undefined,
  };
  // A schema is our own or asked for by the user, and older ones declare entities for repeated namespaces.
  const report = parseXml(source.text, handlerFor(reading, source.file), { file: source.file, allowDoctype: true });
  const diagnostics = [...report.diagnostics, ...reading.diagnostics];
  return { value: diagnostics.length === 0 ? reading.root : undefined, diagnostics };
}

function handlerFor(reading: Reading, file: string): XmlHandler {
  return {
    startElement: (tag) => {
      const isRelaxNg = tag.uri === relaxNgNamespace;
      const parent = reading.open.at(-1);
      if (reading.foreign === 0 && isRelaxNg) begin(reading, tag, parent, file);
      else if (parent === undefined && reading.foreign === 0) refuseRoot(reading, tag);
      else beginForeign(reading, tag, parent);
    },
    endElement: () => {
      if (reading.foreign === 0) {
        reading.open.pop();
        return;
      }
      reading.foreign--;
      if (reading.foreign === 0 && reading.documentation !== undefined) document(reading, reading.documentation);
      if (reading.foreign === 0) reading.documentation = undefined;
    },
    text: (text, start, end) => {
      if (reading.documentation !== undefined) reading.documentation += text;
      const parent = reading.open.at(-1);
      if (reading.foreign > 0 || parent === undefined) return;
      if (textElements.has(parent.name)) parent.children.push(text);
      else if (/[^ \t\r\n]/u.test(text)) {
        const values = { text: text.trim().slice(0, 40), name: parent.name };
        const leading = text.length - text.trimStart().length;
        reading.diagnostics.push(diagnose('SCH-008', reading.placeAt(Math.min(start + leading, end), end), values));
      }
    },
  };
}

function begin(reading: Reading, tag: XmlStartTag, parent: Growing | undefined, file: string): void {
  const attributes = tag.attributes.length === 0 ? noAttributes : new Map<string, string>();
  let base = parent?.base ?? file;
  for (const { name, uri, local, value } of tag.attributes) {
    if (uri === '') attributes.set(local, value);
    if (uri === xmlNamespace && local === 'base') base = resolveBase(value, base);
    // §3: foreign attributes are in a namespace, and not in that of RELAX NG.
    if (uri !== relaxNgNamespace) continue;
    const { start, end } = tag.locate(name);
    reading.diagnostics.push(diagnose('SCH-004', reading.placeAt(start, end), { attribute: local, name: tag.local }));
  }
  const { placeAt } = reading;
  const { start, end, local: name, namespaces } = tag;
  const element: Growing = {
    name,
    attributes,
    children: [],
    namespaces,
    base,
    // Few places are ever asked for, and each costs a search of the line.
    get place() {
      return placeAt(start, end);
    },
  };
  if (parent === undefined) reading.root = element;
  else parent.children.push(element);
  reading.open.push(element);
}

function beginForeign(reading: Reading, tag: XmlStartTag, parent: Growing | undefined): void {
  reading.foreign++;
  if (reading.foreign > 1 || parent === undefined) return;
  if (tag.uri === annotationsNamespace && tag.local === 'documentation') reading.documentation = '';
  // §3: no foreign elements where text is read.
  if (!textElements.has(parent.name)) return;
  const values = { name: tag.name, parent: parent.name, expected: 'text only' };
  reading.diagnostics.push(diagnose('SCH-003', reading.placeAt(tag.start, tag.end), values));
}

function refuseRoot(reading: Reading, tag: XmlStartTag): void {
  reading.foreign++;
  reading.diagnostics.push(diagnose('SCH-002', reading.placeAt(tag.start, tag.end), { name: tag.name }));
}

/** RELAX NG DTD Compatibility §4: documentation belongs to its parent, or, after a value, to that value. */
function document(reading: Reading, text: string): void {
  const parent = reading.open.at(-1);
  const last = parent?.children.at(-1);
  const described = typeof last === 'object' && last.name === 'value' ? last : parent;
  if (described !== undefined) described.documentation ??= text;
}

function resolveBase(reference: string, base: string): string {
  const isAbsolute = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/u.test(reference);
  return isAbsolute ? reference : base.slice(0, base.lastIndexOf('/') + 1) + reference;
}
