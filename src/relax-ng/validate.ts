/** Validates a document against a compiled schema while it is parsed, and goes on after every error. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
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
import { createNameTable, type Name } from './name-class.ts';
import type { Pattern } from './pattern.ts';
import { recover } from './recovery.ts';
import { createReferences, note, unanswered } from './references.ts';
import {
  reportAttribute,
  reportAttributeValue,
  reportIncomplete,
  reportMissingAttributes,
  reportText,
  reportTwice,
} from './reports.ts';
import type { Schema } from './schema.ts';
import { type Frame, isFull, pathOf, report, type Validation } from './validation.ts';

export interface ValidatorOptions {
  readonly file: string;
  /** The text that is parsed, for places. */
  readonly text: string;
  /** Place of an offset, where the events are not all of `text`: with included files, say. */
  readonly placeAt?: (start: number, end?: number) => Place;
  /** How many errors to report in full; the rest are not worked out. 1000 where not given. */
  readonly maxErrors?: number;
}

/** An XML handler to be fed with one document; `finish` gives what was found, after the last event. */
export interface Validator extends XmlHandler {
  finish(): readonly Diagnostic[];
}

/** A page of TEI leads to some ten thousand derivatives; beyond this many they are forgotten and made anew. */
const mostRemembered = 200_000;

/** A validator for one document; the memo tables stay with the schema, so later documents are faster. */
export function createValidator(schema: Schema, options: ValidatorOptions): Validator {
  const validation: Validation = {
    schema,
    names: createNameTable(schema.names),
    // Offsets that someone else maps to places are not offsets of this text.
    text: options.placeAt === undefined ? options.text : undefined,
    placeAt: options.placeAt ?? createPlaces(options.text, options.file),
    maxErrors: options.maxErrors ?? 1000,
    found: [],
    frames: [],
    references: createReferences(),
    namespaces: new Map(),
    usage: new Map(),
    parents: new Map(),
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

function startElement(validation: Validation, tag: XmlStartTag): void {
  if (validation.passedOver > 0) {
    validation.passedOver++;
    return;
  }
  const { schema, frames } = validation;
  const parent = frames.at(-1);
  if (parent !== undefined) endText(validation, parent, false);
  const name = validation.names.intern(tag.uri, tag.local);
  validation.usage.set(tag.local, (validation.usage.get(tag.local) ?? 0) + 1);
  const opened = startTagOpen(schema.patterns, validation.pattern, name);
  const frame = frameFor(parent, tag, name);
  if (opened.kind !== 'notAllowed') {
    if (parent !== undefined) parent.lastChild = { name: tag.name, before: validation.pattern };
    frames.push(frame);
    readAttributes(validation, frame, opened);
    return;
  }
  startUnexpected(validation, frame, parent);
}

/** A start tag that cannot stand here is reported, and read as what it was probably meant to be, or passed over with all in it. */
function startUnexpected(validation: Validation, frame: Frame, parent: Frame | undefined): void {
  const { schema, frames, pattern, namespaces, usage, parents } = validation;
  const { tag, name } = frame;
  const siblings = { parent: parent?.tag.name, lastChild: parent?.lastChild };
  const recovery = recover({ schema, pattern, tag, name, ...siblings, namespaces, usage, parents });
  const meant = { ...frame, name: recovery.name ?? name };
  frames.push(meant);
  const { code, values, opened } = recovery;
  if (code !== undefined && values !== undefined && !isFull(validation))
    report(validation, code, tag.start, tag.end, values());
  if (opened !== undefined) {
    readAttributes(validation, meant, opened);
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
  return {
    tag,
    name,
    position,
    counts: undefined,
    hasChildren: false,
    lastChild: undefined,
    isReported: false,
    hasStrayText: false,
    ...text,
  };
}

function readAttributes(validation: Validation, frame: Frame, opened: Pattern): void {
  const { schema } = validation;
  const { patterns } = schema;
  let pattern = opened;
  const identifiers = schema.identifierTypes.get(frame.name);
  for (const attribute of frame.tag.attributes) {
    const name = validation.names.intern(attribute.uri, attribute.local);
    pattern = readAttribute(validation, frame, pattern, attribute, name);
    const kind = identifiers?.get(name);
    if (kind === undefined) continue;
    const path = (): string => `${pathOf(validation)}/@${attribute.name}`;
    const given = { attribute, tag: frame.tag };
    const earlier = note(validation.references, kind, given, path);
    if (earlier !== undefined) reportTwice(validation, given, earlier);
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

function checkReferences(validation: Validation): void {
  for (const { id, attribute, tag, path, suggestion } of unanswered(validation.references)) {
    const { valueStart, end } = tag.locate(attribute.name);
    report(validation, 'RNG-021', valueStart, end, { id, suggestion }, { path });
  }
  validation.references.mentions.length = 0;
}
