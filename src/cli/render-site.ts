/** `broadsheet render --to site`: the options of a site, and its report. */
import { makeSite } from '../jobs/site-files.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { printReport, talkingEvents } from './run-report.ts';

/** A site is one work of all files together, so it is not made along with the others. */
export async function renderSiteFiles(given: Arguments, output: string, terminal: Terminal): Promise<ExitCode> {
  const baseUrl = given.value('base-url')?.replace(/\/*$/u, '/');
  const uiLanguage = given.value('ui-language');
  const options = {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(uiLanguage === undefined ? {} : { uiLanguage }),
  };
  const images = given.value('images');
  const permalinks = given.value('permalinks');
  const run = {
    inputs: given.inputs,
    output,
    options,
    interrupted: terminal.interrupted,
    ...(images === undefined ? {} : { images }),
    ...(permalinks === undefined ? {} : { permalinks }),
  };
  const report = await makeSite(run, talkingEvents(given, terminal));
  return printReport(report, given, terminal, (path) => path === 'index.html');
}
