/** Diagnostics: what a stage reports about a document, each with a code, a place, what was found and how to fix it. */
import { type Code, catalogue } from './catalogue.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where something stands. `line` and `column` count from 1, `column` in code points; `offset` is a UTF-16 index from 0. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** XPath of the element or attribute, for XML. */
  readonly path?: string;
}

/** Values for the `{name}` slots of a catalogue row's message and fix. */
export type Values = Readonly<Record<string, string | number>>;

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
  /** A further place that explains the first: the other duplicate, the source line behind our TEI. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** What many places of many documents may tell alike, as a folder without its files: a report over documents lists the first. */
  readonly about?: string;
}

/** A stage's answer: what it made, and what it has to say about the document. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** A diagnostic of the given code; `values` fill the slots of its message and fix. A slot without value is our own bug. */
export function diagnose(
  code: Code,
  place: Place,
  values: Values = {},
  more: Partial<Pick<Diagnostic, 'related' | 'severity' | 'about'>> = {},
): Diagnostic {
  const row = catalogue[code];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${code}: no value for {${name}}`);
      return String(value);
    });
  return { code, severity: row.severity, place, message: fill(row.message), fix: fill(row.fix), ...more };
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
