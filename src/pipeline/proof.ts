/** The lossless proof, run on every document that is written: the source comes out again, each line stands once. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { linesOfPage, type Page } from '../model/layout.ts';
import { encodeTextLayer, firstDifference } from '../readers/text-encoding.ts';
import { checkPointers, recoverBytes, recoverSource } from '../tei/recover.ts';

/** Faults of a page's TEI against its source; none unless we have a bug. */
export function proveLossless(tei: string, page: Page, file: string): readonly Diagnostic[] {
  const { value: [recovered] = [], diagnostics } = recoverSource(tei, file);
  if (recovered === undefined) {
    return diagnostics.map(({ code, message, place }) =>
      diagnose('TEI-003', place, { problem: `${code}: ${message}` }),
    );
  }
  const pointers = checkPointers(recovered, file);
  if (page.encoding === undefined) {
    const lines = linesOfPage(page);
    const at = lines.findIndex((line, index) => recovered.lines[index]?.text !== line.text);
    return at < 0 && lines.length === recovered.lines.length
      ? pointers
      : [...pointers, diagnose('TEI-002', { file }, { offset: at })];
  }
  const text = linesOfPage(page)
    .map((line) => line.text)
    .join('\n');
  const bytes = recoverBytes(recovered);
  const wanted = (page.part ?? page.source).sha256;
  if (createHash('sha256').update(bytes).digest('hex') === wanted) return pointers;
  const offset = firstDifference(bytes, encodeTextLayer({ text, encoding: page.encoding })) ?? bytes.length;
  return [...pointers, diagnose('TEI-002', { file }, { offset })];
}
