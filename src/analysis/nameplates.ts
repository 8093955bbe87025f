/** The nameplate and running heads, by the title that the sidecar or the source states. */
import type { Finding } from '../model/finding.ts';
import { type TextLine, withoutEdges } from '../model/layout.ts';
import { linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';

const resp = 'pass.nameplates' as const;
/** So many lines with text from the top of a page may be its nameplate or running head. */
const edge = 8;
/** A line longer than this is no title. */
const longest = 120;

export const nameplates = definePass({
  id: 'nameplates',
  version: '1.0.0',
  does: 'finds the nameplate and running heads by the title of the newspaper',
  after: [],
  run({ issue, title }) {
    const wanted = lettersOf(title ?? '');
    if (wanted === '') return [];
    return linesWithText(issue).flatMap((lines, page) => {
      const line = lines.slice(0, edge).find(({ text }) => text.length <= longest && isTitle(lettersOf(text), wanted));
      return line === undefined ? [] : claims(line, page === 0);
    });
  },
});

/** Letters and digits of a text, case folded. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Print adds an article to a title, or leaves it off. */
function isTitle(letters: string, wanted: string): boolean {
  const bare = (text: string): string => text.replace(/^(?:the|der|die|das|le|la|les|de|het)(?=.{4})/u, '');
  return letters === wanted || bare(letters) === bare(wanted);
}

/** On the first page the title is the nameplate, on others a running head; either way it belongs to no article. */
function claims(line: TextLine, isFirstPage: boolean): readonly Finding[] {
  const claim = {
    at: [{ line: line.id, ...withoutEdges(line.text) }],
    resp,
    cert: 0.97,
    evidence: 'the title of the newspaper, at the top of the page',
  };
  const running: Finding = { kind: 'furniture', role: 'header', ...claim };
  return isFirstPage ? [{ kind: 'item', type: 'nameplate', ...claim }, running] : [running];
}
