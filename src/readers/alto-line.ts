/** Puts the text of an ALTO line together: strings, spaces and hyphens as they stand, and where each word is in it. */
import type { Box, TextStyle, Word } from '../model/layout.ts';
import { confidenceOf } from './confidence.ts';

export type LinePiece = LineString | { readonly kind: 'HYP'; readonly content: string } | { readonly kind: 'SP' };

export interface LineString {
  readonly kind: 'String';
  readonly content: string;
  readonly box: Box | undefined;
  readonly sourceId: string | undefined;
  readonly confidence: number | undefined;
  /** Confidences of its characters as ALTO writes them: 0 is sure, 9 is unsure. */
  readonly characters: string | undefined;
  readonly style: TextStyle | undefined;
  /** The whole word, of a string that is its first part. */
  readonly divided: string | undefined;
}

/** A string of a line, and where it stands in the line's text. */
export interface PlacedString {
  readonly piece: LineString;
  readonly start: number;
  readonly end: number;
}

export interface AltoLine {
  readonly text: string;
  readonly strings: readonly PlacedString[];
  /** The style of most of its characters, where its strings say it themselves. */
  readonly dominant: TextStyle | undefined;
}

/** SP is a space and HYP its hyphen; two strings with nothing between them are two words unless they plainly touch. */
export function lineOf(pieces: readonly LinePiece[]): AltoLine {
  const usesSpaces = pieces.some(({ kind }) => kind === 'SP');
  const strings: PlacedString[] = [];
  let text = '';
  let before: LinePiece | undefined;
  for (const piece of pieces) {
    const start = text.length;
    if (piece.kind === 'SP') text += ' ';
    else if (piece.kind === 'HYP') text += unbroken(piece.content);
    else {
      const isApart = before?.kind === 'String' && !touch(before, piece, usesSpaces);
      text += (isApart ? ' ' : '') + unbroken(piece.content);
      strings.push({ piece, start: isApart ? start + 1 : start, end: text.length });
    }
    before = piece;
  }
  return { text, strings, dominant: dominantStyle(strings) };
}

/** A string as a word of the page. */
export function wordOf({ piece, start, end }: PlacedString): Word {
  const { content, box, confidence, characters, style } = piece;
  return {
    start,
    end,
    ...(box === undefined ? {} : { box }),
    ...confidenceOf(content, confidence, digitsIn(characters)),
    ...(style === undefined ? {} : { style }),
  };
}

/** `0090`, or as some write it `0 0 9 0`. */
function digitsIn(characters = ''): readonly number[] {
  return characters.match(/\d/gu)?.map((digit) => 1 - Number(digit) / 9) ?? [];
}

/** A line end inside an attribute is one line of our source layer all the same. */
function unbroken(content: string): string {
  return content.replace(/[\r\n]+/gu, ' ');
}

/** Whether two strings are one word. Files without any SP leave the spaces out: there only punctuation touches what stands before it. */
function touch(left: LineString, right: LineString, usesSpaces: boolean): boolean {
  if (left.content === '' || right.content === '') return true;
  if (left.box === undefined || right.box === undefined) return usesSpaces;
  const gap = right.box.x - left.box.x - left.box.width;
  if (usesSpaces) return gap > -left.box.width && gap <= 0.15 * Math.max(left.box.height, right.box.height);
  return gap <= 0 && gap > -left.box.width && /^[\p{Pe}\p{Pf}.,;:!?]+$/u.test(right.content);
}

function dominantStyle(strings: readonly PlacedString[]): TextStyle | undefined {
  const lengths = new Map<TextStyle | undefined, number>();
  for (const { piece, start, end } of strings) {
    lengths.set(piece.style, (lengths.get(piece.style) ?? 0) + end - start);
  }
  const [most] = [...lengths].sort(([, one], [, other]) => other - one);
  return most?.[0];
}
