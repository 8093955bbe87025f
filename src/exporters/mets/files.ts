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

/** An id of the ALTO that a line can be pointed to by. */
export interface Target {
  readonly id: string;
  /** Whether it is that of the line itself, and not of the block that holds it. */
  readonly isLine: boolean;
  /** Place of the line among the page's lines that hold text. */
  readonly at: number;
}

/** A page with its files. */
export interface MetsPage {
  readonly page: ExportPage;
  readonly files: readonly MetsFile[];
  /** Id of its ALTO file. */
  readonly textFile: string;
  /** What stands for each line in the ALTO, by the line's id; blank lines and those without any id there are left out. */
  readonly targets: ReadonlyMap<string, Target>;
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
      targets: targetsOf(page, own === undefined ? undefined : identifiersIn(own)),
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

/** As DFG-Viewer expects it. */
const altoType = 'text/xml';

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
  const size = sizeOf(content);
  const sha256 = digestOf(content, 'sha256');
  const stored = { path, mediaType: altoType, size, sha256, madeBy: `broadsheet ${version}`, content };
  return { id: `ALTO_${step}`, use: 'FULLTEXT', path, mediaType: altoType, stored };
}

/** One ALTO file may hold several pages; it goes into the package once. */
function carriedAlto(file: StoredFile, step: string, shared: Map<string, MetsFile>): MetsFile {
  const key = file.digest('sha256');
  const alto =
    shared.get(key) ?? storedFile(`ALTO_${step}`, 'FULLTEXT', `alto/${step}.xml`, { ...file, mediaType: altoType });
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

/** Our own ALTO has the ids of the TEI; in the source's, `present` says which of its own ids are there. */
function targetsOf({ blocks }: ExportPage, present: ReadonlySet<string> | undefined): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  let at = 0;
  for (const block of blocks) {
    for (const line of block.lines) {
      // Blank lines belong to nothing, so they part nothing.
      if (line.text.trim() === '') continue;
      const { id, sourceId: ofLine } = line;
      const { sourceId: ofBlock } = block;
      if (present === undefined) targets.set(id, { id, isLine: true, at });
      else if (ofLine !== undefined && present.has(ofLine)) targets.set(id, { id: ofLine, isLine: true, at });
      else if (ofBlock !== undefined && present.has(ofBlock)) targets.set(id, { id: ofBlock, isLine: false, at });
      at += 1;
    }
  }
  return targets;
}

function identifiersIn(file: StoredFile): ReadonlySet<string> {
  const ids = new TextDecoder().decode(file.read()).matchAll(/\sID\s*=\s*["'](?<id>[^"']+)["']/gu);
  return new Set([...ids].map(({ groups }) => groups?.id ?? ''));
}
