/** `broadsheet render --by` and `--map`: plain texts of issues, pages or items, with their maps. */
import { makeTexts } from '../jobs/text-files.ts';
import { type Target, textUnits } from '../render/index.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { printReport, talkingEvents } from './run-report.ts';

/** What is wrong with the options, or nothing. */
export function refuseTexts(given: Arguments, targets: readonly Target[]): string | undefined {
  const option = given.flag('map') ? '--map' : '--by';
  const unfit = targets.find(
    ({ mediaType, isMapped }) => mediaType !== 'text/plain' || (given.flag('map') && isMapped !== true),
  );
  return unfit === undefined ? undefined : `${option} cannot be had of “${unfit.id}”`;
}

/** The texts that the options ask for; `targets` have passed `refuseTexts`. */
export async function renderTextFiles(
  given: Arguments,
  output: string,
  targets: readonly Target[],
  terminal: Terminal,
): Promise<ExitCode> {
  const uiLanguage = given.value('ui-language');
  const by = textUnits.find((unit) => unit === given.value('by')) ?? 'issue';
  const report = await makeTexts(
    {
      inputs: given.inputs,
      output,
      targets,
      by,
      bare: given.flag('bare'),
      map: given.flag('map'),
      interrupted: terminal.interrupted,
      ...(uiLanguage === undefined ? {} : { uiLanguage }),
    },
    talkingEvents(given, terminal),
  );
  return printReport(report, given, terminal, (path) => path.endsWith('.txt'));
}
