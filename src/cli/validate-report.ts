/** Options and output of `validate`: from the arguments to a run, from a report to its formats. */
import { resolve } from 'node:path';
import { prettyFile, prettySummary } from '../diagnostics/format/pretty.ts';
import type { ValidationReport } from '../diagnostics/format/report.ts';
import { exitCodeOf } from '../jobs/report.ts';
import { allDiagnostics, type ValidationEvents, type ValidationRun } from '../jobs/validate-files.ts';
import type { Arguments, Terminal } from './command.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { createProgress } from './talk.ts';

export const reportFormats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(name: string): name is ReportFormat {
  return reportFormats.some((format) => format === name);
}

/** The run that the arguments ask for, or what is wrong with them. */
export function validationRun(given: Arguments, terminal: Terminal): ValidationRun | string {
  const { directory, interrupted } = terminal;
  const rules = given.value('rules') ?? 'on';
  if (rules !== 'on' && rules !== 'off') return `--rules is on or off, not “${rules}”`;
  const limits: { maxErrors?: number; workers?: number } = {};
  for (const [option, name] of [
    ['max-errors', 'maxErrors'],
    ['workers', 'workers'],
  ] as const) {
    const value = given.value(option);
    if (value === undefined) continue;
    if (!/^[1-9]\d{0,6}$/u.test(value)) return `--${option} is a number from 1, not “${value}”`;
    limits[name] = Number(value);
  }
  const baseline = given.value('baseline');
  const writeBaseline = given.value('write-baseline');
  return {
    inputs: given.inputs,
    settings: {
      directory,
      schemas: given.values('schema'),
      rules: rules === 'on',
      xinclude: given.flag('xinclude'),
      project: resolve(directory, given.value('project') ?? '.'),
      allowDoctype: given.flag('allow-doctype'),
    },
    warningsAsErrors: given.flag('warnings-as-errors'),
    interrupted,
    ...limits,
    ...(baseline === undefined ? {} : { baseline }),
    ...(writeBaseline === undefined ? {} : { writeBaseline }),
  };
}

/** Progress on the talk channel; with `pretty`, each file's problems as soon as it is checked. */
export function reportEvents(format: ReportFormat, given: Arguments, terminal: Terminal): ValidationEvents {
  const quiet = given.flag('quiet');
  const progress = createProgress(quiet ? { ...terminal, interactive: false } : terminal);
  return {
    started: (file, at, total) => {
      if (total > 1) progress.step(at, total, file);
    },
    finished(report) {
      if (format !== 'pretty') return;
      const shown = quiet ? report.diagnostics.filter(({ severity }) => severity === 'error') : report.diagnostics;
      if (shown.length === 0) return;
      progress.clear();
      terminal.out(prettyFile({ ...report, diagnostics: shown }, terminal.colour));
    },
  };
}

/** The report in its format on standard output, the summary on the talk channel. */
export async function printEnd(
  report: ValidationReport,
  format: ReportFormat,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  createProgress(terminal).clear();
  terminal.out(await written(report, format));
  if (!given.flag('quiet')) terminal.err(prettySummary(report.summary));
}

/** Each form is loaded only when it is wanted, so that one page is checked fast. */
async function written(report: ValidationReport, format: ReportFormat): Promise<string> {
  switch (format) {
    case 'pretty':
      return '';
    case 'json':
      return (await import('../diagnostics/format/json.ts')).formatJson(report);
    case 'sarif':
      return (await import('../diagnostics/format/sarif.ts')).formatSarif(report);
    case 'github':
      return (await import('../diagnostics/format/github.ts')).formatGithub(report);
    case 'junit': {
      const { junitTree } = await import('../diagnostics/format/junit.ts');
      return (await import('../xml/write-data.ts')).writeDataXml(junitTree(report));
    }
  }
}

/** A schema that could not be used is something that could not be read. */
export function exitCodeOfReport(report: ValidationReport): ExitCode {
  const diagnostics = allDiagnostics(report);
  const code = exitCodeOf(diagnostics);
  const lacksSchema = diagnostics.some(({ code: found }) => /^SCH-|^VAL-00[678]$/u.test(found));
  // Errors beyond --max-errors count all the same; there is at least one that is listed.
  return code === 1 && lacksSchema ? exit.unreadable : code;
}
