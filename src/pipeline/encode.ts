/** Encodes one issue: reads, analyses, assembles, writes, and proves on what it wrote that nothing was lost and all is valid. */
import { analyse } from '../analysis/analyse.ts';
import { assemble } from '../analysis/assemble/assemble.ts';
import { doubtsAbout } from '../analysis/doubts.ts';
import { passesFor } from '../analysis/index.ts';
import { printedIssue } from '../analysis/printed-issue.ts';
import { claimsOfRulings } from '../analysis/rulings.ts';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { detectLanguage, languageFor } from '../languages/index.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Edition } from '../model/edition.ts';
import { given } from '../model/given.ts';
import { imageAddress } from '../model/image-address.ts';
import { type Issue, linesOfPage, type Word } from '../model/layout.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { indexLines } from '../model/span.ts';
import { readIssue } from '../readers/index.ts';
import type { ReaderInput, ReaderOptions } from '../readers/reader.ts';
import { corpusClosing, corpusOpening, corpusPage } from '../tei/corpus.ts';
import { ownLimits } from '../tei/recover.ts';
import { writeEdition } from '../tei/write.ts';
import type { XmlHandler } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { beginProof } from './proof.ts';

export interface EncodeOptions extends ReaderOptions {
  /** Version of this program, for the header. */
  readonly version: string;
  readonly metadata?: IssueMetadata;
  /** File name of the sidecar, for messages about it. */
  readonly sidecar?: string;
  /** BCP 47 tag; else the sidecar's, else found out from the text. */
  readonly language?: string;
  /** Names in text are marked too, and dates that are less than sure. */
  readonly enrich?: boolean;
  /** Names that an editor vouches for; their presence asks for enrichment. */
  readonly authority?: readonly AuthorityEntry[];
  /** Words of a source with confidences that are below, from 0 to 1, are marked as unclear. */
  readonly unclear?: number;
  /** Format, where the user says it. */
  readonly from?: string;
  /** Checks a document that was written, and lets the proof see the same parse; see `validate`. Left out, only the proof runs. */
  readonly check?: Check;
}

/** Parses a document of ours, hands its events to `witness`, and reports on it. */
export type Check = (tei: string, file: string, witness: XmlHandler) => readonly Diagnostic[];

/** One TEI document of an encoded issue. */
export interface TeiDocument {
  /** `NAME.xml` or `NAME_p2.xml`. */
  readonly fileName: string;
  readonly tei: string;
}

export interface EncodedIssue {
  readonly name: string;
  readonly edition: Edition;
  readonly documents: readonly TeiDocument[];
  /** The whole issue, where it has several pages: `NAME.issue.xml`. */
  readonly corpus?: TeiDocument;
}

/** Takes what an encoding gives, piece by piece, so that the TEI of an issue need not be in memory at once. */
export interface DocumentReceiver {
  /** A page, when it is written and proved. */
  page(document: TeiDocument): void;
  /** The next piece of the whole issue, where it has several pages. It is complete only if the encoding succeeds. */
  corpus(piece: TeiDocument): void;
}

/** Encodes an input as TEI. The value is undefined where it could not be read, or where what was written would not be sound. */
export async function encode(input: ReaderInput, options: EncodeOptions): Promise<Outcome<EncodedIssue | undefined>> {
  const documents: TeiDocument[] = [];
  const pieces: TeiDocument[] = [];
  const { value: edition, diagnostics } = await encodePages(input, options, {
    page: (document) => documents.push(document),
    corpus: (piece) => pieces.push(piece),
  });
  if (edition === undefined) return { value: undefined, diagnostics };
  const [first] = pieces;
  const corpus =
    first === undefined ? {} : { corpus: { fileName: first.fileName, tei: pieces.map(({ tei }) => tei).join('') } };
  return { value: { name: edition.issue.name, edition, documents, ...corpus }, diagnostics };
}

/** The same page by page. A page that would not be sound is not handed over, and the value is undefined then. */
export async function encodePages(
  input: ReaderInput,
  options: EncodeOptions,
  receiver: DocumentReceiver,
): Promise<Outcome<Edition | undefined>> {
  // Confidences are those of words.
  const reading = options.unclear === undefined ? options : { ...options, words: true };
  const read = await readIssue(input, reading, options.from);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  if (read.value === undefined) return { value: undefined, diagnostics };
  // What the sidecar says wins over what the source says of itself.
  const metadata: IssueMetadata = { ...read.value.metadata, ...options.metadata };
  diagnostics.push(...pagesNotThere(read.value, options), ...wordsNotThere(read.value, options));
  const issue = withPageMetadata(read.value, metadata);
  const edition = editionOf(issue, metadata, options);
  diagnostics.push(...edition.diagnostics);
  const sound = handOver(edition.value, metadata, options, receiver, diagnostics);
  return { value: sound ? edition.value : undefined, diagnostics };
}

/** Writes, proves and hands over one page after the other; whether all of them were sound. */
function handOver(
  edition: Edition,
  metadata: IssueMetadata,
  options: EncodeOptions,
  receiver: DocumentReceiver,
  diagnostics: Diagnostic[],
): boolean {
  const { issue } = edition;
  const { version, words = false, check = parseOnly } = options;
  const marked = options.unclear === undefined ? {} : { unclear: options.unclear };
  const { name } = issue;
  const fileOf = (page: number): string => fileNameOf(issue, page);
  const languageName = (tag: string): string => languageFor(tag).name;
  const append = (tei: string): void => {
    if (issue.pages.length > 1) receiver.corpus({ fileName: `${name}.issue.xml`, tei });
  };
  let sound = true;
  let at = 0;
  append(corpusOpening(edition, { metadata, name }));
  for (const tei of writeEdition(edition, { metadata, version, languageName, name, fileOf, words, ...marked })) {
    const page = issue.pages[at];
    at += 1;
    const fileName = fileOf(at);
    const proof = page === undefined ? undefined : beginProof(page, fileName);
    const checked = check(tei, fileName, proof?.handler ?? {}).map(ours);
    const found = [...checked, ...(proof?.faults() ?? [])];
    diagnostics.push(...found);
    if (hasErrors(found.filter(({ code }) => code.startsWith('TEI-')))) sound = false;
    else {
      receiver.page({ tei, fileName });
      append(corpusPage(tei));
    }
  }
  append(corpusClosing);
  return sound;
}

/** Without a check, a document of ours must be well-formed at the least. */
const parseOnly: Check = (tei, file, witness) => parseXml(tei, witness, { file, limits: ownLimits }).diagnostics;

/** What the grammar refuses in our own TEI is our own fault, and is not written; a newspaper rule may speak of the page itself. */
function ours(found: Diagnostic): Diagnostic {
  if (found.severity !== 'error' || found.code.startsWith('NWS-')) return found;
  return diagnose('TEI-003', found.place, { problem: `${found.code}: ${found.message}` });
}

function editionOf(issue: Issue, metadata: IssueMetadata, options: EncodeOptions): Outcome<Edition> {
  const tag =
    options.language ??
    metadata.languages?.[0] ??
    detectLanguage(issue.pages.flatMap(linesOfPage).map(({ text }) => text)).tag;
  const language = languageFor(tag);
  const rulings = claimsOfRulings(issue, metadata.rulings ?? [], options.sidecar ?? 'issue.json');
  const issueDate = metadata.date?.when;
  const dated = issueDate === undefined ? {} : { issueDate };
  const { authority } = options;
  const enrich = options.enrich === true || authority !== undefined;
  const named = authority === undefined ? {} : { authority };
  const passes = passesFor(enrich);
  const titled = metadata.title === undefined ? {} : { title: metadata.title };
  const findings = analyse({ issue, language, findings: rulings.value, enrich, ...dated, ...titled, ...named }, passes);
  const { title, date } = printedIssue(issue, findings, indexLines(issue), language);
  const printed = {
    ...given('title', metadata.title === undefined ? title : undefined),
    ...given('date', metadata.date === undefined ? date : undefined),
  };
  const edition = assemble(issue, findings, { language, languageFor, passes, printed });
  const doubts = doubtsAbout(issue, findings, language);
  return { value: edition.value, diagnostics: [...rulings.diagnostics, ...edition.diagnostics, ...doubts] };
}

/** File name of a page's TEI: an issue of one page has no page number in it. */
function fileNameOf(issue: Issue, page: number): string {
  return issue.pages.length === 1 ? `${issue.name}.xml` : `${issue.name}_p${page}.xml`;
}

/** Pages that the sidecar lists and the source does not have. */
function pagesNotThere({ pages }: Issue, { metadata, sidecar }: EncodeOptions): readonly Diagnostic[] {
  return (metadata?.pages ?? []).flatMap(({ number, said }) => {
    if (pages.some((page) => page.number === number)) return [];
    const why = `is not among the ${pages.length} page(s) of the source`;
    return [diagnose('MET-009', { file: sidecar ?? 'issue.json', ...said }, { page: number, why })];
  });
}

/** Words, or how sure each is, that were asked for and that no line of the source has. */
function wordsNotThere({ pages }: Issue, { words = false, unclear }: EncodeOptions): readonly Diagnostic[] {
  const [first] = pages;
  if (first === undefined || (!words && unclear === undefined)) return [];
  const anyWord = (test: (word: Word) => boolean): boolean =>
    pages.some((page) => linesOfPage(page).some((line) => line.words?.some(test) === true));
  const said = (what: string): Diagnostic => diagnose('SRC-029', { file: first.source.name }, { what });
  if (words && !anyWord(({ box }) => box !== undefined)) return [said('places')];
  if (unclear !== undefined && !anyWord(({ confidence }) => confidence !== undefined)) return [said('confidences')];
  return [];
}

/** What the sidecar says of single pages. */
function withPageMetadata(issue: Issue, metadata: IssueMetadata): Issue {
  const known = new Map((metadata.pages ?? []).map((page) => [page.number, page]));
  return {
    ...issue,
    pages: issue.pages.map((page) => {
      const { label, image } = known.get(page.number) ?? {};
      return {
        ...page,
        ...(label === undefined ? {} : { label }),
        ...(image === undefined ? {} : { image: { url: imageAddress(image) } }),
      };
    }),
  };
}
