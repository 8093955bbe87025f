/** Prints issues or pages to PDF, where the system has a Chromium. */
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { printHtml, withFixedDates } from '../io/chromium.ts';
import { renderTei, type Stylesheets, sheet } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface PdfSettings {
  /** Path of the browser; undefined where there is none. */
  readonly chromium: string | undefined;
  /** BCP 47 tag of the words around the text. */
  readonly uiLanguage?: string;
  /** The moment of making, in seconds since 1970: what SOURCE_DATE_EPOCH says; absent: the day of the issue. */
  readonly modified?: number;
  readonly interrupted: AbortSignal;
}

export interface PdfRun extends IssueRun, PdfSettings {}

/** Makes `NAME.pdf` of every issue. */
export async function makePdfs(run: PdfRun, events: RunEvents): Promise<RunReport> {
  const refused = refusePdf(run, events);
  if (refused !== undefined) return refused;
  const stylesheets = packagedStylesheets([sheet.stylesheet]);
  return eachIssue(run, events, async (issue) => {
    const { value, diagnostics } = await pdfOf(issue, stylesheets, run);
    const { write, written, unchanged } = openOutput(run.output);
    if (value !== undefined) write(`${issue.name}.pdf`, value);
    return { input: issue.file, written, unchanged, diagnostics };
  });
}

/** Where there is no browser, that is said once, before any work is done. */
export function refusePdf(
  { output, chromium }: { readonly output: string } & PdfSettings,
  events: RunEvents,
): RunReport | undefined {
  if (chromium !== undefined) return undefined;
  const report: InputReport = { input: output, written: [], diagnostics: [diagnose('DEP-001', { file: 'pdf' })] };
  events.finished(report);
  return { output, inputs: [report] };
}

/** A page in milliseconds, on a slow machine under load; a document has at least one. */
const limitPerPage = 20_000;

/** The bytes of a PDF: the pages as printed, on sheets with running title and page numbers. */
export async function pdfOf(
  { file, tei }: IssueFile,
  stylesheets: Stylesheets,
  { chromium, uiLanguage, modified, interrupted }: PdfSettings,
): Promise<Outcome<Uint8Array | undefined>> {
  const language = uiLanguage === undefined ? {} : { uiLanguage };
  const rendered = renderTei(tei, stylesheets, { name: file, ...language }, [sheet]);
  const html = rendered.value.get(sheet.id);
  if (html === undefined || chromium === undefined) return { value: undefined, diagnostics: rendered.diagnostics };
  const pages = tei.match(/<TEI[\s>]/gu)?.length ?? 1;
  const printed = await printHtml(html, { chromium, interrupted, limit: 40_000 + pages * limitPerPage });
  if ('why' in printed) return { value: undefined, diagnostics: [diagnose('DEP-002', { file }, { why: printed.why })] };
  return { value: withFixedDates(printed.pdf, momentOf(html, modified)), diagnostics: rendered.diagnostics };
}

/** What is given, else the issue's day, else the first day of 1980. */
function momentOf(html: string, modified: number | undefined): string {
  if (modified !== undefined) return new Date(modified * 1000).toISOString().replaceAll(/\D/gu, '').slice(0, 14);
  const day = /<meta name="DC.date" content="(\d{4})-(\d\d)-(\d\d)">/u.exec(html)?.slice(1).join('') ?? '19800101';
  return `${day}000000`;
}
