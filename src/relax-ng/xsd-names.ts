/** Names as XML Schema's name types and the names in a schema want them: XML 1.0 up to the fourth edition, on today's Unicode. */

// Appendix B of those editions goes by category and leaves out the compatibility area; the fifth edition lets in far more,
// but RELAX NG and XML Schema 1.0 refer to the earlier ones.
const nameStart = String.raw`_\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nl}\u{2BB}-\u{2C1}\u{559}\u{6E5}\u{6E6}`;
const nameRest = String.raw`\-.\p{Lm}\p{M}\p{Nd}\u{B7}\u{387}`;

/** The inside of a character class: what a name may begin with (`\i`), colon included. */
export const nameStartClass = `:${nameStart}`;
/** The inside of a character class: what a name may hold (`\c`), colon included. */
export const nameClass = `:${nameStart}${nameRest}`;

const notCompatibility = String.raw`(?!.*[\u{F900}-\u{FFFD}])`;
const ncName = new RegExp(`^${notCompatibility}[${nameStart}][${nameStart}${nameRest}]*$`, 'u');
const name = new RegExp(`^${notCompatibility}[${nameStartClass}][${nameClass}]*$`, 'u');
const nmtoken = new RegExp(`^${notCompatibility}[${nameClass}]+$`, 'u');

// Nearly all names are of these characters, and testing for them is much faster.
const plainName = /^[A-Za-z_][A-Za-z0-9_.-]*$/u;

export function isNcName(text: string): boolean {
  return plainName.test(text) || ncName.test(text);
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
