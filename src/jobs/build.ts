/** The main job: encodes, checks and publishes inputs in one go. */
import { basename, join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { isFileSystemError, readText, reasonOf, writeBelow } from '../io/files.ts';
import { folderOf } from '../io/inputs.ts';
import {
  publishPage,
  renderSite,
  type SiteEdition,
  type Stylesheets,
  stylesheetNames,
  textTargets,
} from '../pipeline/publish.ts';
import { type SiteImage, targets } from '../render/index.ts';
import { type EncodeRun, encodeInputs, type WrittenIssue } from './encode-inputs.ts';
import { type EpubSettings, epubOf } from './epub-files.ts';
import type { FurtherForm } from './further-forms.ts';
import type { IssueFile } from './issue-files.ts';
import { type OutputFolder, openOutput } from './output-folder.ts';
import { findPageImages } from './page-images.ts';
import { type PdfSettings, pdfOf, refusePdf } from './pdf-files.ts';
import { formerPermalinks } from './permalinks.ts';
import { type InputReport, type RunEvents, type RunReport, reportJson } from './report.ts';

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
  const wanted = targets.filter((target) => textTargets.includes(target) || run.also?.some((id) => id === target.id));
  const encoded = await encodeInputs(
    run,
    {
      folder: 'tei/',
      also: (page) => publishPage(page, stylesheets, wanted),
      async finish({ name, path }, input, folder) {
        const whole = { name, file: basename(path), tei: readText(join(output, path)) };
        const images = findPageImages(whole.tei, folderOf(input), whole.file);
        issues.push({ name, path, images: images.value });
        return [...images.diagnostics, ...(await bind(whole, images.value, run, stylesheets, folder))];
      },
    },
    events,
  );
  if (issues.length === 0 || run.interrupted.aborted) return encoded;
  const site = await writeSite(issues, output, stylesheets);
  const report: RunReport = { output, inputs: encoded.inputs, site };
  try {
    writeBelow(output, 'report.json', reportJson(report, run.options.version));
  } catch (error) {
    const refused = notWritten(error, output);
    // A full disk has been told by the site already.
    if (!site.diagnostics.some(({ code }) => code === refused.code)) site.diagnostics.push(refused);
  }
  events.finished(site);
  return report;
}

/** The file system's refusal, told; any other error is a fault of ours and thrown on. */
function notWritten(error: unknown, output: string): Diagnostic {
  if (!isFileSystemError(error)) throw error;
  return diagnose('OUT-001', { file: output }, { why: reasonOf(error) });
}

/** An issue that stands in the output, and is read back for the site. */
interface BuiltIssue extends WrittenIssue {
  readonly images: readonly (SiteImage | undefined)[];
}

/** Writes the books that are made of one issue, where they are asked for. */
async function bind(
  whole: IssueFile,
  images: BuiltIssue['images'],
  { also = [], epub = {}, pdf }: BuildRun,
  stylesheets: Stylesheets,
  folder: OutputFolder,
): Promise<readonly Diagnostic[]> {
  const book = also.includes('epub') ? epubOf(whole, images, stylesheets, epub) : nothing;
  const print = also.includes('pdf') && pdf !== undefined ? await pdfOf(whole, stylesheets, pdf) : nothing;
  if (book.value !== undefined) folder.write(`epub/${whole.name}.epub`, book.value);
  if (print.value !== undefined) folder.write(`pdf/${whole.name}.pdf`, print.value);
  return [...book.diagnostics, ...print.diagnostics];
}

const nothing = { value: undefined, diagnostics: [] };

/** The site over all issues; each is read back from its file when its turn comes, so that one is in memory at a time. */
async function writeSite(
  issues: readonly BuiltIssue[],
  output: string,
  stylesheets: Stylesheets,
): Promise<InputReport & { readonly diagnostics: Diagnostic[] }> {
  const former = await formerPermalinks(join(output, 'html'));
  if (former.value === undefined) return { input: 'html', written: [], diagnostics: [...former.diagnostics] };
  const diagnostics: Diagnostic[] = [];
  const folder = openOutput(output);
  const editions = function* (): Generator<SiteEdition> {
    for (const { name, path, images } of issues) yield { name, images, tei: readText(join(output, path)) };
  };
  const copyImage = (from: string, path: string): void => folder.copy(`html/${path}`, from);
  const options = { copyImage, former: former.value };
  try {
    for (const { path, content } of renderSite(editions(), stylesheets, options, (one) => diagnostics.push(one))) {
      folder.write(`html/${path}`, content);
    }
  } catch (error) {
    diagnostics.push(notWritten(error, output));
  }
  const { written, unchanged } = folder;
  return { input: 'html', written, unchanged, diagnostics };
}
