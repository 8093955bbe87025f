/** N10 and N11: hyphens and Chinese characters at line ends say how they join, and no space stands inside a Chinese word. */
import { defineRule, type RuleContext } from '../rule.ts';
import type { SourceClaims, Stretch } from '../source-claims.ts';
import { attribute, childrenNamed, type TeiElement, type TeiText, walk } from '../tei-tree.ts';

const breaks = new Set(['lb', 'cb', 'pb', 'milestone']);
const blocks = new Set(
  'p ab head byline dateline trailer cell item l quote fw note figDesc signed salute closer opener titlePart docImprint div body front back text figure table row list floatingText titlePage argument epigraph postscript lg sp said'.split(
    ' ',
  ),
);
const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
/** Katakana-Hiragana prolonged sound mark and iteration mark belong to words too. */
const endsHan = new RegExp(`[${han}々ー]$`, 'u');
const startsHan = new RegExp(`^[${han}々ー]`, 'u');
const letterHyphen = /\p{L}\p{M}*[-\u2010\u00AC\u2E17\u00AD]$/u;
const xpathHan = '&#x3041;-&#x30FF;&#x3400;-&#x9FFF;';

/** What was read since the last visible character, within one block. */
interface Seam {
  /** The last visible characters, and whether they stand in a `pc`. */
  before: string;
  inPunctuation: boolean;
  beforeEnd: number;
  lineBreak: TeiElement | undefined;
  breakValue: string | undefined;
  /** White space in the markup on either side of the line break, as text. */
  white: string;
  whiteNode: TeiText | undefined;
}

const freshSeam = (): Seam => ({
  before: '',
  inPunctuation: false,
  beforeEnd: 0,
  lineBreak: undefined,
  breakValue: undefined,
  white: '',
  whiteNode: undefined,
});

export const lineEnds = defineRule({
  number: 'N10',
  context: 'the text on both sides of lb, cb and pb',
  codes: {
    'NWS-101': {
      context: 'tei:text//text()[following-sibling::node()[1][self::tei:lb]][not(parent::tei:pc)]',
      assert:
        'not(matches(., "\\p{L}\\p{M}*[\\-&#x2010;&#xAC;&#x2E17;&#xAD;]\\s*$")) or following-sibling::node()[1]/@break',
    },
  },
  check(context) {
    for (const seam of seams(context)) {
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
    for (const seam of seams(context)) checkSeam(context, seam, reported);
    for (const text of childrenNamed(context.scope.root, 'text')) checkSpaces(context, text);
  },
});

interface ClosedSeam extends Seam {
  readonly after: string;
  readonly block: TeiElement;
}

const cache = new WeakMap<TeiElement, readonly ClosedSeam[]>();

/** Every place of the text where two runs of visible characters meet over a line break or over a line end of the markup. */
function seams({ scope }: RuleContext): readonly ClosedSeam[] {
  const known = cache.get(scope.root);
  if (known !== undefined) return known;
  const found = childrenNamed(scope.root, 'text').flatMap(readSeams);
  cache.set(scope.root, found);
  return found;
}

function readSeams(text: TeiElement): readonly ClosedSeam[] {
  const found: ClosedSeam[] = [];
  let block: TeiElement = text;
  let seam = freshSeam();
  const open: TeiElement[] = [];
  walk(text, {
    enter(element) {
      if (breaks.has(element.local)) {
        // Any of several milestones in a row may say how the line joins.
        seam.breakValue ??= attribute(element, 'break');
        if (seam.lineBreak === undefined || element.local === 'lb') seam.lineBreak = element;
        return;
      }
      if (!blocks.has(element.local)) return;
      open.push(block);
      block = element;
      seam = freshSeam();
    },
    leave(element) {
      if (!blocks.has(element.local) || breaks.has(element.local)) return;
      block = open.pop() ?? text;
      seam = freshSeam();
    },
    text(node, parent) {
      const visible = node.text.trim();
      if (visible === '') {
        seam.white += node.text;
        seam.whiteNode ??= node;
        return;
      }
      const lead = node.text.slice(0, node.text.length - node.text.trimStart().length);
      if (seam.before !== '' && (seam.lineBreak !== undefined || seam.white !== '' || lead !== '')) {
        if (lead !== '') seam.whiteNode ??= node;
        seam.white += lead;
        found.push({ ...seam, after: visible.slice(0, 2), block });
      }
      const tail = node.text.slice(node.text.trimEnd().length);
      seam = freshSeam();
      seam.before = visible.slice(-24);
      seam.inPunctuation = parent.local === 'pc';
      seam.beforeEnd = node.end - tail.length;
      seam.white = tail;
      if (tail !== '') seam.whiteNode = node;
    },
  });
  return found;
}

function checkSeam(context: RuleContext, seam: ClosedSeam, reported: Set<TeiElement>): void {
  const { before, after, block, lineBreak, breakValue, white, beforeEnd } = seam;
  if (!endsHan.test(before) || !startsHan.test(after)) return;
  const values = { before: [...before].slice(-2).join(''), after: [...after][0] ?? '' };
  if (breakValue === 'no' && white !== '')
    context.report({ code: 'NWS-111', start: beforeEnd, end: beforeEnd + white.length, element: block, values });
  const isProse = block.local === 'p';
  // One report a paragraph: who left @break out left it out everywhere.
  if (lineBreak?.local !== 'lb' || breakValue !== undefined || !isProse || reported.has(block)) return;
  reported.add(block);
  context.report({ code: 'NWS-113', start: lineBreak.start, end: lineBreak.tagEnd, element: block, values });
}

/** At least this many single characters in a row are letter-spacing, not words with a space between. */
const spacedRun = new RegExp(`(?<![${han}])(?:[${han}][ \\t\\u00A0\\u2009]){4,}[${han}](?![${han}])`, 'u');
const singleSpace = new RegExp(`[${han}][ \\t\\r\\n\\u00A0\\u2009]+[${han}]`, 'gu');
/** After these a space before a name is how credits are set. */
const creditWord =
  /(?:记者|記者|通讯员|通訊員|摄影|攝影|实习生|實習生|编辑|編輯|校对|校對|作者|文|图|圖|摄|攝|社|报|報|讯|訊|电|電|版|日)$/u;

function checkSpaces(context: RuleContext, text: TeiElement): void {
  const sources = context.claims === undefined ? undefined : sourceOfNodes(context.claims);
  const prose: boolean[] = [];
  const kept = new Set('p ab hi seg quote item cell'.split(' '));
  walk(text, {
    enter(element) {
      prose.push(element.local === 'p' || ((prose.at(-1) ?? false) && kept.has(element.local)));
    },
    leave() {
      prose.pop();
    },
    text(node) {
      if (prose.at(-1) === true && /\s/u.test(node.text)) checkProse(context, node, sources);
    },
  });
}

function sourceOfNodes(claims: SourceClaims): ReadonlyMap<TeiText, Stretch> {
  const sources = new Map<TeiText, Stretch>();
  for (const stretch of claims.stretches)
    if (stretch.lines.length > 0) for (const { node } of stretch.pieces) sources.set(node, stretch);
  return sources;
}

function checkProse(context: RuleContext, node: TeiText, sources: ReadonlyMap<TeiText, Stretch> | undefined): void {
  const stretch = sources?.get(node);
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
    if (stretch?.lines.some((line) => line.text.includes(match[0])) === true) continue;
    report(match.index, match[0].replace(/\s+/u, ' '));
    return;
  }
}
