/** Keeps the record of permalinks: those of former editions and those of this one, in permalinks.json. */
import type { Permalinks } from '../../model/permalinks.ts';
import type { ItemRecord } from './records.ts';

/** Where a site keeps its record. */
export const permalinksPath = 'permalinks.json';

export interface PermalinkRecord {
  /** Ids that former editions gave to items of an issue. */
  readonly ofIssue: (folder: string) => readonly string[];
  readonly add: (folder: string, items: readonly ItemRecord[]) => void;
  /** What permalinks.json is to hold. */
  readonly content: () => string;
}

/** Issues that are not made this time keep their entries: their pages may still stand in the folder. */
export function collectPermalinks(former: Permalinks = new Map()): PermalinkRecord {
  const all = new Map(former);
  return {
    ofIssue: (folder) => former.get(folder) ?? [],
    add(folder, items) {
      all.set(folder, [...new Set([...(former.get(folder) ?? []), ...items.map(({ id }) => id)])].sort());
    },
    content() {
      const issues = Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
      return `${JSON.stringify({ version: 1, issues }, null, 1)}\n`;
    },
  };
}
