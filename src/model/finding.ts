/** Findings: stand-off claims of the analysis. A pass adds claims; none edits text or another pass's claim. */
import type { HeadLevel, ItemType, NameType } from './item-kinds.ts';
import type { Span } from './span.ts';

export type { HeadLevel, ItemType } from './item-kinds.ts';

/** Who claims: a pass (`pass.bylines`), the source's own structure (`src.mets`), or an editor (`ed.anna`). */
export type Resp = `pass.${string}` | `src.${string}` | `ed.${string}`;

interface Claim {
  /** The stretches of text that the claim is about, in reading order. */
  readonly at: readonly Span[];
  readonly resp: Resp;
  /** 0–1; absent where the source or an editor says it. */
  readonly cert?: number;
  /** Why, in a sentence a reader of the TEI understands. */
  readonly evidence: string;
}

/** Spaces between the glyphs of a line are justification, not text. One line a claim. */
export interface LetterSpacing extends Claim {
  readonly kind: 'letter-spacing';
}

/** A run of lines that stood together as one block of the page, inferred; becomes a zone. `column`: starts a new text column of an item. */
export interface BlockClaim extends Claim {
  readonly kind: 'block';
}

/** A column begins at this line (its first span), in the item that holds the line. */
export interface ColumnBegin extends Claim {
  readonly kind: 'column';
  /** Number of columns of the grid, where the page is cut into another one from here on. */
  readonly grid?: number;
}

/**
 * Printed lines that follow each other in one column, where columns stand side by side in the lines of the source: each span is one.
 * These claims stand in reading order.
 */
export interface SideBySide extends Claim {
  readonly kind: 'side-by-side';
  /** Stands beside the stretch before it. */
  readonly opensColumn: boolean;
}

/** The lines of one paragraph, whole lines or what of them belongs to it. */
export interface Paragraph extends Claim {
  readonly kind: 'paragraph';
  /** Set flush left although it opens a paragraph (after a run-in dateline this goes without saying). */
  readonly flush?: boolean;
}

export interface HeadClaim extends Claim {
  readonly kind: 'head';
  readonly level: HeadLevel;
}

/** A credit line: the writer, photographer, agency. `end` when it closes the item. */
export interface BylineClaim extends Claim {
  readonly kind: 'byline';
  readonly end?: boolean;
}

/** Place, date or agency that opens a story: 本报讯, "LONDON, April 4 —". */
export interface DatelineClaim extends Claim {
  readonly kind: 'dateline';
}

/** A jump line. `to`: continued on a later page, `from`: continued from an earlier one. */
export interface JumpClaim extends Claim {
  readonly kind: 'jump';
  readonly direction: 'to' | 'from';
  /** Printed page that is named, as printed but in ASCII digits: `2`, `A3`. */
  readonly page?: string;
}

/** A line that belongs to the page, not to an item: folio, running head, page credits. */
export interface FurnitureClaim extends Claim {
  readonly kind: 'furniture';
  readonly role: 'header' | 'footer' | 'folio' | 'date' | 'credits' | 'index';
}

export interface CaptionClaim extends Claim {
  readonly kind: 'caption';
}

/** Lines of a table whose cells the source marks; each line says its row and column. */
export interface TableClaim extends Claim {
  readonly kind: 'table';
}

/** Lines that make up one item, in reading order. The order of the items is the order in which they are claimed. */
export interface ItemClaim extends Claim {
  readonly kind: 'item';
  readonly type: ItemType;
  readonly subtype?: string;
  /** An article without headline says why (N4): `headless brief`, `page begins inside it`. */
  readonly headless?: string;
  /** BCP 47 tag where the item's language is not the page's. */
  readonly language?: string;
  /** The source's own id and type word, where the item was taken over. */
  readonly sourceId?: string;
}

/** Two items are parts of one article: the second, on a later page, continues the first. Named by their first spans. */
export interface ContinuationClaim extends Claim {
  readonly kind: 'continuation';
  readonly from: Span;
  readonly to: Span;
}

/** A hyphen at a line end. `weak`: not part of the word, `strong`: part of it, `inter`: undecided. */
export interface HyphenClaim extends Claim {
  readonly kind: 'hyphen';
  readonly force: 'weak' | 'strong' | 'inter';
}

/** Whether a line joins the one after it without a space (`no`), with one (`space`), or undecided (`maybe`). Overrules the language's default. */
export interface LineJoinClaim extends Claim {
  readonly kind: 'line-join';
  readonly join: 'space' | 'no' | 'maybe';
}

/** A name or role inside a text; `none`: an editor says that there is no name. `normal`: the name with letter-spacing closed up. */
export interface NameClaim extends Claim {
  readonly kind: 'name';
  readonly type: NameType | 'none';
  readonly normal?: string;
  /** Pointer into an authority file. */
  readonly ref?: string;
}

/** A date in text, resolved against the issue date. */
export interface DateClaim extends Claim {
  readonly kind: 'date';
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
}

export type Finding =
  | LetterSpacing
  | BlockClaim
  | ColumnBegin
  | SideBySide
  | Paragraph
  | HeadClaim
  | BylineClaim
  | DatelineClaim
  | JumpClaim
  | FurnitureClaim
  | CaptionClaim
  | TableClaim
  | ItemClaim
  | ContinuationClaim
  | HyphenClaim
  | LineJoinClaim
  | NameClaim
  | DateClaim;

export type FindingKind = Finding['kind'];

/** The findings of one kind. */
export function findingsOf<Kind extends FindingKind>(
  findings: readonly Finding[],
  kind: Kind,
): readonly Extract<Finding, { kind: Kind }>[] {
  return findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
}
