/** Frames of CJK type: runs of lines that stood together as one piece of running text, one headline, one byline … */
import type { LineCue } from './line-cues.ts';
import {
  endsSentence,
  type Flow,
  type FlowOfLine,
  fills,
  fillsWithIndent,
  flowsOf,
  hasStops,
  isIndentedIn,
  type Measure,
} from './line-flow.ts';
import type { LineView } from './line-views.ts';

export interface Frame {
  readonly kind: 'body' | 'display' | 'byline' | 'furniture' | 'caption';
  readonly views: readonly LineView[];
  /** For body: widths that its column may have. */
  readonly measure: Measure;
  /** How the first line begins: with a dateline, a paragraph, or in mid-sentence. */
  readonly opens: 'dateline' | 'continued' | 'paragraph' | 'middle';
  /** The last line ends in mid-sentence. */
  readonly dangles: boolean;
  /** A jump line says that the text goes on elsewhere. */
  readonly jumps: boolean;
  /** Places where a new paragraph begins, the first one included when it does. */
  readonly paragraphs: readonly number[];
}

export interface FrameCues {
  readonly cues: readonly LineCue[];
  /** Places of lines that read as captions. */
  readonly captions: ReadonlySet<number>;
  /** Blank lines part blocks. */
  readonly parting: boolean;
}

/** The frames of a page, in source order; every view is in exactly one. A frame is a paragraph or a headline line, so that none mixes two items. */
export function framesOf(views: readonly LineView[], { cues, captions, parting }: FrameCues): readonly Frame[] {
  const flows = flowsOf(views, cues, parting);
  const measures = measuresOf(views, flows);
  const frames: Frame[] = [];
  let from = 0;
  while (from < views.length) {
    let to = from;
    while (to + 1 < views.length && (flows[to]?.flow ?? 'ends') !== 'ends') to += 1;
    frames.push(...chainFrames(views, flows, { from, to, measures, cues, captions, parting }));
    from = to + 1;
  }
  return withSignedTexts(withWholeCaptions(frames));
}

/** The day on which a notice was given, alone on its line. */
const day =
  /^(?:\d{4}|[一二三四五六七八九十〇○零]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;

// Under the end of a notice stand who gives it, in a line or two, and the day: they sign the text over them.
function withSignedTexts(frames: readonly Frame[]): readonly Frame[] {
  const signed: Frame[] = [];
  for (const frame of frames) {
    signed.push(frame);
    if (frame.kind !== 'display' || !day.test(frame.views.at(-1)?.text ?? '')) continue;
    const at = signed.findLastIndex(({ kind }) => kind !== 'display');
    const [text, views] = [signed[at], signed.slice(at + 1).flatMap((one) => one.views)];
    if (text?.kind !== 'body' || text.dangles || views.length < 2 || views.length > 3) continue;
    const paragraphs = [...text.paragraphs, ...views.slice(0, 1).map(({ place }) => place)];
    signed.splice(at, signed.length, { ...text, views: [...text.views, ...views], paragraphs });
  }
  return signed;
}

// A caption that breaks off goes on in the caption under it: 本报记 / 者 何棠 摄.
function withWholeCaptions(frames: readonly Frame[]): readonly Frame[] {
  const whole: Frame[] = [];
  for (const frame of frames) {
    const last = whole.at(-1);
    const isRest = frame.kind === 'caption' && frame.views[0]?.blanksBefore === 0;
    if (last?.kind === 'caption' && isRest && !/[。！？摄攝）)]$/u.test(last.views.at(-1)?.text ?? ''))
      whole[whole.length - 1] = { ...last, views: [...last.views, ...frame.views], dangles: frame.dangles };
    else whole.push(frame);
  }
  return whole;
}

interface Chain {
  readonly from: number;
  readonly to: number;
  readonly measures: readonly Measure[];
  readonly cues: readonly LineCue[];
  readonly captions: ReadonlySet<number>;
  readonly parting: boolean;
}

interface Segment {
  readonly kind: Frame['kind'];
  readonly from: number;
  readonly to: number;
}

function chainFrames(views: readonly LineView[], flows: readonly FlowOfLine[], chain: Chain): readonly Frame[] {
  const segments: Segment[] = [];
  let from = chain.from;
  const measure = flows[chain.to - 1]?.measure;
  const first = views[from];
  // The measure is sure at the end of a chain only: what does not fit it was a headline over the text.
  if (
    measure !== undefined &&
    first !== undefined &&
    chain.to - from >= 3 &&
    !hasStops(first.text) &&
    !fillsWithIndent(first, measure)
  ) {
    segments.push({ kind: kindOf(views, from, from, chain), from, to: from });
    from += 1;
  }
  for (let place = from; place <= chain.to; place += 1) {
    const flow: Flow = place === chain.to ? 'ends' : (flows[place]?.flow ?? 'ends');
    if (flow === 'runs-on') continue;
    segments.push({ kind: kindOf(views, from, place, chain), from, to: place });
    from = place + 1;
  }
  return segments
    .flatMap((segment) =>
      segment.kind === 'display'
        ? displayPieces(views, segment, chain.parting)
        : cutAtBlanks(views, segment, chain.parting),
    )
    .map((segment) => frameOf(views, flows, segment, chain));
}

// Display lines are each their own frame, but a headline set vertically, one glyph a line, and the lines of one block.
function displayPieces(views: readonly LineView[], { from, to }: Segment, parting: boolean): readonly Segment[] {
  const pieces: Segment[] = [];
  for (let place = from; place <= to; place += 1) {
    const open = pieces.at(-1);
    const view = views[place];
    const before = views[place - 1];
    const vertical = (view?.width ?? 2) <= 1 && (before?.width ?? 2) <= 1;
    const close = view?.blanksBefore === 0 && (parting || vertical);
    if (open !== undefined && close) pieces[pieces.length - 1] = { ...open, to: place };
    else pieces.push({ kind: 'display', from: place, to: place });
  }
  return pieces;
}

function cutAtBlanks(views: readonly LineView[], segment: Segment, parting: boolean): readonly Segment[] {
  if (!parting) return [segment];
  const pieces: Segment[] = [];
  for (let place = segment.from; place <= segment.to; place += 1) {
    const open = pieces.at(-1);
    if (open !== undefined && views[place]?.blanksBefore === 0) pieces[pieces.length - 1] = { ...open, to: place };
    else pieces.push({ ...segment, from: place, to: place });
  }
  return pieces;
}

function kindOf(views: readonly LineView[], from: number, to: number, chain: Chain): Frame['kind'] {
  const cue = chain.cues[from] ?? {};
  if (cue.furniture !== undefined) return 'furniture';
  if (cue.byline === 'whole' && cue.dateline !== 'part')
    return /[摄攝]$/u.test(views[from]?.text ?? '') ? 'caption' : 'byline';
  for (let place = from; place <= to; place += 1) if (chain.captions.has(place)) return 'caption';
  if (cue.larger === true) return 'display';
  if (cue.dateline !== undefined || cue.jumpFrom !== undefined || chain.cues[to]?.jumpTo !== undefined) return 'body';
  const lines = views.slice(from, to + 1);
  const first = lines[0];
  if (first === undefined) return 'display';
  if (lines.length > 1) return lines.some((line) => hasStops(line.text)) ? 'body' : 'display';
  if (/。$/u.test(first.text)) {
    return chain.from === chain.to && first.width >= 9 ? 'caption' : 'body';
  }
  const next = views[to + 1];
  if (next !== undefined && next.blanksBefore === 0 && chain.cues[to + 1]?.byline === 'whole') return 'display';
  const fitting = chain.measures.some((measure) => fillsWithIndent(first, measure));
  return fitting && /[，。；]/u.test(first.text) ? 'body' : 'display';
}

function frameOf(views: readonly LineView[], flows: readonly FlowOfLine[], segment: Segment, chain: Chain): Frame {
  const { from, to } = segment;
  const own = views.slice(from, to + 1);
  const first = own[0];
  const last = own.at(-1);
  const measure = measureOf(own, flows, chain.measures);
  const cue = chain.cues[from] ?? {};
  const indented = flows[from]?.indented === true && (own.length > 1 || from > chain.from);
  const alone = own.length === 1 && first !== undefined && isIndentedIn(first, measure);
  const opens = openingOf(cue, indented || alone);
  const jumps = own.some((view) => chain.cues[view.place]?.jumpTo !== undefined);
  return {
    kind: segment.kind,
    views: own,
    measure,
    opens,
    dangles: last !== undefined && !endsSentence(last.text) && !jumps,
    jumps,
    paragraphs: opens === 'middle' ? [] : [from],
  };
}

function openingOf(cue: LineCue, indented: boolean): Frame['opens'] {
  if (cue.jumpFrom !== undefined) return 'continued';
  if (cue.dateline !== undefined) return 'dateline';
  return indented ? 'paragraph' : 'middle';
}

// Measures of the long chains, by how many lines have them.
function measuresOf(views: readonly LineView[], flows: readonly FlowOfLine[]): readonly Measure[] {
  const found: { measure: Measure; lines: number }[] = [];
  let lines = 0;
  for (const place of views.keys()) {
    const flow = flows[place];
    lines += 1;
    if (flow !== undefined && flow.flow !== 'ends') continue;
    const measure = flows[place - 1]?.measure;
    if (lines >= 3 && measure !== undefined) {
      const same = found.find((one) => one.measure.low <= measure.high && measure.low <= one.measure.high);
      if (same === undefined) found.push({ measure, lines });
      else same.lines += lines;
    }
    lines = 0;
  }
  return found.sort((one, other) => other.lines - one.lines).map(({ measure }) => measure);
}

// The measure that the chain came to; of a single line, the one of the page that it fits.
function measureOf(own: readonly LineView[], flows: readonly FlowOfLine[], measures: readonly Measure[]): Measure {
  const [only] = own;
  const chained = own.length > 1 ? flows[own.at(-2)?.place ?? 0]?.measure : undefined;
  if (chained !== undefined || only === undefined) return chained ?? { low: 0, high: 0 };
  return (
    measures.find((measure) => fills(only, measure)) ??
    measures.find((measure) => isIndentedIn(only, measure)) ?? { low: only.narrow, high: only.width }
  );
}
