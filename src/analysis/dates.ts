/** Dates in text, read against the date of the issue: 7月28日, 今年上半年, "last Tuesday", "4 avril". */
import type { DateClaim } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { type Day, parseDay } from './calendar.ts';
import { allMatches, type ClosedText, spansAt } from './closed-text.ts';
import { readDate } from './date-reading.ts';
import { definePass } from './pass.ts';
import { printedDay } from './printed-issue.ts';
import { runningTexts } from './running-text.ts';

export const dates = definePass({
  id: 'dates',
  version: '1.0.0',
  does: 'finds dates by their form and reads them against the date of the issue',
  after: ['furniture', 'paragraphs'],
  run({ issue, lines, language, findings, issueDate, enrich = false }) {
    const day = parseDay(issueDate) ?? printedDay(language, lines, findings);
    const claims = runningTexts(issue, lines, language, findings).flatMap((text) => datesIn(language, text, day));
    return enrich ? claims : claims.filter(({ cert = 1 }) => cert >= sureEnough);
  },
});

/** Claims below this wait for the user to ask for enrichment. */
const sureEnough = 0.9;

function datesIn(language: Language, closed: ClosedText, issue: Day | undefined): readonly DateClaim[] {
  const taken = new Uint8Array(closed.text.length);
  const claims: DateClaim[] = [];
  for (const form of language.forms.date) {
    for (const match of allMatches(form, closed)) {
      if (taken[match.start] === 1 || taken[match.end - 1] === 1) continue;
      const read = readDate(language, match.groups, issue);
      if (read === undefined) continue;
      taken.fill(1, match.start, match.end);
      const { relative, ...attributes } = read;
      claims.push({
        kind: 'date',
        at: spansAt(closed, match.start, match.end),
        resp: 'pass.dates',
        cert: form.cert,
        evidence: `${language.tag} date form ${form.id}${relative ? ', read against the date of the issue' : ''}`,
        ...attributes,
      });
    }
  }
  return claims;
}
