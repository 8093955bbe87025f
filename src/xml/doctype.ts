/** Document type declarations: whether one is well written, and the plain-text entities of its internal subset. */

const name = String.raw`[:_\p{L}\p{Nl}][-.:_\u00B7\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}]*`;
const literal = `(?:"[^"]*"|'[^']*')`;
const external = String.raw`(?:SYSTEM\s+${literal}|PUBLIC\s+${literal}\s+${literal})`;
const declaration = new RegExp(String.raw`^\s+${name}(?:\s+${external})?\s*(?:\[(?<subset>.*)\]\s*)?$`, 'su');
const entity = new RegExp(
  String.raw`<!--.*?-->|<!ENTITY\s+(?<name>${name})\s+(?:(?<value>${literal})|(?<external>${external})[^>]*)\s*>`,
  'gsu',
);
const reference = /&(?:#(?<decimal>[0-9]+)|#x(?<hexadecimal>[0-9a-fA-F]+)|(?<entity>[^;&\s]+));/gu;
const predefined: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }),
);

/** Longest replacement text of one entity; a page needs a few characters. */
const longestEntity = 10_000;

export interface Doctype {
  readonly isWellWritten: boolean;
  readonly hasSubset: boolean;
  /** Entity name → its plain text. */
  readonly entities: ReadonlyMap<string, string>;
  /** Entity name → why it is not expanded. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Reads what stands between `<!DOCTYPE` and `>`. Nothing external is read; parameter entities are not expanded. */
export function readDoctype(text: string): Doctype {
  const match = declaration.exec(text);
  const subset = match?.groups?.subset;
  const entities = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const { groups } of (subset ?? '').matchAll(entity)) {
    const entityName = groups?.name;
    // XML 1.0 §4.2: the first declaration of an entity binds.
    if (entityName === undefined || entities.has(entityName) || refused.has(entityName)) continue;
    const replacement = expand(groups?.value?.slice(1, -1), entities);
    if (typeof replacement === 'string') entities.set(entityName, replacement);
    else refused.set(entityName, replacement.reason);
  }
  return { isWellWritten: match !== null, hasSubset: subset !== undefined, entities, refused };
}

/** The text an entity stands for; entities in it must be declared before, which also rules out circles. */
function expand(
  value: string | undefined,
  entities: ReadonlyMap<string, string>,
): string | { readonly reason: string } {
  if (value === undefined) return { reason: 'it stands in another file' };
  if (value.includes('<')) return { reason: 'it holds markup' };
  let unknown: string | undefined;
  const text = value.replace(reference, (whole, ...rest) => {
    const groups = rest.at(-1);
    const number = groups.decimal ?? (groups.hexadecimal === undefined ? undefined : `0x${groups.hexadecimal}`);
    if (number !== undefined) return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : whole;
    const known = predefined.get(groups.entity) ?? entities.get(groups.entity);
    if (known === undefined) unknown = groups.entity;
    return known ?? whole;
  });
  if (unknown !== undefined) return { reason: `it refers to &${unknown};, which is not declared as text before it` };
  // "&#60;" in a declaration becomes a real "<" that would be parsed as markup when the entity is used.
  if (/&#(?:60|x3c);/iu.test(value)) return { reason: 'it holds markup' };
  return text.length > longestEntity ? { reason: `it is longer than ${longestEntity} characters` } : text;
}
