/** The teiHeader of a page: what the sidecar says, what was measured, how it was made. What is unknown is said to be unknown. */
import type { PrintedIssue } from '../model/edition.ts';
import { isBlank, linesOfPage } from '../model/layout.ts';
import type { Dating, IssueMetadata } from '../model/metadata.ts';
import type { Attributes, XmlWriter } from '../xml/serialize.ts';
import { writeEncodingDescription } from './encoding-description.ts';
import type { HeaderContext } from './header-context.ts';
import { guess } from './record.ts';
import { writeVoices } from './voices.ts';

/** Writes the header of one page. */
export function writeHeader(context: HeaderContext): void {
  const { writer } = context;
  writer.block('teiHeader', { 'xml:lang': 'en' }, () => {
    writer.block('fileDesc', {}, () => {
      writeTitle(context);
      writeExtent(context);
      writePublication(writer, context.metadata);
      writer.block('sourceDesc', {}, () => {
        writeIssue(context);
        writeDigitalSource(context);
      });
    });
    writeEncodingDescription(context);
    writeProfile(context);
    writeRevisions(context);
  });
}

/** An element with text only, where the text is known. */
function leaf(writer: XmlWriter, name: string, attributes: Attributes, text: string | undefined): void {
  if (text !== undefined) writer.line(name, attributes, () => writer.text(text));
}

function writeTitle(context: HeaderContext): void {
  const { writer, metadata, edition, editionPage, record } = context;
  const { page } = editionPage;
  const { printed } = edition;
  const label = page.label ?? String(page.number);
  writer.block('titleStmt', {}, () => {
    const title = metadata.title ?? printed.title?.text;
    if (title === undefined)
      leaf(writer, 'title', { type: 'main' }, `[title unknown] ${page.source.name}, page ${label}`);
    else {
      const dated = [title, metadata.date?.edtf ?? printed.date?.text, `[${label}]`];
      const attributes = {
        type: 'main',
        'xml:lang': edition.language,
        ...guess(record, (printed.title ?? printed.date)?.decision),
      };
      leaf(writer, 'title', attributes, dated.filter((part) => part !== undefined).join(' '));
    }
    leaf(
      writer,
      'title',
      { type: 'sub' },
      `a TEI encoding of one newspaper page, from its ${sourceWord(edition.issue.format)}`,
    );
    writeVoices(context);
  });
  const { edition: editionName } = metadata;
  writer.block('editionStmt', {}, () =>
    leaf(
      writer,
      'edition',
      {},
      `Source lines verbatim (sourceDoc), with a structured reading text (text)${editionName === undefined ? '' : `, of the ${editionName} edition`}`,
    ),
  );
}

function sourceWord(format: string): string {
  return format === 'text-layer' ? 'text layer' : `${format.toUpperCase()} file`;
}

function writeExtent({ writer, editionPage: { page } }: HeaderContext): void {
  const lines = linesOfPage(page);
  const filled = lines.filter((line) => !isBlank(line)).length;
  writer.block('extent', {}, () => {
    leaf(writer, 'measure', { unit: 'page', quantity: 1 }, '1 page');
    leaf(writer, 'measure', { unit: 'line', quantity: filled }, `${filled} non-blank lines`);
    leaf(
      writer,
      'measure',
      { unit: 'byte', quantity: page.source.byteLength },
      `${page.source.byteLength} bytes in the source file`,
    );
  });
}

function writePublication(writer: XmlWriter, metadata: IssueMetadata): void {
  const { publication, rights } = metadata;
  writer.block('publicationStmt', {}, () => {
    leaf(writer, 'publisher', {}, publication?.publisher ?? '[publisher of this encoding unknown]');
    leaf(writer, 'pubPlace', {}, publication?.place);
    if (publication?.date !== undefined) writeDate(writer, publication.date, publication.date.edtf);
    leaf(writer, 'idno', { type: 'local' }, publication?.identifier);
    writer.block(
      'availability',
      { status: rights?.status ?? (rights?.uri === undefined ? 'unknown' : undefined) },
      () => {
        const statement =
          rights?.statement ??
          (rights?.uri === undefined
            ? 'The rights in the text are not known; no licence is asserted here.'
            : rights.uri);
        if (rights?.uri === undefined) leaf(writer, 'p', {}, statement);
        else leaf(writer, 'licence', { target: rights.uri }, statement);
        if (rights?.holder !== undefined) leaf(writer, 'p', {}, `Rights holder: ${rights.holder}`);
      },
    );
  });
}

function writeDate(writer: XmlWriter, dating: Dating, text: string): void {
  const { when, from, to, notBefore, notAfter, uncertain } = dating;
  leaf(writer, 'date', { when, from, to, notBefore, notAfter, cert: uncertain === true ? 'low' : undefined }, text);
}

/** A fact that is only read off the pages, with who read it; its reason stands in `standOff`. */
function printedFact(
  { record, editionPage: { page }, edition: { printed } }: HeaderContext,
  name: keyof PrintedIssue,
): Attributes {
  const fact = printed[name];
  return fact === undefined ? {} : { 'xml:id': `${page.id}.${name}`, ...guess(record, fact.decision) };
}

function writeIssue(context: HeaderContext): void {
  const { writer, metadata, edition, editionPage } = context;
  const { page } = editionPage;
  const { language, printed } = edition;
  writer.block('biblStruct', { type: 'newspaper' }, () => {
    writer.block('monogr', {}, () => {
      const title = metadata.title ?? printed.title?.text;
      const attributes = { level: 'j', 'xml:lang': title === undefined ? undefined : language };
      leaf(writer, 'title', { ...attributes, ...printedFact(context, 'title') }, title ?? '[title unknown]');
      leaf(writer, 'title', { level: 'j', type: 'sub', 'xml:lang': language }, metadata.subtitle);
      for (const title of metadata.translatedTitles ?? [])
        leaf(writer, 'title', { level: 'j', type: 'translated', 'xml:lang': title.language }, title.text);
      for (const { type, value } of metadata.identifiers ?? []) leaf(writer, 'idno', { type }, value);
      writer.block('imprint', {}, () => {
        leaf(writer, 'publisher', {}, metadata.publisher);
        leaf(writer, 'pubPlace', {}, metadata.place);
        const day = printed.date?.text;
        if (metadata.date !== undefined) writeDate(writer, metadata.date, metadata.date.edtf);
        else leaf(writer, 'date', { when: day, ...printedFact(context, 'date') }, day ?? '[date unknown]');
        leaf(writer, 'biblScope', { unit: 'volume' }, metadata.volume);
        leaf(writer, 'biblScope', { unit: 'issue' }, metadata.number);
        leaf(writer, 'biblScope', { unit: 'edition' }, metadata.edition);
        leaf(writer, 'biblScope', { unit: 'page' }, page.label ?? String(page.number));
      });
    });
    const { repository } = metadata;
    if (repository === undefined) return;
    writer.block('relatedItem', { type: 'otherForm' }, () =>
      leaf(
        writer,
        'bibl',
        {},
        [repository.name, repository.place, repository.shelfmark, repository.uri]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    );
  });
}

/** The file, and what is needed to print it again byte for byte: recover.ts reads these notes. */
function writeDigitalSource({ writer, edition, editionPage: { page } }: HeaderContext): void {
  const { source, encoding, part } = page;
  writer.block('bibl', { type: 'digitalSource', 'xml:id': `${page.id}.source` }, () => {
    leaf(writer, 'title', {}, sourceWord(edition.issue.format));
    leaf(writer, 'idno', { type: 'filename' }, source.name);
    leaf(writer, 'idno', { type: 'sha256' }, source.sha256);
    leaf(writer, 'idno', { type: 'sha256', subtype: 'part' }, part?.sha256);
    if (encoding !== undefined) {
      leaf(writer, 'note', { type: 'charset' }, encoding.charset);
      leaf(writer, 'note', { type: 'byteOrderMark' }, encoding.byteOrderMark ? 'present' : 'absent');
      leaf(writer, 'note', { type: 'lineEnd' }, encoding.lineEnd);
    }
    if (part !== undefined) leaf(writer, 'note', { type: 'part' }, `${part.number} of ${part.of}`);
    for (const remark of edition.issue.remarks ?? []) leaf(writer, 'note', { type: 'remark' }, remark);
  });
}

function writeProfile({ writer, record, edition, languageName, metadata }: HeaderContext): void {
  const used = new Set([edition.language, ...(metadata.languages ?? []), ...record.languages]);
  for (const { language } of metadata.translatedTitles ?? []) used.add(language);
  writer.block('profileDesc', {}, () => {
    writer.block('langUsage', {}, () => {
      for (const tag of used) if (tag !== 'en') leaf(writer, 'language', { ident: tag }, languageName(tag));
      leaf(writer, 'language', { ident: 'en' }, used.has('en') ? 'English' : 'English (header only)');
    });
  });
}

/** The history of the encoding is the editors' to state: a run of the program leaves no date. */
function writeRevisions({ writer, metadata, editionPage: { page } }: HeaderContext): void {
  const { revisions } = metadata;
  if (revisions === undefined || revisions.length === 0) return;
  writer.block('revisionDesc', {}, () => {
    for (const { date, by, note } of revisions) {
      leaf(writer, 'change', { when: date, who: by === undefined ? undefined : `#${page.id}.ed.${by}` }, note);
    }
  });
}
