/** The main job: encodes, checks and publishes inputs in one go. */
import { packagedStylesheets } from '../io/assets.ts';
import { writeBelow } from '../io/files.ts';
import type { EncodedIssue } from '../pipeline/encode.ts';
import { publish, type Stylesheets, stylesheetNames } from '../pipeline/publish.ts';
import { type EncodeRun, encodeInputs } from './encode-inputs.ts';
import { type RunEvents, type RunReport, reportJson } from './report.ts';

/** Runs `build`: `tei/`, `html/`, `text/` and `report.json` below the output folder. */
export async function buildEditions(run: EncodeRun, events: RunEvents): Promise<RunReport> {
  const stylesheets = packagedStylesheets(stylesheetNames);
  const report = await encodeInputs(run, (issue) => deliver(issue, run.output, stylesheets), events);
  if (report.inputs.some(({ written }) => written.length > 0)) {
    writeBelow(run.output, 'report.json', reportJson(report, run.options.version));
  }
  return report;
}

function deliver(
  issue: EncodedIssue,
  output: string,
  stylesheets: Stylesheets,
): ReturnType<Parameters<typeof encodeInputs>[1]> {
  const documents = issue.corpus === undefined ? issue.documents : [...issue.documents, issue.corpus];
  const published = publish(issue, stylesheets);
  const files = [
    ...documents.map(({ fileName, tei }) => ({ path: `tei/${fileName}`, content: tei })),
    ...published.value,
  ];
  for (const { path, content } of files) writeBelow(output, path, content);
  return { value: files.map(({ path }) => path), diagnostics: published.diagnostics };
}
