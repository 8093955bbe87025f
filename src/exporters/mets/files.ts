/** The files of an issue's METS package: where each stands, what it is, and which ids its text file has. */

import type { PackageFile } from '../exporter.ts';
import { writeAlto } from '../formats/alto.ts';
import type { PreservedFile } from '../formats/premis.ts';
import { digestOf, sizeOf } from '../issue/digest.ts';
import type { ExportIssue, ExportPage, StoredFile } from '../issue/export-issue.ts';

/** Groups of the file section; DFG-Viewer reads the first two. */
export const fileUses = ['DEFAULT', 'FULLTEXT', 'FULLTEXT_TEI'] as const;
export type FileUse = (typeof fileUses)[number];

/** A file as the METS lists it; without `content` it stays at its address on the web. */
export interface MetsFile {
  readonly id: string;
  readonly use: FileUse;
  /** Beside mets.xml, or an address. */
  readonly path: string;
  readonly mediaType: string;
  readonly stored?: PreservedFile & { readonly content: PackageFile['content'] };
}

/** A page with its files. */
export interface MetsPage {
  readonly page: ExportPage;
  readonly files: readonly MetsFile[];
  /** Id of its ALTO file. */
  readonly textFile: string;
  /** The ids that stand for a line in the ALTO, or for the block that holds it; none where the ALTO has no such id. */
  readonly pointer: (lineId: string) => string | undefined;
}

/** Pages in their order. Files are named by the page's number, so that no name of a source can be wrong. */
export function metsPages(issue: ExportIssue, version: string): readonly MetsPage[] {
  const languageOfLine = lineLanguages(issue);
  const shared = new Map<string, MetsFile>();
  return issue.pages.map((page): MetsPage => {
    const step = String(page.number).padStart(4, '0');
    const tei = storedFile(`TEI_${step}`, 'FULLTEXT_TEI', `tei/${step}.xml`, page.tei, issue.encoder);
    const own = sourceAlto(page);
    const alto =
      own === undefined ? writtenAlto(issue, page, step, version, languageOfLine) : carriedAlto(own, step, shared);
    return {
      page,
      // The ALTO stands before the TEI: who takes the first text file of a page wants that.
      files: [...imageOf(page, step), alto, tei],
      textFile: alto.id,
      pointer: own === undefined ? (line) => line : pointersInto(own, page),
    };
  });
}

/** Language of the item that each line stands in. */
export function lineLanguages({ items }: ExportIssue): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ parts, language }) =>
      parts.flatMap(({ lines }) => lines.map((line): [string, string] => [line, language])),
    ),
  );
}

/** The page's source file where that was ALTO and is at hand. */
export function sourceAlto({ source }: ExportPage): StoredFile | undefined {
  const file = source?.file;
  if (file === undefined || !/xml/iu.test(`${file.mediaType} ${file.name}`)) return undefined;
  const opening = Buffer.from(file.read().subarray(0, 4096)).toString('latin1');
  return /<(?:[\w.-]+:)?alto[\s>]/iu.test(opening) ? file : undefined;
}

function storedFile(id: string, use: FileUse, path: string, file: StoredFile, madeBy?: string): MetsFile {
  const { mediaType, size, name } = file;
  const maker = madeBy === undefined ? {} : { madeBy };
  const stored = { path, mediaType, size, sha256: file.digest('sha256'), originalName: name, content: file, ...maker };
  return { id, use, path, mediaType, stored };
}

function writtenAlto(
  issue: ExportIssue,
  page: ExportPage,
  step: string,
  version: string,
  languageOfLine: ReadonlyMap<string, string>,
): MetsFile {
  const encoder = issue.encoder === undefined ? {} : { encoder: issue.encoder };
  const content = writeAlto(page, { language: issue.language, languageOfLine, ...encoder });
  const path = `alto/${step}.xml`;
  const mediaType = 'text/xml';
  const size = sizeOf(content);
  const sha256 = digestOf(content, 'sha256');
  const stored = { path, mediaType, size, sha256, madeBy: `broadsheet ${version}`, content };
  return { id: `ALTO_${step}`, use: 'FULLTEXT', path, mediaType, stored };
}

/** One ALTO file may hold several pages; it goes into the package once. */
function carriedAlto(file: StoredFile, step: string, shared: Map<string, MetsFile>): MetsFile {
  const key = file.digest('sha256');
  const alto = shared.get(key) ?? storedFile(`ALTO_${step}`, 'FULLTEXT', `alto/${step}.xml`, file);
  shared.set(key, alto);
  return alto;
}

function imageOf({ image, imageAddress }: ExportPage, step: string): readonly MetsFile[] {
  const id = `IMAGE_${step}`;
  if (image !== undefined) {
    const ending = /\.[a-z0-9]{2,5}$/iu.exec(image.name)?.[0].toLowerCase() ?? '';
    return [storedFile(id, 'DEFAULT', `images/${step}${ending}`, image)];
  }
  if (imageAddress === undefined || !/^https?:\/\//iu.test(imageAddress)) return [];
  const ending = /\.(?<ending>[a-z0-9]+)(?:[?#]|$)/iu.exec(imageAddress)?.groups?.ending?.toLowerCase() ?? '';
  return [{ id, use: 'DEFAULT', path: imageAddress, mediaType: imageTypes[ending] ?? 'image/jpeg' }];
}

const imageTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jp2: 'image/jp2',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

/** The source's own ids, as far as they stand in its file. */
function pointersInto(file: StoredFile, page: ExportPage): MetsPage['pointer'] {
  const present = new Set(
    [
      ...Buffer.from(file.read())
        .toString('utf8')
        .matchAll(/\sID\s*=\s*["'](?<id>[^"']+)["']/gu),
    ].map(({ groups }) => groups?.id),
  );
  const pointers = new Map(
    page.blocks.flatMap((block) =>
      block.lines.map((line): [string, string | undefined] => [
        line.id,
        [line.sourceId, block.sourceId].find((id) => id !== undefined && present.has(id)),
      ]),
    ),
  );
  return (line) => pointers.get(line);
}
