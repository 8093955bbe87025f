/** `broadsheet render FILE… -o FOLDER`: TEI as HTML, plain text, a site, EPUB or PDF, ours or anyone's. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { renderFiles } from '../../jobs/render-files.ts';
import { targets } from '../../render/index.ts';
import type { Command } from '../command.ts';
import { listOf } from '../edition-options.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { renderEpubFiles } from '../render-epub.ts';
import { renderPdfFiles } from '../render-pdf.ts';
import { renderSiteFiles } from '../render-site.ts';
import { refuseTexts, renderTextFiles } from '../render-texts.ts';
import { noInput, noOutput, printReport, talkingEvents } from '../run-report.ts';
import { printDiagnostic } from '../talk.ts';

/** What is made of whole issues: each has options and a report of its own, so it is made by itself. */
const works = new Map([
  ['site', renderSiteFiles],
  ['epub', renderEpubFiles],
  ['pdf', renderPdfFiles],
]);
const worksInWords = [...works.keys()].join(', ');
const known = [...targets.map(({ id }) => id), ...works.keys()].join(', ');

export const render: Command = {
  name: 'render',
  inputs: 'FILE… -o FOLDER',
  summary: 'publish TEI as HTML, plain text, a site, EPUB or PDF',
  options: {
    output: { help: 'folder for what is made', value: 'FOLDER', short: 'o' },
    to: {
      help: `what to make: ${known}; all but ${worksInWords} where it is not said`,
      value: 'TARGET',
      multiple: true,
    },
    'base-url': { help: 'where the site will stand, for the permalinks of its articles', value: 'URL' },
    permalinks: {
      help: 'permalinks.json of the former site, whose addresses are kept (else that of the output folder)',
      value: 'FILE',
    },
    by: { help: 'a plain text for each issue, page or article; a PDF for each issue or page', value: 'UNIT' },
    bare: { help: 'plain text without the header that cites it and states its licence' },
    map: { help: 'a JSON file beside each plain text that leads from its characters back to the TEI' },
    images: { help: 'folder of the page images (else that of each FILE)', value: 'FOLDER' },
    'ui-language': {
      help: 'language of the words around the text (else the newspaper’s): de, en, fr, zh-Hans, zh-Hant',
      value: 'TAG',
    },
  },
  help: `
FILE is a TEI document or a folder of them. An element that the stylesheets do not know is an error, not a loss.
A plain text begins with how it is cited and what may be done with it; text-lines, which is the source itself, does not.
An EPUB holds one issue: articles whole over their jumps, adverts at the end of their page, the printed page numbers.
PDF is printed by a Chromium of the system (BROADSHEET_CHROMIUM names another), pages as printed on sheets of A3.
The EPUB bears the date of the last change told in the TEI, else that of the issue, as the PDF does; SOURCE_DATE_EPOCH overrides both.

examples:
  broadsheet render edition/tei -o html --to html
  broadsheet render edition/tei -o site --to site
  broadsheet render edition/tei -o epub --to epub
  broadsheet render edition/tei/page1.xml -o pdf --to pdf
  broadsheet render page.xml -o text --to text-reading --to text-lines
  broadsheet render edition/tei -o articles --to text-reading --by article --map
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(render, 'TEI file', 'page.xml -o out', terminal);
    const output = given.value('output');
    if (output === undefined) return noOutput(render, terminal);
    const wanted = listOf(given, 'to');
    const work = works.get(wanted.join());
    if (work !== undefined) return work(given, output, terminal);
    const refuse = (problem: string): ExitCode => {
      printDiagnostic(terminal, diagnose('CLI-002', { file: 'broadsheet render' }, { problem, command: 'render' }));
      return exit.usage;
    };
    const unknown = wanted.find((id) => !targets.some((target) => target.id === id));
    if (unknown !== undefined) {
      return refuse(`there is no target “${unknown}”; there are ${known}, and ${worksInWords} each go alone`);
    }
    if (given.value('by') !== undefined || given.flag('map')) {
      const chosen = targets.filter(({ id }) => (wanted.length === 0 ? id === 'text-reading' : wanted.includes(id)));
      const problem = refuseTexts(given, chosen);
      return problem === undefined ? renderTextFiles(given, output, chosen, terminal) : refuse(problem);
    }
    const chosen = targets.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
    const uiLanguage = given.value('ui-language');
    const report = await renderFiles(
      {
        inputs: given.inputs,
        output,
        targets: chosen,
        bare: given.flag('bare'),
        interrupted: terminal.interrupted,
        ...(uiLanguage === undefined ? {} : { uiLanguage }),
      },
      talkingEvents(given, terminal),
    );
    return printReport(report, given, terminal, (path) => path.endsWith('.html'));
  },
};
