/** Reader for METS issues: pages as the physical structure lists them, items as the logical structure says. */
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { imageAddress } from '../model/image-address.ts';
import type { Issue, Page } from '../model/layout.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { decodedAddress } from '../model/percent-encoding.ts';
import type { SourceFile } from '../model/source.ts';
import { childrenOf, type DataElement, descendants, readXmlData } from '../xml/read-data.ts';
import { readAltoFile } from './alto.ts';
import { joinRecords, metadataOf, pageLabel, viewerRights } from './bibliographic.ts';
import { isPageLevel, logicalItems, otherFiles, type PagesByFile } from './mets-structure.ts';
import type { ReadPage } from './page-draft.ts';
import { furtherPages, textlessPages } from './page-report.ts';
import { readPageXmlFile } from './page-xml.ts';
import type { Reader, ReaderInput, ReaderOptions } from './reader.ts';
import { rootOf } from './source-xml.ts';
import { lineTexts } from './titled-parts.ts';

export const mets: Reader = {
  format: 'mets',
  title: 'METS',
  isIndex: true,
  recognises: (file) => rootOf(file)?.local === 'mets',
  read: readMets,
};

/** A METS file, and where its file identifiers lead. */
interface MetsFile {
  readonly file: SourceFile;
  readonly root: DataElement;
  readonly paths: ReadonlyMap<string, PathOfFile>;
}

interface PathOfFile {
  readonly href: string;
  readonly isImage: boolean;
  readonly use: string;
  readonly place: DataElement;
}

function readMets(input: ReaderInput, options: ReaderOptions): Outcome<Issue | undefined> {
  const diagnostics: Diagnostic[] = [];
  const given = input.files.flatMap((file): MetsFile[] => {
    const { value: root, diagnostics: found } = readXmlData(file.bytes, file.name);
    diagnostics.push(...found, ...(root === undefined ? [] : otherFiles(root, file.name)));
    return root === undefined ? [] : [{ file, root, paths: pathsOf(root) }];
  });
  const listed = given.map(pagesListed).find((pages) => pages.length > 0) ?? [];
  const others = given.filter((document) => {
    const own = pagesListed(document);
    return own.length > 0 && !own.some((page) => listed.some((one) => isSamePage(one, page)));
  });
  const [first] = listed;
  const other = first?.document.file.name ?? '';
  diagnostics.push(...others.map(({ file }) => diagnose('SRC-018', { file: file.name }, { other })));
  const documents = given.filter((document) => !others.includes(document));
  if (first !== undefined) diagnostics.push(...textlessPages(divisionsWithoutText(first.document)));
  const pages: Page[] = [];
  const read = new Map<string, ReadPage>();
  const named = new Set(documents.flatMap(({ root }) => placesNamed(root)));
  for (const one of listed) {
    const outcome = readPage(input, options, one, pages.length + 1);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value === undefined) continue;
    pages.push(outcome.value.page);
    read.set(normal(one.document.file, one.href), withPlacesOf(outcome.value, named));
  }
  const [index] = documents;
  if (pages.length === 0) {
    // Where every page failed, its own error says why.
    const why = hasErrors(diagnostics) ? [] : [diagnose('SRC-005', { file: index?.file.name ?? input.name })];
    return { value: undefined, diagnostics: [...diagnostics, ...why] };
  }
  const texts = lineTexts(pages);
  const logical = documents.flatMap((document) => {
    const byFile: PagesByFile = (fileId) => {
      const href = document.paths.get(fileId)?.href;
      return href === undefined ? undefined : read.get(normal(document.file, href));
    };
    const { value, diagnostics: found } = logicalItems(document.root, byFile, texts);
    diagnostics.push(...found);
    return value;
  });
  const metadata = joinRecords(documents.map(({ root }) => issueMetadata(root)));
  const issue: Issue = {
    name: input.name,
    format: 'mets',
    pages,
    metadata,
    ...(logical.length === 0 ? {} : { logical }),
  };
  return { value: issue, diagnostics };
}

/** Identifiers inside its files that a METS points at. */
function placesNamed(root: DataElement): readonly string[] {
  return descendants(root, 'area').flatMap(({ attributes: { BEGIN: begin, END: end } }) =>
    [begin, end].filter((one) => one !== undefined),
  );
}

/** A page has a place for each of its thousands of words; those that nothing points at are let go. */
function withPlacesOf(page: ReadPage, named: ReadonlySet<string>): ReadPage {
  return { ...page, places: new Map([...page.places].filter(([id]) => named.has(id))) };
}

/** `file://./ALTO/1.xml` and `./ALTO/1.xml` mean the same beside the METS file, and so does what Windows writes, `ALTO\1.xml`. */
function relativePath(href: string): string {
  const path = href.replace(/^file:(?:\/\/)?(?=\.|[^/])/iu, '').replaceAll('\\', '/');
  return decodedAddress(path);
}

function normal(from: SourceFile, href: string): string {
  const parts: string[] = [];
  for (const part of [...from.name.split(/[\\/]/u).slice(0, -1), ...href.split('/')]) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function pathsOf(root: DataElement): MetsFile['paths'] {
  const paths = new Map<string, PathOfFile>();
  const groups = descendants(root, 'fileGrp').flatMap((group) =>
    childrenOf(group, 'file').map((file) => ({ file, use: file.attributes.USE ?? group.attributes.USE ?? '' })),
  );
  for (const { file, use } of groups) {
    const [locator] = childrenOf(file, 'FLocat');
    const { ID: id, MIMETYPE: type = '' } = file.attributes;
    const href = locator?.attributes.href;
    if (id === undefined || href === undefined || href === '') continue;
    const isImage = type.startsWith('image/') || /\.(?:jp2|tiff?|jpe?g|png|gif)$/iu.test(href);
    paths.set(id, { href: relativePath(href), isImage, use, place: file });
  }
  return paths;
}

interface ListedPage {
  readonly document: MetsFile;
  readonly href: string;
  /** The same text in other formats, as Transkribus has it: read where the first is absent. */
  readonly others?: readonly string[];
  readonly place: DataElement;
  readonly image?: string;
  readonly label?: string;
}

/** Divisions of the physical structure that are pages; undefined where there is no such structure. */
function pageDivisions({ root }: MetsFile): readonly DataElement[] | undefined {
  const maps = descendants(root, 'structMap');
  // NDNP has one map without a type, whose divisions are the pages.
  const physical =
    maps.find(({ attributes }) => /^physical$/iu.test(attributes.TYPE ?? '')) ??
    maps.find((map) => descendants(map, 'div').some(isPageLevel));
  return physical === undefined ? undefined : descendants(physical, 'div').filter(isPageLevel);
}

function filesOf({ paths }: MetsFile, division: DataElement): readonly PathOfFile[] {
  const ids = childrenOf(division, 'fptr').flatMap((pointer) =>
    [pointer, ...descendants(pointer, 'area')].flatMap(({ attributes }) => attributes.FILEID ?? []),
  );
  return ids.flatMap((id) => paths.get(id) ?? []);
}

/** Pages of the physical structure in its order; a METS without one has its text files in the order in which they are listed. */
function pagesListed(document: MetsFile): readonly ListedPage[] {
  const { root, paths } = document;
  const divisions = pageDivisions(document);
  const pages = (divisions ?? []).flatMap((division): ListedPage[] => {
    const files = filesOf(document, division);
    const [text, ...more] = files.filter(isText);
    if (text === undefined) return [];
    const others = more.map(({ href }) => href);
    const images = files.filter(({ isImage }) => isImage);
    // DFG Viewer: MIN and THUMBS are small copies of what DEFAULT and MAX hold. NDNP: masters are seldom handed on.
    const large = images.filter(({ use }) => !/^min$|thumb/iu.test(use));
    const image = (large.find(({ use }) => use !== 'master') ?? large[0] ?? images[0])?.href;
    const [record] = recordsOf(root, [division]);
    const printed = division.attributes.ORDERLABEL?.trim();
    // Kitodo writes a dash for a page without a number.
    const isPrinted = printed !== undefined && !/^[-–—\s]*$/u.test(printed);
    const label = isPrinted ? printed : record === undefined ? undefined : pageLabel(record);
    const rest = {
      ...(image === undefined ? {} : { image }),
      ...(label === undefined ? {} : { label }),
    };
    return [{ document, href: text.href, others, place: text.place, ...rest }];
  });
  if (divisions !== undefined) return pages;
  return [...paths.values()].filter(isText).map(({ href, place }) => ({ document, href, place }));
}

function divisionsWithoutText(document: MetsFile): readonly DataElement[] {
  return (pageDivisions(document) ?? []).filter((division) => !filesOf(document, division).some(isText));
}

function isText({ isImage, href }: PathOfFile): boolean {
  return !isImage && (/\.xml(?:\.gz)?$/iu.test(href) || !/\.[a-z0-9]{2,4}$/iu.test(href));
}

function readPage(
  input: ReaderInput,
  options: ReaderOptions,
  listed: ListedPage,
  number: number,
): Outcome<ReadPage | undefined> {
  const { document, href, others = [], place, image, label } = listed;
  const [found] = [href, ...others].flatMap((address) =>
    pathsFor(address).flatMap((path) => {
      const opened = input.open(path, document.file);
      return opened === undefined ? [] : [{ file: opened, base: address.slice(0, -path.length) }];
    }),
  );
  if (found === undefined) {
    return { value: undefined, diagnostics: [diagnose('SRC-002', place.place(), { page: number, path: href })] };
  }
  const { file, base } = found;
  const root = rootOf(file)?.local;
  if (root === 'mets') return { value: undefined, diagnostics: [diagnose('SRC-006', place.place(), { found: href })] };
  const { value, diagnostics } = (root === 'PcGts' ? readPageXmlFile : readAltoFile)(file, number, options);
  const [read] = value;
  if (read === undefined) return { value: undefined, diagnostics };
  const told = [...diagnostics, ...furtherPages(value, file)];
  const url = image === undefined ? undefined : imageOf(image, document.file, base);
  const page: Page = {
    ...read.page,
    ...(label === undefined ? {} : { label }),
    ...(url === undefined ? {} : { image: { ...read.page.image, url: imageAddress(url) } }),
  };
  return { value: { ...read, page }, diagnostics: told };
}

/** Where a file was on the network, or on the machine that wrote the METS. */
const elsewhere = /^(?:https?:\/\/[^/]+\/|file:\/+|[a-z]:\/|\/)(?<path>[^?#]+)/iu;

/** An address elsewhere is not followed: the file may stand beside the METS, in the folders that the address ends with. */
function pathsFor(href: string): readonly string[] {
  const steps = elsewhere.exec(href)?.groups?.path?.split('/');
  return steps === undefined ? [href] : steps.map((_, at) => steps.slice(at).join('/'));
}

/**
 * The address of an image: on the network as it is, else relative to the folder of the issue. `base` is how the address of the
 * page began on the machine that wrote the METS; of an image that stood elsewhere there its name is left.
 */
function imageOf(href: string, from: SourceFile, base: string): string {
  if (/^https?:/iu.test(href)) return href;
  if (base !== '' && href.startsWith(base)) return normal(from, href.slice(base.length));
  return elsewhere.test(href) ? (href.split('/').at(-1) ?? href) : normal(from, href);
}

function isSamePage(one: ListedPage, other: ListedPage): boolean {
  return normal(one.document.file, one.href) === normal(other.document.file, other.href);
}

/** Records of the divisions from the whole down to the issue; the narrowest says most about it, the label of the file least. */
function issueMetadata(root: DataElement): IssueMetadata {
  const divisions = descendants(root, 'structMap')
    .flatMap((map) => descendants(map, 'div'))
    .filter(({ attributes }) =>
      /^(?:np:)?(?:newspaper|volume|issue|physSequence|set|group)$/iu.test(attributes.TYPE ?? ''),
    );
  const found = recordsOf(root, divisions).map(metadataOf).reverse();
  return joinRecords([...found, viewerRights(root), metadataOfLabel(root)]);
}

/** Records that divisions name, in their order, each once. */
function recordsOf(root: DataElement, divisions: readonly DataElement[]): readonly DataElement[] {
  const records = new Map(childrenOf(root, 'dmdSec').map((record) => [record.attributes.ID ?? '', record]));
  const named = new Set(divisions.flatMap(({ attributes }) => (attributes.DMDID ?? '').split(/\s+/u)));
  return [...named].flatMap((id) => records.get(id) ?? []);
}

/** NDNP names the newspaper in the label only: `The Harbour News (Port Invention), 1905-04-03`. */
function metadataOfLabel({ attributes: { LABEL: label = '', TYPE: type = '' } }: DataElement): IssueMetadata {
  if (!type.includes(':ndnp:')) return {};
  const { title, place } = /^(?<title>.+?)(?: \((?<place>[^()]+)\))?, \d{4}-\d\d-\d\d/u.exec(label)?.groups ?? {};
  return { ...(title === undefined ? {} : { title }), ...(place === undefined ? {} : { place }) };
}
