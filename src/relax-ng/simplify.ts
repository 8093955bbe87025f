/** Turns a bound schema tree into patterns: the simplifications of §4.8 to §4.21, on the way down. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import { type DatatypeResult, findBuiltIn, type Parameter, type ValueContext } from './datatype.ts';
import { createNameTable, type NameClass, type NameTable } from './name-class.ts';
import { xsdLibrary } from './namespaces.ts';
import { type ElementPattern, type Pattern, type Patterns, partsOf } from './pattern.ts';
import {
  type Binding,
  type Definition,
  referredScope,
  type Scope,
  type Surroundings,
  startName,
  surroundingsOf,
} from './scope.ts';
import { childElements, textOf, trim } from './structure.ts';
import type { SchemaElement } from './syntax.ts';
import { findXsdDatatype } from './xsd-datatype.ts';

/** The simple form: a start pattern, and the elements it leads to. */
export interface SimpleSchema {
  readonly start: Pattern;
  readonly elements: readonly ElementPattern[];
  readonly names: NameTable;
}

interface Building {
  readonly binding: Binding;
  readonly patterns: Patterns;
  readonly names: NameTable;
  readonly datatypes: Map<string, DatatypeResult>;
  /** A definition being worked out is marked as such, to notice that it comes back to itself. */
  readonly definitions: Map<Definition, Pattern | 'in work'>;
  readonly elements: ElementPattern[];
  /** Contents are filled in later, so that elements may contain one another. */
  readonly waiting: (() => void)[];
}

/** The patterns of a schema; what is wrong goes into `binding.faults`. Definitions that are never reached are left out. */
export function simplify(
  binding: Binding,
  root: SchemaElement,
  surroundings: Surroundings,
  patterns: Patterns,
): SimpleSchema {
  const building: Building = {
    binding,
    patterns,
    names: createNameTable(),
    datatypes: new Map(),
    definitions: new Map(),
    elements: [],
    waiting: [],
  };
  const start = build(building, root, surroundings);
  fillContents(building);
  const elements = reachable(start, building.elements);
  checkUnreached(building);
  return { start, elements, names: building.names };
}

/** §4.20 may have taken away what led to an element; such elements are no longer part of the schema. */
function reachable(start: Pattern, elements: readonly ElementPattern[]): readonly ElementPattern[] {
  const seen = new Set<Pattern>([start]);
  for (const pattern of seen) {
    const inner = pattern.kind === 'element' ? [pattern.content] : partsOf(pattern);
    for (const part of inner) seen.add(part);
  }
  return elements.filter((element) => seen.has(element));
}

function fillContents({ waiting }: Building): void {
  // Contents of elements found on the way are added at the end.
  for (let next = 0; next < waiting.length; next++) waiting[next]?.();
  waiting.length = 0;
}

/** Definitions that nothing leads to are checked like all others, but may refer to themselves: §4.19 removes them first. */
function checkUnreached(building: Building): void {
  const { binding } = building;
  const before = binding.faults.length;
  for (const scope of binding.scopes.values())
    for (const definition of scope.definitions.values())
      if (!building.definitions.has(definition)) buildParts(building, definition);
  fillContents(building);
  const found = binding.faults.splice(before);
  binding.faults.push(...found.filter(({ code }) => code !== 'SCH-024'));
}

function build(building: Building, element: SchemaElement, outer: Surroundings, documentation?: string): Pattern {
  const { patterns } = building;
  const inside = surroundingsOf(element, outer);
  const children = childElements(element);
  const grouped = (): Pattern => buildGroup(building, children, inside);
  switch (element.name) {
    case 'element':
      return buildElement(building, element, inside, documentation);
    case 'attribute':
      return buildAttribute(building, element, inside, documentation);
    case 'group':
      return grouped();
    case 'choice':
      return patterns.choice(children.map((child) => build(building, child, inside)));
    case 'interleave':
      return children.map((child) => build(building, child, inside)).reduce(patterns.interleave);
    case 'optional':
      return patterns.choice([grouped(), patterns.empty]);
    case 'zeroOrMore':
      return patterns.choice([patterns.oneOrMore(grouped()), patterns.empty]);
    case 'oneOrMore':
      return patterns.oneOrMore(grouped());
    case 'mixed':
      return patterns.interleave(grouped(), patterns.text);
    case 'list':
      return patterns.list(grouped());
    case 'empty':
      return patterns.empty;
    case 'text':
      return patterns.text;
    case 'data':
      return buildData(building, element, inside);
    case 'value':
      return buildValue(building, element, inside);
    case 'grammar':
      return buildDefinition(building, building.binding.scopes.get(element), startName, element);
    case 'ref':
    case 'parentRef':
      return buildDefinition(
        building,
        referredScope(element, inside.scope),
        trim(element.attributes.get('name') ?? ''),
        element,
      );
    case 'externalRef': {
      const external = building.binding.externals.get(element);
      return external === undefined ? patterns.notAllowed : build(building, external.root, external.surroundings);
    }
    default:
      return patterns.notAllowed;
  }
}

function buildGroup(building: Building, children: readonly SchemaElement[], inside: Surroundings): Pattern {
  const { patterns } = building;
  return children
    .map((child) => build(building, child, inside))
    .reduceRight((rest, first) => patterns.group(first, rest), patterns.empty);
}

// §4.19: a definition is put in the place of each reference to it, unless an element lies between.
function buildDefinition(building: Building, scope: Scope | undefined, name: string, from: SchemaElement): Pattern {
  const { patterns, definitions, binding } = building;
  const definition = scope?.definitions.get(name);
  if (definition === undefined) return patterns.notAllowed;
  const known = definitions.get(definition);
  if (known === 'in work') {
    binding.faults.push(diagnose('SCH-024', from.place, { name }));
    return patterns.notAllowed;
  }
  if (known !== undefined) return known;
  return buildParts(building, definition);
}

function buildParts(building: Building, definition: Definition): Pattern {
  const { patterns, definitions } = building;
  definitions.set(definition, 'in work');
  const parts = definition.parts.map(({ element, surroundings }) => {
    const children = childElements(element);
    const [only] = children;
    if (children.length === 1 && only !== undefined) return build(building, only, surroundings, element.documentation);
    return buildGroup(building, children, surroundings);
  });
  const joined = definition.combine === 'interleave' ? parts.reduce(patterns.interleave) : patterns.choice(parts);
  definitions.set(definition, joined);
  return joined;
}

function buildElement(
  building: Building,
  element: SchemaElement,
  inside: Surroundings,
  documentation: string | undefined,
): Pattern {
  const { nameClass, contents } = splitNamed(building, element, inside);
  const described = { documentation: element.documentation ?? documentation, source: element };
  const pattern = building.patterns.element(nameClass, described);
  building.elements.push(pattern);
  building.waiting.push(() => {
    pattern.content = buildGroup(building, contents, inside);
  });
  return pattern;
}

function buildAttribute(
  building: Building,
  element: SchemaElement,
  inside: Surroundings,
  documentation: string | undefined,
): Pattern {
  const { nameClass, contents } = splitNamed(building, element, inside);
  checkAttributeName(building, element, nameClass);
  const [content] = contents;
  // §4.12: an attribute without pattern has any text.
  const value = content === undefined ? building.patterns.text : build(building, content, inside);
  const described = { documentation: element.documentation ?? documentation, source: element };
  return building.patterns.attribute(nameClass, value, described);
}

interface Named {
  readonly nameClass: NameClass;
  readonly contents: readonly SchemaElement[];
}

function splitNamed(building: Building, element: SchemaElement, inside: Surroundings): Named {
  const children = childElements(element);
  const written = element.attributes.get('name');
  const [first] = children;
  if (written === undefined && first !== undefined)
    return { nameClass: readNameClass(building, first, inside), contents: children.slice(1) };
  // §4.8: a name attribute of an attribute is in no namespace unless ns stands beside it.
  const isBare = element.name === 'attribute' && !element.attributes.has('ns');
  return { nameClass: readName(building, element, written ?? '', isBare ? '' : inside.ns), contents: children };
}

function readNameClass(building: Building, element: SchemaElement, outer: Surroundings): NameClass {
  const inside = surroundingsOf(element, outer);
  const children = childElements(element);
  const listed = (elements: readonly SchemaElement[]): NameClass => {
    const alternatives = elements.map((child) => readNameClass(building, child, inside));
    const [only] = alternatives;
    return alternatives.length === 1 && only !== undefined ? only : { kind: 'choice', alternatives };
  };
  const [except] = children;
  switch (element.name) {
    case 'name':
      return readName(building, element, textOf(element), inside.ns);
    case 'anyName':
      return { kind: 'anyName', except: except && readNameClass(building, except, inside) };
    case 'nsName':
      return { kind: 'nsName', uri: inside.ns, except: except && readNameClass(building, except, inside) };
    default:
      return listed(children);
  }
}

// §4.10: a prefix is resolved by the declarations of the schema.
function readName(building: Building, element: SchemaElement, written: string, ns: string): NameClass {
  const name = trim(written);
  const colon = name.indexOf(':');
  if (colon < 0) return { kind: 'name', name: building.names.intern(ns, name) };
  const prefix = name.slice(0, colon);
  const uri = element.namespaces.get(prefix);
  if (uri === undefined) building.binding.faults.push(diagnose('SCH-009', element.place, { prefix, name }));
  return { kind: 'name', name: building.names.intern(uri ?? '', name.slice(colon + 1)) };
}

// §4.16: neither xmlns without namespace nor anything in the namespace of declarations.
function checkAttributeName(building: Building, element: SchemaElement, nameClass: NameClass): void {
  const uri = 'http://www.w3.org/2000/xmlns';
  const refuse = (name: string): void => {
    building.binding.faults.push(diagnose('SCH-018', element.place, { name }));
  };
  switch (nameClass.kind) {
    case 'name':
      if (nameClass.name.uri === uri || (nameClass.name.uri === '' && nameClass.name.local === 'xmlns'))
        refuse(nameClass.name.local);
      return;
    case 'choice':
      for (const alternative of nameClass.alternatives) checkAttributeName(building, element, alternative);
      return;
    default:
      if (nameClass.kind === 'nsName' && nameClass.uri === uri) refuse(uri);
      if (nameClass.except !== undefined) checkAttributeName(building, element, nameClass.except);
  }
}

function buildData(building: Building, element: SchemaElement, inside: Surroundings): Pattern {
  const { patterns } = building;
  const children = childElements(element);
  const parameters = children.flatMap((child) =>
    child.name === 'param' ? [{ name: trim(child.attributes.get('name') ?? ''), value: textOf(child) }] : [],
  );
  const except = children.find(({ name }) => name === 'except');
  const type = trim(element.attributes.get('type') ?? '');
  const datatype = findDatatype(building, element, inside.datatypeLibrary, type, parameters);
  if (datatype === undefined) return patterns.notAllowed;
  if (except === undefined) return patterns.data(datatype, undefined);
  const within = surroundingsOf(except, inside);
  const excluded = patterns.choice(childElements(except).map((child) => build(building, child, within)));
  return patterns.data(datatype, excluded === patterns.notAllowed ? undefined : excluded);
}

function buildValue(building: Building, element: SchemaElement, inside: Surroundings): Pattern {
  const { patterns, binding } = building;
  const written = element.attributes.get('type');
  // §4.4: without type a value is a built-in token.
  const library = written === undefined ? '' : inside.datatypeLibrary;
  const datatype = findDatatype(building, element, library, trim(written ?? 'token'), []);
  if (datatype === undefined) return patterns.notAllowed;
  const literal = textOf(element);
  const value = datatype.canonical(literal, contextOf(element, inside));
  if (value !== undefined) return patterns.value(datatype, literal, value, element.documentation);
  binding.faults.push(diagnose('SCH-013', element.place, { value: literal, type: datatype.name }));
  return patterns.notAllowed;
}

/** Names in values are resolved as in the schema, with ns as the default namespace (§4.9). */
function contextOf(element: SchemaElement, inside: Surroundings): ValueContext {
  return { resolve: (prefix) => (prefix === '' ? inside.ns : element.namespaces.get(prefix)) };
}

function findDatatype(
  building: Building,
  element: SchemaElement,
  library: string,
  type: string,
  parameters: readonly Parameter[],
): Extract<DatatypeResult, { datatype: unknown }>['datatype'] | undefined {
  const key = `${library} ${type}${parameters.length === 0 ? '' : JSON.stringify(parameters)}`;
  let result = building.datatypes.get(key);
  if (result === undefined) {
    const context = { resolve: (prefix: string) => element.namespaces.get(prefix) };
    if (library === xsdLibrary) result = findXsdDatatype(type, parameters, context);
    else result = library === '' ? findBuiltIn(type, parameters) : { unknown: 'library' };
    building.datatypes.set(key, result);
  }
  if ('datatype' in result) return result.datatype;
  const { faults } = building.binding;
  if ('reason' in result)
    faults.push(
      diagnose('SCH-012', element.place, { parameter: result.badParameter.name, type, reason: result.reason }),
    );
  else if (result.unknown === 'library') faults.push(diagnose('SCH-010', element.place, { library }));
  else faults.push(diagnose('SCH-011', element.place, { type, library: library === '' ? '(built-in)' : library }));
  return undefined;
}
