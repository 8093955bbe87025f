/** Judges packages in folders, whoever made them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isFileSystemError, reasonOf } from '../io/files.ts';
import { openPackageFolder } from '../io/package-folder.ts';
import { checkers, type PackageChecker, type PackageFolder } from '../pipeline/export.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

/** How deep below a folder packages are looked for. */
const deepest = 2;

/** One report a folder; its `written` names the packages that were judged. Nothing is written. */
export function checkPackages(folders: readonly string[], events: RunEvents): RunReport {
  const inputs = folders.map((folder, at): InputReport => {
    events.started(folder, at, folders.length);
    const report = checkFolder(folder);
    events.finished(report);
    return report;
  });
  return { output: '', inputs };
}

function checkFolder(input: string): InputReport {
  try {
    const found = packagesIn(input, deepest);
    if (found.length === 0) {
      const known = checkers.map(({ title }) => title).join(', ');
      return { input, written: [], diagnostics: [diagnose('PKG-006', { file: input }, { known })] };
    }
    const diagnostics = found.flatMap(({ folder, checker }) => judge(folder, checker));
    return { input, written: [], diagnostics };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { input, written: [], diagnostics: [diagnose('INP-001', { file: input }, { why: reasonOf(error) })] };
  }
}

interface FoundPackage {
  readonly folder: PackageFolder;
  readonly checker: PackageChecker;
}

/** The packages of a folder: itself, else those in its folders. */
function packagesIn(path: string, depth: number): FoundPackage[] {
  const folder = openPackageFolder(path);
  const known = checkers.filter((checker) => checker.recognises(folder));
  if (known.length > 0) return known.map((checker) => ({ folder, checker }));
  if (depth === 0) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => packagesIn(join(path, name), depth - 1));
}

function judge(folder: PackageFolder, checker: PackageChecker): Diagnostic[] {
  return [...checker.check(folder)].map((one) => ({
    ...one,
    place: { ...one.place, file: join(folder.name, one.place.file) },
  }));
}
