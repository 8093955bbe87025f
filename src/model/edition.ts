/** The logical side: articles with heads, bylines and paragraphs, decided; holds spans into lines, never text. The writer decides nothing. */
import type { HeadLevel, ItemType, Resp } from './finding.ts';
import type { Issue, Page } from './layout.ts';
import type { Span } from './span.ts';

/** Who decided, how sure, and why. Absent `cert`: certain. */
export interface Decision {
  readonly resp: Resp;
  readonly cert?: number;
  readonly evidence: string;
}

/** An inline element over a stretch of a part: from an offset in one run's line to an offset in the same or a later run's line. */
export interface InlineMark {
  readonly element: 'persName' | 'roleName' | 'orgName' | 'placeName' | 'date' | 'pc' | 'ref';
  readonly from: RunPoint;
  readonly to: RunPoint;
  readonly attributes: Readonly<Record<string, string>>;
  /** Spaces inside are letter-spacing of a name and are dropped from the text. */
  readonly closedUp?: boolean;
  readonly decision?: Decision;
}

/** A point in a part: index of the run, and UTF-16 offset into that run's line. */
export interface RunPoint {
  readonly run: number;
  readonly offset: number;
}

/** The beginning of a column; with it, where another grid begins, its number of columns. */
export interface RunColumn {
  readonly zone?: string;
  readonly grid?: number;
  readonly decision: Decision;
}

/** A stretch of one source line inside a text-bearing element, and how it joins what stands before it. */
export interface Run {
  readonly span: Span;
  /** Whether this run begins its source line, so that it carries the `lb`. */
  readonly opensLine: boolean;
  /** For a printed line that is not the first of its source line: its place in it, from 2. It carries an `lb` too. */
  readonly piece?: number;
  /** How the line joins the text before it in the same element; `first` opens the element. */
  readonly join: 'first' | 'space' | 'no' | 'maybe';
  /** A column begins here. */
  readonly column?: RunColumn;
  /** Spaces between glyphs are artefacts and are dropped from the text. */
  readonly letterSpaced?: Decision;
  /** A name in it is closed up: its spaces are dropped, the others stay. */
  readonly namesClosedUp?: Decision;
}

interface Part {
  readonly runs: readonly Run[];
  /** Properly nested, outer before inner. */
  readonly marks: readonly InlineMark[];
  readonly decision?: Decision;
}

export interface HeadPart extends Part {
  readonly kind: 'head';
  readonly level: HeadLevel;
}
export interface BylinePart extends Part {
  readonly kind: 'byline';
  readonly end: boolean;
}
export interface DatelinePart extends Part {
  readonly kind: 'dateline';
  readonly runIn: boolean;
}
export interface ParagraphPart extends Part {
  readonly kind: 'paragraph';
  readonly flush: boolean;
}
export interface BlockPart extends Part {
  readonly kind: 'block';
  /** `ab/@type`. */
  readonly type: 'credit' | 'display' | 'unplaced';
}
export interface JumpPart extends Part {
  readonly kind: 'jump';
  readonly direction: 'to' | 'from';
  readonly page?: string;
  /** Id of the item at the other end, once it is known: `p2.a14`, on page `page`. */
  readonly target?: { readonly page: number; readonly item: string };
  readonly runIn: boolean;
}
/** A picture; its runs are its caption, if it has one. `zone` is its block in the source, where the source has one. */
export interface FigurePart extends Part {
  readonly kind: 'figure';
  readonly zone?: string;
}
/** A table: its runs in source order, and which of them stand in which cell. */
export interface TablePart extends Part {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}
/** Indices into the runs of the table. */
export interface TableCell {
  readonly runs: readonly number[];
}
/** A part of an article under its own crosshead. */
export interface SectionPart {
  readonly kind: 'section';
  readonly id: string;
  readonly parts: readonly ItemPart[];
  readonly decision?: Decision;
}

export type TextPart =
  | HeadPart
  | BylinePart
  | DatelinePart
  | ParagraphPart
  | BlockPart
  | JumpPart
  | FigurePart
  | TablePart;
export type ItemPart = TextPart | SectionPart | Item;

/** An article, brief, advert … in reading order. */
export interface Item {
  readonly kind: 'item';
  readonly id: string;
  readonly type: ItemType | 'unplaced';
  readonly subtype?: string;
  readonly headless?: string;
  readonly language?: string;
  readonly sourceId?: string;
  readonly part?: 'I' | 'M' | 'F';
  readonly next?: { readonly page: number; readonly item: string };
  readonly prev?: { readonly page: number; readonly item: string };
  readonly parts: readonly ItemPart[];
  readonly decision?: Decision;
}

/** Furniture of the page, between the items. */
export interface Furniture extends Part {
  readonly kind: 'furniture';
  readonly role: string;
}

/** An inferred block of source lines, for a zone of the source layer. */
export interface Zone {
  readonly id: string;
  /** First and last line numbers, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly decision?: Decision;
}

/** Stretches of source lines that hold several printed ones, by line. */
export type SideBySideLines = ReadonlyMap<string, readonly Span[]>;

export interface EditionPage {
  readonly page: Page;
  /** Printed lines by the source line they stand side by side in, left to right, where there are several. */
  readonly sideBySide: SideBySideLines;
  readonly zones: readonly Zone[];
  readonly nameplate?: Item;
  /** A picture stands here where no item holds it. */
  readonly body: readonly (Item | Furniture | FigurePart)[];
  readonly imprint?: Item;
}

/** Something that the pages print of the issue itself, and who read it there. */
export interface PrintedFact {
  readonly text: string;
  readonly decision: Decision;
}

/** Title of the newspaper, and the day as `2021-07-29`. */
export interface PrintedIssue {
  readonly title?: PrintedFact;
  readonly date?: PrintedFact;
}

export interface Edition {
  readonly issue: Issue;
  /** What neither the source nor the sidecar says of the issue, as it is printed. */
  readonly printed: PrintedIssue;
  /** BCP 47 tag of the issue's main language. */
  readonly language: string;
  readonly pages: readonly EditionPage[];
  /** Passes that ran: id, version and what they do, in order. */
  readonly passes: readonly { readonly id: string; readonly version: string; readonly does: string }[];
}
