/** Briefs under each other, each with a line over it, and the words that stand over them all: 短讯, 便民信息 … */
import type { Frame } from './cjk-frames.ts';
import type { FramePage } from './frame-page.ts';

/** A brief has so many lines at the most. */
const longest = 6;
/** A label is no wider, in ems. */
const widest = 6;

type Stretches = Pick<FramePage, 'frames' | 'measures'>;

/** Whether the running text that begins at a frame is as short as a brief, and ends before anything else follows. */
export function isBriefAt({ frames, measures }: Stretches, from: number): boolean {
  let lines = 0;
  let to = from;
  for (; frames[to]?.kind === 'body' && lines <= longest; to += 1) lines += frames[to]?.views.length ?? 0;
  return lines > 0 && lines <= longest && measures[to - 1]?.ends === true;
}

/** Lines that stand over a list of briefs: frames over the headline of a brief that another one follows. */
export function listLabels(page: FramePage): ReadonlySet<number> {
  const { frames } = page;
  const isHeaded = (at: number): boolean => isLine(frames[at], Infinity) && isBriefAt(page, at + 1);
  return new Set(
    [...frames.keys()].filter(
      (at) =>
        isLine(frames[at], widest) &&
        frames[at - 1]?.kind !== 'display' &&
        isHeaded(at + 1) &&
        isHeaded(endOfText(frames, at + 2)),
    ),
  );
}

function isLine(frame: Frame | undefined, width: number): boolean {
  return frame?.kind === 'display' && frame.views.every((view) => view.width <= width) && frame.views.length === 1;
}

function endOfText(frames: readonly Frame[], from: number): number {
  let to = from;
  while (frames[to]?.kind === 'body') to += 1;
  return to;
}
