/** Which stretches of a line a program was not sure of: words, or the characters of them that it doubts. */
import type { TextLine } from '../model/layout.ts';

/** A stretch as UTF-16 offsets into the line, with its confidence. */
export interface Doubtful {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Words below the threshold; of a word whose characters have confidences of their own, those that are below it too. */
export function unclearIn(line: TextLine | undefined, threshold: number): readonly Doubtful[] {
  if (line === undefined || threshold === 0) return [];
  return (line.words ?? []).flatMap(({ start, end, confidence = 1, characters = [] }): readonly Doubtful[] => {
    if (confidence >= threshold) return [];
    const doubtful: { start: number; end: number; confidence: number }[] = [];
    let at = start;
    for (const [index, character] of [...line.text.slice(start, end)].entries()) {
      const sure = characters[index] ?? 1;
      const before = doubtful.at(-1);
      if (sure < threshold && before?.end === at) {
        before.end += character.length;
        before.confidence = Math.min(before.confidence, sure);
      } else if (sure < threshold) doubtful.push({ start: at, end: at + character.length, confidence: sure });
      at += character.length;
    }
    return doubtful.length === 0 ? [{ start, end, confidence }] : doubtful;
  });
}
