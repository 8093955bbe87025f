/** Puts included files in place of `xi:include` while a document is parsed; every place still names the file it is in. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { XmlHandler, XmlOptions, XmlReport, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { createPlaces } from '../xml/places.ts';

const xiNamespace = 'http://www.w3.org/2001/XInclude';
const deepest = 16;
const most = 2000;
/** UTF-16 length of all included files together. */
const longest = 400_000_000;

/** A file to include: its name for places, and its text. */
export interface IncludedFile {
  readonly file: string;
  readonly text: string;
}

/** Finds and decodes the file that `href` means in `from`; or says why it does not. */
export type IncludeReader = (
  href: string,
  from: string,
) => IncludedFile | { readonly reason: string; readonly isOutside?: boolean };

/** A stretch of the document's offsets that belongs to one file. */
interface Segment {
  readonly base: number;
  readonly placeAt: XmlReport['placeAt'];
}

interface Joining {
  readonly handler: XmlHandler;
  readonly options: XmlOptions;
  readonly read: IncludeReader;
  readonly segments: Segment[];
  readonly diagnostics: Diagnostic[];
  nextBase: number;
  count: number;
  isBroken: boolean;
}

/** A document and what it includes, read as one. Offsets of included files follow those of the document; `placeAt` knows. */
export interface IncludingParser {
  readonly placeAt: (start: number, end?: number) => Place;
  readonly parse: (text: string, handler: XmlHandler) => XmlReport;
}

/** A parser for one document that resolves `xi:include` as it meets it. */
export function createIncludingParser(options: XmlOptions, read: IncludeReader): IncludingParser {
  const segments: Segment[] = [];
  const placeAt = (start: number, end?: number): Place => {
    const segment = segments.findLast(({ base }) => base <= start) ?? segments[0];
    if (segment === undefined) return { file: options.file };
    return segment.placeAt(start - segment.base, end === undefined ? undefined : end - segment.base);
  };
  const parse = (text: string, handler: XmlHandler): XmlReport => {
    const joining: Joining = {
      handler,
      options,
      read,
      segments,
      diagnostics: [],
      nextBase: 0,
      count: 0,
      isBroken: false,
    };
    parsePart(joining, text, options.file, []);
    return { wellFormed: !joining.isBroken, diagnostics: joining.diagnostics, placeAt };
  };
  return { placeAt, parse };
}

function parsePart(joining: Joining, text: string, file: string, chain: readonly string[]): void {
  const base = joining.nextBase;
  joining.nextBase += text.length + 1;
  const placeAt = createPlaces(text, file);
  joining.segments.push({ base, placeAt });
  const part: Part = { joining, base, file, placeAt, chain: [...chain, file], include: undefined };
  const report = parseXml(text, partHandler(part), { ...joining.options, file });
  joining.diagnostics.push(...report.diagnostics);
  if (!report.wellFormed) joining.isBroken = true;
}

interface Part {
  readonly joining: Joining;
  readonly base: number;
  readonly file: string;
  readonly placeAt: XmlReport['placeAt'];
  readonly chain: readonly string[];
  /** The `xi:include` that is open: what is inside counts only where it is the fallback that is wanted. */
  include:
    | { depth: number; wantsFallback: boolean; inFallback: boolean; missing: (() => void) | undefined }
    | undefined;
}

function partHandler(part: Part): XmlHandler {
  const { joining, base } = part;
  const { handler } = joining;
  const passes = (): boolean => !joining.isBroken && (part.include === undefined || part.include.inFallback);
  return {
    startElement(tag) {
      if (joining.isBroken) return;
      if (part.include !== undefined && !enterInclude(part.include, tag)) return;
      if (tag.uri === xiNamespace && tag.local === 'include' && part.include === undefined) openInclude(part, tag);
      else handler.startElement?.(base === 0 ? tag : shifted(tag, base));
    },
    endElement(name, start, end) {
      if (part.include !== undefined && !leaveInclude(part)) return;
      if (passes()) handler.endElement?.(name, start + base, end + base);
    },
    text: (text, start, end) => {
      if (passes()) handler.text?.(text, start + base, end + base);
    },
    ...(handler.comment === undefined
      ? {}
      : {
          comment: (text, start, end) => {
            if (passes()) handler.comment?.(text, start + base, end + base);
          },
        }),
  };
}

/** Whether the tag counts: it does inside the fallback, not the fallback itself. */
function enterInclude(include: NonNullable<Part['include']>, tag: XmlStartTag): boolean {
  include.depth += 1;
  if (include.inFallback) return true;
  if (include.wantsFallback && include.depth === 1 && tag.uri === xiNamespace && tag.local === 'fallback') {
    include.inFallback = true;
    include.missing = undefined;
  }
  return false;
}

/** Whether the end tag counts. */
function leaveInclude(part: Part): boolean {
  const { include } = part;
  if (include === undefined) return true;
  if (include.depth === 0) {
    include.missing?.();
    part.include = undefined;
    return false;
  }
  include.depth -= 1;
  if (include.inFallback && include.depth === 0) {
    include.inFallback = false;
    return false;
  }
  return include.inFallback;
}

function openInclude(part: Part, tag: XmlStartTag): void {
  const include = { depth: 0, wantsFallback: false, inFallback: false, missing: undefined };
  const refusal = takeIn(part, tag);
  const report = (): void => {
    if (refusal === undefined) return;
    part.joining.diagnostics.push(diagnose(refusal.code, part.placeAt(tag.start, tag.end), refusal.values));
  };
  // XInclude 1.0 §4.4: a fallback is for a resource that is not there, not for wrong use.
  const isResource = refusal?.code === 'VAL-001' || refusal?.code === 'VAL-002';
  if (!isResource) report();
  part.include = isResource ? { ...include, wantsFallback: true, missing: report } : include;
}

interface Refusal {
  readonly code: 'VAL-001' | 'VAL-002' | 'VAL-003' | 'VAL-004';
  readonly values: Readonly<Record<string, string>>;
}

/** Parses what an `xi:include` names in its place, or says why not. */
function takeIn(part: Part, tag: XmlStartTag): Refusal | undefined {
  const { joining, chain } = part;
  const value = (name: string): string | undefined => tag.attributes.find((given) => given.name === name)?.value;
  const href = value('href') ?? '';
  const parse = value('parse') ?? 'xml';
  joining.count += 1;
  if (value('xpointer') !== undefined) return { code: 'VAL-004', values: { what: 'xpointer' } };
  if (href === '' || href.startsWith('#')) return { code: 'VAL-004', values: { what: 'a part of the same file' } };
  if (parse !== 'xml' && parse !== 'text') return { code: 'VAL-004', values: { what: `parse="${parse}"` } };
  if (chain.length > deepest || joining.count > most || joining.nextBase > longest)
    return { code: 'VAL-003', values: { href, why: 'goes beyond what any edition needs' } };
  const found = joining.read(href, part.file);
  if ('reason' in found)
    return found.isOutside === true
      ? { code: 'VAL-002', values: { href } }
      : { code: 'VAL-001', values: { href, why: found.reason } };
  if (chain.includes(found.file))
    return { code: 'VAL-003', values: { href, why: 'leads back to a file that is being read' } };
  if (parse === 'xml') parsePart(joining, found.text, found.file, chain);
  else includeText(joining, found);
  return undefined;
}

function includeText(joining: Joining, { text, file }: IncludedFile): void {
  const base = joining.nextBase;
  joining.nextBase += text.length + 1;
  joining.segments.push({ base, placeAt: createPlaces(text, file) });
  joining.handler.text?.(text, base, base + text.length);
}

function shifted(tag: XmlStartTag, base: number): XmlStartTag {
  return {
    ...tag,
    start: tag.start + base,
    end: tag.end + base,
    locate(name) {
      const { start, valueStart, end } = tag.locate(name);
      return { start: start + base, valueStart: valueStart + base, end: end + base };
    },
  };
}
