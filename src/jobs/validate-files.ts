/** Validates many files: finds them, checks them on as many cores as pay, and makes one report. */
import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, diagnose, type Severity } from '../diagnostics/diagnostic.ts';
import { type FileReport, reportFile, summarise, type ValidationReport } from '../diagnostics/format/report.ts';
import { packageVersion } from '../io/assets.ts';
import { readBaseline, writeBaseline } from '../io/baseline.ts';
import { type CheckSettings, checkDocument, checkSchemas } from '../io/check-document.ts';
import { isFileSystemError, reasonOf } from '../io/files.ts';
import { findDocuments } from '../io/validation-inputs.ts';
import { interruptsNoticed } from './interrupts.ts';

export interface ValidationRun {
  readonly inputs: readonly string[];
  readonly settings: CheckSettings;
  readonly warningsAsErrors: boolean;
  /** Errors that are listed; the rest is counted. */
  readonly maxErrors?: number;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly interrupted: AbortSignal;
  /** Worker threads; found out from the size of the work where not given. */
  readonly workers?: number;
}

export interface ValidationEvents {
  readonly started: (file: string, at: number, total: number) => void;
  /** In the order of the files. */
  finished(report: FileReport): void;
}

/** Runs a validation. What cannot be read is reported and does not stop the rest; a schema that is not correct does. */
export async function validateFiles(run: ValidationRun, events: ValidationEvents): Promise<ValidationReport> {
  const { settings } = run;
  const listing = createListing(run);
  const found = findDocuments(run.inputs, settings.directory);
  const known =
    run.baseline === undefined ? undefined : readBaseline(resolve(settings.directory, run.baseline), run.baseline);
  const hindrances = [...(known?.diagnostics ?? []), ...checkSchemas(settings)];
  const hands = (report: FileReport): void => {
    const listed = listing.add(report, known?.value);
    events.finished(listed);
  };
  for (const diagnostic of [...hindrances, ...found.diagnostics])
    hands(reportFile(diagnostic.place.file, [diagnostic], () => undefined));
  if (hindrances.length === 0) await checkAll(run, found.value, events.started, hands);
  if (run.writeBaseline !== undefined) {
    const refused = keepBaseline(run.writeBaseline, settings.directory, listing.found);
    if (refused !== undefined) hands(reportFile(run.writeBaseline, [refused], () => undefined));
  }
  return listing.report();
}

/** Writes the baseline; gives what hinders it. */
function keepBaseline(path: string, directory: string, files: readonly FileReport[]): Diagnostic | undefined {
  try {
    writeBaseline(resolve(directory, path), files);
    return undefined;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return diagnose('OUT-001', { file: path }, { why: reasonOf(error) });
  }
}

interface Listing {
  /** All that was found, listed or not: a baseline knows it all. */
  readonly found: readonly FileReport[];
  /** Adds a file's report as it is listed: without what is known or was said of another file, and cut off at the limit. */
  add(report: FileReport, known: ReadonlySet<string> | undefined): FileReport;
  report(): ValidationReport;
}

function createListing({ warningsAsErrors, maxErrors = Number.POSITIVE_INFINITY }: ValidationRun): Listing {
  const found: FileReport[] = [];
  const files: FileReport[] = [];
  const told = new Set<string>();
  const isRepeated = ({ code, place, about }: Diagnostic): boolean => {
    if (about === undefined) return false;
    const key = `${code} ${join(dirname(place.file), about)}`;
    if (told.has(key)) return true;
    told.add(key);
    return false;
  };
  let errors = 0;
  let knownCount = 0;
  let unlisted = 0;
  return {
    found,
    add(report, known) {
      const { file, diagnostics } = report;
      found.push(report);
      const fresh = diagnostics.filter(({ fingerprint }) => known?.has(fingerprint) !== true);
      knownCount += diagnostics.length - fresh.length;
      const first = fresh.filter((one) => !isRepeated(one));
      unlisted += fresh.length - first.length;
      const listed: FileReport['diagnostics'][number][] = [];
      for (const one of first) {
        const severity: Severity = warningsAsErrors && one.severity === 'warning' ? 'error' : one.severity;
        if (errors >= maxErrors) unlisted += 1;
        else listed.push({ ...one, severity });
        if (severity === 'error') errors += 1;
      }
      const shown = { file, diagnostics: listed };
      files.push(shown);
      return shown;
    },
    report: () => ({ version: packageVersion(), files, summary: summarise(files, knownCount, unlisted) }),
  };
}

type Hands = (report: FileReport) => void;

/** A worker takes about as long to start as 4 MB take to check. */
const worthAWorker = 4_000_000;
const batchSize = 16;

async function checkAll(
  run: ValidationRun,
  files: readonly string[],
  started: ValidationEvents['started'],
  hands: Hands,
): Promise<void> {
  const workers = workersFor(run, files);
  if (workers > 1) return checkInWorkers(run, files, workers, started, hands);
  for (const [at, file] of files.entries()) {
    if (run.interrupted.aborted) return undefined;
    started(file, at, files.length);
    hands(checkDocument(file, run.settings));
    // Lets an interruption be noticed.
    if (at % batchSize === batchSize - 1) await interruptsNoticed();
  }
  return undefined;
}

const workerFile = new URL('./validate-worker.js', import.meta.url);

function workersFor({ workers, settings }: ValidationRun, files: readonly string[]): number {
  if (files.length < 2 || !existsSync(workerFile)) return 1;
  if (workers !== undefined) return Math.min(workers, files.length);
  let bytes = 0;
  for (const file of files) bytes += statSync(resolve(settings.directory, file), { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(availableParallelism(), 8, files.length, Math.floor(bytes / worthAWorker));
}

function checkInWorkers(
  run: ValidationRun,
  files: readonly string[],
  count: number,
  started: ValidationEvents['started'],
  hands: Hands,
): Promise<void> {
  const waiting = new Map<number, readonly FileReport[]>();
  let nextToHand = 0;
  let nextBatch = 0;
  const handOver = (first: number, reports: readonly FileReport[]): void => {
    waiting.set(first, reports);
    for (let ready = waiting.get(nextToHand); ready !== undefined; ready = waiting.get(nextToHand)) {
      waiting.delete(nextToHand);
      nextToHand += ready.length;
      for (const report of ready) hands(report);
    }
  };
  const work = (worker: Worker): Promise<void> =>
    new Promise((done, failed) => {
      const giveNext = (): void => {
        const first = nextBatch;
        nextBatch += batchSize;
        if (first >= files.length || run.interrupted.aborted) {
          void worker.terminate().then(() => done());
          return;
        }
        started(files[first] ?? '', first, files.length);
        worker.postMessage({ first, files: files.slice(first, first + batchSize) });
      };
      worker.on(
        'message',
        ({ first, reports }: { readonly first: number; readonly reports: readonly FileReport[] }) => {
          handOver(first, reports);
          giveNext();
        },
      );
      worker.on('error', failed);
      giveNext();
    });
  const workers = Array.from({ length: count }, () => new Worker(workerFile, { workerData: run.settings }));
  return Promise.all(workers.map(work)).then(() => undefined);
}

/** Diagnostics of a whole report, for the exit code. */
export function allDiagnostics({ files }: ValidationReport): readonly Diagnostic[] {
  return files.flatMap(({ diagnostics }) => diagnostics);
}
