/** What stands on a printed page, and where. */

/** A rectangle of the page, in the units of its source; y runs down. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedLine {
  /** Id in the source layer. */
  readonly id: string;
  readonly area: Area;
  /** Whether it belongs to a headline or a byline: they may stand over the columns of a body. */
  readonly isHead: boolean;
  /** Whether text of its unit stands before it, in this unit or in one inside it. */
  readonly isLater: boolean;
  /** The line after it, where that is still in its unit or in one inside it. */
  readonly next: string | undefined;
}

/** What stands on a page as one: an item, what a section has beside its items, furniture. In reading order. */
export interface PrintedUnit {
  readonly id: string;
  readonly lines: readonly PrintedLine[];
}

export interface PrintedPage {
  /** `xml:id` of the page's TEI element. */
  readonly id: string;
  /** What says where its lines are. */
  readonly by: 'coordinates' | 'columns';
  readonly units: readonly PrintedUnit[];
}
