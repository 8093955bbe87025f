/** Prints the source again from the TEI alone, and proves that each line stands in the text exactly once. Runs on every conversion. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { unencodable } from '../model/layout.ts';
import type { LineEnd } from '../model/source.ts';
import { encodeText } from '../xml/charset.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { defaultLimits, parseXml } from '../xml/parse.ts';
import { characterOf } from './characters.ts';

/** What the TEI says of its source. */
export interface RecoveredSource {
  /** Lines of the source layer in order, verbatim. */
  readonly lines: readonly { readonly id: string; readonly text: string }[];
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

/** Reads back the source layer of a TEI document that `writePage` wrote. */
export function recoverSource(tei: string, file: string): Outcome<RecoveredSource | undefined> {
  const lines: { id: string; text: string }[] = [];
  const pointers: string[] = [];
  const notes = new Map<string, string>();
  let open: string | undefined;
  let current: { id: string; text: string } | undefined;
  let inText = false;
  const start = ({ local, attributes }: XmlStartTag): void => {
    const value = (name: string): string | undefined => attributes.find((one) => one.name === name)?.value;
    if (local === 'line') {
      current = { id: value('xml:id') ?? '', text: '' };
      lines.push(current);
    } else if (local === 'g' && current !== undefined) current.text += characterOf(value('ref') ?? '') ?? '';
    else if (local === 'text') inText = true;
    else if (local === 'lb' && inText) pointers.push((value('corresp') ?? '').replace(/^#/u, ''));
    else if (!inText && (local === 'note' || local === 'idno')) open = value('type');
  };
  const report = parseXml(
    tei,
    {
      startElement: start,
      text(text) {
        if (current !== undefined) current.text += text;
        else if (open !== undefined && !notes.has(open)) notes.set(open, text);
      },
      endElement(name) {
        if (name === 'line') current = undefined;
        else if (name === 'note' || name === 'idno') open = undefined;
      },
    },
    { file, limits: { text: defaultLimits.document, document: Number.MAX_SAFE_INTEGER } },
  );
  if (!report.wellFormed) return { value: undefined, diagnostics: report.diagnostics };
  const note = (name: string): string | undefined => notes.get(name);
  const lineEnd = note('lineEnd');
  return {
    value: {
      lines,
      pointers,
      byteOrderMark: note('byteOrderMark') === 'present',
      lineEnd: lineEnd === 'CRLF' || lineEnd === 'CR' ? lineEnd : 'LF',
      ...given('fileName', note('filename')),
      ...given('sha256', note('sha256')),
      ...given('charset', note('charset')),
      ...given('part', note('part')),
    },
    diagnostics: [],
  };
}

function given<Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: string });
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
  return source.lines.flatMap(({ id, text }) => {
    const found = times.get(id) ?? 0;
    const wanted = /[^\p{White_Space}]/u.test(text.replace(unencodable, '')) ? 1 : found;
    return found === wanted && found <= 1 ? [] : [diagnose('TEI-001', { file }, { line: id, found })];
  });
}
