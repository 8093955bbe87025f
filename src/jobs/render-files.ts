/** Renders TEI files, ours or anyone's, to the targets asked for. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { isFileSystemError, isInside, prepareFolder, readSource, reasonOf, writeBelow } from '../io/files.ts';
import { stylesheetNames } from '../pipeline/publish.ts';
import { renderTei, type Target } from '../render/index.ts';
import { decodeXml } from '../xml/decode.ts';
import { interruptsNoticed } from './interrupts.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface RenderRun {
  /** TEI files, and folders of them. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly targets: readonly Target[];
  /** BCP 47 tag of the words around the text. */
  readonly uiLanguage?: string;
  /** Plain text without its header. */
  readonly bare: boolean;
  readonly interrupted: AbortSignal;
}

/** Renders every file; one that fails is reported and does not stop the rest. */
export async function renderFiles(run: RenderRun, events: RunEvents): Promise<RunReport> {
  const { output } = run;
  const reports: InputReport[] = [];
  const finish = (report: InputReport): void => {
    reports.push(report);
    events.finished(report);
  };
  const failed = (input: string, diagnostic: Diagnostic): void =>
    finish({ input, written: [], diagnostics: [diagnostic] });
  try {
    prepareFolder(output);
  } catch (error) {
    failed(output, diagnose('OUT-001', { file: output }, { why: reasonOf(error) }));
    return { output, inputs: reports };
  }
  const files = run.inputs.flatMap((input) => teiFiles(input, output, failed));
  const stylesheets = packagedStylesheets(stylesheetNames);
  for (const [at, file] of files.entries()) {
    if (run.interrupted.aborted) break;
    events.started(file, at, files.length);
    finish(renderFile(file, run, stylesheets));
    await interruptsNoticed();
  }
  return { output, inputs: reports };
}

/** The TEI files that an input names: itself, or those in its folder, none of them in the output folder. */
export function teiFiles(
  input: string,
  output: string,
  failed: (input: string, diagnostic: Diagnostic) => void,
): string[] {
  try {
    if (!statSync(input).isDirectory()) return [input];
    const names = readdirSync(input)
      .filter((name) => name.endsWith('.xml'))
      .sort();
    if (names.length === 0) failed(input, diagnose('INP-003', { file: input }));
    return names.map((name) => join(input, name)).filter((path) => !isInside(path, output));
  } catch (error) {
    failed(input, diagnose('INP-001', { file: input }, { why: reasonOf(error) }));
    return [];
  }
}

function renderFile(file: string, run: RenderRun, stylesheets: Parameters<typeof renderTei>[1]): InputReport {
  const diagnostics: Diagnostic[] = [];
  try {
    const decoded = decodeXml(readSource(file).bytes, file);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.value === undefined) return { input: file, written: [], diagnostics };
    const options = {
      name: file,
      bare: run.bare,
      ...(run.uiLanguage === undefined ? {} : { uiLanguage: run.uiLanguage }),
    };
    const rendered = renderTei(decoded.value.text, stylesheets, options, run.targets);
    diagnostics.push(...rendered.diagnostics);
    const name = basename(file).replace(/\.xml$/u, '');
    const written = run.targets.flatMap(({ id, extension }) => {
      const content = rendered.value.get(id);
      if (content === undefined) return [];
      writeBelow(run.output, `${name}${extension}`, content);
      return [`${name}${extension}`];
    });
    return { input: file, written, diagnostics };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const isInput = 'path' in error && error.path === file;
    const code = isInput ? 'INP-001' : 'OUT-001';
    const place = { file: isInput ? file : run.output };
    return { input: file, written: [], diagnostics: [...diagnostics, diagnose(code, place, { why: reasonOf(error) })] };
  }
}
