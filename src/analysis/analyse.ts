/** Runs the passes in order; each sees the claims of those before it, of the source and of the editors, and adds its own. */
import type { Finding, FindingKind } from '../model/finding.ts';
import type { Issue } from '../model/layout.ts';
import { indexLines } from '../model/span.ts';
import type { Pass, PassInput } from './pass.ts';
import { claimsOfSource } from './source-structure.ts';

export type AnalyseInput = Omit<PassInput, 'lines'>;

/** Claims about stretches inside lines: a structure that came with the source says nothing about these. */
const withinLines: ReadonlySet<FindingKind> = new Set(['letter-spacing', 'hyphen', 'line-join', 'name', 'date']);

/** All claims about an issue: those handed in, the source's own, then each pass's. */
export function analyse(input: AnalyseInput, passes: readonly Pass[]): readonly Finding[] {
  const said = claimsOfSource(input.issue, input.language.tag);
  const open = openPart(input.issue, said);
  let findings = [...input.findings, ...said];
  for (const pass of passes) {
    const run = (issue: Issue): readonly Finding[] => pass.run({ ...input, issue, lines: indexLines(issue), findings });
    const found = run(input.issue);
    if (open === input.issue) findings = [...findings, ...found];
    else {
      // What the source places is followed; the passes place only what it leaves open.
      const inside = found.filter(({ kind }) => withinLines.has(kind));
      findings = [...findings, ...inside, ...run(open).filter(({ kind }) => !withinLines.has(kind))];
    }
  }
  return findings;
}

/** The issue without the lines that the source itself places. */
function openPart(issue: Issue, said: readonly Finding[]): Issue {
  const placed = new Set(said.flatMap((claim) => (claim.kind === 'item' ? claim.at.map(({ line }) => line) : [])));
  if (placed.size === 0) return issue;
  const pages = issue.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => ({ ...block, lines: block.lines.filter(({ id }) => !placed.has(id)) })),
  }));
  return { ...issue, pages };
}
