/** What the parts of the header are written from. */
import type { Edition, EditionPage } from '../model/edition.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import type { XmlWriter } from '../xml/serialize.ts';
import type { PageRecord } from './record.ts';

export interface HeaderOptions {
  readonly metadata: IssueMetadata;
  /** Version of this program, for `application`. */
  readonly version: string;
  /** English name of a language by its BCP 47 tag. */
  readonly languageName: (tag: string) => string;
  /** Name of the issue for file names: `NAME` in `NAME_p1.xml`. */
  readonly name: string;
}

export interface HeaderContext extends HeaderOptions {
  readonly writer: XmlWriter;
  readonly edition: Edition;
  readonly editionPage: EditionPage;
  readonly record: PageRecord;
}
