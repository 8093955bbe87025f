/** How commands talk: diagnostics as lines, progress as a bar on a terminal and as plain lines in a log. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Terminal } from './command.ts';

/** `file:line:column`, as far as it is known. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** One diagnostic on the talk channel, with its fix. */
export function printDiagnostic(terminal: Terminal, { place, severity, code, message, fix }: Diagnostic): void {
  const paint = severity === 'error' ? 31 : 33;
  const word = terminal.colour ? `\u001B[${paint}m${severity}\u001B[0m` : severity;
  terminal.err(`${placeText(place)}: ${word} ${code}: ${message}\n  fix: ${fix}\n`);
}

/** Reports how far a run has come. */
export interface Progress {
  step(done: number, total: number, name: string): void;
  /** Clears the bar, so that something else can be printed. */
  clear(): void;
}

/** A bar that redraws itself for a person; nothing for a log, whose lines say what was written. */
export function createProgress(terminal: Terminal): Progress {
  const width = 24;
  const clear = (): void => terminal.err('\r\u001B[K');
  if (!terminal.interactive) return { step: () => undefined, clear: () => undefined };
  return {
    step(done, total, name) {
      const filled = Math.round((width * done) / Math.max(1, total));
      clear();
      terminal.err(`[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${total} ${name}`);
    },
    clear,
  };
}
