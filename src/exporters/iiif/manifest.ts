/** The IIIF manifest of an issue: what it is, its pages as canvases, its articles as ranges. */
import { boxAround } from '../../model/boxes.ts';
import { rightsStatement } from '../codes/rights.ts';
import type { Json } from '../formats/json.ts';
import type { ExportIssue, ExportItem, ExportPage, ItemPart } from '../issue/export-issue.ts';
import { newspaperIdentifiers } from '../issue/identifiers.ts';
import { issueLabel } from '../issue/label.ts';
import { addressOf, paths } from './addresses.ts';
import { canvasOf, canvasSpace, fragment } from './canvases.ts';

const context = 'http://iiif.io/api/presentation/3/context.json';

/** `navDate` of an issue (Presentation API 3.0, §3.1): only a whole day is one. */
export function navDate({ metadata: { date } }: ExportIssue): Json {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date?.when ?? '') ? { navDate: `${date?.when}T00:00:00Z` } : {};
}

/** The manifest of an issue. */
export function manifestOf(base: string, issue: ExportIssue): Json {
  const id = addressOf(base, paths.manifest(issue));
  const ranges = issue.items.map((item) => rangeOf(base, issue, item));
  const { rights } = issue.metadata;
  const statement = rightsStatement(rights?.uri);
  // The property “rights” takes the addresses that are known; any other is said in words.
  const own = rights?.statement ?? (statement === undefined ? rights?.uri : undefined);
  const said = [own, rights?.holder].filter((part) => part !== undefined).join(' — ');
  return {
    '@context': context,
    id,
    type: 'Manifest',
    label: { [issue.language]: [issueLabel(issue)] },
    metadata: factsOf(issue),
    ...(said === '' ? {} : { requiredStatement: { label: { en: ['Rights'] }, value: { none: [said] } } }),
    ...(statement === undefined ? {} : { rights: statement.uri }),
    ...navDate(issue),
    ...providerOf(issue),
    ...(issue.pages.length > 1 ? { behavior: ['paged'] } : {}),
    partOf: [{ id: addressOf(base, paths.collection), type: 'Collection' }],
    items: issue.pages.map((page) => canvasOf(base, issue, page)),
    ...(ranges.length === 0 ? {} : { structures: [contents(base, issue, ranges)] }),
  };
}

/** What is known of the issue, in words of the reader's program and of the paper. */
function factsOf({ metadata, language }: ExportIssue): readonly Json[] {
  const { title, subtitle, publisher, place, date, volume, number, edition, repository } = metadata;
  const rows: readonly (readonly [label: string, value: string | undefined, language: string])[] = [
    ['Title', title, language],
    ['Subtitle', subtitle, language],
    ['Date', date?.edtf, 'none'],
    ['Volume', volume, 'none'],
    ['Number', number, 'none'],
    ['Edition', edition, language],
    ['Publisher', publisher, language],
    ['Place', place, language],
    ...newspaperIdentifiers(metadata).map(({ type, value }): [string, string, string] => [type, value, 'none']),
    ['Repository', repository?.name, 'none'],
    ['Shelfmark', repository?.shelfmark, 'none'],
  ];
  return rows.flatMap(([label, value, tag]) =>
    value === undefined ? [] : [{ label: { en: [label] }, value: { [tag]: [value] } }],
  );
}

/** The institution that provides the issue; an agent must have an address of its own. */
function providerOf({ metadata: { repository } }: ExportIssue): Json {
  if (repository?.uri === undefined) return {};
  const { name, uri } = repository;
  const homepage = [{ id: uri, type: 'Text', label: { none: [name] }, format: 'text/html' }];
  return { provider: [{ id: uri, type: 'Agent', label: { none: [name] }, homepage }] };
}

function contents(base: string, issue: ExportIssue, ranges: readonly Json[]): Json {
  return {
    id: addressOf(base, paths.range(issue, 'contents')),
    type: 'Range',
    label: { en: ['Contents'] },
    items: ranges,
  };
}

/** An item as a range over all canvases that it stands on. */
function rangeOf(base: string, issue: ExportIssue, item: ExportItem): Json {
  const targets = item.parts.flatMap((part) => {
    const page = issue.pages.find(({ number }) => number === part.page);
    return page === undefined ? [] : targetsOf(addressOf(base, paths.canvas(issue, page)), page, part);
  });
  const title = item.title ?? item.paragraphs[0]?.slice(0, 80) ?? item.type;
  return {
    id: addressOf(base, paths.range(issue, item.id)),
    type: 'Range',
    label: { [item.language]: [title] },
    items: targets,
  };
}

/** The blocks that a part stands in, as regions of the canvas; the canvas itself where no coordinates are known. */
function targetsOf(canvas: string, page: ExportPage, part: ItemPart): readonly Json[] {
  const toCanvas = canvasSpace(page);
  const wanted = new Set(part.lines);
  const regions = page.blocks.flatMap(({ lines }) => {
    const boxes = lines.flatMap((line) => (wanted.has(line.id) ? (toCanvas(line.box) ?? []) : []));
    const region = fragment(boxAround(boxes));
    return region === '' ? [] : [region];
  });
  if (regions.length === 0) return [{ id: canvas, type: 'Canvas' }];
  return regions.map((region) => ({ id: `${canvas}${region}`, type: 'Canvas' }));
}
