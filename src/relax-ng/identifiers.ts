/** Which attributes hold identifiers, and whether the schema says so soundly (RELAX NG DTD Compatibility §5). */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { IdKind } from './datatype.ts';
import { describeNameClass, includesName, isInfinite, listedNames, type Name } from './name-class.ts';
import type { AttributePattern, ElementPattern, Pattern } from './pattern.ts';

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
  const cache = new Map<Pattern, readonly AttributePattern[]>();
  const kinds = new Map<AttributePattern, IdKind | undefined>();
  const typed: Owned[] = [];
  const others: Owned[] = [];
  const attributeNames = new Set<string>();
  const owned = elements.flatMap((element) =>
    attributesWithin(element.content, cache).map((attribute): Owned => {
      if (!kinds.has(attribute)) kinds.set(attribute, idKindOf(attribute.value));
      return { element, attribute, kind: kinds.get(attribute) };
    }),
  );
  for (const one of owned) {
    if (one.kind === undefined) continue;
    typed.push(one);
    for (const name of listedNames(one.attribute.nameClass)) attributeNames.add(name.local);
  }
  for (const one of owned) {
    const isNear =
      isInfinite(one.attribute.nameClass) ||
      listedNames(one.attribute.nameClass).some((name) => attributeNames.has(name.local));
    if (isNear) others.push(one);
  }
  return judge(typed, others);
}

function judge(typed: readonly Owned[], others: readonly Owned[]): Identifiers {
  const types = new Map<Name, Map<Name, IdKind>>();
  const diagnostics: Diagnostic[] = [];
  const byAttribute = new Map<string, Owned[]>();
  for (const other of others)
    for (const local of isInfinite(other.attribute.nameClass)
      ? ['*']
      : listedNames(other.attribute.nameClass).map((name) => name.local))
      byAttribute.set(local, [...(byAttribute.get(local) ?? []), other]);
  for (const { element, attribute, kind } of typed) {
    for (const elementName of listedNames(element.nameClass)) {
      for (const name of listedNames(attribute.nameClass)) {
        const rivals = [...(byAttribute.get(name.local) ?? []), ...(byAttribute.get('*') ?? [])];
        const rival = rivals.find(
          (other) =>
            other.kind !== kind &&
            includesName(other.attribute.nameClass, name) &&
            includesName(other.element.nameClass, elementName),
        );
        if (rival !== undefined) diagnostics.push(conflict(element, attribute, kind, rival.kind));
        else if (kind !== undefined) remember(types, elementName, name, kind);
      }
    }
  }
  return { types, diagnostics };
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

function attributesWithin(
  pattern: Pattern,
  cache: Map<Pattern, readonly AttributePattern[]>,
): readonly AttributePattern[] {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const within = (inner: Pattern): readonly AttributePattern[] => attributesWithin(inner, cache);
  let found: readonly AttributePattern[] = [];
  if (pattern.kind === 'attribute') found = [pattern];
  else if (pattern.kind === 'choice') found = pattern.alternatives.flatMap(within);
  else if (pattern.kind === 'group' || pattern.kind === 'interleave')
    found = [...within(pattern.first), ...within(pattern.second)];
  else if (pattern.kind === 'oneOrMore') found = within(pattern.repeated);
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
