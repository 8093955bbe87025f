/** What a pattern could go on with: the elements, attributes, texts and values it allows next, and those it cannot do without. */
import { describeNameClass } from './name-class.ts';
import { type AttributePattern, type Data, type ElementPattern, type Pattern, partsOf, type Value } from './pattern.ts';

/** What may come next in the content of the open element. */
export interface ExpectedContent {
  readonly elements: ReadonlySet<ElementPattern>;
  readonly values: ReadonlySet<Value>;
  readonly datatypes: ReadonlySet<Data>;
  readonly hasText: boolean;
  /** Whether the values and datatypes are those of a list of words. */
  readonly isList: boolean;
}

interface Gathering {
  readonly elements: Set<ElementPattern>;
  readonly values: Set<Value>;
  readonly datatypes: Set<Data>;
  readonly seen: Set<Pattern>;
  hasText: boolean;
  isList: boolean;
}

export function expectedContent(pattern: Pattern): ExpectedContent {
  const gathering: Gathering = {
    elements: new Set(),
    values: new Set(),
    datatypes: new Set(),
    seen: new Set(),
    hasText: false,
    isList: false,
  };
  gather(pattern, gathering);
  return gathering;
}

function gather(pattern: Pattern, found: Gathering): void {
  if (found.seen.has(pattern)) return;
  found.seen.add(pattern);
  switch (pattern.kind) {
    case 'element':
      found.elements.add(pattern);
      return;
    case 'text':
      found.hasText = true;
      return;
    case 'value':
      found.values.add(pattern);
      return;
    case 'data':
      found.datatypes.add(pattern);
      return;
    case 'list':
      found.isList = true;
      return gather(pattern.items, found);
    case 'choice':
      for (const alternative of pattern.alternatives) gather(alternative, found);
      return;
    case 'group':
      gather(pattern.first, found);
      if (pattern.first.nullable || pattern.first.kind === 'attribute') gather(pattern.second, found);
      return;
    case 'interleave':
      gather(pattern.first, found);
      return gather(pattern.second, found);
    case 'oneOrMore':
      return gather(pattern.repeated, found);
    case 'after':
      return gather(pattern.inside, found);
    default:
      return;
  }
}

/** The attributes that an open start tag may still get. */
export function expectedAttributes(pattern: Pattern): readonly AttributePattern[] {
  const found = new Set<AttributePattern>();
  const seen = new Set<Pattern>();
  const visit = (inner: Pattern): void => {
    if (seen.has(inner)) return;
    seen.add(inner);
    if (inner.kind === 'attribute') found.add(inner);
    for (const part of partsOf(inner)) visit(part);
  };
  visit(pattern);
  return [...found];
}

/** The names that are on every way through the pattern: elements or attributes that are missing for certain. */
export function required<Kind extends 'element' | 'attribute'>(
  pattern: Pattern,
  kind: Kind,
): ReadonlyMap<string, ElementPattern | AttributePattern> {
  if (pattern.nullable) return new Map();
  switch (pattern.kind) {
    case 'element':
    case 'attribute':
      return pattern.kind === kind ? new Map([[describeNameClass(pattern.nameClass), pattern]]) : new Map();
    case 'group':
    case 'interleave':
      return new Map([...required(pattern.first, kind), ...required(pattern.second, kind)]);
    case 'choice': {
      const [first, ...others] = pattern.alternatives.map((alternative) => required(alternative, kind));
      return new Map([...(first ?? [])].filter(([name]) => others.every((other) => other.has(name))));
    }
    case 'oneOrMore':
      return required(pattern.repeated, kind);
    case 'after':
      return required(pattern.inside, kind);
    default:
      return new Map();
  }
}

/** The names of the elements in whose content an element pattern can stand, in the order of the schema. */
export function possibleParents(elements: readonly ElementPattern[], child: ElementPattern): readonly string[] {
  const seen = new Map<Pattern, boolean>();
  const holds = (pattern: Pattern): boolean => {
    const known = seen.get(pattern);
    if (known !== undefined) return known;
    const answer = pattern === child || (pattern.kind !== 'attribute' && partsOf(pattern).some(holds));
    seen.set(pattern, answer);
    return answer;
  };
  const parents = elements.filter(({ content }) => holds(content)).map(({ nameClass }) => describeNameClass(nameClass));
  return [...new Set(parents)];
}
