/** Search, the files: posting lists, facets, and the items themselves, in shards that classic scripts load on demand, from a folder too. */
import type { ItemRecord } from './records.ts';
import { collectFacets } from './search-facets.ts';
import { markReader } from './search-marks.ts';
import { collectPostings, type Postings } from './search-postings.ts';
import {
  clausesOf,
  foldText,
  isEastAsian,
  isIdeograph,
  itemsWith,
  readPositions,
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

/** Characters of an item's text that stand in its shard, for the lines around a hit; an issue of a book's length has ten times as many. */
const longestText = 12_000;

export interface SearchIndex {
  /** Takes in an item; gives the files that are full. */
  readonly add: (item: ItemRecord, address: string) => Files<void>;
  /** The other files of the search, by path. */
  readonly files: () => Files<void>;
}

/** Collects items, then gives the files. Order of adding is order of results. */
export function collectSearch(): SearchIndex {
  const postings = collectPostings();
  const facets = collectFacets();
  /** The number of the first item of each shard of items, and the items of the last. */
  const firsts: number[] = [];
  let shelf: (readonly string[])[] = [];
  let room = 0;
  let count = 0;
  const clearShelf = function* (): Files<void> {
    if (shelf.length > 0) yield [`search/items-${firsts.length - 1}.js`, script('items', firsts.length - 1, shelf)];
    shelf = [];
  };
  return {
    *add(item, address) {
      const text = item.paragraphs.join('\n');
      const about = [address, item.title, item['date-words'], item.pages.join(', '), item.byline.join(' ')];
      // The headline stands over the lines around a hit already.
      const shown = item.paragraphs.filter((block) => block !== item.title).join('\n');
      const entry = [...about, item.language, shown.slice(0, longestText)];
      const bytes = entry.reduce((sum, field) => sum + bytesOf(field), 0);
      if (shelf.length === 0 || room < bytes) {
        yield* clearShelf();
        firsts.push(count);
        room = bytesOfItems;
      }
      shelf.push(entry);
      room -= bytes;
      facets.add(item);
      postings.add(count, text);
      count += 1;
    },
    *files() {
      yield* clearShelf();
      const terms = yield* termFiles(postings);
      const rows = yield* numbered('rows', facets.rows());
      yield ['search/values-0.js', script('values', 0, facets.values())];
      yield ['search/search.js', readerScript({ terms, rows, firsts, items: count })];
      yield ['search/mark.js', `'use strict';\n(() => {\n${foldText}\n${markReader}\n})();\n`];
    },
  };
}

type Files<Result> = Generator<readonly [path: string, content: string], Result>;

/** Posting lists by the hash of their term. A long list stands in files of its own, whose numbers stand for it. Gives the number of shards. */
function* termFiles({ count, termOf, lengthOf, listOf }: Postings): Files<number> {
  const long = new Map<number, readonly number[]>();
  let longFiles = 0;
  let bytes = 0;
  for (let number = 0; number < count(); number += 1) {
    const parts = lengthOf(number) > longestList ? cutList(listOf(number)) : [];
    const files = parts.map((_, at) => longFiles + at);
    for (const part of parts) yield [`search/long-${longFiles}.js`, script('long', longFiles++, part)];
    if (files.length > 0) long.set(number, files);
    bytes += bytesOf(termOf(number)) + (files.length > 0 ? String(files).length : lengthOf(number)) + 6;
  }
  const shards = Array.from({ length: Math.max(1, Math.ceil(bytes / bytesOfTerms)) }, (): number[] => []);
  for (let number = 0; number < count(); number += 1) shards[shardOf(termOf(number), shards.length)]?.push(number);
  for (const [shard, numbers] of shards.entries()) {
    const entries = numbers.map((number) => [termOf(number), long.get(number) ?? listOf(number)] as const);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    // An object of them would keep each term in memory as the name of a property.
    const members = sorted.map(([term, list]) => `${JSON.stringify(term)}:${JSON.stringify(list)}`);
    yield [`search/terms-${shard}.js`, call('terms', shard, `{${members.join(',')}}`)];
  }
  return shards.length;
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

function* numbered(kind: string, shards: readonly unknown[]): Files<number> {
  for (const [number, data] of shards.entries()) yield [`search/${kind}-${number}.js`, script(kind, number, data)];
  return shards.length;
}

function script(kind: string, shard: number, data: unknown): string {
  return call(kind, shard, JSON.stringify(data));
}

/** A shard is a call, so that a script element can load it where fetch may not: from a folder. */
function call(kind: string, shard: number, json: string): string {
  return `broadsheetSearch(${JSON.stringify(kind)},${shard},${json.replace(/</gu, '\\u003c')});\n`;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** The reader's half: the functions that made the terms, what they need to know of the shards, and what ties them to the search page. */
function readerScript(shards: Readonly<Record<string, unknown>>): string {
  const shared = [
    foldText,
    isIdeograph,
    isEastAsian,
    unitsOf,
    termsOf,
    clausesOf,
    readPostings,
    readPositions,
    itemsWith,
    shardOf,
  ].map(String);
  return `'use strict';\n(() => {\n${shared.join('\n')}\nconst shards = ${JSON.stringify(shards)};\n${searchReader}\n})();\n`;
}
