/** Makes a static site of TEI files: each an issue or a page; pages whose issue is there too are left to it. */
import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { isFileSystemError, prepareFolder, readSource, reasonOf, writeBelow } from '../io/files.ts';
import { renderSite, type SiteEdition, type SiteOptions, siteStylesheets } from '../render/index.ts';
import { decodeXml } from '../xml/decode.ts';
import { formerPermalinks } from './permalinks.ts';
import { teiFiles } from './render-files.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface SiteRun {
  /** TEI files, and folders of them. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly options: SiteOptions;
  /** Record of the permalinks of former editions; absent: the one in the output folder. */
  readonly permalinks?: string;
  readonly interrupted: AbortSignal;
}

/** Makes the site. A document that fails is reported and left out; one issue is in memory at a time. */
export async function makeSite(run: SiteRun, events: RunEvents): Promise<RunReport> {
  const reports: InputReport[] = [];
  const failed = (input: string, diagnostic: Diagnostic): void => {
    const report = { input, written: [], diagnostics: [diagnostic] };
    reports.push(report);
    events.finished(report);
  };
  try {
    prepareFolder(run.output);
    const former = await formerPermalinks(run.output, run.permalinks);
    for (const diagnostic of former.diagnostics) failed(diagnostic.place.file, diagnostic);
    if (former.value === undefined) return { output: run.output, inputs: reports };
    const files = withoutPagesOfIssues(run.inputs.flatMap((input) => teiFiles(input, run.output, failed)));
    const written: string[] = [];
    const diagnostics: Diagnostic[] = [];
    const editions = readEditions(files, run, events, failed);
    const stylesheets = packagedStylesheets(siteStylesheets);
    const options = { ...run.options, former: former.value };
    for (const { path, content } of renderSite(editions, stylesheets, options, (one) => diagnostics.push(one))) {
      writeBelow(run.output, path, content);
      written.push(path);
      // Lets an interrupt be noticed between two files.
      if (written.length % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const report = { input: run.inputs.join(' '), written, diagnostics };
    reports.push(report);
    events.finished(report);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    failed(run.output, diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) }));
  }
  return { output: run.output, inputs: reports };
}

function* readEditions(
  files: readonly string[],
  run: SiteRun,
  events: RunEvents,
  failed: (input: string, diagnostic: Diagnostic) => void,
): Generator<SiteEdition> {
  for (const [at, file] of files.entries()) {
    if (run.interrupted.aborted) return;
    events.started(file, at, files.length);
    const text = readText(file, failed);
    if (text !== undefined) yield { name: basename(file).replace(/(?:\.issue|\.tei)?\.xml$/u, ''), file, tei: text };
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
