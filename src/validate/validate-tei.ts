/** Validates one document: well-formed, valid against each grammar, and true to the newspaper rules, in one parse. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { XmlOptions, XmlReport } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { checkRules } from './check-rules.ts';
import type { Grammar } from './grammar.ts';
import { joinHandlers } from './handlers.ts';
import type { RuleOptions } from './rule.ts';
import { treeBuilder } from './tei-tree.ts';
import { type IncludeReader, parseWithIncludes } from './xinclude.ts';

export interface ValidateOptions extends RuleOptions {
  /** Every one of them must accept the document. */
  readonly schemas: readonly Grammar[];
  /** Whether the newspaper rules are checked; they are unless this is `false`. */
  readonly rules?: boolean;
  /** Resolves XInclude; without it `xi:include` is an element like any other. */
  readonly include?: IncludeReader;
  readonly allowDoctype?: boolean;
  readonly limits?: XmlOptions['limits'];
}

export interface Validity {
  readonly wellFormed: boolean;
  /** Without any error. */
  readonly valid: boolean;
}

/** Validates the text of a document; `file` is what places call it. Diagnostics stand in the order of the document. */
export function validateTei(text: string, file: string, options: ValidateOptions): Outcome<Validity> {
  const tree = options.rules === false ? undefined : treeBuilder();
  const runs = options.schemas.map((grammar) => grammar.begin());
  const handlers = runs.map(({ handler }) => handler);
  const report = parse(text, joinHandlers(tree === undefined ? handlers : [...handlers, tree.handler]), file, options);
  const diagnostics: Diagnostic[] = [...report.diagnostics];
  for (const run of runs) diagnostics.push(...run.diagnostics(report.placeAt));
  // What a broken tree lacks is not missing in the document.
  if (tree !== undefined && report.wellFormed) {
    const grammarOffsets = new Set(diagnostics.map(({ place }) => `${place.file}:${place.offset ?? ''}`));
    const found = checkRules(tree.document(), report.placeAt, options);
    // The grammar's word on a value or an element comes first; the rule would only repeat it.
    diagnostics.push(...found.filter((one) => !repeatsGrammar(one, grammarOffsets)));
  }
  const valid = !diagnostics.some(({ severity }) => severity === 'error');
  return { value: { wellFormed: report.wellFormed, valid }, diagnostics: inOrder(diagnostics, file) };
}

function parse(
  text: string,
  handler: Parameters<typeof parseXml>[1],
  file: string,
  options: ValidateOptions,
): XmlReport {
  const { include, limits, allowDoctype = false } = options;
  const xmlOptions: XmlOptions = { file, allowDoctype, ...(limits === undefined ? {} : { limits }) };
  return include === undefined
    ? parseXml(text, handler, xmlOptions)
    : parseWithIncludes(text, handler, xmlOptions, include);
}

const repeated = new Set(['NWS-141', 'NWS-052', 'NWS-091', 'NWS-094']);

function repeatsGrammar({ code, place }: Diagnostic, grammarOffsets: ReadonlySet<string>): boolean {
  return repeated.has(code) && grammarOffsets.has(`${place.file}:${place.offset ?? ''}`);
}

/** By offset; files stand in the order in which they are first named, the document itself first. */
function inOrder(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const files = new Map([[file, 0]]);
  for (const { place } of diagnostics) if (!files.has(place.file)) files.set(place.file, files.size);
  const rank = ({ place }: Diagnostic): number => files.get(place.file) ?? 0;
  return [...diagnostics].sort(
    (one, other) => rank(one) - rank(other) || (one.place.offset ?? 0) - (other.place.offset ?? 0),
  );
}
