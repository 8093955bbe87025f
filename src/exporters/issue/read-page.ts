/** A page of an encoded issue, read from its TEI: the surface, its blocks and lines. */
import type { Box } from '../../model/layout.ts';
import { attribute, childrenNamed, type TeiElement, textOfElement } from '../../xml/tei-tree.ts';
import type { ExportBlock, ExportLine, ExportPage, ExportWord } from './export-issue.ts';

/** What the TEI of a page says of the printed page. */
export type PageLayout = Pick<ExportPage, 'blocks' | 'unit' | 'width' | 'height'>;

/** The units as the source layer words them. */
const units = [
  { word: 'pixel', unit: 'pixel' },
  { word: 'tenths of a millimetre', unit: 'mm10' },
  { word: '1/1200', unit: 'inch1200' },
  { word: 'points', unit: 'point' },
] as const;

/** Reads the `surface` of a `TEI`. */
export function readLayout(surface: TeiElement): PageLayout {
  const blocks = childrenNamed(surface, 'zone').map(blockOf);
  const stated = childrenNamed(surface, 'desc').map(textOfElement).join(' ');
  const unit = units.find(({ word }) => stated.includes(word))?.unit;
  const size = boxOf(surface);
  return {
    blocks,
    ...(unit === undefined ? {} : { unit }),
    ...(size === undefined ? {} : { width: size.width, height: size.height }),
  };
}

function blockOf(zone: TeiElement): ExportBlock {
  const [type, box] = [attribute(zone, 'type'), boxOf(zone)];
  return {
    ...identity(zone),
    lines: childrenNamed(zone, 'line').map(lineOf),
    ...(type === undefined ? {} : { type }),
    ...(box === undefined ? {} : { box }),
  };
}

function lineOf(line: TeiElement): ExportLine {
  const box = boxOf(line);
  const words = wordsOf(line);
  return {
    ...identity(line),
    text: textOfElement(line),
    ...(box === undefined ? {} : { box }),
    ...(words.length === 0 ? {} : { words }),
  };
}

function wordsOf(line: TeiElement): readonly ExportWord[] {
  const words: ExportWord[] = [];
  let start = 0;
  for (const child of line.children) {
    const end = start + (child.kind === 'text' ? child.text : textOfElement(child)).length;
    const box = child.kind === 'text' || attribute(child, 'type') !== 'word' ? undefined : boxOf(child);
    const confidence = child.kind === 'text' ? undefined : attribute(child, 'cert');
    if (box !== undefined) {
      words.push({ start, end, box, ...(confidence === undefined ? {} : { confidence: Number(confidence) }) });
    }
    start = end;
  }
  return words;
}

function identity(element: TeiElement): { readonly id: string; readonly sourceId?: string } {
  const sourceId = attribute(element, 'n');
  return { id: attribute(element, 'xml:id') ?? '', ...(sourceId === undefined ? {} : { sourceId }) };
}

/** The box of `@ulx @uly @lrx @lry`, where all four are numbers. */
function boxOf(element: TeiElement): Box | undefined {
  const [x, y, right, bottom] = ['ulx', 'uly', 'lrx', 'lry'].map((name) => Number(attribute(element, name) ?? 'NaN'));
  if (x === undefined || y === undefined || right === undefined || bottom === undefined) return undefined;
  if (![x, y, right, bottom].every(Number.isFinite)) return undefined;
  const tidy = (value: number): number => Math.round(value * 1000) / 1000;
  return { x, y, width: tidy(right - x), height: tidy(bottom - y) };
}
