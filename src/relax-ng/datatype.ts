/** Datatypes as patterns use them: whether they allow a text, and when two texts mean the same value (RELAX NG §6.2.8). */

/** What a value may depend on besides its text: the namespaces in scope, for QName. */
export interface ValueContext {
  readonly resolve: (prefix: string) => string | undefined;
}

/** ID-typed values are checked over the whole document (RELAX NG DTD Compatibility §5). */
export type IdKind = 'ID' | 'IDREF' | 'IDREFS';

export interface Datatype {
  /** Library, type and parameters in one string; datatypes with the same key are the same. */
  readonly key: string;
  /** Name of the type in its library: `token`, `anyURI` … */
  readonly name: string;
  readonly idKind: IdKind | undefined;
  /** What is wanted, for a person: `a date such as 1936-07-01`. */
  readonly description: string;
  allows(text: string, context: ValueContext): boolean;
  /** A string that is the same for texts of the same value; undefined for a text that is not allowed. */
  canonical(text: string, context: ValueContext): string | undefined;
}

/** A parameter of a datatype: `pattern`, `maxLength` … */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** A datatype, or why there is none. */
export type DatatypeResult =
  | { readonly datatype: Datatype }
  | { readonly unknown: 'library' | 'type' }
  | { readonly badParameter: Parameter; readonly reason: string };

/** White space collapsed: trimmed, and one space between words. */
export function collapse(text: string): string {
  return isCollapsed(text) ? text : text.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');
}

// Most values are collapsed already, and scanning is cheaper than replacing.
function isCollapsed(text: string): boolean {
  let before = 0x20;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x09 || code === 0x0a || code === 0x0d || (code === 0x20 && before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20 || text.length === 0;
}

const anything = 'any text';

/** The library without a URI: `string` and `token`, without parameters (§4.4). */
export function findBuiltIn(type: string, parameters: readonly Parameter[]): DatatypeResult {
  const [parameter] = parameters;
  if (type !== 'string' && type !== 'token') return { unknown: 'type' };
  if (parameter !== undefined) return { badParameter: parameter, reason: 'the built-in types have no parameters' };
  const canonical = type === 'string' ? (text: string): string => text : collapse;
  const datatype = { key: type, name: type, idKind: undefined, description: anything, allows: () => true, canonical };
  return { datatype };
}
