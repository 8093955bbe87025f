#!/usr/bin/env node
/** Entry point of the command line: finds the command, runs it, turns every failure into a message and an exit code. */
import { setFlagsFromString } from 'node:v8';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { packageVersion } from '../io/assets.ts';
import { removeUnfinished } from '../io/files.ts';
import { removeDrafts } from '../io/package-draft.ts';
import { readArguments } from './arguments.ts';
import type { Command, Terminal } from './command.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, exit } from './exit-codes.ts';
import { commandHelp, overview } from './help.ts';
import { printDiagnostic } from './talk.ts';

const interruption = new AbortController();

const terminal: Terminal = {
  out: (content) => void process.stdout.write(content),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  colour: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  directory: process.cwd(),
  interrupted: interruption.signal,
};

async function main(words: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return help(rest[0]);
  if (first === '--version' || first === '-V') {
    terminal.out(`${packageVersion()}\n`);
    return exit.fine;
  }
  const command = await find(first);
  return command === undefined ? unknownCommand(first) : run(command, rest);
}

async function find(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

async function help(name: string | undefined): Promise<ExitCode> {
  const command = name === undefined ? undefined : await find(name);
  if (name !== undefined && command === undefined) return unknownCommand(name);
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  terminal.out(command === undefined ? overview(all, packageVersion()) : commandHelp(command));
  return exit.fine;
}

function unknownCommand(found: string): ExitCode {
  const [guess] = nearest(found, Object.keys(commands));
  const hint = guess === undefined ? '' : `; did you mean “${guess}”?`;
  printDiagnostic(terminal, diagnose('CLI-001', { file: 'broadsheet' }, { found, hint }));
  return exit.usage;
}

async function run(command: Command, words: readonly string[]): Promise<ExitCode> {
  const given = readArguments(command, words);
  if ('code' in given) {
    printDiagnostic(terminal, given);
    return exit.usage;
  }
  if (given.flag('help')) {
    terminal.out(commandHelp(command));
    return exit.fine;
  }
  const code = await command.run(given, terminal);
  return interruption.signal.aborted ? exit.interrupted : code;
}

/** A second interrupt does not wait for the file at hand. */
function interrupt(): void {
  if (interruption.signal.aborted) {
    removeUnfinished();
    removeDrafts();
    process.exit(exit.interrupted);
  }
  interruption.abort();
  terminal.err('\nbroadsheet: stopping after the file at hand\n');
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// A reader that goes away (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exit.fine : exit.notWritable),
);

// An issue goes through page by page, and leaves as much garbage a page as it needs memory in all: V8 would collect it late.
setFlagsFromString('--heap-growing-percent=50');
// V8 turns a pattern into bytecode first and into machine code later: for classes like \p{Script=Han} the bytecode takes six times as long.
setFlagsFromString('--no-regexp-tier-up');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  removeUnfinished();
  removeDrafts();
  const reason =
    error instanceof Error ? (process.env.BROADSHEET_DEBUG === undefined ? error.message : error.stack) : String(error);
  terminal.err(
    `broadsheet: error BUG-001: this is our fault: ${reason}\n  fix: please report it with the command and, if you may, the input; BROADSHEET_DEBUG=1 shows more\n`,
  );
  process.exitCode = exit.ourFault;
}
