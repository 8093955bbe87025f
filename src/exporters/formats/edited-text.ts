/** A document with some stretches of it exchanged and everything else kept, character by character. */

/** A stretch of the document, in UTF-16 offsets, and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the replacements made; they do not overlap, and may come in any order. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...replacements].sort((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
