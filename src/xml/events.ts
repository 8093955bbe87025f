/** What the positioned XML reader reports, in document order. All offsets are UTF-16 indices from 0 into the decoded text. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** An attribute, without namespace declarations. */
export interface XmlAttribute {
  /** As written, with prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace URI, '' for none. */
  readonly uri: string;
  /** Normalised value, references resolved. */
  readonly value: string;
}

/** Where an attribute stands: its name, the first character of its value, and what follows its closing quotation mark. */
export interface AttributePlace {
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** A start tag or empty-element tag. `start` is the offset of `<`, `end` the offset after `>`. */
export interface XmlStartTag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where one of its attributes stands, by its name as written: looked up only when it is asked for, since few ever are. */
  readonly locate: (attributeName: string) => AttributePlace;
  readonly start: number;
  readonly end: number;
  /** Prefix → namespace URI in scope here, '' being the default namespace. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Namespace URI of a prefix in scope here ('' for the default), undefined when it is not declared. */
  readonly resolve: (prefix: string) => string | undefined;
}

/**
 * Receives a document. Every method is optional; text is reported in one piece between two pieces of markup (tags, comments,
 * processing instructions), in document order, CDATA and references resolved, line ends normalised. Its `start` and `end` are those
 * of its source. Text outside the root is white space and not reported.
 */
export interface XmlHandler {
  startElement?(tag: XmlStartTag): void;
  /** `start` and `end` are those of the end tag (of the whole tag for an empty element). */
  endElement?(name: string, start: number, end: number): void;
  text?(text: string, start: number, end: number): void;
  processingInstruction?(target: string, data: string, start: number, end: number): void;
  comment?(text: string, start: number, end: number): void;
  doctype?(text: string, start: number, end: number): void;
}

/** Explicit limits; see `defaultLimits` in parse.ts. */
export interface XmlLimits {
  readonly depth: number;
  readonly attributes: number;
  /** UTF-16 length of one text node, attribute value or comment. */
  readonly text: number;
  /** UTF-16 length of the document. */
  readonly document: number;
}

export interface XmlOptions {
  /** File name for places. */
  readonly file: string;
  readonly limits?: Partial<XmlLimits>;
  /** Accept a DOCTYPE with an internal subset (its entities are still not expanded beyond the limits, nothing external is read). */
  readonly allowDoctype?: boolean;
  /** Prefixes that hold outside the root element: of an envelope that a piece of XML was cut out of. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** Result of a parse: whether the document was well-formed and within limits, and a way to turn offsets into places. */
export interface XmlReport {
  readonly wellFormed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Place of an offset (and of an end offset); line starts are indexed at the first call only. */
  readonly placeAt: (start: number, end?: number) => Place;
}
