/** The frames of a page with what is known of each and of all: measures, words, and how the page was laid into lines. */
import type { Frame } from './cjk-frames.ts';
import { type FrameMeasure, frameMeasures } from './frame-measures.ts';
import { type FramePlaces, framePlaces } from './frame-places.ts';
import { type FrameWords, wordsOf } from './frame-words.ts';

export interface FramePage {
  readonly frames: readonly Frame[];
  readonly measures: readonly FrameMeasure[];
  readonly words: FrameWords;
  /** Where the frames stand in print, where the source tells it. */
  readonly places: FramePlaces | undefined;
  readonly manner: PageManner;
}

interface PageManner {
  /** Blank lines part blocks. */
  readonly parting: boolean;
  /** There are no blank lines. */
  readonly solid: boolean;
  /** Columns were torn apart: neighbours in the source need not be neighbours in print. */
  readonly torn: boolean;
}

/** What the maker of a text layer tells of it. */
export interface LayerManner {
  readonly parting: boolean;
  /** Undefined where the maker is not known for either. */
  readonly torn: boolean | undefined;
}

/** What is known of some frames of a page. */
export function framePage(frames: readonly Frame[], layer: LayerManner): FramePage {
  const measures = frameMeasures(frames);
  return {
    frames,
    measures,
    words: wordsOf(frames),
    places: framePlaces(frames),
    manner: mannerOf(frames, measures, layer),
  };
}

// Columns were torn apart where many frames break off and are followed by a new paragraph, or end and are followed by the middle of one.
function mannerOf(
  frames: readonly Frame[],
  measures: readonly FrameMeasure[],
  { parting, torn }: LayerManner,
): PageManner {
  const bodies = frames.flatMap((frame, at) => (frame.kind === 'body' && frame.views.length > 1 ? [at] : []));
  const broken = bodies.slice(1).filter((at, place) => {
    const before = bodies[place] ?? 0;
    const indent = measures[at]?.indent ?? 0;
    return frames[before]?.dangles === true && frames[before].jumps === false
      ? indent > 1
      : measures[before]?.ends === true && indent < -1;
  });
  const blanks = frames.filter(({ views }) => (views[0]?.blanksBefore ?? 0) > 0).length;
  return { parting, solid: blanks < 3, torn: torn ?? broken.length >= Math.max(3, bodies.length * 0.2) };
}
