/** Edition → TEI: one document a page. Same edition and options, same bytes. */
import type { Edition, EditionPage } from '../model/edition.ts';
import { indexLines, type LineIndex } from '../model/span.ts';
import { createXmlWriter } from '../xml/serialize.ts';
import { writeBody } from './body.ts';
import { writeHeader } from './header.ts';
import type { HeaderOptions } from './header-context.ts';
import { writeReasons } from './provenance.ts';
import { createRecord, guess } from './record.ts';
import { writeSourceLayer } from './source-layer.ts';

const namespace = 'http://www.tei-c.org/ns/1.0';

export interface WriteOptions extends HeaderOptions {
  /** File name of a page of the issue, for pointers from page to page. */
  readonly fileOf: (page: number) => string;
  /** Words whose confidence, 0 to 1, is below are marked as unclear in the text. */
  readonly unclear?: number;
  /** Words are zones in the lines of the source layer. */
  readonly words?: boolean;
}

/** TEI of every page of an edition, in order; each is written when its turn comes. */
export function* writeEdition(edition: Edition, options: WriteOptions): Generator<string> {
  const lines = indexLines(edition.issue);
  for (const page of edition.pages) yield writeDocument(edition, page, lines, options);
}

/** The text is written first: only then is it known what the header must declare and which reasons there are. */
function writeDocument(edition: Edition, editionPage: EditionPage, lines: LineIndex, options: WriteOptions): string {
  const { id } = editionPage.page;
  const record = createRecord(id, options.metadata.writingMode === 'vertical-rl');
  const section = (write: (writer: ReturnType<typeof createXmlWriter>) => void): string => {
    const writer = createXmlWriter({ declaration: false, depth: 1 });
    write(writer);
    return writer.toString();
  };
  for (const [name, fact] of Object.entries(edition.printed)) guess(record, fact.decision, `${id}.${name}`);
  const { fileOf, words = false } = options;
  const unclear = options.unclear === undefined ? {} : { unclear: options.unclear };
  const source = section((writer) => writeSourceLayer(writer, editionPage, record, words));
  const text = section((writer) => writeBody(editionPage, { writer, lines, record, fileOf, ...unclear }));
  const reasons = section((writer) => writeReasons(writer, record));
  for (const { by } of options.metadata.revisions ?? []) if (by !== undefined) record.voices.add(`ed.${by}`);
  const header = section((writer) => writeHeader({ ...options, writer, edition, editionPage, record }));
  const writer = createXmlWriter({ declaration: true, depth: 0 });
  writer.block('TEI', { xmlns: namespace, 'xml:id': id, 'xml:lang': edition.language }, () => {
    for (const part of [header, source, reasons, text]) writer.raw(part);
  });
  return writer.toString();
}
