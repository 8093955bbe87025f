/** Runs a stylesheet that is not ours over TEI files: fenced, each document within limits of time, memory and size. */
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedFile } from '../io/assets.ts';
import { readText, reasonOf, sizeOf, writeBelow } from '../io/files.ts';
import { type CompiledStylesheet, extensionOf, readStylesheet } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface OwnStylesheetRun extends IssueRun {
  /** The compiled stylesheet (SEF). */
  readonly stylesheet: string;
  /** Seconds that it may take for a document. */
  readonly seconds: number;
}

/** Bytes of a compiled stylesheet; our largest has a tenth of it. */
const largestStylesheet = 32 * 1024 * 1024;
const largestResult = 256 * 1024 * 1024;
const megabytes = 1024;

/** Makes `NAME.STYLESHEET.html` (or what its output method asks for) of each document. A stylesheet that is refused is not run at all. */
export async function runOwnStylesheet(run: OwnStylesheetRun, events: RunEvents): Promise<RunReport> {
  const { value: stylesheet, diagnostics } = load(run.stylesheet);
  if (stylesheet === undefined) {
    const report = { input: run.stylesheet, written: [], diagnostics };
    events.finished(report);
    return { output: run.output, inputs: [report] };
  }
  const ending = `.${basename(run.stylesheet).replace(/(?:\.sef)?\.json$/u, '')}${extensionOf(stylesheet)}`;
  return eachIssue(run, events, (issue) => makeOne(issue, stylesheet, ending, run));
}

function load(file: string): Outcome<CompiledStylesheet | undefined> {
  const refuse = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
  if (/\.xslt?$/iu.test(file)) {
    const compiled = basename(file).replace(/\.xslt?$/iu, '.sef.json');
    return refuse(diagnose('DEP-003', { file }, { file, compiled }));
  }
  try {
    if (sizeOf(file) > largestStylesheet) return refuse(diagnose('XSL-030', { file }, { reason: 'it is too large' }));
    return readStylesheet(readText(file), file);
  } catch (error) {
    return refuse(diagnose('INP-001', { file }, { why: reasonOf(error) }));
  }
}

async function makeOne(
  { file, name, tei }: IssueFile,
  stylesheet: CompiledStylesheet,
  ending: string,
  { output, seconds }: OwnStylesheetRun,
): Promise<InputReport> {
  const { text, diagnostics } = await transformApart({ tei, name: file }, stylesheet, seconds);
  if (text === undefined) return { input: file, written: [], diagnostics };
  const path = `${name}${ending}`;
  writeBelow(output, path, text);
  return { input: file, written: [path], diagnostics };
}

interface Result {
  readonly text?: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Transforms in a thread of its own, which sees no environment variables and ends when a limit is reached. */
function transformApart(
  document: { readonly tei: string; readonly name: string },
  stylesheet: CompiledStylesheet,
  seconds: number,
): Promise<Result> {
  const stopped = (limit: string): Result => ({
    diagnostics: [diagnose('XSL-032', { file: document.name }, { limit })],
  });
  return new Promise((resolve) => {
    const worker = new Worker(packagedFile('dist/jobs/stylesheet-worker.js'), {
      workerData: stylesheet,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const finish = (result: Result): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(stopped(`it took longer than ${seconds} seconds`)), seconds * 1000);
    worker.once('message', (result: Result) =>
      finish((result.text?.length ?? 0) > largestResult ? stopped('its result is larger than 256 MB') : result),
    );
    worker.once('error', (error) =>
      finish(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? stopped(`it needed more than ${megabytes} MB of memory`)
          : stopped(`its thread failed: ${error.message}`),
      ),
    );
    worker.postMessage(document);
  });
}
