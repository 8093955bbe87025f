/** Where the lines of a page stand that has no coordinates: in the columns that its text begins one after another. */
import type { Area } from './printed-page.ts';

/** A line before its place is known. */
export interface ReadLine {
  readonly id: string;
  readonly isHead: boolean;
  readonly isLater: boolean;
  next: string | undefined;
  /** The column it stands in, counted from 0 over the page; -1 before the first one begins. */
  readonly column: number;
}

export interface ReadUnit {
  readonly id: string;
  readonly isAdvert: boolean;
  readonly lines: ReadLine[];
  /** The columns that begin in it. */
  readonly columns: number[];
}

/** A grid of columns: the first of its columns, and how many stand side by side; undefined: all of them. */
export interface ColumnGrid {
  readonly first: number;
  readonly columns: number | undefined;
}

/** More columns than this are not side by side, unless a grid says so. */
const mostColumns = 9;

/** A measure that many numbers of columns divide. */
const pageWidth = 2520;

/** The place of each line, in lines from the top; none where the page has no two columns side by side. */
export function placeInColumns(
  units: readonly ReadUnit[],
  grids: readonly ColumnGrid[],
  count: number,
): ReadonlyMap<string, Area> {
  const places = new Map<string, Area>();
  if (count < 2 || (grids.length === 0 && count > mostColumns)) return places;
  const sheet = openSheet(grids.length === 0 ? [{ first: 0, columns: count }] : grids);
  // An advert that stands in no column is printed across the foot more often than over everything.
  const isAfter = (unit: ReadUnit): boolean => unit.isAdvert && unit.lines.every(({ column }) => column < 0);
  for (const unit of [...units.filter((unit) => !isAfter(unit)), ...units.filter(isAfter)]) {
    const over = linesOverColumns(unit);
    const span = spanOf(unit, over.length);
    unit.lines.forEach((line, at) => {
      const [first, last] = at < over.length ? span : [line.column, line.column];
      places.set(line.id, isAfter(unit) ? sheet.across() : sheet.place(first, last));
    });
  }
  return places;
}

/** The lines that stand over the columns: all before a column begins in the unit, where a body begins only in that column. */
function linesOverColumns({ lines, columns }: ReadUnit): readonly ReadLine[] {
  const [first] = columns;
  const before = first === undefined ? [] : lines.filter(({ column }) => column < first);
  return before[0]?.isHead === true ? before : [];
}

function spanOf({ lines, columns }: ReadUnit, over: number): readonly [number, number] {
  const body = lines.slice(over).map(({ column }) => column);
  const all = body.length > 0 ? body : columns;
  return [Math.min(...all), Math.max(...all)];
}

interface Sheet {
  /** The next free place over the columns from one to another; -1 stands for the whole width. */
  readonly place: (first: number, last: number) => Area;
  /** The next free place below everything. */
  readonly across: () => Area;
}

/** Fills columns from the top; a grid of columns begins where the one before it ends. */
function openSheet(grids: readonly ColumnGrid[]): Sheet {
  let filled: number[] = [];
  let foot = 0;
  let grid: ColumnGrid | undefined;
  const sink = (): void => {
    foot = Math.max(foot, ...filled);
    filled = [];
  };
  const across = (): Area => {
    sink();
    foot += 1;
    return { left: 0, right: pageWidth, top: foot - 1, bottom: foot };
  };
  const place = (first: number, last: number): Area => {
    const now = grids.findLast((one) => one.first <= first);
    if (first < 0 || now === undefined) return across();
    if (now !== grid) sink();
    grid = now;
    const columns = now.columns ?? mostColumns;
    const from = (first - now.first) % columns;
    const to = Math.min(columns - 1, from + last - first);
    const top = Math.max(foot, ...filled.slice(from, to + 1).filter(Number.isFinite));
    for (let column = from; column <= to; column += 1) filled[column] = top + 1;
    return { left: (from * pageWidth) / columns, right: ((to + 1) * pageWidth) / columns, top, bottom: top + 1 };
  };
  return { place, across };
}
