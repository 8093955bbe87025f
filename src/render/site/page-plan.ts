/** Plans a page as it is printed: rows of columns of items, found by cutting the page where no line is crossed. */
import type { Area, PrintedLine, PrintedPage, PrintedUnit } from './printed-page.ts';

/** A piece of a unit: all of it, or its lines from `from` up to the line before `to`. */
export interface Piece {
  readonly kind: 'piece';
  readonly unit: string;
  readonly from?: string;
  readonly to?: string;
  readonly area: Area;
  /** Its place in the reading order. */
  readonly order: number;
  /** Columns that it runs over. */
  readonly columns: number;
}

/** Cells side by side (`row`) or one below the other (`stack`). */
export interface Division {
  readonly kind: 'row' | 'stack';
  readonly cells: readonly Cell[];
  readonly area: Area;
  readonly columns: number;
}

export type Cell = Piece | Division;

/** Neighbours may lap over one another by a fiftieth of the width of the page: pages are scanned askew. */
const slackPart = 50;
/** Lines that are this many times shorter than usual are the cells of a table and not columns. */
const shorterInTables = 3;

/** The plan of a page. Pieces of one unit that are printed together are one piece in it. */
export function planPage({ units }: PrintedPage): Cell | undefined {
  const usual = usualWidth(units.flatMap(({ lines }) => lines));
  const pieces = units.flatMap((unit) => piecesOf(unit, usual)).map((piece, order) => ({ ...piece, order }));
  if (pieces.length === 0) return undefined;
  const width = areaAround(pieces).right - areaAround(pieces).left;
  return whole(divide(pieces, width / slackPart));
}

/** Cuts a unit where its text goes up to a new column, leaves its column, or passes from headline to body; a table stays whole. */
function piecesOf({ id, lines }: PrintedUnit, usual: number): Piece[] {
  const isTable = usualWidth(lines) < usual / shorterInTables;
  const runs: PrintedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || (!isTable && isApart(run, last, line))) runs.push([line]);
    else run.push(line);
  }
  return runs.map((run) => {
    const [from, to] = [run[0]?.isLater === true ? run[0].id : undefined, run.at(-1)?.next];
    return {
      kind: 'piece',
      unit: id,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      area: areaAround(run),
      order: 0,
      columns: 1,
    };
  });
}

function isApart(run: readonly PrintedLine[], last: PrintedLine, line: PrintedLine): boolean {
  const { area } = line;
  const height = area.bottom - area.top;
  if (last.isHead !== line.isHead || area.top < last.area.top - 2 * height) return true;
  const column = areaAround(run);
  return area.left > column.right || area.right < column.left;
}

function divide(pieces: readonly Piece[], slack: number): Cell {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const columns = partsOf(pieces, 'left', 'right', slack);
  if (columns.length > 1)
    return division(
      'row',
      columns.map((part) => divide(part, slack)),
    );
  const bands = joinBands(partsOf(pieces, 'top', 'bottom', slack), slack);
  if (bands.length > 1)
    return division(
      'stack',
      bands.map((part) => divide(part, slack)),
    );
  // Pieces that lie across one another: one below the other, as they are read.
  return division(
    'stack',
    [...pieces].sort((a, b) => a.order - b.order),
  );
}

/** Parts of the pieces between which an axis is free. */
function partsOf(
  pieces: readonly Piece[],
  start: 'left' | 'top',
  end: 'right' | 'bottom',
  slack: number,
): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.area[start] - b.area[start])) {
    const give = Math.min(slack, (piece.area[end] - piece.area[start]) / 4);
    const part = parts.at(-1);
    if (part === undefined || piece.area[start] + give >= reached) parts.push([piece]);
    else part.push(piece);
    reached = Math.max(reached, piece.area[end] - give);
  }
  return parts;
}

/** Bands one below the other stay together as long as columns run through them. */
function joinBands(bands: readonly (readonly Piece[])[], slack: number): readonly (readonly Piece[])[] {
  const joined: (readonly Piece[])[] = [];
  for (const band of bands) {
    const both = [...(joined.at(-1) ?? []), ...band];
    if (joined.length > 0 && partsOf(both, 'left', 'right', slack).length > 1) joined[joined.length - 1] = both;
    else joined.push(band);
  }
  return joined;
}

function division(kind: Division['kind'], cells: readonly Cell[]): Division {
  const counts = cells.map(({ columns }) => columns);
  const columns = kind === 'row' ? counts.reduce((sum, count) => sum + count, 0) : Math.max(...counts);
  return { kind, cells, area: areaAround(cells), columns };
}

/** Puts together again what was cut in vain: a division that one unit fills, and neighbours in a stack that are of one unit. */
function whole(cell: Cell): Cell {
  if (cell.kind === 'piece') return cell;
  const cells: Cell[] = [];
  for (const inner of cell.cells.map(whole)) {
    const before = cells.at(-1);
    const joined = before === undefined ? undefined : join(before, inner, cell.kind);
    if (joined === undefined) cells.push(inner);
    else cells[cells.length - 1] = joined;
  }
  const [only] = cells;
  return only !== undefined && cells.length === 1 ? only : division(cell.kind, cells);
}

/** Two neighbours as one piece, where the one goes on from the other. */
function join(before: Cell, after: Cell, kind: Division['kind']): Piece | undefined {
  if (before.kind !== 'piece' || after.kind !== 'piece') return undefined;
  if (before.unit !== after.unit || before.to === undefined || before.to !== after.from) return undefined;
  const { to: _, ...start } = before;
  const columns = kind === 'row' ? before.columns + after.columns : Math.max(before.columns, after.columns);
  const end = after.to === undefined ? {} : { to: after.to };
  return { ...start, ...end, area: areaAround([before, after]), columns };
}

function areaAround(parts: readonly { readonly area: Area }[]): Area {
  const edge = (side: keyof Area, furthest: (...values: number[]) => number): number =>
    furthest(...parts.map(({ area }) => area[side]));
  return {
    left: edge('left', Math.min),
    top: edge('top', Math.min),
    right: edge('right', Math.max),
    bottom: edge('bottom', Math.max),
  };
}

/** The plans of pages as the XML that xslt/html/page-plan.xsl reads. */
export function writePlans(pages: readonly PrintedPage[]): string {
  const plans = pages.flatMap((page) => {
    const plan = planPage(page);
    return plan === undefined
      ? []
      : [
          `<page tei="${page.id}" by="${page.by}" columns="${countColumns(page, plan)}">${numberCells(writeCell(plan))}</page>`,
        ];
  });
  return `<plans xmlns="urn:broadsheet:plan">${plans.join('')}</plans>`;
}

/** How many columns as wide as most lines the page has room for. */
function countColumns({ units }: PrintedPage, { area }: Cell): number {
  const usual = usualWidth(units.flatMap(({ lines }) => lines));
  return usual <= 0 ? 1 : Math.max(1, Math.round((area.right - area.left) / usual));
}

/** Each cell by its place among all of its page: its element in the page is named by it. */
function numberCells(cells: string): string {
  let number = 0;
  return cells.replace(/<(?:row|stack|piece)(?= )/gu, (tag) => `${tag} n="${++number}"`);
}

function usualWidth(lines: readonly PrintedLine[]): number {
  const widths = lines.map(({ area }) => area.right - area.left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function writeCell(cell: Cell): string {
  const width = ` width="${Math.round(cell.area.right - cell.area.left)}"`;
  if (cell.kind !== 'piece') return `<${cell.kind}${width}>${cell.cells.map(writeCell).join('')}</${cell.kind}>`;
  const from = cell.from === undefined ? '' : ` from="#${cell.from}"`;
  const to = cell.to === undefined ? '' : ` to="#${cell.to}"`;
  return `<piece${width} unit="${cell.unit}"${from}${to} order="${cell.order}" columns="${cell.columns}"/>`;
}
