/** The fixed fields of a MARC 21 record: leader, 008 and 010, whose characters have meaning by their position. */
import type { Dating } from '../../model/metadata.ts';
import { bibliographicCode } from '../codes/languages.ts';
import { firstDay } from '../issue/dates.ts';
import type { ExportIssue } from '../issue/export-issue.ts';

/** `s` a serial, `a` part of another record's, as an issue and an article are. */
export type Level = 's' | 'a';

/** A new record of text in Unicode; its level of detail is unknown, and its punctuation that of ISBD. Lengths are zero in XML. */
export function leaderOf(level: Level): string {
  return `00000na${level} a2200000ui 4500`;
}

/** Field 008: forty characters. */
export function fixedData(issue: ExportIssue, level: Level, language: string): string {
  // Dates of a serial are those of its run, which is not known beyond this issue.
  const dates = level === 's' ? 'uuuuuuuuu' : datesOf(issue.metadata.date);
  // Positions 18 to 34: those of serials, newspaper and online; those of texts, online.
  const details = level === 's' ? 'uu n o     0   u0' : '     o     000 0 ';
  return `${entryDay(issue)}${dates}xx ${details}${bibliographicCode(language)} d`;
}

/** Positions 6 to 14: how the date is known, and two dates. */
function datesOf(date: Dating | undefined): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date?.when ?? '') ?? [];
  if (year !== undefined && month !== undefined) return `e${year}${month}${day ?? '  '}`;
  if (year !== undefined) return `s${year}    `;
  const yearIn = (bound: string | undefined): string | undefined => /^\d{4}/u.exec(bound ?? '')?.[0];
  const first = yearIn(date?.from ?? date?.notBefore);
  const last = yearIn(date?.to ?? date?.notAfter);
  if (first === undefined && last === undefined) return 'nuuuuuuuu';
  if (first === last) return `s${first}    `;
  return `${date?.from === undefined && date?.to === undefined ? 'q' : 'm'}${first ?? 'uuuu'}${last ?? 'uuuu'}`;
}

/** Day of the record, six digits: that of the digital edition, else of the issue. */
function entryDay({ metadata: { publication, date } }: ExportIssue): string {
  const day = firstDay(publication?.date) ?? firstDay(date) ?? '0000-00-00';
  return day.replaceAll('-', '').slice(-6);
}

/** An LCCN as field 010 has it: three places for the prefix and eight digits, or two and ten. Other text stays as it is. */
export function paddedLccn(given: string): string {
  const [, prefix = '', digits] = /^([a-z]{0,3})\s*(\d{8}|\d{10})$/iu.exec(given.trim()) ?? [];
  if (digits === undefined) return given;
  return digits.length === 8 ? `${prefix.padEnd(3)}${digits} ` : `${prefix.padEnd(2)}${digits}`;
}
