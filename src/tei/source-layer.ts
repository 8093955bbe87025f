/** The source layer: `sourceDoc`, every line of the input verbatim and in input order, in its zones. */
import type { EditionPage, Zone } from '../model/edition.ts';
import { type Box, linesOfPage, type TextLine } from '../model/layout.ts';
import type { Span } from '../model/span.ts';
import type { Attributes, XmlWriter } from '../xml/serialize.ts';
import { writeText } from './characters.ts';
import { certText, guess, type PageRecord } from './record.ts';

/** Units of coordinates in words; TEI has no attribute for them. */
const units = {
  pixel: 'pixels of the page image',
  mm10: 'tenths of a millimetre',
  inch1200: '1/1200 of an inch',
  point: 'points (1/72 inch)',
} as const;

/** Writes the `sourceDoc` of a page. */
export function writeSourceLayer(
  writer: XmlWriter,
  { page, zones, sideBySide }: EditionPage,
  record: PageRecord,
  words: boolean,
): void {
  const size =
    page.width === undefined || page.height === undefined
      ? {}
      : corners({ x: 0, y: 0, width: page.width, height: page.height });
  writer.block('sourceDoc', { 'xml:space': 'preserve' }, () => {
    writer.block('surface', { 'xml:id': `${page.id}.s`, n: page.label ?? page.number, ...size }, () => {
      if (page.image !== undefined) {
        const { url, width, height } = page.image;
        writer.line('graphic', { url, width: pixels(width), height: pixels(height) });
      }
      if (page.unit !== undefined) {
        writer.line('desc', { 'xml:lang': 'en' }, () => writer.text(`coordinates in ${units[page.unit ?? 'pixel']}`));
      }
      const write = (line: TextLine): void => {
        const printed = sideBySide.get(line.id) ?? [];
        if (words && printed.length === 0) writeWords(writer, line, record);
        else writeLine(writer, line, printed, record);
      };
      if (page.encoding === undefined) writeBlocks(writer, page.blocks, write);
      else writeZones(writer, linesOfPage(page), zones, { record, write });
    });
  });
}

function pixels(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}px`;
}

/** A text layer has no blocks of its own: its zones are inferred, and cover all its lines in order. */
function writeZones(
  writer: XmlWriter,
  lines: readonly TextLine[],
  zones: readonly Zone[],
  { record, write }: { readonly record: PageRecord; readonly write: (line: TextLine) => void },
): void {
  for (const zone of zones) {
    writer.block('zone', { 'xml:id': zone.id, ...guess(record, zone.decision) }, () => {
      for (const line of lines.slice(zone.from - 1, zone.to)) write(line);
    });
  }
}

function writeBlocks(writer: XmlWriter, blocks: EditionPage['page']['blocks'], write: (line: TextLine) => void): void {
  for (const block of blocks) {
    const attributes = {
      'xml:id': block.id,
      type: block.kind,
      // TEI has one word here; sources write several.
      subtype: block.label?.replace(/\s+/gu, '-'),
      n: block.sourceId,
      ...corners(block.box),
      rotate: block.rotation,
    };
    writer.block('zone', attributes, () => {
      for (const line of block.lines) write(line);
    });
  }
}

/** A line that holds several printed ones has each but the first in a `seg` of its own. */
function writeLine(writer: XmlWriter, line: TextLine, printed: readonly Span[], record: PageRecord): void {
  const text = (from: number, to?: number): void =>
    writeText(writer, line.text.slice(from, to), record.page, record.characters);
  writer.line('line', { 'xml:id': line.id, n: line.sourceId, ...corners(line.box) }, () => {
    let read = 0;
    for (const [at, { start, end }] of printed.entries()) {
      if (at === 0) continue;
      text(read, start);
      writer.inline('seg', { 'xml:id': `${line.id}.${at + 1}` }, () => text(start, end));
      read = end;
    }
    text(read);
  });
}

/** Each word of a line in a zone of its own; what stands between words stands between the zones. */
function writeWords(writer: XmlWriter, line: TextLine, record: PageRecord): void {
  const text = (from: number, to?: number): void =>
    writeText(writer, line.text.slice(from, to), record.page, record.characters);
  writer.line('line', { 'xml:id': line.id, n: line.sourceId, ...corners(line.box) }, () => {
    let read = 0;
    for (const { start, end, box, confidence } of line.words ?? []) {
      if (start < read) continue;
      text(read, start);
      writer.inline('zone', { type: 'word', ...corners(box), cert: certText(confidence) }, () => text(start, end));
      read = end;
    }
    text(read);
  });
}

function corners(box: Box | undefined): Attributes {
  if (box === undefined) return {};
  return { ulx: box.x, uly: box.y, lrx: sum(box.x, box.width), lry: sum(box.y, box.height) };
}

/** Without the dust of binary fractions. */
function sum(one: number, other: number): number {
  return Math.round((one + other) * 1000) / 1000;
}
