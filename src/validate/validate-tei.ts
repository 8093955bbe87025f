/** Validates one document: well-formed, valid against each grammar, and true to the newspaper rules, in one parse. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Schema } from '../relax-ng/schema.ts';
import { createValidator } from '../relax-ng/validate.ts';
import type { XmlHandler, XmlOptions } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { createPlaces } from '../xml/places.ts';
import { treeBuilder } from '../xml/tei-tree.ts';
import { checkRules } from './check-rules.ts';
import { joinHandlers } from './handlers.ts';
import type { RuleOptions } from './rule.ts';
import { createIncludingParser, type IncludeReader, type IncludingParser } from './xinclude.ts';

export interface ValidateOptions extends RuleOptions {
  /** Every one of them must accept the document. */
  readonly schemas: readonly Schema[];
  /** Whether the newspaper rules are checked; they are unless this is `false`. */
  readonly rules?: boolean;
  /** Resolves XInclude; without it `xi:include` is an element like any other. */
  readonly include?: IncludeReader;
  readonly allowDoctype?: boolean;
  /** How many errors of each schema are worked out; 1000 where not given. */
  readonly maxErrors?: number;
  readonly limits?: XmlOptions['limits'];
  /** Is given every event of the parse as well. */
  readonly witness?: XmlHandler;
}

export interface Validity {
  readonly wellFormed: boolean;
  /** Without any error. */
  readonly valid: boolean;
}

/** Validates the text of a document; `file` is what places call it. Diagnostics stand in the order of the document. */
export function validateTei(text: string, file: string, options: ValidateOptions): Outcome<Validity> {
  const { schemas, maxErrors } = options;
  const { placeAt, parse } = parserFor(text, file, options);
  const tree = options.rules === false ? undefined : treeBuilder();
  // Offsets of included files are ours to place; those of a single text the grammar places more exactly itself.
  const places = options.include === undefined ? {} : { placeAt };
  const settings = { file, text, ...places, ...(maxErrors === undefined ? {} : { maxErrors }) };
  const validators = schemas.map((schema) => createValidator(schema, settings));
  const { witness } = options;
  const others = [tree?.handler, witness].filter((handler) => handler !== undefined);
  const report = parse(text, joinHandlers([...validators, ...others]));
  const diagnostics: Diagnostic[] = [...report.diagnostics];
  const found = validators.flatMap((validator) => validator.finish());
  // Of half a document neither references nor rules can be judged.
  diagnostics.push(...(report.wellFormed ? found : found.filter(({ code }) => code !== 'RNG-021')));
  if (tree !== undefined && report.wellFormed) {
    const grammarOffsets = new Set(diagnostics.map(({ place }) => `${place.file}:${place.offset ?? ''}`));
    const faults = checkRules(tree.document(), placeAt, options);
    // The grammar's word on a value or an element comes first; the rule would only repeat it.
    diagnostics.push(...faults.filter((fault) => !repeatsGrammar(fault, grammarOffsets)));
  }
  const valid = !diagnostics.some(({ severity }) => severity === 'error');
  return { value: { wellFormed: report.wellFormed, valid }, diagnostics: inOrder(diagnostics, file) };
}

function parserFor(text: string, file: string, options: ValidateOptions): IncludingParser {
  const { include, limits, allowDoctype = false } = options;
  const xmlOptions: XmlOptions = { file, allowDoctype, ...(limits === undefined ? {} : { limits }) };
  if (include !== undefined) return createIncludingParser(xmlOptions, include);
  return { placeAt: createPlaces(text, file), parse: (source, handler) => parseXml(source, handler, xmlOptions) };
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
