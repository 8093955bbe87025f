/** `broadsheet export --check FOLDER…`: whether packages are what their standards ask for. */
import { packageVersion } from '../io/assets.ts';
import { checkPackages } from '../jobs/check-packages.ts';
import { exitCodeOf, reportJson } from '../jobs/report.ts';
import type { Arguments, Terminal } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { talkingEvents } from './run-report.ts';

/** Judges the packages in the folders given; says how many there were. */
export function checkExports(given: Arguments, terminal: Terminal): ExitCode {
  const report = checkPackages(given.inputs, talkingEvents(given, terminal));
  const code = exitCodeOf(report.inputs.flatMap(({ diagnostics }) => diagnostics));
  if (given.flag('json')) terminal.out(reportJson(report, packageVersion()));
  else if (code === 0 && !given.flag('quiet')) terminal.err('broadsheet: the packages are sound\n');
  return code;
}
