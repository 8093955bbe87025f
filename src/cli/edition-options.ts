/** Options that every command which encodes has in common, and how they become options of the pipeline. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import { packageVersion } from '../io/assets.ts';
import { packagedChecker } from '../jobs/checker.ts';
import type { EncodeRun } from '../jobs/encode-inputs.ts';
import { furtherForms } from '../jobs/further-forms.ts';
import { formats, profileNames } from '../pipeline/reading.ts';
import type { Arguments, Command, OptionSpec, Terminal } from './command.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { type IdleOption, refuseIdle } from './idle-options.ts';
import { printDiagnostic } from './talk.ts';

export const encodingOptions = {
  metadata: {
    help: 'sidecar with what is known of the issue (else issue.json beside the input or in it)',
    value: 'FILE',
    short: 'm',
  },
  language: {
    help: 'language of the text as a BCP 47 tag (else the sidecar’s, else found out)',
    value: 'TAG',
    short: 'l',
  },
  enrich: { help: 'mark names in the text too, and dates that are less than sure' },
  authority: {
    help: 'JSON list of persons, organisations and places with their pointers (“explain MET-005” shows one); marks them in the text',
    value: 'FILE',
  },
  unclear: { help: 'mark words, or characters, as unclear whose OCR confidence is below N (0 to 1)', value: 'N' },
  words: { help: 'write each word of a source with geometry as a zone, with its box and confidence' },
  encoding: { help: 'character encoding of a text layer (else found out): gb18030, utf-16le …', value: 'NAME' },
  from: { help: `format of the input (else recognised by content): ${formats.join(', ')}`, value: 'FORMAT' },
  profile: { help: `what made a text layer (else found out): ${profileNames.join(', ')}`, value: 'NAME' },
} as const satisfies Record<string, OptionSpec>;

/** Refuses a value that an option does not know; gives the exit code then. */
export function refuseChoices(command: Command, given: Arguments, terminal: Terminal): ExitCode | undefined {
  const refuse = (problem: string): ExitCode => {
    const place = { file: `broadsheet ${command.name}` };
    printDiagnostic(terminal, diagnose('CLI-002', place, { problem, command: command.name }));
    return exit.usage;
  };
  const unclear = given.value('unclear');
  if (unclear !== undefined && !/^(?:0?\.\d+|[01](?:\.0*)?)$/u.test(unclear))
    return refuse(`--unclear takes a number from 0 to 1, not “${unclear}”`);
  const choices: Readonly<Record<string, readonly string[]>> = {
    from: formats,
    profile: profileNames,
    also: furtherForms,
  };
  for (const [option, known] of Object.entries(choices)) {
    const found = listOf(given, option).find((one) => !known.includes(one));
    if (found === undefined) continue;
    return refuse(`--${option} does not know “${found}”; it takes ${known.join(', ')}`);
  }
  return refuseIdle(command, given, idleOptions(given), terminal);
}

/** What a format that is named with --from does not take. */
function idleOptions(given: Arguments): readonly IdleOption[] {
  const from = given.value('from');
  const isText = from === 'text-layer';
  const forText = { holds: from !== undefined && !isText, asked: `--from ${from}`, fit: '--from text-layer' };
  const forWords = { holds: isText, asked: '--from text-layer', fit: 'sources that give each word its place' };
  return [
    { option: 'encoding', ...forText },
    { option: 'profile', ...forText },
    { option: 'words', ...forWords },
    { option: 'unclear', ...forWords },
  ];
}

/** The values of an option that may be repeated, or hold several parted by commas. */
export function listOf(given: Arguments, option: string): readonly string[] {
  return given.values(option).flatMap((list) => list.split(','));
}

/** Pipeline options from the arguments. */
export function encodeOptions(given: Arguments): EncodeRun['options'] {
  const said = (name: string): string | undefined => given.value(name);
  const language = said('language');
  const encoding = said('encoding');
  const from = said('from');
  const profile = said('profile');
  const authorityFile = said('authority');
  const unclear = said('unclear');
  return {
    version: packageVersion(),
    check: packagedChecker(),
    ...(language === undefined ? {} : { language }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(from === undefined ? {} : { from }),
    ...(profile === undefined ? {} : { profile }),
    ...(unclear === undefined ? {} : { unclear: Number(unclear) }),
    ...(given.flag('words') ? { words: true } : {}),
    ...(given.flag('enrich') ? { enrich: true } : {}),
    ...(authorityFile === undefined ? {} : { authorityFile }),
  };
}
