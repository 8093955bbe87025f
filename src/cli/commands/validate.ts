/** `broadsheet validate INPUT…`: TEI documents against grammar and newspaper rules, for people and for CI. */

import { diagnose } from '../../diagnostics/diagnostic.ts';
import { validateFiles } from '../../jobs/validate-files.ts';
import type { Arguments, Command } from '../command.ts';
import { exit } from '../exit-codes.ts';
import { type IdleOption, refuseIdle } from '../idle-options.ts';
import { noInput } from '../run-report.ts';
import { printDiagnostic } from '../talk.ts';
import {
  exitCodeOfReport,
  isReportFormat,
  printEnd,
  reportEvents,
  reportFormats,
  validationRun,
} from '../validate-report.ts';

export const validate: Command = {
  name: 'validate',
  inputs: 'FILE|FOLDER|PATTERN…',
  summary: 'check TEI documents against schema and newspaper rules',
  options: {
    schema: { help: 'RELAX NG, .rng or .rnc (else that of xml-model, else ours)', value: 'FILE', multiple: true },
    rules: { help: 'newspaper rules: on or off (on)', value: 'on|off' },
    xinclude: { help: 'resolve xi:include, within the project folder' },
    project: { help: 'project folder for --xinclude (the working directory)', value: 'FOLDER' },
    'allow-doctype': { help: 'accept a DOCTYPE with declarations; nothing external is read' },
    format: { help: `form of the report: ${reportFormats.join(', ')} (pretty)`, value: 'FORM', short: 'f' },
    'max-errors': { help: 'list no more errors than this; the rest is counted', value: 'N' },
    'warnings-as-errors': { help: 'let warnings fail the run' },
    baseline: { help: 'report only what this baseline does not list', value: 'FILE' },
    'write-baseline': { help: 'write what was found as a baseline', value: 'FILE' },
    workers: { help: 'worker threads (as many as pay)', value: 'N' },
  },
  help: `
Folders are searched for .xml and .tei files, gzipped ones too. Patterns: * ? ** [abc] {a,b}; put them in quotes.
The report goes to standard output, progress and summary to standard error. Exit: 0 valid, 1 errors, 3 unreadable.

examples:
  broadsheet validate tei/
  broadsheet validate "tei/**/*.xml" --schema tei_all.rng --rules off
  broadsheet validate tei/ --format sarif > broadsheet.sarif
  broadsheet validate tei/ --write-baseline known.json && broadsheet validate tei/ --baseline known.json
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(validate, 'file, folder or pattern', 'page.xml', terminal);
    const refused = refuseIdle(validate, given, idleOptions(given), terminal);
    if (refused !== undefined) return refused;
    const format = given.flag('json') ? 'json' : (given.value('format') ?? 'pretty');
    const run = validationRun(given, terminal);
    if (typeof run === 'string' || !isReportFormat(format)) {
      const problem = typeof run === 'string' ? run : `there is no format “${format}”`;
      printDiagnostic(terminal, diagnose('CLI-002', { file: 'broadsheet' }, { problem, command: 'validate' }));
      return exit.usage;
    }
    const report = await validateFiles(run, reportEvents(format, given, terminal));
    await printEnd(report, format, given, terminal);
    return exitCodeOfReport(report);
  },
};

function idleOptions(given: Arguments): readonly IdleOption[] {
  const form = given.value('format');
  return [
    { option: 'project', holds: !given.flag('xinclude'), asked: 'documents as they stand', fit: '--xinclude' },
    {
      option: 'format',
      holds: given.flag('json') && form !== 'json',
      asked: '--json, which is a form of its own',
      fit: 'a report without --json',
    },
  ];
}
