/** What is known about an issue beyond its pages, from the sidecar issue.json. Everything is optional: unknown is said to be unknown. */
import type { HeadLevel, ItemType, NameType } from './item-kinds.ts';

/** A date as TEI dates it. `printed` is the EDTF expression as given. */
export interface Dating {
  readonly edtf: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** The expression says that it is uncertain or approximate. */
  readonly uncertain?: boolean;
}

export interface Agent {
  /** Short id for `resp`: `anna` becomes `#p1.ed.anna`. */
  readonly id: string;
  readonly name: string;
  /** What the agent did, in words: `editor`, `transcription`. */
  readonly role: string;
  readonly uri?: string;
}

export interface Rights {
  /** A licence or rights statement (Creative Commons, rightsstatements.org). */
  readonly uri?: string;
  readonly statement?: string;
  readonly holder?: string;
  readonly status?: 'free' | 'restricted' | 'unknown';
}

/** Where in the sidecar something is said; both count from 1. */
export interface SaidAt {
  readonly line: number;
  readonly column: number;
}

export interface PageMetadata {
  readonly number: number;
  /** The printed label: `A3`. */
  readonly label?: string;
  readonly image?: string;
  readonly section?: string;
  readonly said?: SaidAt;
}

interface AnyRuling {
  readonly page: number;
  /** 1-based source lines, in reading order. */
  readonly lines: readonly number[];
  /** Id of the agent who rules. */
  readonly by: string;
  readonly note?: string;
  readonly said?: SaidAt;
}

/** What some lines are. */
export interface LineRuling extends AnyRuling {
  readonly is: 'item' | 'head' | 'byline' | 'dateline' | 'paragraph' | 'caption' | 'furniture';
  readonly level?: HeadLevel;
  readonly type?: ItemType;
}

/** What some letters in these lines name, wherever they stand in them; `none`: they are no name, whatever a pass takes them for. */
export interface NameRuling extends AnyRuling {
  readonly is: 'name';
  readonly text: string;
  readonly type: NameType | 'none';
  /** Address of whoever or whatever bears the name. */
  readonly ref?: string;
}

/** An editor's word; it beats every pass. */
export type Ruling = LineRuling | NameRuling;

export interface IssueMetadata {
  readonly title?: string;
  readonly subtitle?: string;
  readonly translatedTitles?: readonly { readonly language: string; readonly text: string }[];
  readonly identifiers?: readonly { readonly type: string; readonly value: string }[];
  readonly publisher?: string;
  readonly place?: string;
  /** BCP 47, the main one first. */
  readonly languages?: readonly string[];
  /** How the lines were printed; horizontally where it is not said. */
  readonly writingMode?: 'horizontal-tb' | 'vertical-rl';
  readonly date?: Dating;
  readonly volume?: string;
  readonly number?: string;
  /** `morning`, `city`, … */
  readonly edition?: string;
  readonly pages?: readonly PageMetadata[];
  readonly rights?: Rights;
  readonly agents?: readonly Agent[];
  readonly repository?: {
    readonly name: string;
    readonly place?: string;
    readonly shelfmark?: string;
    readonly email?: string;
    readonly uri?: string;
    /** Domain name under which its OAI identifiers stand. */
    readonly domain?: string;
  };
  /** Who publishes this digital edition, and when. */
  readonly publication?: {
    readonly publisher?: string;
    readonly place?: string;
    readonly date?: Dating;
    readonly identifier?: string;
  };
  readonly project?: string;
  readonly revisions?: readonly { readonly date: string; readonly by?: string; readonly note: string }[];
  readonly rulings?: readonly Ruling[];
}
