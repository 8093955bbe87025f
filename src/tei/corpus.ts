/** The corpus of an issue: one `teiCorpus` that holds the documents of its pages whole, under a header of the issue. */
import type { IssueMetadata } from '../model/metadata.ts';
import { createXmlWriter } from '../xml/serialize.ts';

export interface CorpusOptions {
  readonly metadata: IssueMetadata;
  readonly name: string;
  readonly language: string;
}

/** The corpus of pages as they were written; their ids begin with the page, so they stay unique. */
export function writeCorpus(pages: readonly string[], { metadata, name, language }: CorpusOptions): string {
  const writer = createXmlWriter({ declaration: true, depth: 0 });
  const leaf = (element: string, text: string, attributes = {}): void =>
    writer.line(element, attributes, () => writer.text(text));
  writer.block('teiCorpus', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, () => {
    writer.block('teiHeader', { 'xml:lang': 'en' }, () => {
      writer.block('fileDesc', {}, () => {
        const dated = [metadata.title ?? `[title unknown] ${name}`, metadata.date?.edtf]
          .filter((part) => part !== undefined)
          .join(' ');
        writer.block('titleStmt', {}, () =>
          leaf('title', dated, metadata.title === undefined ? {} : { 'xml:lang': language }),
        );
        writer.block('publicationStmt', {}, () =>
          leaf('p', 'Each page states its publication, rights and source in its own header.'),
        );
        writer.block('sourceDesc', {}, () => leaf('p', `One newspaper issue of ${pages.length} pages.`));
      });
    });
    for (const page of pages) writer.raw(page.replace(/^<\?xml[^>]*\?>\n/u, '').replaceAll(/^(?=<\/?TEI)/gmu, '  '));
  });
  return writer.toString();
}
