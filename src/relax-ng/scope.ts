/** Grammars and what they define: includes merged, definitions combined, every reference checked (§4.6, §4.7, §4.17, §4.18). */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { childElements, trim } from './structure.ts';
import type { SchemaElement } from './syntax.ts';

/** What an element of a schema takes over from those around it. */
export interface Surroundings {
  readonly ns: string;
  readonly datatypeLibrary: string;
  readonly scope: Scope | undefined;
  /** Files being read, from the first one to the current: they may not come again. */
  readonly files: readonly string[];
}

/** A grammar: its definitions, `start` under a name that no define can have. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly definitions: Map<string, Definition>;
}

export const startName = '<start>';

export interface Definition {
  readonly name: string;
  readonly parts: { readonly element: SchemaElement; readonly surroundings: Surroundings }[];
  combine: 'choice' | 'interleave' | undefined;
  hasUncombined: boolean;
}

/** Reads the schema that `href`, written in the file `base`, refers to, as a tree of correct structure. */
export type TreeLoader = (href: string, base: string, from: SchemaElement) => Outcome<SchemaElement | undefined>;

export interface Binding {
  readonly load: TreeLoader;
  readonly faults: Diagnostic[];
  /** `grammar` element → its scope; every grammar is bound once. */
  readonly scopes: Map<SchemaElement, Scope>;
  /** `externalRef` element → the root of what it refers to, with its own surroundings. */
  readonly externals: Map<SchemaElement, { readonly root: SchemaElement; readonly surroundings: Surroundings }>;
}

/** Binds a pattern and all within it, reachable or not. What it finds wrong goes into `binding.faults`. */
export function bind(binding: Binding, element: SchemaElement, outer: Surroundings): void {
  const surroundings = surroundingsOf(element, outer);
  switch (element.name) {
    case 'grammar':
      return bindGrammar(binding, element, surroundings);
    case 'externalRef':
      return bindExternal(binding, element, surroundings);
    case 'ref':
    case 'parentRef':
      return checkReference(binding, element, surroundings);
    default:
      for (const child of childElements(element)) bind(binding, child, surroundings);
  }
}

/** ns and datatypeLibrary hold for all descendants (§4.3, §4.9). */
export function surroundingsOf(element: SchemaElement, outer: Surroundings): Surroundings {
  if (element.attributes.size === 0) return outer;
  const ns = element.attributes.get('ns');
  const datatypeLibrary = element.attributes.get('datatypeLibrary');
  if (ns === undefined && datatypeLibrary === undefined) return outer;
  return { ...outer, ns: ns ?? outer.ns, datatypeLibrary: datatypeLibrary ?? outer.datatypeLibrary };
}

/** The scope that a ref or parentRef looks into. */
export function referredScope(element: SchemaElement, scope: Scope | undefined): Scope | undefined {
  return element.name === 'parentRef' ? scope?.parent : scope;
}

function bindGrammar(binding: Binding, element: SchemaElement, surroundings: Surroundings): void {
  const scope: Scope = { parent: surroundings.scope, definitions: new Map() };
  binding.scopes.set(element, scope);
  collect(binding, element, { ...surroundings, scope }, undefined);
  if (!scope.definitions.has(startName)) binding.faults.push(diagnose('SCH-021', element.place));
  for (const { parts } of scope.definitions.values())
    for (const part of parts) for (const child of childElements(part.element)) bind(binding, child, part.surroundings);
}

/** What an include replaces: name → whether the included grammar has it. */
interface Overrides {
  readonly names: Map<string, boolean>;
  readonly outer: Overrides | undefined;
}

function collect(binding: Binding, parent: SchemaElement, outer: Surroundings, overrides: Overrides | undefined): void {
  for (const element of childElements(parent)) {
    const surroundings = surroundingsOf(element, outer);
    if (element.name === 'div') collect(binding, element, surroundings, overrides);
    else if (element.name === 'include') include(binding, element, surroundings, overrides);
    else if (!isOverridden(definedName(element), overrides)) define(binding, element, surroundings);
  }
}

function definedName(element: SchemaElement): string {
  return element.name === 'start' ? startName : trim(element.attributes.get('name') ?? '');
}

function isOverridden(name: string, overrides: Overrides | undefined): boolean {
  for (let level = overrides; level !== undefined; level = level.outer) {
    if (!level.names.has(name)) continue;
    level.names.set(name, true);
    return true;
  }
  return false;
}

// §4.17: at most one of several definitions does without combine, and all others say the same.
function define(binding: Binding, element: SchemaElement, surroundings: Surroundings): void {
  const name = definedName(element);
  const definitions = surroundings.scope?.definitions ?? new Map<string, Definition>();
  const definition: Definition = definitions.get(name) ?? { name, parts: [], combine: undefined, hasUncombined: false };
  definitions.set(name, definition);
  const written = trim(element.attributes.get('combine') ?? '');
  const shown = name === startName ? 'start' : name;
  if (written === 'choice' || written === 'interleave') {
    if (definition.combine !== undefined && definition.combine !== written)
      binding.faults.push(
        diagnose('SCH-020', element.place, { name: shown, first: definition.combine, second: written }),
      );
    definition.combine = written;
  } else {
    if (definition.hasUncombined) binding.faults.push(diagnose('SCH-019', element.place, { name: shown }));
    definition.hasUncombined = true;
  }
  definition.parts.push({ element, surroundings });
}

// §4.7: the included grammar without what is overridden, and then the content of the include.
function include(
  binding: Binding,
  element: SchemaElement,
  surroundings: Surroundings,
  outer: Overrides | undefined,
): void {
  const loaded = loadOnce(binding, element, surroundings);
  if (loaded === undefined) return;
  const { root } = loaded;
  const href = element.attributes.get('href') ?? '';
  if (root.name !== 'grammar') {
    binding.faults.push(diagnose('SCH-015', element.place, { href, name: root.name }));
    return;
  }
  const places = new Map<string, SchemaElement>();
  listDefined(element, places);
  const overrides: Overrides = { names: new Map([...places.keys()].map((name) => [name, false])), outer };
  collect(binding, root, surroundingsOf(root, loaded.surroundings), overrides);
  for (const [name, isFound] of overrides.names) {
    const place = places.get(name)?.place ?? element.place;
    const shown = name === startName ? 'start' : name;
    if (!isFound) binding.faults.push(diagnose('SCH-016', place, { name: shown, href }));
  }
  collect(binding, element, surroundings, outer);
}

function listDefined(parent: SchemaElement, places: Map<string, SchemaElement>): void {
  for (const element of childElements(parent)) {
    if (element.name === 'div') listDefined(element, places);
    else places.set(definedName(element), element);
  }
}

interface Loaded {
  readonly root: SchemaElement;
  readonly surroundings: Surroundings;
}

function loadOnce(binding: Binding, element: SchemaElement, surroundings: Surroundings): Loaded | undefined {
  const href = element.attributes.get('href') ?? '';
  const { value: root, diagnostics } = binding.load(href, element.base, element);
  binding.faults.push(...diagnostics);
  if (root === undefined) return undefined;
  const file = root.place.file;
  if (surroundings.files.includes(file)) {
    binding.faults.push(diagnose('SCH-014', element.place, { href }));
    return undefined;
  }
  // ns reaches into the other file (§4.6, §4.7 come before §4.9), datatypeLibrary does not (§4.3 comes first).
  return { root, surroundings: { ...surroundings, datatypeLibrary: '', files: [...surroundings.files, file] } };
}

function bindExternal(binding: Binding, element: SchemaElement, surroundings: Surroundings): void {
  const loaded = loadOnce(binding, element, surroundings);
  if (loaded === undefined) return;
  // A schema referred to stands for itself: its refs do not see the grammar around the reference.
  const own = { ...loaded.surroundings, scope: undefined };
  binding.externals.set(element, { root: loaded.root, surroundings: own });
  bind(binding, loaded.root, own);
}

function checkReference(binding: Binding, element: SchemaElement, surroundings: Surroundings): void {
  const name = trim(element.attributes.get('name') ?? '');
  const scope = referredScope(element, surroundings.scope);
  if (scope === undefined) {
    binding.faults.push(diagnose('SCH-023', element.place, { reference: element.name, name }));
    return;
  }
  if (scope.definitions.has(name)) return;
  const [close] = nearest(name, [...scope.definitions.keys()]);
  const suggestion = close === undefined ? `add <define name="${name}">` : `did you mean ${close}?`;
  binding.faults.push(diagnose('SCH-022', element.place, { name, suggestion }));
}
