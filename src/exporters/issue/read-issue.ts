/** Reads an encoded issue back from its TEI, so that exporters see pages, articles and facts instead of markup. */
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { IssueMetadata } from '../../model/metadata.ts';
import { decodeXml } from '../../xml/decode.ts';
import { defaultLimits, parseXml } from '../../xml/parse.ts';
import { attribute, named, type TeiScope, treeBuilder } from '../../xml/tei-tree.ts';
import type { ExportIssue, ExportItem, ExportPage, ImageFile, StoredFile } from './export-issue.ts';
import { type HeaderFacts, readHeader } from './read-header.ts';
import { type ItemPiece, readItems } from './read-items.ts';
import { readLayout } from './read-page.ts';

/** The files of an encoded issue. */
export interface IssueFiles {
  readonly name: string;
  /** A TEI document a page, in page order. */
  readonly pages: readonly StoredFile[];
  readonly corpus?: StoredFile;
  readonly sidecar?: StoredFile;
  /** What the sidecar says; it wins over the TEI header. */
  readonly metadata?: IssueMetadata;
  /** The file of a page image, by the address that the TEI or the sidecar gives. */
  readonly image: (address: string) => ImageFile | undefined;
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
  const diagnostics: Diagnostic[] = [...pagesTwice(files)];
  const readings = files.pages.flatMap((file, at): PageReading[] => {
    const reading = readPage(file, at + 1, files);
    diagnostics.push(...reading.diagnostics);
    return reading.value === undefined ? [] : [reading.value];
  });
  const [first] = readings;
  if (first === undefined || readings.length < files.pages.length) return { value: undefined, diagnostics };
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
function pagesTwice({ metadata, sidecar, name }: IssueFiles): Diagnostic[] {
  const seen = new Set<number>();
  return (metadata?.pages ?? []).flatMap(({ number }) => {
    if (seen.has(number)) return [diagnose('PKG-007', { file: sidecar?.name ?? name }, { page: number })];
    seen.add(number);
    return [];
  });
}

function readPage(file: StoredFile, number: number, files: IssueFiles): Outcome<PageReading | undefined> {
  const decoded = decodeXml(file.read(), file.name);
  if (decoded.value === undefined) return { value: undefined, diagnostics: decoded.diagnostics };
  const tree = treeBuilder();
  const report = parseXml(decoded.value.text, tree.handler, {
    file: file.name,
    limits: { text: defaultLimits.document },
  });
  const diagnostics = [...decoded.diagnostics, ...report.diagnostics];
  if (!report.wellFormed) return { value: undefined, diagnostics };
  const scope = tree.document().scopes.find(({ root }) => root.local === 'TEI');
  if (scope === undefined || named(scope, 'surface').length === 0) {
    return { value: undefined, diagnostics: [...diagnostics, diagnose('PKG-001', { file: file.name })] };
  }
  return { value: pageOf(scope, file, number, files), diagnostics };
}

function pageOf(scope: TeiScope, tei: StoredFile, number: number, files: IssueFiles): PageReading {
  const header = readHeader(scope.root);
  const given = files.metadata?.pages?.find((page) => page.number === number);
  const layout = readLayout(scope);
  const imageAddress = given?.image ?? layout.imageAddress;
  const image = imageAddress === undefined ? undefined : files.image(imageAddress);
  const label = given?.label ?? header.pageLabel;
  const page: ExportPage = {
    ...layout,
    number,
    id: attribute(scope.root, 'xml:id') ?? `p${number}`,
    tei,
    ...(label === undefined || label === String(number) ? {} : { label }),
    ...(given?.section === undefined ? {} : { section: given.section }),
    ...(imageAddress === undefined ? {} : { imageAddress }),
    ...(image === undefined ? {} : { image }),
    ...(header.source === undefined ? {} : { source: sourceOf(header.source, files) }),
  };
  return { page, header, pieces: readItems(scope.root, header.language) };
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
