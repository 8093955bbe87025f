/** The list of readers, and which of them reads an input. */
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Reader, ReaderInput } from './reader.ts';
import { describeContent } from './sniff.ts';
import { textLayer } from './text-layer.ts';

/** Every reader; a text layer is what nothing else recognises, so it stands last. */
export const readers: readonly Reader[] = [textLayer];

/** The reader for an input, by the content of its first file or by the format the user says. */
export function recognise(input: ReaderInput, from?: string): Outcome<Reader | undefined> {
  const [file] = input.files;
  const formats = readers.map(({ title }) => title).join(', ');
  if (file === undefined) return { value: undefined, diagnostics: [diagnose('INP-003', { file: input.name })] };
  const said = from === undefined ? undefined : readers.find(({ format }) => format === from);
  if (said !== undefined) return { value: said, diagnostics: [] };
  const other = describeContent(file.bytes);
  const reader = readers.find((one) => (one === textLayer ? other === undefined : one.recognises(file)));
  if (reader?.recognises(file) === true) return { value: reader, diagnostics: [] };
  const found = other ?? 'binary data';
  return { value: undefined, diagnostics: [diagnose('INP-002', { file: file.name }, { found, formats })] };
}
