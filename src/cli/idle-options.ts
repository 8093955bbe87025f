/** Options that would do nothing with what else is asked for are refused, not passed over. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Arguments, Command, Terminal } from './command.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { printDiagnostic } from './talk.ts';

/** A case in which an option does nothing. */
export interface IdleOption {
  readonly option: string;
  /** Whether it is so in this run. */
  readonly holds: boolean;
  /** What it does nothing with, to finish the sentence “… does nothing with …”. */
  readonly asked: string;
  /** What it is for. */
  readonly fit: string;
}

/** Refuses the first option given that does nothing; gives the exit code then. */
export function refuseIdle(
  { name }: Pick<Command, 'name'>,
  given: Arguments,
  idle: readonly IdleOption[],
  terminal: Terminal,
): ExitCode | undefined {
  const isGiven = (option: string): boolean => given.flag(option) || given.value(option) !== undefined;
  const found = idle.find(({ option, holds }) => holds && isGiven(option));
  if (found === undefined) return undefined;
  const { option, asked, fit } = found;
  const values = { option: `--${option}`, asked, fit, command: name };
  printDiagnostic(terminal, diagnose('CLI-005', { file: `broadsheet ${name}` }, values));
  return exit.usage;
}
