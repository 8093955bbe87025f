/** `broadsheet check-edition FOLDER…`: whether an edition can be kept as it is. */

import { packageVersion } from '../../io/assets.ts';
import { checkEditions } from '../../jobs/check-edition.ts';
import { exitCodeOf, reportJson } from '../../jobs/report.ts';
import type { Command } from '../command.ts';
import { noInput, talkingEvents } from '../run-report.ts';

export const checkEdition: Command = {
  name: 'check-edition',
  inputs: 'FOLDER…',
  summary: 'check that a site is whole: links, ids, words for pictures, nothing from elsewhere or by scripts alone',
  options: {},
  help: `
FOLDER holds a site that “render --to site” made, or any folder of HTML pages. Nothing is written.

example:
  broadsheet check-edition site
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) return noInput(checkEdition, 'folder', 'site', terminal);
    const report = checkEditions(given.inputs, talkingEvents(given, terminal));
    const code = exitCodeOf(report.inputs.flatMap(({ diagnostics }) => diagnostics));
    if (given.flag('json')) terminal.out(reportJson(report, packageVersion()));
    else if (code === 0 && !given.flag('quiet')) terminal.err('broadsheet: the edition is whole\n');
    return code;
  },
};
