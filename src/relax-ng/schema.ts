/** Compiles a RELAX NG schema: from its files to patterns that documents can be validated against. */
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { readCompactSchema } from './compact.ts';
import { findIdentifiers, type IdentifierTypes } from './identifiers.ts';
import { listedNames, type Name, type NameTable } from './name-class.ts';
import { createPatterns, type ElementPattern, type Pattern, type Patterns } from './pattern.ts';
import { checkRestrictions } from './restrictions.ts';
import { type Binding, bind, type Surroundings } from './scope.ts';
import { simplify } from './simplify.ts';
import { checkStructure } from './structure.ts';
import type { SchemaElement } from './syntax.ts';
import { readXmlSyntax } from './xml-syntax.ts';

/** A schema file. `file` also tells files apart, and is the base of what they refer to. */
export interface SchemaSource {
  readonly file: string;
  readonly text: string;
}

/** Finds the file that `href` means in a file called `base`; or says why it cannot. */
export type SchemaLoader = (href: string, base: string) => SchemaSource | { readonly reason: string };

/** Reads one file into the common tree. */
export type SyntaxReader = (source: SchemaSource) => Outcome<SchemaElement | undefined>;

/** A compiled schema. It holds the memo tables, so share it between documents. */
export interface Schema {
  readonly file: string;
  readonly start: Pattern;
  readonly patterns: Patterns;
  readonly names: NameTable;
  /** Every element pattern by the names it lists, to go on after an error. */
  readonly elementsByName: ReadonlyMap<Name, readonly ElementPattern[]>;
  readonly elements: readonly ElementPattern[];
  readonly identifierTypes: IdentifierTypes;
}

const otherSyntaxes: ReadonlyMap<string, SyntaxReader> = new Map([
  ['.rnc', ({ text, file }) => readCompactSchema(text, { file })],
]);

/** Compiles a tree that is known to be a correct schema of one file, without proving it again. Throws if it is none. */
export function compileProvenTree(root: SchemaElement): Schema {
  const faults: Diagnostic[] = [];
  const load: Binding['load'] = () => ({ value: undefined, diagnostics: [] });
  const binding: Binding = { load, faults, scopes: new Map(), externals: new Map() };
  const surroundings: Surroundings = { ns: '', datatypeLibrary: '', scope: undefined, files: [root.base] };
  bind(binding, root, surroundings);
  const patterns = createPatterns();
  const simplified = simplify(binding, root, surroundings, patterns);
  if (hasErrors(faults)) throw new Error(`${root.base} is not a correct schema: ${faults[0]?.message ?? ''}`);
  return schemaOf(root.base, simplified, patterns, findIdentifiers(simplified.elements).types);
}

/** Compiles a schema; undefined with the reasons if it is not correct. `syntaxes` maps a file ending to its reader; all others are XML. */
export function compileSchema(
  source: SchemaSource,
  load: SchemaLoader,
  syntaxes: ReadonlyMap<string, SyntaxReader> = otherSyntaxes,
): Outcome<Schema | undefined> {
  const faults: Diagnostic[] = [];
  const read = (from: SchemaSource): Outcome<SchemaElement | undefined> => readTree(from, syntaxes);
  const { value: root, diagnostics } = read(source);
  if (root === undefined) return { value: undefined, diagnostics };
  const binding: Binding = {
    load: (href, base, from) => {
      const found = load(href, base);
      if (!('reason' in found)) return read(found);
      return { value: undefined, diagnostics: [diagnose('SCH-001', from.place, { href, reason: found.reason })] };
    },
    faults,
    scopes: new Map(),
    externals: new Map(),
  };
  const surroundings: Surroundings = { ns: '', datatypeLibrary: '', scope: undefined, files: [source.file] };
  bind(binding, root, surroundings);
  if (hasErrors(faults)) return { value: undefined, diagnostics: [...diagnostics, ...faults] };
  const patterns = createPatterns();
  const simplified = simplify(binding, root, surroundings, patterns);
  const { start, elements } = simplified;
  if (!hasErrors(faults)) faults.push(...checkRestrictions(start, root.place, elements));
  if (hasErrors(faults)) return { value: undefined, diagnostics: [...diagnostics, ...faults] };
  const identifiers = findIdentifiers(elements);
  return {
    value: schemaOf(source.file, simplified, patterns, identifiers.types),
    diagnostics: [...diagnostics, ...faults, ...identifiers.diagnostics],
  };
}

function schemaOf(
  file: string,
  { start, elements, names }: ReturnType<typeof simplify>,
  patterns: Patterns,
  identifierTypes: IdentifierTypes,
): Schema {
  patterns.keep();
  return { file, start, patterns, names, elements, elementsByName: indexElements(elements), identifierTypes };
}

function readTree(
  source: SchemaSource,
  syntaxes: ReadonlyMap<string, SyntaxReader>,
): Outcome<SchemaElement | undefined> {
  const ending = /\.[^./\\]+$/u.exec(source.file)?.[0] ?? '';
  const outcome = (syntaxes.get(ending) ?? readXmlSyntax)(source);
  const faults = outcome.value === undefined ? [] : checkStructure(outcome.value);
  const diagnostics = [...outcome.diagnostics, ...faults];
  return { value: hasErrors(diagnostics) ? undefined : outcome.value, diagnostics };
}

function indexElements(elements: readonly ElementPattern[]): ReadonlyMap<Name, readonly ElementPattern[]> {
  const byName = new Map<Name, ElementPattern[]>();
  for (const element of elements) {
    for (const name of listedNames(element.nameClass)) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [element]);
      else others.push(element);
    }
  }
  return byName;
}
