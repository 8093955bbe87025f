/** `broadsheet recover FILE…`: prints the source again from the TEI alone: a text layer byte for byte, of other formats the lines. */
import { recoverFiles } from '../../jobs/recover-files.ts';
import { exitCodeOf } from '../../jobs/report.ts';
import type { Command } from '../command.ts';
import { refuseIdle } from '../idle-options.ts';
import { noInput } from '../run-report.ts';
import { printDiagnostic } from '../talk.ts';

export const recover: Command = {
  name: 'recover',
  inputs: 'FILE…',
  summary: 'print the source again from its TEI: a text layer byte for byte, of other formats the lines',
  options: {},
  help: `
Give the pages of one source file in their order, or the corpus of the issue. The digest of what is printed is compared
with the one that the TEI states. Of ALTO, PAGE XML, hOCR and PDF the lines are printed, in the order of the source.

examples:
  broadsheet recover edition/tei/page.xml > page.txt
  broadsheet recover tei/NAME_p1.xml tei/NAME_p2.xml > NAME.txt
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(recover, 'TEI file', 'page.xml > page.txt', terminal);
    const idle = {
      option: 'json',
      holds: true,
      asked: 'recover, which prints the source',
      fit: 'commands that report',
    };
    const refused = refuseIdle(recover, given, [idle], terminal);
    if (refused !== undefined) return refused;
    const { value, diagnostics } = recoverFiles(given.inputs);
    for (const one of diagnostics) printDiagnostic(terminal, one);
    if (value !== undefined) terminal.out(value);
    return exitCodeOf(diagnostics);
  },
};
