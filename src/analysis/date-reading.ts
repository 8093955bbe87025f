/** Turns what a date form captured into ISO 8601, reckoned against the date of the issue where the text leaves something out. */
import type { Language } from '../model/language.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  daysIn,
  isDay,
  isoDay,
  isoMonth,
  isoYear,
  two,
  weekdayOf,
} from './calendar.ts';
import type { Captured } from './closed-text.ts';
import { parseNumber } from './numbers.ts';

/** A date as the attributes of a TEI `date` say it. */
export interface ReadDate {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  /** The issue date was needed. */
  readonly relative: boolean;
}

type Groups = Readonly<Record<string, Captured>>;

/** The date in some groups of a date form, or nothing where it is no date or the issue date is needed and unknown. */
export function readDate(language: Language, groups: Groups, issue: Day | undefined): ReadDate | undefined {
  const shift = (name: string): number | undefined => shiftOf(language, groups[name]?.text);
  if (groups.dayShift !== undefined) {
    const days = shift('dayShift');
    return days === undefined || issue === undefined
      ? undefined
      : { when: isoDay(addDays(issue, days)), relative: true };
  }
  if (groups.weekday !== undefined) {
    const weeks = shift('weekShift');
    if (weeks !== undefined) return readDayOfWeek(language, groups.weekday.text, weeks, issue);
    return readWeekday(language, groups.weekday.text, shift('weekdayShift'), issue);
  }
  const year = yearOf(language, groups, issue);
  if (groups.half !== undefined || groups.quarter !== undefined)
    return year === undefined ? undefined : readPart(language, groups, year);
  const moved =
    groups.monthShift === undefined || issue === undefined ? undefined : addMonths(issue, shift('monthShift') ?? 0);
  if (groups.monthShift !== undefined && moved === undefined) return undefined;
  const month = moved?.month ?? monthOf(language, groups.month?.text);
  if (groups.month !== undefined && month === undefined) return undefined;
  const given = { year: moved?.year ?? year, month, day: numberOf(language, groups.day) };
  const relative = moved !== undefined || groups.yearShift !== undefined || year === undefined;
  const last = { month: monthOf(language, groups.toMonth?.text), day: numberOf(language, groups.toDay) };
  return last.month === undefined && last.day === undefined
    ? readPoint(given, relative, issue)
    : readSpan(given, last, relative, issue);
}

interface Given {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function readPoint(given: Given, relative: boolean, issue: Day | undefined): ReadDate | undefined {
  const { year, month, day } = given;
  if (day !== undefined) {
    const full = fullDay(given, issue);
    if (full !== undefined) return { when: isoDay(full), relative };
    // xs:gMonthDay: the year is not known.
    const known = year === undefined && month !== undefined && issue === undefined && isDay({ year: 2000, month, day });
    return known ? { when: `--${two(month)}-${two(day)}`, relative: false } : undefined;
  }
  if (year === undefined || year < 1400 || year > 2200) return undefined;
  if (month === undefined) return { when: isoYear(year), relative };
  return month >= 1 && month <= 12 ? { when: isoMonth({ year, month }), relative } : undefined;
}

function readSpan(
  given: Given,
  last: Pick<Given, 'month' | 'day'>,
  relative: boolean,
  issue: Day | undefined,
): ReadDate | undefined {
  if (last.day === undefined) {
    if (given.year === undefined || given.month === undefined || last.month === undefined || last.month > 12)
      return undefined;
    const toYear = last.month < given.month ? given.year + 1 : given.year;
    return {
      from: isoMonth({ year: given.year, month: given.month }),
      to: isoMonth({ year: toYear, month: last.month }),
      relative,
    };
  }
  const from = fullDay(given, issue);
  if (from === undefined) return undefined;
  const month = last.month ?? from.month;
  const to = { year: month < from.month ? from.year + 1 : from.year, month, day: last.day };
  return isDay(to) && dayNumber(to) > dayNumber(from) ? { from: isoDay(from), to: isoDay(to), relative } : undefined;
}

/** The day meant: with year or month left out, the one nearest to the issue. */
function fullDay(given: Given, issue: Day | undefined): Day | undefined {
  const { day } = given;
  if (day === undefined) return undefined;
  const options: Day[] = [];
  if (given.year !== undefined && given.month !== undefined)
    options.push({ year: given.year, month: given.month, day });
  else if (issue === undefined) return undefined;
  else if (given.month !== undefined) {
    for (const step of [0, -1, 1]) options.push({ year: issue.year + step, month: given.month, day });
  } else for (const step of [0, -1, 1]) options.push({ ...addMonths(issue, step), day });
  const real = options.filter(isDay);
  if (issue === undefined) return real[0];
  const distance = (one: Day): number => Math.abs(dayNumber(one) - dayNumber(issue));
  return real.reduce<Day | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  );
}

function readWeekday(
  language: Language,
  name: string,
  shift: number | undefined,
  issue: Day | undefined,
): ReadDate | undefined {
  const wanted = language.weekdays.findIndex((names) => names.includes(name.toLowerCase()));
  if (wanted < 0 || shift === undefined || shift === 0 || issue === undefined) return undefined;
  const today = weekdayOf(issue);
  const back = ((today - wanted + 6) % 7) + 1;
  const on = ((wanted - today + 6) % 7) + 1;
  return { when: isoDay(addDays(issue, shift < 0 ? -back : on)), relative: true };
}

/** 上周五: a weekday of the week before, counted from Monday. */
function readDayOfWeek(language: Language, name: string, weeks: number, issue: Day | undefined): ReadDate | undefined {
  const wanted = language.weekdays.findIndex((names) => names.includes(name));
  if (wanted < 0 || issue === undefined) return undefined;
  return { when: isoDay(addDays(issue, wanted - weekdayOf(issue) + 7 * weeks)), relative: true };
}

function readPart(language: Language, groups: Groups, year: number): ReadDate | undefined {
  const half = groups.half?.text;
  const quarter = numberOf(language, groups.quarter);
  const first = half === undefined ? ((quarter ?? 0) - 1) * 3 + 1 : half === '上' ? 1 : 7;
  const months = half === undefined ? 3 : 6;
  const last = first + months - 1;
  if (first < 1 || last > 12) return undefined;
  return {
    from: isoDay({ year, month: first, day: 1 }),
    to: isoDay({ year, month: last, day: daysIn(year, last) }),
    relative: groups.yearShift !== undefined,
  };
}

function yearOf(language: Language, groups: Groups, issue: Day | undefined): number | undefined {
  if (groups.yearShift !== undefined) {
    const shift = shiftOf(language, groups.yearShift.text);
    return issue === undefined || shift === undefined ? undefined : issue.year + shift;
  }
  const era = numberOf(language, groups.republicYear);
  // The Republic of China counts 1912 as its first year.
  return era === undefined ? numberOf(language, groups.year) : 1911 + era;
}

function monthOf(language: Language, printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  const name = printed.toLowerCase().replace(/\.$/u, '');
  const named = language.months.findIndex((names) => names.includes(name));
  return named >= 0 ? named + 1 : parseNumber(language, printed);
}

function numberOf(language: Language, captured: Captured | undefined): number | undefined {
  return captured === undefined ? undefined : parseNumber(language, captured.text);
}

function shiftOf(language: Language, word: string | undefined): number | undefined {
  return word === undefined ? undefined : language.shifts[word.toLowerCase()];
}
