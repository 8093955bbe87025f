/** Encodes one issue: reads, analyses, assembles, writes, and proves on what it wrote that nothing was lost and all is valid. */
import { analyse } from '../analysis/analyse.ts';
import { assemble } from '../analysis/assemble/assemble.ts';
import { passesFor } from '../analysis/index.ts';
import { claimsOfRulings } from '../analysis/rulings.ts';
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { detectLanguage, languageFor } from '../languages/index.ts';
import type { AuthorityEntry } from '../model/authority.ts';
import type { Edition } from '../model/edition.ts';
import { type Issue, linesOfPage } from '../model/layout.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { readIssue } from '../readers/index.ts';
import type { ReaderInput, ReaderOptions } from '../readers/reader.ts';
import { writeCorpus } from '../tei/corpus.ts';
import { writeEdition } from '../tei/write.ts';
import { proveLossless } from './proof.ts';

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
  /** Format, where the user says it. */
  readonly from?: string;
  /** Checks a document that was written; see `validate`. Left out, only the lossless proof runs. */
  readonly check?: (tei: string, file: string) => readonly Diagnostic[];
}

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

/** Encodes an input as TEI. The value is undefined where it could not be read, or where what was written would not be sound. */
export async function encode(input: ReaderInput, options: EncodeOptions): Promise<Outcome<EncodedIssue | undefined>> {
  const read = await readIssue(input, options, options.from);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  if (read.value === undefined) return { value: undefined, diagnostics };
  // What the sidecar says wins over what the source says of itself.
  const metadata: IssueMetadata = { ...read.value.metadata, ...options.metadata };
  const issue = withPageMetadata(read.value, metadata);
  const edition = editionOf(issue, metadata, options);
  diagnostics.push(...edition.diagnostics);
  const fileOf = (page: number): string => fileNameOf(issue, page);
  const { version } = options;
  const languageName = (tag: string): string => languageFor(tag).name;
  const texts = writeEdition(edition.value, { metadata, version, languageName, name: issue.name, fileOf });
  const documents = texts.map((tei, at) => ({ tei, fileName: fileOf(at + 1) }));
  for (const [at, document] of documents.entries()) {
    const page = issue.pages[at];
    if (page !== undefined) diagnostics.push(...proveLossless(document.tei, page, document.fileName));
    diagnostics.push(...(options.check?.(document.tei, document.fileName) ?? []).map(ours));
  }
  const sound = !hasErrors(diagnostics.filter(({ code }) => code.startsWith('TEI-')));
  if (!sound) return { value: undefined, diagnostics };
  const corpus = documents.length > 1 ? { corpus: corpusOf(issue, texts, metadata, edition.value.language) } : {};
  return { value: { name: issue.name, edition: edition.value, documents, ...corpus }, diagnostics };
}

function corpusOf(issue: Issue, texts: readonly string[], metadata: IssueMetadata, language: string): TeiDocument {
  return { fileName: `${issue.name}.issue.xml`, tei: writeCorpus(texts, { metadata, name: issue.name, language }) };
}

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
  const edition = assemble(issue, findings, { language, languageFor, passes });
  return { value: edition.value, diagnostics: [...rulings.diagnostics, ...edition.diagnostics] };
}

/** File name of a page's TEI: an issue of one page has no page number in it. */
function fileNameOf(issue: Issue, page: number): string {
  return issue.pages.length === 1 ? `${issue.name}.xml` : `${issue.name}_p${page}.xml`;
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
        ...(image === undefined ? {} : { image: { url: image } }),
      };
    }),
  };
}
