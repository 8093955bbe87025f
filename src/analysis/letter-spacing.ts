/** Letter-spacing: lines whose glyphs were set apart for justification or emphasis, so that their spaces are no text. */
import type { Finding } from '../model/finding.ts';
import { linesOfPage, withoutEdges } from '../model/layout.ts';
import { isWide } from './glyphs.ts';
import { definePass } from './pass.ts';

/** The text of a letter-spaced line without its artefact spaces, or undefined where the line is not letter-spaced. */
export function closeLetterSpacing(text: string): string | undefined {
  if (text.length > 2000) return undefined;
  return closeCjk(text.trim()) ?? closeLatin(text.trim());
}

export const letterSpacing = definePass({
  id: 'letter-spacing',
  version: '1.0.0',
  does: 'finds lines whose glyphs stand apart although they are words',
  after: [],
  run({ issue }) {
    return issue.pages.flatMap((page) =>
      linesOfPage(page).flatMap((line): Finding[] => {
        const closed = closeLetterSpacing(line.text);
        if (closed === undefined) return [];
        const cjk = isWide(closed[0] ?? '') || isWide(closed[1] ?? '');
        return [
          {
            kind: 'letter-spacing',
            at: [{ line: line.id, ...withoutEdges(line.text) }],
            resp: 'pass.letter-spacing',
            cert: cjk ? 0.97 : 0.85,
            evidence: 'a space stands between nearly all glyphs of the line',
          },
        ];
      }),
    );
  },
});

// A justified CJK line is stretched between all glyphs but where type may not be split: 成 灾 之 时、成. Three in five is enough.
function closeCjk(text: string): string | undefined {
  if (!isWide(text)) return undefined;
  const glyphs = [...text];
  let pairs = 0;
  let spaced = 0;
  for (let place = 0; place < glyphs.length; place += 1) {
    if (!isWide(glyphs[place] ?? '')) continue;
    let next = place + 1;
    while (glyphs[next] === ' ') next += 1;
    if (next >= glyphs.length) break;
    if (!isWide(glyphs[next] ?? '')) continue;
    pairs += 1;
    if (next === place + 2) spaced += 1;
  }
  if (pairs < 3 || spaced < pairs * 0.6 || spaced < 3) return undefined;
  return closeSpaces(text);
}

// Spaces beside a wide glyph are artefacts, and so are those between digit and ideograph of such a line; two words of Latin stay apart.
function closeSpaces(text: string): string {
  return text.replace(/(?<left>\S) +(?=(?<right>\S))/gu, (match, left: string, right: string) =>
    isWide(left) || isWide(right) ? left : match,
  );
}

// Wide-set Latin comes out as "Fr a n k r e ic h .": most of its tokens have one or two letters, and there are many.
function closeLatin(text: string): string | undefined {
  if (!/(?<!\S)\p{L}(?!\S)/u.test(text)) return undefined;
  const tokens = text.split(/\s+/u);
  const letters = tokens.filter((token) => /^\p{L}{1,2}[.,;:]?$/u.test(token));
  const single = letters.filter((token) => /^\p{L}$/u.test(token)).length;
  if (tokens.length < 4 || single < 3 || letters.length < tokens.length * 0.75) return undefined;
  // Two or more spaces between groups are word spaces where the layer kept them.
  return text
    .split(/\s{2,}/u)
    .map((group) => group.replace(/\s/gu, ''))
    .join(' ');
}
