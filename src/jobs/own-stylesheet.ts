/** Runs a stylesheet that is not ours over TEI files: fenced, each document within limits of time, memory and size. */
import { fork } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedFile } from '../io/assets.ts';
import { readText, reasonOf, sizeOf } from '../io/files.ts';
import { type CompiledStylesheet, extensionOf, judgeStylesheet, readStylesheet } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';
import type { Compilation, Transformation } from './stylesheet-process.ts';

export interface OwnStylesheetRun extends IssueRun {
  /** The stylesheet: its source (.xsl), or compiled (SEF). */
  readonly stylesheet: string;
  /** Values of its parameters by their names. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Seconds that it may take for a document. */
  readonly seconds: number;
}

/** A stylesheet that the fence let pass. */
interface Fenced {
  readonly stylesheet: CompiledStylesheet;
  /** Folder that it may read; absent: none, for a compiled stylesheet has left its own. */
  readonly folder: string | undefined;
}

/** Bytes of a stylesheet; our largest has a tenth of it. */
const largestStylesheet = 32 * 1024 * 1024;
const largestResult = 256 * 1024 * 1024;
/** Of memory that it may use for a document. */
const megabytes = 1024;
/** How Node.js ends where V8 finds no memory and the system has no signals. */
const exitOutOfMemory = 134;

/** Makes `NAME.STYLESHEET.html` (or what its output method asks for) of each document. A stylesheet that is refused is not run at all. */
export async function runOwnStylesheet(run: OwnStylesheetRun, events: RunEvents): Promise<RunReport> {
  const { value: fenced, diagnostics } = await load(run.stylesheet, run.seconds);
  if (fenced === undefined) {
    const report = { input: run.stylesheet, written: [], diagnostics };
    events.finished(report);
    return { output: run.output, inputs: [report] };
  }
  const name = basename(run.stylesheet).replace(/(?:\.sef)?\.json$|\.xslt?$/iu, '');
  const ending = `.${name}${extensionOf(fenced.stylesheet)}`;
  return eachIssue(run, events, (issue) => makeOne(issue, fenced, ending, run));
}

async function load(file: string, seconds: number): Promise<Outcome<Fenced | undefined>> {
  const refuse = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
  try {
    if (sizeOf(file) > largestStylesheet) return refuse(diagnose('XSL-030', { file }, { reason: 'it is too large' }));
    if (/\.xslt?$/iu.test(file)) return await compile(file, seconds);
    const { value, diagnostics } = readStylesheet(readText(file), file);
    return { value: value === undefined ? undefined : { stylesheet: value, folder: undefined }, diagnostics };
  } catch (error) {
    return refuse(diagnose('INP-001', { file }, { why: reasonOf(error) }));
  }
}

async function compile(file: string, seconds: number): Promise<Outcome<Fenced | undefined>> {
  const source = resolve(file);
  const folder = dirname(source);
  const made = await runApart<CompiledStylesheet>({ kind: 'compilation', source, folder }, file, seconds);
  const { value } = made;
  // The process knows the absolute path; a message names what was typed.
  const asTyped = (one: Diagnostic): Diagnostic =>
    one.place.file === source ? { ...one, place: { ...one.place, file } } : one;
  if (value === undefined) return { value, diagnostics: made.diagnostics.map(asTyped) };
  const diagnostics = judgeStylesheet(value, file, true);
  return { value: diagnostics.length > 0 ? undefined : { stylesheet: value, folder }, diagnostics };
}

async function makeOne(
  { file, name, tei }: IssueFile,
  fenced: Fenced,
  ending: string,
  { output, parameters, seconds }: OwnStylesheetRun,
): Promise<InputReport> {
  const task: Transformation = { kind: 'transformation', ...fenced, parameters, tei, name: file };
  const { value, diagnostics } = await runApart<{ readonly text: string }>(task, file, seconds);
  if (value === undefined) return { input: file, written: [], diagnostics };
  if (value.text.length > largestResult) {
    const limit = 'its result is larger than 256 MB';
    return { input: file, written: [], diagnostics: [diagnose('XSL-032', { file }, { limit })] };
  }
  const { write, written, unchanged } = openOutput(output);
  write(`${name}${ending}`, value.text);
  return { input: file, written, unchanged, diagnostics };
}

/**
 * Works in a process of its own, which sees no environment variables and ends when a limit is reached:
 * a thread that runs out of memory may take us with it.
 */
function runApart<Value>(
  task: Compilation | Transformation,
  file: string,
  seconds: number,
): Promise<Outcome<Value | undefined>> {
  const stopped = (limit: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnose('XSL-032', { file }, { limit })],
  });
  return new Promise((resolve) => {
    const child = fork(packagedFile('dist/jobs/stylesheet-process.js'), {
      env: {},
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // It would go on where we are ended before it.
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    const finish = (result: Outcome<Value | undefined>): void => {
      clearTimeout(timer);
      process.off('exit', end);
      end();
      resolve(result);
    };
    const timer = setTimeout(() => finish(stopped(`it took longer than ${seconds} seconds`)), seconds * 1000);
    // The edge of the process: what stylesheet-process.ts answers.
    child.once('message', (answer) => finish(answer as Outcome<Value | undefined>));
    child.once('error', (error) => finish(stopped(`its process failed: ${error.message}`)));
    child.once('exit', (code, signal) =>
      finish(
        signal === 'SIGABRT' || code === exitOutOfMemory
          ? stopped(`it needed more than ${megabytes} MB of memory`)
          : stopped(`its process ended without an answer (${signal ?? code})`),
      ),
    );
    child.send(task);
  });
}
