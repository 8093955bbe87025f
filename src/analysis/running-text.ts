/** The text of an issue in stretches that names and dates may run through: paragraphs where they are known, else neighbouring lines. */
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Issue } from '../model/layout.ts';
import { type LineIndex, spanOf } from '../model/span.ts';
import { type ClosedText, closeSpans } from './closed-text.ts';
import { linesWithText } from './page-lines.ts';

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
  for (const page of linesWithText(issue)) {
    let run: ReturnType<typeof spanOf>[] = [];
    for (const line of page) {
      if (!held.has(line.id)) run.push(spanOf(line));
      else if (run.length > 0) {
        texts.push(closeSpans(lines, run, joint));
        run = [];
      }
    }
    if (run.length > 0) texts.push(closeSpans(lines, run, joint));
  }
  return texts;
}
