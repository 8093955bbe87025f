/** What PAGE XML says of the text of a line, a word or a glyph: which of several readings counts, and how sure it is. */
import type { Box, Word } from '../model/layout.ts';
import type { XmlStartTag } from '../xml/events.ts';
import type { Boxes } from './boxes.ts';
import { type Confidence, confidenceOf, wordsOfLine } from './confidence.ts';

/** An element that may have text of its own: a region, a line, a word, a glyph. */
export interface Holder {
  readonly tag: XmlStartTag;
  points: string | undefined;
  text: string | undefined;
  textIndex: number;
  confidence: number | undefined;
}

/** What is in a line or word: its words or glyphs. */
export interface Part {
  readonly text: string;
  readonly confidence: Confidence;
  readonly box: Box | undefined;
}

export interface OpenLine extends Holder {
  readonly words: Part[];
  /** Points of the line on which its letters stand. */
  baseline?: string | undefined;
}

export interface OpenWord extends Holder {
  readonly glyphs: Part[];
}

export function holder(tag: XmlStartTag): Holder {
  return { tag, points: undefined, text: undefined, textIndex: 0, confidence: undefined };
}

/** Takes a reading of the text: the one with the lowest index is the best, and the first among equals counts. */
export function takeReading(holder: Holder, text: string, index: number, confidence: number | undefined): void {
  if (holder.text !== undefined && index >= holder.textIndex) return;
  holder.text = text;
  holder.textIndex = index;
  holder.confidence = confidence;
}

/** The text of a line; one without text of its own is made of its words. */
export function textOfLine({ text, words }: OpenLine): string {
  const own = oneLine(text ?? '');
  return own.trim() === '' ? words.map((word) => word.text).join(' ') : own;
}

/** A word without text of its own is made of its glyphs; how sure they are counts where there is one for each character. */
export function partOf(boxes: Boxes, { tag, points, text, confidence }: Holder, glyphs: readonly Part[]): Part {
  const written = oneLine(text ?? glyphs.map((glyph) => glyph.text).join(''));
  const each = glyphs.flatMap((glyph) => glyph.confidence.confidence ?? []);
  return {
    text: written,
    confidence: confidenceOf(written, confidence, each),
    box: boxes.around(tag, 'word', points),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ');
}

/** Words at their places in the text of the line; a word that the text does not hold is passed over. Where none are marked, each is as sure as the line. */
export function wordsIn(text: string, { words, confidence }: OpenLine): readonly Word[] {
  if (words.length === 0 && confidence !== undefined)
    return wordsOfLine(
      text,
      Array.from(text, () => confidence),
    );
  let from = 0;
  return words.flatMap(({ text: one, box, confidence: own }) => {
    const start = one === '' ? -1 : text.indexOf(one, from);
    if (start < 0) return [];
    from = start + one.length;
    const sure = own.confidence === undefined ? confidenceOf(one, confidence) : own;
    return [{ start, end: from, ...(box === undefined ? {} : { box }), ...sure }];
  });
}
