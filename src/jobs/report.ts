/** What a run over many inputs tells: per input what was written and what was found, and one exit code for all. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export interface InputReport {
  readonly input: string;
  /** Paths below the output folder, in the order in which they were written. */
  readonly written: readonly string[];
  /** Those of them that stood there already as they are, and were left alone. */
  readonly unchanged?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface RunReport {
  readonly output: string;
  readonly inputs: readonly InputReport[];
  /** The site made over all inputs, where one was. */
  readonly site?: InputReport;
}

/** All that was found in a run. */
export function diagnosticsOf({ inputs, site }: RunReport): readonly Diagnostic[] {
  return [...inputs.flatMap(({ diagnostics }) => diagnostics), ...(site?.diagnostics ?? [])];
}

/** What a run tells while it goes on. */
export interface RunEvents {
  started(input: string, at: number, total: number): void;
  finished(report: InputReport): void;
}

/** Families of diagnostics by what they mean for the exit code, gravest first. */
const gravity = [
  { code: 70, families: ['TEI', 'BUG'] },
  { code: 5, families: ['DEP'] },
  { code: 4, families: ['OUT'] },
  { code: 3, families: ['INP', 'ENC', 'SRC'] },
] as const;

/** The exit code of a run: of the gravest error in it, 0 without errors. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 1 | 3 | 4 | 5 | 70 {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return 0;
  const families = new Set(errors.map(({ code }) => code.slice(0, 3)));
  return gravity.find((row) => row.families.some((family) => families.has(family)))?.code ?? 1;
}

/** The report as JSON: no dates, no absolute paths, nothing of what stood in the folder before, the same for the same input. */
export function reportJson(report: RunReport, version: string): string {
  const all = diagnosticsOf(report);
  const count = (severity: Diagnostic['severity']): number => all.filter((one) => one.severity === severity).length;
  const summary = {
    inputs: report.inputs.length,
    errors: count('error'),
    warnings: count('warning'),
    exitCode: exitCodeOf(all),
  };
  const told = ({ input, written, diagnostics }: InputReport): InputReport => ({ input, written, diagnostics });
  const inputs = report.inputs.map(told);
  const site = report.site === undefined ? undefined : told(report.site);
  return `${JSON.stringify({ program: 'broadsheet', version, summary, inputs, site }, undefined, 2)}\n`;
}
