/** Patterns, hash-consed: two patterns that are alike are one object, so that derivatives can be memoised on them. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Datatype } from './datatype.ts';
import { keyOfNameClass, type Name, type NameClass } from './name-class.ts';

interface Node {
  /** Unique and rising; the alternatives of a choice are sorted by it. */
  readonly id: number;
  /** Whether the pattern matches nothing at all: no attributes, no content. */
  readonly nullable: boolean;
  /** Whether its answer to a text depends on the text: there is data, a value or a list in it before the next element. */
  readonly hasData: boolean;
  readonly memo: Memo;
}

export interface Empty extends Node {
  readonly kind: 'empty';
}
export interface NotAllowed extends Node {
  readonly kind: 'notAllowed';
}
export interface Text extends Node {
  readonly kind: 'text';
}
export interface Choice extends Node {
  readonly kind: 'choice';
  readonly alternatives: readonly Pattern[];
}
export interface Pair extends Node {
  readonly kind: 'group' | 'interleave';
  readonly first: Pattern;
  readonly second: Pattern;
}
export interface OneOrMore extends Node {
  readonly kind: 'oneOrMore';
  readonly repeated: Pattern;
}
/** What is left of an open element, and what follows after its end. Arises in derivatives only. */
export interface After extends Node {
  readonly kind: 'after';
  readonly inside: Pattern;
  readonly rest: Pattern;
}
export interface List extends Node {
  readonly kind: 'list';
  readonly items: Pattern;
}
export interface Data extends Node {
  readonly kind: 'data';
  readonly datatype: Datatype;
  readonly except: Pattern | undefined;
}
export interface Value extends Node {
  readonly kind: 'value';
  readonly datatype: Datatype;
  /** As written in the schema. */
  readonly literal: string;
  /** What `datatype.canonical` gives for it. */
  readonly value: string;
  readonly documentation: string | undefined;
}
export interface AttributePattern extends Node {
  readonly kind: 'attribute';
  readonly nameClass: NameClass;
  readonly value: Pattern;
  readonly documentation: string | undefined;
  readonly place: Place;
}
export interface ElementPattern extends Node {
  readonly kind: 'element';
  readonly nameClass: NameClass;
  /** Filled in after all elements are known, since elements refer to one another in circles. */
  content: Pattern;
  readonly documentation: string | undefined;
  readonly place: Place;
}

export type Pattern =
  | Empty
  | NotAllowed
  | Text
  | Choice
  | Pair
  | OneOrMore
  | After
  | List
  | Data
  | Value
  | AttributePattern
  | ElementPattern;

/** What was made of a pattern before: its hash-consed parents and its derivatives. */
export interface Memo {
  groups: Map<Pattern, Pattern> | undefined;
  interleaves: Map<Pattern, Pattern> | undefined;
  afters: Map<Pattern, Pattern> | undefined;
  oneOrMore: Pattern | undefined;
  startTags: Map<Name, Pattern> | undefined;
  attributes: Map<Name, Pattern> | undefined;
  startTagClose: Pattern | undefined;
  attributesDropped: Pattern | undefined;
  endTag: Pattern | undefined;
  text: Pattern | undefined;
}

/** Where a pattern comes from; `place` may be worked out when asked for, and is so for new patterns only. */
interface Described {
  readonly documentation: string | undefined;
  readonly source: { readonly place: Place };
}

/** The constructors of one schema. They apply the simplifications of §4.20 and §4.21, and keep choices flat, sorted and free of duplicates. */
export interface Patterns {
  readonly empty: Pattern;
  readonly notAllowed: Pattern;
  readonly text: Pattern;
  readonly choice: (alternatives: readonly Pattern[]) => Pattern;
  readonly group: (first: Pattern, second: Pattern) => Pattern;
  readonly interleave: (first: Pattern, second: Pattern) => Pattern;
  readonly oneOrMore: (repeated: Pattern) => Pattern;
  readonly after: (inside: Pattern, rest: Pattern) => Pattern;
  readonly list: (items: Pattern) => Pattern;
  readonly data: (datatype: Datatype, except: Pattern | undefined) => Pattern;
  readonly value: (datatype: Datatype, literal: string, value: string, documentation: string | undefined) => Pattern;
  readonly attribute: (nameClass: NameClass, value: Pattern, described: Described) => Pattern;
  readonly element: (nameClass: NameClass, described: Described) => ElementPattern;
  /** Counts a new memo entry. */
  readonly remembered: () => void;
  /** Declares all patterns so far to be the schema's own, to be kept for good. */
  readonly keep: () => void;
  /** Forgets all derivatives if there are more than `limit` of them. What is in use stays valid. */
  readonly forgetBeyond: (limit: number) => void;
}

/** The patterns within the open element; the content of other elements and what follows this one are left out. */
export function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.alternatives;
    case 'group':
    case 'interleave':
      return [pattern.first, pattern.second];
    case 'oneOrMore':
      return [pattern.repeated];
    case 'after':
      return [pattern.inside];
    default:
      return [];
  }
}

interface Store {
  nextId: number;
  remembered: number;
  /** Leaves, attributes and choices by a key; pairs are found on their first member. */
  table: Map<string, Pattern>;
  readonly nodes: Pattern[];
  isKept: boolean;
}

/** A fresh set of constructors, with nothing made yet. */
export function createPatterns(): Patterns {
  const store: Store = { nextId: 0, remembered: 0, table: new Map(), nodes: [], isKept: false };
  const empty = make<Empty>(store, { kind: 'empty', nullable: true, hasData: false });
  const notAllowed = make<NotAllowed>(store, { kind: 'notAllowed', nullable: false, hasData: false });
  const text = make<Text>(store, { kind: 'text', nullable: true, hasData: false });
  const basics = { empty, notAllowed, text };
  return {
    ...basics,
    choice: (alternatives) => makeChoice(store, basics, alternatives),
    group: (first, second) => makePair(store, basics, 'group', first, second),
    // Interleaving has no order, so the members are sorted to find equal ones.
    interleave: (first, second) =>
      first.id <= second.id
        ? makePair(store, basics, 'interleave', first, second)
        : makePair(store, basics, 'interleave', second, first),
    oneOrMore: (repeated) => makeOneOrMore(store, repeated),
    after: (inside, rest) => makeAfter(store, notAllowed, inside, rest),
    ...leafConstructors(store, notAllowed),
    remembered: () => {
      store.remembered++;
    },
    keep: () => {
      store.isKept = true;
      store.remembered = 0;
    },
    forgetBeyond: (limit) => {
      if (store.remembered <= limit) return;
      for (const node of store.nodes) clearMemo(node.memo);
      store.table = new Map();
      store.remembered = 0;
    },
  };
}

type LeafConstructors = Pick<Patterns, 'list' | 'data' | 'value' | 'attribute' | 'element'>;

function leafConstructors(store: Store, notAllowed: Pattern): LeafConstructors {
  return {
    list: (items) =>
      items === notAllowed
        ? notAllowed
        : consed(store, `L${items.id}`, () =>
            make<List>(store, { kind: 'list', nullable: false, hasData: true, items }),
          ),
    data: (datatype, except) =>
      consed(store, `D${datatype.key} ${except?.id ?? ''}`, () =>
        make<Data>(store, { kind: 'data', nullable: false, hasData: true, datatype, except }),
      ),
    value: (datatype, literal, value, documentation) =>
      consed(store, `V${datatype.key} ${value} ${documentation ?? ''}`, () =>
        make<Value>(store, { kind: 'value', nullable: false, hasData: true, datatype, literal, value, documentation }),
      ),
    attribute: (nameClass, value, described) =>
      value === notAllowed
        ? notAllowed
        : consed(store, `@${keyOfNameClass(nameClass)} ${value.id} ${described.documentation ?? ''}`, () =>
            make<AttributePattern>(store, {
              kind: 'attribute',
              nullable: false,
              hasData: false,
              nameClass,
              value,
              documentation: described.documentation,
              place: described.source.place,
            }),
          ),
    element: (nameClass, described) =>
      make<ElementPattern>(store, {
        kind: 'element',
        nullable: false,
        hasData: false,
        nameClass,
        content: notAllowed,
        documentation: described.documentation,
        place: described.source.place,
      }),
  };
}

interface Basics {
  readonly empty: Pattern;
  readonly notAllowed: Pattern;
}

function makeChoice(store: Store, basics: Basics, wanted: readonly Pattern[]): Pattern {
  const flat = new Set<Pattern>();
  for (const pattern of wanted) {
    if (pattern.kind === 'choice') for (const alternative of pattern.alternatives) flat.add(alternative);
    else if (pattern !== basics.notAllowed) flat.add(pattern);
  }
  // An alternative that matches nothing makes "or nothing" superfluous.
  if (flat.size > 1 && flat.has(basics.empty)) {
    for (const pattern of flat) {
      if (pattern.nullable && pattern !== basics.empty) {
        flat.delete(basics.empty);
        break;
      }
    }
  }
  const alternatives = [...flat];
  const [only] = alternatives;
  if (alternatives.length < 2) return only ?? basics.notAllowed;
  alternatives.sort((a, b) => a.id - b.id);
  let key = 'C';
  for (const { id } of alternatives) key += `${id},`;
  return consed(store, key, () => {
    const nullable = alternatives.some((pattern) => pattern.nullable);
    const hasData = alternatives.some((pattern) => pattern.hasData);
    return make<Choice>(store, { kind: 'choice', nullable, hasData, alternatives });
  });
}

function makePair(store: Store, basics: Basics, kind: Pair['kind'], first: Pattern, second: Pattern): Pattern {
  const { empty, notAllowed } = basics;
  if (first === notAllowed || second === notAllowed) return notAllowed;
  if (first === empty) return second;
  if (second === empty) return first;
  const { memo } = first;
  let pairs = kind === 'group' ? memo.groups : memo.interleaves;
  if (pairs === undefined) {
    pairs = new Map();
    if (kind === 'group') memo.groups = pairs;
    else memo.interleaves = pairs;
  }
  let pair = pairs.get(second);
  if (pair === undefined) {
    const nullable = first.nullable && second.nullable;
    pair = make<Pair>(store, { kind, nullable, hasData: first.hasData || second.hasData, first, second });
    pairs.set(second, pair);
  }
  return pair;
}

function makeOneOrMore(store: Store, repeated: Pattern): Pattern {
  if (repeated.kind === 'notAllowed' || repeated.kind === 'empty' || repeated.kind === 'oneOrMore') return repeated;
  const { nullable, hasData, memo } = repeated;
  memo.oneOrMore ??= make<OneOrMore>(store, { kind: 'oneOrMore', nullable, hasData, repeated });
  return memo.oneOrMore;
}

function makeAfter(store: Store, notAllowed: Pattern, inside: Pattern, rest: Pattern): Pattern {
  if (inside === notAllowed || rest === notAllowed) return notAllowed;
  inside.memo.afters ??= new Map();
  let after = inside.memo.afters.get(rest);
  if (after === undefined) {
    after = make<After>(store, { kind: 'after', nullable: false, hasData: inside.hasData, inside, rest });
    inside.memo.afters.set(rest, after);
  }
  return after;
}

function consed(store: Store, key: string, build: () => Pattern): Pattern {
  const found = store.table.get(key);
  if (found !== undefined) return found;
  const made = build();
  store.table.set(key, made);
  return made;
}

function make<Kind extends Pattern>(store: Store, parts: Omit<Kind, 'id' | 'memo'>): Kind {
  // The parts and the two fields added are all of Kind; the compiler cannot see that through a generic Omit.
  const node = { id: store.nextId++, ...parts, memo: newMemo() } as unknown as Kind;
  store.remembered++;
  if (!store.isKept) store.nodes.push(node);
  return node;
}

function newMemo(): Memo {
  return {
    groups: undefined,
    interleaves: undefined,
    afters: undefined,
    oneOrMore: undefined,
    startTags: undefined,
    attributes: undefined,
    startTagClose: undefined,
    attributesDropped: undefined,
    endTag: undefined,
    text: undefined,
  };
}

function clearMemo(memo: Memo): void {
  Object.assign(memo, newMemo());
}
