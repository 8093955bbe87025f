/** What an issue prints of itself, for a header that neither the source nor the sidecar fills: the title of the newspaper and the day. */
import type { Decision, PrintedIssue } from '../model/edition.ts';
import { type Finding, findingsOf, type Resp } from '../model/finding.ts';
import { given } from '../model/given.ts';
import type { Language } from '../model/language.ts';
import type { Issue } from '../model/layout.ts';
import { type LineIndex, pageOfLine, type Span, textOf } from '../model/span.ts';
import { type Day, isoDay, parseDay } from './calendar.ts';
import { allMatches, closeSpans, matchLine } from './closed-text.ts';
import { readDate } from './date-reading.ts';

/** Forms of nameplates that say whose paper it is, not what it is called. */
const namesOwner: ReadonlySet<string> = new Set(['organ']);

/** Fewest letters of a title, least share of letters in it, for misread ornament is none, and its greatest length. */
const titles = { letters: 2, share: 0.75, longest: 80 };

/** Title and day as the first page prints them; without what is not printed, or not to be read. */
export function printedIssue(
  issue: Issue,
  findings: readonly Finding[],
  lines: LineIndex,
  language: Language,
): PrintedIssue {
  const day = printedDay(language, lines, findings);
  const date =
    day === undefined
      ? dayInName(issue)
      : { text: isoDay(day), decision: decision('pass.dates', 0.85, 'the date printed in the furniture or nameplate') };
  return { ...given('title', titleOf(issue, findings, lines, language)), ...given('date', date) };
}

function decision(resp: Resp, cert: number, evidence: string): Decision {
  return { resp, cert, evidence };
}

/** The main headline of the nameplate of the first page, where the source says that it is one or it reads like a title. */
function titleOf(
  { pages: [first] }: Issue,
  findings: readonly Finding[],
  lines: LineIndex,
  { forms }: Language,
): PrintedIssue['title'] {
  const plate = findingsOf(findings, 'item').find(
    ({ type, at: [start] }) => type === 'nameplate' && start !== undefined && pageOfLine(start.line) === first?.id,
  );
  const ofPlate = new Set(plate?.at.map(({ line }) => line));
  const head = findingsOf(findings, 'head').find(
    ({ level, at }) => level === 'main' && at.every(({ line }) => ofPlate.has(line)),
  );
  if (plate === undefined || head === undefined) return undefined;
  const readsLikeOne = ({ line }: Span): boolean => {
    const printed = lines.get(line);
    const found = printed === undefined ? undefined : matchLine(forms.nameplate, printed);
    return found !== undefined && !namesOwner.has(found.match.form.id);
  };
  if (!head.resp.startsWith('src.') && !head.at.some(readsLikeOne)) return undefined;
  const text = textOf(lines, head.at)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[\s.,;:]+$/u, '')
    .trim();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isOfLetters = letters >= titles.letters && letters >= titles.share * text.replace(/\s/gu, '').length;
  if (!isOfLetters || text.length > titles.longest) return undefined;
  return {
    text,
    decision: decision('pass.nameplates', Math.min(plate.cert ?? 0.9, 0.9), 'the headline of the nameplate'),
  };
}

/** The day of the issue as its nameplate and furniture print it, where all full dates there agree. */
export function printedDay(language: Language, lines: LineIndex, findings: readonly Finding[]): Day | undefined {
  const days = new Set<string>();
  for (const at of findings.flatMap(placesOfDay)) {
    const closed = closeSpans(lines, at, '');
    for (const form of language.forms.date) {
      for (const { groups } of allMatches(form, closed)) {
        const read = readDate(language, groups, undefined);
        if (read?.when !== undefined && parseDay(read.when) !== undefined) days.add(read.when);
      }
    }
  }
  const [only] = days;
  return days.size === 1 ? parseDay(only) : undefined;
}

function placesOfDay(finding: Finding): readonly (readonly Span[])[] {
  if (finding.kind === 'furniture') return finding.role === 'date' || finding.role === 'header' ? [finding.at] : [];
  return finding.kind === 'item' && finding.type === 'nameplate' ? finding.at.map((span) => [span]) : [];
}

/** Libraries that deliver issues with an index name them by their day: `18400221_01`, `1858-12-07_01`, `1905040301`. */
function dayInName({ name, format }: Issue): PrintedIssue['date'] {
  if (format !== 'mets' && format !== 'didl') return undefined;
  // Numbers after a letter are of other kinds: sn2001063010 (LCCN), bpt6k20040521 (ark).
  const parts = /(?<![\p{L}\d])(?<y>1[5-9]\d\d|20\d\d)(?<sign>[-_.]?)(?<m>\d\d)\k<sign>(?<d>\d\d)(?:\d\d)?(?!\d)/u.exec(
    name,
  )?.groups;
  const day = parseDay(`${parts?.y}-${parts?.m}-${parts?.d}`);
  return day === undefined
    ? undefined
    : { text: isoDay(day), decision: decision('pass.dates', 0.7, 'the day by which the library named the issue') };
}
