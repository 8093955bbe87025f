/** Search, the postings while they are collected: numbers in blocks, since a site may have ten millions of them. */
import { type Term, termsOf, unitsOf } from './search-query.ts';

export interface Postings {
  /** Adds the terms of an item's text; items come in the order of their numbers, from 0. */
  readonly add: (item: number, text: string) => void;
  /** All terms with the length of their posting list in characters. Nothing is added after it. */
  readonly terms: () => readonly { readonly term: string; readonly list: () => string }[];
}

/** Postings that a block holds: item, term and place of each. */
const perBlock = 1 << 18;
/** The place of a term that is indexed without one. */
const nowhere = -1;

export function collectPostings(): Postings {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const lastItem: number[] = [];
  const blocks: Int32Array[] = [];
  let size = 0;
  const push = (item: number, { term, position }: Term): void => {
    const number = numbers.get(term) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(term, number);
      counts.push(0);
      lastItem.push(-1);
    }
    // A term without a place is told once an item.
    if (position === nowhere && lastItem[number] === item) return;
    lastItem[number] = item;
    counts[number] = (counts[number] ?? 0) + 1;
    if (size % perBlock === 0) blocks.push(new Int32Array(3 * perBlock));
    blocks.at(-1)?.set([item, number, position], 3 * (size % perBlock));
    size += 1;
  };
  return {
    add(item, text) {
      for (const term of termsOf(unitsOf(text))) push(item, term);
    },
    terms() {
      const { starts, postings } = sortByTerm(blocks, counts, size);
      return [...numbers].map(([term, number]) => {
        const start = starts[number] ?? 0;
        const own = (): Int32Array => postings.subarray(2 * start, 2 * (start + (counts[number] ?? 0)));
        return { term, list: () => writeList(own()) };
      });
    },
  };
}

/** Items and places, those of each term together, in the order in which they came; the blocks are given up one by one. */
function sortByTerm(
  blocks: Int32Array[],
  counts: readonly number[],
  size: number,
): { readonly starts: readonly number[]; readonly postings: Int32Array } {
  const starts: number[] = [];
  let start = 0;
  for (const count of counts) {
    starts.push(start);
    start += count;
  }
  const next = Uint32Array.from(starts);
  const postings = new Int32Array(2 * size);
  let left = size;
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    for (let at = 0; at < Math.min(left, perBlock); at += 1) {
      const number = block[3 * at + 1] ?? 0;
      const place = next[number] ?? 0;
      next[number] = place + 1;
      postings[2 * place] = block[3 * at] ?? 0;
      postings[2 * place + 1] = block[3 * at + 2] ?? 0;
    }
    left -= perBlock;
  }
  return { starts, postings };
}

/** A list as `readPostings` reads it: `item:position,position;item:…`, in base 36, each the distance from the one before. */
function writeList(postings: Int32Array): string {
  let list = '';
  let item = -1;
  let position = 0;
  for (let at = 0; at < postings.length; at += 2) {
    const nextItem = postings[at] ?? 0;
    const place = postings[at + 1] ?? 0;
    const opens = nextItem !== item;
    if (opens) {
      list += `${list === '' ? '' : ';'}${(nextItem - Math.max(0, item)).toString(36)}`;
      position = 0;
      item = nextItem;
    }
    if (place !== nowhere) list += `${opens ? ':' : ','}${(place - position).toString(36)}`;
    position = place;
  }
  return list;
}
