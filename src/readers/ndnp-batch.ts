/** The index of an NDNP batch: no issue, but the list of the issues that were delivered together. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { childrenOf, type DataElement, readXmlData } from '../xml/read-data.ts';
import { rootOf } from './source-xml.ts';

/** An issue as the batch lists it. */
export interface ListedIssue {
  /** `sn00000000_1905-04-03_ed-1`: no other issue of any batch has it; undefined where the batch does not say all of it. */
  readonly name?: string;
  /** Path of its METS, relative to the batch. */
  readonly path: string;
  readonly place: DataElement['place'];
}

/** Whether a file is the index of a batch. */
export function isBatch(file: SourceFile): boolean {
  const root = rootOf(file);
  return root?.local === 'batch' && root.uri === 'http://www.loc.gov/ndnp';
}

/** The issues of a batch. Its reels are told: they describe films, not newspapers. */
export function issuesOfBatch(file: SourceFile): Outcome<readonly ListedIssue[]> {
  const { value: root, diagnostics: found } = readXmlData(file.bytes, file.name);
  if (root === undefined) return { value: [], diagnostics: found };
  const diagnostics: Diagnostic[] = [...found];
  const issues = childrenOf(root, 'issue').map(({ attributes, text, place }): ListedIssue => {
    const { lccn, issueDate, editionOrder } = attributes;
    const edition = Number(editionOrder ?? 1);
    const isNamed = Number.isInteger(edition) && [lccn, issueDate].every((part) => /^[\w-]+$/u.test(part ?? ''));
    return { path: text, place, ...(isNamed ? { name: `${lccn}_${issueDate}_ed-${edition}` } : {}) };
  });
  if (issues.length === 0) diagnostics.push(diagnose('SRC-020', root.place()));
  const reels = childrenOf(root, 'reel');
  const [first] = reels;
  if (first !== undefined)
    diagnostics.push(diagnose('SRC-021', first.place(), { count: reels.length, found: first.text }));
  return { value: issues, diagnostics };
}
