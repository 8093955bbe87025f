/** Publishes an encoded issue: every document in every target. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { renderTei, type Stylesheets, targets } from '../render/index.ts';
import type { EncodedIssue } from './encode.ts';

export type { Stylesheets } from '../render/index.ts';

/** Names of the compiled stylesheets that publishing needs. */
export const stylesheetNames: readonly string[] = [...new Set(targets.map(({ stylesheet }) => stylesheet))];

/** A file of the edition, by its path below the output folder. */
export interface EditionFile {
  readonly path: string;
  readonly content: string;
}

/** The edition of an issue. A document that cannot be rendered in a target is reported, and the others are made. */
export function publish(issue: EncodedIssue, stylesheets: Stylesheets): Outcome<readonly EditionFile[]> {
  const files: EditionFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { fileName, tei } of issue.documents) {
    const rendered = renderTei(tei, stylesheets, { name: fileName });
    diagnostics.push(...rendered.diagnostics);
    const name = fileName.replace(/\.xml$/u, '');
    for (const { id, extension, mediaType } of targets) {
      const content = rendered.value.get(id);
      const folder = mediaType === 'text/html' ? 'html' : 'text';
      if (content !== undefined) files.push({ path: `${folder}/${name}${extension}`, content });
    }
  }
  return { value: files, diagnostics };
}
