/** What the analysis must own up to: pages that it read without understanding them. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Finding, findingsOf } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { type Issue, isBlank, linesOfPage } from '../model/layout.ts';
import { pageOfLine } from '../model/span.ts';

/** So many lines of text have a headline among them. */
const enough = 40;

/** Warnings about pages that were read by their shape alone, or in which no headline was found. */
export function doubtsAbout(issue: Issue, findings: readonly Finding[], language: Language): readonly Diagnostic[] {
  const texts = issue.pages.map((page) => linesOfPage(page).filter((line) => !isBlank(line)));
  const headed = new Set(findingsOf(findings, 'head').flatMap(({ at }) => at.map(({ line }) => pageOfLine(line))));
  const unknown = isUnknown(language) && texts.some((lines) => lines.some(({ text }) => /\p{L}/u.test(text)));
  const headless = issue.pages.flatMap((page, at): Diagnostic[] => {
    const lines = texts[at] ?? [];
    if (lines.length < enough || headed.has(page.id)) return [];
    return [diagnose('ANA-003', { file: page.source.name }, { page: page.number, lines: lines.length })];
  });
  const file = issue.pages[0]?.source.name ?? issue.name;
  return [...(unknown ? [diagnose('ANA-002', { file }, { tag: language.tag })] : []), ...headless];
}

function isUnknown({ cues }: Language): boolean {
  return cues.letters === '' && cues.words.length === 0;
}
