/** Reads TEI files as issues: each an issue or a single page; pages whose issue is there too are left to it. */
import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isFileSystemError, prepareFolder, readSource, reasonOf } from '../io/files.ts';
import { decodeXml } from '../xml/decode.ts';
import { interruptsNoticed } from './interrupts.ts';
import { teiFiles } from './render-files.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface IssueRun {
  /** TEI files, and folders of them. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** Pages by themselves, and their issue left out, rather than the other way round. */
  readonly pagesApart?: boolean;
  readonly interrupted: AbortSignal;
}

export interface IssueFile {
  /** Name of the issue, without the endings of its file. */
  readonly name: string;
  readonly file: string;
  readonly tei: string;
}

/** Makes something of each issue by itself; one that fails is reported and does not stop the rest. */
export async function eachIssue(
  run: IssueRun,
  events: RunEvents,
  make: (issue: IssueFile) => InputReport | Promise<InputReport>,
): Promise<RunReport> {
  const inputs: InputReport[] = [];
  const finish = (report: InputReport): void => {
    inputs.push(report);
    events.finished(report);
  };
  const failed = (input: string, diagnostic: Diagnostic): void =>
    finish({ input, written: [], diagnostics: [diagnostic] });
  try {
    prepareFolder(run.output);
    for (const issue of readIssues(run, events, failed)) {
      finish(await make(issue));
      await interruptsNoticed();
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    failed(run.output, diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) }));
  }
  return { output: run.output, inputs };
}

/** The issues, read one after another as they are asked for. */
export function* readIssues(
  run: IssueRun,
  events: RunEvents,
  failed: (input: string, diagnostic: Diagnostic) => void,
): Generator<IssueFile> {
  const all = run.inputs.flatMap((input) => teiFiles(input, run.output, failed));
  const files = run.pagesApart === true ? withoutIssuesOfPages(all) : withoutPagesOfIssues(all);
  for (const [at, file] of files.entries()) {
    if (run.interrupted.aborted) return;
    events.started(file, at, files.length);
    const tei = readText(file, failed);
    if (tei !== undefined) yield { name: basename(file).replace(/(?:\.issue|\.tei)?\.xml$/u, ''), file, tei };
  }
}

function readText(file: string, failed: (input: string, diagnostic: Diagnostic) => void): string | undefined {
  try {
    const { value, diagnostics } = decodeXml(readSource(file).bytes, file);
    for (const diagnostic of diagnostics) failed(file, diagnostic);
    return value?.text;
  } catch (error) {
    failed(file, diagnose('INP-001', { file }, { why: reasonOf(error) }));
    return undefined;
  }
}

/** `NAME_p1.xml` is a page of `NAME.issue.xml`, which holds it whole. */
function withoutPagesOfIssues(files: readonly string[]): readonly string[] {
  const issues = new Set(
    files.filter((file) => file.endsWith('.issue.xml')).map((file) => file.slice(0, -'.issue.xml'.length)),
  );
  return files.filter((file) => !issues.has(file.replace(/_p\d+\.xml$/u, '')));
}

function withoutIssuesOfPages(files: readonly string[]): readonly string[] {
  const paged = new Set(
    files.filter((file) => /_p\d+\.xml$/u.test(file)).map((file) => file.replace(/_p\d+\.xml$/u, '')),
  );
  return files.filter((file) => !paged.has(file.replace(/\.issue\.xml$/u, '')));
}
