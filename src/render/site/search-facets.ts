/** Search, the facets: by what hits can be narrowed, as numbers into lists of values, a short row an item. */
import type { ItemRecord } from './records.ts';

/** Items that a shard of rows holds. */
const itemsPerShard = 5000;

/** The facets in the order of a row's cells. */
const facets = {
  type: (item) => [item.type],
  paper: (item) => (item['is-paper-known'] ? [item.paper] : []),
  date: (item) => [item.date],
  page: (item) => item.pages,
  section: (item) => [item.section],
  byline: (item) => (item.authors.length > 0 ? item.authors : item.byline),
} as const satisfies Readonly<Record<string, (item: ItemRecord) => readonly string[]>>;

export interface FacetIndex {
  readonly add: (item: ItemRecord) => void;
  /** The values of each facet, in the order in which they came. */
  readonly values: () => Readonly<Record<string, readonly string[]>>;
  /** Shards of rows: rows parted by “;”, cells by “,”, several values of a cell by “.”, each the value's number in base 36. */
  readonly rows: () => readonly string[];
}

/** Collects what the items can be narrowed by. */
export function collectFacets(): FacetIndex {
  const known = Object.entries(facets).map(([name, valuesOf]) => ({
    name,
    valuesOf,
    values: new Map<string, number>(),
  }));
  const rows: string[] = [];
  return {
    add(item) {
      const cells = known.map(({ valuesOf, values }) => {
        const numbers = valuesOf(item)
          .filter((value) => value !== '')
          .map((value) => {
            const number = values.get(value) ?? values.size;
            values.set(value, number);
            return number.toString(36);
          });
        return numbers.join('.');
      });
      rows.push(cells.join(','));
    },
    values: () => Object.fromEntries(known.map(({ name, values }) => [name, [...values.keys()]])),
    rows: () =>
      Array.from({ length: Math.ceil(rows.length / itemsPerShard) }, (_, shard) =>
        rows.slice(shard * itemsPerShard, (shard + 1) * itemsPerShard).join(';'),
      ),
  };
}
