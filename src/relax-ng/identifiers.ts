/** Which attributes hold identifiers, and whether the schema says so soundly (RELAX NG DTD Compatibility §5). */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { IdKind } from './datatype.ts';
import { describeNameClass, includesName, isInfinite, listedNames, type Name } from './name-class.ts';
import { type AttributePattern, type ElementPattern, type Pattern, partsOf } from './pattern.ts';

/** Element name → attribute name → kind of identifier. */
export type IdentifierTypes = ReadonlyMap<Name, ReadonlyMap<Name, IdKind>>;

export interface Identifiers {
  readonly types: IdentifierTypes;
  readonly diagnostics: readonly Diagnostic[];
}

interface Owned {
  readonly element: ElementPattern;
  readonly attribute: AttributePattern;
  readonly kind: IdKind | undefined;
}

/** The identifier attributes of a schema. An attribute that is one here and none there, for the same names, is left out with a warning. */
export function findIdentifiers(elements: readonly ElementPattern[]): Identifiers {
  const kinds = new Map(
    [...allAttributes(elements)].map((attribute) => [attribute, idKindOf(attribute.value)] as const),
  );
  const locals = new Set<string>();
  for (const [{ nameClass }, kind] of kinds)
    if (kind !== undefined) for (const { local } of listedNames(nameClass)) locals.add(local);
  // Most attributes have nothing to do with identifiers; of interest are those that could be meant by the same name.
  const isOfInterest = ({ nameClass }: AttributePattern): boolean =>
    isInfinite(nameClass) || listedNames(nameClass).some(({ local }) => locals.has(local));
  if (locals.size === 0) return { types: new Map(), diagnostics: [] };
  const cache = new Map<Pattern, readonly AttributePattern[]>();
  const owned = elements.flatMap((element) =>
    attributesWithin(element.content, isOfInterest, cache).map(
      (attribute): Owned => ({ element, attribute, kind: kinds.get(attribute) }),
    ),
  );
  return judge(owned);
}

function judge(owned: readonly Owned[]): Identifiers {
  const types = new Map<Name, Map<Name, IdKind>>();
  const diagnostics: Diagnostic[] = [];
  const untyped = owned.filter(({ kind }) => kind === undefined);
  const typed = owned.filter(({ kind }) => kind !== undefined);
  const kindsOfNames = new Map<Name, Map<Name, Owned>>();
  for (const one of typed) {
    const { element, attribute, kind } = one;
    for (const elementName of listedNames(element.nameClass)) {
      const attributes = kindsOfNames.get(elementName) ?? new Map<Name, Owned>();
      kindsOfNames.set(elementName, attributes);
      for (const name of listedNames(attribute.nameClass)) {
        const before = attributes.get(name);
        const rival = before !== undefined && before.kind !== kind ? before : findRival(untyped, elementName, name);
        attributes.set(name, one);
        if (rival !== undefined) diagnostics.push(conflict(element, attribute, kind, rival.kind));
        else if (kind !== undefined) remember(types, elementName, name, kind);
      }
    }
  }
  return { types, diagnostics };
}

function findRival(untyped: readonly Owned[], element: Name, attribute: Name): Owned | undefined {
  return untyped.find(
    (other) => includesName(other.attribute.nameClass, attribute) && includesName(other.element.nameClass, element),
  );
}

function conflict(element: ElementPattern, attribute: AttributePattern, first?: IdKind, second?: IdKind): Diagnostic {
  const name = describeNameClass(attribute.nameClass);
  const values = {
    name,
    element: describeNameClass(element.nameClass),
    first: first ?? 'no identifier',
    second: second ?? 'no identifier',
  };
  return diagnose('SCH-035', attribute.place, values);
}

function remember(types: Map<Name, Map<Name, IdKind>>, element: Name, attribute: Name, kind: IdKind): void {
  const attributes = types.get(element) ?? new Map<Name, IdKind>();
  attributes.set(attribute, kind);
  types.set(element, attributes);
}

function allAttributes(elements: readonly ElementPattern[]): ReadonlySet<AttributePattern> {
  const attributes = new Set<AttributePattern>();
  const seen = new Set<Pattern>(elements.map(({ content }) => content));
  for (const pattern of seen) {
    if (pattern.kind === 'attribute') attributes.add(pattern);
    for (const part of partsOf(pattern)) seen.add(part);
  }
  return attributes;
}

const none: readonly AttributePattern[] = [];

function attributesWithin(
  pattern: Pattern,
  isOfInterest: (attribute: AttributePattern) => boolean,
  cache: Map<Pattern, readonly AttributePattern[]>,
): readonly AttributePattern[] {
  if (pattern.kind === 'attribute') return isOfInterest(pattern) ? [pattern] : none;
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  let found = none;
  for (const part of partsOf(pattern)) {
    const inside = attributesWithin(part, isOfInterest, cache);
    if (inside.length > 0) found = found.length === 0 ? inside : [...found, ...inside];
  }
  cache.set(pattern, found);
  return found;
}

function idKindOf(pattern: Pattern): IdKind | undefined {
  switch (pattern.kind) {
    case 'data':
    case 'value':
      return pattern.datatype.idKind;
    case 'choice':
      return pattern.alternatives.map(idKindOf).find((kind) => kind !== undefined);
    default:
      return undefined;
  }
}
