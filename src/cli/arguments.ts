/** Turns what was typed into the arguments of a command, by its option table. */
import { parseArgs } from 'node:util';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Arguments, Command } from './command.ts';

/** Options that every command has. */
export const commonOptions = {
  help: { help: 'show this help', short: 'h' },
  json: { help: 'print the report as JSON on standard output' },
  quiet: { help: 'say nothing but errors', short: 'q' },
} as const;

/** Arguments of a command, or what is wrong with them. */
export function readArguments(command: Command, words: readonly string[]): Arguments | Diagnostic {
  const specs = { ...commonOptions, ...command.options };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const short = 'short' in spec && spec.short !== undefined ? { short: spec.short } : {};
      const takesValue = 'value' in spec && spec.value !== undefined;
      const multiple = 'multiple' in spec && spec.multiple === true;
      return [name, { type: takesValue ? ('string' as const) : ('boolean' as const), multiple, ...short }];
    }),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const all = (name: string): readonly string[] => {
      const value = values[name];
      const list = Array.isArray(value) ? value : [value];
      return list.filter((one): one is string => typeof one === 'string');
    };
    return {
      inputs: positionals,
      flag: (name) => values[name] === true,
      values: all,
      value: (name) => all(name).at(-1),
    };
  } catch (error) {
    const problem = error instanceof Error ? plain(error.message) : String(error);
    return diagnose('CLI-002', { file: `broadsheet ${command.name}` }, { problem, command: command.name });
  }
}

/** Node's message without the advice on `--`, which is about its own library. */
function plain(message: string): string {
  return message
    .replace(/\. To specify[\s\S]*$/u, '')
    .replaceAll("'", '“')
    .replaceAll(/“(?<name>[^“]*)“/gu, '“$<name>”');
}
