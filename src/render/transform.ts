/** The one place that knows Saxon-JS: parses TEI once, runs compiled stylesheets over it, and says in our codes what went wrong. */
import { type Diagnostic, diagnose, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import { SaxonJS } from './saxon.ts';

/** A compiled stylesheet (SEF): the parsed JSON that `npm run build` writes. */
export type CompiledStylesheet = Readonly<Record<string, unknown>>;

export type ParameterValue = string | number | boolean | readonly string[];
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** A TEI document parsed for rendering. Several stylesheets may run over it; none changes it. */
export interface ParsedTei {
  readonly kind: 'parsed-tei';
  readonly name: string;
  readonly tei: string;
  readonly document: object;
}

export interface Transformed {
  /** The principal result, serialised as the stylesheet's `xsl:output` says. */
  readonly text: string;
  /** Further documents (`xsl:result-document`) by the address the stylesheet gave them, in the order they were made. */
  readonly documents: ReadonlyMap<string, string>;
}

/** What a user gives for a parameter: text that becomes whatever type the stylesheet declares. */
export function givenParameters(values: Readonly<Record<string, string>>): Readonly<Record<string, object>> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, SaxonJS.XS.untypedAtomic.fromString(value)]));
}

/** Parses TEI for `transform`; `name` is the file's name in diagnostics. */
export function parseTei(tei: string, name: string): Outcome<ParsedTei | undefined> {
  try {
    const document = SaxonJS.XPath.evaluate('parse-xml($tei)', [], { params: { tei: withoutByteOrderMark(tei) } });
    return { value: { kind: 'parsed-tei', name, tei, document }, diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (isExhausted(error)) return failed(diagnose('XSL-005', { file: name }));
    return failed(diagnose('XSL-001', placeInReason(reason, name), { reason: withoutPlace(reason) }));
  }
}

/** Runs a compiled stylesheet over TEI. Reads and writes no file: the stylesheet and all its parts are handed in. */
export function transform(
  tei: string | ParsedTei,
  stylesheet: CompiledStylesheet,
  parameters: Parameters | ReturnType<typeof givenParameters> = {},
  name = 'document.xml',
): Outcome<Transformed | undefined> {
  const parsed = typeof tei === 'string' ? parseTei(tei, name) : { value: tei, diagnostics: [] };
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics };
  const documents = new Map<string, string>();
  try {
    const result = SaxonJS.transform({
      stylesheetInternal: stylesheet,
      sourceNode: parsed.value.document,
      stylesheetParams: parameters,
      destination: 'serialized',
      baseOutputURI: outputBase,
      deliverResultDocument: (address) => ({
        destination: 'serialized',
        save: (_, content) => {
          documents.set(String(address).replace(outputBase, ''), String(content));
        },
      }),
    });
    return { value: { text: String(result.principalResult ?? ''), documents }, diagnostics: [] };
  } catch (error) {
    return failed(explain(error, parsed.value));
  }
}

/** Addresses of result documents are relative to this; it stands for no place and is taken off again. */
const outputBase = 'out:/';

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly line: string;
  readonly module: string;
}

function failed(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function explain(error: unknown, { name, tei }: ParsedTei): Diagnostic {
  if (isExhausted(error)) return diagnose('XSL-005', { file: name });
  const { code, message, line, module } = failureOf(error);
  if (code.endsWith('XSL-002')) {
    const [element = '?', id = ''] = message.split(' ');
    return diagnose('XSL-002', placeOf(tei, name, element, id), { element: `“${element}”` });
  }
  if (code.endsWith('XSL-006')) return diagnose('XSL-006', { file: name }, { key: message });
  if (code === '') return diagnose('XSL-004', { file: name }, { target: name, reason: message });
  const where = module === '' ? '' : ` in ${module}, line ${line}`;
  return diagnose('XSL-003', { file: name }, { code, where, reason: message });
}

/** The call stack ran out; Saxon-JS hands this on as an error of its own when it parses. */
function isExhausted(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.message.includes('Maximum call stack'));
}

/** What Saxon-JS says of its error; its errors are objects with a code, not of a class it exports. */
function failureOf(error: unknown): Failure {
  const said =
    typeof error === 'object' && error !== null ? new Map<string, unknown>(Object.entries(error)) : new Map();
  const text = (key: string): string => String(said.get(key) ?? '');
  const message = error instanceof Error ? error.message : String(error);
  return { code: text('code'), message: message.trim(), line: text('xsltLineNr'), module: text('xsltModule') };
}

/** Where an element stands in the TEI: the first of its name after the nearest id that the stylesheet could name. */
function placeOf(tei: string, file: string, element: string, id: string): Place {
  const from = id === '' ? 0 : Math.max(0, tei.indexOf(`xml:id="${id}"`));
  const after = tei.slice(from).search(new RegExp(`<${element.replace(/[^\p{L}\p{N}:_.-]/gu, '')}[\\s/>]`, 'u'));
  if (after < 0) return { file };
  const offset = from + after;
  const before = tei.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1, offset };
}

function placeInReason(reason: string, file: string): Place {
  const match = /at line (?<line>\d+) column (?<column>\d+)/u.exec(reason);
  // Saxon-JS counts both from 0.
  return match?.groups === undefined
    ? { file }
    : { file, line: Number(match.groups.line) + 1, column: Number(match.groups.column) + 1 };
}

function withoutPlace(reason: string): string {
  return reason.replace(/\s*at line \d+ column \d+.*$/su, '').trim();
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
