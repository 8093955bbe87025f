/** Pages laid out with spaces: several printed lines stand side by side in one line of the source. Claims each, column by column. */
import type { Finding } from '../model/finding.ts';
import { type Issue, isBlank, linesOfPage, type Page, type TextLine } from '../model/layout.ts';
import { definePass } from './pass.ts';
import { printedBlocks } from './printed-lines.ts';

/** Profiles that put the columns of a page side by side. */
const laidOutProfiles = new Set(['pdftotext-layout', 'pdfbox-sort']);
const wideGap = /\S {3,}(?=\S)/u;
/** A line is looked at so far: no printed page is wider. */
const longest = 1000;

export const sideBySide = definePass({
  id: 'side-by-side',
  version: '1.0.0',
  does: 'cuts lines in which columns stand side by side, and reads them column by column',
  after: [],
  run({ issue }) {
    return issue.pages.flatMap((page) => (isLaidOut(issue, page) ? claimsOf(page) : []));
  },
});

/** Said by the profile; where no profile is known, by wide gaps in every fourth line or more. */
function isLaidOut(issue: Issue, page: Page): boolean {
  if (page.encoding === undefined) return false;
  const lines = linesOfPage(page).filter((line) => !isBlank(line));
  if (issue.profile !== undefined && !laidOutProfiles.has(issue.profile)) return false;
  const gapped = lines.filter((line) => wideGap.test(line.text.slice(0, longest))).length;
  return gapped >= 3 && (issue.profile !== undefined || gapped * 4 >= lines.length);
}

function claimsOf(page: Page): readonly Finding[] {
  return printedBlocks(linesOfPage(page)).map(
    ({ pieces, opensColumn }): Finding => ({
      kind: 'side-by-side',
      at: pieces,
      opensColumn,
      resp: 'pass.side-by-side',
      cert: 0.9,
      evidence: 'wide gaps stand below one another in the lines of the source',
    }),
  );
}

/** The issue with its lines as they were printed: each a line of the source with the columns beside it blank, in reading order, blocks parted by a blank line. */
export function asPrinted(issue: Issue, findings: readonly Finding[]): Issue {
  const claims = findings.flatMap((finding) => (finding.kind === 'side-by-side' ? [finding] : []));
  if (claims.length === 0) return issue;
  const pages = issue.pages.map((page): Page => {
    const own = claims.filter(({ at }) => at[0]?.line.startsWith(`${page.id}.`) === true);
    if (own.length === 0) return page;
    const byId = new Map(linesOfPage(page).map((line) => [line.id, line]));
    const lines = own.flatMap(({ at }) => {
      const printed = at.flatMap(({ line: id, start, end }): readonly TextLine[] => {
        const line = byId.get(id);
        return line === undefined ? [] : [{ ...line, text: ' '.repeat(start) + line.text.slice(start, end) }];
      });
      const [first] = printed;
      return first === undefined ? [] : [{ ...first, text: '' }, ...printed];
    });
    return { ...page, blocks: page.blocks.slice(0, 1).map((block) => ({ ...block, lines })) };
  });
  return { ...issue, pages };
}
