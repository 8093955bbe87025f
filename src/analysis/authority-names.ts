/** Finds the names of an authority file in text: longest first, whole words, in one walk through the text. */
import type { AuthorityEntry } from '../model/authority.ts';
import type { NameClaim } from '../model/finding.ts';
import type { ClosedText } from './closed-text.ts';

/** A name of the authority file between two indices of a text. */
export interface AuthorityName {
  readonly entry: AuthorityEntry;
  readonly start: number;
  readonly end: number;
}

/** Names by their first two letters, the longest first. */
export type AuthorityIndex = ReadonlyMap<string, readonly { readonly name: string; readonly entry: AuthorityEntry }[]>;

/** An index to look names up with. A name that belongs to several entries is left out: it would be a guess which one is meant. */
export function indexAuthority(entries: readonly AuthorityEntry[]): AuthorityIndex {
  const byName = new Map<string, AuthorityEntry | undefined>();
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.variants ?? [])]) {
      const held = byName.get(name);
      byName.set(name, byName.has(name) && held !== entry ? undefined : entry);
    }
  }
  const index = new Map<string, { name: string; entry: AuthorityEntry }[]>();
  for (const [name, entry] of byName) {
    if (entry === undefined || name.length < 2) continue;
    const key = name.slice(0, 2);
    const names = index.get(key) ?? [];
    names.push({ name, entry });
    index.set(key, names);
  }
  for (const names of index.values()) names.sort((one, other) => other.name.length - one.name.length);
  return index;
}

/** Every name of the index in a text, from left to right, none inside another. */
export function findAuthorityNames(index: AuthorityIndex, { text }: ClosedText): readonly AuthorityName[] {
  const found: AuthorityName[] = [];
  let at = 0;
  while (at < text.length - 1) {
    const start = at;
    const hit = index
      .get(text.slice(start, start + 2))
      ?.find(({ name }) => text.startsWith(name, start) && isWhole(text, start, start + name.length));
    if (hit !== undefined) found.push({ entry: hit.entry, start, end: start + hit.name.length });
    at += hit?.name.length ?? 1;
  }
  return found;
}

/** The pointer to whoever bears a name that was found by other signs; absent where the file knows nobody of that kind by it. */
export function pointerTo(index: AuthorityIndex, type: NameClaim['type'], name: string): { readonly ref?: string } {
  const known = index.get(name.slice(0, 2))?.find((one) => one.name === name && one.entry.type === type);
  return known === undefined ? {} : { ref: known.entry.ref };
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const solid = /\p{Script=Han}/u;

/** In an alphabet a name must not begin or end inside a word. */
function isWhole(text: string, start: number, end: number): boolean {
  if (solid.test(text.charAt(start))) return true;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
