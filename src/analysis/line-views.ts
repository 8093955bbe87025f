/** Lines as the structure passes look at them: without blank ones, trimmed, letter-spacing closed, measured in ems. */
import type { Page, TextLine } from '../model/layout.ts';
import { isBlank, linesOfPage } from '../model/layout.ts';
import type { Span } from '../model/span.ts';
import { cjkShare, unifyRadicals, widthOf } from './glyphs.ts';
import { closeLetterSpacing } from './letter-spacing.ts';

/** One non-blank line, or the piece of one that belongs to one column. */
export interface LineView {
  /** 0-based place among the views of the page. */
  readonly place: number;
  readonly line: TextLine;
  /** Offsets into the line's text. */
  readonly start: number;
  readonly end: number;
  /** For reading only: trimmed, letter-spacing closed, radicals unified. */
  readonly text: string;
  /** Ems of CJK type, punctuation set full. */
  readonly width: number;
  /** The same with punctuation set at half an em, as narrow as justification goes. */
  readonly narrow: number;
  /** Letter-spaced: justification stretched it, so it filled its column. */
  readonly stretched: boolean;
  readonly cjk: boolean;
  /** Blank lines between this view and the one before it. */
  readonly blanksBefore: number;
}

/** The non-blank lines of a page, whole, in input order. */
export function viewsOfPage(page: Page): readonly LineView[] {
  const views: LineView[] = [];
  let blanks = 0;
  for (const line of linesOfPage(page)) {
    if (isBlank(line)) {
      blanks += 1;
      continue;
    }
    views.push(viewOf(line, 0, line.text.length, views.length, blanks));
    blanks = 0;
  }
  return views;
}

/** A view of a piece of a line. */
export function viewOf(line: TextLine, start: number, end: number, place: number, blanksBefore: number): LineView {
  const verbatim = line.text
    .slice(start, Math.min(end, start + 4000))
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  const closed = closeLetterSpacing(verbatim);
  const text = unifyRadicals(closed ?? verbatim);
  const width = widthOf(text);
  const marks = text.match(/[\u3001\u3002\u300A-\u3011\uFF01-\uFF0F\uFF1A-\uFF1F“”‘’]/gu)?.length ?? 0;
  const cjk = cjkShare(text) > 0.3;
  return {
    place,
    line,
    start,
    end,
    text,
    width,
    narrow: width - marks / 2,
    stretched: closed !== undefined && cjk,
    cjk,
    blanksBefore,
  };
}

/** The span of a view. */
export function spanOfView(view: LineView): Span {
  return { line: view.line.id, start: view.start, end: view.end };
}
