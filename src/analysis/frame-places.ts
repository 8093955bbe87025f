/** Where the frames of a page stand in print, and what that tells of which belong together. */
import { type Edges, edgesAround } from '../model/boxes.ts';
import type { Frame } from './cjk-frames.ts';
import { median } from './geometry/median.ts';
import { isSameColumn, sharedWidth } from './geometry/placed-blocks.ts';
import type { LineView } from './line-views.ts';
import { larger } from './type-sizes.ts';

export interface FramePlaces {
  /** For or against the text of one frame going on in another, as a logarithm of chances. */
  step(tail: number, head: number): number;
  /** Frames of running text that stand right under some frames, with neither text nor display type between. */
  under(frames: readonly number[]): readonly number[];
}

// Lengths are in lines; odds are those with which most articles came out whole on PDFs whose articles are known.
/** Boxes may overlap by so much where one stands under the other. */
const overlap = 0.5;
/** Text goes on right below, past a crosshead or a picture, or far below. */
const below = { close: 1.5, near: 4, odds: { close: 1, near: 0.3, far: -0.7 } };
/** Or in the next column, if anywhere to the right; seldom in one that stands beside the headline, not under it. */
const beside = { gutter: 5, odds: { next: 0.5, further: -1.5, headline: -2 } };
/** Hardly back at the left or lower down at the right. */
const elsewhere = -3;
/** Between a headline and its text stand a byline and white, no more. */
const underHead = 12;

/** The places of frames; undefined where the source does not tell them all. */
export function framePlaces(frames: readonly Frame[]): FramePlaces | undefined {
  const areas = frames.flatMap(({ views }) => areaOf(views) ?? []);
  const line = median(frames.flatMap(({ views }) => views.flatMap((view) => view.line.box?.height ?? [])));
  if (areas.length < frames.length || line === 0) return undefined;
  const down = (upper: Edges, lower: Edges): number => (lower.top - upper.bottom) / line;
  const isOver = (upper: Edges, lower: Edges): boolean =>
    down(upper, lower) > -overlap && sharedWidth(upper, lower) > 0;
  const bodies = [...frames.keys()].filter((at) => frames[at]?.kind === 'body');
  const parting = areas.filter((_, at) => frames[at]?.kind === 'body' || frames[at]?.kind === 'display');
  const headlines = areas.filter((_, at) => {
    const frame = frames[at];
    return frame?.kind === 'display' && frame.views.some((view) => (view.line.box?.height ?? 0) >= larger * line);
  });
  const headlineOver = areas.map((area) =>
    headlines
      .filter((one) => isOver(one, area))
      .reduce<Edges | undefined>((low, one) => (low === undefined || one.bottom > low.bottom ? one : low), undefined),
  );
  return {
    step(tail, head) {
      const [one, other] = [areas[tail], areas[head]];
      if (one === undefined || other === undefined) return 0;
      const gap = down(one, other);
      if (isSameColumn(one, other) && gap > -overlap)
        return below.odds[gap <= below.close ? 'close' : gap <= below.near ? 'near' : 'far'];
      const gutter = (other.left - one.right) / line;
      if (gutter < -1 || other.top >= one.bottom) return elsewhere;
      const headline = headlineOver[tail];
      if (headline !== undefined && down(headline, other) < -overlap) return beside.odds.headline;
      return beside.odds[gutter < beside.gutter ? 'next' : 'further'];
    },
    under(some) {
      const upper = areaOf(some.flatMap((at) => frames[at]?.views ?? []));
      if (upper === undefined) return [];
      const near = bodies.filter((at) => {
        const lower = areas[at];
        return (
          lower !== undefined && isOver(upper, lower) && down(upper, lower) <= underHead && isSameColumn(upper, lower)
        );
      });
      if (near.length === 0) return near;
      const own = some.map((at) => areas[at]);
      const between = parting.filter((area) => !own.includes(area) && isOver(upper, area));
      return near.filter((at) => {
        const lower = areas[at];
        return lower !== undefined && !between.some((area) => area !== lower && isOver(area, lower));
      });
    },
  };
}

function areaOf(views: readonly LineView[]): Edges | undefined {
  return edgesAround(views.flatMap(({ line }) => line.box ?? []));
}
