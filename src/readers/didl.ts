/** Reader for the issues of Delpher (KB): MPEG-21 DIDL with an ALTO file a page, and for each article its zones and its text. */
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { imageAddress } from '../model/image-address.ts';
import type { Box, Issue, LogicalItem, LogicalPart, Page } from '../model/layout.ts';
import { linesOfPage } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import { childrenOf, type DataElement, descendants, readXmlData } from '../xml/read-data.ts';
import { readAltoFile } from './alto.ts';
import { metadataOf } from './bibliographic.ts';
import { furtherPages, textlessPages } from './page-report.ts';
import type { Reader, ReaderInput, ReaderOptions } from './reader.ts';
import { numberOf, rootOf } from './source-xml.ts';
import { lineTexts, withTitle } from './titled-parts.ts';

export const didl: Reader = {
  format: 'didl',
  title: 'DIDL (Delpher)',
  isIndex: true,
  recognises: (file) => rootOf(file)?.local === 'DIDL',
  read: readDidl,
};

/** The KB cuts its DIDL out of an OAI-PMH answer and leaves this declaration behind. */
const envelope = { xsi: 'http://www.w3.org/2001/XMLSchema-instance' };

/** An article as a page lists it: its part on that page. */
interface ArticlePart {
  readonly id: string;
  readonly subject: string;
  /** Places of its text; a box is undefined where its numbers cannot be. */
  readonly zones: readonly { readonly area: DataElement; readonly box: Box | undefined }[];
}

interface ListedPage {
  readonly alto: string;
  readonly place: DataElement;
  readonly image: string | undefined;
  readonly label: string | undefined;
  readonly articles: readonly ArticlePart[];
}

function readDidl(input: ReaderInput, options: ReaderOptions): Outcome<Issue | undefined> {
  const [file, ...others] = input.files;
  if (file === undefined) return { value: undefined, diagnostics: [] };
  const { value: root, diagnostics: found } = readXmlData(file.bytes, file.name, envelope);
  const diagnostics: Diagnostic[] = others.map(({ name }) => diagnose('SRC-018', { file: name }, { other: file.name }));
  diagnostics.push(...found);
  const [whole] = root === undefined ? [] : childrenOf(root, 'Item');
  if (whole === undefined) return { value: undefined, diagnostics };
  const items = childrenOf(whole, 'Item');
  diagnostics.push(...textlessPages(items.filter(isTextless)));
  const pages: Page[] = [];
  const articles = new Map<string, { part: ArticlePart; parts: LogicalPart[] }>();
  for (const listed of items.flatMap(pageOf)) {
    const page = readPage(input, options, file, listed, pages.length + 1, diagnostics);
    if (page === undefined) continue;
    pages.push(page);
    collect(page, listed, articles);
  }
  if (pages.length === 0) {
    const why = hasErrors(diagnostics) ? [] : [diagnose('SRC-005', { file: file.name })];
    return { value: undefined, diagnostics: [...diagnostics, ...why] };
  }
  const unread: string[] = [];
  const texts = lineTexts(pages);
  const logical = [...articles.values()].map(({ part, parts }): LogicalItem => {
    const title = titleOf(input, file, whole, part.id, unread);
    return { id: part.id.replace(/^.*:/u, ''), type: part.subject, parts: withTitle(parts, title, texts), items: [] };
  });
  const [lost] = unread;
  if (lost !== undefined)
    diagnostics.push(diagnose('SRC-019', { file: file.name }, { count: unread.length, found: lost }));
  const [record] = childrenOf(whole, 'Component').filter((one) => roleOf(one) === 'metadata');
  const metadata = record === undefined ? {} : metadataOf(record);
  return { value: { name: input.name, format: 'didl', pages, metadata, logical }, diagnostics };
}

function roleOf(component: DataElement): string | undefined {
  return descendants(component, 'Statement').find(({ attributes }) => attributes.type === 'role')?.text;
}

function fileOf(item: DataElement, role: string): { name: string; place: DataElement } | undefined {
  const component = childrenOf(item, 'Component').find((one) => roleOf(one) === role);
  const [resource] = component === undefined ? [] : descendants(component, 'Resource');
  const { filename, ref } = resource?.attributes ?? {};
  const name = filename ?? ref;
  return resource === undefined || name === undefined || name === '' ? undefined : { name, place: resource };
}

/** Whether an Item has the number of a page, or its image, but no text. */
function isTextless(item: DataElement): boolean {
  return fileOf(item, 'alto') === undefined && (numberOfPage(item) ?? imageOf(item)) !== undefined;
}

function numberOfPage(item: DataElement): string | undefined {
  return descendants(item, 'nativePageNumber')[0]?.text;
}

function imageOf(item: DataElement): string | undefined {
  return (fileOf(item, 'image') ?? fileOf(item, 'image/preservation'))?.name;
}

/** An Item with an ALTO file is a page. */
function pageOf(item: DataElement): ListedPage[] {
  const alto = fileOf(item, 'alto');
  if (alto === undefined) return [];
  const articles = childrenOf(item, 'Item').flatMap((one): ArticlePart[] => {
    const id = one.attributes.article_id ?? one.attributes.identifier;
    const zones = descendants(one, 'area').map((area) => ({ area, box: zoneOf(area) }));
    return id === undefined ? [] : [{ id, subject: descendants(one, 'subject')[0]?.text ?? 'artikel', zones }];
  });
  return [{ alto: alto.name, place: alto.place, image: imageOf(item), label: numberOfPage(item), articles }];
}

function zoneOf({ attributes: { hpos, vpos, width, height } }: DataElement): Box | undefined {
  const [x, y, wide, high] = [numberOf(hpos), numberOf(vpos), numberOf(width), numberOf(height)];
  const isKnown = x !== undefined && y !== undefined && wide !== undefined && high !== undefined;
  return isKnown ? { x, y, width: wide, height: high } : undefined;
}

/** Says of how many zones the numbers cannot be. */
function badZones({ articles }: ListedPage): Diagnostic[] {
  const bad = articles.flatMap(({ zones }) => zones).filter(({ box }) => box === undefined);
  const [first] = bad;
  if (first === undefined) return [];
  const { hpos = '?', vpos = '?', width = '?', height = '?' } = first.area.attributes;
  const found = `${hpos},${vpos} ${width}×${height}`;
  return [diagnose('SRC-001', first.area.place(), { count: bad.length, found })];
}

function readPage(
  input: ReaderInput,
  options: ReaderOptions,
  index: SourceFile,
  listed: ListedPage,
  number: number,
  diagnostics: Diagnostic[],
): Page | undefined {
  const file = input.open(listed.alto, index);
  if (file === undefined) {
    diagnostics.push(diagnose('SRC-002', listed.place.place(), { page: number, path: listed.alto }));
    return undefined;
  }
  const { value, diagnostics: found } = readAltoFile(file, number, options);
  diagnostics.push(...found);
  diagnostics.push(...badZones(listed));
  const [read] = value;
  if (read === undefined) return undefined;
  diagnostics.push(...furtherPages(value, file));
  const { image, label } = listed;
  return {
    ...read.page,
    ...(label === undefined || label === '' ? {} : { label }),
    ...(image === undefined ? {} : { image: { ...read.page.image, url: imageAddress(image) } }),
  };
}

/** The lines of an article are those whose middle lies in one of its zones; a line in two zones belongs to the smaller one. */
function collect(
  page: Page,
  { articles }: ListedPage,
  into: Map<string, { part: ArticlePart; parts: LogicalPart[] }>,
): void {
  const zones = articles.flatMap((article) =>
    article.zones.flatMap(({ box: zone }) => (zone === undefined ? [] : [{ article, zone, lines: [] as string[] }])),
  );
  const narrow = [...zones].sort((left, right) => areaOf(left.zone) - areaOf(right.zone));
  for (const line of linesOfPage(page)) {
    const { box } = line;
    if (box === undefined) continue;
    narrow.find(({ zone }) => holds(zone, box))?.lines.push(line.id);
  }
  for (const { article, lines } of zones) {
    const present = into.get(article.id) ?? { part: article, parts: [] };
    into.set(article.id, present);
    if (lines.length > 0) present.parts.push({ lines, role: '' });
  }
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function holds(zone: Box, box: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= zone.x - 2 && x <= zone.x + zone.width + 2 && y >= zone.y - 2 && y <= zone.y + zone.height + 2;
}

/** The headline of an article as its text file gives it; an empty one means that it has none. A file that cannot be read goes to `unread`. */
function titleOf(
  input: ReaderInput,
  index: SourceFile,
  whole: DataElement,
  id: string,
  unread: string[],
): string | undefined {
  const item = childrenOf(whole, 'Item').find(({ attributes }) => attributes.identifier === id);
  const listed = item === undefined ? undefined : (fileOf(item, 'ocr') ?? fileOf(item, 'text'));
  const file = listed === undefined ? undefined : input.open(listed.name, index);
  const root = file === undefined ? undefined : readXmlData(file.bytes, file.name).value;
  if (listed !== undefined && root === undefined) unread.push(listed.name);
  const [title] = root === undefined ? [] : descendants(root, 'title');
  return title === undefined || title.text === '' ? undefined : title.text;
}
