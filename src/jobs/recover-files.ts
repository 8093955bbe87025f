/** Recovers a source file from the TEI of its pages. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { readSource, reasonOf, sourceOf } from '../io/files.ts';
import { recoverBytes, recoverSource } from '../tei/recover.ts';
import { decodeXml } from '../xml/decode.ts';

/**
 * The bytes of the text layer whose pages these TEI files are, in the order given, compared with the digest that the TEI states;
 * of a source of another format its lines, one below the other.
 */
export function recoverFiles(paths: readonly string[]): Outcome<Uint8Array | undefined> {
  const diagnostics: Diagnostic[] = [];
  const pieces: Uint8Array[] = [];
  let wanted: string | undefined;
  let linesOnly: string | undefined;
  for (const path of paths) {
    const tei = readTei(path, diagnostics);
    const recovered = tei === undefined ? undefined : recoverSource(tei, path);
    diagnostics.push(...(recovered?.diagnostics ?? []));
    if (recovered?.value === undefined) return { value: undefined, diagnostics };
    for (const page of recovered.value) {
      pieces.push(recoverBytes(page));
      wanted ??= page.sha256;
      if (page.charset !== undefined) continue;
      linesOnly ??= path;
      if (page.lines.length > 0) pieces.push(Buffer.from('\n'));
    }
  }
  const bytes = Buffer.concat(pieces);
  if (linesOnly !== undefined) {
    return { value: bytes, diagnostics: [...diagnostics, diagnose('REC-001', { file: linesOnly })] };
  }
  const { sha256 } = sourceOf('', bytes);
  if (wanted !== undefined && wanted !== sha256) {
    diagnostics.push(diagnose('REC-002', { file: paths[0] ?? '' }, { found: sha256, wanted }));
  }
  return { value: bytes, diagnostics };
}

function readTei(path: string, diagnostics: Diagnostic[]): string | undefined {
  try {
    const { value, diagnostics: found } = decodeXml(readSource(path).bytes, path);
    diagnostics.push(...found);
    return value?.text;
  } catch (error) {
    diagnostics.push(diagnose('INP-001', { file: path }, { why: reasonOf(error) }));
    return undefined;
  }
}
