/** Lets a run notice that it is to stop. */

/** Ends this turn of the event loop: signals are told between two turns only, so a run waits here between two pieces of work. */
export function interruptsNoticed(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
