/** The main job: encodes, checks and publishes inputs in one go. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { readText, writeBelow } from '../io/files.ts';
import { copyBelow } from '../io/images.ts';
import { folderOf } from '../io/inputs.ts';
import type { EncodedIssue } from '../pipeline/encode.ts';
import {
  publish,
  renderSite,
  type SiteEdition,
  type Stylesheets,
  stylesheetNames,
  textTargets,
} from '../pipeline/publish.ts';
import { type SiteImage, targets } from '../render/index.ts';
import { type EncodeRun, encodeInputs } from './encode-inputs.ts';
import { type EpubSettings, epubOf } from './epub-files.ts';
import type { FurtherForm } from './further-forms.ts';
import { findPageImages } from './page-images.ts';
import { type RunEvents, type RunReport, reportJson } from './report.ts';

export interface BuildRun extends EncodeRun {
  readonly also?: readonly FurtherForm[];
  readonly epub?: EpubSettings;
}

/** Runs `build`: `tei/`, `html/` (a site over all inputs), `text/`, what was asked for besides, and `report.json` below the output folder. */
export async function buildEditions(run: BuildRun, events: RunEvents): Promise<RunReport> {
  const { output } = run;
  const book = run.also?.includes('epub') === true ? ['epub'] : [];
  const stylesheets = packagedStylesheets([...stylesheetNames, ...book]);
  const issues: BuiltIssue[] = [];
  const encoded = await encodeInputs(
    run,
    (issue, input) => {
      const whole = issue.corpus ?? issue.documents[0];
      if (whole === undefined) return { value: [], diagnostics: [] };
      const images = findPageImages(whole.tei, folderOf(input), whole.fileName);
      issues.push({ name: issue.name, path: `${output}/tei/${whole.fileName}`, images: images.value });
      const delivered = deliver(issue, images.value, run, stylesheets);
      return { value: delivered.value, diagnostics: [...images.diagnostics, ...delivered.diagnostics] };
    },
    events,
  );
  if (issues.length === 0 || run.interrupted.aborted) return encoded;
  const site = writeSite(issues, output, stylesheets);
  events.finished(site);
  const report: RunReport = { output, inputs: encoded.inputs, site };
  writeBelow(output, 'report.json', reportJson(report, run.options.version));
  return report;
}

/** An issue that stands in the output, and is read back for the site. */
interface BuiltIssue {
  readonly name: string;
  readonly path: string;
  readonly images: readonly (SiteImage | undefined)[];
}

function deliver(
  issue: EncodedIssue,
  images: BuiltIssue['images'],
  { output, also = [], epub = {} }: BuildRun,
  stylesheets: Stylesheets,
): ReturnType<Parameters<typeof encodeInputs>[1]> {
  const documents = issue.corpus === undefined ? issue.documents : [...issue.documents, issue.corpus];
  const wanted = targets.filter((target) => textTargets.includes(target) || also.some((id) => id === target.id));
  const texts = publish(issue, stylesheets, wanted);
  const book = also.includes('epub') ? bookOf(issue, images, epub, stylesheets) : { value: [], diagnostics: [] };
  const tei = documents.map(({ fileName, tei }) => ({ path: `tei/${fileName}`, content: tei }));
  const files = [...tei, ...texts.value, ...book.value];
  for (const { path, content } of files) writeBelow(output, path, content);
  return { value: files.map(({ path }) => path), diagnostics: [...texts.diagnostics, ...book.diagnostics] };
}

function bookOf(
  { name, documents, corpus = documents[0] }: EncodedIssue,
  images: BuiltIssue['images'],
  settings: EpubSettings,
  stylesheets: Stylesheets,
): Outcome<readonly { readonly path: string; readonly content: Uint8Array }[]> {
  if (corpus === undefined) return { value: [], diagnostics: [] };
  const issue = { name, file: corpus.fileName, tei: corpus.tei };
  const { value, diagnostics } = epubOf(issue, images, stylesheets, settings);
  return { value: value === undefined ? [] : [{ path: `epub/${name}.epub`, content: value }], diagnostics };
}

/** The site over all issues; each is read back from its file when its turn comes, so that one is in memory at a time. */
function writeSite(
  issues: readonly BuiltIssue[],
  output: string,
  stylesheets: Stylesheets,
): NonNullable<RunReport['site']> {
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const editions = function* (): Generator<SiteEdition> {
    for (const { name, path, images } of issues) yield { name, images, tei: readText(path) };
  };
  const copyImage = (from: string, path: string): void => {
    copyBelow(output, `html/${path}`, from);
    written.push(`html/${path}`);
  };
  for (const { path, content } of renderSite(editions(), stylesheets, { copyImage }, (one) => diagnostics.push(one))) {
    writeBelow(output, `html/${path}`, content);
    written.push(`html/${path}`);
  }
  return { input: 'html', written, diagnostics };
}
