/** Reader for PDF files with a text layer, over pdf.js: several pages, in the order of the content stream inside each frame. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Issue, linesOfPage, type Page } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import { asPart, draftPage } from './page-draft.ts';
import { openPdf, type PdfPage } from './pdf-document.ts';
import { framesOf } from './pdf-lines.ts';
import type { Reader, ReaderInput } from './reader.ts';

export const pdf: Reader = {
  format: 'pdf',
  title: 'PDF',
  // ISO 32000-1 annex H: the header may stand anywhere in the first 1024 bytes.
  recognises: (file) => new TextDecoder('latin1').decode(file.bytes.subarray(0, 1024)).includes('%PDF-'),
  read: readPdf,
};

async function readPdf(input: ReaderInput): Promise<Outcome<Issue | undefined>> {
  const pages: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of input.files) {
    const outcome = await readPdfFile(file, (input.firstPage ?? 1) + pages.length);
    diagnostics.push(...outcome.diagnostics);
    pages.push(...outcome.value);
  }
  return { value: pages.length === 0 ? undefined : { name: input.name, format: 'pdf', pages }, diagnostics };
}

async function readPdfFile(file: SourceFile, first: number): Promise<Outcome<readonly Page[]>> {
  const opened = await openPdf(file.bytes);
  if ('fault' in opened) {
    const { fault, why } = opened;
    const place = { file: file.name };
    return {
      value: [],
      diagnostics: [fault === 'encrypted' ? diagnose('SRC-012', place) : diagnose('SRC-011', place, { why })],
    };
  }
  const pages: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  const of = opened.pages;
  for (let number = 1; number <= of; number += 1) {
    const read = await opened.readPage(number);
    if ('why' in read) {
      diagnostics.push(diagnose('SRC-011', { file: file.name }, { why: `page ${number}: ${read.why}` }));
      continue;
    }
    pages.push(asPart(pageOf(read, file, first + pages.length), number, of));
  }
  await opened.close();
  const empty = pages.filter((page) => linesOfPage(page).length === 0);
  if (pages.length > 0 && empty.length === pages.length) {
    return { value: [], diagnostics: [...diagnostics, diagnose('SRC-013', { file: file.name }, { pages: of })] };
  }
  for (const page of empty)
    diagnostics.push(diagnose('SRC-014', { file: file.name }, { page: page.part?.number ?? 1 }));
  return { value: pages, diagnostics };
}

function pageOf(read: PdfPage, file: SourceFile, number: number): Page {
  const draft = draftPage(number, {});
  for (const { lines, box, rotation } of framesOf(read.pieces)) {
    draft.openBlock({ kind: 'text', box, rotation });
    for (const line of lines) draft.addLine(line);
  }
  const { width, height, label } = read;
  const { page } = draft.finish({
    source: pageSource(file),
    unit: 'point',
    width,
    height,
    ...(label === undefined ? {} : { label }),
  });
  return page;
}
