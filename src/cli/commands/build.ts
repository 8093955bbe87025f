/** `broadsheet build INPUT… -o OUT`: the main job, from pages to a validated edition in TEI, HTML, plain text and more. */
import { buildEditions } from '../../jobs/build.ts';
import { furtherForms } from '../../jobs/further-forms.ts';
import type { Command } from '../command.ts';
import { encodeOptions, encodingOptions, listOf, refuseChoices } from '../edition-options.ts';
import { pdfSettings } from '../render-pdf.ts';
import { noInput, noOutput, printReport, talkingEvents } from '../run-report.ts';
import { sourceDate } from '../source-date.ts';

export const build: Command = {
  name: 'build',
  inputs: 'INPUT… -o FOLDER',
  summary: 'encode, validate and publish newspaper pages in one go',
  options: {
    output: { help: 'folder for the edition', value: 'FOLDER', short: 'o' },
    also: { help: `what to make besides: ${furtherForms.join(', ')}`, value: 'FORM', multiple: true },
    ...encodingOptions,
  },
  help: `
Writes FOLDER/tei (TEI P5), FOLDER/html (a site to read in a browser, no server needed: open html/index.html),
FOLDER/text (plain text: .reading.txt joined to paragraphs, .lines.txt the source's own lines) and FOLDER/report.json.
--also epub adds FOLDER/epub, a book for e-readers of each issue; --also pdf adds FOLDER/pdf, printed by the system's Chromium.
What is written is valid and proved to hold every line of the source. A bad input is reported and does not stop the
others; unchanged files are left alone.

examples:
  broadsheet build page.txt -o edition
  broadsheet build 1905-07-13/ 1905-07-14/ --language en -o edition
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(build, 'input', 'page.txt -o edition', terminal);
    const refused = refuseChoices(build, given, terminal);
    if (refused !== undefined) return refused;
    const output = given.value('output');
    if (output === undefined) return noOutput(build, terminal);
    const metadata = given.value('metadata');
    const run = {
      inputs: given.inputs,
      output,
      options: encodeOptions(given),
      interrupted: terminal.interrupted,
      also: furtherForms.filter((form) => listOf(given, 'also').includes(form)),
      epub: sourceDate(),
      pdf: pdfSettings(terminal),
    };
    const report = await buildEditions(
      metadata === undefined ? run : { ...run, metadata },
      talkingEvents(given, terminal),
    );
    return printReport(report, given, terminal, (path) => path === 'html/index.html');
  },
};
