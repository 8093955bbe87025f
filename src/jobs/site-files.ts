/** Makes a static site of TEI files: each an issue or a page; pages whose issue is there too are left to it. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { isFileSystemError, prepareFolder, reasonOf, writeBelow } from '../io/files.ts';
import { renderSite, type SiteOptions, siteStylesheets } from '../render/index.ts';
import { readIssues } from './issue-files.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface SiteRun {
  /** TEI files, and folders of them. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly options: SiteOptions;
  readonly interrupted: AbortSignal;
}

/** Makes the site. A document that fails is reported and left out; one issue is in memory at a time. */
export async function makeSite(run: SiteRun, events: RunEvents): Promise<RunReport> {
  const reports: InputReport[] = [];
  const failed = (input: string, diagnostic: Diagnostic): void => {
    const report = { input, written: [], diagnostics: [diagnostic] };
    reports.push(report);
    events.finished(report);
  };
  try {
    prepareFolder(run.output);
    const written: string[] = [];
    const diagnostics: Diagnostic[] = [];
    const editions = readIssues(run, events, failed);
    const stylesheets = packagedStylesheets(siteStylesheets);
    for (const { path, content } of renderSite(editions, stylesheets, run.options, (one) => diagnostics.push(one))) {
      writeBelow(run.output, path, content);
      written.push(path);
      // Lets an interrupt be noticed between two files.
      if (written.length % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const report = { input: run.inputs.join(' '), written, diagnostics };
    reports.push(report);
    events.finished(report);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    failed(run.output, diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) }));
  }
  return { output: run.output, inputs: reports };
}
