/** What validation needs of a grammar: a handler for the events of one document, and what it found. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { XmlHandler } from '../xml/events.ts';

/** One check of one document. */
export interface GrammarRun {
  readonly handler: XmlHandler;
  /** Called after the last event; places are made only for what was found. */
  diagnostics(placeAt: (start: number, end?: number) => Place): readonly Diagnostic[];
}

/** A compiled schema that any number of documents can be checked against. */
export interface Grammar {
  readonly file: string;
  begin(): GrammarRun;
}
