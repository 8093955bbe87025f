/** Renders TEI files, ours or anyone's, to the targets asked for. */
import { basename } from 'node:path';
import { packagedStylesheets } from '../io/assets.ts';
import { stylesheetNames } from '../pipeline/publish.ts';
import { renderTei, type Stylesheets, type Target } from '../render/index.ts';
import { eachIssue, type IssueRun } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface RenderRun extends IssueRun {
  readonly targets: readonly Target[];
  /** BCP 47 tag of the words around the text. */
  readonly uiLanguage?: string;
  /** Plain text without its header. */
  readonly bare: boolean;
}

/** Renders every file, issues and their pages too; one that fails is reported and does not stop the rest. */
export function renderFiles(run: RenderRun, events: RunEvents): Promise<RunReport> {
  const stylesheets = packagedStylesheets(stylesheetNames);
  return eachIssue({ ...run, leaveOut: 'nothing' }, events, ({ file, tei }) => renderFile(file, tei, run, stylesheets));
}

function renderFile(file: string, tei: string, run: RenderRun, stylesheets: Stylesheets): InputReport {
  const { bare, uiLanguage, targets } = run;
  const options = { name: file, bare, ...(uiLanguage === undefined ? {} : { uiLanguage }) };
  const { value, diagnostics } = renderTei(tei, stylesheets, options, targets);
  const name = basename(file).replace(/\.xml$/u, '');
  const { write, written, unchanged } = openOutput(run.output);
  for (const { id, extension } of targets) {
    const content = value.get(id);
    if (content !== undefined) write(`${name}${extension}`, content);
  }
  return { input: file, written, unchanged, diagnostics };
}
