/** The help texts: the list of commands, and each command's own page. */
import { commonOptions } from './arguments.ts';
import type { Command, OptionSpec } from './command.ts';

/** `broadsheet --help`. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    `broadsheet ${version}: newspaper pages into TEI digital editions`,
    '',
    'usage: broadsheet COMMAND [OPTION…] INPUT…',
    '',
    'commands:',
    ...list,
    '',
    'An INPUT is an issue: a page file, or a folder of page files in name order, or with its METS or DIDL. An NDNP',
    'batch stands for the issues that it lists, a folder of issue folders for these. A sidecar issue.json beside an',
    'issue or in it says what is known of it (title, date, rights …); without one, title and date are read off the',
    'pages, and what is unknown is said to be.',
    '',
    'to begin:',
    '  broadsheet build page.txt -o edition     encode, validate, and publish one page',
    '  broadsheet build --help                  the options of a command',
    '  broadsheet explain TEI-001               what a message means, and how to mend it',
    '',
    'exit codes: 0 fine, 1 the document has errors, 2 usage, 3 input unreadable, 4 output not writable,',
    '            5 something needed is missing, 70 our fault, 130 interrupted',
    '',
  ].join('\n');
}

/** `broadsheet COMMAND --help`. */
export function commandHelp({ name, inputs, summary, options, help }: Command): string {
  const all: Readonly<Record<string, OptionSpec>> = { ...options, ...commonOptions };
  const rows = Object.entries(all).map(([option, spec]) => {
    const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
    return [`  ${short}--${option}${spec.value === undefined ? '' : ` ${spec.value}`}`, spec] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(
    ([left, spec]) => `${left.padEnd(width)}  ${spec.help}${spec.multiple === true ? ' (may be repeated)' : ''}`,
  );
  return [
    `broadsheet ${name}: ${summary}`,
    '',
    `usage: broadsheet ${name} [OPTION…] ${inputs}`,
    '',
    'options:',
    ...lines,
    '',
    help.trim(),
    '',
  ].join('\n');
}
