/** The issues that an export is made of: which there are, and each read with all that packages say of it. */
import { basename } from 'node:path';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { sidecarSchema } from '../io/assets.ts';
import { type IssueLocation, imageFinder, locateIssues, sourceFinder } from '../io/editions.ts';
import { isFileSystemError, readText, reasonOf } from '../io/files.ts';
import { storedFile, storedTei, UnreadableFile } from '../io/stored-file.ts';
import { readMetadata } from '../metadata/read.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { type ExportIssue, readExportIssue } from '../pipeline/export.ts';
import { refuseShared } from './shared-sidecar.ts';

export interface IssueChoice {
  /** TEI files, folders of them, output folders of `build`, folders of such. */
  readonly inputs: readonly string[];
  /** A sidecar for all issues, in the place of those beside the TEI. */
  readonly metadata?: string;
  /** Folders in which page images and source files are looked for too. */
  readonly sources: readonly string[];
}

export type IssueReader = (location: IssueLocation) => Outcome<ExportIssue | undefined>;

/** The issues of one input; those that are not there are told. */
export function locate(input: string, { metadata, sources }: IssueChoice): Outcome<readonly IssueLocation[]> {
  try {
    const value = locateIssues(input, metadata, sources);
    return { value, diagnostics: value.length === 0 ? [diagnose('INP-012', { file: input })] : [] };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { value: [], diagnostics: [diagnose('INP-001', { file: input }, { why: reasonOf(error) })] };
  }
}

/** The issues of editions, read; none where one of them cannot be. */
export function readExport(choice: IssueChoice): Outcome<readonly ExportIssue[]> {
  const located = choice.inputs.map((input) => locate(input, choice));
  const locations = located.flatMap(({ value }) => value);
  const refused = refuseSidecar(locations, choice);
  if (refused.length > 0) return { value: [], diagnostics: refused };
  const read = locations.map(issueReader(choice));
  const diagnostics = [...located, ...read].flatMap((one) => one.diagnostics);
  return { value: hasErrors(diagnostics) ? [] : read.flatMap(({ value }) => value ?? []), diagnostics };
}

/** What stands against the sidecar for all: that it cannot be read, or that it speaks of one issue where there are several. */
export function refuseSidecar(
  issues: readonly IssueLocation[],
  { metadata: file }: Pick<IssueChoice, 'metadata'>,
): readonly Diagnostic[] {
  if (file === undefined) return [];
  const { value: said = {}, diagnostics } = sidecarReader()(file);
  return [...diagnostics, ...refuseShared(said, file, issues.length)];
}

type SidecarReader = (file: string) => Outcome<IssueMetadata | undefined>;

function sidecarReader(): SidecarReader {
  let last: { readonly file: string; readonly read: Outcome<IssueMetadata | undefined> } | undefined;
  return (file) => {
    // One for all is read once.
    if (last?.file !== file) last = { file, read: readSidecar(file) };
    return last.read;
  };
}

function readSidecar(file: string): Outcome<IssueMetadata | undefined> {
  try {
    return readMetadata(readText(file), file, sidecarSchema());
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return { value: undefined, diagnostics: [diagnose('INP-001', { file }, { why: reasonOf(error) })] };
  }
}

/** How many bytes of TEI are kept in mind, read, so that a run that fits into them reads each issue once. */
const keptBytes = 8 * 1024 * 1024;

/** Reads issues for one run: its source folders are listed once, and as many issues as fit are kept. */
export function issueReader(choice: IssueChoice): IssueReader {
  const source = sourceFinder(choice.sources);
  const sidecar = sidecarReader();
  const kept = new Map<IssueLocation, Outcome<ExportIssue | undefined>>();
  let free = keptBytes;
  return (location) => {
    const known = kept.get(location);
    if (known !== undefined) return known;
    const read = readIssue(location, source, sidecar);
    const size = (read.value?.pages ?? []).reduce((sum, { tei }) => sum + tei.size, 0);
    if (size > free) return read;
    free -= size;
    kept.set(location, read);
    return read;
  };
}

function readIssue(
  location: IssueLocation,
  source: ReturnType<typeof sourceFinder>,
  sidecarOf: SidecarReader,
): Outcome<ExportIssue | undefined> {
  const sidecar = location.sidecar === undefined ? undefined : sidecarOf(location.sidecar);
  if (sidecar !== undefined && sidecar.value === undefined)
    return { value: undefined, diagnostics: sidecar.diagnostics };
  try {
    const { value, diagnostics } = readExportIssue({
      name: location.name,
      pages: location.pages.map(storedTei),
      image: imageFinder(location.roots),
      source,
      ...(location.corpus === undefined ? {} : { corpus: storedTei(location.corpus) }),
      ...(location.sidecar === undefined ? {} : { sidecar: storedFile(location.sidecar) }),
      ...(sidecar?.value === undefined ? {} : { metadata: sidecar.value }),
    });
    const told = diagnostics.map((one) => located(one, location));
    return { value, diagnostics: [...(sidecar?.diagnostics ?? []), ...told] };
  } catch (error) {
    if (!(error instanceof UnreadableFile) && !isFileSystemError(error)) throw error;
    const file = error.path ?? location.name;
    const why = error instanceof UnreadableFile ? error.message : reasonOf(error);
    return { value: undefined, diagnostics: [diagnose('INP-001', { file }, { why })] };
  }
}

/** Files are named within their issue; a message names the path, so that it can be opened. */
function located(found: Diagnostic, { pages, corpus, sidecar }: IssueLocation): Diagnostic {
  const path = [...pages, corpus, sidecar].find((one) => one !== undefined && basename(one) === found.place.file);
  return path === undefined ? found : { ...found, place: { ...found.place, file: path } };
}
