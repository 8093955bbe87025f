/** Reads from TEI where the items of each page are printed: the lines of each, with the coordinates that the source gives them. */
import type { XmlStartTag } from '../../xml/events.ts';
import { parseXml } from '../../xml/parse.ts';

/** A rectangle of the page, in the units of its source; y runs down. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedLine {
  /** Id in the source layer. */
  readonly id: string;
  readonly area: Area;
  /** Whether it belongs to a headline. */
  readonly isHead: boolean;
}

/** What stands on a page as one: an item, a list of briefs, furniture. In reading order. */
export interface PrintedUnit {
  readonly id: string;
  readonly lines: readonly PrintedLine[];
}

export interface PrintedPage {
  /** `xml:id` of the page's TEI element. */
  readonly id: string;
  readonly units: readonly PrintedUnit[];
}

interface OpenPage {
  readonly id: string;
  readonly areas: Map<string, Area>;
  readonly units: { readonly id: string; readonly lines: PrintedLine[] }[];
}

/** The pages of a document that say where their lines are printed; those that do not are left out. */
export function readPrintedPages(tei: string, file: string): readonly PrintedPage[] {
  // Most sources have no coordinates, and need not be read for them.
  if (!/\s(?:ulx|points)="/u.test(tei)) return [];
  const pages: OpenPage[] = [];
  const open: XmlStartTag[] = [];
  let zone: Area | undefined;
  const startElement = (tag: XmlStartTag): void => {
    open.push(tag);
    const page = pages.at(-1);
    if (tag.local === 'TEI') pages.push({ id: attribute(tag, 'xml:id'), areas: new Map(), units: [] });
    else if (page === undefined) return;
    else if (tag.local === 'zone') zone = areaOf(tag);
    else if (tag.local === 'line') {
      const area = areaOf(tag) ?? zone;
      if (area !== undefined) page.areas.set(attribute(tag, 'xml:id'), area);
    } else if (isUnit(open)) page.units.push({ id: attribute(tag, 'xml:id'), lines: [] });
    else if (tag.local === 'lb') addLine(page, attribute(tag, 'corresp').slice(1), open);
  };
  parseXml(tei, { startElement, endElement: () => open.pop() }, { file });
  return pages
    .filter(({ id, units }) => id !== '' && units.some(({ lines }) => lines.length > 0))
    .map(({ id, units }) => ({ id, units }));
}

function addLine({ areas, units }: OpenPage, id: string, open: readonly XmlStartTag[]): void {
  const area = areas.get(id);
  if (area === undefined || !open.some(({ local }) => local === 'text')) return;
  units.at(-1)?.lines.push({ id, area, isHead: open.some(({ local }) => local === 'head') });
}

/** A child of front, body or back of the page's own text, with an id to know it by. */
function isUnit(open: readonly XmlStartTag[]): boolean {
  const [unit, part, text, tei] = [...open].slice(-4).reverse();
  return (
    unit !== undefined &&
    ['front', 'body', 'back'].includes(part?.local ?? '') &&
    text?.local === 'text' &&
    tei?.local === 'TEI' &&
    attribute(unit, 'xml:id') !== '' &&
    !['pb', 'cb', 'milestone'].includes(unit.local)
  );
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
