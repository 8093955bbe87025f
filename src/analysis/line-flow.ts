/** Which lines run on into the next, for CJK type, where every full line of a column is as wide as its measure. */
import type { LineCue } from './line-cues.ts';
import type { LineView } from './line-views.ts';

/** How a line goes on: in mid-paragraph, with a new paragraph of the same text, or not at all. */
export type Flow = 'runs-on' | 'new-paragraph' | 'ends';

/** A range of widths, in ems. */
export interface Measure {
  readonly low: number;
  readonly high: number;
}

export interface FlowOfLine {
  readonly flow: Flow;
  /** Measure of the column as far as the lines before and this one tell it. */
  readonly measure?: Measure;
  /** The line begins a paragraph: it is indented, so narrower by two ems than the next. */
  readonly indented: boolean;
}

const sentenceEnd = /[。！？…!?][”’」』）)】]*$|[。！？]$|……$/u;
const midStop = /[，。；、！？,;]/u;
/** Paragraphs are indented by two ems. */
const indent = 2;

/** Whether the text could end a sentence here. A closing bracket or quotation mark alone may. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) || /[）】」』”]$/u.test(text);
}

/** Whether a full stop stands at the end. */
export function endsInFullStop(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether the text holds punctuation of running text. */
export function hasStops(text: string): boolean {
  return midStop.test(text);
}

/** Widths of the column that a line would fill. Digits and Latin letters are a little narrower or wider than half an em. */
export function filledBy(view: LineView): Measure {
  const loose = Math.min(1.5, (view.text.match(/[A-Za-z0-9%.]/gu)?.length ?? 0) * 0.12) + 0.6;
  return { low: view.narrow - loose, high: view.stretched ? view.width + 8 : view.width + loose + view.slack };
}

/** Whether a line is as wide as a measure. */
export function fills(view: LineView, measure: Measure, less = 0): boolean {
  const range = filledBy(view);
  return range.low + less <= measure.high && measure.low <= range.high + less;
}

/** Whether a line is as wide as a measure, or narrower by the indent of a paragraph. */
export function fillsWithIndent(view: LineView, measure: Measure): boolean {
  return fills(view, measure) || fills(view, measure, indent);
}

/** Whether a line is narrower than a measure by the indent of a paragraph, and not as wide. */
export function isIndentedIn(view: LineView, measure: Measure): boolean {
  return fills(view, measure, indent) && !fills(view, measure);
}

/** How each line goes on into the one after it. */
export function flowsOf(views: readonly LineView[], cues: readonly LineCue[], parting: boolean): readonly FlowOfLine[] {
  const flows: FlowOfLine[] = [];
  let measure: Measure | undefined;
  let indented = false;
  let pieced = false;
  for (const [place, view] of views.entries()) {
    const next = views[place + 1];
    const parted: boolean = next === undefined || isParted(cues[place] ?? {}, cues[place + 1] ?? {});
    const broken: boolean = next !== undefined && !parted && isBroken(view, next, measure, pieced);
    const step: Step =
      next === undefined || parted
        ? ended
        : broken
          ? { flow: 'runs-on' }
          : stepOf(view, next, views[place + 2], measure, { indented, pieced });
    pieced = broken;
    if (cues[place]?.jumpFrom === 'whole') {
      flows.push({ flow: next === undefined ? 'ends' : 'new-paragraph', indented: false });
      measure = undefined;
      continue;
    }
    // A jump line broken off its text, and a dateline that takes a line of its own.
    const whole =
      (cues[place + 1]?.jumpTo === 'whole' && !endsInFullStop(view.text)) ||
      (cues[place]?.dateline === 'whole' && next !== undefined && !isParted({}, cues[place + 1] ?? {}));
    const crossed = parting && step.flow === 'new-paragraph' && (next?.blanksBefore ?? 0) > 0;
    const flow: Flow = whole ? 'runs-on' : crossed ? 'ends' : step.flow;
    const opens = step.opens ?? indented;
    flows.push({
      flow,
      indented: opens,
      ...(step.measure === undefined ? (measure === undefined ? {} : { measure }) : { measure: step.measure }),
    });
    measure = flow === 'ends' ? undefined : (step.measure ?? measure);
    indented = flow === 'new-paragraph';
  }
  return flows;
}

/** Whether blank lines part blocks: most lines follow each other without one. Elsewhere they are noise of the extractor. */
export function blanksPart(views: readonly LineView[]): boolean {
  const long = views.filter((view) => view.width >= 8);
  const close = long.filter((view) => view.blanksBefore === 0).length;
  return close > long.length * 0.7 && close < long.length - 3;
}

interface Step {
  readonly flow: Flow;
  readonly measure?: Measure;
  /** The line itself opens a paragraph. */
  readonly opens?: boolean;
}
const ended: Step = { flow: 'ends' };

function isParted(cue: LineCue, next: LineCue): boolean {
  const apart = (one: LineCue): boolean =>
    one.furniture !== undefined || (one.byline === 'whole' && one.dateline === undefined);
  return (
    cue.larger !== next.larger ||
    apart(cue) ||
    apart(next) ||
    next.dateline !== undefined ||
    next.jumpFrom !== undefined ||
    cue.jumpTo !== undefined
  );
}

/** Some extractors break a printed line where the font changes: at quotation marks. The pieces fill the measure together. */
function isBroken(view: LineView, next: LineView, measure: Measure | undefined, pieced: boolean): boolean {
  if (next.blanksBefore > 0 || measure === undefined) return false;
  if (/^[，。、；：！？”’）》」』】]/u.test(next.text))
    return next.width < measure.high && (pieced || view.width < measure.high + 1);
  if (fills(view, measure) || /[。！？]$/u.test(view.text)) return false;
  return (
    view.width + next.width <= measure.high + 0.5 &&
    view.width + next.width >= measure.low - 2.5 &&
    /^[“‘《（]/u.test(next.text)
  );
}

function isBracketed(text: string): boolean {
  return /^[（(][^（）()]*[）)]$/u.test(text);
}

function stepOf(
  view: LineView,
  next: LineView,
  afterNext: LineView | undefined,
  measure: Measure | undefined,
  { indented, pieced }: { readonly indented: boolean; readonly pieced: boolean },
): Step {
  if (isBracketed(view.text)) return ended;
  if (measure === undefined) return firstStep(view, next, afterNext);
  const stop = endsInFullStop(view.text);
  const full = pieced || fills(view, measure);
  const nextFull = fills(next, measure);
  const nextIndented = fills(next, measure, indent) && !(nextFull && next.width > measure.low + 0.5);
  if (stop || (!full && endsSentence(view.text))) {
    if (nextIndented && isParagraph(next, afterNext, measure)) return { flow: 'new-paragraph', measure };
    if (endsInFullStop(next.text) && next.width < measure.high - 1 && next.width > 3)
      return { flow: 'new-paragraph', measure };
    return full && nextFull ? { flow: 'runs-on', measure: tighten(measure, next) } : ended;
  }
  const opener = indented && fills(view, measure, indent);
  if (!full && !opener) return ended;
  if (nextFull) {
    if (opensParagraph(next, afterNext, measure) && isLikelyIndented(next, afterNext)) return ended;
    return { flow: 'runs-on', measure: tighten(measure, next) };
  }
  if (next.width < measure.high && (endsSentence(next.text) || isTail(next))) return { flow: 'runs-on', measure };
  return ended;
}

// The first line of a chain: its measure shows in the second, unless that is itself the indented first of what follows.
function firstStep(view: LineView, next: LineView, afterNext: LineView | undefined): Step {
  const own = filledBy(view);
  if (endsInFullStop(view.text)) {
    if (afterNext === undefined || !isWiderByIndent(next, afterNext) || view.width > afterNext.width + 1) return ended;
    return hasStops(next.text) || hasStops(afterNext.text)
      ? { flow: 'new-paragraph', measure: filledBy(afterNext) }
      : ended;
  }
  const wider = isWiderByIndent(view, next);
  const same = fills(next, own);
  if ((wider || same) && standsApart(view, next, afterNext, wider)) return ended;
  if (wider && !(same && likeness(view, next, 0) < likeness(view, next, indent))) {
    return { flow: 'runs-on', measure: filledBy(next), opens: true };
  }
  if (same) return { flow: 'runs-on', measure: tighten(own, next) };
  const shorter =
    next.width < view.width &&
    (endsInFullStop(next.text) || isTail(next)) &&
    (hasStops(view.text) || endsInFullStop(next.text));
  return shorter && view.width >= 6 ? { flow: 'runs-on', measure: own } : ended;
}

// Whether a line without stops is a headline over an indented paragraph rather than the first line of one.
function standsApart(view: LineView, next: LineView, afterNext: LineView | undefined, wider: boolean): boolean {
  if (afterNext === undefined || hasStops(view.text) || endsSentence(next.text)) return false;
  if (!isWiderByIndent(next, afterNext) || !hasStops(next.text + afterNext.text)) return false;
  const together = likeness(view, next, wider ? indent : 0) + likeness(next, afterNext, 0);
  return likeness(next, afterNext, indent) + 0.5 < together;
}

// How far two lines are from the second being wider by so much; what is stretched fits anything.
function likeness(view: LineView, next: LineView, more: number): number {
  if (view.stretched || next.stretched) return 0;
  const middle = (one: LineView): number => (one.narrow + one.width + one.slack) / 2;
  return Math.abs(middle(next) - middle(view) - more);
}

// An indented line opens a paragraph when a full line follows, when it is one by itself, or at the foot of a block.
function isParagraph(next: LineView, afterNext: LineView | undefined, measure: Measure): boolean {
  if (afterNext === undefined || endsInFullStop(next.text) || opensParagraph(next, afterNext, measure)) return true;
  return next.blanksBefore === 0 && afterNext.blanksBefore > 0;
}

function opensParagraph(next: LineView, afterNext: LineView | undefined, measure: Measure): boolean {
  return (
    afterNext !== undefined &&
    fills(next, measure, indent) &&
    fills(afterNext, measure) &&
    isWiderByIndent(next, afterNext)
  );
}

function isLikelyIndented(next: LineView, afterNext: LineView | undefined): boolean {
  return afterNext !== undefined && likeness(next, afterNext, indent) + 0.6 < likeness(next, afterNext, 0);
}

function isWiderByIndent(view: LineView, next: LineView): boolean {
  return next.width > view.width + 0.6 && fills(next, filledBy(view), -indent);
}

function tighten(measure: Measure, view: LineView): Measure {
  const range = filledBy(view);
  const low = Math.max(measure.low, range.low);
  const high = Math.min(measure.high, range.high);
  return low <= high ? { low, high } : measure;
}

function isTail(view: LineView): boolean {
  return view.width <= 4 && view.cjk;
}
