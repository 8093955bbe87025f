/** Reads an encoded issue back from its TEI, so that exporters see pages, articles and facts instead of markup. */
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { imageAddress } from '../../model/image-address.ts';
import type { IssueMetadata } from '../../model/metadata.ts';
import { decodeXml } from '../../xml/decode.ts';
import { defaultLimits, parseXml } from '../../xml/parse.ts';
import { createPlaces } from '../../xml/places.ts';
import { attribute, childrenNamed, named, type TeiElement, type TeiScope, treeBuilder } from '../../xml/tei-tree.ts';
import type { ExportIssue, ExportItem, ExportPage, ImageFile, StoredFile } from './export-issue.ts';
import { type HeaderFacts, readHeader } from './read-header.ts';
import { type ItemPiece, readItems } from './read-items.ts';
import { readLayout } from './read-page.ts';

/** Why a page has no image file, in words. */
export type ImageProblem = 'is not there' | 'is no image of a known format';

/** The files of an encoded issue. */
export interface IssueFiles {
  readonly name: string;
  /** A TEI document a page. */
  readonly pages: readonly StoredFile[];
  readonly corpus?: StoredFile;
  readonly sidecar?: StoredFile;
  /** What the sidecar says; it wins over the TEI header. */
  readonly metadata?: IssueMetadata;
  /** The file of a page image, by the address that the TEI gives or that the sidecar's name makes; why there is none, in words. */
  readonly image: (address: string) => ImageFile | ImageProblem;
  /** A source file, by its name and digest. */
  readonly source: (fileName: string, sha256: string) => StoredFile | undefined;
}

interface PageReading {
  readonly page: ExportPage;
  readonly header: HeaderFacts;
  readonly pieces: readonly ItemPiece[];
}

/** The issue; undefined where a page cannot be read, since a package must not lack one. */
export function readExportIssue(files: IssueFiles): Outcome<ExportIssue | undefined> {
  const diagnostics: Diagnostic[] = [...describedTwice(files)];
  const readings = files.pages.flatMap((file, at): PageReading[] => {
    const reading = readPage(file, at + 1, files);
    diagnostics.push(...reading.diagnostics);
    return reading.value === undefined ? [] : [reading.value];
  });
  readings.sort((one, other) => one.page.number - other.page.number);
  // A corpus whose pages are not beside it.
  if (files.pages.length === 0) diagnostics.push(diagnose('PKG-001', { file: files.corpus?.name ?? files.name }));
  const [first] = readings;
  if (first === undefined || readings.length < files.pages.length) return { value: undefined, diagnostics };
  diagnostics.push(...numberedTwice(readings), ...missingPages(readings, files));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { corpus, sidecar, name } = files;
  const { encoder, language } = first.header;
  const issue: ExportIssue = {
    name,
    metadata: { ...first.header.metadata, ...files.metadata },
    language,
    pages: readings.map(({ page }) => page),
    items: wholeItems(readings),
    ...(corpus === undefined ? {} : { corpus }),
    ...(sidecar === undefined ? {} : { sidecar }),
    ...(encoder === undefined ? {} : { encoder }),
  };
  return { value: issue, diagnostics };
}

/** A page that the sidecar describes twice. */
function describedTwice({ metadata, sidecar, name }: IssueFiles): Diagnostic[] {
  const seen = new Set<number>();
  return (metadata?.pages ?? []).flatMap(({ number }) => {
    if (seen.has(number)) return [diagnose('PKG-007', { file: sidecar?.name ?? name }, { page: number })];
    seen.add(number);
    return [];
  });
}

/** Two pages of one number have the same ids, so that nothing of one could be told from the other. */
function numberedTwice(readings: readonly PageReading[]): Diagnostic[] {
  return readings.flatMap(({ page }, at) => {
    const before = readings[at - 1]?.page;
    if (before?.number !== page.number) return [];
    return [diagnose('PKG-008', { file: page.tei.name }, { page: page.number, other: before.tei.name })];
  });
}

/** Pages that the corpus of the issue should have, and that are not beside it. */
function missingPages(readings: readonly PageReading[], { corpus }: IssueFiles): Diagnostic[] {
  if (corpus === undefined) return [];
  return readings.flatMap(({ page }, at) => {
    const before = readings[at - 1]?.page.number ?? 0;
    if (page.number - before < 2) return [];
    const pages = page.number - before === 2 ? `page ${before + 1}` : `pages ${before + 1} to ${page.number - 1}`;
    return [diagnose('PKG-012', { file: corpus.name }, { pages })];
  });
}

function readPage(file: StoredFile, position: number, files: IssueFiles): Outcome<PageReading | undefined> {
  const decoded = decodeXml(file.read(), file.name);
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics };
  const { text } = decoded.value;
  const tree = treeBuilder();
  const report = parseXml(text, tree.handler, { file: file.name, limits: { text: defaultLimits.document } });
  const diagnostics = [...decoded.diagnostics, ...report.diagnostics];
  if (!report.wellFormed) return { value: undefined, diagnostics };
  const scope = tree.document().scopes.find(({ root }) => root.local === 'TEI');
  const surface = scope === undefined ? undefined : named(scope, 'surface')[0];
  if (scope === undefined || surface === undefined) {
    return { value: undefined, diagnostics: [...diagnostics, diagnose('PKG-001', { file: file.name })] };
  }
  const { value, diagnostics: found } = pageOf({ scope, surface, text }, file, position, files);
  return { value, diagnostics: [...diagnostics, ...found] };
}

interface PageTei {
  readonly scope: TeiScope;
  readonly surface: TeiElement;
  readonly text: string;
}

function pageOf(tei: PageTei, file: StoredFile, position: number, files: IssueFiles): Outcome<PageReading> {
  const { root } = tei.scope;
  const header = readHeader(root);
  const id = attribute(root, 'xml:id') ?? `p${position}`;
  // The page was numbered when it was encoded; where other files of the issue are gone, its position is another.
  const number = Number(/^p(?<number>[1-9]\d{0,5})$/u.exec(id)?.groups?.number ?? position);
  const given = files.metadata?.pages?.find((page) => page.number === number);
  const image = imageOf(tei, number, file, files);
  const label = given?.label ?? header.pageLabel;
  const page: ExportPage = {
    ...readLayout(tei.surface),
    ...image.value,
    number,
    id,
    tei: file,
    ...(label === undefined || label === String(number) ? {} : { label }),
    ...(given?.section === undefined ? {} : { section: given.section }),
    ...(header.source === undefined ? {} : { source: sourceOf(header.source, files) }),
  };
  return { value: { page, header, pieces: readItems(root, header.language) }, diagnostics: image.diagnostics };
}

/** The image that the sidecar names, else the TEI. One that is not to be had is told where its address stands. */
function imageOf(
  { surface, text }: PageTei,
  page: number,
  tei: StoredFile,
  { metadata, sidecar, image: find, name }: IssueFiles,
): Outcome<Pick<ExportPage, 'imageAddress' | 'image'>> {
  const graphic = childrenNamed(surface, 'graphic')[0];
  const given = metadata?.pages?.find(({ number }) => number === page)?.image;
  const stated = graphic === undefined ? undefined : attribute(graphic, 'url');
  const address = given === undefined ? stated : imageAddress(given);
  if (address === undefined) return { value: {}, diagnostics: [] };
  const value = { imageAddress: address };
  if (isWebAddress(address)) return { value, diagnostics: [] };
  const image = find(address);
  if (typeof image !== 'string') return { value: { ...value, image }, diagnostics: [] };
  const place =
    given === undefined && graphic !== undefined
      ? createPlaces(text, tei.name)(graphic.start, graphic.tagEnd)
      : { file: sidecar?.name ?? name };
  return { value, diagnostics: [diagnose('PKG-004', place, { image: address, page, problem: image })] };
}

/** Whether an address is one of the web, which no run fetches. */
function isWebAddress(address: string): boolean {
  return /^https?:/iu.test(address);
}

function sourceOf(source: NonNullable<HeaderFacts['source']>, files: IssueFiles): NonNullable<ExportPage['source']> {
  const file = files.source(source.fileName, source.sha256);
  return file === undefined ? source : { ...source, file };
}

/** Items joined over their jumps: a piece that another goes on in takes it up, however many pages there are. */
function wholeItems(readings: readonly PageReading[]): ExportItem[] {
  const pieces = new Map<string, { readonly piece: ItemPiece; readonly page: number }>();
  for (const { page, pieces: own } of readings) {
    for (const piece of own) pieces.set(piece.id, { piece, page: page.number });
  }
  const isTakenUp = ({ prev, id }: ItemPiece): boolean => prev !== undefined && pieces.get(prev)?.piece.next === id;
  return [...pieces.values()].flatMap(({ piece }) => {
    if (isTakenUp(piece)) return [];
    const chain: { readonly piece: ItemPiece; readonly page: number }[] = [];
    const seen = new Set<string>();
    for (let id: string | undefined = piece.id; id !== undefined && !seen.has(id); ) {
      const link = pieces.get(id);
      if (link === undefined) break;
      seen.add(id);
      chain.push(link);
      id = link.piece.next;
    }
    return [itemOf(piece, chain)];
  });
}

function itemOf(first: ItemPiece, chain: readonly { readonly piece: ItemPiece; readonly page: number }[]): ExportItem {
  const { id, type, subtype, language, heads } = first;
  const title = (heads.find(({ level }) => level === 'main') ?? heads[0])?.text;
  const all = chain.map(({ piece }) => piece);
  return {
    id,
    type,
    language,
    heads,
    ...(subtype === undefined ? {} : { subtype }),
    ...(title === undefined ? {} : { title }),
    contributors: all.flatMap(({ contributors }) => contributors),
    parts: chain.map(({ piece, page }) => ({ page, id: piece.id, lines: piece.lines })),
    paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
  };
}
