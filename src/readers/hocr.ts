/** Reader for hOCR, as tesseract and ocropus write it: XHTML whose classes say what is a page, a paragraph, a line, a word. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { BlockKind, Box, Page, TextStyle, Word } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { type Boxes, createBoxes, type Extent } from './boxes.ts';
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
const blockClasses: Readonly<Record<string, BlockKind>> = {
  ocr_carea: 'text',
  ocrx_block: 'text',
  ocr_par: 'text',
  ocr_column: 'text',
  ocr_table: 'table',
  ocr_photo: 'picture',
  ocr_image: 'picture',
  ocr_linedrawing: 'picture',
  ocr_separator: 'separator',
};

interface OpenLine {
  readonly box: Box | undefined;
  readonly id: string | undefined;
  readonly words: Word[];
  readonly size: number | undefined;
  /** Its element, where a class for floats alone makes it a line; undefined for words that stand in no line. */
  readonly float: XmlStartTag | undefined;
  text: string;
  /** Letters that are bold or italic. */
  bold: number;
  italic: number;
}

interface OpenElement {
  role: 'page' | 'block' | 'line' | 'word' | 'other';
  readonly tag: XmlStartTag;
  readonly firstLine: number;
  /** Offset into the text of the line where a word begins. */
  readonly start: number;
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
  };
  const outcome = readXmlFile(
    file,
    {
      startElement: (tag) => startElement(reading, tag),
      endElement: () => endElement(reading),
      text: (text) => addText(reading, text),
    },
    closedElements,
  );
  const { namespace, boxes, pages } = reading;
  return reportPages({ file, format: 'hOCR', namespace, known: knownNamespace, boxes, pages }, outcome);
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

function addText({ line, open }: Reading, text: string): void {
  if (line === undefined) return;
  const length = line.text.length;
  line.text = appended(line.text, text);
  const inside = (names: RegExp): boolean => open.some(({ tag }) => names.test(tag.local));
  if (inside(/^(?:strong|b)$/iu)) line.bold += line.text.length - length;
  if (inside(/^(?:em|i)$/iu)) line.italic += line.text.length - length;
}

function startElement(reading: Reading, tag: XmlStartTag): void {
  const classes = (attributeOf(tag, 'class') ?? '').split(/\s+/u);
  const blockKind = classes.map((one) => blockClasses[one]).find((kind) => kind !== undefined);
  const { draft } = reading;
  const sourceId = attributeOf(tag, 'id');
  const floatClass = classes.find((one) => floatClasses.has(one));
  const isLine = classes.some((one) => lineClasses.has(one));
  if (isLine || floatClass !== undefined || blockKind !== undefined) leaveOuterLine(reading);
  const isFree = draft !== undefined && reading.line === undefined;
  let role: OpenElement['role'] = 'other';
  if (tag.local.toLowerCase() === 'html') reading.namespace = tag.uri;
  if (classes.includes('ocr_page')) {
    role = 'page';
    reading.draft = draftPage(reading.first + reading.pages.length, reading.options);
  } else if (isFree && blockKind !== undefined) {
    role = 'block';
    const isEmpty = blockKind === 'picture' || blockKind === 'separator';
    // Paragraphs are the blocks; an area around them only where it has lines of its own.
    if (!/ocr_(?:carea|column)/u.test(classes.join(' ')) || isEmpty)
      draft.openBlock({ kind: blockKind, box: boxOf(reading, tag, 'block'), sourceId });
  } else if (isFree && (isLine || floatClass !== undefined)) {
    role = 'line';
    reading.line = openLine(reading, tag, isLine ? undefined : tag);
    if (floatClass !== undefined) draft.labelBlock(floatClass);
  } else if (draft !== undefined && classes.includes('ocrx_word')) {
    role = 'word';
    const outer = reading.open.findLast((one) => one.role === 'block' || one.role === 'page');
    if (outer !== undefined) reading.line ??= { ...openLine(reading, outer.tag, undefined), id: undefined };
  }
  const start = reading.line?.text.length ?? 0;
  reading.open.push({ role, tag, firstLine: reading.draft?.nextLine() ?? 1, start });
}

function openLine(reading: Reading, tag: XmlStartTag, float: XmlStartTag | undefined): OpenLine {
  // hOCR 1.2: x_fsize is the size of the letters in points.
  const points = Number(propertyOf(tag, 'x_fsize')?.[0] ?? Number.NaN);
  const size = points > 0 ? points : undefined;
  const box = boxOf(reading, tag, 'line');
  return { box, id: attributeOf(tag, 'id'), words: [], size, float, text: '', bold: 0, italic: 0 };
}

/** What seemed a line and has lines in it was a block; words that stood in no line end where a line or block begins. */
function leaveOuterLine(reading: Reading): void {
  const { line, draft, open } = reading;
  if (line === undefined || draft === undefined) return;
  const float = open.findLast((one) => one.role === 'line');
  if (float === undefined) endLine(reading, draft, line);
  else if (line.float !== undefined && line.text.trim() === '') {
    float.role = 'block';
    const label = (attributeOf(line.float, 'class') ?? '').split(/\s+/u).find((one) => floatClasses.has(one));
    draft.openBlock({ kind: 'text', box: line.box, sourceId: line.id, label });
    reading.line = undefined;
  }
}

function endElement(reading: Reading): void {
  const element = reading.open.pop();
  const { draft, line } = reading;
  if (element === undefined || draft === undefined) return;
  const { role, tag, start, firstLine } = element;
  const id = attributeOf(tag, 'id');
  if (role === 'word' && line !== undefined) endWord(reading, line, tag, start);
  else if (role === 'line' && line !== undefined) {
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
  { text: written, box, words, id, size, bold, italic }: OpenLine,
): void {
  const text = written.trimEnd();
  const style: TextStyle = {
    ...(size === undefined ? {} : { size }),
    ...(bold * 2 > text.length ? { bold: true } : {}),
    ...(italic * 2 > text.length ? { italic: true } : {}),
  };
  draft.addLine({ text, box, words, style: Object.keys(style).length === 0 ? undefined : style, sourceId: id });
  reading.line = undefined;
}

function endWord(reading: Reading, line: OpenLine, tag: XmlStartTag, start: number): void {
  const end = line.text.trimEnd().length;
  if (end <= start) return;
  const box = boxOf(reading, tag, 'word');
  const confidence = Number(propertyOf(tag, 'x_wconf')?.[0] ?? Number.NaN) / 100;
  const sure = confidence >= 0 && confidence <= 1 ? { confidence } : {};
  line.words.push({ start, end, ...(box === undefined ? {} : { box }), ...sure });
}

function pageOf(reading: Reading, tag: XmlStartTag): Omit<Page, 'id' | 'number' | 'blocks'> {
  const box = boxOf(reading, tag, 'block');
  const size = box === undefined || box.width === 0 ? {} : { width: box.x + box.width, height: box.y + box.height };
  const image = /(?:^|;)\s*(?:image|file)\s+(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^;]+))/u.exec(
    attributeOf(tag, 'title') ?? '',
  );
  const name = (image?.groups?.quoted ?? image?.groups?.single ?? image?.groups?.bare)?.trim().split(/[\\/]/u).at(-1);
  return {
    source: pageSource(reading.file),
    unit: 'pixel',
    ...size,
    ...(name === undefined || name === '' ? {} : { image: { url: encodeURI(name), ...size } }),
  };
}

/** A property of the title attribute: `bbox 0 0 10 10; x_wconf 95`. */
function propertyOf(tag: XmlStartTag, name: string): readonly string[] | undefined {
  for (const property of (attributeOf(tag, 'title') ?? '').split(';')) {
    const [key, ...values] = property.trim().split(/\s+/u);
    if (key === name) return values;
  }
  return undefined;
}

function boxOf({ boxes }: Reading, tag: XmlStartTag, extent: Extent): Box | undefined {
  const values = propertyOf(tag, 'bbox');
  const corners = values === undefined ? undefined : `${values.slice(0, 2).join(',')} ${values.slice(2).join(',')}`;
  return boxes.around(tag, extent, corners);
}
