/** Puts each picture of a page into its text: with its caption, else beside the nearest lines of its own columns. */
import type { EditionPage, FigurePart, Item, ItemPart } from '../../model/edition.ts';
import type { Box, LogicalItem, Page, TextBlock } from '../../model/layout.ts';

type Body = EditionPage['body'];

/** A block of text, and whether a picture stands before or after it. */
interface Neighbour {
  readonly lines: readonly string[];
  readonly side: 'before' | 'after';
}

/** A caption is one of so many nearest blocks. */
const captionWithin = 2;

/** The body of a page with its pictures; one without an item to stand in comes last. `owners` as in `pictureOwners`. */
export function withPictures(page: Page, body: Body, owners: ReadonlyMap<string, string>): Body {
  let placed = body;
  for (const picture of page.blocks) {
    if (picture.kind !== 'picture') continue;
    const near = neighbours(picture, page.blocks);
    placed = captioned(placed, picture.id, near.slice(0, captionWithin)) ??
      beside(placed, picture.id, near, owners.get(picture.id)) ??
      // An item that holds pictures only is not there to hold them.
      beside(placed, picture.id, near, undefined) ?? [...placed, figureOf(picture.id)];
  }
  return placed;
}

/** By zone of a picture the source's id of the item that it puts it in. */
export function pictureOwners(items: readonly LogicalItem[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const walk = ({ id, pictures = [], items: inner }: LogicalItem): void => {
    for (const zone of pictures) owners.set(zone, id);
    inner.forEach(walk);
  };
  items.forEach(walk);
  return owners;
}

function figureOf(zone: string): FigurePart {
  return { kind: 'figure', zone, runs: [], marks: [] };
}

/** Blocks of text above and under the picture, the nearest first; then the others, those before it in the source first. */
function neighbours({ id, box }: TextBlock, blocks: readonly TextBlock[]): readonly Neighbour[] {
  const own = blocks.findIndex((block) => block.id === id);
  const before = blocks.slice(0, own).reverse();
  const texts = [...before, ...blocks.slice(own + 1)].filter(({ lines }) => lines.length > 0);
  const distance = (block: TextBlock): number =>
    box !== undefined && block.box !== undefined && sharesColumn(box, block.box)
      ? gapBetween(box, block.box)
      : Number.POSITIVE_INFINITY;
  const sorted = texts
    .map((block) => ({ block, gap: distance(block) }))
    .sort((one, other) => compare(one.gap, other.gap));
  return sorted.map(({ block, gap }) => {
    const isAbove =
      gap === Number.POSITIVE_INFINITY || box === undefined || block.box === undefined
        ? before.includes(block)
        : middle(block.box) < middle(box);
    return { lines: block.lines.map((line) => line.id), side: isAbove ? 'after' : 'before' };
  });
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function sharesColumn(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width;
}

function gapBetween(one: Box, other: Box): number {
  return Math.max(0, other.y - one.y - one.height, one.y - other.y - other.height);
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

/** The body in which the caption among the nearest blocks says what picture it is of; undefined where there is none. */
function captioned(body: Body, zone: string, near: readonly Neighbour[]): Body | undefined {
  const lines = new Set(near.flatMap((one) => one.lines));
  return inFirstItem(body, (parts, at, part) =>
    part.kind === 'figure' && part.zone === undefined && part.runs.some(({ span }) => lines.has(span.line))
      ? parts.with(at, { ...part, zone })
      : undefined,
  );
}

/** The body with the picture in the item of the nearest block, or of the nearest that is in the item that owns it. */
function beside(body: Body, zone: string, near: readonly Neighbour[], owner: string | undefined): Body | undefined {
  for (const { lines, side } of near) {
    for (const line of side === 'after' ? [...lines].reverse() : lines) {
      const found = inFirstItem(body, (parts, at, part, item) => {
        if (part.kind === 'section' || part.kind === 'item' || (owner !== undefined && item.sourceId !== owner)) return;
        if (!part.runs.some(({ span }) => span.line === line)) return;
        return parts.toSpliced(placeFor(parts, side === 'after' ? at + 1 : at), 0, figureOf(zone));
      });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A picture stands after what opens an item, and does not part what runs on in one line. */
function placeFor(parts: readonly ItemPart[], wanted: number): number {
  let at = wanted;
  const isFixed = (part: ItemPart | undefined): boolean =>
    part?.kind === 'head' ||
    part?.kind === 'dateline' ||
    (part?.kind === 'byline' && !part.end) ||
    (part?.kind === 'jump' && (part.direction === 'from' || part.runIn)) ||
    (part?.kind === 'paragraph' && runsIn(parts[at - 1])) ||
    (part?.kind === 'figure' && part.runs.length === 0);
  while (isFixed(parts[at])) at += 1;
  return at;
}

function runsIn(part: ItemPart | undefined): boolean {
  return part?.kind === 'dateline' && part.runIn;
}

/** What `change` makes of the list that holds a part, given where the part is in it; undefined where it changes nothing. */
type Change = (parts: readonly ItemPart[], at: number, part: ItemPart, item: Item) => readonly ItemPart[] | undefined;

/** The body with the first change that there is to make in an item; nameplate and imprint hold no pictures. */
function inFirstItem(body: Body, change: Change): Body | undefined {
  for (const [at, entry] of body.entries()) {
    if (entry.kind !== 'item' || entry.type === 'nameplate' || entry.type === 'imprint') continue;
    const parts = inParts(entry.parts, entry, change);
    if (parts !== undefined) return body.with(at, { ...entry, parts });
  }
  return undefined;
}

function inParts(parts: readonly ItemPart[], item: Item, change: Change): readonly ItemPart[] | undefined {
  for (const [at, part] of parts.entries()) {
    const changed = change(parts, at, part, item);
    if (changed !== undefined) return changed;
    if (part.kind !== 'item' && part.kind !== 'section') continue;
    const inner = inParts(part.parts, part.kind === 'item' ? part : item, change);
    if (inner !== undefined) return parts.with(at, { ...part, parts: inner });
  }
  return undefined;
}
