/** `broadsheet render FILE… -o FOLDER`: TEI as HTML and plain text, ours or anyone's. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { renderFiles } from '../../jobs/render-files.ts';
import { targets } from '../../render/index.ts';
import type { Command } from '../command.ts';
import { exit } from '../exit-codes.ts';
import { renderSiteFiles } from '../render-site.ts';
import { noInput, noOutput, printReport, talkingEvents } from '../run-report.ts';
import { printDiagnostic } from '../talk.ts';

const known = [...targets.map(({ id }) => id), 'site'].join(', ');

export const render: Command = {
  name: 'render',
  inputs: 'FILE… -o FOLDER',
  summary: 'publish TEI as HTML and plain text',
  options: {
    output: { help: 'folder for what is made', value: 'FOLDER', short: 'o' },
    to: { help: `what to make: ${known}; all but the site where it is not said`, value: 'TARGET', multiple: true },
    'base-url': { help: 'where the site will stand, for the permalinks of its articles', value: 'URL' },
    permalinks: {
      help: 'permalinks.json of the former site, whose addresses are kept (else that of the output folder)',
      value: 'FILE',
    },
    'ui-language': {
      help: 'language of the words around the text (else the newspaper’s): de, en, fr, zh-Hans, zh-Hant',
      value: 'TAG',
    },
  },
  help: `
FILE is a TEI document or a folder of them. An element that the stylesheets do not know is an error, not a loss.

examples:
  broadsheet render edition/tei -o html --to html
  broadsheet render edition/tei -o site --to site
  broadsheet render page.xml -o text --to text-reading --to text-lines
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(render, 'TEI file', 'page.xml -o out', terminal);
    const output = given.value('output');
    if (output === undefined) return noOutput(render, terminal);
    const wanted = given.values('to').flatMap((list) => list.split(','));
    if (wanted.join() === 'site') return renderSiteFiles(given, output, terminal);
    const unknown = wanted.find((id) => !targets.some((target) => target.id === id));
    if (unknown !== undefined) {
      const problem = `there is no target “${unknown}”; there are ${known}, and site goes alone`;
      printDiagnostic(terminal, diagnose('CLI-002', { file: 'broadsheet render' }, { problem, command: 'render' }));
      return exit.usage;
    }
    const chosen = targets.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
    const uiLanguage = given.value('ui-language');
    const run = { inputs: given.inputs, output, targets: chosen, interrupted: terminal.interrupted };
    const report = await renderFiles(
      uiLanguage === undefined ? run : { ...run, uiLanguage },
      talkingEvents(given, terminal),
    );
    return printReport(report, given, terminal, (path) => path.endsWith('.html'));
  },
};
