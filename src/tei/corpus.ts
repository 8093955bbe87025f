/** The corpus of an issue: one `teiCorpus` that holds the documents of its pages whole, under a header of the issue. */
import type { Edition } from '../model/edition.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { createXmlWriter, type XmlWriter } from '../xml/serialize.ts';

export interface CorpusOptions {
  readonly metadata: IssueMetadata;
  readonly name: string;
}

/** What stands before the pages of a corpus. */
export function corpusOpening(edition: Edition, options: CorpusOptions): string {
  const writer = createXmlWriter({ declaration: true, depth: 0 });
  writer.block('teiCorpus', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': edition.language }, () =>
    writeIssueHeader(writer, edition, options),
  );
  return writer.toString().slice(0, -corpusClosing.length);
}

/** A page as it stands in a corpus: as it was written; its ids begin with the page, so they stay unique. */
export function corpusPage(tei: string): string {
  return tei.replace(/^<\?xml[^>]*\?>\n/u, '').replaceAll(/^(?=<\/?TEI)/gmu, '  ');
}

/** What stands after the last page. */
export const corpusClosing = '</teiCorpus>\n';

function writeIssueHeader(writer: XmlWriter, edition: Edition, { metadata, name }: CorpusOptions): void {
  const leaf = (element: string, text: string, attributes = {}): void =>
    writer.line(element, attributes, () => writer.text(text));
  const { issue, language, printed } = edition;
  // Who read it and how surely is said by the header of each page, which the corpus holds.
  const title = metadata.title ?? printed.title?.text;
  const dated = [title ?? `[title unknown] ${name}`, metadata.date?.edtf ?? printed.date?.text]
    .filter((part) => part !== undefined)
    .join(' ');
  writer.block('teiHeader', { 'xml:lang': 'en' }, () => {
    writer.block('fileDesc', {}, () => {
      writer.block('titleStmt', {}, () => leaf('title', dated, title === undefined ? {} : { 'xml:lang': language }));
      writer.block('publicationStmt', {}, () =>
        leaf('p', 'Each page states its publication, rights and source in its own header.'),
      );
      writer.block('sourceDesc', {}, () => leaf('p', `One newspaper issue of ${issue.pages.length} pages.`));
    });
  });
}
