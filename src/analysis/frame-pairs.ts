/** What tells whether two frames of a page belong to one item: measure, words, what breaks off and what goes on, what stands between. */
import type { Frame } from './cjk-frames.ts';
import { containment, sharedWeight, termsOf, weighTerms } from './lexical-overlap.ts';
import { endsInFullStop, hasStops } from './line-flow.ts';

/** Frames further apart than this in the source are not compared. */
const reach = 50;

/** What is known of the page as a whole. */
export interface PageReading {
  /** Blank lines part blocks. */
  readonly parting: boolean;
  /** The item that the rules put each view in, by place. */
  readonly owners: ReadonlyMap<number, number>;
}

export interface FramePair {
  readonly first: number;
  readonly second: number;
  readonly row: readonly number[];
}

/** The pairs of frames that may belong together, each with its numbers. The training script reads the same numbers. */
export function framePairs(frames: readonly Frame[], { parting, owners }: PageReading): readonly FramePair[] {
  const page = describePage(frames);
  const own = frames.map((frame, at) => describeFrame(frame, page.texts[at] ?? ''));
  const ruled = frames.map((frame) => owners.get(frame.views[0]?.place ?? -1) ?? -1);
  const pairs: FramePair[] = [];
  // On a very long page only near frames are compared, so that time grows with its length.
  const window = frames.length > 400 ? 12 : reach;
  for (let second = 1; second < frames.length; second += 1) {
    if (frames[second]?.kind === 'furniture') continue;
    const between = [0, 0, 0, 0, 0];
    for (let first = second - 1; first >= Math.max(0, second - window); first -= 1) {
      const kind = frames[first]?.kind ?? 'display';
      if (kind !== 'furniture') {
        const row = [
          ...(own[first] ?? []),
          ...(own[second] ?? []),
          ...relation(frames, page, first, second),
          ...between,
          ruled[first] === ruled[second] && ruled[first] !== -1 ? 1 : 0,
          parting ? 1 : 0,
          page.torn,
        ];
        pairs.push({ first, second, row });
      }
      const at = kindNumber(kind);
      between[at] = Math.min(9, (between[at] ?? 0) + 1);
    }
  }
  return pairs;
}

interface PageDescription {
  readonly texts: readonly string[];
  readonly terms: readonly ReadonlySet<string>[];
  readonly weights: ReadonlyMap<string, number>;
  /** Best overlap of each frame with any other within reach. */
  readonly best: readonly number[];
  readonly seams: ReadonlyMap<string, number>;
  /** Share of texts that break off or begin in mid-sentence. */
  readonly torn: number;
}

function describePage(frames: readonly Frame[]): PageDescription {
  const texts = frames.map((frame) => frame.views.map((view) => view.text).join(''));
  const terms = texts.map(termsOf);
  const weights = weighTerms(terms);
  const window = frames.length > 400 ? 12 : reach;
  const best = frames.map((_, at) => {
    let most = 0;
    for (let other = Math.max(0, at - window); other < Math.min(frames.length, at + window); other += 1) {
      if (other !== at) most = Math.max(most, overlapOf(terms, weights, at, other));
    }
    return most;
  });
  const seams = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at + 2 <= text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      seams.set(pair, (seams.get(pair) ?? 0) + 1);
    }
  }
  const bodies = frames.filter((frame) => frame.kind === 'body');
  const loose = bodies.filter((frame) => frame.dangles || frame.opens === 'middle').length;
  return { texts, terms, weights, best, seams, torn: loose / Math.max(1, bodies.length) };
}

function overlapOf(
  terms: readonly ReadonlySet<string>[],
  weights: ReadonlyMap<string, number>,
  one: number,
  other: number,
): number {
  const left = terms[one] ?? new Set();
  const right = terms[other] ?? new Set();
  return left.size <= right.size ? containment(left, right, weights, 2) : containment(right, left, weights, 2);
}

function kindNumber(kind: Frame['kind']): number {
  return ['body', 'display', 'byline', 'caption', 'furniture'].indexOf(kind);
}

function describeFrame(frame: Frame, text: string): readonly number[] {
  const first = frame.views[0];
  const widths = frame.views.map((view) => view.width);
  return [
    kindNumber(frame.kind),
    ['dateline', 'continued', 'paragraph', 'middle'].indexOf(frame.opens),
    frame.dangles ? 1 : 0,
    frame.jumps ? 1 : 0,
    Math.min(frame.views.length, 30),
    Math.max(...widths),
    Math.min(frame.paragraphs.length, 6),
    (first?.blanksBefore ?? 0) > 0 ? 1 : 0,
    endsInFullStop(text) ? 1 : 0,
    hasStops(text) ? 1 : 0,
    advertCues(text),
    /^[□■◎●▲◆]/u.test(text) ? 1 : 0,
    /^.{2,5}$/u.test(text) ? 1 : 0,
    /[：:]$/u.test(text) ? 1 : 0,
    /^[“‘（《「]/u.test(text) ? 1 : 0,
    /\d/u.test(text) ? 1 : 0,
  ];
}

// Who to call, where to go, what it costs, who asks it of the public.
function advertCues(text: string): number {
  const found = text.match(
    /电话|電話|热线|地址|优惠|促销|宣$|直营|开售|免费|公益广告|解释权|\d{7}|\d{3,4}-\d{3}|启事|公告|声明|遗失/gu,
  );
  return Math.min(4, found?.length ?? 0);
}

function relation(frames: readonly Frame[], page: PageDescription, first: number, second: number): readonly number[] {
  const one = frames[first];
  const other = frames[second];
  if (one === undefined || other === undefined) return [];
  const overlap = overlapOf(page.terms, page.weights, first, second);
  const shared = sharedWeight(page.terms[first] ?? new Set(), page.terms[second] ?? new Set(), page.weights);
  const lastOf = page.texts[first]?.slice(-1) ?? '';
  const firstOf = page.texts[second]?.slice(0, 1) ?? '';
  const backSeam = (page.texts[second]?.slice(-1) ?? '') + (page.texts[first]?.slice(0, 1) ?? '');
  const lines = (other.views[0]?.place ?? 0) - (one.views.at(-1)?.place ?? 0);
  return [
    Math.min(second - first, 40),
    Math.min(lines, 200),
    Math.max(0, one.measure.low - other.measure.high, other.measure.low - one.measure.high),
    (one.measure.low + one.measure.high - other.measure.low - other.measure.high) / 2,
    overlap,
    Math.min(shared, 20),
    overlap / (0.02 + (page.best[first] ?? 0)),
    overlap / (0.02 + (page.best[second] ?? 0)),
    page.seams.get(lastOf + firstOf) ?? 0,
    page.seams.get(backSeam) ?? 0,
    one.dangles && other.opens === 'middle' ? 1 : 0,
    other.dangles && one.opens === 'middle' ? 1 : 0,
    one.dangles !== (other.opens === 'middle') ? 1 : 0,
    second === first + 1 && other.views[0]?.blanksBefore === 0 ? 1 : 0,
  ];
}
