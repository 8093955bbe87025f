/** Names and name classes: which elements or attributes a pattern is about (RELAX NG §6.1). */

import { xmlNamespace } from './namespaces.ts';

/** An expanded name. Names of one table are interned, so that they can be compared and mapped by identity. */
export interface Name {
  readonly uri: string;
  readonly local: string;
}

export type NameClass =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'anyName'; readonly except: NameClass | undefined }
  | { readonly kind: 'nsName'; readonly uri: string; readonly except: NameClass | undefined }
  | { readonly kind: 'choice'; readonly alternatives: readonly NameClass[] };

/** Gives one and the same object for one and the same name. */
export interface NameTable {
  find(uri: string, local: string): Name | undefined;
  /** Adds the name where it is not known yet. */
  intern(uri: string, local: string): Name;
}

/** A table of its own, or one on top of another that is not added to: a document's names are not kept with its schema. */
export function createNameTable(base?: NameTable): NameTable {
  const byUri = new Map<string, Map<string, Name>>();
  const find = (uri: string, local: string): Name | undefined => base?.find(uri, local) ?? byUri.get(uri)?.get(local);
  const add = (uri: string, local: string): Name => {
    const names = byUri.get(uri) ?? new Map<string, Name>();
    byUri.set(uri, names);
    const name = { uri, local };
    names.set(local, name);
    return name;
  };
  return { find, intern: (uri, local) => find(uri, local) ?? add(uri, local) };
}

/** Whether a name is in the class. */
export function includesName(nameClass: NameClass, name: Name): boolean {
  switch (nameClass.kind) {
    case 'name':
      return nameClass.name.local === name.local && nameClass.name.uri === name.uri;
    case 'anyName':
      return nameClass.except === undefined || !includesName(nameClass.except, name);
    case 'nsName':
      return nameClass.uri === name.uri && (nameClass.except === undefined || !includesName(nameClass.except, name));
    case 'choice':
      return nameClass.alternatives.some((alternative) => includesName(alternative, name));
  }
}

/** Whether the class has names without number: anyName or nsName. */
export function isInfinite(nameClass: NameClass): boolean {
  if (nameClass.kind === 'choice') return nameClass.alternatives.some(isInfinite);
  return nameClass.kind !== 'name';
}

/** The names listed in a class, leaving out its wildcards. */
export function listedNames(nameClass: NameClass): readonly Name[] {
  if (nameClass.kind === 'name') return [nameClass.name];
  return nameClass.kind === 'choice' ? nameClass.alternatives.flatMap(listedNames) : [];
}

/** A string that two classes share exactly when they are written alike. */
export function keyOfNameClass(nameClass: NameClass): string {
  const except = (inner: NameClass | undefined): string => (inner === undefined ? '' : `-(${keyOfNameClass(inner)})`);
  switch (nameClass.kind) {
    case 'name':
      return `{${nameClass.name.uri}}${nameClass.name.local}`;
    case 'anyName':
      return `*${except(nameClass.except)}`;
    case 'nsName':
      return `{${nameClass.uri}}*${except(nameClass.except)}`;
    case 'choice':
      return nameClass.alternatives.map(keyOfNameClass).join('|');
  }
}

/** How a class is shown to a person: `head`, `svg:*`, `any name`. */
export function describeNameClass(nameClass: NameClass): string {
  switch (nameClass.kind) {
    case 'name':
      // The one prefix that everyone knows, and must write.
      return nameClass.name.uri === xmlNamespace ? `xml:${nameClass.name.local}` : nameClass.name.local;
    case 'anyName':
      return 'any name';
    case 'nsName':
      return nameClass.uri === '' ? 'any name without namespace' : `any name of ${nameClass.uri}`;
    case 'choice':
      return nameClass.alternatives.map(describeNameClass).join(' or ');
  }
}

/**
 * Whether two classes have a name in common. A class is built from single names, namespaces and everything, so it is enough to try
 * every name it mentions, an unmentioned name of every namespace it mentions, and a name of an unmentioned namespace.
 */
export function overlap(first: NameClass, second: NameClass): boolean {
  if (first.kind === 'name') return includesName(second, first.name);
  if (second.kind === 'name') return includesName(first, second.name);
  return [...representatives(first), ...representatives(second)].some(
    (name) => includesName(first, name) && includesName(second, name),
  );
}

// No element or attribute can have these as local name or namespace.
const unmentionedLocal = '\u0000';
const unmentionedUri = '\u0000';

function representatives(nameClass: NameClass): readonly Name[] {
  switch (nameClass.kind) {
    case 'name':
      return [nameClass.name];
    case 'choice':
      return nameClass.alternatives.flatMap(representatives);
    default: {
      const uri = nameClass.kind === 'anyName' ? unmentionedUri : nameClass.uri;
      const inner = nameClass.except === undefined ? [] : representatives(nameClass.except);
      return [{ uri, local: unmentionedLocal }, ...inner];
    }
  }
}
