/** Runs the passes in order; each sees the claims of those before it, of the source and of the editors, and adds its own. */
import type { Finding, FindingKind } from '../model/finding.ts';
import type { Issue } from '../model/layout.ts';
import { indexLines } from '../model/span.ts';
import type { Pass, PassInput } from './pass.ts';
import { asPrinted } from './side-by-side.ts';
import { claimsOfSource } from './source-structure.ts';

export type AnalyseInput = Omit<PassInput, 'lines'>;

/** Claims about stretches inside lines: a structure that came with the source says nothing about these. */
const withinLines: ReadonlySet<FindingKind> = new Set(['letter-spacing', 'hyphen', 'line-join', 'name', 'date']);

/** All claims about an issue: those handed in, the source's own, then each pass's. */
export function analyse(input: AnalyseInput, passes: readonly Pass[]): readonly Finding[] {
  const said = claimsOfSource(input.issue, input.language.tag);
  let whole = input.issue;
  let open = openPart(whole, said);
  const isOpen = open === whole;
  let findings = [...input.findings, ...said];
  // Spans are into the lines of the source, however a pass is shown them.
  const lines = indexLines(input.issue);
  for (const pass of passes) {
    const run = (issue: Issue): readonly Finding[] => pass.run({ ...input, issue, lines, findings });
    const found = run(whole);
    if (isOpen) findings = [...findings, ...found];
    else {
      // What the source places is followed; the passes place only what it leaves open.
      const inside = found.filter(({ kind }) => withinLines.has(kind));
      findings = [...findings, ...inside, ...run(open).filter(({ kind }) => !withinLines.has(kind))];
    }
    if (found.some(({ kind }) => kind === 'side-by-side')) {
      whole = asPrinted(input.issue, findings);
      open = isOpen ? whole : open;
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
