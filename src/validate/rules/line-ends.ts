/** N10 and N11: hyphens and Chinese characters at line ends say how they join, and no space stands inside a Chinese word. */

import { childrenNamed, type TeiElement, type TeiText, walk } from '../../xml/tei-tree.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Seam } from '../seams.ts';
import type { SourceClaims, Stretch } from '../source-claims.ts';

const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
/** Katakana-Hiragana prolonged sound mark and iteration mark belong to words too. */
const hanLetter = new RegExp(`^[${han}々ー]$`, 'u');
const letterHyphen = /\p{L}\p{M}*[-\u2010\u00AC\u2E17\u00AD]$/u;
const xpathHan = '\u3041-\u30FF\u3400-\u9FFF';

export const lineEnds = defineRule({
  number: 'N10',
  context: 'the text on both sides of lb, cb and pb',
  codes: {
    'NWS-101': {
      context: 'tei:text//text()[following-sibling::node()[1][self::tei:lb]][not(parent::tei:pc)]',
      assert:
        'not(matches(., "\\p{L}\\p{M}*[\\-\u2010\u00AC\u2E17\u00AD]\\s*$")) or following-sibling::node()[1]/@break',
    },
  },
  check(context) {
    for (const seam of context.seams.seams) {
      const { lineBreak, breakValue, inPunctuation, before, beforeEnd } = seam;
      if (lineBreak === undefined || breakValue !== undefined || inPunctuation || !letterHyphen.test(before)) continue;
      const word = /\S{1,24}$/u.exec(before)?.[0] ?? before;
      context.report({
        code: 'NWS-101',
        start: beforeEnd - 1,
        end: lineBreak.tagEnd,
        element: lineBreak,
        values: { word },
      });
    }
  },
});

export const chineseSpaces = defineRule({
  number: 'N11',
  context: 'text between two Chinese or Japanese characters',
  codes: {
    'NWS-111': {
      context: 'tei:text//tei:lb[@break = "no"]',
      assert:
        `not(matches(string(preceding-sibling::node()[1][self::text()]), "[${xpathHan}]\\s+$") and ` +
        `matches(string(following-sibling::node()[1][self::text()]), "^\\s*[${xpathHan}]")) and ` +
        `not(matches(string(preceding-sibling::node()[1][self::text()]), "[${xpathHan}]\\s*$") and ` +
        `matches(string(following-sibling::node()[1][self::text()]), "^\\s+[${xpathHan}]"))`,
    },
    'NWS-112': { nativeOnly: 'compares with the source line, and weighs runs of single characters' },
    'NWS-113': {
      context: 'tei:text//tei:p//tei:lb[not(@break)]',
      assert:
        `not(matches(string(preceding-sibling::node()[1][self::text()]), "[${xpathHan}]\\s*$") and ` +
        `matches(string(following-sibling::node()[1][self::text()]), "^\\s*[${xpathHan}]"))`,
    },
  },
  check(context) {
    const reported = new Set<TeiElement>();
    for (const seam of context.seams.seams) checkSeam(context, seam, reported);
    if (!context.seams.hasHan) return;
    for (const text of childrenNamed(context.scope.root, 'text')) checkSpaces(context, text);
  },
});

function checkSeam(context: RuleContext, seam: Seam, reported: Set<TeiElement>): void {
  const { before, after, block, lineBreak, breakValue, whiteLength, beforeEnd } = seam;
  // Nearly every seam joins as it should, or is of Latin text.
  if (whiteLength === 0 && breakValue !== undefined) return;
  if (before.charCodeAt(before.length - 1) < 0x3000) return;
  if (!hanLetter.test(lastCharacter(before)) || !hanLetter.test(firstCharacter(after))) return;
  const values = { before: [...before].slice(-2).join(''), after: [...after][0] ?? '' };
  if (breakValue === 'no' && whiteLength > 0)
    context.report({ code: 'NWS-111', start: beforeEnd, end: beforeEnd + whiteLength, element: block, values });
  const isProse = block.local === 'p';
  // One report a paragraph: who left @break out left it out everywhere.
  if (lineBreak?.local !== 'lb' || breakValue !== undefined || !isProse || reported.has(block)) return;
  reported.add(block);
  context.report({ code: 'NWS-113', start: lineBreak.start, end: lineBreak.tagEnd, element: block, values });
}

function lastCharacter(text: string): string {
  return /[\uDC00-\uDFFF]$/.test(text) ? text.slice(-2) : text.slice(-1);
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** At least this many single characters in a row are letter-spacing, not words with a space between. */
const spacedRun = new RegExp(`(?<![${han}])(?:[${han}][ \\t\\u00A0\\u2009]){4,}[${han}](?![${han}])`, 'u');
const singleSpace = new RegExp(`[${han}][ \\t\\r\\n\\u00A0\\u2009]+[${han}]`, 'gu');
/** After these a space before a name is how credits are set. */
const creditWord =
  /(?:记者|記者|通讯员|通訊員|摄影|攝影|实习生|實習生|编辑|編輯|校对|校對|作者|文|图|圖|摄|攝|社|报|報|讯|訊|电|電|版|日)$/u;

/** Inside these a paragraph is still running text. */
const kept = new Set('p ab hi seg quote item cell'.split(' '));
const innerSpace = /\S\s+\S/u;

function checkSpaces(context: RuleContext, text: TeiElement): void {
  // Looked up only where a space is suspect.
  let stretches: ReadonlyMap<TeiText, Stretch> | undefined;
  const stretchOf = (node: TeiText): Stretch | undefined => {
    stretches ??= stretchesByNode(context.claims);
    return stretches.get(node);
  };
  const prose: boolean[] = [];
  walk(text, {
    enter(element) {
      prose.push(element.local === 'p' || ((prose.at(-1) ?? false) && kept.has(element.local)));
    },
    leave() {
      prose.pop();
    },
    text(node) {
      if (prose.at(-1) === true && innerSpace.test(node.text)) checkProse(context, node, stretchOf);
    },
  });
}

function stretchesByNode(claims: SourceClaims | undefined): ReadonlyMap<TeiText, Stretch> {
  const stretches = new Map<TeiText, Stretch>();
  for (const stretch of claims?.stretches ?? [])
    if (stretch.lines.length > 0) for (const { node } of stretch.pieces) stretches.set(node, stretch);
  return stretches;
}

function checkProse(context: RuleContext, node: TeiText, stretchOf: (node: TeiText) => Stretch | undefined): void {
  const report = (at: number, found: string): void => {
    const isExact = node.end - node.start === node.text.length;
    const start = isExact ? node.start + at : node.start;
    context.report({ code: 'NWS-112', start, end: isExact ? start + found.length : node.end, values: { found } });
  };
  const run = spacedRun.exec(node.text);
  if (run !== null) {
    report(run.index, run[0]);
    return;
  }
  for (const match of node.text.matchAll(singleSpace)) {
    const before = node.text.slice(0, match.index + 1);
    if (creditWord.test(before)) continue;
    // The source line has the space itself: that is what was printed.
    if (stretchOf(node)?.lines.some((line) => line.text.includes(match[0])) === true) continue;
    report(match.index, match[0].replace(/\s+/u, ' '));
    return;
  }
}
