/** What runs over inputs share: each is told when its turn comes and when it is done, and none begins after an interruption. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InputReport, RunEvents } from './report.ts';

/** The reports of a run, told as they come. */
export interface RunLog {
  readonly reports: readonly InputReport[];
  finish(report: InputReport): void;
  /** Of the input nothing was made. */
  failed(input: string, diagnostics: readonly Diagnostic[]): void;
}

export function createLog(events: RunEvents): RunLog {
  const reports: InputReport[] = [];
  const finish = (report: InputReport): void => {
    reports.push(report);
    events.finished(report);
  };
  return { reports, finish, failed: (input, diagnostics) => finish({ input, written: [], diagnostics }) };
}

/** Items one after the other, as they are asked for. */
export function* inTurn<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  events: RunEvents,
  interrupted: AbortSignal,
): Generator<Item> {
  for (const [at, item] of items.entries()) {
    if (interrupted.aborted) return;
    events.started(nameOf(item), at, items.length);
    yield item;
  }
}
