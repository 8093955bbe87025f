/** Joins the parts of an article that runs over several pages: `part`, `next`, `prev`, and where its jumps lead. */
import type { EditionPage, Item, ItemPart } from '../../model/edition.ts';
import type { ContinuationClaim } from '../../model/finding.ts';
import { jumpOf } from './parts.ts';

interface End {
  readonly page: number;
  readonly item: string;
}

/** The pages with their continued items linked; an item with a jump but no other end says that it is a first part. */
export function linkContinuations(
  pages: readonly EditionPage[],
  claims: readonly ContinuationClaim[],
): readonly EditionPage[] {
  const owners = new Map<string, End>();
  for (const { page, body } of pages) {
    for (const entry of body) {
      if (entry.kind === 'item') own(entry, page.number, owners);
    }
  }
  const next = new Map<string, End>();
  const prev = new Map<string, End>();
  for (const claim of claims) {
    const from = owners.get(claim.from.line);
    const to = owners.get(claim.to.line);
    if (from === undefined || to === undefined || from.item === to.item || next.has(from.item) || prev.has(to.item))
      continue;
    next.set(from.item, to);
    prev.set(to.item, from);
  }
  return pages.map((page) => ({
    ...page,
    body: page.body.map((entry) => (entry.kind === 'item' ? linkedAll(entry, next, prev) : entry)),
  }));
}

/** A line belongs to the innermost item that holds it. */
function own(item: Item, page: number, owners: Map<string, End>): void {
  const walk = (part: ItemPart): void => {
    if (part.kind === 'item') own(part, page, owners);
    else if (part.kind === 'section') part.parts.forEach(walk);
    else for (const { span } of part.runs) owners.set(span.line, { page, item: item.id });
  };
  item.parts.forEach(walk);
}

/** An item and the items inside it, each with its own ends. */
function linkedAll(item: Item, next: ReadonlyMap<string, End>, prev: ReadonlyMap<string, End>): Item {
  const parts = item.parts.map((part) => (part.kind === 'item' ? linkedAll(part, next, prev) : part));
  return linked({ ...item, parts }, next.get(item.id), prev.get(item.id));
}

function linked(item: Item, next: End | undefined, prev: End | undefined): Item {
  const goesOn = next !== undefined || jumpOf(item.parts, 'to') !== undefined;
  const comesFrom = prev !== undefined || jumpOf(item.parts, 'from') !== undefined;
  if (!goesOn && !comesFrom) return item;
  const part = goesOn && comesFrom ? 'M' : goesOn ? 'I' : 'F';
  const parts = item.parts.map((one): ItemPart => {
    if (one.kind !== 'jump') return one;
    const target = one.direction === 'to' ? next : prev;
    return target === undefined ? one : { ...one, target };
  });
  return { ...item, part, parts, ...(next === undefined ? {} : { next }), ...(prev === undefined ? {} : { prev }) };
}
