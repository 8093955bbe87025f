/** Makes an EPUB of each issue. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { sizeOf } from '../io/files.ts';
import { zip } from '../io/zip.ts';
import { epubFolder, renderEpub, type SiteImage, type Stylesheets } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
import { openOutput } from './output-folder.ts';
import { findPageImages } from './page-images.ts';
import type { RunEvents, RunReport } from './report.ts';

export interface EpubSettings {
  /** BCP 47 tag of the words around the text. */
  readonly uiLanguage?: string;
  /** The last change in seconds since 1970: what SOURCE_DATE_EPOCH says. */
  readonly modified?: number;
}

export interface EpubRun extends IssueRun, EpubSettings {
  /** Folder that the addresses of page images are relative to; absent: that of each file. */
  readonly images?: string;
}

/** Makes `NAME.epub` of every issue. */
export function makeEpubs(run: EpubRun, events: RunEvents): Promise<RunReport> {
  const stylesheets = packagedStylesheets(['epub']);
  return eachIssue(run, events, (issue) => {
    const images = findPageImages(issue.tei, run.images ?? dirname(issue.file), issue.file);
    const made = epubOf(issue, images.value, stylesheets, run);
    const diagnostics = [...images.diagnostics, ...made.diagnostics];
    const { value } = made;
    const { write, written, unchanged } = openOutput(run.output);
    if (value !== undefined) write(`${issue.name}.epub`, value);
    return { input: issue.file, written, unchanged, diagnostics };
  });
}

/** Bytes up to which a page image is put into an EPUB: readers hold it in memory. */
const largestImage = 20_000_000;

/** The bytes of an EPUB, with the images of its pages. */
export function epubOf(
  { file, tei }: IssueFile,
  images: readonly (SiteImage | undefined)[],
  stylesheets: Stylesheets,
  settings: EpubSettings,
): Outcome<Uint8Array | undefined> {
  const pictures = images.map((image, at) =>
    image?.kind === 'shown' && sizeOf(image.path) <= largestImage
      ? { path: `images/page-${at + 1}${image.extension}`, source: image.path }
      : undefined,
  );
  const { value, diagnostics } = renderEpub(tei, stylesheets, {
    ...settings,
    file,
    images: pictures.map((picture) => picture?.path ?? ''),
  });
  if (value === undefined) return { value, diagnostics };
  const files = pictures
    .filter((picture) => picture !== undefined)
    .map(({ path, source }) => ({ path: `${epubFolder}/${path}`, content: readFileSync(source) }));
  return { value: zip([...value, ...files]), diagnostics };
}
