/** The main job: encodes, checks and publishes inputs in one go. */
import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { readText, writeBelow } from '../io/files.ts';
import {
  publishPage,
  renderSite,
  type SiteEdition,
  type Stylesheets,
  stylesheetNames,
  textTargets,
} from '../pipeline/publish.ts';
import { type EncodeRun, encodeInputs } from './encode-inputs.ts';
import { type InputReport, type RunEvents, type RunReport, reportJson } from './report.ts';

/** Runs `build`: `tei/`, `html/` (a site over all inputs), `text/` and `report.json` below the output folder. */
export async function buildEditions(run: EncodeRun, events: RunEvents): Promise<RunReport> {
  const { output } = run;
  const stylesheets = packagedStylesheets(stylesheetNames);
  const encoded = await encodeInputs(
    run,
    { folder: 'tei/', also: (page) => publishPage(page, stylesheets, textTargets) },
    events,
  );
  const issues = encoded.inputs.flatMap(issueWritten);
  if (issues.length === 0 || run.interrupted.aborted) return encoded;
  const site = writeSite(issues, output, stylesheets);
  events.finished(site);
  const report: RunReport = { output, inputs: encoded.inputs, site };
  writeBelow(output, 'report.json', reportJson(report, run.options.version));
  return report;
}

interface WrittenIssue {
  readonly name: string;
  /** Path of its TEI below the output folder: the corpus, or the only page. */
  readonly path: string;
}

function issueWritten({ written }: InputReport): readonly WrittenIssue[] {
  const path = written.find((one) => one.endsWith('.issue.xml')) ?? written[0];
  return path === undefined ? [] : [{ name: basename(path).replace(/(?:\.issue)?\.xml$/u, ''), path }];
}

/** The site over all issues; each is read back from its file when its turn comes, so that one is in memory at a time. */
function writeSite(
  issues: readonly WrittenIssue[],
  output: string,
  stylesheets: Stylesheets,
): NonNullable<RunReport['site']> {
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const editions = function* (): Generator<SiteEdition> {
    for (const { name, path } of issues) yield { name, tei: readText(join(output, path)) };
  };
  for (const { path, content } of renderSite(editions(), stylesheets, {}, (one) => diagnostics.push(one))) {
    writeBelow(output, `html/${path}`, content);
    written.push(`html/${path}`);
  }
  return { input: 'html', written, diagnostics };
}
