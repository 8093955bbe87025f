/** Days, months and years as ISO 8601, reckoned against the date of an issue. Proleptic Gregorian, no time of day. */

/** A day. `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that an ISO 8601 date names, or nothing where it names none. */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso ?? '');
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : undefined;
}

/** Whether there is such a day. */
export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Number of a day on one line of days, for differences. */
export function dayNumber({ year, month, day }: Day): number {
  const years = month <= 2 ? year - 1 : year;
  const era = Math.floor(years / 400);
  const ofEra = years - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

/** The day some days after (before, if negative) another. */
export function addDays(from: Day, days: number): Day {
  let { year, month, day } = from;
  day += days;
  while (day < 1) {
    month -= 1;
    if (month < 1) {
      month = 12;
      year -= 1;
    }
    day += daysIn(year, month);
  }
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return { year, month, day };
}

/** The month some months after (before, if negative) that of a day. */
export function addMonths(from: Day, months: number): { readonly year: number; readonly month: number } {
  const count = from.year * 12 + from.month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Weekday of a day: 0 is Monday. */
export function weekdayOf(day: Day): number {
  // The first of March of the year 0 was a Wednesday.
  return (((dayNumber(day) + 2) % 7) + 7) % 7;
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth({ year, month })}-${two(day)}`;
}

export function isoMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${isoYear(year)}-${two(month)}`;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
