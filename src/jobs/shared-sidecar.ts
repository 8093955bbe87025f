/** One sidecar for several issues: it may say nothing that only one of them can have. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { IssueMetadata } from '../model/metadata.ts';

/** What only one issue can have; a volume or an edition of the day may be that of many. */
const ofOneIssue = ['date', 'number', 'pages', 'rulings'] as const;

/** What stands against giving this sidecar for so many issues. */
export function refuseShared(said: IssueMetadata, file: string, count: number): readonly Diagnostic[] {
  const fields = [
    ...ofOneIssue.filter((field) => said[field] !== undefined),
    ...(said.publication?.identifier === undefined ? [] : ['publication.identifier']),
  ];
  if (fields.length === 0 || count < 2) return [];
  return [diagnose('PKG-009', { file }, { fields: fields.join(', '), count })];
}
