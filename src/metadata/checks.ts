/** What a schema cannot say of a sidecar: agents that are listed, values that fit their ruling, pages named once, images in the folder. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import type { IssueMetadata, Ruling } from '../model/metadata.ts';

/** Way to a value in the JSON of a sidecar. */
export type Path = readonly (string | number)[];
type PlaceAt = (path: Path) => Place;

/** What is wrong with a sidecar that its schema lets pass. */
export function checkMetadata(metadata: IssueMetadata, placeAt: PlaceAt): readonly Diagnostic[] {
  return [
    ...checkAgents(metadata, placeAt),
    ...(metadata.rulings ?? []).flatMap((ruling, at) => idleValues(ruling, ['rulings', at], placeAt)),
    ...checkPages(metadata, placeAt),
  ];
}

function checkAgents({ agents = [], rulings = [], revisions = [] }: IssueMetadata, placeAt: PlaceAt): Diagnostic[] {
  const known = new Set(agents.map(({ id }) => id));
  const check = (kind: string, at: number, by: string | undefined): Diagnostic[] => {
    if (by === undefined || known.has(by)) return [];
    const values = { path: `${kind}.${at}.by`, found: by, known: [...known].join(', ') || 'none are listed' };
    return [diagnose('MET-003', placeAt([kind, at, 'by']), values)];
  };
  return [
    ...rulings.flatMap(({ by }, at) => check('rulings', at, by)),
    ...revisions.flatMap(({ by }, at) => check('revisions', at, by)),
  ];
}

/** Rulings that each value is for. */
const meantFor: Readonly<Record<string, readonly Ruling['is'][]>> = {
  level: ['head'],
  type: ['item', 'name'],
  text: ['name'],
  ref: ['name'],
};

function idleValues(ruling: Ruling, path: Path, placeAt: PlaceAt): Diagnostic[] {
  return Object.entries(meantFor).flatMap(([name, kinds]) => {
    if (!(name in ruling) || kinds.includes(ruling.is)) return [];
    return [diagnose('MET-008', placeAt([...path, name]), { name, is: ruling.is })];
  });
}

function checkPages({ pages = [] }: IssueMetadata, placeAt: PlaceAt): Diagnostic[] {
  return pages.flatMap(({ number, image }, at) => {
    const twice = pages.findIndex((page) => page.number === number) < at;
    const outside = image !== undefined && isOutside(image);
    return [
      ...(twice
        ? [diagnose('MET-009', placeAt(['pages', at, 'number']), { page: number, why: 'is listed before' })]
        : []),
      ...(outside ? [diagnose('MET-011', placeAt(['pages', at, 'image']), { image })] : []),
    ];
  });
}

/** Whether a path leads out of the folder that it is named from; an address on the web does not. */
function isOutside(path: string): boolean {
  if (/^[a-z][a-z\d+.-]+:/iu.test(path)) return false;
  let depth = 0;
  for (const step of path.split(/[\\/]/u)) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return /^(?:[\\/]|[a-z]:[\\/])/iu.test(path);
}
