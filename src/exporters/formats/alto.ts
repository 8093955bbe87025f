/** ALTO 4.4 of a page: its blocks and lines with their verbatim text, and coordinates only where the source had some. */
import { boxAround } from '../../model/boxes.ts';
import type { Box } from '../../model/layout.ts';
import { type Attributes, createXmlWriter, type XmlWriter } from '../../xml/serialize.ts';
import { holdable } from '../../xml/write-data.ts';
import { bibliographicCode } from '../codes/languages.ts';
import type { ExportBlock, ExportLine, ExportPage, ExportWord } from '../issue/export-issue.ts';

export interface AltoOptions {
  /** BCP 47 tag of the text that no item says otherwise of. */
  readonly language: string;
  /** Language of the item that a line stands in, by the line's id. */
  readonly languageOfLine: ReadonlyMap<string, string>;
  /** Name and version of the program that encoded the page. */
  readonly encoder?: string;
}

interface AltoContext extends AltoOptions {
  readonly writer: XmlWriter;
  /** From the page's unit to the one that ALTO is written in. */
  readonly scale: number;
}

/** Ids of blocks and lines are those of the TEI. */
export function writeAlto(page: ExportPage, options: AltoOptions): string {
  const writer = createXmlWriter({ declaration: true, depth: 0 });
  // ALTO has no points; twelve hundredths of an inch divide by them.
  const scale = page.unit === 'point' ? 1200 / 72 : 1;
  const context: AltoContext = { ...options, writer, scale };
  const root = {
    xmlns: 'http://www.loc.gov/standards/alto/ns-v4#',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd',
    SCHEMAVERSION: '4.4',
  };
  writer.block('alto', root, () => {
    writeDescription(context, page);
    writer.block('Layout', {}, () => {
      const attributes = {
        ID: page.id,
        PHYSICAL_IMG_NR: page.number,
        PRINTED_IMG_NR: page.label,
        HEIGHT: scaled(page.height, scale),
        WIDTH: scaled(page.width, scale),
        LANG: options.language,
      };
      writer.block('Page', attributes, () => {
        writer.block('PrintSpace', {}, () => {
          for (const block of page.blocks) writeBlock(context, block);
        });
      });
    });
  });
  return writer.toString();
}

function writeDescription({ writer, encoder }: AltoContext, page: ExportPage): void {
  const value = (name: string, text: string): void => writer.line(name, {}, () => writer.text(holdable(text)));
  writer.block('Description', {}, () => {
    // Required even where nothing is measured.
    value('MeasurementUnit', page.unit === 'point' ? 'inch1200' : (page.unit ?? 'pixel'));
    const image = page.image?.name ?? page.imageAddress;
    if (image !== undefined) writer.block('sourceImageInformation', {}, () => value('fileName', image));
    if (encoder === undefined) return;
    writer.block('Processing', { ID: 'encoding' }, () => {
      writer.block('processingSoftware', {}, () => {
        value('softwareName', encoder);
      });
    });
  });
}

function writeBlock(context: AltoContext, block: ExportBlock): void {
  const { writer } = context;
  const place = { ID: block.id, ...coordinates(block.box, context.scale) };
  if (block.lines.length === 0 && block.type === 'picture') writer.block('Illustration', place, () => undefined);
  else if (block.lines.length === 0 && block.type === 'separator') {
    writer.block('GraphicalElement', place, () => undefined);
  } else if (block.type === 'table') {
    const whole = { ...place, ID: `${block.id}.table`, TYPE: 'table' };
    writer.block('ComposedBlock', whole, () => writeTextBlock(context, block, place));
  } else writeTextBlock(context, block, place);
}

function writeTextBlock(context: AltoContext, block: ExportBlock, place: Attributes): void {
  const { languageOfLine } = context;
  const first = block.lines.find(({ id }) => languageOfLine.has(id))?.id ?? '';
  const language = languageOfLine.get(first) ?? context.language;
  const languages = { language: bibliographicCode(language), LANG: language };
  context.writer.block('TextBlock', { ...place, ...languages }, () => {
    for (const line of block.lines) writeLine(context, line, language);
  });
}

/**
 * A String for each stretch between spaces and SP for each space, so that the line can be read back as it was. The schema has SP
 * after a String only, so the String is empty where two spaces meet.
 */
function writeLine({ writer, scale, languageOfLine }: AltoContext, line: ExportLine, ofBlock: string): void {
  const language = languageOfLine.get(line.id) ?? ofBlock;
  const attributes = {
    ID: line.id,
    ...coordinates(line.box, scale),
    LANG: language === ofBlock ? undefined : language,
  };
  // A space that ends the line needs nothing after it.
  const end = /[^ ] $/u.test(line.text) ? line.text.length - 1 : line.text.length;
  writer.block('TextLine', attributes, () => {
    let start = 0;
    for (const content of line.text.slice(0, end).split(' ')) {
      if (start > 0) writer.line('SP', {});
      const place = placeOf(line.words, start, start + content.length, scale);
      writer.line('String', { ...place, CONTENT: holdable(content) });
      start += content.length + 1;
    }
    if (end < line.text.length) writer.line('SP', {});
  });
}

/** The box around the words of a stretch, and how sure they are on the whole; nothing where no word of it has a place. */
function placeOf(words: readonly ExportWord[] = [], start: number, end: number, scale: number): Attributes {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const sure = inside.flatMap(({ confidence }) => confidence ?? []);
  const certainty = sure.length === 0 ? undefined : sure.reduce((sum, one) => sum + one, 0) / sure.length;
  return {
    ...coordinates(boxAround(inside.map(({ box }) => box)), scale),
    WC: certainty === undefined ? undefined : Math.round(certainty * 100) / 100,
  };
}

function coordinates(box: Box | undefined, scale: number): Attributes {
  if (box === undefined) return {};
  return {
    HPOS: scaled(box.x, scale),
    VPOS: scaled(box.y, scale),
    WIDTH: scaled(box.width, scale),
    HEIGHT: scaled(box.height, scale),
  };
}

function scaled(value: number | undefined, scale: number): number | undefined {
  return value === undefined ? undefined : Math.round(value * scale * 100) / 100;
}
