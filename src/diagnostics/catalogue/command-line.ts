/** CLI-…: wrong use of the command line. */
import type { CatalogueRow } from '../row.ts';

export const commandLine = {
  'CLI-001': {
    severity: 'error',
    title: 'Unknown command',
    message: 'there is no command “{found}”{hint}',
    meaning: 'The first word after broadsheet names what to do, and this one is not known.',
    fix: 'run “broadsheet --help” for the commands',
  },
  'CLI-002': {
    severity: 'error',
    title: 'Wrong option',
    message: '{problem}',
    meaning: 'An option is unknown to this command, lacks its value, or has a value that it does not take.',
    fix: 'run “broadsheet {command} --help” for its options',
  },
  'CLI-003': {
    severity: 'error',
    title: 'No input named',
    message: '“{command}” needs at least one {what}',
    meaning: 'The command works on files or folders, and none was named.',
    fix: 'name one, for example: broadsheet {command} {example}',
  },
  'CLI-004': {
    severity: 'error',
    title: 'Unknown diagnostic code',
    message: 'there is no diagnostic with the code “{found}”{hint}',
    meaning: '“explain” explains the codes that diagnostics carry, such as INP-001.',
    fix: 'run “broadsheet explain” without a code for the list',
  },
  'CLI-005': {
    severity: 'error',
    title: 'Option does nothing here',
    message: '{option} does nothing with {asked}; it is for {fit}',
    meaning:
      'An option that what is made does not take would be passed over, and the result would not be what was asked for.',
    fix: 'leave it out, or run “broadsheet {command} --help” to see what takes it',
  },
} as const satisfies Record<string, CatalogueRow>;
