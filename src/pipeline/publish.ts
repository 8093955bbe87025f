/** Publishes an encoded issue: every document in every target. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { renderTei, type Stylesheets, siteStylesheets, type Target, targets, usualTargets } from '../render/index.ts';
import type { EncodedIssue } from './encode.ts';

export { renderSite, type SiteEdition, type Stylesheets, type Target } from '../render/index.ts';

/** Names of the compiled stylesheets that publishing needs. */
export const stylesheetNames: readonly string[] = [
  ...new Set([...targets.map(({ stylesheet }) => stylesheet), ...siteStylesheets]),
];

/** The plain-text forms among them. */
export const textTargets: readonly Target[] = usualTargets.filter(({ mediaType }) => mediaType === 'text/plain');

/** A file of the edition, by its path below the output folder. */
export interface EditionFile {
  readonly path: string;
  readonly content: string;
}

/** An issue page by page, in the forms wanted. A document that cannot be rendered is reported, and the others are made. */
export function publish(
  issue: EncodedIssue,
  stylesheets: Stylesheets,
  wanted: readonly Target[] = usualTargets,
): Outcome<readonly EditionFile[]> {
  const files: EditionFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { fileName, tei } of issue.documents) {
    const rendered = renderTei(tei, stylesheets, { name: fileName }, wanted);
    diagnostics.push(...rendered.diagnostics);
    const name = fileName.replace(/\.xml$/u, '');
    for (const { id, extension, mediaType } of wanted) {
      const content = rendered.value.get(id);
      const folder = mediaType === 'text/html' ? 'html' : 'text';
      if (content !== undefined) files.push({ path: `${folder}/${name}${extension}`, content });
    }
  }
  return { value: files, diagnostics };
}
