/** The main job: encodes, checks and publishes inputs in one go. */
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { readText, writeBelow } from '../io/files.ts';
import type { EncodedIssue } from '../pipeline/encode.ts';
import {
  publish,
  renderSite,
  type SiteEdition,
  type Stylesheets,
  stylesheetNames,
  textTargets,
} from '../pipeline/publish.ts';
import { type EncodeRun, encodeInputs } from './encode-inputs.ts';
import { formerPermalinks } from './permalinks.ts';
import { type RunEvents, type RunReport, reportJson } from './report.ts';

/** Runs `build`: `tei/`, `html/` (a site over all inputs), `text/` and `report.json` below the output folder. */
export async function buildEditions(run: EncodeRun, events: RunEvents): Promise<RunReport> {
  const { output } = run;
  const stylesheets = packagedStylesheets(stylesheetNames);
  const issues: { readonly name: string; readonly path: string }[] = [];
  const encoded = await encodeInputs(
    run,
    (issue) => {
      const whole = issue.corpus ?? issue.documents[0];
      if (whole !== undefined) issues.push({ name: issue.name, path: `${output}/tei/${whole.fileName}` });
      return deliver(issue, output, stylesheets);
    },
    events,
  );
  if (issues.length === 0 || run.interrupted.aborted) return encoded;
  const site = await writeSite(issues, output, stylesheets);
  events.finished(site);
  const report: RunReport = { output, inputs: encoded.inputs, site };
  writeBelow(output, 'report.json', reportJson(report, run.options.version));
  return report;
}

function deliver(
  issue: EncodedIssue,
  output: string,
  stylesheets: Stylesheets,
): ReturnType<Parameters<typeof encodeInputs>[1]> {
  const documents = issue.corpus === undefined ? issue.documents : [...issue.documents, issue.corpus];
  const texts = publish(issue, stylesheets, textTargets);
  const files = [...documents.map(({ fileName, tei }) => ({ path: `tei/${fileName}`, content: tei })), ...texts.value];
  for (const { path, content } of files) writeBelow(output, path, content);
  return { value: files.map(({ path }) => path), diagnostics: texts.diagnostics };
}

/** The site over all issues; each is read back from its file when its turn comes, so that one is in memory at a time. */
async function writeSite(
  issues: readonly { readonly name: string; readonly path: string }[],
  output: string,
  stylesheets: Stylesheets,
): Promise<NonNullable<RunReport['site']>> {
  const former = await formerPermalinks(join(output, 'html'));
  if (former.value === undefined) return { input: 'html', written: [], diagnostics: former.diagnostics };
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const editions = function* (): Generator<SiteEdition> {
    for (const { name, path } of issues) yield { name, tei: readText(path) };
  };
  for (const { path, content } of renderSite(editions(), stylesheets, { former: former.value }, (one) =>
    diagnostics.push(one),
  )) {
    writeBelow(output, `html/${path}`, content);
    written.push(`html/${path}`);
  }
  return { input: 'html', written, diagnostics };
}
