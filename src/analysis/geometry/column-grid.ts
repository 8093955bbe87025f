/** The grid of columns that blocks stand in: one for each storey of the page, as storeys can be cut into different numbers of columns. */
import type { ColumnDraft } from '../item-draft.ts';
import type { LineView } from '../line-views.ts';
import { median } from './median.ts';
import { isSameColumn, type PlacedBlock } from './placed-blocks.ts';

/** The column of a block: the storey of the page it stands in, its place from the left there, and how many columns the storey has. */
export interface ColumnPlace {
  readonly storey: number;
  readonly column: number;
  readonly columns: number;
}

/** Lines from which a block is running text, which shows where columns are; and from which the text of a storey tells its grid. */
const running = { block: 3, storey: 30 };
/** So much wider than the ordinary column, a block stands over several of them. */
const spanning = 1.6;
/** From this ratio of their widths, the columns of two storeys are of two grids. */
const regridded = 1.2;

/** The column of each block, for blocks in reading order; none for what spans columns and where no grid can be told. */
export function columnPlaces(order: readonly PlacedBlock[], lineHeight: number): ReadonlyMap<PlacedBlock, ColumnPlace> {
  const places = new Map<PlacedBlock, ColumnPlace>();
  storeysOf(order, lineHeight).forEach((blocks, storey) => {
    const columns = columnsAmong(blocks);
    for (const block of blocks) {
      const column = columns.findIndex((one) => isSameColumn(one, block) && isNarrow(block, one));
      if (column >= 0) places.set(block, { storey, column, columns: columns.length });
    }
  });
  return places;
}

/** Stretches of the reading order that stand wholly above one another and are of different grids. */
function storeysOf(order: readonly PlacedBlock[], lineHeight: number): readonly (readonly PlacedBlock[])[] {
  const below = order.map(() => Number.POSITIVE_INFINITY);
  for (let at = order.length - 2; at >= 0; at -= 1) {
    below[at] = Math.min(below[at + 1] ?? 0, order[at + 1]?.top ?? Number.POSITIVE_INFINITY);
  }
  const storeys: PlacedBlock[][] = [[]];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [at, block] of order.entries()) {
    storeys.at(-1)?.push(block);
    bottom = Math.max(bottom, block.bottom);
    if (bottom <= (below[at] ?? 0) + lineHeight / 2) storeys.push([]);
  }
  return mergeAlike(storeys.filter((blocks) => blocks.length > 0));
}

/** Joins storeys of one grid; what has no grid of its own, as a headline between two storeys, goes with the one before. */
function mergeAlike(storeys: readonly (readonly PlacedBlock[])[]): readonly (readonly PlacedBlock[])[] {
  const merged: { readonly blocks: PlacedBlock[]; width: number }[] = [];
  for (const blocks of storeys) {
    const open = merged.at(-1);
    const lines = blocks.filter(isRunning).reduce((sum, block) => sum + block.lines.length, 0);
    const width = lines < running.storey ? 0 : columnWidth(blocks);
    if (open === undefined || (width > 0 && open.width > 0 && isOtherWidth(width, open.width))) {
      merged.push({ blocks: [...blocks], width });
    } else {
      for (const block of blocks) open.blocks.push(block);
      open.width ||= width;
    }
  }
  return merged.map(({ blocks }) => blocks);
}

/** A storey with shorter or fewer columns of the same width keeps the grid: only another width is another grid. */
function isOtherWidth(one: number, other: number): boolean {
  return Math.max(one, other) > regridded * Math.min(one, other);
}

function columnWidth(blocks: readonly PlacedBlock[]): number {
  return median(blocks.filter(isRunning).flatMap((block) => block.lines.map(() => block.right - block.left)));
}

function isRunning({ lines }: PlacedBlock): boolean {
  return lines.length >= running.block;
}

/** One block for each column, from left to right. */
function columnsAmong(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const text = blocks.filter(isRunning);
  const width = columnWidth(blocks);
  const columns: PlacedBlock[] = [];
  for (const block of text) {
    if (block.right - block.left > spanning * width || block.right - block.left < width / spanning) continue;
    if (!columns.some((one) => isSameColumn(one, block))) columns.push(block);
  }
  return columns.sort((one, other) => one.left - other.left);
}

function isNarrow(block: PlacedBlock, column: PlacedBlock): boolean {
  return block.right - block.left <= spanning * (column.right - column.left);
}

/** Where columns begin, and other grids of them, in blocks as they are read: adverts may stand after what is printed below them. */
export function columnDrafts(
  blocks: readonly { readonly block: PlacedBlock; readonly views: readonly LineView[] }[],
  places: ReadonlyMap<PlacedBlock, ColumnPlace>,
): readonly ColumnDraft[] {
  const drafts: ColumnDraft[] = [];
  let open: ColumnPlace | undefined;
  for (const { block, views } of blocks) {
    const place = places.get(block);
    const [view] = views;
    if (place === undefined || view === undefined) continue;
    if (place.storey === open?.storey && place.column === open.column) continue;
    const isGrid = place.columns !== (open?.columns ?? 1);
    drafts.push({
      view,
      cert: 0.9,
      evidence: `column ${place.column + 1} of ${place.columns} from the left begins, by the edges of its blocks`,
      ...(isGrid ? { grid: place.columns } : {}),
    });
    open = place;
  }
  return drafts;
}
