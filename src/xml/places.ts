/** Turns offsets of a text into places with line and column, indexing the lines only when the first place is asked for. */
import type { Place } from '../diagnostics/diagnostic.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from UTF-16 offsets of `text` to places in `file`. An offset beyond the text is taken as its end. */
export function createPlaces(text: string, file: string): (start: number, end?: number) => Place {
  const positionAt = createPositions(text);
  return (start, end) => {
    const from = positionAt(start);
    const place = { file, line: from.line, column: from.column, offset: start };
    if (end === undefined) return place;
    const to = positionAt(end);
    return { ...place, endLine: to.line, endColumn: to.column };
  };
}

function createPositions(text: string): (offset: number) => Position {
  let lineStarts: readonly number[] | undefined;
  let hasSurrogates: boolean | undefined;
  // Diagnostics come in document order, so counting on from the last one keeps a file of one huge line linear.
  let counted = { lineStart: 0, offset: 0, column: 1 };
  return (offset) => {
    lineStarts ??= findLineStarts(text);
    const end = Math.min(Math.max(offset, 0), text.length);
    const line = lineAt(lineStarts, end);
    const lineStart = lineStarts[line] ?? 0;
    // Without surrogates, code units are code points: nothing needs to be counted, however long the line.
    hasSurrogates ??= /[\uD800-\uDFFF]/.test(text);
    if (!hasSurrogates) return { line: line + 1, column: end - lineStart + 1 };
    const goesOn = counted.lineStart === lineStart && counted.offset <= end;
    const from = goesOn ? counted : { lineStart, offset: lineStart, column: 1 };
    counted = { lineStart, offset: end, column: from.column + countCodePoints(text, from.offset, end) };
    return { line: line + 1, column: counted.column };
  };
}

// XML 1.0 §2.11: CR LF, CR and LF each end a line.
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  const hasReturn = text.includes('\r');
  for (let at = text.indexOf('\n'); at >= 0 && !hasReturn; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (hasReturn) for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (!isLowSurrogate || at === start) count++;
  }
  return count;
}
