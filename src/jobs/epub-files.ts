/** Makes an EPUB of each issue. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { packagedStylesheets } from '../io/assets.ts';
import { writeBelow } from '../io/files.ts';
import { zip } from '../io/zip.ts';
import { epubFolder, renderEpub, type Stylesheets } from '../render/index.ts';
import { eachIssue, type IssueFile, type IssueRun } from './issue-files.ts';
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
    const { value, diagnostics } = epubOf(issue, run.images ?? dirname(issue.file), stylesheets, run);
    if (value === undefined) return { input: issue.file, written: [], diagnostics };
    const path = `${issue.name}.epub`;
    writeBelow(run.output, path, value);
    return { input: issue.file, written: [path], diagnostics };
  });
}

/** Bytes up to which a page image is put into an EPUB: readers hold it in memory. */
const largestImage = 20_000_000;

/** The bytes of an EPUB. `folder` is what the addresses of page images are relative to. */
export function epubOf(
  { file, tei }: IssueFile,
  folder: string,
  stylesheets: Stylesheets,
  settings: EpubSettings,
): Outcome<Uint8Array | undefined> {
  const found = findPageImages(tei, folder, file);
  const pictures = found.value.map((image, at) =>
    image?.kind === 'shown' && image.bytes <= largestImage
      ? { path: `images/page-${at + 1}${image.extension}`, source: image.path }
      : undefined,
  );
  const rendered = renderEpub(tei, stylesheets, {
    file,
    images: pictures.map((picture) => picture?.path ?? ''),
    ...settings,
  });
  const diagnostics = [...found.diagnostics, ...rendered.diagnostics];
  if (rendered.value === undefined) return { value: undefined, diagnostics };
  const images = pictures
    .filter((picture) => picture !== undefined)
    .map(({ path, source }) => ({ path: `${epubFolder}/${path}`, content: readFileSync(source) }));
  return { value: zip([...rendered.value, ...images]), diagnostics };
}
