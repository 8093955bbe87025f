/** End-of-line hyphens: whether the hyphen belongs to the word, by how the word is written elsewhere in the issue. */
import { type Finding, findingsOf, type HyphenClaim } from '../model/finding.ts';
import { type TextLine, withoutEdges } from '../model/layout.ts';
import { linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';

/** Signs that every printer uses; a language may know more (the double hyphen of Fraktur type). */
const everywhere = '-\u2010\u00AC\u2E17\u00AD';
/** Letters looked at on one side of a line end: more are no word. */
export const longestWord = 40;

export const hyphens = definePass({
  id: 'hyphens',
  version: '1.0.0',
  does: 'tells end-of-line hyphens that divide a word from those that belong to it, by how the word is written elsewhere in the issue',
  after: [],
  run({ issue, language, findings }) {
    const told = toldBySource(findings);
    const signs = new Set([...everywhere, ...language.hyphens]);
    const pages = linesWithText(issue);
    const divided = pages.flatMap((lines) =>
      lines.flatMap((line, at) => (told.has(line.id) ? [] : (dividedWord(line, lines[at + 1], signs) ?? []))),
    );
    if (divided.length === 0) return [];
    const words = wordsOf(pages.flat(), divided);
    return divided.map((word) => claimOf(word, words));
  },
});

/** Lines of whose end the source says how it goes on. */
function toldBySource(findings: readonly Finding[]): ReadonlySet<string> {
  const said = [...findingsOf(findings, 'hyphen'), ...findingsOf(findings, 'line-join')];
  return new Set(said.filter(({ resp }) => resp.startsWith('src.')).flatMap(({ at }) => at.map(({ line }) => line)));
}

/** A line that ends in a hyphen, and the two halves of the word that the hyphen stands in. */
interface DividedWord {
  readonly line: TextLine;
  readonly next: TextLine | undefined;
  /** Offset of the hyphen. */
  readonly at: number;
  readonly first: string;
  readonly second: string;
}

function dividedWord(line: TextLine, next: TextLine | undefined, signs: ReadonlySet<string>): DividedWord | undefined {
  const at = withoutEdges(line.text).end - 1;
  if (!signs.has(line.text.charAt(at))) return undefined;
  const before = line.text.slice(Math.max(0, at - longestWord), at);
  const first = /\p{L}[\p{L}\p{M}'’]*$/u.exec(before)?.[0];
  if (first === undefined) return undefined;
  const second =
    /^\p{White_Space}*(?<word>[\p{L}\p{M}'’]*)/u.exec(next?.text.slice(0, longestWord) ?? '')?.groups?.word ?? '';
  return {
    line,
    next,
    at,
    first: first.toLowerCase(),
    second: second.toLowerCase() === second ? second : `^${second}`,
  };
}

/** Words of the issue in lower case, with how often each occurs: whole ones, and those with a hyphen inside; halves of divided words are none. */
function wordsOf(lines: readonly TextLine[], divided: readonly DividedWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const ends = new Map(divided.map(({ line, at, first }) => [line.id, at - first.length]));
  const begun = new Map(divided.map(({ next, second }) => [next?.id, second.replace('^', '').length]));
  for (const { id, text } of lines) {
    const from = begun.has(id) ? withoutEdges(text).start + (begun.get(id) ?? 0) : 0;
    for (const [word] of text
      .slice(from, ends.get(id))
      .matchAll(/\p{L}[\p{L}\p{M}'’]{0,39}(?:[-\u2010]\p{L}[\p{L}\p{M}'’]{0,39}){0,3}/gu)) {
      const key = word.toLowerCase().replaceAll('\u2010', '-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function claimOf({ line, at, first, second }: DividedWord, words: ReadonlyMap<string, number>): HyphenClaim {
  const claim = (force: HyphenClaim['force'], cert: number, evidence: string): HyphenClaim => ({
    kind: 'hyphen',
    at: [{ line: line.id, start: at, end: at + 1 }],
    resp: 'pass.hyphens',
    force,
    cert,
    evidence,
  });
  // A capital after the hyphen begins a name, seldom the rest of a word.
  const capital = second.startsWith('^');
  const rest = second.replace('^', '').toLowerCase();
  const joined = words.get(first + rest) ?? 0;
  const hyphened = words.get(`${first}-${rest}`) ?? 0;
  if (rest === '') return claim('inter', 0.5, 'no word follows the hyphen');
  if (joined > hyphened) return claim('weak', 0.97, `“${first}${rest}” stands elsewhere in the issue`);
  if (hyphened > joined) return claim('strong', 0.95, `“${first}-${rest}” stands elsewhere in the issue`);
  if (capital) return claim('strong', 0.8, 'a capital letter follows the hyphen');
  const parts = (words.get(first) ?? 0) > 0 && (words.get(rest) ?? 0) > 0;
  return parts && rest.length > 2
    ? claim('inter', 0.6, `“${first}” and “${rest}” both stand alone elsewhere, the word does not`)
    : claim('weak', 0.93, 'the second half is no word of the issue by itself');
}
