/** What an issue is called in the metadata of a package. */
import type { ExportIssue } from './export-issue.ts';

/** Title, date and edition: “The Harbour Gazette, 1905-07-13 (evening)”; the issue's name where the title is unknown. */
export function issueLabel({ name, metadata: { title, date, edition } }: ExportIssue): string {
  const label = [title ?? name, ...(date === undefined ? [] : [date.edtf])].join(', ');
  return edition === undefined ? label : `${label} (${edition})`;
}

/** How much an issue is: “1 page”, “16 pages”. */
export function extentOf({ pages }: Pick<ExportIssue, 'pages'>): string {
  return pages.length === 1 ? '1 page' : `${pages.length} pages`;
}
