/** Reads TEI files as issues: each an issue or a single page; pages whose issue is there too are left to it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { isFileSystemError, isInside, prepareFolder, readSource, reasonOf } from '../io/files.ts';
import { decodeXml } from '../xml/decode.ts';
import { interruptsNoticed } from './interrupts.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';
import { createLog, inTurn, type RunLog } from './run-loop.ts';

export interface IssueRun {
  /** TEI files, and folders of them. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** What of pages and issues that are both there is left to the other; absent: pages. */
  readonly leaveOut?: keyof typeof leftOut;
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
  const log = createLog(events);
  try {
    prepareFolder(run.output);
    for (const issue of readIssues(run, events, log)) {
      log.finish(await make(issue));
      await interruptsNoticed();
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    log.failed(run.output, [diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) })]);
  }
  return { output: run.output, inputs: log.reports };
}

/** The issues, read one after another as they are asked for. */
export function* readIssues(run: IssueRun, events: RunEvents, log: RunLog): Generator<IssueFile> {
  const all = run.inputs.flatMap((input) => teiFiles(input, run.output, log));
  const files = leftOut[run.leaveOut ?? 'pages of issues'](all);
  for (const file of inTurn(files, (path) => path, events, run.interrupted)) {
    const tei = readText(file, log);
    if (tei !== undefined) yield { name: basename(file).replace(/(?:\.issue|\.tei)?\.xml$/u, ''), file, tei };
  }
}

/** The TEI files that an input names: itself, or those in its folder, none of them in the output folder. */
function teiFiles(input: string, output: string, log: RunLog): string[] {
  try {
    if (!statSync(input).isDirectory()) return [input];
    const names = readdirSync(input)
      .filter((name) => name.endsWith('.xml'))
      .sort();
    if (names.length === 0) log.failed(input, [diagnose('INP-012', { file: input })]);
    return names.map((name) => join(input, name)).filter((path) => !isInside(path, output));
  } catch (error) {
    log.failed(input, [diagnose('INP-001', { file: input }, { why: reasonOf(error) })]);
    return [];
  }
}

function readText(file: string, log: RunLog): string | undefined {
  try {
    const { value, diagnostics } = decodeXml(readSource(file).bytes, file);
    if (diagnostics.length > 0) log.failed(file, diagnostics);
    return value?.text;
  } catch (error) {
    log.failed(file, [diagnose('INP-001', { file }, { why: reasonOf(error) })]);
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

const leftOut = {
  'pages of issues': withoutPagesOfIssues,
  'issues of pages': withoutIssuesOfPages,
  nothing: (files: readonly string[]) => files,
} as const;
