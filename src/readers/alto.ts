/** Reader for ALTO 1 to 4, in any of its namespaces: every TextLine becomes a line, in file order. */
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { imageAddress } from '../model/image-address.ts';
import type { Box, MeasurementUnit, Page, TextStyle, Word } from '../model/layout.ts';
import { pageSource, type SourceFile } from '../model/source.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { type LinePiece, type LineString, lineOf, wordOf } from './alto-line.ts';
import { createStyles } from './alto-styles.ts';
import { type Boxes, createBoxes, type Extent, slopeOf } from './boxes.ts';
import { draftPage, type PageDraft, type ReadPage } from './page-draft.ts';
import { gatherPages } from './page-files.ts';
import { reportPages } from './page-report.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { attributeOf, numberOf, readXmlFile, rootOf } from './source-xml.ts';

/** 1.x has none or that of its maker, Gallica one of its own; from 2 on the Library of Congress gives one a version. */
const knownNamespace =
  /^(?:|http:\/\/schema\.ccs-gmbh\.com\/ALTO|http:\/\/bibnum\.bnf\.fr\/ns\/alto_prod|https?:\/\/www\.loc\.gov\/standards\/alto\/ns-v[2-4]#?)$/u;

export const alto: Reader = {
  format: 'alto',
  title: 'ALTO',
  recognises: (file) => rootOf(file)?.local.toLowerCase() === 'alto',
  read: (input, options) => gatherPages(input, options, 'alto', readAltoFile),
};

/** A line or block that is open, and what is known of it. No version of ALTO has pages or lines inside others, or text outside pages, but all is kept. */
interface OpenElement {
  readonly tag: XmlStartTag;
  readonly firstLine: number;
}

interface OpenLine extends OpenElement {
  readonly pieces: LinePiece[];
}

/** The pages of one ALTO file; the first gets the number `first`. */
export function readAltoFile(file: SourceFile, first: number, options: ReaderOptions): Outcome<readonly ReadPage[]> {
  const reading = startReading(file, first, options);
  const outcome = readXmlFile(file, {
    startElement: (tag) => startElement(reading, tag),
    endElement: (name) => endElement(reading, name),
    text: (text) => {
      reading.text = text;
    },
  });
  endPage(reading);
  const { namespace, boxes, pages } = reading;
  const outside = { code: 'SRC-025', places: reading.outside } as const;
  const read = reportPages({ file, format: 'ALTO', namespace, known: knownNamespace, boxes, pages, outside }, outcome);
  const { unknownUnit: odd } = reading;
  if (odd === undefined || pages.length === 0) return read;
  const told = diagnose('SRC-028', outcome.value.placeAt(odd.tag.start, odd.tag.end), { found: odd.found });
  return { ...read, diagnostics: [...read.diagnostics, told] };
}

interface Reading {
  readonly file: SourceFile;
  readonly first: number;
  readonly options: ReaderOptions;
  readonly pages: ReadPage[];
  readonly boxes: Boxes;
  readonly styles: ReturnType<typeof createStyles>;
  namespace: string;
  text: string;
  unit: MeasurementUnit;
  unitTag: XmlStartTag | undefined;
  unknownUnit: { readonly tag: XmlStartTag; readonly found: string } | undefined;
  image: string | undefined;
  /** A page is finished where the next one begins, so that it keeps what stands between. */
  draft: PageDraft;
  page: XmlStartTag | undefined;
  isInPage: boolean;
  /** Strings that stand in no page. */
  readonly outside: XmlStartTag[];
  /** Open page areas and blocks, outermost first. */
  readonly open: OpenElement[];
  line: OpenLine | undefined;
  readonly order: string[];
  /** Groups of the reading order that are open, outermost first. */
  readonly groups: string[];
  readonly tags: Map<string, string>;
}

function startReading(file: SourceFile, first: number, options: ReaderOptions): Reading {
  return {
    file,
    first,
    options,
    pages: [],
    boxes: createBoxes(),
    styles: createStyles(),
    namespace: '',
    text: '',
    unit: 'pixel',
    unitTag: undefined,
    unknownUnit: undefined,
    image: undefined,
    draft: draftPage(first, options),
    page: undefined,
    isInPage: false,
    outside: [],
    open: [],
    line: undefined,
    order: [],
    groups: [],
    tags: new Map(),
  };
}

const containers = new Set([
  'PrintSpace',
  'TopMargin',
  'LeftMargin',
  'RightMargin',
  'BottomMargin',
  'ComposedBlock',
  'TextBlock',
]);

const orderGroups = new Set(['OrderedGroup', 'UnorderedGroup']);

/** Tags of v4 that say what a block is; those of named entities say what its words name. */
const blockTags = new Set(['LayoutTag', 'StructureTag', 'RoleTag', 'OtherTag']);

function startElement(reading: Reading, tag: XmlStartTag): void {
  const { draft, line } = reading;
  const { local } = tag;
  reading.text = '';
  if (local === 'alto') reading.namespace = tag.uri;
  else if (local === 'TextStyle') reading.styles.declare(tag);
  else if (local === 'MeasurementUnit') reading.unitTag = tag;
  else if (orderGroups.has(local)) reading.groups.push(local);
  else if (local === 'ElementRef') {
    // In a group without order, elements are merely named.
    if (reading.groups[0] === 'OrderedGroup') reading.order.push(attributeOf(tag, 'REF') ?? '');
  } else if (blockTags.has(local)) reading.tags.set(attributeOf(tag, 'ID') ?? '', attributeOf(tag, 'LABEL') ?? '');
  else if (local === 'Page' && !reading.isInPage) startPage(reading, tag);
  else if (containers.has(local) || local === 'Page') startBlock(reading, draft, tag);
  else if (local === 'Illustration' || local === 'GraphicalElement') {
    const kind = local === 'Illustration' ? 'picture' : 'separator';
    const sourceId = attributeOf(tag, 'ID');
    // Rules and pictures of a table are part of it.
    if (!holdsPicture(reading.open.at(-1)?.tag) && !reading.open.some((one) => isTable(one.tag)))
      draft.openBlock({ kind, box: boxOf(reading, tag, 'block'), sourceId });
    draft.place(sourceId, { first: draft.nextLine(), last: draft.nextLine() - 1 });
  } else if (local === 'TextLine') {
    if (line !== undefined) endLine(reading, draft, line);
    reading.line = { tag, firstLine: draft.nextLine(), pieces: [] };
  } else if (local === 'String') {
    if (!reading.isInPage) reading.outside.push(tag);
    const piece = stringOf(reading, tag);
    addPiece(reading, tag, line === undefined ? { ...piece, sourceId: undefined } : piece);
  } else if (local === 'SP') line?.pieces.push(space);
  // ALTO 4.4: CONTENT of HYP is required, but 1.x files leave it out.
  else if (local === 'HYP') addPiece(reading, tag, { kind: 'HYP', content: attributeOf(tag, 'CONTENT') ?? '-' });
}

function addPiece(reading: Reading, tag: XmlStartTag, piece: LinePiece): void {
  const { draft, line } = reading;
  if (line !== undefined) line.pieces.push(piece);
  // No version of ALTO has text outside a line, but it is kept, as a line with its identifier.
  else endLine(reading, draft, { tag, firstLine: draft.nextLine(), pieces: [piece] });
}

function startPage(reading: Reading, tag: XmlStartTag): void {
  if (reading.page !== undefined) endPage(reading);
  reading.page = tag;
  reading.isInPage = true;
}

const space = { kind: 'SP' } as const;

function stringOf(reading: Reading, tag: XmlStartTag): LineString {
  return {
    kind: 'String',
    content: attributeOf(tag, 'CONTENT') ?? '',
    box: boxOf(reading, tag, 'word'),
    sourceId: attributeOf(tag, 'ID'),
    confidence: numberOf(attributeOf(tag, 'WC')),
    // Not read in vain: a page has thousands of strings, and words are kept on request only.
    characters: reading.options.words === true ? attributeOf(tag, 'CC') : undefined,
    style: reading.styles.of(tag),
    // ALTO 4.4: SUBS_CONTENT of both parts holds the whole word.
    divided: attributeOf(tag, 'SUBS_TYPE') === 'HypPart1' ? attributeOf(tag, 'SUBS_CONTENT') : undefined,
  };
}

function startBlock(reading: Reading, draft: PageDraft, tag: XmlStartTag): void {
  const isInTable = reading.open.some((one) => isTable(one.tag));
  const firstLine = draft.nextLine();
  reading.open.push({ tag, firstLine });
  const kind = isTable(tag) ? 'table' : holdsPicture(tag) ? 'picture' : tag.local === 'TextBlock' ? 'text' : undefined;
  // A table is one block, whatever it is made of.
  if (kind === undefined || isInTable) return;
  const box = boxOf(reading, tag, 'block');
  // ALTO 4.4: counter-clockwise.
  const rotation = -(reading.boxes.degrees(tag, attributeOf(tag, 'ROTATION')) ?? 0);
  draft.openBlock({ kind, box, rotation, sourceId: attributeOf(tag, 'ID'), label: labelOf(reading, tag) });
}

function isTable(tag: XmlStartTag): boolean {
  return /table/iu.test(attributeOf(tag, 'TYPE') ?? '');
}

/** A composed block may say that it is a picture; what is drawn in it is that picture. */
function holdsPicture(tag: XmlStartTag | undefined): boolean {
  return tag?.local === 'ComposedBlock' && /illustration|picture|photo/iu.test(attributeOf(tag, 'TYPE') ?? '');
}

/** v4: TAGREFS names tags whose LABEL says what the block is; before that, TYPE. */
function labelOf(reading: Reading, tag: XmlStartTag): string | undefined {
  const refs = (attributeOf(tag, 'TAGREFS') ?? '').split(/\s+/u);
  const label = refs.map((ref) => reading.tags.get(ref)).find((one) => one !== undefined && one !== '');
  return label ?? attributeOf(tag, 'TYPE');
}

function endElement(reading: Reading, name: string): void {
  const local = name.slice(name.indexOf(':') + 1);
  const { draft, line } = reading;
  if (local === 'MeasurementUnit') endUnit(reading, reading.text.trim());
  else if (orderGroups.has(local)) reading.groups.pop();
  else if (local === 'fileName') reading.image ??= reading.text.trim();
  else if (local === 'TextLine' && line !== undefined) endLine(reading, draft, line);
  else if (containers.has(local) || local === 'Page') {
    const block = reading.open.pop();
    if (block === undefined) reading.isInPage = false;
    else draft.place(attributeOf(block.tag, 'ID'), { first: block.firstLine, last: draft.nextLine() - 1 });
  }
}

function endUnit(reading: Reading, found: string): void {
  const unit = found.toLowerCase();
  reading.unit = unit === 'mm10' || unit === 'inch1200' ? unit : 'pixel';
  if (unit !== reading.unit && reading.unitTag !== undefined) reading.unknownUnit = { tag: reading.unitTag, found };
}

function endLine(reading: Reading, draft: PageDraft, { tag, pieces }: OpenLine): void {
  const number = draft.nextLine();
  const sourceId = attributeOf(tag, 'ID');
  const { text, strings, dominant } = lineOf(pieces);
  draft.place(sourceId, { first: number, last: number });
  for (const { piece, start, end } of strings) draft.place(piece.sourceId, { first: number, last: number, start, end });
  const words = (): readonly Word[] => strings.map(wordOf);
  const style = styleAt(reading, tag, dominant);
  const divided = strings.at(-1)?.piece.divided;
  // ALTO 4.2: points; before that the height of a level line, which says nothing of a slope.
  const slope = slopeOf(attributeOf(tag, 'BASELINE'));
  draft.addLine({ text, words, style, divided, slope, sourceId, box: boxOf(reading, tag, 'line') });
  reading.line = undefined;
}

/** What is said of a whole line or block tells more of it than what is said of single strings; of what is farther out, least. */
function styleAt(
  { styles, open, page }: Reading,
  tag: XmlStartTag,
  dominant: TextStyle | undefined,
): TextStyle | undefined {
  const around = [...open.map((outer) => outer.tag).reverse(), ...(page === undefined ? [] : [page])];
  const [block, ...farther] = around.map((one) => styles.of(one));
  return styles.of(tag) ?? block ?? dominant ?? farther.find((style) => style !== undefined);
}

function endPage(reading: Reading): void {
  const { page: tag, draft, file, unit } = reading;
  if (tag === undefined && draft.nextLine() === 1) return;
  const said = (name: string): string | undefined => (tag === undefined ? undefined : attributeOf(tag, name));
  const size = tag === undefined ? undefined : reading.boxes.size(tag, said('WIDTH'), said('HEIGHT'));
  const label = said('PRINTED_IMG_NR');
  const page: Omit<Page, 'id' | 'number' | 'blocks'> = {
    source: pageSource(file),
    unit,
    ...(label === undefined || label === '' ? {} : { label }),
    ...size,
    ...imageOf(reading, size),
  };
  reading.pages.push(draft.finish(page, reading.order));
  // Only now: a reading order that names the page says nothing of its blocks.
  draft.place(said('ID'), { first: 1, last: draft.nextLine() - 1 });
  reading.page = undefined;
  reading.draft = draftPage(reading.first + reading.pages.length, reading.options);
}

/** Only the name of the image file: folders are those of the machine that made the ALTO. */
function imageOf({ image, unit }: Reading, size: ReturnType<Boxes['size']>): Pick<Page, 'image'> {
  const name = image?.split(/[\\/]/u).at(-1);
  if (name === undefined || name === '') return {};
  return { image: { url: imageAddress(name), ...(unit === 'pixel' ? size : {}) } };
}

function boxOf({ boxes }: Reading, tag: XmlStartTag, extent: Extent): Box | undefined {
  const [left, top] = [attributeOf(tag, 'HPOS'), attributeOf(tag, 'VPOS')];
  return boxes.box(tag, extent, [left, top, attributeOf(tag, 'WIDTH'), attributeOf(tag, 'HEIGHT')]);
}
