/** `broadsheet render --to epub`: the options of EPUBs, and their report. */
import { makeEpubs } from '../jobs/epub-files.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { printReport, talkingEvents } from './run-report.ts';
import { sourceDate } from './source-date.ts';

/** An EPUB of each issue. */
export async function renderEpubFiles(given: Arguments, output: string, terminal: Terminal): Promise<ExitCode> {
  const uiLanguage = given.value('ui-language');
  const images = given.value('images');
  const report = await makeEpubs(
    {
      inputs: given.inputs,
      output,
      interrupted: terminal.interrupted,
      ...(uiLanguage === undefined ? {} : { uiLanguage }),
      ...(images === undefined ? {} : { images }),
      ...sourceDate(),
    },
    talkingEvents(given, terminal),
  );
  return printReport(report, given, terminal, (path) => path.endsWith('.epub'));
}
