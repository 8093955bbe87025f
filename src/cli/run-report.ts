/** Prints a run over several inputs: progress while it goes on, diagnostics as they come, what was written at the end. */
import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { packageVersion } from '../io/assets.ts';
import { diagnosticsOf, exitCodeOf, type RunEvents, type RunReport, reportJson } from '../jobs/report.ts';
import type { Arguments, Command, Terminal } from './command.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { createProgress, printDiagnostic } from './talk.ts';

/** Events of a run, printed on the talk channel. */
export function talkingEvents(given: Arguments, terminal: Terminal): RunEvents {
  const quiet = given.flag('quiet');
  const progress = createProgress(quiet ? { ...terminal, interactive: false } : terminal);
  return {
    started: (input, at, total) => progress.step(at, total, input),
    finished({ diagnostics }) {
      progress.clear();
      for (const one of diagnostics) if (!quiet || one.severity === 'error') printDiagnostic(terminal, one);
    },
  };
}

/** What was written and where to look, or the report as JSON; gives the exit code. */
export function printReport(
  report: RunReport,
  given: Arguments,
  terminal: Terminal,
  lookAt: (path: string) => boolean,
): ExitCode {
  const code = exitCodeOf(diagnosticsOf(report));
  if (given.flag('json')) {
    terminal.out(reportJson(report, packageVersion()));
    return code;
  }
  if (given.flag('quiet')) return code;
  const written = report.inputs.flatMap((one) => one.written);
  const unchanged = new Set(report.inputs.flatMap((one) => one.unchanged ?? []));
  for (const path of written)
    terminal.out(`${unchanged.has(path) ? 'unchanged' : 'wrote'} ${join(report.output, path)}\n`);
  const { written: site, unchanged: left = [] } = report.site ?? { written: [] };
  if (site.length > 0) {
    const some = left.length > 0 && left.length < site.length ? `, ${left.length} of them unchanged` : '';
    const verb = left.length === site.length ? 'unchanged' : 'wrote';
    terminal.out(`${verb} ${join(report.output, 'html')}: a site of ${site.length} files${some}\n`);
  }
  const first = [...written, ...site].find(lookAt);
  if (first !== undefined) terminal.out(`\nlook at ${join(report.output, first)}\n`);
  const failed = report.inputs.filter((one) => one.written.length === 0 && hasErrors(one.diagnostics)).length;
  if (failed > 0) terminal.err(`broadsheet: ${failed} of ${report.inputs.length} inputs failed\n`);
  return code;
}

/** What packages were made, a line each, or the report as JSON; gives the exit code. */
export function printPackages(report: RunReport, given: Arguments, terminal: Terminal): ExitCode {
  const code = exitCodeOf(diagnosticsOf(report));
  if (given.flag('json')) terminal.out(reportJson(report, packageVersion()));
  else if (!given.flag('quiet')) {
    for (const { input, written } of report.inputs) {
      if (written.length > 0)
        terminal.out(`wrote ${input}: ${written.length} ${written.length === 1 ? 'file' : 'files'}\n`);
    }
  }
  return code;
}

function join(folder: string, path: string): string {
  return `${folder.replace(/[/\\]+$/u, '')}/${path}`;
}

/** Says that a command has no input; gives the exit code of wrong use. */
export function noInput(command: Command, what: string, example: string, terminal: Terminal): ExitCode {
  const values = { command: command.name, what, example };
  printDiagnostic(terminal, diagnose('CLI-003', { file: `broadsheet ${command.name}` }, values));
  return exit.usage;
}

/** Says that a command has no output folder. */
export function noOutput(command: Command, terminal: Terminal): ExitCode {
  printDiagnostic(terminal, diagnose('OUT-003', { file: `broadsheet ${command.name}` }, { command: command.name }));
  return exit.usage;
}
