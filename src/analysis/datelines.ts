/** Datelines that open a story: 本报讯, 新华社北京3月8日电（记者 …）, "LONDON, April 4 —". One claim a story, at the beginning of a line. */
import type { Finding, NameClaim } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import { type ClosedText, type FormMatch, firstMatch, longestTried, matchLine, spansAt } from './closed-text.ts';
import { joinedByBracket, linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';
import { findSignature } from './signatures.ts';

const resp = 'pass.datelines' as const;

export const datelines = definePass({
  id: 'datelines',
  version: '1.0.0',
  does: 'finds datelines and agency openings by the words that a line begins with',
  after: [],
  run({ issue, language }) {
    return linesWithText(issue).flatMap((lines) => lines.flatMap((_, index) => datelineAt(language, lines, index)));
  },
});

function datelineAt(language: Language, lines: readonly TextLine[], index: number): readonly Finding[] {
  const line = lines[index];
  if (line === undefined) return [];
  const found = datelineMatch(language, lines, index);
  if (found === undefined) return [];
  // A line of the page that opens with its place is furniture: LE GAULOIS, MERCREDI 8 FÉVRIER 1882.
  if (matchLine(language.forms.furniture, line) !== undefined) return [];
  const { match, closed } = found;
  const opens = opensStory(language, lines[index - 1]);
  const cert = opens ? match.form.cert : rounded(match.form.cert * 0.9);
  // A date at the beginning of a line in mid-sentence is text, not a dateline.
  if (cert < 0.5) return [];
  const credit = findSignature(language, lines, index);
  const spans = withSpaceAfter(line, spansAt(closed, match.start, match.end));
  const at =
    credit?.inDateline === true
      ? joined(line, spans, spansAt(credit.closed, 0, credit.end))
      : [...spans, ...creditBelow(language, lines, index, spans)];
  const evidence = `${language.tag} dateline form ${match.form.id}${opens ? '' : ', though the line before ends no sentence'}`;
  return [{ kind: 'dateline', at, resp, cert, evidence }, ...names(match, closed, cert, evidence)];
}

function datelineMatch(
  language: Language,
  lines: readonly TextLine[],
  index: number,
): { readonly match: FormMatch; readonly closed: ClosedText } | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const bracketed = joinedByBracket(language, lines, index, 'dropped');
  if (bracketed !== undefined && bracketed.opened <= 1) {
    const forms = language.forms.dateline.filter(({ spaces }) => spaces === 'dropped');
    const match = firstMatch(forms, bracketed.closed);
    if (match !== undefined) return { match, closed: bracketed.closed };
  }
  return matchLine(language.forms.dateline, line);
}

/** Whether a story may begin after this line: it is short, ends a sentence, or ends in no letter. */
function opensStory(language: Language, before: TextLine | undefined): boolean {
  if (before === undefined || language.names.solidCredit !== undefined) return true;
  const text = before.text.trimEnd();
  return (
    language.sentenceEnd.test(text.slice(-40)) ||
    /[^\p{L}\d,;-]$/u.test(text) ||
    text.length < 25 ||
    !/\p{Ll}/u.test(text)
  );
}

/** A credit in brackets that opens the line below a dateline which fills its own. */
function creditBelow(language: Language, lines: readonly TextLine[], index: number, spans: Spans): Spans {
  const line = lines[index];
  if (line === undefined || spans.at(-1)?.end !== line.text.trimEnd().length) return [];
  const below = findSignature(language, lines, index + 1);
  return below?.inDateline === true ? spansAt(below.closed, below.start, below.end) : [];
}

/** The stop, dash and space after a dateline belong to it, so that the paragraph begins with a letter: "LONDON, April 4.—". */
const dash = /\s*[.,:;]?\s*[—–―‒-]{1,2}\s*|\s+/uy;

function withSpaceAfter(line: TextLine, spans: Spans): Spans {
  const last = spans.at(-1);
  if (last === undefined || last.line !== line.id) return spans;
  dash.lastIndex = last.end;
  const end = last.end + (dash.exec(line.text.slice(0, last.end + longestTried))?.[0].length ?? 0);
  return [...spans.slice(0, -1), { ...last, end: end >= line.text.length ? last.end : end }];
}

type Spans = ReturnType<typeof spansAt>;

/** A dateline with the credit after it, from the first letter of the one to the last of the other. */
function joined(line: TextLine, dateline: Spans, credit: Spans): Spans {
  const start = dateline[0]?.start ?? 0;
  return credit.map((span) => (span.line === line.id ? { ...span, start } : span));
}

function names(match: FormMatch, closed: ClosedText, cert: number, evidence: string): readonly NameClaim[] {
  const { place, agency } = match.groups;
  const found: NameClaim[] = [];
  if (agency !== undefined && agency.text !== '') {
    found.push({
      kind: 'name',
      type: 'organisation',
      at: spansAt(closed, agency.start, agency.end),
      resp,
      cert,
      evidence,
    });
  }
  if (place !== undefined && place.text.trim() !== '') {
    found.push({
      kind: 'name',
      type: 'place',
      at: spansAt(closed, place.start, place.end),
      resp,
      cert: rounded(cert * 0.95),
      evidence,
    });
  }
  return found;
}

function rounded(cert: number): number {
  return Math.round(cert * 100) / 100;
}
