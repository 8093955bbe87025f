/** Spans: stretches of source lines, the only way in which anything above the lines refers to text. */
import type { Issue, TextLine } from './layout.ts';
import { linesOfPage } from './layout.ts';

/** A stretch of one line: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** Lines of an issue by id. */
export type LineIndex = ReadonlyMap<string, TextLine>;

/** Index of every line of an issue by its id. */
export function indexLines(issue: Issue): LineIndex {
  const index = new Map<string, TextLine>();
  for (const page of issue.pages) for (const line of linesOfPage(page)) index.set(line.id, line);
  return index;
}

/** The span of a whole line. */
export function spanOf(line: TextLine): Span {
  return { line: line.id, start: 0, end: line.text.length };
}

/** The page that a line of this id is on: ids of lines begin with that of their page and a full stop. */
export function pageOfLine(line: string): string {
  return line.slice(0, line.indexOf('.'));
}

/** Characters under some spans, one string a span. A span into an unknown line is a fault of the caller. */
export function textOf(lines: LineIndex, spans: readonly Span[]): readonly string[] {
  return spans.map((span) => {
    const line = lines.get(span.line);
    if (line === undefined) throw new Error(`span into unknown line ${span.line}`);
    return line.text.slice(span.start, span.end);
  });
}
