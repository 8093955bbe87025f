/** How much two texts speak of the same: shared bigrams of characters, or words, weighed by how rare they are on the page. */

/** Terms of a text, each once. CJK text has bigrams, other text has words of four letters and more, cut to six to even out endings. */
export function termsOf(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const run of text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length; at += 1) terms.add(run.slice(at, at + 2));
  }
  for (const word of text.toLowerCase().match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]{4,}/gu) ??
    []) {
    terms.add(word.slice(0, 6));
  }
  for (const number of text.match(/\d+(?:\.\d+)?/gu) ?? []) terms.add(number);
  return terms;
}

/** Weight of every term: 1 for one that a single text of the page has, less the more have it. */
export function weighTerms(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const total = Math.log(1 + texts.length);
  return new Map(
    [...counts].map(([term, count]) => [term, total === 0 ? 1 : Math.log((1 + texts.length) / count) / total]),
  );
}

/** Weight of the terms that both texts have. */
export function sharedWeight(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += weights.get(term) ?? 1;
  return shared;
}

/** Share of a short text's terms that a long text has too, 0–1, with a text of few terms damped. */
export function containment(
  short: ReadonlySet<string>,
  long: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
  damping = 1,
): number {
  let whole = 0;
  for (const term of short) whole += weights.get(term) ?? 1;
  return whole === 0 ? 0 : sharedWeight(short, long, weights) / (whole + damping);
}

/** How far the words of one text of a page, by its place, agree with those of some others: a logarithm of chances, 0 where nothing speaks. */
export type Relatedness = (place: number, others: readonly number[]) => number;

/** A word of a headline comes back in its text so often. */
const recurrence = 0.25;

/** Relatedness on a page of texts. A word counts for as much as it is unlikely to stand there by chance. */
export function relatednessOn(texts: readonly ReadonlySet<string>[]): Relatedness {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (place, others) => {
    let sum = 0;
    if (others.length === 0) return 0;
    for (const term of texts[place] ?? []) {
      // How often it would stand there if the words of the page were strewn over its texts.
      const rate = ((counts.get(term) ?? 1) - 0.5) / texts.length;
      const chance = Math.min(0.999, Math.max(0.001, 1 - Math.exp(-rate * others.length)));
      const there = others.some((other) => texts[other]?.has(term));
      sum += Math.log(there ? (recurrence + (1 - recurrence) * chance) / chance : 1 - recurrence);
    }
    return Math.max(-4, Math.min(8, sum));
  };
}
