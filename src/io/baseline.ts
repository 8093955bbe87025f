/** Baselines: problems that are known already, by fingerprint, so that only new ones are reported. */
import { basename, dirname, resolve } from 'node:path';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FileReport } from '../diagnostics/format/report.ts';
import { readText, reasonOf, writeBelow } from './files.ts';

/** Fingerprints of a baseline file. */
export function readBaseline(path: string, shown: string): Outcome<ReadonlySet<string> | undefined> {
  const refuse = (why: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnose('VAL-008', { file: shown }, { why })],
  });
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    return { value: undefined, diagnostics: [diagnose('INP-001', { file: shown }, { why: reasonOf(error) })] };
  }
  try {
    const content: unknown = JSON.parse(text);
    const isBaseline = typeof content === 'object' && content !== null && 'known' in content;
    const known = isBaseline ? content.known : undefined;
    if (typeof known !== 'object' || known === null) return refuse('it has no list “known”');
    return { value: new Set(Object.keys(known)), diagnostics: [] };
  } catch {
    return refuse('it is not JSON');
  }
}

/** Writes the problems of a run as a baseline; readable in a review, and the same for the same problems. */
export function writeBaseline(path: string, files: readonly FileReport[]): void {
  const known = files
    .flatMap(({ diagnostics }) => diagnostics)
    .map(({ fingerprint, code, place, message }) => [fingerprint, `${place.file}: ${code}: ${message}`] as const);
  const text = JSON.stringify({ program: 'broadsheet', known: Object.fromEntries(known) }, undefined, 2);
  writeBelow(dirname(resolve(path)), basename(path), `${text}\n`);
}
