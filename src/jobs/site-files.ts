/** Makes a static site of TEI files: each an issue or a page; pages whose issue is there too are left to it. */
import { dirname } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { isFileSystemError, prepareFolder, reasonOf } from '../io/files.ts';
import { renderSite, type SiteEdition, type SiteOptions, siteStylesheets } from '../render/index.ts';
import { interruptsNoticed } from './interrupts.ts';
import { type IssueRun, readIssues } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import { findPageImages } from './page-images.ts';
import { formerPermalinks } from './permalinks.ts';
import type { RunEvents, RunReport } from './report.ts';
import { createLog } from './run-loop.ts';

export interface SiteRun extends IssueRun {
  readonly options: SiteOptions;
  /** Record of the permalinks of former editions; absent: the one in the output folder. */
  readonly permalinks?: string;
  /** Folder that the addresses of page images are relative to; absent: that of each file. */
  readonly images?: string;
}

/** Makes the site. A document that fails is reported and left out; one issue is in memory at a time. */
export async function makeSite(run: SiteRun, events: RunEvents): Promise<RunReport> {
  const log = createLog(events);
  try {
    prepareFolder(run.output);
    const former = await formerPermalinks(run.output, run.permalinks);
    for (const diagnostic of former.diagnostics) log.failed(diagnostic.place.file, [diagnostic]);
    if (former.value === undefined) return { output: run.output, inputs: log.reports };
    const folder = openOutput(run.output);
    const { written, unchanged } = folder;
    const diagnostics: Diagnostic[] = [];
    const editions = function* (): Generator<SiteEdition> {
      for (const issue of readIssues(run, events, log)) {
        const images = findPageImages(issue.tei, run.images ?? dirname(issue.file), issue.file);
        diagnostics.push(...images.diagnostics);
        yield { ...issue, images: images.value };
      }
    };
    const copyImage = (from: string, path: string): void => folder.copy(path, from);
    const stylesheets = packagedStylesheets(siteStylesheets);
    const options = { ...run.options, copyImage, former: former.value };
    for (const { path, content } of renderSite(editions(), stylesheets, options, (one) => diagnostics.push(one))) {
      folder.write(path, content);
      if (written.length % 50 === 0) await interruptsNoticed();
    }
    log.finish({ input: run.inputs.join(' '), written, unchanged, diagnostics });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    log.failed(run.output, [diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) })]);
  }
  return { output: run.output, inputs: log.reports };
}
