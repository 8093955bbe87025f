/** N8: a date's value agrees with what is printed, with its weekday, with the nameplate, and is not after the issue. */

import {
  ancestorNamed,
  attribute,
  childrenNamed,
  named,
  namedHereOrInCorpus,
  type TeiElement,
  textOfElement,
  walk,
} from '../../xml/tei-tree.ts';
import { englishWeekdays, readIsoDate, readPrintedDate, weekdayOf } from '../printed-dates.ts';
import { atAttribute, atElement, defineRule, type RuleContext, shortened } from '../rule.ts';

const isoDay = /^\d{4}-\d\d-\d\d/u;
const headerDate = '(//tei:sourceDesc//tei:monogr/tei:imprint/tei:date/@when[matches(., "^\\d{4}-\\d\\d-\\d\\d$")])[1]';

export const dates = defineRule({
  number: 'N8',
  context: 'date and docDate with @when, @from/@to or @notBefore/@notAfter',
  codes: {
    'NWS-081': { nativeOnly: 'reads printed dates in five languages' },
    'NWS-082': { nativeOnly: 'reads printed weekdays in five languages' },
    'NWS-083': {
      context: 'tei:titlePage//tei:docDate[matches(@when, "^\\d{4}-\\d\\d-\\d\\d$")]',
      assert: `let $issue := ancestor::tei:TEI[1]${headerDate.replace('(//', '/(.//')} return empty($issue) or @when = $issue`,
    },
    'NWS-084': {
      context: 'tei:dateline//tei:date[matches(@when, "^\\d{4}-\\d\\d-\\d\\d")]',
      assert: `let $issue := ancestor::tei:TEI[1]${headerDate.replace('(//', '/(.//')} return empty($issue) or not(substring(@when, 1, 10) gt string($issue))`,
    },
    'NWS-085': {
      context: 'tei:date | tei:docDate',
      assert:
        '(not(@from and @to) or string-length(@from) ne string-length(@to) or not(string(@from) gt string(@to))) and ' +
        '(not(@notBefore and @notAfter) or string-length(@notBefore) ne string-length(@notAfter) or not(string(@notBefore) gt string(@notAfter)))',
    },
  },
  check(context) {
    const issue = issueDate(context);
    for (const kind of ['date', 'docDate']) {
      for (const date of named(context.scope, kind)) {
        checkInterval(context, date, 'from', 'to');
        checkInterval(context, date, 'notBefore', 'notAfter');
        checkPrinted(context, date);
        if (issue !== undefined) checkAgainstIssue(context, date, issue);
      }
    }
  },
});

interface IssueDate {
  readonly when: string;
  readonly element: TeiElement;
}

/** Date of the issue as the header's source description has it. */
function issueDate(context: RuleContext): IssueDate | undefined {
  for (const imprint of namedHereOrInCorpus(context.scope, 'imprint')) {
    if (imprint.parent?.local !== 'monogr') continue;
    for (const element of childrenNamed(imprint, 'date')) {
      const when = attribute(element, 'when')?.trim();
      if (when !== undefined && /^\d{4}-\d\d-\d\d$/u.test(when)) return { when, element };
    }
  }
  return undefined;
}

function checkInterval(context: RuleContext, date: TeiElement, first: string, last: string): void {
  const from = attribute(date, first)?.trim() ?? '';
  const to = attribute(date, last)?.trim() ?? '';
  // Strings of equal precision compare as dates do; years before the common era do not occur in newspapers.
  if (from.length !== to.length || !/^\d{4}/u.test(from) || !/^\d{4}/u.test(to) || from <= to) return;
  context.report(atAttribute('NWS-085', date, first, { first, last, from, to }));
}

const editorial = new Set(['publicationStmt', 'revisionDesc', 'change', 'editionStmt', 'respStmt', 'creation']);

const misprint = new Set(['sic']);

function holds(element: TeiElement, local: string): boolean {
  let found = false;
  walk(element, {
    enter: (inner) => {
      if (inner.local === local) found = true;
    },
  });
  return found;
}

function checkPrinted(context: RuleContext, date: TeiElement): void {
  const when = attribute(date, 'when')?.trim();
  const value = when === undefined ? undefined : readIsoDate(when);
  if (when === undefined || value === undefined || attribute(date, 'calendar') !== undefined) return;
  // Before 1753 a printed date may be Julian while @when is Gregorian.
  if ((value.year ?? 0) < 1753 || ancestorNamed(date, editorial) !== undefined) return;
  // A misprint of the newspaper, marked as one, is not ours.
  if (ancestorNamed(date, misprint) !== undefined || holds(date, 'sic')) return;
  const text = textOfElement(date);
  const printed = readPrintedDate(text);
  if (printed === undefined) return;
  const differs = (['year', 'month', 'day'] as const).find(
    (part) => printed[part] !== undefined && value[part] !== undefined && printed[part] !== value[part],
  );
  if (differs !== undefined)
    context.report(atAttribute('NWS-081', date, 'when', { when, printed: shortened(text), part: differs }));
  const weekday = weekdayOf(value);
  if (differs !== undefined || weekday === undefined || printed.weekday === undefined || weekday === printed.weekday)
    return;
  const values = {
    when,
    printed: shortened(text),
    weekday: englishWeekdays[weekday] ?? '',
    said: englishWeekdays[printed.weekday] ?? '',
  };
  context.report(atElement('NWS-082', date, values));
}

const nameplates = new Set(['titlePage']);
const openings = new Set(['dateline']);

function checkAgainstIssue(context: RuleContext, date: TeiElement, issue: IssueDate): void {
  const when = attribute(date, 'when')?.trim() ?? '';
  if (!isoDay.test(when) || date === issue.element) return;
  const day = when.slice(0, 10);
  const values = { when: day, issue: issue.when };
  const related = [
    { start: issue.element.start, end: issue.element.tagEnd, message: 'the date of the issue in the header' },
  ];
  const isNameplate = ancestorNamed(date, nameplates) !== undefined;
  if (date.local === 'docDate' && isNameplate && day !== issue.when)
    context.report({ ...atAttribute('NWS-083', date, 'when', values), related });
  if (ancestorNamed(date, openings) !== undefined && day > issue.when)
    context.report({ ...atAttribute('NWS-084', date, 'when', values), related });
}
