/** The best matching of two lists: each of one with at most one of the other, so that the sum of what the pairs score is greatest. */

/** For each row the column matched with it, or -1. Pairs that score nothing or less are not made. Costs the cube of the longer list. */
export function bestMatching(scores: readonly (readonly number[])[]): readonly number[] {
  const width = scores.reduce((most, row) => Math.max(most, row.length), 0);
  const size = Math.max(scores.length, width);
  const gain = (row: number, column: number): number => Math.max(0, scores[row]?.[column] ?? 0);
  // Shortest augmenting paths over prices of rows and columns; row and column 0 stand for none.
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const way = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Infinity);
    const seen = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    while ((rowOf[column] ?? 0) !== 0) {
      seen[column] = 1;
      const from = rowOf[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (seen[other] === 1) continue;
        const cost = -gain(from - 1, other - 1) - (rowPrice[from] ?? 0) - (columnPrice[other] ?? 0);
        if (cost < (least[other] ?? 0)) {
          least[other] = cost;
          way[other] = column;
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (seen[other] === 1) {
          const held = rowOf[other] ?? 0;
          rowPrice[held] = (rowPrice[held] ?? 0) + step;
          columnPrice[other] = (columnPrice[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const matched = scores.map(() => -1);
  for (let column = 1; column <= size; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < scores.length && gain(row, column - 1) > 0) matched[row] = column - 1;
  }
  return matched;
}
