/** Edition → TEI: one document a page. Same edition and options, same bytes. */
import type { Edition, EditionPage } from '../model/edition.ts';
import { indexLines, type LineIndex } from '../model/span.ts';
import { createXmlWriter } from '../xml/serialize.ts';
import { writeBody } from './body.ts';
import { writeHeader } from './header.ts';
import type { HeaderOptions } from './header-context.ts';
import { writeReasons } from './provenance.ts';
import { createRecord } from './record.ts';
import { writeSourceLayer } from './source-layer.ts';

const namespace = 'http://www.tei-c.org/ns/1.0';

export interface WriteOptions extends HeaderOptions {
  /** File name of a page of the issue, for pointers from page to page. */
  readonly fileOf: (page: number) => string;
}

/** TEI of every page of an edition, in order; each is written when its turn comes. */
export function* writeEdition(edition: Edition, options: WriteOptions): Generator<string> {
  const lines = indexLines(edition.issue);
  for (const page of edition.pages) yield writeDocument(edition, page, lines, options);
}

/** The text is written first: only then is it known what the header must declare and which reasons there are. */
function writeDocument(edition: Edition, editionPage: EditionPage, lines: LineIndex, options: WriteOptions): string {
  const { id } = editionPage.page;
  const record = createRecord(id);
  const section = (write: (writer: ReturnType<typeof createXmlWriter>) => void): string => {
    const writer = createXmlWriter({ declaration: false, depth: 1 });
    write(writer);
    return writer.toString();
  };
  const source = section((writer) => writeSourceLayer(writer, editionPage, record));
  const text = section((writer) => writeBody(editionPage, { writer, lines, record, fileOf: options.fileOf }));
  const reasons = section((writer) => writeReasons(writer, record));
  for (const { by } of options.metadata.revisions ?? []) if (by !== undefined) record.voices.add(`ed.${by}`);
  const header = section((writer) => writeHeader({ ...options, writer, edition, editionPage, record }));
  const writer = createXmlWriter({ declaration: true, depth: 0 });
  writer.block('TEI', { xmlns: namespace, 'xml:id': id, 'xml:lang': edition.language }, () => {
    for (const part of [header, source, reasons, text]) writer.raw(part);
  });
  return writer.toString();
}
