/** An authority file as data: names that an editor vouches for, each with the pointer that the TEI gives it. */

/** One person, organisation or place. */
export interface AuthorityEntry {
  readonly type: 'person' | 'organisation' | 'place';
  readonly name: string;
  /** Other forms of the name as print has them. */
  readonly variants?: readonly string[];
  /** `persName/@ref` and its kin: a URI, or a pointer with a declared prefix. */
  readonly ref: string;
}
