/** Judges lists of paths in an OCFL inventory: each legal, none repeated, none both file and folder. */
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';

/** Codes that the specification gives the faults of content paths and of logical paths. */
export interface PathRules {
  readonly slash: string;
  readonly step: string;
  readonly conflict: string;
}

export const contentPathRules: PathRules = { slash: 'E100', step: 'E099', conflict: 'E101' };
export const logicalPathRules: PathRules = { slash: 'E053', step: 'E052', conflict: 'E095' };

export function* checkPaths(paths: readonly string[], rules: PathRules, place: Place): Iterable<Diagnostic> {
  const seen = new Set<string>();
  const folders = new Set(paths.flatMap(foldersOf));
  for (const path of paths) {
    const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-237', place, { path, problem, rule });
    if (/^\/|\/$/u.test(path)) yield fault('begins or ends with a slash', rules.slash);
    else if (path.split('/').some((step) => step === '' || step === '.' || step === '..'))
      yield fault('has an empty, . or .. step', rules.step);
    if (seen.has(path)) yield fault('is given twice', rules.conflict);
    else if (folders.has(path)) yield fault('is both a file and a folder', rules.conflict);
    seen.add(path);
  }
}

function foldersOf(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, at) => steps.slice(0, at + 1).join('/'));
}
