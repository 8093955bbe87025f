/** Opens, encodes and checks inputs one after the other; a bad one is reported and does not stop the rest. */
import { basename, join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedJson } from '../io/assets.ts';
import { isFileSystemError, isFolder, isInside, prepareFolder, readSource, reasonOf } from '../io/files.ts';
import { nameOf, type OpenedInput, openInput } from '../io/inputs.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import type { SourceFile } from '../model/source.ts';
import { type EncodedIssue, type EncodeOptions, encode } from '../pipeline/encode.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

export interface EncodeRun {
  readonly inputs: readonly string[];
  readonly output: string;
  /** A sidecar for all inputs, instead of the one beside each. */
  readonly metadata?: string;
  readonly options: Omit<EncodeOptions, 'metadata' | 'sidecar' | 'authority'> & {
    /** Path of an authority file. */
    readonly authorityFile?: string;
  };
  readonly interrupted: AbortSignal;
}

/** What is to be done with an issue encoded from an input: gives the paths it wrote and what it found. */
export type Deliver = (
  issue: EncodedIssue,
  input: string,
) => Outcome<readonly string[]> | Promise<Outcome<readonly string[]>>;

/** Runs over all inputs. Checks first that the output can be written and that no two inputs share a name. */
export async function encodeInputs(run: EncodeRun, deliver: Deliver, events: RunEvents): Promise<RunReport> {
  const { inputs, output } = run;
  const refused = refuseOutput(run);
  if (refused !== undefined) {
    const report: InputReport = { input: output, written: [], diagnostics: [refused] };
    events.finished(report);
    return { output, inputs: [report] };
  }
  const reports: InputReport[] = [];
  const names = new Map<string, string>();
  for (const [at, input] of inputs.entries()) {
    if (run.interrupted.aborted) break;
    events.started(input, at, inputs.length);
    const name = nameOf(input);
    const other = names.get(name);
    const report =
      other === undefined
        ? await encodeOne(input, run, deliver)
        : { input, written: [], diagnostics: [diagnose('INP-005', { file: input }, { name, other })] };
    names.set(name, other ?? input);
    reports.push(report);
    events.finished(report);
    // Lets an interrupt be noticed between two inputs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { output, inputs: reports };
}

function refuseOutput({ inputs, output }: EncodeRun): Diagnostic | undefined {
  for (const input of inputs) {
    if (isFolder(input) && isInside(output, input)) return diagnose('OUT-002', { file: output }, { input });
  }
  try {
    prepareFolder(output);
    return undefined;
  } catch (error) {
    return diagnose('OUT-001', { file: output }, { why: reasonOf(error) });
  }
}

async function encodeOne(path: string, run: EncodeRun, deliver: Deliver): Promise<InputReport> {
  const encoded = await encodeInput(path, run.options, run.metadata);
  if (encoded.value === undefined) return { input: path, written: [], diagnostics: encoded.diagnostics };
  try {
    const delivered = await deliver(encoded.value, path);
    return { input: path, written: delivered.value, diagnostics: [...encoded.diagnostics, ...delivered.diagnostics] };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const failed = diagnose('OUT-001', { file: run.output }, { why: reasonOf(error) });
    return { input: path, written: [], diagnostics: [...encoded.diagnostics, failed] };
  }
}

/** Opens and encodes one input. `metadata` names a sidecar that stands elsewhere. */
export async function encodeInput(
  path: string,
  options: EncodeRun['options'],
  metadata?: string,
): Promise<Outcome<EncodedIssue | undefined>> {
  const opened = openInput(path, metadata);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { input, sidecar } = opened.value;
  const known = await readSidecar(sidecar);
  const names = await readAuthorityFile(options.authorityFile);
  const diagnostics = [...opened.diagnostics, ...known.diagnostics, ...names.diagnostics];
  const unusable = hasErrors([...known.diagnostics, ...names.diagnostics]);
  if (known.value === undefined || unusable) return { value: undefined, diagnostics };
  const { value, diagnostics: found } = await encode(input, {
    ...options,
    metadata: known.value,
    ...(names.value === undefined ? {} : { authority: names.value }),
    ...(sidecar === undefined ? {} : { sidecar: sidecar.file }),
  });
  return { value, diagnostics: [...diagnostics, ...found.map((one) => located(one, path, input.files))] };
}

/** Readers know a file by its name; a message names the path that was typed, so that it can be opened from there. */
function located(found: Diagnostic, path: string, files: readonly SourceFile[]): Diagnostic {
  if (!files.some(({ name }) => name === found.place.file)) return found;
  const file = basename(path) === found.place.file ? path : join(path, found.place.file);
  return { ...found, place: { ...found.place, file } };
}

/** The sidecar's reader is loaded only where there is a sidecar: it brings a JSON Schema engine along. */
async function readSidecar(sidecar: OpenedInput['sidecar']): Promise<Outcome<IssueMetadata | undefined>> {
  if (sidecar === undefined) return { value: {}, diagnostics: [] };
  const { readMetadata } = await import('../metadata/read.ts');
  return readMetadata(sidecar.text, sidecar.file, packagedJson('schema/issue.schema.json'));
}

/** The entries of the authority file, where one is named. */
async function readAuthorityFile(path: string | undefined): Promise<Outcome<readonly AuthorityEntry[] | undefined>> {
  if (path === undefined) return { value: undefined, diagnostics: [] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readSource(path).bytes);
    const { readAuthority } = await import('../metadata/authority.ts');
    return readAuthority(text, path);
  } catch (error) {
    if (error instanceof TypeError) {
      return { value: undefined, diagnostics: [diagnose('MET-005', { file: path }, { problem: 'it is not UTF-8' })] };
    }
    return { value: undefined, diagnostics: [diagnose('INP-001', { file: path }, { why: reasonOf(error) })] };
  }
}
