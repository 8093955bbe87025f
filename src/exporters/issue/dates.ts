/** The dates that packages carry: never the clock's, so that the same input gives the same bytes. */
import type { Dating } from '../../model/metadata.ts';
import type { ExportOptions } from '../exporter.ts';
import type { ExportIssue } from './export-issue.ts';

/** First day that a date may mean, as YYYY-MM-DD: 1905 gives 1905-01-01. Undefined where it has no bounds. */
export function firstDay(date: Dating | undefined): string | undefined {
  const [, year, month = '01', day = '01'] =
    /^(-?\d{4,})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(statedDate(date) ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** A date as far as it is known, as ISO 8601 has it: 1905, 1905-07, 1905-07-13; of a span the first. Undefined where it has no bounds. */
export function statedDate(date: Dating | undefined): string | undefined {
  const stated = date?.when ?? date?.from ?? date?.notBefore ?? date?.to ?? date?.notAfter;
  return /^-?\d{4,}(?:-\d{2}){0,2}/u.exec(stated ?? '')?.[0];
}

/** The day a package is dated with: that of the run, else of the digital edition, of its last revision, of the issue. */
export function packagedOn({ metadata }: ExportIssue, { now }: Pick<ExportOptions, 'now'>): string | undefined {
  const revisions = (metadata.revisions ?? []).map(({ date }) => date).sort();
  return now?.slice(0, 10) ?? firstDay(metadata.publication?.date) ?? revisions.at(-1) ?? firstDay(metadata.date);
}
