/** Reads an issue whose files are its pages, one after the other; a bad page is reported and the others are read. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Issue, Page } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import type { ReadPage } from './page-draft.ts';
import type { ReaderInput } from './reader.ts';

/** Reads one file; the first of its pages gets the number `first`. */
export type ReadPageFile = (file: SourceFile, first: number) => Outcome<readonly ReadPage[]>;

/** The issue that some page files are; undefined where none of them could be read. */
export function gatherPages(input: ReaderInput, format: string, read: ReadPageFile): Outcome<Issue | undefined> {
  const pages: Page[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of input.files) {
    const outcome = read(file, (input.firstPage ?? 1) + pages.length);
    diagnostics.push(...outcome.diagnostics);
    const several = outcome.value.length > 1;
    outcome.value.forEach(({ page }, at) => {
      pages.push(several ? { ...page, part: { number: at + 1, of: outcome.value.length } } : page);
    });
  }
  return { value: pages.length === 0 ? undefined : { name: input.name, format, pages }, diagnostics };
}
