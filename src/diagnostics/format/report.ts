/** What the formats print: the diagnostics of each file with fingerprints, and the summary. */
import { createHash } from 'node:crypto';
import { type Code, catalogue } from '../catalogue.ts';
import type { Diagnostic, Place, Severity } from '../diagnostic.ts';

/** A diagnostic with the line it stands in, for people, and a fingerprint that survives moved lines, for baselines. */
export interface ReportedDiagnostic extends Diagnostic {
  /** Text of the line at `place`, where it is known; of a very long line what stands around the place. */
  readonly excerpt?: string;
  /** Column of the place in the excerpt, from 1, in code points. */
  readonly excerptColumn?: number;
  readonly fingerprint: string;
}

export interface FileReport {
  readonly file: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

export interface CodeCount {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly count: number;
}

export interface Summary {
  readonly files: number;
  readonly filesWithErrors: number;
  readonly errors: number;
  readonly warnings: number;
  /** Problems that the baseline knows, and that are therefore not reported. */
  readonly known: number;
  /** Problems beyond `--max-errors`, and absent files of a folder of which one is listed: counted but not listed. */
  readonly unlisted: number;
  readonly byCode: readonly CodeCount[];
}

export interface ValidationReport {
  readonly version: string;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A line of a file and its UTF-16 offset. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

/** Adds excerpts and fingerprints. `lineOf` gives a line of a file, where it can. */
export function reportFile(
  file: string,
  diagnostics: readonly Diagnostic[],
  lineOf: (file: string, line: number) => SourceLine | undefined,
): FileReport {
  const seen = new Map<string, number>();
  return {
    file,
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, place, message } = diagnostic;
      const line = place.line === undefined ? undefined : lineOf(place.file, place.line);
      const shown = line === undefined ? undefined : excerptOf(line, place);
      // Not the line number: what was known stays known when lines are added above it.
      const key = [code, place.file, message, (shown?.excerpt ?? '').trim()].join('\n');
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      const fingerprint = createHash('sha256').update(`${key}\n${occurrence}`).digest('hex').slice(0, 32);
      return { ...diagnostic, fingerprint, ...shown };
    }),
  };
}

const longestLine = 400;

/** A document may be one line of megabytes, with thousands of faults: only what is near the place is kept of such a line. */
function excerptOf(
  { text, start }: SourceLine,
  place: Place,
): { readonly excerpt: string; readonly excerptColumn?: number } {
  const at = Math.max(0, (place.offset ?? start) - start);
  if (text.length <= longestLine)
    return place.column === undefined ? { excerpt: text } : { excerpt: text, excerptColumn: place.column };
  const from = Math.max(0, at - longestLine / 2);
  return { excerpt: text.slice(from, from + longestLine), excerptColumn: [...text.slice(from, at)].length + 1 };
}

/** Counts a run. `known` and `unlisted` are what was taken out before. */
export function summarise(files: readonly FileReport[], known = 0, unlisted = 0): Summary {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: Severity): number => all.filter((one) => one.severity === severity).length;
  const byCode = new Map<string, CodeCount>();
  for (const { code, severity } of all) {
    const before = byCode.get(`${code} ${severity}`);
    const counted = { code, severity, title: catalogue[code].title, count: (before?.count ?? 0) + 1 };
    byCode.set(`${code} ${severity}`, counted);
  }
  return {
    files: files.length,
    filesWithErrors: files.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')).length,
    errors: count('error'),
    warnings: count('warning'),
    known,
    unlisted,
    byCode: [...byCode.values()].sort(
      (one, other) =>
        gravity[one.severity] - gravity[other.severity] || other.count - one.count || (one.code < other.code ? -1 : 1),
    ),
  };
}
