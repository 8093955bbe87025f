/** Bodies: which frames of running text belong to the same article, wherever they stand in the layer. */
import type { Frame } from './cjk-frames.ts';
import { containment, termsOf, weighTerms } from './lexical-overlap.ts';
import type { Measure } from './line-flow.ts';
import type { LineView } from './line-views.ts';

export interface Body {
  /** Indices of its frames, in source order. */
  readonly frames: number[];
  measure: Measure;
  dangles: boolean;
  jumps: boolean;
  terms: Set<string>;
}

/** How far the order of frames can be trusted: in a torn layer the neighbours in the source are no neighbours on the page. */
export interface FrameOrder {
  readonly torn: boolean;
}

/** Whether many frames break off in mid-sentence and are followed by something else: then columns were torn apart. */
export function orderOf(frames: readonly Frame[]): FrameOrder {
  const bodies = frames.filter((frame) => frame.kind === 'body');
  const broken = bodies.filter((frame, index) => {
    const next = bodies[index + 1];
    return (
      frame.dangles && next !== undefined && (next.opens !== 'middle' || !isSameMeasure(next.measure, frame.measure))
    );
  });
  const orphaned = bodies.filter((frame, index) => frame.opens === 'middle' && bodies[index - 1]?.dangles !== true);
  return { torn: broken.length + orphaned.length >= Math.max(2, bodies.length * 0.12) };
}

/** The bodies of a page. */
export function bodiesOf(frames: readonly Frame[], order: FrameOrder): readonly Body[] {
  const terms = frames.map((frame) => termsOf(frame.views.map((view) => view.text).join('')));
  const weights = weighTerms(terms.filter((_, index) => frames[index]?.kind === 'body'));
  const bodies: Body[] = [];
  for (const [index, frame] of frames.entries()) {
    if (frame.kind !== 'body') continue;
    const own = terms[index] ?? new Set<string>();
    let best: { body: Body; score: number } | undefined;
    for (const body of bodies) {
      const overlap = containment(own, body.terms, weights);
      const score = joinScore(body, frame, index, frames, order) + 4 * overlap;
      if (best === undefined || score > best.score) best = { body, score };
    }
    if (best !== undefined && best.score > newScore(frame, index, frames)) join(best.body, frame, index, own);
    else {
      bodies.push({
        frames: [index],
        measure: frame.measure,
        dangles: frame.dangles,
        jumps: frame.jumps,
        terms: new Set(own),
      });
    }
  }
  return bodies;
}

function join(body: Body, frame: Frame, index: number, terms: ReadonlySet<string>): void {
  body.frames.push(index);
  if (frame.views.length > 1) body.measure = frame.measure;
  body.dangles = frame.dangles;
  body.jumps ||= frame.jumps;
  for (const term of terms) body.terms.add(term);
}

function isSameMeasure(one: Measure, other: Measure): boolean {
  return one.low <= other.high + 0.8 && other.low <= one.high + 0.8;
}

function joinScore(body: Body, frame: Frame, index: number, frames: readonly Frame[], order: FrameOrder): number {
  const last = body.frames.at(-1) ?? 0;
  const between = frames.slice(last + 1, index);
  let score = isSameMeasure(body.measure, frame.measure) ? 1 : -2;
  if (frame.opens === 'dateline' || frame.opens === 'continued') score -= 4;
  if (body.jumps) score -= 3;
  if (frame.opens === 'middle') score += body.dangles ? 2 : -1.5;
  else if (body.dangles) score -= 1.5;
  const bodiesBetween = between.filter((one) => one.kind === 'body').length;
  if (order.torn) score -= Math.min(1.5, bodiesBetween * 0.25);
  else score -= Math.min(3, bodiesBetween * 1.5);
  if (bodiesBetween === 0) score += separation(between, frame);
  return score;
}

// What stands between two frames of text and whether it parts them: nothing and a crosshead do not, a byline or a headline does.
function separation(between: readonly Frame[], frame: Frame): number {
  const shown = between.filter((one) => one.kind !== 'furniture' && one.kind !== 'caption');
  if (shown.length === 0) return between.some((one) => one.kind === 'caption') && frame.opens !== 'middle' ? 0.2 : 1.5;
  if (shown.some((one) => one.kind === 'byline')) return frame.opens === 'middle' ? 0 : -2;
  const lines = shown.reduce((sum, one) => sum + one.views.length, 0);
  const widest = Math.max(...shown.flatMap((one) => one.views.map((view) => view.width)));
  if (lines <= 2 && widest <= frame.measure.high) return 0.6;
  return -1;
}

function newScore(frame: Frame, index: number, frames: readonly Frame[]): number {
  if (frame.opens === 'dateline' || frame.opens === 'continued') return 3;
  if (frame.opens === 'middle') return 0.2;
  const before = frames[index - 1];
  if (before?.kind === 'byline') return 2;
  if (before?.kind !== 'display') return 1;
  // A short text under its own headline is a brief where a standing title opens a list of them, or after another brief.
  const run = displayBefore(frames, index);
  const titled = run.length >= 2 && (run[0]?.width ?? 9) <= 4.5;
  const short = frame.views.length <= 8 && frame.paragraphs.length <= 1;
  return short && (titled || isBrief(before, frames, index)) ? 2.2 : titled ? 1.9 : 1.3;
}

function displayBefore(frames: readonly Frame[], index: number): readonly LineView[] {
  let from = index;
  while (frames[from - 1]?.kind === 'display') from -= 1;
  return frames.slice(from, index).flatMap((frame) => frame.views);
}

// The text before is itself short, of one paragraph, and has no dateline.
function isBrief(display: Frame, frames: readonly Frame[], index: number): boolean {
  const text = frames.slice(0, index).findLast((frame) => frame.kind === 'body');
  const at = text === undefined ? -1 : frames.indexOf(text);
  return (
    display.views.length === 1 &&
    text !== undefined &&
    text.views.length <= 8 &&
    text.paragraphs.length <= 1 &&
    text.opens === 'paragraph' &&
    frames[at - 1]?.kind === 'display'
  );
}
