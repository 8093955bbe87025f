/** The logical structure of a METS: its divisions as items and parts, with the lines that their pointers mean. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { given } from '../model/given.ts';
import type { LogicalItem, LogicalPart } from '../model/layout.ts';
import { childrenOf, type DataElement, descendants } from '../xml/read-data.ts';
import { itemRecord, joinRecords } from './bibliographic.ts';
import type { LineRange, ReadPage } from './page-draft.ts';
import { type LineTexts, withTitle } from './titled-parts.ts';

/** The page that a file identifier of the METS stands for. */
export type PagesByFile = (fileId: string) => ReadPage | undefined;

/** Divisions that only hold others. */
const containers = /^(?:np:)?(?:newspaper|periodical|volume|year|month|day|issue|content|supplement|set|group)$/iu;

/** Divisions that are items wherever they stand. */
const itemTypes =
  /^(?:article|advertisement|advert|ad|section|title_?section|obituary|death_?notice|illustrated_?text|letter|notice|announcement)$/iu;

export function isPageLevel(division: DataElement): boolean {
  const { TYPE: type = '' } = division.attributes;
  return /(?:^|[_:])page$/iu.test(type) || (/^object$/iu.test(type) && childrenOf(division, 'fptr').length > 0);
}

interface Walk {
  readonly byFile: PagesByFile;
  readonly texts: LineTexts;
  readonly links: ReadonlyMap<string, readonly DataElement[]>;
  readonly records: ReadonlyMap<string, DataElement>;
  readonly lost: { readonly what: string; readonly element: DataElement }[];
}

/** Items of the logical structure in its order; none where the METS has no such structure, or it goes no deeper than pages. */
export function logicalItems(
  root: DataElement,
  byFile: PagesByFile,
  texts: LineTexts,
): Outcome<readonly LogicalItem[]> {
  const maps = descendants(root, 'structMap').filter(({ attributes }) => /^logical$/iu.test(attributes.TYPE ?? ''));
  const records = new Map(childrenOf(root, 'dmdSec').map((record) => [record.attributes.ID ?? '', record]));
  const walk: Walk = { byFile, texts, links: linksOf(root), records, lost: [] };
  const items = maps.flatMap((map) => childrenOf(map, 'div').flatMap((division) => itemsIn(walk, division)));
  const diagnostics: Diagnostic[] = [];
  const [lost] = walk.lost;
  if (lost !== undefined)
    diagnostics.push(diagnose('SRC-003', lost.element.place(), { count: walk.lost.length, found: lost.what }));
  return { value: items.filter(holdsLines), diagnostics };
}

function holdsLines(item: LogicalItem): boolean {
  return item.parts.length > 0 || item.items.some(holdsLines);
}

/** A structure may point at another METS, as the year of a newspaper does at its issues, but not at its own. */
export function otherFiles(root: DataElement, file: string): readonly Diagnostic[] {
  const own = file.split(/[\\/]/u).at(-1);
  return descendants(root, 'mptr').map((pointer) => {
    const { href = '' } = pointer.attributes;
    const isOwn = href.split(/[\\/]/u).at(-1) === own;
    return diagnose(isOwn ? 'SRC-006' : 'SRC-017', pointer.place(), { found: isOwn ? file : href });
  });
}

/** Physical divisions that structLink ties to each logical one: by arcs between labels (smLinkGrp), or directly (smLink). */
function linksOf(root: DataElement): ReadonlyMap<string, readonly DataElement[]> {
  const byId = new Map(descendants(root, 'div').map((division) => [division.attributes.ID ?? '', division]));
  const links = new Map<string, DataElement[]>();
  const link = (from: string | undefined, to: string | undefined): void => {
    const target = byId.get(to ?? '');
    if (from === undefined || target === undefined) return;
    const present = links.get(from);
    if (present === undefined) links.set(from, [target]);
    else present.push(target);
  };
  const idIn = (href: string | undefined): string | undefined => href?.replace(/^#/u, '');
  for (const group of descendants(root, 'smLinkGrp')) {
    const labels = new Map(
      childrenOf(group, 'smLocatorLink').map(({ attributes }) => [attributes.label, idIn(attributes.href)]),
    );
    for (const { attributes } of childrenOf(group, 'smArcLink'))
      link(labels.get(attributes.from), labels.get(attributes.to));
  }
  for (const { attributes } of descendants(root, 'smLink')) link(idIn(attributes.from), idIn(attributes.to));
  return links;
}

function typeOf(division: DataElement): string {
  return division.attributes.TYPE ?? '';
}

function itemsIn(walk: Walk, division: DataElement): readonly LogicalItem[] {
  if (!containers.test(typeOf(division))) return [itemOf(walk, division)];
  return childrenOf(division, 'div').flatMap((child) => itemsIn(walk, child));
}

function itemOf(walk: Walk, division: DataElement): LogicalItem {
  const parts: LogicalPart[] = [];
  const items: LogicalItem[] = [];
  const pictures: string[] = [];
  const descend = (one: DataElement, path: readonly string[]): void => {
    for (const part of partsAt(walk, one, path.join('/'))) parts.push(part);
    for (const picture of picturesAt(walk, one)) pictures.push(picture);
    for (const child of childrenOf(one, 'div')) {
      if (itemTypes.test(typeOf(child))) items.push(itemOf(walk, child));
      else descend(child, [...path, typeOf(child).toUpperCase()]);
    }
  };
  descend(division, []);
  const { ID: id = '', LABEL: label } = division.attributes;
  const records = (division.attributes.DMDID ?? '').split(/\s+/u).flatMap((ref) => walk.records.get(ref) ?? []);
  const { title, classification, genre = '', authors, language } = joinRecords(records.map(itemRecord));
  const isTitled = parts.some(({ role }) => /(?:^|\/)HEAD/u.test(role));
  return {
    id,
    // BnF types adverts as articles and says in the record what they are; a genre is wider than most types of divisions.
    type: classification ?? (/^article$/iu.test(typeOf(division)) && itemTypes.test(genre) ? genre : typeOf(division)),
    ...given('label', label === '' ? undefined : label),
    ...given('authors', authors),
    ...given('language', language),
    parts: isTitled ? parts : withTitle(parts, title, walk.texts),
    items,
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

/** Parts that a division points at itself. */
function partsAt(walk: Walk, division: DataElement, role: string): LogicalPart[] {
  return areasOf(walk, division).flatMap((area): LogicalPart[] => {
    const { FILEID: fileId = '', BEGIN: begin, END: end } = area.attributes;
    if (begin === undefined) return [];
    const page = walk.byFile(fileId);
    const from = page?.places.get(begin);
    const to = end === undefined ? from : page?.places.get(end);
    if (page === undefined || from === undefined || to === undefined) {
      walk.lost.push({ what: `${fileId} ${begin}`, element: area });
      return [];
    }
    return partOf(page, from, to, role);
  });
}

/** Pictures that a division points at itself. */
function picturesAt(walk: Walk, division: DataElement): readonly string[] {
  return areasOf(walk, division).flatMap(({ attributes: { FILEID: fileId = '', BEGIN: begin } }) => {
    const blocks = walk.byFile(fileId)?.page.blocks ?? [];
    return blocks.filter(({ kind, sourceId }) => kind === 'picture' && sourceId === begin).map(({ id }) => id);
  });
}

/** Areas in the fptr of a division, and of the physical divisions that are linked to it. */
function areasOf(walk: Walk, division: DataElement): readonly DataElement[] {
  const own = childrenOf(division, 'fptr').flatMap(areasIn);
  const linked = (walk.links.get(division.attributes.ID ?? '') ?? [])
    // A link to a whole page says where an item is, not which lines it has.
    .filter((physical) => !isPageLevel(physical))
    .flatMap((physical) => childrenOf(physical, 'fptr').flatMap(areasIn));
  return [...own, ...linked];
}

function areasIn(pointer: DataElement): readonly DataElement[] {
  return descendants(pointer, 'area');
}

function partOf({ page }: ReadPage, from: LineRange, to: LineRange, role: string): LogicalPart[] {
  const lines: string[] = [];
  for (let line = from.first; line <= Math.max(from.last, to.last); line += 1) lines.push(`${page.id}.l${line}`);
  if (lines.length === 0) return [];
  const all = page.blocks.flatMap((block) => block.lines);
  const length = all[to.last - 1]?.text.trimEnd().length ?? 0;
  return [
    {
      lines,
      role,
      ...(from.start === undefined || from.start === 0 ? {} : { start: from.start }),
      ...(to.end === undefined || to.end >= length ? {} : { end: to.end }),
    },
  ];
}
