/** Reads from TEI where the items of each page are printed: by the coordinates of its lines, else by the beginnings of its columns. */
import type { XmlStartTag } from '../../xml/events.ts';
import { parseXml } from '../../xml/parse.ts';
import { type ColumnGrid, placeInColumns, type ReadLine, type ReadUnit } from './column-places.ts';
import type { Area, PrintedPage } from './printed-page.ts';

interface OpenPage {
  readonly id: string;
  readonly areas: Map<string, Area>;
  readonly units: ReadUnit[];
  readonly grids: ColumnGrid[];
  /** The column that began last. */
  column: number;
  /** The units that the parser is in, the innermost last. */
  readonly open: { readonly tag: XmlStartTag; readonly unit: ReadUnit; isBegun: boolean }[];
  /** The last line, and the units it stands in. */
  last: { readonly line: ReadLine; readonly unit: ReadUnit } | undefined;
}

/** The pages of a document that say where their lines are printed; those that do not are left out. */
export function readPrintedPages(tei: string, file: string): readonly PrintedPage[] {
  // Many sources say nothing of it, and need not be read. Vertical text has its columns one below the other.
  const says =
    /\s(?:ulx|points)="/u.test(tei) || (/<cb\b.*<cb\b/su.test(tei) && !/writing-mode:\s*vertical/u.test(tei));
  if (!says) return [];
  const pages: OpenPage[] = [];
  const open: XmlStartTag[] = [];
  let zone: Area | undefined;
  const startElement = (tag: XmlStartTag): void => {
    open.push(tag);
    const page = pages.at(-1);
    if (tag.local === 'TEI') pages.push(openPage(attribute(tag, 'xml:id')));
    else if (page === undefined) return;
    // A zone in a line is a word.
    else if (tag.local === 'zone' && open.at(-2)?.local !== 'line') zone = areaOf(tag);
    else if (tag.local === 'line') {
      const area = areaOf(tag) ?? zone;
      if (area !== undefined) page.areas.set(attribute(tag, 'xml:id'), area);
    } else if (open.some(({ local }) => local === 'text')) readText(page, tag, open);
  };
  const endElement = (): void => {
    const tag = open.pop();
    const units = pages.at(-1)?.open;
    if (tag !== undefined && units?.at(-1)?.tag === tag) units.pop();
  };
  parseXml(tei, { startElement, endElement }, { file });
  return pages.flatMap(placed);
}

function openPage(id: string): OpenPage {
  return { id, areas: new Map(), units: [], grids: [], column: -1, open: [], last: undefined };
}

function readText(page: OpenPage, tag: XmlStartTag, open: readonly XmlStartTag[]): void {
  if (isUnit(open)) {
    const isAdvert = attribute(tag, 'type') === 'advert';
    const unit: ReadUnit = { id: attribute(tag, 'xml:id'), isAdvert, lines: [], columns: [] };
    page.units.push(unit);
    page.open.push({ tag, unit, isBegun: false });
  } else if (tag.local === 'cb') {
    // Text before a second column stands in the first.
    if (page.column < 0 && attribute(tag, 'n') === '2') page.column = 0;
    page.column += 1;
    page.open.at(-1)?.unit.columns.push(page.column);
  } else if (tag.local === 'milestone' && attribute(tag, 'unit') === 'columns') {
    page.grids.push({ first: page.column + 1, columns: Number.parseInt(attribute(tag, 'n'), 10) || undefined });
  } else if (tag.local === 'lb') readLine(page, attribute(tag, 'corresp').slice(1), open);
}

function readLine(page: OpenPage, id: string, open: readonly XmlStartTag[]): void {
  const innermost = page.open.at(-1);
  if (innermost === undefined) return;
  const isHead = open.some(({ local }) => local === 'head' || local === 'byline');
  const line: ReadLine = { id, isHead, isLater: innermost.isBegun, next: undefined, column: page.column };
  const { last } = page;
  if (last !== undefined && page.open.some(({ unit }) => unit === last.unit)) last.line.next = id;
  for (const unit of page.open) unit.isBegun = true;
  innermost.unit.lines.push(line);
  page.last = { line, unit: innermost.unit };
}

/** The units of a page in their places; nothing where the page does not say them. */
function placed({ id, areas, units, grids, column }: OpenPage): readonly PrintedPage[] {
  const by = areas.size > 0 ? 'coordinates' : 'columns';
  const places = by === 'coordinates' ? areas : placeInColumns(units, grids, column + 1);
  const lines = units.flatMap((unit) => unit.lines);
  const first = lines.map((line) => places.get(line.id)).find((area) => area !== undefined);
  if (id === '' || first === undefined) return [];
  let near: Area = first;
  const placeOf = (line: ReadLine): Area => {
    // A line of which the source does not say where it is stands with the one before it.
    near = places.get(line.id) ?? near;
    return near;
  };
  const printed = units.map((unit) => ({
    id: unit.id,
    lines: unit.lines.map((line) => {
      const { column: _, ...known } = line;
      return { ...known, area: placeOf(line) };
    }),
  }));
  return [{ id, by, units: printed }];
}

const items = ['article', 'brief', 'letter', 'notice', 'advert'];

/** A child of front, body or back of the page's own text, or an item in a section there; with an id to know it by. */
function isUnit(open: readonly XmlStartTag[]): boolean {
  const from = open.findIndex(({ local }) => local === 'text') + 1;
  const unit = open.at(-1);
  const around = open.slice(from + 1, -1);
  return (
    unit !== undefined &&
    ['front', 'body', 'back'].includes(open[from]?.local ?? '') &&
    open.length > from + 1 &&
    attribute(unit, 'xml:id') !== '' &&
    !['pb', 'cb', 'lb', 'milestone'].includes(unit.local) &&
    (around.length === 0 || (items.includes(attribute(unit, 'type')) && around.every(isSection)))
  );
}

function isSection(tag: XmlStartTag): boolean {
  return tag.local === 'div' && attribute(tag, 'type') === 'section';
}

function areaOf(tag: XmlStartTag): Area | undefined {
  const points = attribute(tag, 'points')
    .split(/\s+/u)
    .map((point) => point.split(',').map(Number));
  const [left, top, right, bottom] = ['ulx', 'uly', 'lrx', 'lry'].map((name) =>
    Number.parseFloat(attribute(tag, name)),
  );
  const xs = Number.isFinite(left) ? [left ?? 0, right ?? Number.NaN] : points.map(([x]) => x ?? Number.NaN);
  const ys = Number.isFinite(top) ? [top ?? 0, bottom ?? Number.NaN] : points.map(([, y]) => y ?? Number.NaN);
  const area = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  return Object.values(area).every(Number.isFinite) ? area : undefined;
}

function attribute(tag: XmlStartTag, name: string): string {
  return tag.attributes.find((one) => one.name === name)?.value ?? '';
}
