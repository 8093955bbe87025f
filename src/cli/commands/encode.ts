/** `broadsheet encode INPUT…`: newspaper pages as TEI, to a folder or, for one page, to standard output. */
import { namesIssues } from '../../io/batches.ts';
import { encodeInput, encodeInputs } from '../../jobs/encode-inputs.ts';
import { exitCodeOf } from '../../jobs/report.ts';
import type { Command } from '../command.ts';
import { encodeOptions, encodingOptions, refuseChoices } from '../edition-options.ts';
import { refuseIdle } from '../idle-options.ts';
import { noInput, noOutput, printReport, talkingEvents } from '../run-report.ts';
import { printDiagnostic } from '../talk.ts';

export const encode: Command = {
  name: 'encode',
  inputs: 'INPUT…',
  summary: 'encode newspaper pages as TEI P5',
  options: {
    output: {
      help: 'folder for the TEI documents; without it one page goes to standard output',
      value: 'FOLDER',
      short: 'o',
    },
    ...encodingOptions,
  },
  help: `
A one-page input NAME.txt becomes NAME.xml; an issue of several pages NAME_p1.xml … and NAME.issue.xml, the corpus.
An NDNP batch (batch.xml, or a folder with one) stands for the issues that it lists, a folder of issue folders for these.
Form feeds in a text layer end pages. Guesses in the TEI say who made them (resp), how sure (cert) and why (standOff).

examples:
  broadsheet encode page.txt > page.xml
  broadsheet encode 1905-07-13/ 1905-07-14/ -o tei
  broadsheet encode page.txt --encoding gb18030 --language zh-Hans -o tei
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(encode, 'input', 'page.txt -o tei', terminal);
    const refused = refuseChoices(encode, given, terminal);
    if (refused !== undefined) return refused;
    const output = given.value('output');
    if (output === undefined) {
      const [input = ''] = given.inputs;
      if (given.inputs.length > 1 || namesIssues(input)) return noOutput(encode, terminal);
      const idle = { option: 'json', holds: true, asked: 'TEI on standard output', fit: 'encode with --output' };
      const useless = refuseIdle(encode, given, [idle], terminal);
      if (useless !== undefined) return useless;
      const { value, diagnostics } = await encodeInput(input, encodeOptions(given), given.value('metadata'));
      for (const one of diagnostics) printDiagnostic(terminal, one);
      if (value !== undefined && value.documents.length > 1) return noOutput(encode, terminal);
      for (const { tei } of value?.documents ?? []) terminal.out(tei);
      return exitCodeOf(diagnostics);
    }
    const metadata = given.value('metadata');
    const run = { inputs: given.inputs, output, options: encodeOptions(given), interrupted: terminal.interrupted };
    const report = await encodeInputs(
      metadata === undefined ? run : { ...run, metadata },
      { folder: '' },
      talkingEvents(given, terminal),
    );
    return printReport(report, given, terminal, (path) => path.endsWith('.xml'));
  },
};
