/** Prints the source again from the TEI alone, and proves that each line stands in the text exactly once. Runs on every conversion. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { given } from '../model/given.ts';
import { unencodable } from '../model/layout.ts';
import type { LineEnd } from '../model/source.ts';
import { encodeText } from '../xml/charset.ts';
import type { XmlHandler, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { characterOf } from './characters.ts';

/** What the TEI says of its source. */
export interface RecoveredSource {
  /** Lines of the source layer in order, verbatim. */
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  /** Printed lines that stand beside the first one of their source line, each a `seg` in it. */
  readonly printed: readonly { readonly id: string; readonly text: string }[];
  /** Line ids that `lb/@corresp` names, in the order of the text. */
  readonly pointers: readonly string[];
  readonly fileName?: string;
  readonly sha256?: string;
  readonly charset?: string;
  readonly byteOrderMark: boolean;
  readonly lineEnd: LineEnd;
  /** `2 of 5` where the page is a part of its file. */
  readonly part?: string;
}

const lineEnds: Readonly<Record<LineEnd, string>> = { LF: '\n', CRLF: '\r\n', CR: '\r' };

/** A page while it is read. */
interface Reading {
  readonly lines: { id: string; text: string }[];
  readonly printed: { id: string; text: string }[];
  readonly pointers: string[];
  /** First text of each `note` and `idno` before the text, by type. */
  readonly notes: Map<string, string>;
}

/** Our own document is as long as its source, whatever is allowed to others. */
export const ownLimits = { text: Number.MAX_SAFE_INTEGER, document: Number.MAX_SAFE_INTEGER };

/** Reads back the source layer of each page: one for a TEI document that `writeEdition` wrote, several for a corpus. */
export function recoverSource(tei: string, file: string): Outcome<readonly RecoveredSource[] | undefined> {
  const { handler, sources } = sourceReader();
  const { wellFormed, diagnostics } = parseXml(tei, handler, { file, limits: ownLimits });
  return wellFormed ? { value: sources(), diagnostics: [] } : { value: undefined, diagnostics };
}

/** A handler that reads the source layers while a document is parsed; `sources()` gives them once it is over. */
export function sourceReader(): { readonly handler: XmlHandler; readonly sources: () => readonly RecoveredSource[] } {
  const pages: Reading[] = [];
  let page: Reading = { lines: [], printed: [], pointers: [], notes: new Map() };
  let open: string | undefined;
  let current: { id: string; text: string } | undefined;
  let printed: { id: string; text: string } | undefined;
  let inText = false;
  const start = ({ local, attributes }: XmlStartTag): void => {
    const value = (name: string): string | undefined => attributes.find((one) => one.name === name)?.value;
    if (local === 'TEI') {
      page = { lines: [], printed: [], pointers: [], notes: new Map() };
      pages.push(page);
      inText = false;
    } else if (local === 'line') {
      current = { id: value('xml:id') ?? '', text: '' };
      page.lines.push(current);
    } else if (local === 'seg' && current !== undefined) {
      printed = { id: value('xml:id') ?? '', text: '' };
      page.printed.push(printed);
    } else if (local === 'g' && current !== undefined) current.text += characterOf(value('ref') ?? '') ?? '';
    else if (local === 'text') inText = true;
    else if (local === 'lb' && inText) page.pointers.push((value('corresp') ?? '').replace(/^#/u, ''));
    else if (!inText && (local === 'note' || local === 'idno')) open = value('type');
  };
  const handler: XmlHandler = {
    startElement: start,
    text(text) {
      if (printed !== undefined) printed.text += text;
      if (current !== undefined) current.text += text;
      else if (open !== undefined && !page.notes.has(open)) page.notes.set(open, text);
    },
    endElement(name) {
      if (name === 'line') current = undefined;
      else if (name === 'seg') printed = undefined;
      else if (name === 'note' || name === 'idno') open = undefined;
    },
  };
  return { handler, sources: () => pages.map(recovered) };
}

function recovered({ lines, printed, pointers, notes }: Reading): RecoveredSource {
  const lineEnd = notes.get('lineEnd');
  return {
    lines,
    printed,
    pointers,
    byteOrderMark: notes.get('byteOrderMark') === 'present',
    lineEnd: lineEnd === 'CRLF' || lineEnd === 'CR' ? lineEnd : 'LF',
    ...given('fileName', notes.get('filename')),
    ...given('sha256', notes.get('sha256')),
    ...given('charset', notes.get('charset')),
    ...given('part', notes.get('part')),
  };
}

/** The bytes of the text layer, or of this page's part of it. */
export function recoverBytes(source: RecoveredSource): Uint8Array {
  const text =
    (source.byteOrderMark ? '\uFEFF' : '') + source.lines.map((line) => line.text).join(lineEnds[source.lineEnd]);
  return encodeText(text, source.charset ?? 'utf-8');
}

/** What is wrong with the pointers of the text into the source layer: lines not pointed to, or more than once. */
export function checkPointers(source: RecoveredSource, file: string): readonly Diagnostic[] {
  const times = new Map<string, number>();
  for (const pointer of source.pointers) times.set(pointer, (times.get(pointer) ?? 0) + 1);
  return [...source.lines, ...source.printed].flatMap(({ id, text }) => {
    const found = times.get(id) ?? 0;
    const wanted = /[^\p{White_Space}]/u.test(text.replace(unencodable, '')) ? 1 : found;
    return found === wanted && found <= 1 ? [] : [diagnose('TEI-001', { file }, { line: id, found })];
  });
}
