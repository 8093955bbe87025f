/** The lossless proof, run on every document that is written: the source comes out again, each line stands once. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { linesOfPage, type Page } from '../model/layout.ts';
import { encodeTextLayer, firstDifference } from '../readers/text-encoding.ts';
import { checkPointers, type RecoveredSource, recoverBytes, sourceReader } from '../tei/recover.ts';
import type { XmlHandler } from '../xml/events.ts';

/** A proof that is under way: what it needs to see of the parse, and what came of it. */
export interface Proof {
  readonly handler: XmlHandler;
  /** Faults of the page's TEI against its source; none unless we have a bug. */
  readonly faults: () => readonly Diagnostic[];
}

/** Begins the proof of a page's TEI, so that it can be parsed once for the proof and all other checks. */
export function beginProof(page: Page, file: string): Proof {
  const { handler, sources } = sourceReader();
  return { handler, faults: () => faultsOf(sources()[0], page, file) };
}

function faultsOf(recovered: RecoveredSource | undefined, page: Page, file: string): readonly Diagnostic[] {
  if (recovered === undefined) return [diagnose('TEI-002', { file }, { offset: 0 })];
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
