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

/** For or against the second text going on from the first, as a logarithm of chances. */
export function seamOdds(before: string, after: string): number {
  const tail = before.replace(/\s+/gu, '');
  const head = after.replace(/\s+/gu, '');
  if (/[“‘（《「『【]$/u.test(tail) || /^[，。、；：？！”’）》」』】％%]/u.test(head)) return -3;
  return wordOdds(tail.slice(-around), head.slice(0, around)) + bracketOdds(tail, head);
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
