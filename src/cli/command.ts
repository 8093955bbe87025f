/** What a command of the command line is: its options, its help, and a function that does the work. */
import type { ExitCode } from './exit-codes.ts';

/** One option of a command. `value` names the argument in the help (`FILE`); without it the option is a switch. */
export interface OptionSpec {
  readonly help: string;
  readonly value?: string;
  readonly short?: string;
  readonly multiple?: boolean;
}

/** What was typed after the command's name. */
export interface Arguments {
  readonly inputs: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** Where a command talks: `out` is the document, `err` the talk. */
export interface Terminal {
  out(content: string | Uint8Array): void;
  err(text: string): void;
  /** Whether `err` is a terminal that a person watches. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Working directory, absolute. */
  readonly directory: string;
  /** Aborted when the user interrupts; long work stops at the next file. */
  readonly interrupted: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** What the inputs are, for the usage line: `INPUT…`. */
  readonly inputs: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Paragraphs and examples under the options. */
  readonly help: string;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}
