/** Keeps account of which stretches of a page are placed already, so that each character stands in the edition exactly once. */
import { isWhiteSpace, type TextLine } from '../../model/layout.ts';
import type { Span } from '../../model/span.ts';

export interface Coverage {
  /** Takes what is still free of a span. */
  take(span: Span, line: TextLine | undefined): readonly Span[];
  /** What is still free of a span and holds more than white space. */
  left(span: Span, line: TextLine): readonly Span[];
}

/** An empty account. */
export function createCoverage(): Coverage {
  const taken = new Map<string, readonly Span[]>();
  const free = (span: Span, line: TextLine): readonly Span[] => {
    const pieces = (taken.get(span.line) ?? []).reduce(subtract, [span]);
    return pieces.filter((piece) => !isWhiteSpace(line.text.slice(piece.start, piece.end)));
  };
  return {
    take(span, line) {
      if (line === undefined) return [];
      const pieces = free(span, line);
      taken.set(span.line, [...(taken.get(span.line) ?? []), ...pieces]);
      return pieces;
    },
    left: free,
  };
}

function subtract(pieces: readonly Span[], minus: Span): Span[] {
  return pieces
    .flatMap((piece) => [
      { ...piece, end: Math.min(piece.end, minus.start) },
      { ...piece, start: Math.max(piece.start, minus.end) },
    ])
    .filter((piece) => piece.start < piece.end);
}
