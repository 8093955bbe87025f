/** Reader for PAGE XML (2013 and 2019, Transkribus' too): every TextLine becomes a line, regions keep their types, the stated reading order is kept. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { imageAddress } from '../model/image-address.ts';
import type { BlockKind, Box, TextLine, Word } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { type Boxes, createBoxes } from './boxes.ts';
import { draftPage, type PageDraft, type ReadPage } from './page-draft.ts';
import { gatherPages } from './page-files.ts';
import { reportPages } from './page-report.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { attributeOf, numberOf, readXmlFile, rootOf } from './source-xml.ts';

export const pageXml: Reader = {
  format: 'page-xml',
  title: 'PAGE XML',
  recognises: (file) => rootOf(file)?.local === 'PcGts',
  read: (input, options) => gatherPages(input, options, 'page-xml', readPageXmlFile),
};

const knownNamespace = /^https?:\/\/schema\.primaresearch\.org\/PAGE\/gts\/pagecontent\//u;

/** An element that holds text of its own: a line or a word. */
interface OpenText {
  readonly tag: XmlStartTag;
  readonly words: { text: string; box: Box | undefined; confidence: number | undefined }[];
  text: string | undefined;
  textIndex: number;
  confidence: number | undefined;
  points: string | undefined;
}

interface OpenRegion {
  readonly tag: XmlStartTag;
  readonly kind: BlockKind;
  readonly firstLine: number;
  points: string | undefined;
  isWritten: boolean;
}

interface Reading {
  readonly boxes: Boxes;
  readonly draft: PageDraft;
  readonly regions: OpenRegion[];
  /** Regions with their `readingOrder {index:…}`, in file order. */
  readonly customOrder: { readonly id: string; readonly index: number | undefined }[];
  readonly statedOrder: string[];
  /** Groups of the reading order that are open, outermost first. */
  readonly groups: string[];
  namespace: string;
  page: XmlStartTag | undefined;
  /** Row and column of the open table cell. */
  cell: TextLine['cell'];
  line: OpenText | undefined;
  word: OpenText | undefined;
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
    statedOrder: [],
    groups: [],
    namespace: '',
    page: undefined,
    cell: undefined,
    line: undefined,
    word: undefined,
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
function readingOrder({ customOrder, statedOrder }: Reading): readonly string[] {
  if (customOrder.length > 0 && customOrder.every(({ index }) => index !== undefined)) {
    return [...customOrder].sort((left, right) => (left.index ?? 0) - (right.index ?? 0)).map(({ id }) => id);
  }
  if (statedOrder.length === 0) return [];
  const order = [...statedOrder];
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
  ['AdvertRegion', 'text'],
  ['CustomRegion', 'text'],
  ['UnknownRegion', 'text'],
  ['NoiseRegion', 'text'],
]);

const orderGroup = /^(?:Uno|O)rderedGroup(?:Indexed)?$/u;

function startElement(reading: Reading, tag: XmlStartTag): void {
  const { local } = tag;
  const { draft, line, word } = reading;
  const kind = kinds.get(local);
  if (local === 'PcGts') reading.namespace = tag.uri;
  else if (local === 'Page') reading.page = tag;
  else if (orderGroup.test(local)) reading.groups.push(local);
  else if (local === 'RegionRefIndexed' || local === 'RegionRef') {
    // In a group without order, regions are merely named.
    if (reading.groups[0] !== 'UnorderedGroup') reading.statedOrder.push(attributeOf(tag, 'regionRef') ?? '');
  } else if (kind !== undefined) {
    const firstLine = draft.nextLine();
    reading.regions.push({ tag, kind, firstLine, points: undefined, isWritten: false });
  } else if (local === 'TableCell') reading.cell = cellOf(tag);
  else if (local === 'TextLine') reading.line = openText(tag);
  else if (local === 'Word') reading.word = openText(tag);
  else if (local === 'Coords') {
    const owner = word ?? line ?? reading.regions.at(-1);
    if (owner !== undefined) owner.points ??= attributeOf(tag, 'points');
  } else if (local === 'TextEquiv') {
    const confidence = numberOf(attributeOf(tag, 'conf'));
    reading.equivalent = { index: numberOf(attributeOf(tag, 'index')) ?? 0, confidence };
  } else if (local === 'Unicode') reading.unicode = '';
}

/** Transkribus counts the cells of a table from 0, in attributes of its own. */
function cellOf(tag: XmlStartTag): TextLine['cell'] {
  const [row, column] = [numberOf(attributeOf(tag, 'row')), numberOf(attributeOf(tag, 'col'))];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function openText(tag: XmlStartTag): OpenText {
  const known = { text: undefined, textIndex: 0, confidence: undefined, points: undefined };
  return { tag, words: [], ...known };
}

function endElement(reading: Reading, local: string): void {
  const { line, word, unicode } = reading;
  if (local === 'Unicode') {
    const target = word ?? line;
    const { index, confidence } = reading.equivalent ?? { index: 0, confidence: undefined };
    // Several TextEquiv are alternatives; the lowest index is the best, and the first among equals counts.
    if (target !== undefined && (target.text === undefined || index < target.textIndex)) {
      target.text = unicode?.replace(/[\r\n]+/gu, ' ');
      target.textIndex = index;
      target.confidence = confidence;
    }
    reading.unicode = undefined;
  } else if (orderGroup.test(local)) reading.groups.pop();
  else if (local === 'TextEquiv') reading.equivalent = undefined;
  else if (local === 'Word' && word !== undefined) {
    line?.words.push({
      text: word.text ?? '',
      box: reading.boxes.around(word.tag, 'word', word.points),
      confidence: word.confidence,
    });
    reading.word = undefined;
  } else if (local === 'TextLine' && line !== undefined) {
    endLine(reading, line);
    reading.line = undefined;
  } else if (local === 'TableCell') reading.cell = undefined;
  else if (kinds.has(local)) {
    const region = reading.regions.pop();
    if (region !== undefined) endRegion(reading, region);
  }
}

function endLine(reading: Reading, line: OpenText): void {
  const region = reading.regions.at(-1);
  if (region !== undefined) writeRegion(reading, region);
  const number = reading.draft.nextLine();
  const sourceId = attributeOf(line.tag, 'id');
  const text = line.text ?? line.words.map(({ text: one }) => one).join(' ');
  reading.draft.place(sourceId, { first: number, last: number });
  reading.draft.addLine({
    text,
    box: reading.boxes.around(line.tag, 'line', line.points),
    words: () => wordsIn(text, line.words),
    sourceId,
    cell: reading.cell,
  });
}

/** Words at their places in the text of the line; a word that the text does not hold is passed over. */
function wordsIn(text: string, words: OpenText['words']): Word[] {
  let from = 0;
  return words.flatMap(({ text: one, box, confidence }) => {
    const start = one === '' ? -1 : text.indexOf(one, from);
    if (start < 0) return [];
    from = start + one.length;
    const sure = confidence !== undefined && confidence >= 0 && confidence <= 1 ? { confidence } : {};
    return [{ start, end: from, ...(box === undefined ? {} : { box }), ...sure }];
  });
}

/** A region becomes a block with its first line, so that regions inside it are blocks after it. */
function writeRegion(reading: Reading, region: OpenRegion): void {
  if (region.isWritten) return;
  region.isWritten = true;
  const { tag } = region;
  const table = reading.regions.find((one) => one.kind === 'table');
  const id = attributeOf(tag, 'id');
  reading.draft.openBlock({
    kind: table === undefined ? region.kind : 'table',
    box: reading.boxes.around(tag, 'block', region.points),
    sourceId: id,
    label: labelOf(tag),
  });
  const custom = attributeOf(tag, 'custom') ?? '';
  const index = /readingOrder\s*\{\s*index\s*:\s*(\d+)/u.exec(custom)?.[1];
  const hasText = region.kind === 'text' || region.kind === 'table';
  if (id !== undefined && hasText)
    reading.customOrder.push({ id, index: index === undefined ? undefined : Number(index) });
}

function labelOf(tag: XmlStartTag): string | undefined {
  const custom = /structure\s*\{[^}]*?type\s*:\s*([^;}]+)/u.exec(attributeOf(tag, 'custom') ?? '')?.[1]?.trim();
  return attributeOf(tag, 'type') ?? custom ?? (tag.local === 'AdvertRegion' ? 'advert' : undefined);
}

function endRegion(reading: Reading, region: OpenRegion): void {
  writeRegion(reading, region);
  const last = reading.draft.nextLine() - 1;
  reading.draft.place(attributeOf(region.tag, 'id'), { first: region.firstLine, last });
}
