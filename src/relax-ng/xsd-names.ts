/** Names of XML 1.0 (fifth edition) and Namespaces, as XML Schema's name types want them. */

const nameStart =
  String.raw`A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{2070}-\u{218F}` +
  String.raw`\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}`;
const nameRest = String.raw`\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}`;

/** The inside of a character class: what a name may begin with (`\i`), colon included. */
export const nameStartClass = `:${nameStart}`;
/** The inside of a character class: what a name may hold (`\c`), colon included. */
export const nameClass = `:${nameStart}${nameRest}`;

const ncName = new RegExp(`^[${nameStart}][${nameStart}${nameRest}]*$`, 'u');
const name = new RegExp(`^[${nameStartClass}][${nameClass}]*$`, 'u');
const nmtoken = new RegExp(`^[${nameClass}]+$`, 'u');

export function isNcName(text: string): boolean {
  return ncName.test(text);
}

export function isName(text: string): boolean {
  return name.test(text);
}

export function isNmtoken(text: string): boolean {
  return nmtoken.test(text);
}

/** Prefix and local name of `prefix:local` or `local`, undefined for anything else. */
export function splitQName(text: string): { readonly prefix: string; readonly local: string } | undefined {
  const colon = text.indexOf(':');
  const prefix = text.slice(0, Math.max(colon, 0));
  const local = text.slice(colon + 1);
  if (!isNcName(local) || (colon >= 0 && !isNcName(prefix))) return undefined;
  return { prefix, local };
}
