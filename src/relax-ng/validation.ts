/** The state of a validation, and how a finding gets its place and path. */
import type { Code } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnose, type Place, type Values } from '../diagnostics/diagnostic.ts';
import type { XmlStartTag } from '../xml/events.ts';
import type { Name, NameTable } from './name-class.ts';
import type { ElementPattern, Pattern } from './pattern.ts';
import type { References } from './references.ts';
import type { Schema } from './schema.ts';

/** An open element. */
export interface Frame {
  readonly tag: XmlStartTag;
  /** What the element is validated as. */
  readonly name: Name;
  /** Its position among the siblings of its name, from 1. */
  readonly position: number;
  counts: Map<string, number> | undefined;
  hasChildren: boolean;
  /** What was possible before its last child, and that child: perhaps the culprit when the next one does not fit. */
  lastChild: { readonly name: string; readonly before: Pattern } | undefined;
  /** Its content was reported already, so its end is not. */
  isReported: boolean;
  /** Text that may not stand in it was reported already. */
  hasStrayText: boolean;
  text: string;
  textStart: number;
  textEnd: number;
}

/** What is known of the document so far. */
export interface Validation {
  readonly schema: Schema;
  readonly names: NameTable;
  /** The document, where offsets are those of one text. */
  readonly text: string | undefined;
  readonly placeAt: (start: number, end?: number) => Place;
  readonly maxErrors: number;
  readonly found: Diagnostic[];
  readonly frames: Frame[];
  readonly references: References;
  /** Namespace as written → namespace meant, once it has been reported. */
  readonly namespaces: Map<string, string>;
  /** Local name → how many elements of it there were. */
  readonly usage: Map<string, number>;
  /** Element pattern → names of the elements it can stand in, as far as they were asked for. */
  readonly parents: Map<ElementPattern, readonly string[]>;
  pattern: Pattern;
  /** Depth inside an element that is passed over. */
  passedOver: number;
}

/** Whether enough was found, so that nothing more needs to be put into words. */
export function isFull({ found, maxErrors }: Validation): boolean {
  return found.length >= maxErrors;
}

/** Adds a finding, unless there are enough of them. */
export function report(
  validation: Validation,
  code: Code,
  start: number,
  end: number,
  values: Values,
  more: ReportDetails = {},
): void {
  if (isFull(validation)) return;
  const path = pathOf(validation) + (more.attribute === undefined ? '' : `/@${more.attribute}`);
  const place = { ...validation.placeAt(start, end), path: more.path ?? path };
  const related = more.related;
  validation.found.push(diagnose(code, place, values, related === undefined ? {} : { related: [related] }));
}

export interface ReportDetails {
  readonly attribute?: string;
  readonly path?: string;
  readonly related?: { readonly place: Place; readonly message: string };
}

/** XPath of the innermost open element. */
export function pathOf({ frames }: Validation): string {
  return frames.length === 0 ? '/' : frames.map(({ tag, position }) => `/${tag.name}[${position}]`).join('');
}
