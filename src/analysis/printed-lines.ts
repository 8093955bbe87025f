/** Cuts the lines of a page that was laid out with spaces into the printed lines they hold, and puts those in reading order, column by column. */
import { isBlank, type TextLine } from '../model/layout.ts';
import type { Span } from '../model/span.ts';
import { cutWhere } from './cut-where.ts';
import { isWide } from './glyphs.ts';

/** One printed line: a stretch of a source line, and the places it takes across the page. */
interface Piece extends Span {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Begins and ends in letters that are set solid, as CJK type is. */
  readonly solid: boolean;
}

/** Printed lines that follow each other in one column. */
export interface PrintedBlock {
  readonly pieces: readonly Span[];
  /** Stands beside the block before it, so that a column begins with it. */
  readonly opensColumn: boolean;
}

/** So many places without text part two columns wherever they stand; fewer do where lines near by begin at the same place. */
const wide = 12;
/** Between two wide letters: type that is set solid is justified by less. */
const wideInSolid = 3;
/** So many rows on both sides are looked at for lines that begin at the same place, and such a share of them must. */
const windows = [
  { around: 15, share: 0.25 },
  { around: 5, share: 0.5 },
] as const;
/** Blank rows, or rows of the columns beside it, that a column may run across. */
const reach = 4;
/** A first line may be indented by so much. */
const indent = 7;
/** No printed page has more rows; a longer text is ordered in stretches, so that time grows with its length and no more. */
const longest = 400;
/** A line longer than this is not one of columns. */
const longestLine = 2000;

/** How places across the page are counted: some programs count a wide letter as one, some as two. */
type Measure = (text: string) => number;
const measures: readonly Measure[] = [
  (text) => text.length,
  (text) => [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0),
];

/** Blocks of printed lines in reading order. */
export function printedBlocks(lines: readonly TextLine[]): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  const readings = measures.map((measure) => lines.map((line, row) => piecesOf(line, row, measure)));
  const [rows = []] = [...readings].sort((one, other) => aligned(other) - aligned(one));
  for (let from = 0; from < rows.length; from += longest) {
    const ordered = inReadingOrder(blocksOf(withoutChance(rows.slice(from, from + longest))));
    for (const [at, { pieces, left, right }] of ordered.entries()) {
      const before = ordered[at - 1];
      const opensColumn = before !== undefined && (before.left >= right || before.right <= left);
      blocks.push(...parted(pieces).map((own, part) => ({ pieces: own, opensColumn: opensColumn && part === 0 })));
    }
  }
  return blocks;
}

// A column is parted where more rows lie between two of its lines than between most.
function parted(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const steps = pieces.map(({ row }, at) => row - (pieces[at - 1]?.row ?? row)).slice(1);
  const usual = [...steps].sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 1;
  return cutWhere(pieces, (_, at) => (steps[at - 1] ?? 0) > usual);
}

// Stretches parted by two spaces and more, with the places they take.
function piecesOf(line: TextLine, row: number, measure: Measure): readonly Piece[] {
  if (isBlank(line)) return [];
  if (line.text.length > longestLine)
    return [{ line: line.id, start: 0, end: line.text.length, row, left: 0, right: longestLine, solid: false }];
  let read = 0;
  let place = 0;
  return [...line.text.matchAll(/\S+(?:[ \u00A0]\S+)*/gu)].map((match) => {
    const end = match.index + match[0].length;
    const left = place + measure(line.text.slice(read, match.index));
    place = left + measure(match[0]);
    read = end;
    return {
      line: line.id,
      start: match.index,
      end,
      row,
      left,
      right: place,
      solid: isWide(match[0]) || isWide(match[0].at(-1) ?? ''),
    };
  });
}

// How many pieces begin at the places where most do.
function aligned(rows: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>();
  for (const { left } of rows.flat()) if (left > 0) counts.set(left, (counts.get(left) ?? 0) + 1);
  const most = [...counts.values()].sort((one, other) => other - one).slice(0, 8);
  return most.reduce((sum, count) => sum + count, 0);
}

// Justification leaves gaps inside a column too: pieces are joined again where no gutter runs down between them.
function withoutChance(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return rows.map((pieces, row) => {
    const kept: Piece[] = [];
    for (const piece of pieces) {
      const open = kept.at(-1);
      const gap = open === undefined ? undefined : { left: open.right, right: piece.left };
      if (open === undefined || gap === undefined || isWideGap(open, piece) || isGutter(rows, row, gap))
        kept.push(piece);
      else kept.splice(-1, 1, { ...open, end: piece.end, right: piece.right });
    }
    return kept;
  });
}

function isWideGap(one: Piece, other: Piece): boolean {
  return other.left - one.right >= (one.solid && other.solid ? wideInSolid : wide);
}

// Lines near by begin at a place in the gap, with nothing before them but a gap: that is a column. A line in it may be indented.
function isGutter(rows: readonly (readonly Piece[])[], row: number, gap: Extent): boolean {
  return windows.some(({ around, share }) => {
    const beside = rows.slice(Math.max(0, row - around), row + around + 1).filter((pieces) => pieces.length > 0);
    const wanted = Math.max(4, beside.length * share);
    for (let place = Math.max(gap.left + 1, gap.right - indent); place <= gap.right; place += 1) {
      if (beside.filter((pieces) => beginsAt(pieces, place)).length >= wanted) return true;
    }
    return false;
  });
}

function beginsAt(pieces: readonly Piece[], place: number): boolean {
  return pieces.some(({ left }, at) => Math.abs(left - place) <= 1 && (pieces[at - 1]?.right ?? 0) < place);
}

interface Block {
  readonly pieces: Piece[];
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  /** Something that runs across it stands below: nothing more belongs to it. */
  closed: boolean;
}

function blocksOf(rows: readonly (readonly Piece[])[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  for (const [piece, beside] of rows.flatMap((pieces) => pieces.map((one) => [one, pieces] as const))) {
    // What several lines of one row stand under has run across their columns.
    open = open.filter(
      (block) =>
        !block.closed &&
        piece.row - block.bottom <= reach &&
        (block.bottom === piece.row || beside.filter((one) => shared(block, one) > 1).length < 2),
    );
    const under = open.filter((block) => block.bottom < piece.row && shared(block, piece) > 1);
    const [only] = under;
    if (only !== undefined && under.length === 1 && continues(only, piece)) {
      only.pieces.push(piece);
      only.left = Math.min(only.left, piece.left);
      only.right = Math.max(only.right, piece.right);
      only.bottom = piece.row;
      continue;
    }
    for (const block of under) block.closed = true;
    const { left, right, row } = piece;
    const block: Block = { pieces: [piece], left, right, top: row, bottom: row, closed: false };
    blocks.push(block);
    open.push(block);
  }
  return blocks;
}

// A line of the same column begins where the column does, or is indented or centred in it.
function continues(block: Block, piece: Piece): boolean {
  const centred = Math.abs(block.left + block.right - piece.left - piece.right) <= 6;
  return (
    Math.abs(piece.left - block.left) <= indent || centred || (piece.left >= block.left && piece.right <= block.right)
  );
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function shared(one: Extent, other: Extent): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** A headline or picture caption has so few rows at the most. */
const fewRows = 3;

// A headline is set in larger type than these places tell: it takes the room that is free on both sides of it.
function widened(block: Block, blocks: readonly Block[]): Block {
  if (block.bottom - block.top >= fewRows) return block;
  const beside = blocks.filter((other) => other !== block && other.top <= block.bottom && other.bottom >= block.top);
  const left = Math.max(0, ...beside.flatMap((other) => (other.right <= block.left ? [other.right] : [])));
  const right = Math.min(longestLine, ...beside.flatMap((other) => (other.left >= block.right ? [other.left] : [])));
  return { ...block, left, right };
}

// What stands above goes before; what stands to the left goes before, unless something between runs across both.
function inReadingOrder(found: readonly Block[]): readonly Block[] {
  const blocks = found.map((block) => widened(block, found));
  const goesBefore = (one: Block, other: Block): boolean => {
    if (shared(one, other) > 0) return one.top < other.top;
    if (one.left >= other.right) return false;
    const [upper, lower] = one.top <= other.top ? [one, other] : [other, one];
    return !blocks.some(
      (between) =>
        between.top > upper.bottom &&
        between.bottom < lower.top &&
        shared(between, one) > 0 &&
        shared(between, other) > 0,
    );
  };
  const ordered: Block[] = [];
  const seen = new Set<Block>();
  const visit = (block: Block): void => {
    if (seen.has(block)) return;
    seen.add(block);
    for (const other of blocks) if (!seen.has(other) && goesBefore(other, block)) visit(other);
    ordered.push(block);
  };
  for (const block of blocks) visit(block);
  return ordered;
}
