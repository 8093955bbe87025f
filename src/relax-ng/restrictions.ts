/** The restrictions on schemas in simple form (§7): what may stand within what, and what may not meet. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { describeNameClass, isInfinite, type NameClass, overlap } from './name-class.ts';
import type { AttributePattern, ElementPattern, Pattern } from './pattern.ts';

/** What a simplified schema does against §7, each with the place of the element or attribute pattern around it. */
export function checkRestrictions(
  start: Pattern,
  startPlace: Place,
  elements: readonly ElementPattern[],
): readonly Diagnostic[] {
  const checking: Checking = {
    faults: [],
    seen: new Map(),
    attributes: new Map(),
    contents: new Map(),
    elements: new Map(),
  };
  checkPaths(checking, start, { within: 'start', place: startPlace, isRepeated: false, isRepeatedGroup: false });
  for (const element of elements) {
    const { content, place, nameClass } = element;
    checkPaths(checking, content, { within: 'element', place, isRepeated: false, isRepeatedGroup: false });
    contentType(checking, content, place, describeNameClass(nameClass));
    checkMeetings(checking, content, place);
  }
  return checking.faults;
}

interface Checking {
  readonly faults: Diagnostic[];
  /** Pattern → the surroundings it was checked in already, a bit each; patterns are shared by many elements. */
  readonly seen: Map<Pattern, number>;
  readonly attributes: Map<Pattern, readonly NameClass[]>;
  readonly contents: Map<Pattern, ContentType>;
  readonly elements: Map<Pattern, Occurrences>;
}

interface Surrounding {
  readonly within: 'start' | 'element' | 'attribute' | 'list' | 'except';
  readonly place: Place;
  /** Inside oneOrMore. */
  readonly isRepeated: boolean;
  /** Inside a group or interleave inside oneOrMore. */
  readonly isRepeatedGroup: boolean;
}

// §7.1.1 to §7.1.5, by the kind of pattern that must not be found there.
const forbidden: Readonly<Record<Surrounding['within'], ReadonlySet<Pattern['kind']>>> = {
  element: new Set(),
  attribute: new Set(['element', 'attribute']),
  list: new Set(['list', 'element', 'attribute', 'text', 'interleave']),
  except: new Set(['attribute', 'element', 'list', 'text', 'group', 'interleave', 'oneOrMore', 'empty']),
  start: new Set(['attribute', 'data', 'value', 'text', 'list', 'group', 'interleave', 'oneOrMore', 'empty']),
};
const outerNames = {
  element: 'element',
  attribute: 'attribute',
  list: 'list',
  except: 'the except of data',
  start: 'start',
};

function checkPaths(checking: Checking, pattern: Pattern, surrounding: Surrounding): void {
  const { within, place, isRepeated, isRepeatedGroup } = surrounding;
  if (isKnown(checking, pattern, 1 << (pathBits[within] + (isRepeated ? 1 : 0) + (isRepeatedGroup ? 2 : 0)))) return;
  if (forbidden[within].has(pattern.kind)) {
    checking.faults.push(diagnose('SCH-030', place, { inner: pattern.kind, outer: outerNames[within] }));
    return;
  }
  switch (pattern.kind) {
    case 'choice':
      for (const alternative of pattern.alternatives) checkPaths(checking, alternative, surrounding);
      return;
    case 'group':
    case 'interleave': {
      const inside = isRepeatedGroup === isRepeated ? surrounding : { ...surrounding, isRepeatedGroup: isRepeated };
      checkPaths(checking, pattern.first, inside);
      return checkPaths(checking, pattern.second, inside);
    }
    case 'oneOrMore':
      return checkPaths(checking, pattern.repeated, { ...surrounding, isRepeated: true });
    case 'list':
      return checkPaths(checking, pattern.items, { ...surrounding, within: 'list' });
    case 'data':
      if (pattern.except !== undefined) checkPaths(checking, pattern.except, { ...surrounding, within: 'except' });
      return;
    case 'attribute':
      checkAttribute(checking, pattern, surrounding);
      return checkPaths(checking, pattern.value, { ...surrounding, within: 'attribute', place: pattern.place });
    default:
      return;
  }
}

// Where the four bits of a surrounding begin; one more bit says that meetings were checked.
const pathBits: Readonly<Record<Surrounding['within'], number>> = {
  start: 0,
  element: 4,
  attribute: 8,
  list: 12,
  except: 16,
};
const meetingsBit = 1 << 20;

/** Whether a pattern was checked in these surroundings before; it is from now on. */
function isKnown(checking: Checking, pattern: Pattern, bit: number): boolean {
  const bits = checking.seen.get(pattern) ?? 0;
  if ((bits & bit) !== 0) return true;
  checking.seen.set(pattern, bits | bit);
  return false;
}

function checkAttribute(checking: Checking, pattern: AttributePattern, surrounding: Surrounding): void {
  const name = describeNameClass(pattern.nameClass);
  // §7.1.2: a repeated group would want the attribute again.
  if (surrounding.isRepeatedGroup)
    checking.faults.push(diagnose('SCH-030', pattern.place, { inner: `attribute ${name}`, outer: 'a repeated group' }));
  // §7.3, last paragraph.
  if (!surrounding.isRepeated && isInfinite(pattern.nameClass))
    checking.faults.push(diagnose('SCH-033', pattern.place, { name }));
  contentType(checking, pattern.value, pattern.place, `attribute ${name}`);
}

/** §7.2: how texts and elements may be combined. `none` is the outcome of a fault, reported once. */
type ContentType = 'empty' | 'complex' | 'simple' | 'none';

function contentType(checking: Checking, pattern: Pattern, place: Place, name: string): ContentType {
  const known = checking.contents.get(pattern);
  if (known !== undefined) return known;
  const typeOf = (inner: Pattern): ContentType => contentType(checking, inner, place, name);
  const both = (first: Pattern, second: Pattern): ContentType => {
    const result = combine(typeOf(first), typeOf(second));
    if (result === undefined) {
      const values = { first: describeContent(first), second: describeContent(second), name };
      checking.faults.push(diagnose('SCH-031', place, values));
    }
    return result ?? 'none';
  };
  let type: ContentType = 'empty';
  if (pattern.kind === 'data' || pattern.kind === 'value' || pattern.kind === 'list') type = 'simple';
  else if (pattern.kind === 'text' || pattern.kind === 'element') type = 'complex';
  else if (pattern.kind === 'choice') type = pattern.alternatives.map(typeOf).reduce(widest);
  else if (pattern.kind === 'group' || pattern.kind === 'interleave') type = both(pattern.first, pattern.second);
  else if (pattern.kind === 'oneOrMore') type = both(pattern.repeated, pattern.repeated);
  checking.contents.set(pattern, type);
  return type;
}

function combine(first: ContentType, second: ContentType): ContentType | undefined {
  if (first === 'none' || second === 'none') return 'none';
  if (first === 'empty') return second;
  if (second === 'empty') return first;
  return first === 'complex' && second === 'complex' ? 'complex' : undefined;
}

function widest(first: ContentType, second: ContentType): ContentType {
  const order = ['none', 'empty', 'complex', 'simple'] as const;
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}

function describeContent(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'element':
      return `element ${describeNameClass(pattern.nameClass)}`;
    case 'data':
    case 'value':
      return `${pattern.kind} of type ${pattern.datatype.name}`;
    case 'group':
    case 'interleave':
    case 'choice':
    case 'oneOrMore':
      return `a ${pattern.kind}`;
    default:
      return pattern.kind;
  }
}

/** §7.3 and §7.4: the two sides of a group or interleave want different attributes, those of an interleave different elements. */
function checkMeetings(checking: Checking, pattern: Pattern, place: Place): void {
  if (isKnown(checking, pattern, meetingsBit)) return;
  if (pattern.kind === 'choice')
    for (const alternative of pattern.alternatives) checkMeetings(checking, alternative, place);
  if (pattern.kind === 'oneOrMore') checkMeetings(checking, pattern.repeated, place);
  if (pattern.kind === 'attribute') checkMeetings(checking, pattern.value, pattern.place);
  if (pattern.kind !== 'group' && pattern.kind !== 'interleave') return;
  const { first, second } = pattern;
  const twice = firstOverlap(attributesOf(checking, first), attributesOf(checking, second));
  if (twice !== undefined) checking.faults.push(diagnose('SCH-032', place, { name: describeNameClass(twice) }));
  if (pattern.kind === 'interleave')
    checkInterleave(checking, occurrencesOf(checking, first), occurrencesOf(checking, second), place);
  checkMeetings(checking, first, place);
  checkMeetings(checking, second, place);
}

function checkInterleave(checking: Checking, first: Occurrences, second: Occurrences, place: Place): void {
  if (first.hasText && second.hasText) checking.faults.push(diagnose('SCH-034', place, { name: 'text' }));
  const both = firstOverlap(first.elements, second.elements);
  if (both !== undefined)
    checking.faults.push(diagnose('SCH-034', place, { name: `element ${describeNameClass(both)}` }));
}

/** One of the name classes that two lists share a name of. One side is mostly a single name, so nothing is indexed. */
function firstOverlap(first: readonly NameClass[], second: readonly NameClass[]): NameClass | undefined {
  for (const one of first) for (const other of second) if (overlap(one, other)) return one;
  return undefined;
}

function attributesOf(checking: Checking, pattern: Pattern): readonly NameClass[] {
  const known = checking.attributes.get(pattern);
  if (known !== undefined) return known;
  const of = (inner: Pattern): readonly NameClass[] => attributesOf(checking, inner);
  let classes: readonly NameClass[] = [];
  if (pattern.kind === 'attribute') classes = [pattern.nameClass];
  else if (pattern.kind === 'choice') classes = [...new Set(pattern.alternatives.flatMap(of))];
  else if (pattern.kind === 'group' || pattern.kind === 'interleave')
    classes = [...of(pattern.first), ...of(pattern.second)];
  else if (pattern.kind === 'oneOrMore') classes = of(pattern.repeated);
  checking.attributes.set(pattern, classes);
  return classes;
}

interface Occurrences {
  readonly elements: readonly NameClass[];
  readonly hasText: boolean;
}

function occurrencesOf(checking: Checking, pattern: Pattern): Occurrences {
  const known = checking.elements.get(pattern);
  if (known !== undefined) return known;
  const join = (inner: readonly Pattern[]): Occurrences => {
    const all = inner.map((part) => occurrencesOf(checking, part));
    return {
      elements: [...new Set(all.flatMap(({ elements }) => elements))],
      hasText: all.some(({ hasText }) => hasText),
    };
  };
  let found: Occurrences = { elements: [], hasText: pattern.kind === 'text' };
  if (pattern.kind === 'element') found = { elements: [pattern.nameClass], hasText: false };
  else if (pattern.kind === 'choice') found = join(pattern.alternatives);
  else if (pattern.kind === 'group' || pattern.kind === 'interleave') found = join([pattern.first, pattern.second]);
  else if (pattern.kind === 'oneOrMore') found = join([pattern.repeated]);
  checking.elements.set(pattern, found);
  return found;
}
