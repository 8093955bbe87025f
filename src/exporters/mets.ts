/** METS 1.12.1 of each issue with MODS, PREMIS and ALTO, as DFG-Viewer and newspaper repositories take it. */
import { type DataElement, dataElement, writeDataXml } from '../xml/write-data.ts';
import { rightsStatement } from './codes/rights.ts';
import type { Exporter, ExportOptions, Need, PackageFile } from './exporter.ts';
import { modsNamespaces, modsOfIssue, modsOfItem } from './formats/mods.ts';
import { premisAgent, premisEvent, premisNamespaces, premisObject } from './formats/premis.ts';
import type { ExportIssue } from './issue/export-issue.ts';
import { editionAddress } from './issue/identifiers.ts';
import { issueLabel } from './issue/label.ts';
import { fileUses, type MetsFile, type MetsPage, metsPages } from './mets/files.ts';
import {
  mets as element,
  issueRecordId,
  issueRightsId,
  itemRecordId,
  logicalMap,
  physicalMap,
  structureLinks,
} from './mets/structure.ts';

const needs: readonly Need[] = [
  { field: 'title', use: 'to name the newspaper', isMet: ({ metadata }) => metadata.title !== undefined },
  { field: 'date', use: 'for its year, month and day', isMet: ({ metadata }) => metadata.date !== undefined },
];

export const mets: Exporter = {
  id: 'mets',
  title: 'METS 1.12.1',
  summary: 'a METS file for each issue, with MODS, PREMIS, ALTO 4.4, the TEI and the images',
  addressed: true,
  needs,
  *write(issues, options) {
    for (const issue of issues) yield* writeIssue(issue, options);
  },
};

function* writeIssue(issue: ExportIssue, options: ExportOptions): Iterable<PackageFile> {
  const pages = metsPages(issue, options.version);
  const written = new Set<string>();
  for (const { path, stored } of pages.flatMap(({ files }) => files)) {
    if (stored === undefined || written.has(path)) continue;
    written.add(path);
    yield { path: `${issue.name}/${path}`, content: stored.content };
  }
  yield { path: `${issue.name}/mets.xml`, content: writeDataXml(document(issue, pages, options)) };
}

function document(issue: ExportIssue, pages: readonly MetsPage[], options: ExportOptions): DataElement {
  const files = [...new Map(pages.flatMap((page) => page.files.map((file) => [file.id, file] as const))).values()];
  const attributes = {
    'xmlns:mets': 'http://www.loc.gov/METS/',
    ...modsNamespaces,
    ...premisNamespaces,
    'xmlns:dv': 'http://dfg-viewer.de/',
    'xsi:schemaLocation':
      'http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/v3/premis.xsd',
    OBJID: issue.name,
    TYPE: 'newspaper issue',
    LABEL: issueLabel(issue),
  };
  const records = issue.items.map((item, at) => record(itemRecordId(at), modsOfItem(item)));
  return element('mets', attributes, [
    header(options),
    record(issueRecordId, modsOfIssue(issue)),
    ...records,
    rightsSection(issue, options),
    element('amdSec', { ID: 'AMD_FILES' }, files.flatMap(technicalRecord)),
    fileSection(issue, files, options),
    logicalMap(issue, pages),
    physicalMap(pages),
    structureLinks(issue),
  ]);
}

function header({ version, now }: ExportOptions): DataElement {
  return element('metsHdr', { CREATEDATE: now }, [
    element('agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, [
      element('name', {}, [`broadsheet ${version}`]),
    ]),
  ]);
}

function record(id: string, mods: DataElement): DataElement {
  return element('dmdSec', { ID: id }, [wrapped({ MDTYPE: 'MODS', MDTYPEVERSION: '3.8' }, mods)]);
}

function wrapped(attributes: Readonly<Record<string, string>>, content: DataElement): DataElement {
  return element('mdWrap', { MIMETYPE: 'text/xml', ...attributes }, [element('xmlData', {}, [content])]);
}

/** What DFG-Viewer shows of the owner, his conditions and addresses, and who made the package and when. */
function rightsSection(issue: ExportIssue, { version, now, baseUrl }: ExportOptions): DataElement {
  const { repository, publication, publisher, rights } = issue.metadata;
  const owner = repository?.name ?? publication?.publisher ?? rights?.holder ?? publisher;
  const program = `broadsheet ${version}`;
  const value = (name: string, text: string | undefined): DataElement | undefined =>
    text === undefined ? undefined : dataElement(`dv:${name}`, {}, [text]);
  const viewerRights = dataElement('dv:rights', {}, [
    value('owner', owner),
    value('ownerSiteURL', repository?.uri),
    value('license', rightsStatement(rights?.uri)?.uri ?? rights?.uri ?? rights?.statement),
  ]);
  const viewerLinks = dataElement('dv:links', {}, [
    value('reference', editionAddress(issue.metadata)),
    value('presentation', baseUrl === undefined ? undefined : `${baseUrl}/${issue.name}/mets.xml`),
  ]);
  const event =
    now === undefined
      ? []
      : [
          element('digiprovMD', { ID: 'EVENT' }, [
            wrapped({ MDTYPE: 'PREMIS:EVENT' }, premisEvent(now, program, 'METS package of an encoded issue')),
          ]),
        ];
  return element('amdSec', { ID: issueRightsId }, [
    element('rightsMD', { ID: 'RIGHTS' }, [wrapped({ MDTYPE: 'OTHER', OTHERMDTYPE: 'DVRIGHTS' }, viewerRights)]),
    element('digiprovMD', { ID: 'LINKS' }, [wrapped({ MDTYPE: 'OTHER', OTHERMDTYPE: 'DVLINKS' }, viewerLinks)]),
    ...event,
    element('digiprovMD', { ID: 'AGENT' }, [wrapped({ MDTYPE: 'PREMIS:AGENT' }, premisAgent(program))]),
  ]);
}

function technicalRecord({ id, stored }: MetsFile): readonly DataElement[] {
  if (stored === undefined) return [];
  return [element('techMD', { ID: technicalId(id) }, [wrapped({ MDTYPE: 'PREMIS:OBJECT' }, premisObject(stored))])];
}

function technicalId(file: string): string {
  return `TECH_${file}`;
}

function fileSection(issue: ExportIssue, files: readonly MetsFile[], options: ExportOptions): DataElement {
  const groups = fileUses.flatMap((use) => {
    const inGroup = files.filter((file) => file.use === use);
    const elements = inGroup.map((file) => fileElement(file, issue, options));
    return elements.length === 0 ? [] : [element('fileGrp', { USE: use }, elements)];
  });
  return element('fileSec', {}, groups);
}

/** Addresses are relative to the METS file, or whole where it is known where the package will be served from. */
function fileElement(
  { id, path, mediaType, stored }: MetsFile,
  issue: ExportIssue,
  options: ExportOptions,
): DataElement {
  const { baseUrl } = options;
  const isHere = stored !== undefined;
  const attributes = {
    ID: id,
    MIMETYPE: mediaType,
    ...(isHere ? { SIZE: stored.size, CHECKSUM: stored.sha256, CHECKSUMTYPE: 'SHA-256', ADMID: technicalId(id) } : {}),
  };
  const href = isHere && baseUrl !== undefined ? `${baseUrl}/${encodeURIComponent(issue.name)}/${path}` : path;
  return element('file', attributes, [element('FLocat', { LOCTYPE: 'URL', 'xlink:href': href })]);
}
