/** `broadsheet export EDITION… --to TARGET -o FOLDER`: encoded issues as packages for repositories. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { exportEditions } from '../../jobs/export.ts';
import { type Exporter, exporters } from '../../pipeline/export.ts';
import { baseUrlProblem } from '../base-url.ts';
import type { Command, Terminal } from '../command.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { checkExports } from '../export-check.ts';
import { type IdleOption, refuseIdle } from '../idle-options.ts';
import { noInput, noOutput, printPackages, talkingEvents } from '../run-report.ts';
import { sourceTime } from '../source-date.ts';
import { printDiagnostic } from '../talk.ts';

const list = exporters.map(({ id, title, summary }) => `  ${id.padEnd(12)} ${title}: ${summary}`).join('\n');

export const exportCommand: Command = {
  name: 'export',
  inputs: 'EDITION… --to TARGET -o FOLDER',
  summary: 'make packages for library repositories',
  options: {
    to: { help: 'what to make; may be given several times, or as a list with commas', value: 'TARGET', multiple: true },
    output: {
      help: 'folder of the package; with several targets, each has its own in it',
      value: 'FOLDER',
      short: 'o',
    },
    metadata: {
      help: 'sidecar of the issue, or of the newspaper for several issues (else those beside the TEI)',
      value: 'FILE',
      short: 'm',
    },
    source: { help: 'folder in which page images and source files are looked for', value: 'FOLDER', multiple: true },
    'base-url': { help: 'where the package will be served from, for the addresses in it', value: 'URL' },
    force: { help: 'put the package in the place of what is in its folder' },
    check: { help: 'judge the packages in the folders named, and write nothing' },
  },
  help: `
EDITION is a TEI file, a folder of them, the output folder of build, or a folder of such folders. What the packages say
of an issue comes from its TEI and its sidecar; a field that a target cannot do without is an error. An issue with
errors is left out, the others are exported. A package is written under a name such as .bags.4711.part and put in its
place when it is whole. Packages are dated by SOURCE_DATE_EPOCH where it is set, else by the sidecar.

targets:
${list}

examples:
  broadsheet export edition --to bagit -o bags
  broadsheet export edition --to mets,iiif --source scans --base-url https://example.org/news -o packages
  broadsheet export --check bags
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(exportCommand, 'edition', 'edition --to bagit -o bags', terminal);
    if (given.flag('check')) {
      const alone = ['to', 'output', 'metadata', 'source', 'base-url'].find((name) => given.values(name).length > 0);
      const other = given.flag('force') ? 'force' : alone;
      if (other !== undefined) return refuse(`--check writes nothing, so --${other} does not go with it`, terminal);
      return checkExports(given, terminal);
    }
    const output = given.value('output');
    if (output === undefined) return noOutput(exportCommand, terminal);
    const wanted = [...new Set(given.values('to').flatMap((ids) => ids.split(',')))];
    const unknown = wanted.find((id) => !exporters.some((exporter) => exporter.id === id));
    if (unknown !== undefined || wanted.length === 0) {
      const known = exporters.map(({ id }) => id).join(', ');
      const problem =
        unknown === undefined
          ? `--to is missing; it takes ${known}`
          : `there is no target “${unknown}”; there are ${known}`;
      return refuse(problem, terminal);
    }
    const [metadata, baseUrl] = [given.value('metadata'), given.value('base-url')];
    const problem = baseUrlProblem(baseUrl);
    if (problem !== undefined) return refuse(problem, terminal);
    const targets = exporters.filter(({ id }) => wanted.includes(id));
    const idle = refuseIdle(exportCommand, given, idleOptions(targets), terminal);
    if (idle !== undefined) return idle;
    const report = await exportEditions(
      {
        inputs: given.inputs,
        output,
        targets,
        sources: given.values('source'),
        force: given.flag('force'),
        interrupted: terminal.interrupted,
        ...(metadata === undefined ? {} : { metadata }),
        ...(baseUrl === undefined ? {} : { baseUrl }),
        ...sourceTime(),
      },
      talkingEvents(given, terminal),
    );
    return printPackages(report, given, terminal);
  },
};

function idleOptions(targets: readonly Exporter[]): readonly IdleOption[] {
  const asked = `--to ${targets.map(({ id }) => id).join(',')}`;
  const others = (holds: (target: Exporter) => boolean): string =>
    `--to ${exporters.flatMap((target) => (holds(target) ? [target.id] : [])).join(', ')}`;
  const isAddressed = ({ addressed }: Exporter): boolean => addressed === true;
  const isReplaced = ({ adds }: Exporter): boolean => adds !== true;
  return [
    { option: 'base-url', holds: !targets.some(isAddressed), asked, fit: others(isAddressed) },
    { option: 'force', holds: !targets.some(isReplaced), asked, fit: others(isReplaced) },
  ];
}

function refuse(problem: string, terminal: Terminal): ExitCode {
  printDiagnostic(terminal, diagnose('CLI-002', { file: 'broadsheet export' }, { problem, command: 'export' }));
  return exit.usage;
}
