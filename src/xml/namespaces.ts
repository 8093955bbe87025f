/** Namespaces in scope: one immutable map per element that declares any, shared by all below it, so look-up never walks up. */

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Prefix → URI; '' is the default namespace. */
export interface NamespaceScope {
  readonly uris: ReadonlyMap<string, string>;
  readonly resolve: (prefix: string) => string | undefined;
}

/** What holds outside the root element. */
export const outermostScope: NamespaceScope = scopeOf(
  new Map([
    ['', ''],
    ['xml', xmlNamespace],
  ]),
);

export function scopeOf(uris: ReadonlyMap<string, string>): NamespaceScope {
  return { uris, resolve: (prefix) => uris.get(prefix) };
}

/** The prefix an attribute declares ('' for `xmlns` itself), undefined for other attributes. */
export function declaredPrefix(attributeName: string): string | undefined {
  if (!attributeName.startsWith('xmlns')) return undefined;
  if (attributeName.length === 5) return '';
  return attributeName.charCodeAt(5) === 0x3a ? attributeName.slice(6) : undefined;
}

/** Why a declaration is not allowed (Namespaces in XML 1.0 §2.2, §3), undefined if it is. */
export function declarationFault(prefix: string, uri: string, mayUndeclare: boolean): string | undefined {
  if (prefix === 'xmlns') return 'the prefix xmlns is reserved';
  if (uri === xmlnsNamespace) return 'this namespace is reserved for declarations';
  if (prefix === 'xml') return uri === xmlNamespace ? undefined : 'the prefix xml has a fixed namespace';
  if (uri === xmlNamespace) return 'this namespace belongs to the prefix xml';
  if (prefix !== '' && uri === '' && !mayUndeclare) return 'a prefix cannot be undeclared';
  return undefined;
}

/** Index of the colon of a name, -1 without prefix, undefined where the name is not prefix:local. */
export function colonOf(name: string): number | undefined {
  const colon = name.indexOf(':');
  if (colon < 0) return -1;
  const isQualified = colon > 0 && colon < name.length - 1 && !name.includes(':', colon + 1);
  return isQualified && !cannotBegin.test(name.slice(colon + 1)) ? colon : undefined;
}

// The parser has checked the whole as a Name; after the colon a new NCName begins, so these characters may not follow it.
const cannotBegin = /^(?:[-.0-9\u00B7\u203F\u2040]|[\u0300-\u036F])/u;
