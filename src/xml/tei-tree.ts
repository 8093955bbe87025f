/** A light tree of a TEI document, built from the events of the one parse that also feeds the grammar; the rules walk it. */
import type { XmlAttribute, XmlHandler, XmlStartTag } from './events.ts';

export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

export interface TeiElement {
  readonly kind: 'element';
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where one of its attributes stands, by its name as written. */
  readonly locate: XmlStartTag['locate'];
  readonly parent: TeiElement | undefined;
  readonly children: readonly TeiNode[];
  /** Offsets of the start tag. */
  readonly start: number;
  readonly tagEnd: number;
}

export interface TeiText {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TeiComment {
  readonly kind: 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parent: TeiElement | undefined;
}

export type TeiNode = TeiElement | TeiText;

/** One `TEI` of the document, or what stands outside of any in a `teiCorpus`. */
export interface TeiScope {
  readonly root: TeiElement;
  /** The corpus around it, whose header holds for it too. */
  readonly corpus: TeiScope | undefined;
  readonly elements: ReadonlyMap<string, readonly TeiElement[]>;
  /** Every element with attributes, of any namespace, in document order; and those with `xml:lang` and `@rend`. */
  readonly attributed: readonly TeiElement[];
  readonly withLanguage: readonly TeiElement[];
  readonly withRend: readonly TeiElement[];
}

export interface TeiDocument {
  readonly root: TeiElement | undefined;
  readonly scopes: readonly TeiScope[];
  /** First element of each `xml:id`, by the pointer to it: `#p1.l3`. Pointers are looked up as they are written. */
  readonly targets: ReadonlyMap<string, TeiElement>;
  readonly comments: readonly TeiComment[];
}

/** An element while its document is read: children are added. Most elements have none, and share one empty list. */
interface OpenElement extends TeiElement {
  children: TeiNode[];
}

const childless: TeiNode[] = [];

interface OpenScope {
  readonly root: TeiElement;
  readonly corpus: OpenScope | undefined;
  readonly elements: Map<string, TeiElement[]>;
  readonly attributed: TeiElement[];
  readonly withLanguage: TeiElement[];
  readonly withRend: TeiElement[];
}

const none: readonly TeiElement[] = [];

/** Elements of a name in a scope, in document order. */
export function named(scope: TeiScope, local: string): readonly TeiElement[] {
  return scope.elements.get(local) ?? none;
}

/** Elements of a name in a scope and in the corpus around it. */
export function namedHereOrInCorpus(scope: TeiScope, local: string): readonly TeiElement[] {
  const here = named(scope, local);
  return scope.corpus === undefined ? here : [...here, ...named(scope.corpus, local)];
}

/** Value of an attribute in no namespace. */
export function attribute(element: TeiElement, local: string): string | undefined {
  for (const given of element.attributes) if (given.name === local) return given.value;
  return undefined;
}

/** Children that are elements of the given name. */
export function childrenNamed(element: TeiElement, local: string): readonly TeiElement[] {
  return element.children.filter(
    (child): child is TeiElement => child.kind === 'element' && child.local === local && child.uri === element.uri,
  );
}

/** The nearest ancestor with one of the names. */
export function ancestorNamed(element: TeiElement, names: ReadonlySet<string>): TeiElement | undefined {
  for (let above = element.parent; above !== undefined; above = above.parent) if (names.has(above.local)) return above;
  return undefined;
}

/** All text under an element. Iterative: documents may be deep. */
export function textOfElement(element: TeiElement): string {
  const pieces: string[] = [];
  walk(element, { text: (node) => pieces.push(node.text) });
  return pieces.join('');
}

export interface Visitor {
  /** Return `false` to skip what is inside. */
  enter?(element: TeiElement): unknown;
  leave?(element: TeiElement): void;
  text?(text: TeiText, parent: TeiElement): void;
}

/** Visits everything under an element, and the element itself, in document order. */
export function walk(element: TeiElement, visitor: Visitor): void {
  if (visitor.enter?.(element) === false) return;
  const path: { readonly element: TeiElement; next: number }[] = [{ element, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      visitor.leave?.(top.element);
      path.pop();
    } else if (child.kind === 'text') {
      visitor.text?.(child, top.element);
    } else if (visitor.enter?.(child) !== false) {
      path.push({ element: child, next: 0 });
    }
  }
}

/** XPath of an element, with positions among like-named siblings: `/TEI/text[1]/body[1]/div[3]`. */
export function pathOf(element: TeiElement): string {
  const steps: string[] = [];
  for (let at: TeiElement | undefined = element; at !== undefined; at = at.parent) {
    const { local, parent } = at;
    if (parent === undefined) {
      steps.push(local);
      break;
    }
    steps.push(`${local}[${positionAmongLike(parent, at)}]`);
  }
  return `/${steps.reverse().join('/')}`;
}

const positions = new WeakMap<TeiElement, ReadonlyMap<TeiElement, number>>();

/** Counted once a parent, so that thousands of faults among thousands of siblings stay linear. */
function positionAmongLike(parent: TeiElement, child: TeiElement): number {
  let known = positions.get(parent);
  if (known === undefined) {
    const counts = new Map<string, number>();
    const places = new Map<TeiElement, number>();
    for (const node of parent.children) {
      if (node.kind === 'text') continue;
      const count = (counts.get(node.local) ?? 0) + 1;
      counts.set(node.local, count);
      places.set(node, count);
    }
    known = places;
    positions.set(parent, known);
  }
  return known.get(child) ?? 1;
}

/** A handler that builds the tree; `document()` gives it once the parse is over. */
export function treeBuilder(): { readonly handler: XmlHandler; readonly document: () => TeiDocument } {
  const scopes: OpenScope[] = [];
  const targets = new Map<string, TeiElement>();
  const comments: TeiComment[] = [];
  let root: TeiElement | undefined;
  let current: OpenElement | undefined;
  const open: OpenElement[] = [];
  const append = (parent: OpenElement, node: TeiNode): void => {
    if (parent.children === childless) parent.children = [node];
    else parent.children.push(node);
  };
  let scope: OpenScope | undefined;

  const handler: XmlHandler = {
    startElement({ local, uri, attributes, locate, start, end }) {
      const element: OpenElement = {
        kind: 'element',
        local,
        uri,
        attributes,
        locate,
        parent: current,
        children: childless,
        start,
        tagEnd: end,
      };
      if (current === undefined) root ??= element;
      else {
        append(current, element);
        open.push(current);
      }
      current = element;
      if (scope === undefined || (uri === teiNamespace && (local === 'TEI' || local === 'teiCorpus'))) {
        scope = { root: element, corpus: scope, elements: new Map(), attributed: [], withLanguage: [], withRend: [] };
        scopes.push(scope);
      }
      if (uri === teiNamespace) {
        const like = scope.elements.get(local);
        if (like === undefined) scope.elements.set(local, [element]);
        else like.push(element);
      }
      if (attributes.length === 0) return;
      scope.attributed.push(element);
      for (const { name, value } of attributes) {
        if (name === 'xml:id') {
          const pointer = `#${value}`;
          if (!targets.has(pointer)) targets.set(pointer, element);
        } else if (name === 'xml:lang') scope.withLanguage.push(element);
        else if (name === 'rend') scope.withRend.push(element);
      }
    },
    endElement() {
      if (current === undefined) return;
      if (scope?.root === current) scope = scope.corpus;
      current = open.pop();
    },
    text(text, start, end) {
      if (current !== undefined) append(current, { kind: 'text', text, start, end });
    },
    comment(text, start, end) {
      comments.push({ kind: 'comment', text, start, end, parent: current });
    },
  };
  return { handler, document: () => ({ root, scopes, targets, comments }) };
}
