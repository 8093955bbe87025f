/** The lines of a page that hold text, and what stands beside them. */
import type { Language } from '../model/language.ts';
import type { Issue, TextLine } from '../model/layout.ts';
import { isBlank, linesOfPage } from '../model/layout.ts';
import { type ClosedText, closeLines, longestTried } from './closed-text.ts';

/** Lines with text, in input order, one list a page. */
export function linesWithText(issue: Issue): readonly (readonly TextLine[])[] {
  return issue.pages.map((page) => linesOfPage(page).filter((line) => !isBlank(line)));
}

/** Brackets that print sets round credits, wire lines and jumps. */
const closers: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '[': ']' };
const opener = /[（(【〔[]/u;
/** A bracket that was opened so near the end of a line may be closed on a later one. */
const nearEnd = 60;

/**
 * A line whose last bracket is not closed together with the lines that close it (two at the most), or nothing where the line closes
 * what it opens. `opened` is the index of the bracket.
 */
export function joinedByBracket(
  language: Language,
  lines: readonly TextLine[],
  index: number,
  spaces: 'artefacts' | 'dropped' = 'artefacts',
): { readonly closed: ClosedText; readonly opened: number } | undefined {
  const line = lines[index];
  if (line === undefined || line.text.length > longestTried) return undefined;
  const tail = line.text.slice(-nearEnd);
  if (!opener.test(tail)) return undefined;
  const opened = Math.max(...Object.keys(closers).map((mark) => tail.lastIndexOf(mark)));
  if (opened < 0) return undefined;
  const closer = closers[tail.charAt(opened)] ?? '';
  if (tail.includes(closer, opened)) return undefined;
  const joint = language.joinWrappedLines === 'space' ? ' ' : '';
  for (let extra = 1; extra <= 2; extra++) {
    const last = lines[index + extra];
    if (last === undefined || last.text.length > longestTried) return undefined;
    if (!last.text.includes(closer)) continue;
    const closed = closeLines(lines.slice(index, index + extra + 1), joint, spaces);
    const at = closed.text.lastIndexOf(tail.charAt(opened), closed.lines[1]?.start ?? 0);
    return { closed, opened: at };
  }
  return undefined;
}
