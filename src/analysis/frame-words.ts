/** How far the words of some frames of a page come back in others: evidence that they are of one item. */
import type { Frame } from './cjk-frames.ts';
import { termsOf } from './lexical-overlap.ts';

/** So often a word of a headline or caption comes back in its text, and one of a stretch of text in the rest of it. */
export const recurrence = { head: 0.15, text: 0.05 } as const;
/** Bigrams of one word come together: each speaks for less than the whole. */
const independence = 0.6;
/** A word that stands nowhere else on the page would stand in so many of its lines. */
const unseen = 0.3;

export interface FrameWords {
  /** For or against some frames being of one item with others, as a logarithm of chances. */
  odds(ones: readonly number[], others: readonly number[], again: number): number;
  /** Whether two letters stand side by side within a line of the page. */
  isPair(letters: string): boolean;
}

/** The words of a page, by the frames that they stand in. */
export function wordsOf(frames: readonly Frame[]): FrameWords {
  const numbers = new Map<string, number>();
  /** Frames that each word stands in. */
  const places: number[][] = [];
  const terms = frames.map((frame, at) =>
    signsAndTermsOf(frame.views.map(({ text }) => text).join('')).map((term) => {
      const number = numbers.get(term) ?? places.length;
      if (number === places.length) places.push([]);
      numbers.set(term, number);
      places[number]?.push(at);
      return number;
    }),
  );
  const linesOf = (some: readonly number[]): number =>
    some.reduce((sum, at) => sum + (frames[at]?.views.length ?? 0), 0);
  const total = linesOf([...frames.keys()]);
  // Which side each frame stands on, and which words have been counted, as of the comparison with this number.
  const inside = new Int32Array(frames.length);
  const there = new Int32Array(frames.length);
  const counted = new Int32Array(places.length);
  /** What stands in so many frames speaks for none. */
  const usual = Math.max(50, frames.length / 4);
  let comparison = 0;
  const pairs = pairsIn(frames);
  return {
    isPair: (letters) => pairs.has(letters),
    odds(ones, others, again) {
      comparison += 1;
      for (const at of ones) inside[at] = comparison;
      for (const at of others) there[at] = comparison;
      const size = linesOf(others);
      const outside = Math.max(1, total - size - linesOf(ones));
      let sum = 0;
      for (const at of ones) {
        for (const term of terms[at] ?? []) {
          if (counted[term] === comparison || (places[term]?.length ?? 0) > usual) continue;
          counted[term] = comparison;
          let elsewhere = 0;
          let found = false;
          for (const place of places[term] ?? []) {
            if (there[place] === comparison) found = true;
            else if (inside[place] !== comparison) elsewhere += 1;
          }
          const chance = Math.min(0.98, 1 - Math.exp((-(elsewhere + unseen) / (outside + size)) * size));
          const expected = again + (1 - again) * chance;
          sum += Math.log(found ? expected / chance : (1 - expected) / (1 - chance));
        }
      }
      return sum * independence;
    },
  };
}

function pairsIn(frames: readonly Frame[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text } of frames.flatMap(({ views }) => views)) {
    const letters = [...text];
    for (const [at, letter] of letters.slice(1).entries()) pairs.add((letters[at] ?? '') + letter);
  }
  return pairs;
}

// Characters by themselves tell of the subject too.
function signsAndTermsOf(text: string): readonly string[] {
  return [...new Set([...termsOf(text), ...(text.match(/\p{L}/gu) ?? [])])];
}
