/** An encoded issue as exporters see it: what its TEI and its sidecar say, and the files that belong to it. */
import type { HeadLevel } from '../../model/item-kinds.ts';
import type { Box } from '../../model/layout.ts';
import type { IssueMetadata } from '../../model/metadata.ts';

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** A file that goes into a package as it is. Its bytes stay on disk: large images are streamed, never held. */
export interface StoredFile {
  /** File name without folders. */
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hexadecimal, computed at the first call. */
  readonly digest: (algorithm: DigestAlgorithm) => string;
  /** The whole content; for TEI and other text only. */
  readonly read: () => Uint8Array;
}

/** An image; `width` and `height` are in pixels, absent where its header does not tell them. */
export interface ImageFile extends StoredFile {
  readonly width?: number;
  readonly height?: number;
}

/** A word whose place is known; its stretch of the line's text is in UTF-16 offsets. */
export interface ExportWord {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  /** How sure the recognition was of it, from 0 to 1. */
  readonly confidence?: number;
}

export interface ExportLine {
  /** `xml:id` in the TEI. */
  readonly id: string;
  readonly sourceId?: string;
  /** Verbatim, as the source layer has it. */
  readonly text: string;
  readonly box?: Box;
  /** Where the TEI has them: it was encoded with `--words`. */
  readonly words?: readonly ExportWord[];
}

export interface ExportBlock {
  readonly id: string;
  readonly sourceId?: string;
  /** What the source says it is: `text`, `picture`, `table`, `separator`. */
  readonly type?: string;
  readonly box?: Box;
  readonly lines: readonly ExportLine[];
}

/** The file that a page was encoded from. */
export interface PageSource {
  /** As the TEI header names it. */
  readonly fileName: string;
  readonly sha256: string;
  /** What it was, in the header's words: `text layer`, `ALTO file`. */
  readonly format: string;
  /** The file itself, where it was given (`--source`) and its digest is the one recorded. */
  readonly file?: StoredFile;
}

export interface ExportPage {
  /** 1-based, as it was encoded: `p3` is page 3 also where page 2 is gone. Unique in the issue, and pages stand in its order. */
  readonly number: number;
  /** `xml:id` of the page's TEI: `p1`. */
  readonly id: string;
  /** Printed page number, where it is known and differs from `number`. */
  readonly label?: string;
  readonly section?: string;
  readonly tei: StoredFile;
  /** Address of the page image as the TEI or the sidecar gives it. */
  readonly imageAddress?: string;
  /** The image itself, where it is a file that was found. */
  readonly image?: ImageFile;
  readonly source?: PageSource;
  /** Unit of all coordinates of the page; absent where there are none. */
  readonly unit?: 'pixel' | 'mm10' | 'inch1200' | 'point';
  /** Size of the page in that unit. */
  readonly width?: number;
  readonly height?: number;
  readonly blocks: readonly ExportBlock[];
}

/** A person named in a byline or in a dateline: 本报讯（记者 ○○）. */
export interface Contributor {
  readonly name: string;
  /** As printed: 通讯员, photographer. */
  readonly role?: string;
  /** Address of an authority record. */
  readonly ref?: string;
}

/** The piece of an item that stands on one page. */
export interface ItemPart {
  /** `ExportPage.number`. */
  readonly page: number;
  /** `xml:id` of its `div`. */
  readonly id: string;
  /** Ids of its lines, in reading order. */
  readonly lines: readonly string[];
}

export interface ExportHead {
  readonly level: HeadLevel;
  /** Lines joined. */
  readonly text: string;
}

/** An item, whole over its jumps. */
export interface ExportItem {
  /** `xml:id` of its first `div`. */
  readonly id: string;
  readonly type: 'article' | 'brief' | 'advert' | 'notice' | 'letter';
  readonly subtype?: string;
  /** BCP 47. */
  readonly language: string;
  /** Heads of the item itself in reading order, without crossheads and continuation heads. */
  readonly heads: readonly ExportHead[];
  /** The main head, else the first; absent where the item has none. */
  readonly title?: string;
  readonly contributors: readonly Contributor[];
  /** At least one, in the order of reading. */
  readonly parts: readonly ItemPart[];
  /** Reading text, a paragraph each, lines joined; heads and bylines are not among them. */
  readonly paragraphs: readonly string[];
}

export interface ExportIssue {
  /** Name of the issue's files, safe on every file system: `yongkang-2021-07-29`. Unique in an export. */
  readonly name: string;
  /** What the TEI header says, with the sidecar over it. */
  readonly metadata: IssueMetadata;
  /** Main language of the text, BCP 47. */
  readonly language: string;
  readonly pages: readonly ExportPage[];
  /** In reading order, page after page. */
  readonly items: readonly ExportItem[];
  /** The `teiCorpus` of the issue, where there is one. */
  readonly corpus?: StoredFile;
  readonly sidecar?: StoredFile;
  /** Name and version of the program that encoded it, as the header says: `broadsheet 0.1.0`. */
  readonly encoder?: string;
}
