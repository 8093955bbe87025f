/** `broadsheet render --stylesheet`: a stylesheet of the user's own, and the report. */
import { runOwnStylesheet } from '../jobs/own-stylesheet.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { printReport, talkingEvents } from './run-report.ts';

/** Seconds for a document: an issue of a hundred pages takes our own stylesheets less. */
const seconds = 60;

/** What the stylesheet makes of each document. */
export async function renderWithOwnStylesheet(
  stylesheet: string,
  parameters: Readonly<Record<string, string>>,
  given: Arguments,
  output: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const run = { inputs: given.inputs, output, stylesheet, parameters, seconds, interrupted: terminal.interrupted };
  return printReport(await runOwnStylesheet(run, talkingEvents(given, terminal)), given, terminal, () => true);
}
