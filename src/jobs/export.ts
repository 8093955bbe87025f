/** Exports encoded issues to packages: everything is read and checked first, then each package is written whole or not at all. */
import { join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedFile, packagedJson, packageVersion } from '../io/assets.ts';
import { type IssueLocation, imageFinder, isWebAddress, locateIssues, sourceFinder } from '../io/editions.ts';
import { isFileSystemError, isFolder, isInside, readText, reasonOf } from '../io/files.ts';
import { draftAddition, draftPackage, isInUse, openPackageFolder } from '../io/package-folder.ts';
import { storedFile, storedTei } from '../io/stored-file.ts';
import { readMetadata } from '../metadata/read.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { type Exporter, type ExportIssue, type ExportOptions, readExportIssue } from '../pipeline/export.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface ExportRun {
  /** TEI files, folders of them, output folders of `build`. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly targets: readonly Exporter[];
  /** A sidecar for all issues. */
  readonly metadata?: string;
  /** Folders in which page images and source files are looked for too. */
  readonly sources: readonly string[];
  /** A package may take the place of what is in its folder. */
  readonly force: boolean;
  readonly baseUrl?: string;
  /** ISO 8601 in UTC. */
  readonly now?: string;
  readonly interrupted: AbortSignal;
}

/** One report an input that there is something to say of, then one a package: `input` is then its folder, `written` its files. */
export function exportEditions(run: ExportRun, events: RunEvents): RunReport {
  const read = run.inputs.map((input) => locate(input, run));
  const issues = read.flatMap(({ value }) => value);
  const checked = checkIssues(issues, run, events);
  const reports: InputReport[] = run.inputs.map((input, at) => ({
    input,
    written: [],
    diagnostics: read[at]?.diagnostics ?? [],
  }));
  const all = [...reports, { input: run.output, written: [], diagnostics: checked }];
  const found = all.filter(({ diagnostics }) => diagnostics.length > 0);
  for (const report of found) events.finished(report);
  if (found.some(({ diagnostics }) => hasErrors(diagnostics)) || issues.length === 0) {
    return { output: run.output, inputs: found };
  }
  const packages = run.targets.map((target, at) => {
    events.started(target.title, at, run.targets.length);
    const report = writePackage(target, issues, run);
    events.finished(report);
    return report;
  });
  return { output: run.output, inputs: [...found, ...packages] };
}

/** The issues of editions, read; none where one of them cannot be. */
export function readExport(run: Pick<ExportRun, 'inputs' | 'metadata' | 'sources'>): Outcome<readonly ExportIssue[]> {
  const located = run.inputs.map((input) => locate(input, run));
  const read = located.flatMap(({ value }) => value).map((location) => readIssue(location, run));
  const diagnostics = [...located, ...read].flatMap((one) => one.diagnostics);
  return { value: hasErrors(diagnostics) ? [] : read.flatMap(({ value }) => value ?? []), diagnostics };
}

function locate(
  input: string,
  { metadata, sources }: Pick<ExportRun, 'metadata' | 'sources'>,
): Outcome<readonly IssueLocation[]> {
  try {
    const value = locateIssues(input, metadata, sources);
    return { value, diagnostics: value.length === 0 ? [diagnose('INP-003', { file: input })] : [] };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { value: [], diagnostics: [diagnose('INP-001', { file: input }, { why: reasonOf(error) })] };
  }
}

/** All that stands against the export; issues are read once for it, so that nothing is written of an export that fails. */
function checkIssues(issues: readonly IssueLocation[], run: ExportRun, events: RunEvents): Diagnostic[] {
  const diagnostics = [
    ...duplicateNames(issues),
    ...run.targets.flatMap((target) => refuseFolder(target, issues, run)),
  ];
  for (const [at, location] of issues.entries()) {
    if (run.interrupted.aborted) break;
    events.started(location.name, at, issues.length);
    const { value: issue, diagnostics: found } = readIssue(location, run);
    diagnostics.push(...found);
    if (issue === undefined) continue;
    const place = { file: location.sidecar ?? location.pages[0] ?? location.name };
    for (const { number, imageAddress, image } of issue.pages) {
      if (imageAddress === undefined || image !== undefined || isWebAddress(imageAddress)) continue;
      diagnostics.push(diagnose('PKG-004', place, { image: imageAddress, page: number }));
    }
    for (const { title, needs } of run.targets) {
      for (const { field, use, isMet } of needs) {
        if (!isMet(issue)) diagnostics.push(diagnose('PKG-002', place, { target: title, field, use }));
      }
    }
  }
  return diagnostics;
}

function duplicateNames(issues: readonly IssueLocation[]): Diagnostic[] {
  const seen = new Set<string>();
  return issues.flatMap(({ name, pages }) => {
    // File systems that ignore case would put two such issues into one folder.
    const key = name.normalize('NFC').toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [diagnose('PKG-005', { file: pages[0] ?? name }, { name })];
  });
}

function refuseFolder(target: Exporter, issues: readonly IssueLocation[], run: ExportRun): Diagnostic[] {
  const folder = folderOf(target, run);
  const inside = issues.flatMap(({ pages }) => pages).find((page) => isInside(page, folder));
  if (inside !== undefined) return [diagnose('OUT-002', { file: folder }, { input: inside })];
  const isTaken = target.adds === true ? isInUse(folder) && !isFolder(folder) : !run.force && isInUse(folder);
  return isTaken ? [diagnose('PKG-003', { file: folder })] : [];
}

/** A single target is written into the output folder itself, several into folders named by them. */
function folderOf(target: Exporter, { output, targets }: ExportRun): string {
  return targets.length === 1 ? output : join(output, target.id);
}

function readIssue(location: IssueLocation, run: Pick<ExportRun, 'sources'>): Outcome<ExportIssue | undefined> {
  try {
    const sidecar = location.sidecar === undefined ? undefined : readSidecar(location.sidecar);
    if (sidecar !== undefined && sidecar.value === undefined)
      return { value: undefined, diagnostics: sidecar.diagnostics };
    const read = readExportIssue({
      name: location.name,
      pages: location.pages.map(storedTei),
      image: imageFinder(location.roots),
      source: sourceFinder(run.sources),
      ...(location.corpus === undefined ? {} : { corpus: storedTei(location.corpus) }),
      ...(location.sidecar === undefined ? {} : { sidecar: storedFile(location.sidecar) }),
      ...(sidecar?.value === undefined ? {} : { metadata: sidecar.value }),
    });
    return { value: read.value, diagnostics: [...(sidecar?.diagnostics ?? []), ...read.diagnostics] };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const file = error.path ?? location.name;
    return { value: undefined, diagnostics: [diagnose('INP-001', { file }, { why: reasonOf(error) })] };
  }
}

function readSidecar(file: string): Outcome<IssueMetadata | undefined> {
  return readMetadata(readText(file), file, packagedJson('schema/issue.schema.json'));
}

/** Issues one after the other, each read when it is wanted, so that memory holds one. */
function* readIssues(locations: readonly IssueLocation[], run: ExportRun): Generator<ExportIssue> {
  for (const location of locations) {
    const { value } = readIssue(location, run);
    if (value === undefined) throw new Error(`${location.name} changed while it was exported`);
    yield value;
  }
}

function writePackage(target: Exporter, locations: readonly IssueLocation[], run: ExportRun): InputReport {
  const folder = folderOf(target, run);
  const written: string[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    const draft = target.adds === true ? draftAddition(folder) : draftPackage(folder);
    try {
      for (const part of target.write(readIssues(locations, run), optionsOf(target, folder, run))) {
        if ('code' in part) diagnostics.push(part);
        else {
          draft.add(part);
          written.push(part.path);
        }
        if (run.interrupted.aborted || hasErrors(diagnostics)) break;
      }
      if (run.interrupted.aborted || hasErrors(diagnostics)) return { input: folder, written: [], diagnostics };
      draft.finish();
    } finally {
      draft.abandon();
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    diagnostics.push(diagnose('OUT-001', { file: folder }, { why: reasonOf(error) }));
    return { input: folder, written: [], diagnostics };
  }
  return { input: folder, written, diagnostics };
}

function optionsOf(target: Exporter, folder: string, { now, baseUrl }: ExportRun): ExportOptions {
  return {
    version: packageVersion(),
    asset: (name) => storedFile(packagedFile(`schema/${name}`)),
    ...(now === undefined ? {} : { now }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/u, '') }),
    ...(target.adds === true && isFolder(folder) ? { existing: openPackageFolder(folder) } : {}),
  };
}
