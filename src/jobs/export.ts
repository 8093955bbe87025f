/** Exports encoded issues to packages: each issue is read and checked first, then each package is written whole or not at all. */
import { join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { packageVersion } from '../io/assets.ts';
import type { IssueLocation } from '../io/editions.ts';
import { isBelow, isFileSystemError, isFolder, realPath, reasonOf } from '../io/files.ts';
import { draftAddition, draftPackage, isInUse, isMountPoint, tracesOf } from '../io/package-draft.ts';
import { openPackageFolder } from '../io/package-folder.ts';
import { packagedAsset, UnreadableFile } from '../io/stored-file.ts';
import type { Exporter, ExportIssue, ExportOptions } from '../pipeline/export.ts';
import { type IssueChoice, type IssueReader, issueReader, locate, refuseSidecar } from './export-issues.ts';
import { interruptsNoticed } from './interrupts.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';
import { createLog, inTurn } from './run-loop.ts';

export interface ExportRun extends IssueChoice {
  readonly output: string;
  readonly targets: readonly Exporter[];
  /** A package may take the place of what is in its folder. */
  readonly force: boolean;
  readonly baseUrl?: string;
  /** ISO 8601 in UTC. */
  readonly now?: string;
  readonly interrupted: AbortSignal;
}

/**
 * One report an input and an issue that there is something to say of, then one a package: `input` is then its folder, `written`
 * its files. Nothing is written where the output is refused; an issue with errors is left out, and the others are exported.
 */
export async function exportEditions(run: ExportRun, events: RunEvents): Promise<RunReport> {
  const log = createLog(events);
  const report: RunReport = { output: run.output, inputs: log.reports };
  const tell = (input: string, diagnostics: readonly Diagnostic[], written: readonly string[] = []): void => {
    if (diagnostics.length > 0 || written.length > 0) log.finish({ input, written, diagnostics });
  };
  const located = run.inputs.map((input) => locate(input, run));
  for (const [at, { diagnostics }] of located.entries()) tell(run.inputs[at] ?? '', diagnostics);
  const issues = located.flatMap(({ value }) => value);
  const refused = [...refuseSidecar(issues, run), ...refuseFolders(issues, run)];
  tell(run.output, refused);
  if (hasErrors(refused)) return report;

  const read = issueReader(run);
  const sound: IssueLocation[] = [];
  const names = new Map<string, string>();
  for (const issue of inTurn(issues, ({ name }) => name, events, run.interrupted)) {
    const diagnostics = [...refuseName(issue, names), ...checkIssue(issue, read, run.targets)];
    tell(placeOf(issue), diagnostics);
    if (!hasErrors(diagnostics)) sound.push(issue);
    await interruptsNoticed();
  }
  if (sound.length === 0 || run.interrupted.aborted) return report;
  const left = issues.length - sound.length;
  if (left > 0) tell(run.output, [diagnose('PKG-010', { file: run.output }, { left, all: issues.length })]);

  for (const target of inTurn(run.targets, ({ title }) => title, events, run.interrupted)) {
    const { input, written, diagnostics } = await writePackage(target, sound, read, run);
    tell(input, diagnostics, written);
  }
  return report;
}

/** The file that messages on a whole issue name. */
function placeOf({ sidecar, pages, corpus, name }: IssueLocation): string {
  return sidecar ?? pages[0] ?? corpus ?? name;
}

/** All that stands against the export of an issue. */
function checkIssue(location: IssueLocation, read: IssueReader, targets: readonly Exporter[]): readonly Diagnostic[] {
  const { value: issue, diagnostics } = read(location);
  if (issue === undefined) return diagnostics;
  const missing = targets.flatMap(({ title, needs }) =>
    needs
      .filter(({ isMet }) => !isMet(issue))
      .map(({ field, use }) => diagnose('PKG-002', { file: placeOf(location) }, { target: title, field, use })),
  );
  return [...diagnostics, ...missing];
}

/** Files of two issues of one name would fall into one folder; the first has it. */
function refuseName({ name, pages }: IssueLocation, names: Map<string, string>): readonly Diagnostic[] {
  // File systems that ignore case would put two such issues into one folder.
  const key = name.normalize('NFC').toLowerCase();
  const other = names.get(key);
  const file = pages[0] ?? name;
  if (other !== undefined) return [diagnose('PKG-005', { file }, { name, other })];
  names.set(key, file);
  return [];
}

function refuseFolders(issues: readonly IssueLocation[], run: ExportRun): readonly Diagnostic[] {
  const files = issues.flatMap(({ pages, corpus, sidecar, roots }) => [...pages, corpus, sidecar, ...roots]);
  const read = [...new Set(files)].flatMap((path) => (path === undefined ? [] : [{ path, real: realPath(path) }]));
  return run.targets.flatMap((target) => {
    const folder = folderOf(target, run);
    const place = { file: folder };
    try {
      // Whatever a package is made of would be lost with the folder that it takes the place of.
      const real = realPath(folder);
      const inside = read.find((one) => isBelow(one.real, real));
      if (inside !== undefined) return [diagnose('OUT-002', place, { input: inside.path })];
      const isTaken = target.adds === true ? isInUse(folder) && !isFolder(folder) : !run.force && isInUse(folder);
      if (isTaken) return [diagnose('PKG-003', place)];
      if (target.adds !== true && isMountPoint(folder))
        return [diagnose('OUT-001', place, { why: 'a disk is mounted there; a folder in it can be written' })];
      return tracesOf(folder).map((name) => diagnose('PKG-011', place, { name }));
    } catch (error) {
      if (!isFileSystemError(error)) throw error;
      return [diagnose('OUT-001', place, { why: reasonOf(error) })];
    }
  });
}

/** A single target is written into the output folder itself, several into folders named by them. */
function folderOf(target: Exporter, { output, targets }: ExportRun): string {
  return targets.length === 1 ? output : join(output, target.id);
}

/** Issues one after the other, each read when it is wanted, so that memory holds few. */
function* readIssues(locations: readonly IssueLocation[], read: IssueReader): Generator<ExportIssue> {
  for (const location of locations) {
    const { value } = read(location);
    if (value === undefined) throw new UnreadableFile(placeOf(location), 'it changed while it was exported');
    yield value;
  }
}

async function writePackage(
  target: Exporter,
  locations: readonly IssueLocation[],
  read: IssueReader,
  run: ExportRun,
): Promise<InputReport> {
  const folder = folderOf(target, run);
  const written: string[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    const draft = target.adds === true ? draftAddition(folder) : draftPackage(folder);
    try {
      for (const part of target.write(readIssues(locations, read), optionsOf(target, folder, run))) {
        if ('code' in part) diagnostics.push(part);
        else {
          draft.add(part);
          written.push(part.path);
        }
        await interruptsNoticed();
        if (run.interrupted.aborted || hasErrors(diagnostics)) break;
      }
      if (run.interrupted.aborted || hasErrors(diagnostics)) return { input: folder, written: [], diagnostics };
      draft.finish();
    } finally {
      draft.abandon();
    }
  } catch (error) {
    return { input: folder, written: [], diagnostics: [...diagnostics, refusal(error, folder)] };
  }
  return { input: folder, written, diagnostics };
}

/** What came between a package and its folder: a file that cannot be read any more, or one that cannot be written. */
function refusal(error: unknown, folder: string): Diagnostic {
  if (error instanceof UnreadableFile) return diagnose('INP-001', { file: error.path }, { why: error.message });
  if (!isFileSystemError(error)) throw error;
  return diagnose('OUT-001', { file: folder }, { why: reasonOf(error) });
}

function optionsOf(target: Exporter, folder: string, { now, baseUrl }: ExportRun): ExportOptions {
  return {
    version: packageVersion(),
    asset: packagedAsset,
    ...(now === undefined ? {} : { now }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/u, '') }),
    ...(target.adds === true && isInUse(folder) ? { existing: openPackageFolder(folder) } : {}),
  };
}
