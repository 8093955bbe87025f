/** Publishes an encoded issue: every document in every target. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { renderTei, type Stylesheets, siteStylesheets, type Target, targets, usualTargets } from '../render/index.ts';
import type { EncodedIssue, TeiDocument } from './encode.ts';

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
  const pages = issue.documents.map((document) => publishPage(document, stylesheets, wanted));
  return { value: pages.flatMap(({ value }) => value), diagnostics: pages.flatMap(({ diagnostics }) => diagnostics) };
}

/** One page in the forms wanted. */
export function publishPage(
  { fileName, tei }: TeiDocument,
  stylesheets: Stylesheets,
  wanted: readonly Target[],
): Outcome<readonly EditionFile[]> {
  const { value, diagnostics } = renderTei(tei, stylesheets, { name: fileName }, wanted);
  const name = fileName.replace(/\.xml$/u, '');
  const files = wanted.flatMap(({ id, extension, mediaType }) => {
    const content = value.get(id);
    const folder = mediaType === 'text/html' ? 'html' : 'text';
    return content === undefined ? [] : [{ path: `${folder}/${name}${extension}`, content }];
  });
  return { value: files, diagnostics };
}
