/** `broadsheet render FILE… -o FOLDER`: TEI as HTML, plain text, a site, EPUB or PDF, ours or anyone's. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { renderFiles } from '../../jobs/render-files.ts';
import { targets } from '../../render/index.ts';
import type { Command } from '../command.ts';
import { listOf } from '../edition-options.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { renderEpubFiles } from '../render-epub.ts';
import { parametersOf, refuseOptions } from '../render-options.ts';
import { renderWithOwnStylesheet } from '../render-own.ts';
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
    stylesheet: {
      help: 'make what this stylesheet of your own makes, fenced: its source or compiled (SEF)',
      value: 'FILE',
    },
    param: { help: 'a parameter of that stylesheet; may be given several times', value: 'NAME=VALUE', multiple: true },
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
A stylesheet of your own (own.xsl) sees the document and the files of its own folder: one that asks for another file, an address,
the environment or a result document is refused. page.xml becomes page.own.html, .txt, .json or .xml, as xsl:output says.
A compiled one (own.sef.json, by xslt3) reads no files.
The EPUB bears the date of the last change told in the TEI, else that of the issue, as the PDF does; SOURCE_DATE_EPOCH overrides both.

examples:
  broadsheet render edition/tei -o html --to html
  broadsheet render edition/tei -o site --to site
  broadsheet render edition/tei -o epub --to epub
  broadsheet render edition/tei/page1.xml -o pdf --to pdf
  broadsheet render page.xml -o text --to text-reading --to text-lines
  broadsheet render edition/tei -o articles --to text-reading --by article --map
  broadsheet render page.xml -o out --stylesheet own.xsl --param title=Extracts
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(render, 'TEI file', 'page.xml -o out', terminal);
    const output = given.value('output');
    if (output === undefined) return noOutput(render, terminal);
    const wanted = listOf(given, 'to');
    const refuseAs = (diagnostic: Diagnostic): ExitCode => {
      printDiagnostic(terminal, diagnostic);
      return exit.usage;
    };
    const refuse = (problem: string): ExitCode =>
      refuseAs(diagnose('CLI-002', { file: 'broadsheet render' }, { problem, command: 'render' }));
    const stylesheet = given.value('stylesheet');
    if (stylesheet !== undefined) {
      if (wanted.length > 0) return refuse('--stylesheet says by itself what is made, so --to cannot stand beside it');
      const unfit = refuseOptions(given, ['stylesheet']);
      if (unfit !== undefined) return refuseAs(unfit);
      const parameters = parametersOf(given);
      if (typeof parameters === 'string') return refuse(`--param is “${parameters}”, which is no NAME=VALUE`);
      return renderWithOwnStylesheet(stylesheet, parameters, given, output, terminal);
    }
    const work = works.get(wanted.join());
    if (work !== undefined) {
      const unfit = refuseOptions(given, wanted);
      return unfit === undefined ? work(given, output, terminal) : refuseAs(unfit);
    }
    const unknown = wanted.find((id) => !targets.some((target) => target.id === id));
    if (unknown !== undefined) {
      return refuse(`there is no target “${unknown}”; there are ${known}, and ${worksInWords} each go alone`);
    }
    const unfit = refuseOptions(given, wanted.length === 0 ? targets.map(({ id }) => id) : wanted);
    if (unfit !== undefined) return refuseAs(unfit);
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
