/** What the analysis must own up to: pages that it read without understanding them. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Finding, findingsOf } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { type Issue, isBlank, linesOfPage, type TextLine } from '../model/layout.ts';
import { pageOfLine } from '../model/span.ts';
import { tearingProfile } from './cjk-items.ts';

/** Lines of text from which it is odd that none is a headline. */
const linesWithHead = 40;

/** Torn paragraphs from which columns are taken to be torn: one or two may have a picture with its caption between their lines. */
const tornParagraphs = 3;

/** Warnings about pages that were read by their shape alone, or in which no headline was found. */
export function doubtsAbout(issue: Issue, findings: readonly Finding[], language: Language): readonly Diagnostic[] {
  const texts = issue.pages.map((page) => linesOfPage(page).filter((line) => !isBlank(line)));
  const headed = new Set(findingsOf(findings, 'head').flatMap(({ at }) => at.map(({ line }) => pageOfLine(line))));
  const unknown = isUnknown(language) && texts.some((lines) => lines.some(({ text }) => /\p{L}/u.test(text)));
  const headless = issue.pages.flatMap((page, at): Diagnostic[] => {
    const lines = texts[at] ?? [];
    if (lines.length < linesWithHead || headed.has(page.id)) return [];
    return [diagnose('ANA-003', { file: page.source.name }, { page: page.number, lines: lines.length })];
  });
  const file = issue.pages[0]?.source.name ?? issue.name;
  const strange = unknown ? [diagnose('ANA-002', { file }, { tag: language.tag })] : [];
  return [...strange, ...headless, ...tornPages(issue, texts, findings)];
}

function tornPages(
  issue: Issue,
  texts: readonly (readonly TextLine[])[],
  findings: readonly Finding[],
): readonly Diagnostic[] {
  if (issue.profile !== tearingProfile) return [];
  const paragraphs = findingsOf(findings, 'paragraph');
  return issue.pages.flatMap((page, at): Diagnostic[] => {
    const ranks = new Map(texts[at]?.map(({ id }, rank) => [id, rank]));
    const torn = paragraphs.filter((paragraph) => isTorn(paragraph.at.flatMap(({ line }) => ranks.get(line) ?? [])));
    if (torn.length < tornParagraphs) return [];
    return [diagnose('ANA-004', { file: page.source.name }, { page: page.number, count: torn.length })];
  });
}

function isTorn(ranks: readonly number[]): boolean {
  return ranks.some((rank, at) => at > 0 && Math.abs(rank - (ranks[at - 1] ?? rank)) > 1);
}

function isUnknown({ cues }: Language): boolean {
  return cues.letters === '' && cues.words.length === 0;
}
