/** Reader for PAGE XML (2013 and 2019, Transkribus' too): every TextLine becomes a line, regions keep their types, the stated reading order is kept. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { imageAddress } from '../model/image-address.ts';
import type { BlockKind, TextLine } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { type Boxes, createBoxes, slopeOf } from './boxes.ts';
import { draftPage, type PageDraft, type ReadPage } from './page-draft.ts';
import { gatherPages } from './page-files.ts';
import { createPageOrder, type PageOrder } from './page-order.ts';
import { reportPages } from './page-report.ts';
import {
  type Holder,
  holder,
  type OpenLine,
  type OpenWord,
  partOf,
  takeReading,
  textOfLine,
  wordsIn,
} from './page-text.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { attributeOf, numberOf, readXmlFile, rootOf } from './source-xml.ts';

export const pageXml: Reader = {
  format: 'page-xml',
  title: 'PAGE XML',
  recognises: (file) => rootOf(file)?.local === 'PcGts',
  read: (input, options) => gatherPages(input, options, 'page-xml', readPageXmlFile),
};

const knownNamespace = /^https?:\/\/schema\.primaresearch\.org\/PAGE\/gts\/pagecontent\//u;

/** A line that is read, with its table cell. */
interface WaitingLine {
  readonly line: OpenLine;
  readonly cell: TextLine['cell'];
}

interface OpenRegion extends Holder {
  readonly kind: BlockKind;
  readonly firstLine: number;
  /** Lines that are read and not yet written: they may have an order of their own. */
  waiting: WaitingLine[];
  isWritten: boolean;
  /** Whether it, or a region in it, has a line with text. */
  hasText: boolean;
}

interface Reading {
  readonly boxes: Boxes;
  readonly draft: PageDraft;
  readonly regions: OpenRegion[];
  /** Regions with their `readingOrder {index:…}`, in file order. */
  readonly customOrder: { readonly id: string; readonly index: number | undefined }[];
  readonly order: PageOrder;
  namespace: string;
  page: XmlStartTag | undefined;
  /** Row and column of the open table cell. */
  cell: TextLine['cell'];
  line: OpenLine | undefined;
  word: OpenWord | undefined;
  glyph: Holder | undefined;
  /** The open TextEquiv: its rank (lowest first) and confidence. */
  equivalent: { readonly index: number; readonly confidence: number | undefined } | undefined;
  unicode: string | undefined;
}

/** The page of one PAGE file. */
export function readPageXmlFile(
  file: SourceFile,
  number: number,
  options: ReaderOptions,
): Outcome<readonly ReadPage[]> {
  const reading: Reading = {
    boxes: createBoxes(),
    draft: draftPage(number, options),
    regions: [],
    customOrder: [],
    order: createPageOrder(),
    namespace: '',
    page: undefined,
    cell: undefined,
    line: undefined,
    word: undefined,
    glyph: undefined,
    equivalent: undefined,
    unicode: undefined,
  };
  const outcome = readXmlFile(file, {
    startElement: (tag) => startElement(reading, tag),
    endElement: (name) => endElement(reading, name.slice(name.indexOf(':') + 1)),
    text: (text) => {
      if (reading.unicode !== undefined) reading.unicode += text;
    },
  });
  const { namespace, boxes, page } = reading;
  const pages = page === undefined ? [] : [finishPage(reading, page, file)];
  return reportPages({ file, format: 'PAGE XML', namespace, known: knownNamespace, boxes, pages }, outcome);
}

function finishPage(reading: Reading, page: XmlStartTag, file: SourceFile): ReadPage {
  const size = reading.boxes.size(page, attributeOf(page, 'imageWidth'), attributeOf(page, 'imageHeight'));
  const name = attributeOf(page, 'imageFilename')?.split(/[\\/]/u).at(-1);
  return reading.draft.finish(
    {
      source: pageSource(file),
      unit: 'pixel',
      ...size,
      ...(name === undefined || name === '' ? {} : { image: { url: imageAddress(name), ...size } }),
    },
    readingOrder(reading),
  );
}

/** ReadingOrder first; Transkribus leaves tables out of it and says their place in `custom`. */
function readingOrder({ customOrder, order: stated }: Reading): readonly string[] {
  if (customOrder.length > 0 && customOrder.every(({ index }) => index !== undefined)) {
    return [...customOrder].sort((left, right) => (left.index ?? 0) - (right.index ?? 0)).map(({ id }) => id);
  }
  const order = [...stated.regions()];
  if (order.length === 0) return [];
  customOrder.forEach(({ id }, at) => {
    if (order.includes(id)) return;
    const before = customOrder[at - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['TextRegion', 'text'],
  ['TableRegion', 'table'],
  ['SeparatorRegion', 'separator'],
  ['ImageRegion', 'picture'],
  ['GraphicRegion', 'picture'],
  ['LineDrawingRegion', 'picture'],
  ['ChartRegion', 'picture'],
  ['MapRegion', 'picture'],
  ['MathsRegion', 'picture'],
  ['ChemRegion', 'picture'],
  ['MusicRegion', 'picture'],
  ['AdvertRegion', 'text'],
  ['CustomRegion', 'text'],
  ['UnknownRegion', 'text'],
  ['NoiseRegion', 'text'],
]);

function startElement(reading: Reading, tag: XmlStartTag): void {
  const { local } = tag;
  const kind = kinds.get(local);
  reading.order.open(tag);
  if (local === 'PcGts') reading.namespace = tag.uri;
  else if (local === 'Page') reading.page = tag;
  else if (kind !== undefined) startRegion(reading, tag, kind);
  else if (local === 'TableCell') reading.cell = cellAt(tag, 'row', 'col');
  else if (local === 'TableCellRole') reading.cell = cellAt(tag, 'rowIndex', 'columnIndex');
  else if (local === 'TextLine') reading.line = { ...holder(tag), words: [] };
  else if (local === 'Word') reading.word = { ...holder(tag), glyphs: [] };
  else if (local === 'Glyph') reading.glyph = holder(tag);
  else if (local === 'Coords') {
    const owner = innermost(reading);
    if (owner !== undefined) owner.points ??= attributeOf(tag, 'points');
  } else if (local === 'Baseline') {
    if (reading.line !== undefined) reading.line.baseline = attributeOf(tag, 'points');
  } else if (local === 'TextEquiv') {
    const confidence = numberOf(attributeOf(tag, 'conf'));
    reading.equivalent = { index: numberOf(attributeOf(tag, 'index')) ?? 0, confidence };
  } else if (local === 'Unicode') reading.unicode = '';
}

function innermost({ glyph, word, line, regions }: Reading): Holder | undefined {
  return glyph ?? word ?? line ?? regions.at(-1);
}

function startRegion(reading: Reading, tag: XmlStartTag, kind: BlockKind): void {
  const outer = reading.regions.at(-1);
  if (outer !== undefined) writeLines(reading, outer);
  const firstLine = reading.draft.nextLine();
  reading.regions.push({ ...holder(tag), kind, firstLine, waiting: [], isWritten: false, hasText: false });
}

/** Cells count from 0: in Transkribus' own elements, and in the roles that PAGE 2019 gives to regions of a table. */
function cellAt(tag: XmlStartTag, rows: string, columns: string): TextLine['cell'] {
  const [row, column] = [numberOf(attributeOf(tag, rows)), numberOf(attributeOf(tag, columns))];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function endElement(reading: Reading, local: string): void {
  const { line, word, glyph, regions } = reading;
  reading.order.close(local);
  if (local === 'Unicode') endText(reading);
  else if (local === 'TextEquiv') reading.equivalent = undefined;
  else if (local === 'Glyph' && glyph !== undefined) {
    word?.glyphs.push(partOf(reading.boxes, glyph, []));
    reading.glyph = undefined;
  } else if (local === 'Word' && word !== undefined) {
    const part = partOf(reading.boxes, word, word.glyphs);
    if (line !== undefined) line.words.push(part);
    // No version of PAGE has a word outside a line, but its text is kept.
    else endLine(reading, { ...holder(word.tag), points: word.points, words: [part] });
    reading.word = undefined;
  } else if (local === 'TextLine' && line !== undefined) {
    endLine(reading, line);
    reading.line = undefined;
  } else if (local === 'TableCell') {
    const table = regions.at(-1);
    if (table !== undefined) writeLines(reading, table);
    reading.cell = undefined;
  } else if (kinds.has(local)) endRegion(reading, regions.at(-1));
}

function endLine(reading: Reading, line: OpenLine): void {
  const region = reading.regions.at(-1);
  const read = { line, cell: reading.cell };
  if (region === undefined) writeLine(reading, region, read);
  else region.waiting.push(read);
}

function endText(reading: Reading): void {
  const target = innermost(reading);
  const { index, confidence } = reading.equivalent ?? { index: 0, confidence: undefined };
  if (target !== undefined) takeReading(target, reading.unicode ?? '', index, confidence);
  reading.unicode = undefined;
}

/** Writes the lines that wait, in the order of their index where each has one. */
function writeLines(reading: Reading, region: OpenRegion): void {
  const { waiting } = region;
  region.waiting = [];
  const ranked = waiting.flatMap((one) => {
    const index = numberOf(attributeOf(one.line.tag, 'index')) ?? customIndex(one.line.tag);
    return index === undefined ? [] : [{ ...one, index }];
  });
  const inOrder = ranked.length < waiting.length ? waiting : ranked.toSorted((left, right) => left.index - right.index);
  for (const one of inOrder) writeLine(reading, region, one);
}

function writeLine(reading: Reading, region: OpenRegion | undefined, { line, cell }: WaitingLine): void {
  if (region !== undefined) writeRegion(reading, region);
  const { tag, points, baseline } = line;
  const number = reading.draft.nextLine();
  const sourceId = tag === region?.tag ? undefined : attributeOf(tag, 'id');
  const text = textOfLine(line);
  if (text.trim() !== '') for (const one of reading.regions) one.hasText = true;
  reading.draft.place(sourceId, { first: number, last: number });
  reading.draft.addLine({
    text,
    box: reading.boxes.around(tag, 'line', points),
    words: () => wordsIn(text, line),
    slope: slopeOf(baseline),
    sourceId,
    cell,
  });
}

/** A region becomes a block with its first line, so that regions inside it are blocks after it; but a table is one block, whatever it is made of. */
function writeRegion(reading: Reading, region: OpenRegion): void {
  const table = reading.regions.find((one) => one.kind === 'table');
  if (table !== undefined && table !== region) writeRegion(reading, table);
  if (region.isWritten) return;
  region.isWritten = true;
  if (table !== undefined && table !== region) return;
  const { tag, kind, points } = region;
  const id = attributeOf(tag, 'id');
  const angle = reading.boxes.degrees(tag, attributeOf(tag, 'readingOrientation') ?? attributeOf(tag, 'orientation'));
  reading.draft.openBlock({
    kind,
    box: reading.boxes.around(tag, 'block', points),
    sourceId: id,
    label: labelOf(tag),
    // PAGE says how far it is to be turned clockwise to stand upright.
    rotation: -(angle ?? 0),
  });
  if (id !== undefined && (kind === 'text' || kind === 'table'))
    reading.customOrder.push({ id, index: customIndex(tag) });
}

/** Transkribus' own place for an order: `custom="readingOrder {index:3;}"`. */
function customIndex(tag: XmlStartTag): number | undefined {
  const index = /readingOrder\s*\{\s*index\s*:\s*(\d+)/u.exec(attributeOf(tag, 'custom') ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
}

function labelOf(tag: XmlStartTag): string | undefined {
  const custom = /structure\s*\{[^}]*?type\s*:\s*([^;}]+)/u.exec(attributeOf(tag, 'custom') ?? '')?.[1]?.trim();
  return attributeOf(tag, 'type') ?? custom ?? (tag.local === 'AdvertRegion' ? 'advert' : undefined);
}

function endRegion(reading: Reading, region: OpenRegion | undefined): void {
  if (region === undefined) return;
  const { draft, regions } = reading;
  writeLines(reading, region);
  if (!region.hasText && region.text !== undefined) {
    region.waiting = wholeText(region, region.text).map((line) => ({ line, cell: reading.cell }));
    writeLines(reading, region);
  }
  writeRegion(reading, region);
  draft.place(attributeOf(region.tag, 'id'), { first: region.firstLine, last: draft.nextLine() - 1 });
  regions.pop();
  if (region.kind !== 'table') reading.cell = undefined;
}

/** Some have the text of a region only as a whole. */
function wholeText({ tag, confidence }: OpenRegion, whole: string): readonly OpenLine[] {
  return whole.split(/\r\n|[\r\n]/u).map((text) => ({ ...holder(tag), text, confidence, words: [] }));
}
