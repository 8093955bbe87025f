/** Parses XML strictly, over saxes, into events with exact positions, namespaces resolved and limits kept. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Code } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose, type Place, type Values } from '../diagnostics/diagnostic.ts';
import { type Doctype, readDoctype } from './doctype.ts';
import type {
  AttributePlace,
  XmlAttribute,
  XmlHandler,
  XmlLimits,
  XmlOptions,
  XmlReport,
  XmlStartTag,
} from './events.ts';
import {
  colonOf,
  declarationFault,
  declaredPrefix,
  type NamespaceScope,
  outermostScope,
  scopeOf,
} from './namespaces.ts';
import { createPlaces } from './places.ts';
import { explainFault } from './well-formedness.ts';

/** Far above any edition, far below what exhausts memory. */
export const defaultLimits: XmlLimits = { depth: 256, attributes: 1000, text: 10_000_000, document: 200_000_000 };

/** Small enough that a limit stops a hostile document early; a page in one piece is read faster than slices of it. */
const chunkLength = 4_194_304;

interface ParserOptions {
  readonly xmlns?: false;
  readonly position: false;
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly scope: NamespaceScope;
}

interface Reading {
  readonly text: string;
  readonly handler: XmlHandler;
  readonly limits: XmlLimits;
  readonly allowDoctype: boolean;
  readonly parser: SaxesParser<ParserOptions>;
  readonly placeAt: (start: number, end?: number) => Place;
  readonly open: OpenElement[];
  /** What holds outside the root element. */
  readonly outermost: NamespaceScope;
  /** The first fault; nothing is reported to the handler after it. */
  fault: Diagnostic | undefined;
  /** End of the last piece of markup or text seen, so the next piece of markup begins here. */
  cursor: number;
  /** The attributes of the tag that is being read, as written: declarations too, and none with its namespace. */
  written: XmlAttribute[];
  /** Text collected since the last markup, and where it began. */
  pending: string;
  pendingStart: number;
  refusedEntities: ReadonlyMap<string, string>;
  expanded: number;
}

/** Parses a document; events go to `handler` until the first fault. The report never throws at a document. */
export function parseXml(text: string, handler: XmlHandler, options: XmlOptions): XmlReport {
  const reading = startReading(text, handler, options);
  const { limits, parser } = reading;
  if (text.length > limits.document) {
    stop(reading, 'XML-033', 0, 0, { length: text.length, limit: limits.document });
  }
  for (let at = 0; at < text.length && reading.fault === undefined; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
    const tooLong = parser.position - reading.cursor > limits.text;
    if (tooLong) stop(reading, 'XML-032', reading.cursor, reading.cursor, { limit: limits.text });
  }
  if (reading.fault === undefined) parser.close();
  const { fault, placeAt } = reading;
  return { wellFormed: fault === undefined, diagnostics: fault === undefined ? [] : [fault], placeAt };
}

function startReading(text: string, handler: XmlHandler, options: XmlOptions): Reading {
  const parser = new SaxesParser<ParserOptions>({ position: false });
  const reading: Reading = {
    text,
    handler,
    limits: { ...defaultLimits, ...options.limits },
    allowDoctype: options.allowDoctype ?? false,
    parser,
    placeAt: createPlaces(text, options.file),
    open: [],
    outermost: scopeWithPrefixes(options.prefixes),
    fault: undefined,
    cursor: endOfDeclaration(text),
    written: [],
    pending: '',
    pendingStart: 0,
    refusedEntities: new Map(),
    expanded: 0,
  };
  listen(reading);
  return reading;
}

function listen(reading: Reading): void {
  const { parser, text } = reading;
  const unlessStopped =
    <Data>(report: (reading: Reading, data: Data) => void) =>
    (data: Data): void => {
      if (reading.fault === undefined) report(reading, data);
    };
  parser.on('error', unlessStopped(reportFault));
  // In the order in which they stand; the tag itself has them as a dictionary, which is slow to read.
  parser.on('attribute', ({ name, value }) => void reading.written.push({ name, local: name, uri: '', value }));
  parser.on('opentag', unlessStopped(reportStart));
  parser.on('closetag', unlessStopped(reportEnd));
  parser.on(
    'text',
    unlessStopped((state, piece: string) => collectText(state, piece, parser.position - 1)),
  );
  // With more than seven listeners V8 keeps the parser as a dictionary and parsing takes five times as long,
  // so the rarer events are listened to only where they occur.
  if (text.includes('<?', reading.cursor)) parser.on('processinginstruction', unlessStopped(reportInstruction));
  if (!text.includes('<!')) return;
  if (text.includes('<!--')) parser.on('comment', unlessStopped(reportComment));
  if (text.includes('<!DOCTYPE')) parser.on('doctype', unlessStopped(reportDoctype));
  if (!text.includes('<![CDATA[')) return;
  parser.on(
    'cdata',
    unlessStopped((state, piece: string) => collectText(state, piece, parser.position)),
  );
}

// The declaration is not reported; a misplaced or bad one is a fault of its own.
function endOfDeclaration(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith('<?xml ', start) ? Math.max(text.indexOf('?>') + 2, start) : start;
}

function scopeWithPrefixes(prefixes: XmlOptions['prefixes']): NamespaceScope {
  if (prefixes === undefined) return outermostScope;
  return scopeOf(new Map([...outermostScope.uris, ...Object.entries(prefixes)]));
}

function stop(reading: Reading, code: Code, start: number, end: number, values: Values = {}, related?: Place): void {
  const more = related === undefined ? {} : { related: [{ place: related, message: 'the element begins here' }] };
  reading.fault ??= diagnose(code, reading.placeAt(start, end), values, more);
}

function reportFault(reading: Reading, error: Error): void {
  const { text, cursor, refusedEntities, parser } = reading;
  const position = Math.min(parser.position, text.length);
  const fault = explainFault(error.message, { text, position, cursor, open: reading.open.at(-1), refusedEntities });
  // A value that is not closed is noticed only at the next tag.
  const related = fault.code === 'XML-015' ? reading.placeAt(cursor, cursor + 1) : undefined;
  stop(reading, fault.code, fault.start, fault.end, fault.values, related);
}

/** `end` is the offset after this piece of text; text outside the root is white space, and passed over. */
function collectText(reading: Reading, piece: string, end: number): void {
  if (reading.open.length > 0 && piece !== '') {
    if (reading.pending === '') reading.pendingStart = reading.cursor;
    reading.pending += piece;
    if (reading.pending.length > reading.limits.text)
      stop(reading, 'XML-032', reading.pendingStart, end, { limit: reading.limits.text });
  }
  reading.cursor = end;
}

function flushText(reading: Reading): void {
  const { pending, pendingStart, cursor } = reading;
  if (pending === '') return;
  reading.pending = '';
  reading.handler.text?.(pending, pendingStart, cursor);
}

function reportStart(reading: Reading, tag: SaxesTagPlain): void {
  flushText(reading);
  const { open, limits, parser } = reading;
  const start = reading.cursor;
  const end = parser.position;
  if (open.length >= limits.depth) {
    stop(reading, 'XML-030', start, end, { limit: limits.depth });
    return;
  }
  const { written } = reading;
  reading.written = [];
  if (written.length > limits.attributes) {
    stop(reading, 'XML-031', start, end, { name: tag.name, limit: limits.attributes });
    return;
  }
  const { text } = reading;
  const locate = (attributeName: string): AttributePlace => locateAttribute(text, start, attributeName);
  const outer = open.at(-1)?.scope ?? reading.outermost;
  const isPlain = !written.some(({ name }) => name === 'xmlns' || name.includes(':'));
  const scope = isPlain ? outer : scopeWithin(reading, outer, written, locate);
  const name = expandName(reading, tag.name, scope, () => start + 1, true);
  const attributes = isPlain ? written : expandAttributes(reading, tag.name, written, scope, locate);
  if (reading.fault !== undefined || name === undefined) return;
  open.push({ name: tag.name, start, end, scope });
  reading.cursor = end;
  const { local, uri } = name;
  const { uris: namespaces, resolve } = scope;
  reading.handler.startElement?.({ name: tag.name, local, uri, attributes, locate, start, end, namespaces, resolve });
}

/** Finds an attribute of a tag that the parser has accepted in the source: space, name, `=`, value in quotation marks. */
function locateAttribute(text: string, tagStart: number, name: string): AttributePlace {
  const written = new RegExp(attributeInTag);
  written.lastIndex = tagStart;
  let found = written.exec(text);
  while (found !== null && found[1] !== name) found = written.exec(text);
  if (found === null) throw new Error(`the tag has no attribute ${name}`);
  const { index } = found;
  return { start: index + 1, valueStart: index + found[0].search(/["']/u) + 1, end: index + found[0].length };
}

// XML 1.1 §2.11 has two line ends more, which are white space in tags too.
const attributeInTag = /[ \t\r\n\u0085\u2028]([^ \t\r\n\u0085\u2028=]+)[^"'=]*=[^"']*(?:"[^"]*"|'[^']*')/gu;

type Locate = XmlStartTag['locate'];

function scopeWithin(
  reading: Reading,
  outer: NamespaceScope,
  written: readonly XmlAttribute[],
  locate: Locate,
): NamespaceScope {
  let uris: Map<string, string> | undefined;
  for (const { name, value } of written) {
    const prefix = declaredPrefix(name);
    if (prefix === undefined) continue;
    const { start, end } = locate(name);
    if (colonOf(name) === undefined) stop(reading, 'XML-023', start, start + name.length, { name });
    const reason = declarationFault(prefix, value, reading.parser.xmlDecl.version === '1.1');
    if (reason !== undefined) stop(reading, 'XML-014', start, end, { declaration: `${name}="${value}"`, reason });
    uris ??= new Map(outer.uris);
    if (value === '' && prefix !== '') uris.delete(prefix);
    else uris.set(prefix, value);
  }
  return uris === undefined ? outer : scopeOf(uris);
}

function expandName(
  reading: Reading,
  name: string,
  scope: NamespaceScope,
  startOf: () => number,
  usesDefault: boolean,
): { readonly local: string; readonly uri: string } | undefined {
  const colon = colonOf(name);
  if (colon === -1) return { local: name, uri: usesDefault ? (scope.uris.get('') ?? '') : '' };
  const prefix = colon === undefined ? '' : name.slice(0, colon);
  const uri = scope.uris.get(prefix);
  if (colon !== undefined && uri !== undefined) return { local: name.slice(colon + 1), uri };
  const start = startOf();
  const end = start + name.length;
  if (colon === undefined) stop(reading, 'XML-023', start, end, { name });
  else stop(reading, 'XML-013', start, end, { prefix, name });
  return undefined;
}

function expandAttributes(
  reading: Reading,
  element: string,
  written: readonly XmlAttribute[],
  scope: NamespaceScope,
  locate: Locate,
): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const attribute of written) {
    const { name, value } = attribute;
    if (declaredPrefix(name) !== undefined) continue;
    if (!name.includes(':')) {
      attributes.push(attribute);
      continue;
    }
    const expanded = expandName(reading, name, scope, () => locate(name).start, false);
    if (expanded === undefined) continue;
    const { local, uri } = expanded;
    // Namespaces in XML §6.3: unique expanded names. Names as written are compared by the parser.
    if (uri !== '' && attributes.some((other) => other.local === local && other.uri === uri)) {
      const { start, end } = locate(name);
      stop(reading, 'XML-012', start, end, { name, element });
    }
    attributes.push({ name, local, uri, value });
  }
  return attributes;
}

function reportEnd(reading: Reading, tag: SaxesTagPlain): void {
  const { open, parser, text } = reading;
  const element = open.at(-1);
  if (element === undefined) return;
  if (tag.isSelfClosing) {
    open.pop();
    reading.handler.endElement?.(tag.name, element.start, element.end);
    return;
  }
  flushText(reading);
  const start = reading.cursor;
  const end = parser.position;
  // The parser reports the element it closes before it compares the names.
  if (!text.startsWith(tag.name, start + 2) || isNameGoingOn(text.charCodeAt(start + 2 + tag.name.length))) {
    const values = { found: /[^\s>]+/u.exec(text.slice(start + 2, end))?.[0] ?? '', expected: tag.name };
    stop(reading, 'XML-006', start, end, values, reading.placeAt(element.start, element.end));
    return;
  }
  open.pop();
  reading.cursor = end;
  reading.handler.endElement?.(tag.name, start, end);
}

function isNameGoingOn(code: number): boolean {
  return code > 0x20 && code !== 0x3e;
}

function reportComment(reading: Reading, comment: string): void {
  flushText(reading);
  // The event comes at the second hyphen; the ">" is still to be read.
  const end = reading.parser.position + 1;
  const start = reading.cursor;
  reading.cursor = end;
  if (reading.text.charCodeAt(end - 1) === 0x3e) reading.handler.comment?.(comment, start, end);
}

function reportInstruction(reading: Reading, instruction: { readonly target: string; readonly body: string }): void {
  flushText(reading);
  const start = reading.cursor;
  const end = reading.parser.position;
  if (instruction.target.includes(':')) {
    stop(reading, 'XML-023', start, end, { name: instruction.target });
    return;
  }
  // The parser lets a lone question mark end the target.
  const afterTarget = start + 2 + instruction.target.length;
  if (!/^(?:\s|\?>)/u.test(reading.text.slice(afterTarget, afterTarget + 2))) {
    stop(reading, 'XML-019', start, end, { reason: 'white space is missing after its target' });
    return;
  }
  reading.cursor = end;
  reading.handler.processingInstruction?.(instruction.target, instruction.body, start, end);
}

function reportDoctype(reading: Reading, declaration: string): void {
  const start = reading.cursor;
  const end = reading.parser.position;
  const doctype = readDoctype(declaration);
  if (!doctype.isWellWritten) {
    stop(reading, 'XML-021', start, end);
    return;
  }
  if (doctype.hasSubset && !reading.allowDoctype) {
    stop(reading, 'XML-020', start, end);
    return;
  }
  declareEntities(reading, doctype);
  reading.cursor = end;
  reading.handler.doctype?.(declaration, start, end);
}

/** Makes the entities known to the parser, and counts what they expand to: many short references can make a long text. */
function declareEntities(reading: Reading, doctype: Doctype): void {
  reading.refusedEntities = doctype.refused;
  for (const [name, value] of doctype.entities) {
    Object.defineProperty(reading.parser.ENTITIES, name, {
      get: () => {
        reading.expanded += value.length;
        const isTooMuch = reading.expanded > reading.limits.text;
        if (isTooMuch) stop(reading, 'XML-032', reading.cursor, reading.cursor, { limit: reading.limits.text });
        return isTooMuch ? '' : value;
      },
    });
  }
}
