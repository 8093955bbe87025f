/** Addresses of what a IIIF package holds, all below the one that it will be served from. */
import type { ExportIssue, ExportPage } from '../issue/export-issue.ts';

/** The address of a path below the base, each step percent-encoded. */
export function addressOf(base: string, path: string): string {
  return `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Paths within the package. Names of things that are no files have addresses too, which only identify. */
export const paths = {
  collection: 'collection.json',
  manifest: ({ name }: ExportIssue): string => `${name}/manifest.json`,
  canvas: ({ name }: ExportIssue, { id }: ExportPage): string => `${name}/canvas/${id}`,
  lines: ({ name }: ExportIssue, { id }: ExportPage): string => `${name}/lines/${id}.json`,
  tei: ({ name }: ExportIssue, { tei }: ExportPage): string => `${name}/tei/${tei.name}`,
  source: ({ name }: ExportIssue, fileName: string): string => `${name}/source/${fileName}`,
  image: ({ name }: ExportIssue, { id }: ExportPage, fileName: string): string => `${name}/images/${id}-${fileName}`,
  range: ({ name }: ExportIssue, id: string): string => `${name}/range/${id}`,
} as const;
