/** Reads the sidecar issue.json: JSON with places, checked against its schema, dates turned into TEI's. */
import { Ajv, type ErrorObject } from 'ajv';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Diagnostic, diagnose, hasErrors, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import type { IssueMetadata, SaidAt } from '../model/metadata.ts';
import { checkMetadata, type Path } from './checks.ts';
import { datingOf } from './dating.ts';

/** Metadata of a sidecar's text; undefined where it has errors. `schema` is schema/issue.schema.json, parsed. */
export function readMetadata(text: string, file: string, schema: object): Outcome<IssueMetadata | undefined> {
  const errors: ParseError[] = [];
  const content = text.replace(/^\uFEFF/u, '');
  const tree = parseTree(content, errors, { disallowComments: true });
  const placeOf = (offset: number): Place => ({ file, ...lineAndColumn(content, offset), offset });
  const [broken] = errors;
  if (broken !== undefined || tree === undefined) {
    const why =
      broken === undefined
        ? 'it is empty'
        : printParseErrorCode(broken.error)
            .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
            .toLowerCase();
    return { value: undefined, diagnostics: [diagnose('MET-001', placeOf(broken?.offset ?? 0), { why })] };
  }
  const twice = repeatedNames(tree, placeOf);
  if (twice.length > 0) return { value: undefined, diagnostics: twice };
  const value: unknown = JSON.parse(content);
  const check = checkOf(schema);
  const placeAt = (path: Path): Place => placeOf(nodeAt(tree, path)?.offset ?? 0);
  if (!check(value)) {
    // “if” only says that the branch beside it failed.
    const errors = (check.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    return { value: undefined, diagnostics: errors.map((error) => explain(error, placeAt)) };
  }
  // The schema has just been satisfied.
  const metadata = withPlaces(withDates(value as SidecarJson), placeAt);
  const diagnostics = checkMetadata(metadata, placeAt);
  return { value: hasErrors(diagnostics) ? undefined : metadata, diagnostics };
}

/** Names that an object of the sidecar gives twice. */
function repeatedNames(node: Node, placeOf: (offset: number) => Place): readonly Diagnostic[] {
  const names = new Map<string, Node>();
  const own = (node.type === 'object' ? (node.children ?? []) : []).flatMap((property): Diagnostic[] => {
    const [key] = property.children ?? [];
    const name = String(key?.value);
    const before = names.get(name);
    names.set(name, before ?? property);
    if (before === undefined) return [];
    return [diagnose('MET-010', placeOf(property.offset), { name, first: placeOf(before.offset).line ?? 1 })];
  });
  return [...own, ...(node.children ?? []).flatMap((child) => repeatedNames(child, placeOf))];
}

/** Metadata whose rulings and pages say where they stand: what is wrong with them shows with the source only. */
function withPlaces(metadata: IssueMetadata, placeAt: (path: Path) => Place): IssueMetadata {
  const said = (path: Path): SaidAt => {
    const { line = 1, column = 1 } = placeAt(path);
    return { line, column };
  };
  const { rulings, pages } = metadata;
  return {
    ...metadata,
    ...(rulings === undefined ? {} : { rulings: rulings.map((one, at) => ({ ...one, said: said(['rulings', at]) })) }),
    ...(pages === undefined ? {} : { pages: pages.map((one, at) => ({ ...one, said: said(['pages', at]) })) }),
  };
}

/** The check that each schema was compiled to: compiling takes longer than reading a sidecar. */
const checks = new WeakMap<object, ReturnType<Ajv['compile']>>();

function checkOf(schema: object): ReturnType<Ajv['compile']> {
  const known = checks.get(schema) ?? compile(schema);
  checks.set(schema, known);
  return known;
}

function compile(schema: object): ReturnType<Ajv['compile']> {
  // The schema is our own and tested: checking it against the meta-schema on every start would only cost time.
  const ajv = new Ajv({ allErrors: true, validateSchema: false });
  ajv.addFormat('edtf', (text: string) => datingOf(text) !== undefined);
  ajv.addFormat('bcp47', isLanguageTag);
  ajv.addFormat('absolute-uri', (text: string) => URL.canParse(text));
  return ajv.compile(schema);
}

/** Whether a text is a well-formed BCP 47 tag. */
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

type SidecarJson = Omit<IssueMetadata, 'date' | 'publication'> & {
  readonly date?: string;
  readonly publication?: Omit<NonNullable<IssueMetadata['publication']>, 'date'> & { readonly date?: string };
};

function withDates({ date, publication, ...rest }: SidecarJson): IssueMetadata {
  const issueDate = date === undefined ? undefined : datingOf(date);
  const published = publication?.date === undefined ? undefined : datingOf(publication.date);
  return {
    ...rest,
    ...(issueDate === undefined ? {} : { date: issueDate }),
    ...(publication === undefined
      ? {}
      : { publication: { ...withoutDate(publication), ...(published === undefined ? {} : { date: published }) } }),
  };
}

function withoutDate({
  date: _,
  ...rest
}: NonNullable<SidecarJson['publication']>): Omit<NonNullable<SidecarJson['publication']>, 'date'> {
  return rest;
}

const advice: Readonly<Record<string, string>> = {
  edtf: 'write the date as EDTF, for example 2021-07-29, 1905-07, 19XX or 1914-08-01/1914-08-02',
  bcp47: 'write a BCP 47 tag, for example en, de or zh-Hans',
  'absolute-uri': 'write the whole address, beginning with https://',
};

/** One schema error in words: what was found, and what to write instead. */
function explain({ instancePath, keyword, params, message }: ErrorObject, placeAt: (path: Path) => Place): Diagnostic {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const values: Readonly<Record<string, unknown>> = params;
  const shown = path.length === 0 ? 'the sidecar' : path.join('.');
  const say = (problem: string, fix: string, at: Path = path): Diagnostic =>
    diagnose('MET-002', placeAt(at), { path: shown, problem, advice: fix });
  if (keyword === 'additionalProperties') {
    const name = String(values.additionalProperty);
    return say(`has “${name}”, a name that is not known`, 'correct the name, or leave it out', [...path, name]);
  }
  if (keyword === 'required')
    return say(`lacks “${String(values.missingProperty)}”`, `add “${String(values.missingProperty)}”`);
  if (keyword === 'format') {
    const format = String(values.format);
    return say(`is not a valid ${format} value`, advice[format] ?? 'correct the value');
  }
  if (keyword === 'enum')
    return say('is not one of the values known', `use one of: ${JSON.stringify(values.allowedValues)}`);
  return say(message ?? 'is wrong', 'correct the value; schema/issue.schema.json says what it may be');
}

function nodeAt(tree: Node, path: Path): Node | undefined {
  const steps = path.map((step) => (typeof step === 'string' && /^\d+$/u.test(step) ? Number(step) : step));
  const node = findNodeAtLocation(tree, steps);
  // For a property the place is its name, not its value.
  return node?.parent?.type === 'property' ? node.parent : node;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(lineStart)).length + 1 };
}
