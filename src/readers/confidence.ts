/** How sure a program was of words and characters. */
import { leastOf } from '../model/extremes.ts';
import type { Word } from '../model/layout.ts';

export type Confidence = Pick<Word, 'confidence' | 'characters'>;

/** A word is as sure as the source says, else as its least sure character. Confidences are from 0 to 1; a number that cannot be one is none. Those of characters count where there is one for each code point of `text`. */
export function confidenceOf(text: string, word: number | undefined, each: readonly number[] = []): Confidence {
  const isEach = each.length > 0 && each.length === [...text].length && each.every(isConfidence);
  const characters = isEach ? each : undefined;
  const known = isConfidence(word) ? word : characters === undefined ? undefined : leastOf(characters);
  return {
    ...(known === undefined ? {} : { confidence: known }),
    ...(characters === undefined ? {} : { characters }),
  };
}

/** The words of a line that says how sure its characters are, but marks no words; none where the numbers are not one for each code point. */
export function wordsOfLine(text: string, each: readonly number[]): readonly Word[] {
  if (each.length !== [...text].length) return [];
  let before = 0;
  let read = 0;
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index: start }) => {
    before += [...text.slice(read, start)].length;
    read = start;
    return {
      start,
      end: start + word.length,
      ...confidenceOf(word, undefined, each.slice(before, before + [...word].length)),
    };
  });
}

function isConfidence(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 1;
}
