/** NDNP batches of newspaper issues, as the loader of Open ONI takes them. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { IssueMetadata } from '../model/metadata.ts';
import { dataElement, writeDataXml } from '../xml/write-data.ts';
import type { Exporter, ExportOptions, Need, PackageFile } from './exporter.ts';
import { writeAlto } from './formats/alto.ts';
import { digestOf, sizeOf } from './issue/digest.ts';
import type { ExportIssue, ExportPage } from './issue/export-issue.ts';
import { identifierOf, organisationCode } from './issue/identifiers.ts';
import { lineLanguages, sourceAlto } from './mets/files.ts';
import { type BatchPage, type IssueKey, issueMets } from './ndnp/issue.ts';
import { loadableAlto } from './ndnp/source-alto.ts';

const needs: readonly Need[] = [
  {
    field: 'identifiers (LCCN)',
    use: 'to find the title that the issue belongs to',
    isMet: ({ metadata }) => lccnOf(metadata) !== undefined,
  },
  {
    field: 'date',
    use: 'as a day, since issues are kept by it',
    isMet: ({ metadata }) => dayOf(metadata) !== undefined,
  },
];

export const ndnp: Exporter = {
  id: 'ndnp',
  title: 'NDNP batch',
  summary: 'a batch of the National Digital Newspaper Program, for Open ONI',
  needs,
  write,
};

interface ListedIssue extends IssueKey {
  readonly path: string;
}

function* write(issues: Iterable<ExportIssue>, options: ExportOptions): Iterable<PackageFile | Diagnostic> {
  const listed: ListedIssue[] = [];
  let batch: { readonly name: string; readonly organisation: string } | undefined;
  for (const issue of issues) {
    const [lccn, date] = [lccnOf(issue.metadata), dayOf(issue.metadata)];
    if (lccn === undefined || date === undefined) throw new Error(`${issue.name}: needs were not checked`);
    if (batch === undefined) {
      batch = batchOf(issue.metadata, lccn, date);
      const { name, organisation } = batch;
      if (organisation === unknownOrganisation) yield diagnose('PKG-110', { file: issue.name }, { name });
    }
    const edition = 1 + listed.filter((one) => one.lccn === lccn && one.date === date).length;
    const key: IssueKey = { lccn, date, edition };
    const folder = `${date.replaceAll('-', '')}${String(edition).padStart(2, '0')}`;
    const path = `${lccn}/print/${folder}`;
    yield* writeIssue(issue, key, `${batch.name}/data/${path}`, options);
    listed.push({ ...key, path: `${path}/${folder}.xml` });
  }
  if (batch !== undefined) yield { path: `${batch.name}/data/batch.xml`, content: batchXml(batch, listed) };
}

const unknownOrganisation = 'unknown';

/** `batch_ORGANISATION_NAME_ver01`: the loader takes the name apart at the underscores. */
function batchOf(metadata: IssueMetadata, lccn: string, date: string): { name: string; organisation: string } {
  const code = (organisationCode(metadata) ?? '').toLowerCase().replace(/[^a-z0-9]/gu, '');
  const organisation = code === '' ? unknownOrganisation : code;
  return { name: `batch_${organisation}_${lccn}x${date.replaceAll('-', '')}_ver01`, organisation };
}

function batchXml(
  { name, organisation }: { readonly name: string; readonly organisation: string },
  listed: readonly ListedIssue[],
): string {
  const issues = listed.map(({ lccn, date, edition, path }) =>
    dataElement('issue', { lccn, issueDate: date, editionOrder: edition }, [`./${path}`]),
  );
  return writeDataXml(dataElement('batch', { xmlns: 'http://www.loc.gov/ndnp', name, awardee: organisation }, issues));
}

function* writeIssue(issue: ExportIssue, key: IssueKey, folder: string, options: ExportOptions): Iterable<PackageFile> {
  const languageOfLine = lineLanguages(issue);
  const pages: BatchPage[] = [];
  for (const page of issue.pages) {
    const step = String(page.number).padStart(4, '0');
    const content = textFile(issue, page, languageOfLine);
    const ocr = { name: `${step}.xml`, size: sizeOf(content), sha256: digestOf(content, 'sha256') };
    yield { path: `${folder}/${ocr.name}`, content };
    const image = imageOf(page, step);
    if (image !== undefined) yield { path: `${folder}/${image.name}`, content: image.file };
    pages.push({ page, ocr, ...(image === undefined ? {} : { image }) });
  }
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  yield { path: `${folder}/${name}.xml`, content: writeDataXml(issueMets(issue, key, pages, options)) };
}

/** The source's own ALTO where that can be loaded, else one of our making. */
function textFile(
  issue: ExportIssue,
  page: ExportPage,
  languageOfLine: ReadonlyMap<string, string>,
): PackageFile['content'] {
  const source = sourceAlto(page);
  const languageOf = (line = ''): string => languageOfLine.get(line) ?? issue.language;
  const own = source === undefined ? undefined : loadableAlto(source, page, languageOf);
  const encoder = issue.encoder === undefined ? {} : { encoder: issue.encoder };
  return own ?? writeAlto(page, { language: issue.language, languageOfLine, ...encoder });
}

/** TIFF is kept as the master; what else there is serves the readers. */
function imageOf({ image }: ExportPage, step: string): BatchPage['image'] {
  if (image === undefined) return undefined;
  const ending = /\.[a-z0-9]{2,5}$/iu.exec(image.name)?.[0].toLowerCase() ?? '';
  const use = image.mediaType === 'image/tiff' ? 'master' : 'service';
  return { name: `${step}${ending}`, use, file: image };
}

/** The LCCN as addresses have it (loc.gov/marc/lccn-namespace.html): no spaces, nothing from a slash on, the serial in six digits. */
function lccnOf(metadata: IssueMetadata): string | undefined {
  const given = identifierOf(metadata, 'LCCN')?.replace(/\s+/gu, '').replace(/\/.*$/u, '');
  const lccn = given?.replace(/-(\d+)$/u, (_, serial: string) => serial.padStart(6, '0')).toLowerCase();
  return lccn !== undefined && /^[a-z]{0,3}\d{8,10}$/u.test(lccn) ? lccn : undefined;
}

function dayOf({ date }: IssueMetadata): string | undefined {
  return date?.when !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date.when) ? date.when : undefined;
}
