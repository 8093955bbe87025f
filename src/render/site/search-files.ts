/** Search, the files: posting lists, item lists and texts in shards that classic scripts load on demand, from a folder too. */
import type { ItemRecord } from './records.ts';
import {
  clausesOf,
  foldText,
  isEastAsian,
  itemsWith,
  readPostings,
  shardOf,
  termsOf,
  unitsOf,
} from './search-query.ts';
import { searchReader } from './search-reader.ts';

/** Items a text shard holds, and characters a posting shard aims at: small enough to load for one query. */
const itemsPerShard = 40;
const charactersPerShard = 120_000;

export interface SearchIndex {
  readonly add: (item: ItemRecord, address: string) => void;
  /** The files of the search, by path. */
  readonly files: () => Generator<readonly [path: string, content: string]>;
}

/** Collects items, then gives the files. Order of adding is order of results. */
export function collectSearch(): SearchIndex {
  const lists = new Map<string, string>();
  const lastItem = new Map<string, number>();
  const items: (readonly string[])[] = [];
  const texts: string[] = [];
  return {
    add(item, address) {
      const number = items.length;
      items.push([
        address,
        item.title,
        item.type,
        item.date,
        item['date-words'],
        item.pages.join(', '),
        item.byline.join(' '),
        item.language,
      ]);
      const text = item.paragraphs.join('\n');
      texts.push(text);
      for (const [term, positions] of placesOf(text)) {
        const before = lastItem.get(term);
        const entry = `${(number - (before ?? 0)).toString(36)}${encodePlaces(positions)}`;
        lists.set(term, before === undefined ? entry : `${lists.get(term)};${entry}`);
        lastItem.set(term, number);
      }
    },
    *files() {
      yield* postingFiles(lists, items.length);
      for (let shard = 0; shard * itemsPerShard < items.length; shard += 1) {
        const from = shard * itemsPerShard;
        yield [`search/items-${shard}.js`, script('items', shard, items.slice(from, from + itemsPerShard))];
        yield [`search/texts-${shard}.js`, script('texts', shard, texts.slice(from, from + itemsPerShard))];
      }
    },
  };
}

function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { term, position } of termsOf(unitsOf(text))) {
    const known = places.get(term);
    if (known === undefined) places.set(term, position < 0 ? [] : [position]);
    else if (position >= 0) known.push(position);
  }
  return places;
}

function encodePlaces(positions: readonly number[]): string {
  if (positions.length === 0) return '';
  return `:${positions.map((position, at) => (position - (positions[at - 1] ?? 0)).toString(36)).join(',')}`;
}

function* postingFiles(
  lists: ReadonlyMap<string, string>,
  items: number,
): Generator<readonly [path: string, content: string]> {
  let characters = 0;
  for (const [term, list] of lists) characters += term.length + list.length + 6;
  const count = Math.max(1, Math.ceil(characters / charactersPerShard));
  const shards = Array.from({ length: count }, (): [string, string][] => []);
  for (const entry of lists) shards[shardOf(entry[0], count)]?.push(entry);
  for (const [number, entries] of shards.entries()) {
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    yield [`search/terms-${number}.js`, script('terms', number, Object.fromEntries(entries))];
  }
  yield ['search/search.js', readerScript(count, items)];
}

/** A shard is a call, so that a script element can load it where fetch may not: from a folder. */
function script(kind: string, shard: number, data: unknown): string {
  return `broadsheetSearch(${JSON.stringify(kind)},${shard},${JSON.stringify(data).replace(/</gu, '\\u003c')});\n`;
}

/** The reader's half: the functions that made the terms, and what ties them to the search page. */
function readerScript(shards: number, items: number): string {
  const shared = [foldText, isEastAsian, unitsOf, termsOf, clausesOf, readPostings, itemsWith, shardOf].map(String);
  return `'use strict';\n(() => {\n${shared.join('\n')}\nconst shards = ${shards};\nconst items = ${items};\nconst perShard = ${itemsPerShard};\n${searchReader}\n})();\n`;
}
