/** What the site knows of an issue and its items, as the site stylesheet reports it: for citations, indices and search. */

export interface IssueFacts {
  readonly paper: string;
  readonly 'is-paper-known': boolean;
  readonly paperLanguage: string;
  /** ISO date; empty where it is not known. */
  readonly date: string;
  /** The date as EDTF, or as the header has it in words; empty where it is not known. */
  readonly edtf: string;
  /** The date in the words of the edition's language. */
  readonly 'date-words': string;
  readonly place: string;
  readonly publisher: string;
  readonly issn: string;
  readonly volume: string;
  readonly number: string;
  readonly edition: string;
  /** Address of the licence; empty where none is stated. */
  readonly rights: string;
}

export interface ItemRecord extends IssueFacts {
  /** HTML id of the item, and the name of its page. */
  readonly id: string;
  /** The xml:ids of the item and of what continues it. */
  readonly parts: readonly string[];
  readonly type: string;
  readonly title: string;
  readonly kicker: readonly string[];
  readonly sub: readonly string[];
  readonly authors: readonly string[];
  readonly byline: readonly string[];
  /** News agencies that the credits and the dateline name. */
  readonly agencies: readonly string[];
  readonly dateline: string;
  /** Whether the dateline names a place or a date, not the paper alone. */
  readonly 'is-dateline-placed': boolean;
  readonly section: string;
  readonly pages: readonly string[];
  readonly columns: readonly string[];
  readonly language: string;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  /** The reading text, a block each. */
  readonly paragraphs: readonly string[];
}

export interface IssueRecord extends IssueFacts {
  readonly pages: readonly string[];
  /** Locale of the issue's pages. */
  readonly language: string;
  readonly items: readonly ItemRecord[];
}

/** Reads the principal result of the site stylesheet. */
export function readIssueRecord(json: string): IssueRecord {
  // Our own stylesheet (xslt/text/record.xsl) wrote it, so its shape is ours to know.
  return JSON.parse(json) as IssueRecord;
}
