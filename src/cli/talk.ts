/** How commands talk: diagnostics as lines, progress as a bar on a terminal and as plain lines in a log. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { prettyDiagnostic } from '../diagnostics/format/pretty.ts';
import type { Terminal } from './command.ts';

/** One diagnostic on the talk channel, with its fix. */
export function printDiagnostic(terminal: Terminal, diagnostic: Diagnostic): void {
  terminal.err(prettyDiagnostic(diagnostic, terminal.colour));
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
