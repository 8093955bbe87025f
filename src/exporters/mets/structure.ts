/** The structures of a METS: newspaper down to items, pages, and which page each item stands on. */
import { type DataElement, dataElement } from '../../xml/write-data.ts';
import { firstDay } from '../issue/dates.ts';
import type { ExportIssue, ExportItem } from '../issue/export-issue.ts';
import { issueLabel } from '../issue/label.ts';
import { type Area, areasOf } from './areas.ts';
import type { MetsPage } from './files.ts';

/** Kinds of items in the words of DFG-Viewer's structure types, which our METS reader knows too. */
const itemTypes: Readonly<Record<ExportItem['type'], string>> = {
  article: 'article',
  brief: 'article',
  advert: 'advertisement',
  notice: 'announcement',
  letter: 'letter',
};

export const issueRecordId = 'DMD_ISSUE';
export const issueRightsId = 'AMD_ISSUE';

/** Id of the record of an item, by its place among them from 0. */
export function itemRecordId(at: number): string {
  return `DMD_${ordinal(at + 1)}`;
}

/** Newspaper, year, month, day, issue and items; a date that is not known to the day has fewer steps. */
export function logicalMap(issue: ExportIssue, pages: readonly MetsPage[]): DataElement {
  const inIssue = issue.items.map((item, at) => itemDivision(item, at, pages));
  const { date, title } = issue.metadata;
  let division = div(
    {
      ID: 'LOG_ISSUE',
      TYPE: 'issue',
      LABEL: issueLabel(issue),
      ORDERLABEL: date?.edtf,
      DMDID: issueRecordId,
      ADMID: issueRightsId,
    },
    inIssue,
  );
  for (const [TYPE, label] of dateSteps(issue).toReversed()) {
    division = div({ ID: `LOG_${TYPE.toUpperCase()}`, TYPE, ORDERLABEL: label }, [division]);
  }
  const newspaper = div({ ID: 'LOG_NEWSPAPER', TYPE: 'newspaper', LABEL: title }, [division]);
  return mets('structMap', { TYPE: 'LOGICAL' }, [newspaper]);
}

/** The pages with their files. */
export function physicalMap(pages: readonly MetsPage[]): DataElement {
  const divisions = pages.map(({ page, files }, at) =>
    div(
      { ID: pageId(page.number), TYPE: 'page', ORDER: at + 1, ORDERLABEL: page.label ?? String(page.number) },
      files.map(({ id }) => mets('fptr', { FILEID: id })),
    ),
  );
  return mets('structMap', { TYPE: 'PHYSICAL' }, [div({ ID: 'PHYS_ISSUE', TYPE: 'physSequence' }, divisions)]);
}

/** Every logical division is linked: what holds the whole issue to the sequence, items to their pages. */
export function structureLinks(issue: ExportIssue): DataElement {
  const steps = dateSteps(issue).map(([type]) => `LOG_${type.toUpperCase()}`);
  const whole = ['LOG_NEWSPAPER', ...steps, 'LOG_ISSUE'].map((from) => link(from, 'PHYS_ISSUE'));
  const pages = issue.pages.map(({ number }) => link('LOG_ISSUE', pageId(number)));
  const items = issue.items.flatMap(({ parts }, at) =>
    [...new Set(parts.map(({ page }) => page))].map((page) => link(itemId(at), pageId(page))),
  );
  return mets('structLink', {}, [...whole, ...pages, ...items]);
}

/** An element of METS. */
export function mets(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (DataElement | string | undefined)[] = [],
): DataElement {
  return dataElement(`mets:${name}`, attributes, children);
}

function dateSteps({ metadata: { date } }: ExportIssue): readonly (readonly [string, string])[] {
  const known = /^(?<year>\d{4})(?<month>-\d{2})?(?<day>-\d{2})?$/u.exec(date?.when ?? '')?.groups;
  // A span of days is of the year and month it begins in only where it says so; its year always is.
  if (known === undefined) {
    const year = firstDay(date)?.slice(0, 4);
    return year === undefined ? [] : [['year', year]];
  }
  const { year = '', month, day } = known;
  return [
    ['year', year],
    ...(month === undefined ? [] : [['month', `${year}${month}`] as const]),
    ...(month === undefined || day === undefined ? [] : [['day', `${year}${month}${day}`] as const]),
  ];
}

function itemDivision(item: ExportItem, at: number, pages: readonly MetsPage[]): DataElement {
  const areas = item.parts.flatMap((part) => {
    const page = pages.find((one) => one.page.number === part.page);
    return page === undefined ? [] : areasOf(part, page);
  });
  const attributes = {
    ID: itemId(at),
    TYPE: itemTypes[item.type],
    ORDER: at + 1,
    LABEL: item.title?.replace(/\s+/gu, ' '),
    DMDID: itemRecordId(at),
  };
  return div(attributes, areas.length === 0 ? [] : [pointerTo(areas)]);
}

function pointerTo(areas: readonly Area[]): DataElement {
  const elements = areas.map(({ file, begin, end }) =>
    mets('area', { FILEID: file, BEGIN: begin, END: end, BETYPE: 'IDREF' }),
  );
  return mets('fptr', {}, elements.length === 1 ? elements : [mets('seq', {}, elements)]);
}

function div(
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly DataElement[],
): DataElement {
  return mets('div', attributes, children);
}

function link(from: string, to: string): DataElement {
  return mets('smLink', { 'xlink:from': from, 'xlink:to': to });
}

function itemId(at: number): string {
  return `LOG_${ordinal(at + 1)}`;
}

function pageId(number: number): string {
  return `PHYS_${ordinal(number)}`;
}

function ordinal(number: number): string {
  return String(number).padStart(4, '0');
}
