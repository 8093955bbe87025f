/** Reads an issue whose files are its pages, one after the other; a bad page is reported and the others are read. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Issue, Page } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import { asPart, type ReadPage } from './page-draft.ts';
import type { ReaderInput, ReaderOptions } from './reader.ts';

/** Reads one file; the first of its pages gets the number `first`. */
export type ReadPageFile = (file: SourceFile, first: number, options: ReaderOptions) => Outcome<readonly ReadPage[]>;

/** The issue that some page files are; undefined where none of them could be read. */
export function gatherPages(
  input: ReaderInput,
  options: ReaderOptions,
  format: string,
  read: ReadPageFile,
): Outcome<Issue | undefined> {
  const pages: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of input.files) {
    const outcome = read(file, (input.firstPage ?? 1) + pages.length, options);
    diagnostics.push(...outcome.diagnostics);
    pages.push(...outcome.value.map(({ page }, at) => asPart(page, at + 1, outcome.value.length)));
  }
  return { value: pages.length === 0 ? undefined : { name: input.name, format, pages }, diagnostics };
}
