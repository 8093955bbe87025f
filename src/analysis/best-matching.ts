/** The best matching of two lists: each of one with at most one of the other, so that the sum of what the pairs score is greatest. */

/** For each row the column matched with it, or -1. Pairs that score nothing or less are not made. Costs the cube of the longer list. */
export function bestMatching(scores: readonly (readonly number[])[]): readonly number[] {
  const width = scores.reduce((most, row) => Math.max(most, row.length), 0);
  const size = Math.max(scores.length, width);
  const gain = (row: number, column: number): number => Math.max(0, scores[row - 1]?.[column - 1] ?? 0);
  const prices: Prices = {
    size,
    gain,
    ofRow: new Float64Array(size + 1),
    ofColumn: new Float64Array(size + 1),
    rowOf: new Int32Array(size + 1),
  };
  for (let row = 1; row <= size; row += 1) matchRow(row, prices);
  const matched = scores.map(() => -1);
  for (const [column, row] of prices.rowOf.entries())
    if (column > 0 && row <= scores.length && gain(row, column) > 0) matched[row - 1] = column - 1;
  return matched;
}

/** A matching that grows, and the prices that prove it best so far. Rows and columns count from 1; 0 stands for none. */
interface Prices {
  readonly size: number;
  readonly gain: (row: number, column: number) => number;
  readonly ofRow: Float64Array;
  readonly ofColumn: Float64Array;
  /** The row that each column is matched with. */
  readonly rowOf: Int32Array;
}

// Matches one more row, by the cheapest path of columns that pass their rows on to the next.
function matchRow(row: number, prices: Prices): void {
  const { size, rowOf } = prices;
  const path: Path = {
    from: new Int32Array(size + 1),
    least: new Float64Array(size + 1).fill(Infinity),
    seen: new Uint8Array(size + 1),
  };
  rowOf[0] = row;
  let column = 0;
  while ((rowOf[column] ?? 0) !== 0) column = step(column, prices, path);
  while (column !== 0) {
    const before = path.from[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

interface Path {
  /** The column before each. */
  readonly from: Int32Array;
  /** The least that it costs to come to each column. */
  readonly least: Float64Array;
  readonly seen: Uint8Array;
}

// From one column to the cheapest that is not on the path yet.
function step(column: number, { size, gain, ofRow, ofColumn, rowOf }: Prices, { from, least, seen }: Path): number {
  seen[column] = 1;
  const row = rowOf[column] ?? 0;
  let next = 0;
  for (let other = 1; other <= size; other += 1) {
    if (seen[other] === 1) continue;
    const cost = -gain(row, other) - (ofRow[row] ?? 0) - (ofColumn[other] ?? 0);
    if (cost < (least[other] ?? 0)) {
      least[other] = cost;
      from[other] = column;
    }
    if (next === 0 || (least[other] ?? 0) < (least[next] ?? 0)) next = other;
  }
  const paid = least[next] ?? 0;
  for (let other = 0; other <= size; other += 1) {
    if (seen[other] === 1) {
      const held = rowOf[other] ?? 0;
      ofRow[held] = (ofRow[held] ?? 0) + paid;
      ofColumn[other] = (ofColumn[other] ?? 0) - paid;
    } else least[other] = (least[other] ?? 0) - paid;
  }
  return next;
}
