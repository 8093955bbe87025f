/** Validates a document against a compiled schema while it is parsed, and goes on after every error. */
import type { Code } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose, type Place, type Values } from '../diagnostics/diagnostic.ts';
import type { XmlAttribute, XmlHandler, XmlLimits, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { createPlaces } from '../xml/places.ts';
import {
  abandon,
  attributeOpen,
  dropAttributes,
  endTag,
  isBlank,
  matchesText,
  openElements,
  startTagClose,
  startTagOpen,
  textDerivative,
} from './derivative.ts';
import { expectedAttributes, expectedContent, required } from './expectation.ts';
import { describeNameClass, includesName, type Name } from './name-class.ts';
import type { Pattern } from './pattern.ts';
import { type Recovery, recover } from './recovery.ts';
import { createReferences, note, type References, unanswered } from './references.ts';
import type { Schema } from './schema.ts';
import { describeExpected, describeValues, documentationOf, listNames, quote, suggest } from './wording.ts';

export interface ValidatorOptions {
  readonly file: string;
  /** The text that is parsed, for places. */
  readonly text: string;
  /** Turns offsets into places, where the document is put together from several files. */
  readonly placeAt?: (start: number, end?: number) => Place;
  /** How many errors to report in full; the rest are not worked out. 1000 where not given. */
  readonly maxErrors?: number;
}

/** An XML handler to be fed with one document; `finish` gives what was found, after the last event. */
export interface Validator extends XmlHandler {
  finish(): readonly Diagnostic[];
}

/** Derivatives of a few hundred megabytes of varied documents; beyond that they are forgotten and made anew. */
const mostRemembered = 400_000;

interface Frame {
  readonly tag: XmlStartTag;
  /** What the element is validated as. */
  readonly name: Name;
  /** Its position among the siblings of its name, from 1. */
  readonly position: number;
  counts: Map<string, number> | undefined;
  hasChildren: boolean;
  /** Its content was reported already, so its end is not. */
  isReported: boolean;
  text: string;
  textStart: number;
  textEnd: number;
}

interface Validation {
  readonly schema: Schema;
  readonly source: string;
  readonly placeAt: (start: number, end?: number) => Place;
  readonly maxErrors: number;
  readonly found: Diagnostic[];
  readonly frames: Frame[];
  readonly references: References;
  readonly namespaces: Map<string, string>;
  pattern: Pattern;
  /** Depth inside an element that is passed over. */
  passedOver: number;
}

/** A validator for one document; the memo tables stay with the schema, so later documents are faster. */
export function createValidator(schema: Schema, options: ValidatorOptions): Validator {
  const validation: Validation = {
    schema,
    source: options.text,
    placeAt: options.placeAt ?? createPlaces(options.text, options.file),
    maxErrors: options.maxErrors ?? 1000,
    found: [],
    frames: [],
    references: createReferences(),
    namespaces: new Map(),
    pattern: schema.start,
    passedOver: 0,
  };
  return {
    startElement: (tag) => startElement(validation, tag),
    endElement: (_, start, end) => endElement(validation, start, end),
    text: (text, start, end) => collectText(validation, text, start, end),
    finish: () => {
      checkReferences(validation);
      return validation.found;
    },
  };
}

/** Parses and validates a document; if it is not well-formed, that is reported too and ends the validation. */
export function validate(
  schema: Schema,
  text: string,
  file: string,
  options: { readonly limits?: Partial<XmlLimits>; readonly allowDoctype?: boolean; readonly maxErrors?: number } = {},
): readonly Diagnostic[] {
  const { maxErrors, ...reading } = options;
  const validator = createValidator(schema, { file, text, ...(maxErrors === undefined ? {} : { maxErrors }) });
  const report = parseXml(text, validator, { file, ...reading });
  // References of half a document cannot be judged.
  if (!report.wellFormed)
    return [...validator.finish().filter(({ code }) => code !== 'RNG-021'), ...report.diagnostics];
  return validator.finish();
}

function report(
  validation: Validation,
  code: Code,
  start: number,
  end: number,
  values: Values,
  more: ReportDetails = {},
): void {
  if (validation.found.length >= validation.maxErrors) return;
  const path = pathOf(validation) + (more.attribute === undefined ? '' : `/@${more.attribute}`);
  const place = { ...validation.placeAt(start, end), path: more.path ?? path };
  const related = more.related;
  validation.found.push(diagnose(code, place, values, related === undefined ? {} : { related: [related] }));
}

interface ReportDetails {
  readonly attribute?: string;
  readonly path?: string;
  readonly related?: { readonly place: Place; readonly message: string };
}

function pathOf({ frames }: Validation): string {
  return frames.length === 0 ? '/' : frames.map(({ tag, position }) => `/${tag.name}[${position}]`).join('');
}

function startElement(validation: Validation, tag: XmlStartTag): void {
  if (validation.passedOver > 0) {
    validation.passedOver++;
    return;
  }
  const { schema, frames } = validation;
  const parent = frames.at(-1);
  if (parent !== undefined) endText(validation, parent, false);
  const name = schema.names(tag.uri, tag.local);
  const opened = startTagOpen(schema.patterns, validation.pattern, name);
  const frame = frameFor(parent, tag, name);
  if (opened.kind !== 'notAllowed') {
    frames.push(frame);
    readAttributes(validation, frame, opened);
    return;
  }
  const { pattern, namespaces } = validation;
  const recovery = recover({ schema, pattern, tag, name, parent: parent?.tag.name, namespaces });
  frames.push({ ...frame, name: recovery.name ?? name });
  reportStart(validation, tag, recovery);
  if (recovery.opened !== undefined) {
    readAttributes(validation, frames.at(-1) ?? frame, recovery.opened);
    return;
  }
  frames.pop();
  validation.passedOver = 1;
}

function frameFor(parent: Frame | undefined, tag: XmlStartTag, name: Name): Frame {
  let position = 1;
  if (parent !== undefined) {
    parent.hasChildren = true;
    parent.counts ??= new Map();
    position = (parent.counts.get(tag.name) ?? 0) + 1;
    parent.counts.set(tag.name, position);
  }
  const text = { text: '', textStart: 0, textEnd: 0 };
  return { tag, name, position, counts: undefined, hasChildren: false, isReported: false, ...text };
}

function reportStart(validation: Validation, tag: XmlStartTag, { code, values }: Recovery): void {
  if (code !== undefined && values !== undefined) report(validation, code, tag.start, tag.end, values);
}

function readAttributes(validation: Validation, frame: Frame, opened: Pattern): void {
  const { schema } = validation;
  const { patterns } = schema;
  let pattern = opened;
  const identifiers = schema.identifierTypes.get(frame.name);
  for (const attribute of frame.tag.attributes) {
    const name = schema.names(attribute.uri, attribute.local);
    pattern = readAttribute(validation, frame, pattern, attribute, name);
    const kind = identifiers?.get(name);
    if (kind === undefined) continue;
    const path = (): string => `${pathOf(validation)}/@${attribute.name}`;
    const earlier = note(validation.references, kind, attribute, path);
    if (earlier !== undefined) reportTwice(validation, attribute, earlier);
  }
  const closed = startTagClose(patterns, pattern);
  if (closed.kind === 'notAllowed') {
    reportMissingAttributes(validation, frame, pattern);
    validation.pattern = dropAttributes(patterns, pattern);
  } else validation.pattern = closed;
  patterns.forgetBeyond(mostRemembered);
}

function readAttribute(
  validation: Validation,
  frame: Frame,
  pattern: Pattern,
  attribute: XmlAttribute,
  name: Name,
): Pattern {
  const { patterns } = validation.schema;
  const opened = attributeOpen(patterns, pattern, name);
  if (opened.kind === 'after' && matchesText(patterns, opened.inside, attribute.value, frame.tag)) return opened.rest;
  if (opened.kind === 'notAllowed') {
    reportAttribute(validation, frame, pattern, attribute, name);
    return pattern;
  }
  const possible = openElements(opened);
  const matching = possible.filter(({ inside }) => matchesText(patterns, inside, attribute.value, frame.tag));
  if (matching.length === 0) reportAttributeValue(validation, frame, pattern, attribute, name, opened);
  return patterns.choice((matching.length === 0 ? possible : matching).map(({ rest }) => rest));
}

function reportTwice(validation: Validation, attribute: XmlAttribute, earlier: XmlAttribute): void {
  const related = { place: validation.placeAt(earlier.start, earlier.end), message: 'given here first' };
  const { valueStart, end, value, name } = attribute;
  report(validation, 'RNG-020', valueStart, end, { id: quote(value) }, { attribute: name, related });
}

function reportAttribute(
  validation: Validation,
  frame: Frame,
  pattern: Pattern,
  attribute: XmlAttribute,
  name: Name,
): void {
  const known = validation.schema.elementsByName.get(frame.name) ?? [];
  const isElsewhere = known.some(({ content }) =>
    expectedAttributes(content).some(({ nameClass }) => includesName(nameClass, name)),
  );
  const possible = expectedAttributes(pattern).map(({ nameClass }) => describeNameClass(nameClass));
  const taken = new Set(frame.tag.attributes.map(({ local }) => local));
  const free = possible.filter((candidate) => !taken.has(candidate));
  const list =
    free.length === 0
      ? 'delete it: no other attribute is possible here'
      : `possible here: ${listNames(free, attribute.local)}`;
  const expected = isElsewhere ? `it cannot stand beside the attributes before it; ${list}` : list;
  const values = {
    attribute: attribute.name,
    name: frame.tag.name,
    suggestion: suggest(attribute.local, free),
    expected,
  };
  report(validation, 'RNG-010', attribute.start, attribute.end, values, { attribute: attribute.name });
}

function reportAttributeValue(
  validation: Validation,
  frame: Frame,
  pattern: Pattern,
  attribute: XmlAttribute,
  name: Name,
  opened: Pattern,
): void {
  const { patterns } = validation.schema;
  const expected = expectedContent(patterns.choice(openElements(opened).map(({ inside }) => inside)));
  const owner = expectedAttributes(pattern).find(({ nameClass }) => includesName(nameClass, name));
  const values = {
    value: quote(attribute.value),
    attribute: attribute.name,
    name: frame.tag.name,
    wanted: describeValues(expected, attribute.value),
    suggestion: suggest(
      attribute.value,
      [...expected.values].map(({ literal }) => literal.trim()),
    ),
    documentation: documentationOf(owner),
  };
  report(validation, 'RNG-011', attribute.valueStart, attribute.end, values, { attribute: attribute.name });
}

function reportMissingAttributes(validation: Validation, frame: Frame, pattern: Pattern): void {
  const missing = required(pattern, 'attribute');
  const [only] = missing.values();
  const others = expectedAttributes(pattern).map(({ nameClass }) => `@${describeNameClass(nameClass)}`);
  const names = [...missing.keys()].map((name) => `@${name}`);
  const shown = names.length > 0 ? names.join(' and ') : `one of ${listNames(others, '')}`;
  const values = { name: frame.tag.name, missing: shown, documentation: documentationOf(only) };
  report(validation, 'RNG-012', frame.tag.start, frame.tag.end, values);
}

function collectText(validation: Validation, text: string, start: number, end: number): void {
  const frame = validation.frames.at(-1);
  if (validation.passedOver > 0 || frame === undefined) return;
  if (frame.text === '') frame.textStart = start;
  frame.text += text;
  frame.textEnd = end;
}

/** The text since the last tag is complete: comments and instructions do not divide it. */
function endText(validation: Validation, frame: Frame, isAtEnd: boolean): void {
  const { text } = frame;
  const { pattern } = validation;
  const { patterns } = validation.schema;
  const isWhole = isAtEnd && !frame.hasChildren;
  frame.text = '';
  // §6.2.7 and annex: white space between elements does not count, nor does an element need text it may have.
  const blank = isBlank(text);
  if (blank && !(isWhole && pattern.hasData)) return;
  const derived = textDerivative(patterns, pattern, text, frame.tag);
  const after = blank ? patterns.choice([pattern, derived]) : derived;
  if (after.kind !== 'notAllowed') {
    validation.pattern = after;
    return;
  }
  if (isWhole) frame.isReported = true;
  reportText(validation, frame, text, isWhole);
}

function reportText(validation: Validation, frame: Frame, text: string, isWhole: boolean): void {
  if (frame.textEnd === 0 || text === '') frame.textStart = frame.textEnd = frame.tag.end;
  const expected = expectedContent(validation.pattern);
  const leading = /^[ \t\r\n]*/u.exec(validation.source.slice(frame.textStart, frame.textEnd))?.[0].length ?? 0;
  const start = frame.textStart + leading;
  const { name } = frame.tag;
  if (!isWhole || (expected.values.size === 0 && expected.datatypes.size === 0)) {
    const values = { text: quote(text), name, expected: describeExpected(expected, '') };
    report(validation, 'RNG-007', start, frame.textEnd, values);
    return;
  }
  const literals = [...expected.values].map(({ literal }) => literal.trim());
  const values = {
    value: quote(text),
    name,
    wanted: describeValues(expected, text.trim()),
    suggestion: suggest(text.trim(), literals),
  };
  report(validation, 'RNG-008', start, frame.textEnd, values);
}

function endElement(validation: Validation, start: number, end: number): void {
  if (validation.passedOver > 0) {
    validation.passedOver--;
    return;
  }
  const frame = validation.frames.at(-1);
  if (frame === undefined) return;
  endText(validation, frame, true);
  const { patterns } = validation.schema;
  const after = endTag(patterns, validation.pattern);
  if (after.kind === 'notAllowed') {
    if (!frame.isReported) reportIncomplete(validation, frame, start, end);
    validation.pattern = abandon(patterns, validation.pattern);
  } else validation.pattern = after;
  validation.frames.pop();
}

function reportIncomplete(validation: Validation, frame: Frame, start: number, end: number): void {
  const { pattern } = validation;
  const missing = required(pattern, 'element');
  const names = [...missing.keys()].map((name) => `<${name}>`);
  const expected = describeExpected(expectedContent(pattern), '');
  const wanted = names.length > 0 ? names.join(' and ') : expected;
  const values = {
    name: frame.tag.name,
    missing: names.length > 0 ? `required ${wanted} is missing` : `one of these is missing: ${expected}`,
    wanted,
    documentation: documentationOf([...missing.values()][0]),
  };
  const { tag } = frame;
  const related = { place: validation.placeAt(tag.start, tag.end), message: `<${tag.name}> begins here` };
  report(validation, 'RNG-006', start, end, values, { related });
}

function checkReferences(validation: Validation): void {
  for (const { id, attribute, path, suggestion } of unanswered(validation.references))
    report(validation, 'RNG-021', attribute.valueStart, attribute.end, { id, suggestion }, { path });
  validation.references.mentions.length = 0;
}
