/** `broadsheet explain CODE`: what a diagnostic means, an example, and how to mend it. */
import { type Code, catalogue, isCode } from '../../diagnostics/catalogue.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { CatalogueRow } from '../../diagnostics/row.ts';
import type { Command } from '../command.ts';
import { exit } from '../exit-codes.ts';
import { printDiagnostic } from '../talk.ts';

// The keys of the catalogue are its codes.
const codes = Object.keys(catalogue).sort() as readonly Code[];

export const explain: Command = {
  name: 'explain',
  inputs: '[CODE…]',
  summary: 'explain a diagnostic: what it means, an example, how to mend it',
  options: {},
  help: `
Without a code it lists them all.

examples:
  broadsheet explain ENC-001
  broadsheet explain
`,
  async run(given, terminal) {
    if (given.inputs.length === 0) {
      if (given.flag('json')) terminal.out(`${JSON.stringify(catalogue, undefined, 2)}\n`);
      else for (const code of codes) terminal.out(`${code}  ${catalogue[code].title}\n`);
      return exit.fine;
    }
    for (const found of given.inputs) {
      const code = found.toUpperCase();
      if (!isCode(code)) {
        const [guess] = nearest(code, codes);
        const hint = guess === undefined ? '' : `; did you mean ${guess}?`;
        printDiagnostic(terminal, diagnose('CLI-004', { file: 'broadsheet explain' }, { found, hint }));
        return exit.usage;
      }
      terminal.out(
        given.flag('json')
          ? `${JSON.stringify({ code, ...catalogue[code] }, undefined, 2)}\n`
          : page(code, catalogue[code]),
      );
    }
    return exit.fine;
  },
};

function page(code: Code, { severity, title, meaning, fix, example }: CatalogueRow): string {
  const parts = [
    `${code} (${severity}): ${title}`,
    meaning,
    ...(example === undefined ? [] : [`Example:\n${example.replaceAll(/^/gmu, '    ')}`]),
  ];
  return `${parts.join('\n\n')}\n\nTo mend it: ${slots(fix)}\n`;
}

/** Slots of a message are filled when it is printed; here they stand for what was found. */
function slots(text: string): string {
  return text.replaceAll(/\{(?<name>\w+)\}/gu, '‹$<name>›');
}
