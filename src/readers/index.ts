/** The list of readers, which of them reads an input, and the issue that comes of it. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Issue } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import { alto } from './alto.ts';
import { didl } from './didl.ts';
import { hocr } from './hocr.ts';
import { mets } from './mets.ts';
import { pageXml } from './page-xml.ts';
import { pdf } from './pdf.ts';
import type { Reader, ReaderInput, ReaderOptions } from './reader.ts';
import { describeContent } from './sniff.ts';
import { textLayer } from './text-layer.ts';

/** Every reader; a text layer is what nothing else recognises, so it stands last. */
export const readers: readonly Reader[] = [mets, didl, alto, pageXml, hocr, pdf, textLayer];

/** The reader of one file, by its content. */
export function readerOf(file: SourceFile): Reader | undefined {
  const special = readers.find((one) => one !== textLayer && one.recognises(file));
  if (special !== undefined) return special;
  return describeContent(file.bytes) === undefined && textLayer.recognises(file) ? textLayer : undefined;
}

/** The reader for an input, by the content of its first file or by the format the user says. */
export function recognise(input: ReaderInput, from?: string): Outcome<Reader | undefined> {
  const [file] = input.files;
  if (file === undefined) return { value: undefined, diagnostics: [diagnose('INP-003', { file: input.name })] };
  const said = from === undefined ? undefined : readers.find(({ format }) => format === from);
  const reader = said ?? readerOf(file);
  if (said === textLayer) return { value: said, diagnostics: doubtsAboutText(file) };
  if (reader !== undefined) return { value: reader, diagnostics: [] };
  const formats = readers.map(({ title }) => title).join(', ');
  const found = describeContent(file.bytes) ?? 'binary data';
  return { value: undefined, diagnostics: [diagnose('INP-002', { file: file.name }, { found, formats })] };
}

/** The user's word is followed, and what speaks against it is said. */
function doubtsAboutText(file: SourceFile): Diagnostic[] {
  const found = describeContent(file.bytes) ?? (textLayer.recognises(file) ? undefined : 'binary data');
  return found === undefined ? [] : [diagnose('INP-011', { file: file.name }, { found })];
}

/** Reads an input as one issue. Page files of several formats are read each by its own reader, in their order. */
export async function readIssue(
  input: ReaderInput,
  options: ReaderOptions,
  from?: string,
): Promise<Outcome<Issue | undefined>> {
  const first = recognise(input, from);
  if (first.value === undefined) return { value: undefined, diagnostics: first.diagnostics };
  const reader = first.value;
  if (from !== undefined) {
    const { value, diagnostics } = await reader.read(input, options);
    return { value, diagnostics: [...first.diagnostics, ...diagnostics] };
  }
  if (reader.isIndex === true) return readIndexed(reader, input, options);
  const diagnostics: Diagnostic[] = [...gaps(input.files)];
  let issue: Issue | undefined;
  for (const run of runsOfOneFormat(input.files, reader)) {
    if (run.reader !== reader) diagnostics.push(mixed(run.files, run.reader, reader));
    const firstPage = (issue?.pages.length ?? 0) + 1;
    const part = await run.reader.read({ ...input, files: run.files, firstPage }, options);
    diagnostics.push(...part.diagnostics);
    if (part.value === undefined) continue;
    issue = issue === undefined ? part.value : { ...issue, pages: [...issue.pages, ...part.value.pages] };
  }
  return { value: issue, diagnostics };
}

/** An issue by its index; an index of another format beside it is not of this issue, or says the same once more. */
async function readIndexed(
  reader: Reader,
  input: ReaderInput,
  options: ReaderOptions,
): Promise<Outcome<Issue | undefined>> {
  const files = input.files.filter((file) => reader.recognises(file));
  const { value, diagnostics } = await reader.read({ ...input, files }, options);
  const other = files[0]?.name ?? '';
  const left = input.files.filter((file) => !files.includes(file));
  return {
    value,
    diagnostics: [...left.map(({ name }) => diagnose('SRC-018', { file: name }, { other })), ...diagnostics],
  };
}

interface Run {
  readonly reader: Reader;
  readonly files: readonly SourceFile[];
}

/** Neighbouring files of one format; what no reader knows stays with the one before and is refused there. */
function runsOfOneFormat(files: readonly SourceFile[], first: Reader): readonly Run[] {
  const runs: { reader: Reader; files: SourceFile[] }[] = [];
  for (const file of files) {
    const current = runs.at(-1);
    const reader = readerOf(file) ?? current?.reader ?? first;
    if (current?.reader === reader) current.files.push(file);
    else runs.push({ reader, files: [file] });
  }
  return runs;
}

function mixed([file]: readonly SourceFile[], reader: Reader, first: Reader): Diagnostic {
  return diagnose('SRC-009', { file: file?.name ?? '' }, { format: reader.title, first: first.title });
}

/** Numbers that are left out among files whose names differ by a number only. */
function gaps(files: readonly SourceFile[]): Diagnostic[] {
  const numbered = files.map(({ name }) => /^(?<stem>.*?)(?<number>\d+)(?<rest>\D*)$/u.exec(name)?.groups);
  const [first] = numbered;
  if (first === undefined || files.length < 2) return [];
  if (!numbered.every((one) => one?.stem?.replace(/0+$/u, '') === first.stem?.replace(/0+$/u, ''))) return [];
  return numbered.flatMap((one, at) => {
    const before = Number(numbered[at - 1]?.number);
    const after = Number(one?.number);
    if (at === 0 || after <= before + 1) return [];
    return [diagnose('SRC-010', { file: files[at]?.name ?? '' }, { before, after })];
  });
}
