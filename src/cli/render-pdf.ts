/** `broadsheet render --to pdf`: where the browser is, and the report. */
import { findChromium } from '../io/chromium.ts';
import { makePdfs, type PdfSettings } from '../jobs/pdf-files.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { printReport, talkingEvents } from './run-report.ts';
import { sourceDate } from './source-date.ts';

/** A PDF of each issue, or of each page. */
export async function renderPdfFiles(given: Arguments, output: string, terminal: Terminal): Promise<ExitCode> {
  const uiLanguage = given.value('ui-language');
  const run = {
    inputs: given.inputs,
    output,
    ...(given.value('by') === 'page' ? { leaveOut: 'issues of pages' as const } : {}),
    ...pdfSettings(terminal),
    ...(uiLanguage === undefined ? {} : { uiLanguage }),
  };
  const report = await makePdfs(run, talkingEvents(given, terminal));
  return printReport(report, given, terminal, (path) => path.endsWith('.pdf'));
}

/** What the environment says of the browser and the date. */
export function pdfSettings({ interrupted }: Terminal): PdfSettings {
  return {
    chromium: findChromium(process.env.BROADSHEET_CHROMIUM, process.env.PATH ?? ''),
    interrupted,
    ...sourceDate(),
  };
}
