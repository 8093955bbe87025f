/** Reader for hOCR, as tesseract and ocropus write it: XHTML whose classes say what is a page, a paragraph, a line, a word. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { given } from '../model/given.ts';
import { imageAddress } from '../model/image-address.ts';
import type { BlockKind, Box, Page, TextStyle, Word } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { type Boxes, createBoxes, type Extent } from './boxes.ts';
import { confidenceOf, wordsOfLine } from './confidence.ts';
import { confidencesOf, imageNameOf, measuredTypeOf, numbersOf, propertyOf, typeOf } from './hocr-properties.ts';
import { draftPage, type PageDraft, type ReadPage } from './page-draft.ts';
import { gatherPages } from './page-files.ts';
import { reportPages } from './page-report.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { attributeOf, readXmlFile, rootOf } from './source-xml.ts';

export const hocr: Reader = {
  format: 'hocr',
  title: 'hOCR',
  recognises: (file) =>
    rootOf(file)?.local.toLowerCase() === 'html' &&
    /class\s*=\s*["'][^"']*\bocrx?_|name\s*=\s*["']ocr-system/u.test(head(file)),
  read: (input, options) => gatherPages(input, options, 'hocr', readHocrFile),
};

function head(file: SourceFile): string {
  return new TextDecoder('utf-8').decode(file.bytes.subarray(0, 65_536));
}

/** XHTML, or HTML, which has none. */
const knownNamespace = /^(?:|http:\/\/www\.w3\.org\/1999\/xhtml)$/u;

const lineClasses = new Set(['ocr_line', 'ocrx_line']);
/** Classes for text beside the flow: blocks by the specification, but tesseract gives them to single lines. */
const floatClasses = new Set(['ocr_header', 'ocr_footer', 'ocr_pageno', 'ocr_caption', 'ocr_textfloat', 'ocr_float']);
/** Areas around paragraphs. */
const areaClasses = new Set(['ocr_carea', 'ocr_column']);
const blockClasses: ReadonlyMap<string, BlockKind> = new Map([
  ['ocr_carea', 'text'],
  ['ocrx_block', 'text'],
  ['ocr_par', 'text'],
  ['ocr_column', 'text'],
  ['ocr_table', 'table'],
  ['ocr_photo', 'picture'],
  ['ocr_image', 'picture'],
  ['ocr_linedrawing', 'picture'],
  ['ocr_separator', 'separator'],
]);

interface OpenLine {
  readonly box: Box | undefined;
  readonly id: string | undefined;
  readonly words: Word[];
  /** Confidences of its characters, where the line says them itself. */
  readonly confidences: readonly number[];
  readonly style: TextStyle;
  /** What was measured of its type; what is stated of it or of its words is surer. */
  readonly measured: TextStyle;
  readonly slope: number | undefined;
  /** Letters in each size and family that its words state. */
  readonly types: Map<string, { readonly style: TextStyle; letters: number }>;
  /** Its class, where a class for floats alone makes it a line. */
  readonly float: string | undefined;
  text: string;
  /** Confidences of the characters that are marked, since the last word. */
  characters: number[];
  /** Letters that are bold or italic. */
  bold: number;
  italic: number;
}

interface OpenElement {
  role: 'page' | 'block' | 'line' | 'word' | 'character' | 'other';
  readonly tag: XmlStartTag;
  readonly firstLine: number;
  /** Offset into the text of the line where a word or character begins. */
  readonly start: number;
  /** An area around paragraphs is a block only from the first line that it has of its own. */
  isWritten: boolean;
}

interface Reading {
  readonly file: SourceFile;
  readonly first: number;
  readonly options: ReaderOptions;
  readonly boxes: Boxes;
  readonly pages: ReadPage[];
  readonly open: OpenElement[];
  draft: PageDraft | undefined;
  line: OpenLine | undefined;
  namespace: string;
  /** How many elements are open that make type bold or italic. */
  bold: number;
  italic: number;
  /** Where text stands that is in no page. */
  readonly outside: { readonly start: number; readonly end: number }[];
}

/** The pages of one hOCR file. */
export function readHocrFile(file: SourceFile, first: number, options: ReaderOptions): Outcome<readonly ReadPage[]> {
  const reading: Reading = {
    file,
    first,
    options,
    boxes: createBoxes(),
    pages: [],
    open: [],
    draft: undefined,
    line: undefined,
    namespace: '',
    bold: 0,
    italic: 0,
    outside: [],
  };
  const outcome = readXmlFile(
    file,
    {
      startElement: (tag) => startElement(reading, tag),
      endElement: () => endElement(reading),
      text: (text, start, end) => addText(reading, text, start + text.search(/\S/u), end),
    },
    closedElements,
  );
  const { namespace, boxes, pages } = reading;
  const outside = { code: 'SRC-026', places: reading.outside } as const;
  return reportPages({ file, format: 'hOCR', namespace, known: knownNamespace, boxes, pages, outside }, outcome);
}

/** Older programs write HTML, not XHTML: elements that are always empty stay open there, and a few characters have names. */
function closedElements(text: string): string {
  return text
    .replace(/<(?<tag>(?:meta|link|br|hr|img)\b[^<>]*?)\s*\/?>(?:<\/(?:meta|link|br|hr|img)>)?/giu, '<$<tag>/>')
    .replace(/<!doctype html>/iu, (doctype) => ' '.repeat(doctype.length))
    .replace(/&(?:nbsp|shy|mdash|ndash|hellip);/gu, (name) => `&#${namedCharacters[name] ?? 160};`);
}

const namedCharacters: Readonly<Record<string, number>> = {
  '&nbsp;': 160,
  '&shy;': 173,
  '&mdash;': 8212,
  '&ndash;': 8211,
  '&hellip;': 8230,
};

/** HTML white space is one space; the white space between tags at the start of a line is layout of the file. */
function appended(before: string, text: string): string {
  const piece = text.replace(/[ \t\r\n]+/gu, ' ');
  return before === '' || before.endsWith(' ') ? before + piece.replace(/^ /u, '') : before + piece;
}

function addText(reading: Reading, text: string, start: number, end: number): void {
  if (reading.line === undefined && text.trim() !== '' && !reading.open.some(({ tag }) => unseen.test(tag.local))) {
    // Text that stands in no line makes one of its block; in no page, it may be anything that a web page has.
    if (reading.draft === undefined) reading.outside.push({ start, end });
    else openBlockLine(reading);
  }
  const { line, bold, italic } = reading;
  if (line === undefined) return;
  const length = line.text.length;
  line.text = appended(line.text, text);
  if (bold > 0) line.bold += line.text.length - length;
  if (italic > 0) line.italic += line.text.length - length;
}

/** Elements whose text is not part of the page. */
const unseen = /^(?:head|script|style)$/iu;

function openBlockLine(reading: Reading): void {
  const outer = reading.open.findLast(({ role }) => role === 'block' || role === 'page');
  if (outer !== undefined && reading.draft !== undefined) openLine(reading, reading.draft, outer.tag, undefined);
}

/** Counts the elements that make type bold or italic as they open and close. */
function countType(reading: Reading, { local }: XmlStartTag, change: 1 | -1): void {
  if (/^(?:strong|b)$/iu.test(local)) reading.bold += change;
  if (/^(?:em|i)$/iu.test(local)) reading.italic += change;
}

function startElement(reading: Reading, tag: XmlStartTag): void {
  const classes = (attributeOf(tag, 'class') ?? '').split(/\s+/u);
  const blockKind = classes.map((one) => blockClasses.get(one)).find((kind) => kind !== undefined);
  const float = classes.find((one) => floatClasses.has(one));
  const isLine = classes.some((one) => lineClasses.has(one));
  const { draft } = reading;
  const breaks = tag.local.toLowerCase() === 'br';
  if (isLine || float !== undefined || blockKind !== undefined || breaks) leaveOuterLine(reading);
  const isFree = draft !== undefined && reading.line === undefined;
  let role: OpenElement['role'] = 'other';
  let isWritten = true;
  if (tag.local.toLowerCase() === 'html') reading.namespace = tag.uri;
  countType(reading, tag, 1);
  if (classes.includes('ocr_page')) {
    role = 'page';
    reading.draft = draftPage(reading.first + reading.pages.length, reading.options);
  } else if (isFree && blockKind !== undefined) {
    role = 'block';
    // A table is one block, whatever it is made of.
    const isInTable = reading.open.some((one) => isTable(one.tag));
    isWritten = isInTable || !classes.some((one) => areaClasses.has(one));
    if (isWritten && !isInTable) openBlock(reading, draft, tag, blockKind);
  } else if (isFree && (isLine || float !== undefined)) {
    role = 'line';
    openLine(reading, draft, tag, isLine ? undefined : float);
    // hOCR 1.2: counter-clockwise. It stands on lines, though what is turned is a block.
    const angle = numbersOf(tag, 'textangle')?.[0];
    if (float !== undefined) draft.describeBlock({ label: float });
    if (angle !== undefined) draft.describeBlock({ rotation: -angle });
  } else if (draft !== undefined && classes.includes('ocrx_word')) {
    role = 'word';
    if (reading.line === undefined) openBlockLine(reading);
  }
  if (classes.includes('ocrx_cinfo')) {
    role = 'character';
    closeUp(reading);
  }
  const start = reading.line?.text.length ?? 0;
  reading.open.push({ role, tag, firstLine: reading.draft?.nextLine() ?? 1, start, isWritten });
}

/** Characters of a word that are marked one by one stand on lines of their own in the file. */
function closeUp({ open, line }: Reading): void {
  const word = open.findLast(({ role }) => role === 'word');
  if (word === undefined || line === undefined) return;
  line.text = line.text.slice(0, word.start) + line.text.slice(word.start).trimEnd();
}

function isTable(tag: XmlStartTag): boolean {
  return /\bocr_table\b/u.test(attributeOf(tag, 'class') ?? '');
}

function openBlock(reading: Reading, draft: PageDraft, tag: XmlStartTag, kind: BlockKind): void {
  draft.openBlock({ kind, box: boxOf(reading, tag, 'block'), sourceId: attributeOf(tag, 'id') });
}

/** Opens the line of an element: its own, or that of a block whose words stand in none. */
function openLine(reading: Reading, draft: PageDraft, tag: XmlStartTag, float: string | undefined): void {
  const area = reading.open.findLast(({ role }) => role === 'block');
  if (area?.isWritten === false) {
    openBlock(reading, draft, area.tag, 'text');
    area.isWritten = true;
  }
  const id = area?.tag === tag ? undefined : attributeOf(tag, 'id');
  reading.line = {
    box: boxOf(reading, tag, 'line'),
    id,
    words: [],
    confidences: confidencesOf(tag),
    style: typeOf(tag),
    measured: measuredTypeOf(tag, reading.open.find(({ role }) => role === 'page')?.tag),
    // hOCR 1.2: coefficients of a polynomial, the highest power first; lines go down the page as their numbers grow.
    slope: numbersOf(tag, 'baseline')?.at(-2),
    types: new Map(),
    float,
    text: '',
    characters: [],
    bold: 0,
    italic: 0,
  };
}

/** What seemed a line and has lines in it was a block; words that stood in no line end where a line or block begins. */
function leaveOuterLine(reading: Reading): void {
  const { line, draft, open } = reading;
  if (line === undefined || draft === undefined) return;
  const outer = open.findLast(({ role }) => role === 'line');
  if (outer === undefined) endLine(reading, draft, line);
  else if (line.float !== undefined && line.text.trim() === '') {
    outer.role = 'block';
    draft.openBlock({ kind: 'text', box: line.box, sourceId: line.id, label: line.float });
    reading.line = undefined;
  }
}

function endElement(reading: Reading): void {
  const element = reading.open.pop();
  const { draft, line } = reading;
  if (element === undefined) return;
  const { role, tag, start, firstLine } = element;
  countType(reading, tag, -1);
  if (draft === undefined) return;
  const id = attributeOf(tag, 'id');
  if (role === 'word' && line !== undefined) endWord(reading, line, tag, start);
  else if (role === 'character' && line !== undefined) {
    const [percent] = numbersOf(tag, 'x_conf') ?? [];
    if (percent !== undefined) for (const _ of line.text.slice(start)) line.characters.push(percent / 100);
  } else if (role === 'line' && line !== undefined) {
    draft.place(id, { first: draft.nextLine(), last: draft.nextLine() });
    endLine(reading, draft, line);
  } else if (role === 'block' || role === 'page') {
    // Words that stand in no line make one of their block.
    if (line !== undefined && !reading.open.some((one) => one.role === 'line')) endLine(reading, draft, line);
    if (role === 'block') draft.place(id, { first: firstLine, last: draft.nextLine() - 1 });
  }
  if (role !== 'page') return;
  reading.pages.push(draft.finish(pageOf(reading, tag)));
  reading.draft = undefined;
}

function endLine(
  reading: Reading,
  draft: PageDraft,
  { text: written, box, words: marked, confidences, id, style: own, measured, types, slope, bold, italic }: OpenLine,
): void {
  const text = written.trimEnd();
  const words = marked.length > 0 ? marked : wordsOfLine(text, confidences);
  const [most] = [...types.values()].sort((one, other) => other.letters - one.letters);
  const style: TextStyle = {
    ...measured,
    ...most?.style,
    ...own,
    ...(bold * 2 > text.length ? { bold: true } : {}),
    ...(italic * 2 > text.length ? { italic: true } : {}),
  };
  draft.addLine({
    text,
    box,
    words: () => words,
    style: Object.keys(style).length === 0 ? undefined : style,
    slope,
    sourceId: id,
  });
  reading.line = undefined;
}

function endWord(reading: Reading, line: OpenLine, tag: XmlStartTag, start: number): void {
  const end = line.text.trimEnd().length;
  if (end <= start) return;
  const box = boxOf(reading, tag, 'word');
  const [percent] = numbersOf(tag, 'x_wconf') ?? [];
  const own = confidencesOf(tag);
  const each = own.length > 0 ? own : line.characters;
  line.characters = [];
  const style = typeOf(tag);
  const key = JSON.stringify(style);
  const type = line.types.get(key) ?? { style, letters: 0 };
  line.types.set(key, type);
  type.letters += end - start;
  const sure = confidenceOf(line.text.slice(start, end), percent === undefined ? undefined : percent / 100, each);
  line.words.push({ start, end, ...(box === undefined ? {} : { box }), ...sure });
}

function pageOf(reading: Reading, tag: XmlStartTag): Omit<Page, 'id' | 'number' | 'blocks'> {
  const box = boxOf(reading, tag, 'block');
  const size = box === undefined || box.width === 0 ? {} : { width: box.x + box.width, height: box.y + box.height };
  const name = imageNameOf(tag);
  // hOCR 1.2: the number that is printed; ppageno counts the images.
  const label = propertyOf(tag, 'lpageno')
    ?.join(' ')
    .replace(/^["']|["']$/gu, '');
  return {
    source: pageSource(reading.file),
    unit: 'pixel',
    ...given('label', label === '' ? undefined : label),
    ...size,
    ...(name === undefined || name === '' ? {} : { image: { url: imageAddress(name), ...size } }),
  };
}

/** Its own box, else that around the boxes of its characters. */
function boxOf({ boxes }: Reading, tag: XmlStartTag, extent: Extent): Box | undefined {
  const values = propertyOf(tag, 'bbox') ?? propertyOf(tag, 'x_bboxes');
  return boxes.around(tag, extent, values?.join(' ').replace(/(\S+) (\S+)/gu, '$1,$2'));
}
