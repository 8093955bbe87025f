/** The files of an issue and where they stand in a package: TEI, images, sources and sidecar, each under a path of its own. */
import type { ExportIssue, StoredFile } from './export-issue.ts';

export interface ContentFile {
  /** `tei/page1.xml`, `images/p1.jpg`, `source/page1.txt`, `issue.json`. */
  readonly path: string;
  readonly role: 'corpus' | 'page' | 'image' | 'source' | 'sidecar';
  /** `ExportPage.number`, for files of one page. */
  readonly page?: number;
  readonly file: StoredFile;
}

/** All files of an issue, page after page. A file that several pages share comes once; another of the same name is renamed. */
export function contentFiles(issue: ExportIssue): readonly ContentFile[] {
  const wanted: readonly ContentFile[] = [
    ...present('tei', 'corpus', issue.corpus),
    ...issue.pages.flatMap(({ number, tei, image, source }) => [
      ...present('tei', 'page', tei, number),
      ...present('images', 'image', image, number),
      ...present('source', 'source', source?.file, number),
    ]),
    ...(issue.sidecar === undefined ? [] : [{ path: 'issue.json', role: 'sidecar' as const, file: issue.sidecar }]),
  ];
  const taken = new Map<string, StoredFile>();
  return wanted.flatMap((one) => {
    const path = freePath(one, taken);
    return path === undefined ? [] : [{ ...one, path }];
  });
}

/** Where a file of an issue stands, whichever page it was given for. */
export function pathOf(files: readonly ContentFile[], file: StoredFile | undefined): string | undefined {
  return file === undefined ? undefined : files.find((one) => one.file === file || isSame(one.file, file))?.path;
}

function present(
  folder: string,
  role: ContentFile['role'],
  file: StoredFile | undefined,
  page?: number,
): readonly ContentFile[] {
  if (file === undefined) return [];
  return [{ path: `${folder}/${file.name}`, role, file, ...(page === undefined ? {} : { page }) }];
}

/** A path that no other file has, also where case and composition of letters do not count; undefined for a file already there. */
function freePath({ path, file }: ContentFile, taken: Map<string, StoredFile>): string | undefined {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]*)?$/su.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? path : `${stem}-${count}${extension}`;
    const key = foldedPath(candidate);
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, file);
      return candidate;
    }
    if (other === file || isSame(other, file)) return undefined;
  }
}

function isSame(one: StoredFile, other: StoredFile): boolean {
  return one.name === other.name && one.size === other.size && one.digest('sha256') === other.digest('sha256');
}

/** A path as the least discerning file systems see it. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
