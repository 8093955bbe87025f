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
import type { IssueFile } from './issue-files.ts';
import { findPageImages } from './page-images.ts';
import { type PdfSettings, pdfOf, refusePdf } from './pdf-files.ts';
import { type RunEvents, type RunReport, reportJson } from './report.ts';

export interface BuildRun extends EncodeRun {
  readonly also?: readonly FurtherForm[];
  readonly epub?: EpubSettings;
  /** Needed where `also` asks for PDF. */
  readonly pdf?: PdfSettings;
}

/** Runs `build`: `tei/`, `html/` (a site over all inputs), `text/`, what was asked for besides, and `report.json` below the output folder. */
export async function buildEditions(run: BuildRun, events: RunEvents): Promise<RunReport> {
  const { output, pdf } = run;
  const refused =
    pdf !== undefined && run.also?.includes('pdf') === true ? refusePdf({ output, ...pdf }, events) : undefined;
  if (refused !== undefined) return refused;
  const book = run.also?.includes('epub') === true ? ['epub'] : [];
  const stylesheets = packagedStylesheets([...stylesheetNames, ...book]);
  const issues: BuiltIssue[] = [];
  const encoded = await encodeInputs(
    run,
    async (issue, input) => {
      const document = issue.corpus ?? issue.documents[0];
      if (document === undefined) return { value: [], diagnostics: [] };
      const whole = { name: issue.name, file: document.fileName, tei: document.tei };
      const images = findPageImages(whole.tei, folderOf(input), whole.file);
      issues.push({ name: issue.name, path: `${output}/tei/${whole.file}`, images: images.value });
      const delivered = await deliver(issue, whole, images.value, run, stylesheets);
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

/** Writes everything that is made of one issue by itself; `whole` is the document that holds all of it. */
async function deliver(
  issue: EncodedIssue,
  whole: IssueFile,
  images: BuiltIssue['images'],
  { output, also = [], epub = {}, pdf }: BuildRun,
  stylesheets: Stylesheets,
): Promise<Outcome<readonly string[]>> {
  const documents = issue.corpus === undefined ? issue.documents : [...issue.documents, issue.corpus];
  const wanted = targets.filter((target) => textTargets.includes(target) || also.some((id) => id === target.id));
  const texts = publish(issue, stylesheets, wanted);
  const book = also.includes('epub') ? epubOf(whole, images, stylesheets, epub) : nothing;
  const print = also.includes('pdf') && pdf !== undefined ? await pdfOf(whole, stylesheets, pdf) : nothing;
  const tei = documents.map(({ fileName, tei }) => ({ path: `tei/${fileName}`, content: tei }));
  const bound = [
    { path: `epub/${issue.name}.epub`, content: book.value },
    { path: `pdf/${issue.name}.pdf`, content: print.value },
  ];
  const written: string[] = [];
  for (const { path, content } of [...tei, ...texts.value, ...bound]) {
    if (content === undefined) continue;
    writeBelow(output, path, content);
    written.push(path);
  }
  return {
    value: written,
    diagnostics: [...texts.diagnostics, ...book.diagnostics, ...print.diagnostics],
  };
}

const nothing = { value: undefined, diagnostics: [] };

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
