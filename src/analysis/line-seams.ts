/** What the letters on both sides of a line break say about whether the second line goes on from the first. */
const brackets: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['【', '】'],
];

/** For or against the second text going on from the first, as a logarithm of chances; `isPair` tells which letters stand side by side elsewhere on the page. */
export function seamOdds(before: string, after: string, isPair: (letters: string) => boolean): number {
  const tail = before.replace(/\s+/gu, '');
  const head = after.replace(/\s+/gu, '');
  if (/[“‘（《「『【]$/u.test(tail) || /^[，。、；：？！”’）》」』】％%]/u.test(head)) return -3;
  return pairOdds(tail, head, isPair) + bracketOdds(tail, head);
}

// The letters at one break of six in running text stand side by side within a line of the page too: parts of a word that comes
// back. Of lines that do not belong together one pair in 180 does.
function pairOdds(tail: string, head: string, isPair: (letters: string) => boolean): number {
  if (/[\d.]$/u.test(tail) && /^\d/u.test(head)) return -1;
  if (/\d$/u.test(tail) && /^[年月日时分万亿元个多余人名家户岁%％℃]/u.test(head)) return 1.5;
  const last = /\p{Script=Han}$/u.exec(tail)?.[0];
  const first = /^\p{Script=Han}/u.exec(head)?.[0];
  if (last === undefined || first === undefined) return 0;
  return isPair(last + first) ? 1.5 : -0.5;
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
