/** How wide the column of each frame of text is, and whether its first line is indented. */
import type { Frame } from './cjk-frames.ts';
import { endsInFullStop } from './line-flow.ts';
import type { LineView } from './line-views.ts';

export interface FrameMeasure {
  /** Width of the column in ems, where lines of the frame fill it. */
  readonly measure?: number;
  /** For or against the first line being indented, as a logarithm of chances. */
  readonly indent: number;
  /** The last line ends a sentence and leaves room: a paragraph ends here. */
  readonly ends: boolean;
}

const indent = 2;
const sure = 2.5;

/** Measures of the frames of a page; of furniture and headlines they mean nothing. */
export function frameMeasures(frames: readonly Frame[]): readonly FrameMeasure[] {
  const full = frames.map((frame) => (frame.kind === 'body' ? fullLines(frame) : []));
  const usual = new Map<number, number>();
  for (const view of full.flat()) if (isSolid(view)) usual.set(view.width, (usual.get(view.width) ?? 0) + 1);
  const own = full.map((lines) => columnOf(lines, usual));
  return frames.map((frame, at) => {
    const measure = own[at];
    const [first] = frame.views;
    const last = frame.views.at(-1);
    const candidates = measure === undefined ? nearby(own, at) : [measure];
    // What follows the only line of a frame in print is not known, so neither is how much room it had to leave.
    const room = frame.views.length === 1 ? 1 : (first?.slack ?? 0);
    const odds = first === undefined ? [] : candidates.map((one) => indentOdds(first, one, room));
    return {
      ...(measure === undefined ? {} : { measure }),
      indent: openingOdds(frame) ?? meanOf(odds),
      ends: last !== undefined && endsInFullStop(last.text) && candidates.every((one) => last.width < one - 1.5),
    };
  });
}

function openingOdds({ opens }: Frame): number | undefined {
  return opens === 'dateline' || opens === 'continued' ? 2 * sure : undefined;
}

// Lines that others follow in the same paragraph.
function fullLines(frame: Frame): readonly LineView[] {
  return frame.views
    .slice(0, -1)
    .filter(
      (view, at) => at > 0 && !frame.paragraphs.includes(view.place) && !endsInFullStop(view.text) && !view.stretched,
    );
}

// Set of ideographs alone, with nothing that could not be split at its end.
function isSolid(view: LineView): boolean {
  return view.slack === 0 && !isMixed(view);
}

// The width that most lines may fill, and of several the one that is usual on the page.
function columnOf(lines: readonly LineView[], usual: ReadonlyMap<number, number>): number | undefined {
  let best: { readonly width: number; readonly score: number } | undefined;
  for (const width of new Set([...lines.map(breadth), ...usual.keys()])) {
    const filled = lines.filter(
      (view) => view.narrow - loose(view) <= width && width <= breadth(view) + view.slack + (isMixed(view) ? 0.9 : 0.1),
    ).length;
    if (filled === 0) continue;
    const score = filled + Math.min(0.9, (usual.get(width) ?? 0) / 10);
    if (best === undefined || score > best.score) best = { width, score };
  }
  return best?.width;
}

function isMixed({ text }: LineView): boolean {
  return /[A-Za-z0-9 .%]/u.test(text);
}

// Digits and Latin letters are a little narrower or wider than half an em.
function loose(view: LineView): number {
  return (view.text.match(/[A-Za-z0-9.% ]/gu)?.length ?? 0) * 0.1;
}

// Columns of the frames around, where a frame is too short to tell its own.
function nearby(own: readonly (number | undefined)[], at: number): readonly number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    for (let other = at + step; other >= 0 && other < own.length; other += step) {
      const measure = own[other];
      if (measure === undefined) continue;
      found.push(measure);
      break;
    }
  }
  return found;
}

// A space beside a number is narrow, however it is written.
function breadth(view: LineView): number {
  return view.width - (view.text.match(/ /gu)?.length ?? 0) * 0.25;
}

function indentOdds(view: LineView, measure: number, room: number): number {
  const short = measure - breadth(view);
  const loose = 0.7 + (view.text.match(/[A-Za-z0-9.%]/gu)?.length ?? 0) * 0.08;
  const fits = (less: number): boolean => short - less <= room + loose && short - less >= -loose;
  const [full, indented] = [fits(0), fits(indent)];
  if (full === indented) return full ? (short >= 1.5 ? 0.7 : short < 0.8 ? -1 : 0) : 0;
  return full ? -sure : sure;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
