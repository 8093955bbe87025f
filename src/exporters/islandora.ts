/** Islandora Workbench: a CSV with a row for each issue and each page, the files it names, and the settings it is loaded with. */
import { rightsStatement } from './codes/rights.ts';
import type { Exporter, PackageFile } from './exporter.ts';
import { csvLine } from './formats/csv.ts';
import { contentFiles, pathOf } from './issue/content-files.ts';
import type { ExportIssue, ExportPage, StoredFile } from './issue/export-issue.ts';
import { newspaperIdentifiers } from './issue/identifiers.ts';
import { extentOf, issueLabel } from './issue/label.ts';
import { creditedPeople, languagesOf } from './issue/people.ts';

const columns = [
  'id',
  'parent_id',
  'title',
  'field_model',
  'field_member_of',
  'field_weight',
  'file',
  'tei',
  'field_resource_type',
  'field_edtf_date_issued',
  'field_identifier',
  'field_language',
  'field_linked_agent',
  'field_place_published',
  'field_extent',
  'field_rights',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** Content models by address: a site may call its terms otherwise. */
const issueModel = 'https://schema.org/PublicationIssue';
const pageModel = 'http://id.loc.gov/ontologies/bibframe/part';

export const islandora: Exporter = {
  id: 'islandora',
  title: 'Islandora Workbench CSV',
  summary: 'rows for issues and pages, their files, and settings for Islandora Workbench',
  needs: [
    { field: 'title', use: 'to name nodes with', isMet: ({ metadata }) => metadata.title !== undefined },
    { field: 'date', use: 'to fill field_edtf_date_issued', isMet: ({ metadata }) => metadata.date !== undefined },
  ],
  *write(issues) {
    const lines = [csvLine(columns)];
    for (const issue of issues) {
      const files = contentFiles(issue).filter(({ role }) => role === 'image' || role === 'page');
      for (const { path, file } of files) yield { path: `${issue.name}/${path}`, content: file };
      const below = (file: StoredFile | undefined): string => {
        const path = pathOf(files, file);
        return path === undefined ? '' : `${issue.name}/${path}`;
      };
      const rows: readonly Row[] = [
        issueRow(issue),
        ...issue.pages.map((page) => ({ ...pageRow(issue, page), file: below(page.image), tei: below(page.tei) })),
      ];
      lines.push(...rows.map((row) => csvLine(columns.map((column) => row[column] ?? ''))));
    }
    yield { path: 'metadata.csv', content: lines.join('') };
    yield settings;
  },
};

function issueRow(issue: ExportIssue): Row {
  const { metadata, name } = issue;
  const { publication } = metadata;
  return {
    id: name,
    title: titleOf(issueLabel(issue)),
    field_model: issueModel,
    field_resource_type: 'Text',
    ...described(issue),
    field_identifier: several([
      ...(publication?.identifier === undefined ? [] : [publication.identifier]),
      ...newspaperIdentifiers(metadata).map(({ type, value }) => `${type} ${value}`),
    ]),
    field_linked_agent: several([
      ...(metadata.publisher === undefined ? [] : [`relators:pbl:corporate_body:${metadata.publisher}`]),
      ...creditedPeople(issue.items).map((person) => `relators:${person.relator.code}:person:${person.name}`),
    ]),
    field_place_published: single(metadata.place),
    field_extent: extentOf(issue),
  };
}

/** The page's node is put below its issue's by `parent_id`; Workbench fills field_member_of from it. */
function pageRow(issue: ExportIssue, page: ExportPage): Row {
  return {
    id: `${issue.name}-${page.number}`,
    parent_id: issue.name,
    title: titleOf(`${issueLabel(issue)}, page ${page.label ?? page.number}`),
    field_model: pageModel,
    field_weight: String(page.number),
    field_resource_type: 'Text',
    ...described(issue),
    field_linked_agent: several(
      creditedPeople(issue.items.filter(({ parts }) => parts[0]?.page === page.number)).map(
        (person) => `relators:${person.relator.code}:person:${person.name}`,
      ),
    ),
  };
}

function described(issue: ExportIssue): Row {
  const { date, rights } = issue.metadata;
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return {
    field_edtf_date_issued: date?.edtf ?? '',
    field_language: several(languagesOf(issue).map((tag) => names.of(tag.split('-')[0] ?? tag) ?? tag)),
    field_rights: single(rightsStatement(rights?.uri)?.uri ?? rights?.uri ?? rights?.statement),
  };
}

/** Drupal cuts no title, it refuses one of more than 255 characters. */
function titleOf(text: string): string {
  const characters = [...text];
  return single(characters.length > 255 ? `${characters.slice(0, 254).join('')}…` : text);
}

/** Workbench takes `|` for the end of a value and the beginning of the next. */
function single(value: string | undefined): string {
  return (value ?? '').replaceAll('|', '/').replace(/\s+/gu, ' ').trim();
}

function several(values: readonly string[]): string {
  return values.map(single).join('|');
}

const settings: PackageFile = {
  path: 'workbench.yml',
  content: [
    '# Settings for Islandora Workbench. Add host, username and password of your site,',
    '# and the node of the newspaper in the column field_member_of of the rows of issues.',
    'task: create',
    'input_dir: .',
    'input_csv: metadata.csv',
    'content_type: islandora_object',
    'allow_missing_files: true',
    'allow_adding_terms: true',
    'additional_files:',
    '  - tei: http://pcdm.org/use#Transcript',
    '',
  ].join('\n'),
};
