/**
 * Search, the half that index and reader share: how text becomes terms, and how a query is answered from posting lists.
 * The functions here are written into the edition as they are (search-files.ts), so each may only use the others and its arguments.
 */

/** A term of a text: a word, a pair of East Asian characters, or one such character (marked by a leading dot). */
export interface Term {
  readonly term: string;
  readonly position: number;
}

/** What a query asks for: every clause must be met; the terms of a clause stand at these distances from one another. */
export interface Clause {
  readonly terms: readonly Term[];
}

/** Folded for comparison: compatibility forms, case and Latin accents do not matter. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** The units of a text in order: words, East Asian characters one by one, and an empty unit for what stands between. White space is nothing. */
export function unitsOf(text: string): string[] {
  const pieces =
    foldText(text).match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆〇ー]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])*|[^\s\p{L}\p{N}]+|\n/gu,
    ) ?? [];
  return pieces.map((piece) => (isIdeograph(piece) || /[\p{L}\p{N}]/u.test(piece) ? piece : ''));
}

/** Whether a unit is of the ideographs that nearly all Chinese text is made of: told without a regular expression, since there are millions. */
export function isIdeograph(unit: string): boolean {
  return unit >= '\u4e00' && unit < '\u9fa6';
}

/** Whether a unit is written without spaces around it. */
export function isEastAsian(unit: string | undefined): boolean {
  if (unit === undefined || unit < '\u1100') return false;
  return (
    isIdeograph(unit) || /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆〇ー]/u.test(unit)
  );
}

/** The terms that units are indexed by: words and pairs with their position, single characters once and without. */
export function termsOf(units: readonly string[]): Term[] {
  const terms: Term[] = [];
  const singles = new Set<string>();
  let isInPairs = isEastAsian(units[0]);
  units.forEach((unit, position) => {
    const next = units[position + 1];
    const isNextInPairs = isEastAsian(next);
    if (isInPairs) {
      if (!singles.has(unit)) terms.push({ term: `.${unit}`, position: -1 });
      singles.add(unit);
      if (isNextInPairs) terms.push({ term: `${unit}${next}`, position });
    } else if (unit !== '') terms.push({ term: unit, position });
    isInPairs = isNextInPairs;
  });
  return terms;
}

/** Splits a query: each run without a space, and each run in quotation marks, is one clause. */
export function clausesOf(query: string): Clause[] {
  const runs = [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/gu)].map((match) => match[1] ?? match[0]);
  return runs
    .map(unitsOf)
    .map((units) => {
      const terms = termsOf(units);
      const placed = terms.filter(({ position }) => position >= 0);
      const covered = new Set(
        placed.flatMap(({ term, position }) => (isEastAsian(term) ? [position, position + 1] : [position])),
      );
      const lone = units.flatMap((unit, at) =>
        unit === '' || covered.has(at) ? [] : [{ term: `.${unit}`, position: -1 }],
      );
      return { terms: [...placed, ...lone] };
    })
    .filter(({ terms }) => terms.length > 0);
}

/** Reads a posting list, `item:position,position;item:…`, each number in base 36 and as the distance from the one before: by item, its positions still as written. */
export function readPostings(list: string): Map<number, string> {
  const postings = new Map<number, string>();
  let item = 0;
  for (const entry of list === '' ? [] : list.split(';')) {
    const [distance = '', positions = ''] = entry.split(':');
    item += Number.parseInt(distance, 36);
    postings.set(item, positions);
  }
  return postings;
}

export function readPositions(positions: string): number[] {
  let position = 0;
  return positions.split(',').map((step) => (position += Number.parseInt(step, 36)));
}

/** Items that meet a clause, given the posting list of each of its terms. Positions are read of those items alone that have all the terms. */
export function itemsWith(clause: Clause, postingsOf: (term: string) => string): number[] {
  const lists = clause.terms.map(({ term, position }) => ({ position, postings: readPostings(postingsOf(term)) }));
  const [rarest] = lists.map(({ postings }) => postings).sort((a, b) => a.size - b.size);
  const items = [...(rarest?.keys() ?? [])].filter((item) => lists.every(({ postings }) => postings.has(item)));
  const placed = lists.filter(({ position }) => position >= 0);
  if (placed.length < 2) return items;
  return items.filter((item) => {
    const starts = placed.map(({ position, postings }) =>
      readPositions(postings.get(item) ?? '').map((at) => at - position),
    );
    const others = starts.slice(1).map((list) => new Set(list));
    return starts[0]?.some((start) => others.every((list) => list.has(start)));
  });
}

/** The number of the shard that holds a term. */
export function shardOf(term: string, shards: number): number {
  let hash = 0;
  for (const character of term) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % shards;
}
