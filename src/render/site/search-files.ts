/** Search, the files: posting lists, facets, and the items themselves, in shards that classic scripts load on demand, from a folder too. */
import type { ItemRecord } from './records.ts';
import { collectFacets } from './search-facets.ts';
import { markReader } from './search-marks.ts';
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

/** Bytes that a shard aims at. A query loads a few of posting lists, and one of items for nearly each hit that it shows. */
const bytesOfTerms = 60_000;
const bytesOfItems = 24_000;
/** A posting list that is longer than this is cut into files of its own. */
const longestList = 60_000;

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
  const facets = collectFacets();
  return {
    add(item, address) {
      const number = items.length;
      const text = item.paragraphs.join('\n');
      const about = [address, item.title, item['date-words'], item.pages.join(', '), item.byline.join(' ')];
      items.push([...about, item.language, text]);
      facets.add(item);
      for (const [term, positions] of placesOf(text)) {
        const before = lastItem.get(term);
        const entry = `${(number - (before ?? 0)).toString(36)}${encodePlaces(positions)}`;
        lists.set(term, before === undefined ? entry : `${lists.get(term)};${entry}`);
        lastItem.set(term, number);
      }
    },
    *files() {
      const terms = yield* termFiles(lists);
      const rows = yield* numbered('rows', facets.rows());
      yield ['search/values-0.js', script('values', 0, facets.values())];
      const shards = itemShards(items);
      for (const [number, { first, count }] of shards.entries())
        yield [`search/items-${number}.js`, script('items', number, items.slice(first, first + count))];
      const firsts = shards.map(({ first }) => first);
      yield ['search/search.js', readerScript({ terms, rows, firsts, items: items.length })];
      yield ['search/mark.js', `'use strict';\n(() => {\n${foldText}\n${markReader}\n})();\n`];
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

type Files<Result> = Generator<readonly [path: string, content: string], Result>;

/** Posting lists by the hash of their term. A long list stands in files of its own, whose numbers stand for it. Gives the number of shards. */
function* termFiles(lists: ReadonlyMap<string, string>): Files<number> {
  const entries: [string, string | number[]][] = [];
  let long = 0;
  let bytes = 0;
  for (const [term, list] of lists) {
    const entry: [string, string | number[]] = [term, list];
    if (list.length > longestList) {
      const parts = cutList(list);
      entry[1] = parts.map((_, at) => long + at);
      for (const part of parts) yield [`search/long-${long}.js`, script('long', long++, part)];
    }
    entries.push(entry);
    bytes += bytesOf(term) + String(entry[1]).length + 6;
  }
  const count = Math.max(1, Math.ceil(bytes / bytesOfTerms));
  const shards = Array.from({ length: count }, (): typeof entries => []);
  for (const entry of entries) shards[shardOf(entry[0], count)]?.push(entry);
  yield* numbered(
    'terms',
    shards.map((shard) => Object.fromEntries(shard.sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
  return count;
}

/** Parts of a list, cut between two items; joined with “;” they are the list again. */
function cutList(list: string): string[] {
  const parts: string[] = [];
  for (let rest = list; rest !== ''; rest = rest.slice((parts.at(-1)?.length ?? 0) + 1)) {
    const before = rest.length <= longestList ? rest.length : rest.lastIndexOf(';', longestList);
    // An item with more places than a part should have stays whole.
    const end = before > 0 ? before : rest.indexOf(';', longestList);
    parts.push(end < 0 ? rest : rest.slice(0, end));
  }
  return parts;
}

function itemShards(items: readonly (readonly string[])[]): { first: number; count: number }[] {
  const shards: { first: number; count: number }[] = [];
  let room = 0;
  for (const [number, item] of items.entries()) {
    const bytes = item.reduce((sum, field) => sum + bytesOf(field), 0);
    const shard = shards.at(-1);
    if (shard === undefined || room < bytes) {
      shards.push({ first: number, count: 1 });
      room = bytesOfItems - bytes;
    } else {
      shard.count += 1;
      room -= bytes;
    }
  }
  return shards;
}

function* numbered(kind: string, shards: readonly unknown[]): Files<number> {
  for (const [number, data] of shards.entries()) yield [`search/${kind}-${number}.js`, script(kind, number, data)];
  return shards.length;
}

/** A shard is a call, so that a script element can load it where fetch may not: from a folder. */
function script(kind: string, shard: number, data: unknown): string {
  return `broadsheetSearch(${JSON.stringify(kind)},${shard},${JSON.stringify(data).replace(/</gu, '\\u003c')});\n`;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** The reader's half: the functions that made the terms, what they need to know of the shards, and what ties them to the search page. */
function readerScript(shards: Readonly<Record<string, unknown>>): string {
  const shared = [foldText, isEastAsian, unitsOf, termsOf, clausesOf, readPostings, itemsWith, shardOf].map(String);
  return `'use strict';\n(() => {\n${shared.join('\n')}\nconst shards = ${JSON.stringify(shards)};\n${searchReader}\n})();\n`;
}
