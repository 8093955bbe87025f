/** What is said of a page file once it is read: pages that are absent or empty, its namespace, coordinates, identifiers used twice. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { isBlank, linesOfPage, type TextLine } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import type { DataElement } from '../xml/read-data.ts';
import type { Boxes } from './boxes.ts';
import type { ReadPage } from './page-draft.ts';
import type { ReadXml } from './source-xml.ts';

export interface FileRead {
  readonly file: SourceFile;
  /** Name of the format, for messages. */
  readonly format: string;
  /** The namespace of its root, and those that the format has. */
  readonly namespace: string;
  readonly known: RegExp;
  readonly boxes: Boxes;
  readonly pages: readonly ReadPage[];
  /** Text that stands in no page: where it does, and the code that says what becomes of it. */
  readonly outside?: {
    readonly code: 'SRC-025' | 'SRC-026';
    readonly places: readonly { readonly start: number; readonly end: number }[];
  };
}

/** The pages of a file. One that ends too early is refused whole: what is missing cannot be known. */
export function reportPages(read: FileRead, { value, diagnostics }: Outcome<ReadXml>): Outcome<readonly ReadPage[]> {
  if (!value.whole) return { value: [], diagnostics };
  const { file, format, namespace, known, boxes, pages, outside } = read;
  const place = { file: file.name };
  const found: Diagnostic[] = [...diagnostics];
  if (pages.length === 0) found.push(diagnose('SRC-007', place, { format }));
  if (!known.test(namespace)) found.push(diagnose('SRC-008', place, { found: namespace, format }));
  found.push(...boxes.report(value.placeAt));
  const stray = outside?.places[0];
  if (outside !== undefined && stray !== undefined)
    found.push(diagnose(outside.code, value.placeAt(stray.start, stray.end), { count: outside.places.length }));
  const repeated = pages.flatMap((page) => page.repeated);
  const [first] = repeated;
  if (first !== undefined) found.push(diagnose('SRC-004', place, { count: repeated.length, found: first }));
  for (const { page } of pages) {
    const lines = linesOfPage(page);
    if (lines.every(isBlank)) found.push(diagnose('INP-006', place, { what: whatIsBlank(lines) }));
  }
  return { value: pages, diagnostics: found };
}

/** What a page without text has in its place. */
export function whatIsBlank({ length }: readonly TextLine[]): string {
  return length === 0 ? 'it has no lines' : length === 1 ? 'one line, blank' : `${length} lines, all blank`;
}

/** Pages that an index names only by images, or by files that it does not list, were printed too: that they are left out is told. */
export function textlessPages(pages: readonly DataElement[]): readonly Diagnostic[] {
  const [first] = pages;
  return first === undefined ? [] : [diagnose('SRC-027', first.place(), { count: pages.length })];
}

/** An index names a file for each page: what such a file holds beyond one is told, for nothing says where it belongs. */
export function furtherPages(pages: readonly ReadPage[], { name }: SourceFile): readonly Diagnostic[] {
  return pages.length < 2 ? [] : [diagnose('SRC-023', { file: name }, { count: pages.length })];
}
