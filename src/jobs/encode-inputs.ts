/** Opens, encodes and checks inputs one after the other; a bad one is reported and does not stop the rest. */
import { basename, join } from 'node:path';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { sidecarSchema } from '../io/assets.ts';
import { type IssuePath, issuesOf } from '../io/batches.ts';
import { isFileSystemError, isFolder, isInside, prepareFolder, readSource, readText, reasonOf } from '../io/files.ts';
import type { GrowingFile } from '../io/growing-file.ts';
import { folderOf, nameOf, type OpenedInput, openInput } from '../io/inputs.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import {
  type DocumentReceiver,
  type EncodedIssue,
  type EncodeOptions,
  encode,
  encodePages,
  type TeiDocument,
} from '../pipeline/encode.ts';
import type { EditionFile } from '../pipeline/publish.ts';
import type { ReaderInput } from '../pipeline/reading.ts';
import { interruptsNoticed } from './interrupts.ts';
import { type OutputFolder, openOutput } from './output-folder.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';
import { createLog, inTurn } from './run-loop.ts';
import { refuseShared } from './shared-sidecar.ts';

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

/** Where the TEI goes, and what else is made of each page. */
export interface Delivery {
  /** Folder of the TEI below the output folder: `tei/`, or nothing. */
  readonly folder: string;
  /** Further files of a page, by their paths below the output folder. */
  readonly also?: (page: TeiDocument) => Outcome<readonly EditionFile[]>;
  /** Writes what is made of the whole issue, when its TEI stands in the output; gives what it found. */
  readonly finish?: (issue: WrittenIssue, input: string, folder: OutputFolder) => Promise<readonly Diagnostic[]>;
}

/** An issue in the output: `path`, below the output folder, holds all of it, the corpus or the only page. */
export interface WrittenIssue {
  readonly name: string;
  readonly path: string;
}

/** Runs over all inputs. Checks first that the output can be written, that a sidecar for all can be one for all, and that no two inputs share a name. */
export async function encodeInputs(run: EncodeRun, delivery: Delivery, events: RunEvents): Promise<RunReport> {
  const { output } = run;
  const log = createLog(events);
  const issues = run.inputs.flatMap((input) => {
    const { value, diagnostics } = issuesOf(input);
    if (diagnostics.length > 0) log.failed(input, diagnostics);
    return value;
  });
  const refused = (await refuseSidecar(run, issues.length)) ?? refuseOutput(run);
  if (refused !== undefined) log.finish(refused);
  const paths = new Map<string, string>();
  const turns = inTurn(refused === undefined ? issues : [], ({ path }) => path, events, run.interrupted);
  for (const issue of turns) {
    const { path, name } = issue;
    const other = paths.get(name);
    if (other === undefined) log.finish(await encodeOne(issue, run, delivery));
    else log.failed(path, [diagnose('INP-005', { file: path }, { name, other })]);
    paths.set(name, other ?? path);
    await interruptsNoticed();
  }
  return { output, inputs: log.reports };
}

/** Refuses a sidecar for all that speaks of one issue; one that cannot be used is told once, not with every input. */
async function refuseSidecar({ metadata }: EncodeRun, issues: number): Promise<InputReport | undefined> {
  if (metadata === undefined || issues < 2) return undefined;
  const refused = (diagnostics: readonly Diagnostic[]): InputReport => ({ input: metadata, written: [], diagnostics });
  try {
    const { value, diagnostics } = await readSidecar({ file: metadata, text: readText(metadata) });
    const faults = value === undefined ? diagnostics : refuseShared(value, metadata, issues);
    return faults.length === 0 ? undefined : refused(faults);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return refused([diagnose('INP-001', { file: metadata }, { why: reasonOf(error) })]);
  }
}

function refuseOutput({ inputs, output }: EncodeRun): InputReport | undefined {
  const refused = (diagnostic: Diagnostic): InputReport => ({ input: output, written: [], diagnostics: [diagnostic] });
  for (const input of inputs) {
    if (isFolder(input) && isInside(output, input)) return refused(diagnose('OUT-002', { file: output }, { input }));
  }
  try {
    prepareFolder(output);
    return undefined;
  } catch (error) {
    return refused(diagnose('OUT-001', { file: output }, { why: reasonOf(error) }));
  }
}

async function encodeOne(
  { path, name }: IssuePath,
  run: EncodeRun,
  { folder, also, finish }: Delivery,
): Promise<InputReport> {
  const { output } = run;
  const [documents, others] = [openOutput(output), openOutput(output)];
  const diagnostics: Diagnostic[] = [];
  let corpus: GrowingFile | undefined;
  const receiver: DocumentReceiver = {
    page(document) {
      documents.write(`${folder}${document.fileName}`, document.tei);
      const further = also?.(document);
      diagnostics.push(...(further?.diagnostics ?? []));
      for (const { path: other, content } of further?.value ?? []) others.write(other, content);
    },
    corpus({ fileName, tei }) {
      corpus ??= documents.grow(`${folder}${fileName}`);
      corpus.append(tei);
    },
  };
  try {
    const encoded = await withInput({ path, name }, run.options, run.metadata, (input, options) =>
      encodePages(input, options, receiver),
    );
    diagnostics.unshift(...encoded.diagnostics);
    if (encoded.value !== undefined) corpus?.finish();
    const whole = documents.written.at(-1);
    if (encoded.value !== undefined && whole !== undefined) {
      const found = await finish?.({ name: encoded.value.issue.name, path: whole }, path, others);
      diagnostics.push(...(found ?? []));
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    diagnostics.push(diagnose('OUT-001', { file: output }, { why: reasonOf(error) }));
  } finally {
    corpus?.discard();
  }
  const written = [...documents.written, ...others.written];
  return { input: path, written, unchanged: [...documents.unchanged, ...others.unchanged], diagnostics };
}

/** Opens and encodes one input. `metadata` names a sidecar that stands elsewhere. */
export function encodeInput(
  path: string,
  options: EncodeRun['options'],
  metadata?: string,
): Promise<Outcome<EncodedIssue | undefined>> {
  return withInput({ path, name: nameOf(path) }, options, metadata, encode);
}

/** Opens an input with all that is known of it, for some work; what that finds is told with the path as typed. */
async function withInput<Value>(
  { path, name }: IssuePath,
  options: EncodeRun['options'],
  metadata: string | undefined,
  work: (input: ReaderInput, options: EncodeOptions) => Promise<Outcome<Value | undefined>>,
): Promise<Outcome<Value | undefined>> {
  const opened = openInput(path, metadata, name);
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
  const { input, sidecar, leftOver } = opened.value;
  const known = await readSidecar(sidecar);
  const authority = await readAuthorityFile(options.authorityFile);
  const diagnostics = [...opened.diagnostics, ...known.diagnostics, ...authority.diagnostics];
  const unusable = hasErrors([...known.diagnostics, ...authority.diagnostics]);
  if (known.value === undefined || unusable) return { value: undefined, diagnostics };
  const names = new Set(input.files.map(({ name }) => name));
  const open: ReaderInput['open'] = (wanted, from) => {
    const file = input.open(wanted, from);
    if (file !== undefined) names.add(file.name);
    return file;
  };
  const { value, diagnostics: found } = await work(
    { ...input, open },
    {
      ...options,
      metadata: known.value,
      ...(authority.value === undefined ? {} : { authority: authority.value }),
      ...(sidecar === undefined ? {} : { sidecar: sidecar.file }),
    },
  );
  return { value, diagnostics: [...diagnostics, ...found.map((one) => located(one, path, names)), ...leftOver()] };
}

/** Readers know a file by its name; a message names the path that was typed, so that it can be opened from there. */
function located(found: Diagnostic, path: string, names: ReadonlySet<string>): Diagnostic {
  if (!names.has(found.place.file)) return found;
  const file = basename(path) === found.place.file ? path : join(folderOf(path), found.place.file);
  return { ...found, place: { ...found.place, file } };
}

/** The sidecar's reader is loaded only where there is a sidecar: it brings a JSON Schema engine along. */
async function readSidecar(sidecar: OpenedInput['sidecar']): Promise<Outcome<IssueMetadata | undefined>> {
  if (sidecar === undefined) return { value: {}, diagnostics: [] };
  const { readMetadata } = await import('../metadata/read.ts');
  return readMetadata(sidecar.text, sidecar.file, sidecarSchema());
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
