/** Drafts of items: what the structure passes agree on before each claims its part. */
import type { HeadLevel, ItemType } from '../model/finding.ts';
import type { LineView } from './line-views.ts';

export interface HeadDraft {
  readonly level: HeadLevel;
  readonly views: readonly LineView[];
  readonly cert: number;
  readonly evidence: string;
}

export interface ParagraphDraft {
  readonly views: readonly LineView[];
  readonly cert: number;
  readonly evidence: string;
}

/** A view at which a column begins. */
export interface ColumnDraft {
  readonly view: LineView;
  /** Number of columns of the grid, where another one begins here. */
  readonly grid?: number;
  readonly cert: number;
  readonly evidence: string;
}

export interface ItemDraft {
  readonly type: ItemType;
  /** All its views in reading order. */
  readonly views: readonly LineView[];
  readonly heads: readonly HeadDraft[];
  readonly captions: readonly (readonly LineView[])[];
  /** Paragraphs of the running text. */
  readonly paragraphs: readonly ParagraphDraft[];
  readonly headless?: string;
  /** BCP 47 tag, where the item is in another language than the issue. */
  readonly language?: string;
  readonly cert: number;
  readonly evidence: string;
}

/** The structure of one page. */
export interface PageDraft {
  readonly items: readonly ItemDraft[];
  /** Runs of views that stood together. */
  readonly blocks: readonly (readonly LineView[])[];
  readonly columns: readonly ColumnDraft[];
}
