/** The text of an issue in stretches that names and dates may run through: paragraphs where they are known, else neighbouring lines. */
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Issue } from '../model/layout.ts';
import { isBlank, linesOfPage, withoutEdges } from '../model/layout.ts';
import type { LineIndex, Span } from '../model/span.ts';
import { type ClosedText, closeSpans } from './closed-text.ts';

/** A line longer than this is no text that was printed: it is not searched. */
const longestRead = 20_000;

/** Texts of an issue: its paragraphs as claimed, and every run of lines that no paragraph holds. */
export function runningTexts(
  issue: Issue,
  lines: LineIndex,
  language: Language,
  findings: readonly Finding[],
): readonly ClosedText[] {
  const joint = language.joinWrappedLines === 'space' ? ' ' : '';
  const paragraphs = findings.flatMap((finding) => (finding.kind === 'paragraph' ? [finding.at] : []));
  const held = new Set(paragraphs.flatMap((at) => at.map(({ line }) => line)));
  const texts = paragraphs.map((at) => closeSpans(lines, at, joint));
  for (const page of issue.pages) {
    let run: Span[] = [];
    const close = (): void => {
      if (run.length > 0) texts.push(closeSpans(lines, run, joint));
      run = [];
    };
    const all = linesOfPage(page).filter((line) => !isBlank(line));
    for (const line of all) {
      if (held.has(line.id) || line.text.length > longestRead) close();
      else run.push({ line: line.id, ...withoutEdges(line.text) });
    }
    close();
  }
  return texts;
}
