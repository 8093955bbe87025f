/** The METS of an issue in an NDNP batch: records of issue, sections and pages, the files of each page, the np: structure. */
import { type DataElement, dataElement } from '../../xml/write-data.ts';
import type { ExportOptions } from '../exporter.ts';
import { mods, modsNamespaces } from '../formats/mods.ts';
import type { ExportIssue, ExportPage, ImageFile } from '../issue/export-issue.ts';
import { mets } from '../mets/structure.ts';

/** What the batch says of an issue too. */
export interface IssueKey {
  readonly lccn: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** 1 for the only or the first edition of the day. */
  readonly edition: number;
}

/** A page and the names of its files beside the METS. */
export interface BatchPage {
  readonly page: ExportPage;
  readonly ocr: { readonly name: string; readonly size: number; readonly sha256: string };
  readonly image?: { readonly name: string; readonly use: 'service' | 'master'; readonly file: ImageFile };
}

/** One record a stretch of pages of one section, or a stretch without. */
interface Section {
  readonly label: string | undefined;
  readonly pages: readonly BatchPage[];
}

export function issueMets(
  issue: ExportIssue,
  key: IssueKey,
  pages: readonly BatchPage[],
  options: ExportOptions,
): DataElement {
  const sections = sectionsOf(pages);
  const attributes = {
    'xmlns:mets': 'http://www.loc.gov/METS/',
    ...modsNamespaces,
    'xmlns:mix': 'http://www.loc.gov/mix/',
    'xmlns:np': 'urn:library-of-congress:ndnp:mets:newspaper',
    TYPE: 'urn:library-of-congress:ndnp:mets:newspaper:issue',
    PROFILE: 'urn:library-of-congress:mets:profiles:ndnp:issue:v1.5',
    LABEL: `${issue.metadata.title ?? key.lccn}, ${key.date}`,
  };
  const technical = pages.flatMap(({ page, image }) => dimensions(page, image?.file));
  return mets('mets', attributes, [
    header(issue, options),
    record('issueModsBib', 'Issue metadata', issueRecord(issue, key)),
    ...sections.flatMap(({ label }, at) =>
      label === undefined ? [] : [record(`sectionModsBib${at + 1}`, 'Section metadata', sectionRecord(label))],
    ),
    ...pages.map(({ page }) => record(`pageModsBib${page.number}`, 'Page metadata', pageRecord(issue, page))),
    technical.length === 0 ? undefined : mets('amdSec', {}, technical),
    mets('fileSec', {}, pages.map(fileGroup)),
    mets('structMap', {}, [mets('div', { TYPE: 'np:issue', DMDID: 'issueModsBib' }, sections.flatMap(divisions))]),
  ]);
}

function header({ metadata }: ExportIssue, { version, now }: ExportOptions): DataElement {
  const organisation = metadata.repository?.name ?? metadata.publication?.publisher;
  const software = { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' };
  return mets('metsHdr', { CREATEDATE: now }, [
    organisation === undefined
      ? undefined
      : mets('agent', { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' }, [mets('name', {}, [organisation])]),
    mets('agent', software, [mets('name', {}, [`broadsheet ${version}`])]),
  ]);
}

function record(id: string, label: string, children: readonly (DataElement | undefined)[]): DataElement {
  return mets('dmdSec', { ID: id }, [
    mets('mdWrap', { MDTYPE: 'MODS', LABEL: label }, [mets('xmlData', {}, [mods('mods', {}, children)])]),
  ]);
}

function issueRecord({ metadata }: ExportIssue, { lccn, date, edition }: IssueKey): readonly DataElement[] {
  const { title, volume, number, edition: caption } = metadata;
  return [
    mods('relatedItem', { type: 'host' }, [
      title === undefined ? undefined : mods('titleInfo', {}, [mods('title', {}, [title])]),
      mods('identifier', { type: 'lccn' }, [lccn]),
      mods('part', {}, [
        volume === undefined ? undefined : detail('volume', volume),
        number === undefined ? undefined : detail('issue', number),
        detail('edition', String(edition), caption),
      ]),
    ]),
    mods('originInfo', {}, [mods('dateIssued', { encoding: 'iso8601' }, [date])]),
    mods('note', { type: 'noteAboutReproduction' }, ['Present']),
  ];
}

function sectionRecord(label: string): readonly DataElement[] {
  return [mods('part', {}, [detail('section label', label)])];
}

function pageRecord({ metadata: { repository } }: ExportIssue, page: ExportPage): readonly DataElement[] {
  return [
    mods('part', {}, [
      page.label === undefined ? undefined : detail('page number', page.label),
      mods('extent', { unit: 'pages' }, [mods('start', {}, [String(page.number)])]),
    ]),
    mods('relatedItem', { type: 'original' }, [
      mods('physicalDescription', {}, [mods('form', { type: 'print' }, [])]),
      repository === undefined
        ? undefined
        : mods('location', {}, [mods('physicalLocation', { displayLabel: repository.name }, [repository.name])]),
    ]),
    mods('note', { type: 'noteAboutReproduction' }, ['Present']),
  ];
}

function detail(type: string, number: string, caption?: string): DataElement {
  return mods('detail', { type }, [
    mods('number', {}, [number]),
    caption === undefined ? undefined : mods('caption', {}, [caption]),
  ]);
}

/** MIX 0.2, for it is where the loader looks for the size of an image before it opens it. */
function dimensions({ number }: ExportPage, image: ImageFile | undefined): readonly DataElement[] {
  const { width, height } = image ?? {};
  if (width === undefined || height === undefined) return [];
  const mix = (name: string, children: readonly (DataElement | string)[]): DataElement =>
    dataElement(`mix:${name}`, {}, children);
  const metrics = [mix('ImageWidth', [String(width)]), mix('ImageLength', [String(height)])];
  const content = mix('mix', [mix('ImagingPerformanceAssessment', [mix('SpatialMetrics', metrics)])]);
  return [
    mets('techMD', { ID: mixId(number) }, [mets('mdWrap', { MDTYPE: 'NISOIMG' }, [mets('xmlData', {}, [content])])]),
  ];
}

function mixId(page: number): string {
  return `mixImage${page}`;
}

function fileGroup({ page, ocr, image }: BatchPage): DataElement {
  const { number } = page;
  const isMeasured = image?.file.width !== undefined && image.file.height !== undefined;
  const place = (name: string): DataElement =>
    mets('FLocat', { LOCTYPE: 'OTHER', OTHERLOCTYPE: 'file', 'xlink:href': name });
  // The loader does not ask for checksums, but who receives a batch can tell by them what arrived damaged.
  const fixity = (size: number, sha256: string): Readonly<Record<string, string | number>> => ({
    SIZE: size,
    CHECKSUM: sha256,
    CHECKSUMTYPE: 'SHA-256',
  });
  return mets('fileGrp', { ID: `pageFileGrp${number}` }, [
    image === undefined
      ? undefined
      : mets(
          'file',
          {
            ID: `${image.use}File${number}`,
            USE: image.use,
            MIMETYPE: image.file.mediaType,
            ADMID: isMeasured ? mixId(number) : undefined,
            ...fixity(image.file.size, image.file.digest('sha256')),
          },
          [place(image.name)],
        ),
    mets('file', { ID: `ocrFile${number}`, USE: 'ocr', MIMETYPE: 'text/xml', ...fixity(ocr.size, ocr.sha256) }, [
      place(ocr.name),
    ]),
  ]);
}

function sectionsOf(pages: readonly BatchPage[]): readonly Section[] {
  const sections: { label: string | undefined; pages: BatchPage[] }[] = [];
  for (const one of pages) {
    const last = sections.at(-1);
    if (last !== undefined && last.label === one.page.section) last.pages.push(one);
    else sections.push({ label: one.page.section, pages: [one] });
  }
  return sections;
}

function divisions({ label, pages }: Section, at: number): readonly DataElement[] {
  const inside = pages.map(({ page: { number }, image }) =>
    mets('div', { TYPE: 'np:page', DMDID: `pageModsBib${number}` }, [
      image === undefined ? undefined : mets('fptr', { FILEID: `${image.use}File${number}` }),
      mets('fptr', { FILEID: `ocrFile${number}` }),
    ]),
  );
  return label === undefined ? inside : [mets('div', { TYPE: 'np:section', DMDID: `sectionModsBib${at + 1}` }, inside)];
}
