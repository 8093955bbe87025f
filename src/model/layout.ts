/** The physical side of a newspaper issue: pages, text blocks, lines, words and their boxes, as the source gives them. */
import type { IssueMetadata } from './metadata.ts';
import type { PageSource, TextEncoding } from './source.ts';

/** A rectangle in the unit of its page, origin at the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Typography that the source states for a line or word. `size` is in points. */
export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly family?: string;
}

/** One word of a line: `start` and `end` are UTF-16 offsets into the line's text. `confidence` is 0–1. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly box?: Box;
  readonly confidence?: number;
  /** Confidences of its characters, counted in code points, where the source gives one for each. */
  readonly characters?: readonly number[];
  readonly style?: TextStyle;
}

/** One line of the source, verbatim. The only place where text lives. */
export interface TextLine {
  /** `xml:id` of the line in the TEI, unique in the issue: `p1.l12`. */
  readonly id: string;
  /** 1-based place among the lines of its page, in input order; blank lines of a text layer count. */
  readonly number: number;
  readonly text: string;
  readonly box?: Box;
  readonly words?: readonly Word[];
  readonly style?: TextStyle;
  /** How far the line on which its letters stand falls, a unit to the right: below 0 it rises. */
  readonly slope?: number;
  /** The whole of the word that is divided at the end of the line, where the source gives it. */
  readonly divided?: string;
  /** The id that the source itself gives the line. */
  readonly sourceId?: string;
  /** Row and column of the table cell that the source puts the line in, both from 0. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** What the source says a block is. A text layer has text blocks only. */
export type BlockKind = 'text' | 'picture' | 'table' | 'separator';

/** A block of lines that the source itself delimits. A text layer is one block a page: its blocks are inferred. */
export interface TextBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly lines: readonly TextLine[];
  readonly box?: Box;
  readonly sourceId?: string;
  /** The source's own word for what the block is (`heading`, `caption` …). */
  readonly label?: string;
  /** How far its content is turned on the page, in whole degrees, clockwise; less than 360. */
  readonly rotation?: number;
}

/** Unit of the coordinates of a page, as the source gives them. */
export type MeasurementUnit = 'pixel' | 'mm10' | 'inch1200' | 'point';

/** An image of the page. `width` and `height` are in pixels. */
export interface PageImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/** One page. `blocks` stand in input order. */
export interface Page {
  /** `xml:id` prefix of everything on the page: `p1`. */
  readonly id: string;
  /** 1-based place in the issue. */
  readonly number: number;
  /** The printed page label, where the source or sidecar states it: `A3`. */
  readonly label?: string;
  readonly source: PageSource;
  /** For a page that is a part of its file: 1-based place among the pages of the file, how many there are, and the digest of its own bytes. */
  readonly part?: { readonly number: number; readonly of: number; readonly sha256: string };
  /** Present for a text layer: how its lines become the same bytes again. */
  readonly encoding?: TextEncoding;
  readonly blocks: readonly TextBlock[];
  readonly width?: number;
  readonly height?: number;
  readonly unit?: MeasurementUnit;
  readonly image?: PageImage;
  /** Ids of blocks in reading order, where the source states one. */
  readonly order?: readonly string[];
}

/** An item of a logical structure map that came with the source (METS, DIDL). Followed exactly where it exists. */
export interface LogicalItem {
  readonly id: string;
  /** DIV type in the source's words. */
  readonly type: string;
  readonly label?: string;
  /** Names of its authors, where a record of the source gives them. */
  readonly authors?: readonly string[];
  /** BCP 47 tag, where the source says it of the item. */
  readonly language?: string;
  /** In reading order; parts of inner items stand in those. */
  readonly parts: readonly LogicalPart[];
  readonly items: readonly LogicalItem[];
  /** Ids of picture blocks that the item holds. */
  readonly pictures?: readonly string[];
}

/** A stretch of lines with the role that the source gives it. */
export interface LogicalPart {
  /** Ids of lines in reading order. */
  readonly lines: readonly string[];
  /** UTF-16 offsets into the first and the last line, where the part is less than whole lines. */
  readonly start?: number;
  readonly end?: number;
  /** DIV types from the item down to the part, in the source's words: `BODY/PARAGRAPH/TEXT`. */
  readonly role: string;
}

/** A newspaper issue as one reader delivers it. */
export interface Issue {
  /** Name for files and ids: the input's name without its ending. */
  readonly name: string;
  readonly format: string;
  readonly pages: readonly Page[];
  readonly logical?: readonly LogicalItem[];
  /** What the source says about itself (title, date, languages); the sidecar wins over it. */
  readonly metadata?: IssueMetadata;
  /** The program whose text layer this is or reads like, where it is one. */
  readonly profile?: string;
  /** What the reader inferred about how the source was made (text-layer profile …), for the header. */
  readonly remarks?: readonly string[];
}

/** Nearly every pass asks for the lines of the same pages. */
const linesOf = new WeakMap<Page, readonly TextLine[]>();

/** All lines of a page in input order. */
export function linesOfPage(page: Page): readonly TextLine[] {
  const known = linesOf.get(page);
  if (known !== undefined) return known;
  const [only] = page.blocks;
  const lines =
    only !== undefined && page.blocks.length === 1 ? only.lines : page.blocks.flatMap((block) => block.lines);
  linesOf.set(page, lines);
  return lines;
}

/** Characters that XML 1.0 cannot hold, or would not give back (§2.2, §2.11): C0 controls, CR, lone surrogates, U+FFFE, U+FFFF. */
export const unencodable =
  /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const visible = /[^\p{White_Space}\0-\x1F\uFFFE\uFFFF\p{Surrogate}]/u;

/** Whether a line holds nothing but white space and characters that XML cannot hold. */
export function isBlank(line: TextLine): boolean {
  return !visible.test(line.text);
}

/** The stretch of a text without white space at its edges, as offsets. Unlike `trim`, a byte order mark is a character. */
export function withoutEdges(text: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

/** Whether a stretch of text is white space only. */
export function isWhiteSpace(text: string): boolean {
  return !/\P{White_Space}/u.test(text);
}

function isSpace(text: string, at: number): boolean {
  return /\p{White_Space}/u.test(text[at] ?? '');
}
