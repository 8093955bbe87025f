/** What the letters on both sides of a line break say about whether the second line goes on from the first. */

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** So many letters on each side are looked at. */
const around = 6;
const brackets: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
];

/** Pairs of letters that stand side by side in some lines, with how far each speaks for a line going on where its letters meet. */
export type Neighbours = ReadonlyMap<string, number>;

/** So many of the pairs that meet at breaks in running text stand elsewhere on the page, too. */
const known = 0.2;
/** No pair alone decides. */
const most = 2.5;

/** What stands side by side in some lines: names and terms of a page come back, and no dictionary has them. Common letters meet by chance. */
export function neighboursIn(lines: readonly string[]): Neighbours {
  const letters = new Map<string, number>();
  const pairs = new Set<string>();
  let total = 0;
  for (const line of lines.map(unspaced)) {
    for (const [letter] of line.matchAll(/\p{Script=Han}/gu)) {
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
      total += 1;
    }
    for (const [, pair = ''] of line.matchAll(/(?=(\p{Script=Han}{2}))/gu)) pairs.add(pair);
  }
  const count = (letter = ''): number => letters.get(letter) ?? 0;
  const oddsOf = ([one, other]: readonly string[]): number =>
    Math.log(known / (1 - Math.exp((-count(one) * count(other)) / total)));
  return new Map([...pairs].map((pair) => [pair, Math.max(0, Math.min(most, oddsOf([...pair])))]));
}

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** For or against the second text going on from the first, as a logarithm of chances. */
export function seamOdds(before: string, after: string, neighbours: Neighbours = new Map()): number {
  const tail = unspaced(before);
  const head = unspaced(after);
  if (/[“‘（《「『【]$/u.test(tail) || /^[，。、；：？！”’）》」』】％%]/u.test(head)) return -3;
  const pair = tail.slice(-1) + head.slice(0, 1);
  return wordOdds(tail.slice(-around), head.slice(0, around)) + (neighbours.get(pair) ?? 0) + bracketOdds(tail, head);
}

// Two of five breaks in running text fall inside a word of the dictionary, one of twenty between lines that do not belong together.
function wordOdds(tail: string, head: string): number {
  if (/[\d.]$/u.test(tail) && /^\d/u.test(head)) return -1;
  if (/\d$/u.test(tail) && /^[年月日时分万亿元个多余人名家户岁%％℃]/u.test(head)) return 1.5;
  if (!/\p{Script=Han}$/u.test(tail) || !/^\p{Script=Han}/u.test(head)) return 0;
  for (const { index, segment } of words.segment(tail + head)) {
    if (index < tail.length && index + segment.length > tail.length) return 2;
  }
  return -0.5;
}

// What was opened is closed, and nothing else is.
function bracketOdds(tail: string, head: string): number {
  let odds = 0;
  for (const [open, close] of brackets) {
    const opened = tail.lastIndexOf(open) > tail.lastIndexOf(close);
    const at = head.indexOf(close);
    const closes = at >= 0 && (head.indexOf(open) < 0 || head.indexOf(open) > at);
    if (opened && closes) odds += 1.5;
    else if (closes) odds -= 1.5;
    else if (opened && head.includes(open)) odds -= 1;
  }
  return odds;
}
