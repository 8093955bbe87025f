/** Search, the postings while they are collected: each list as it will be written, in slices of blocks, since a site may have a million lists. */
import { termsOf, unitsOf } from './search-query.ts';
import { collectTerms } from './search-terms.ts';

export interface Postings {
  /** Adds the terms of an item's text; items come in the order of their numbers, from 0. */
  readonly add: (item: number, text: string) => void;
  /** How many terms there are; they are numbered from 0 in the order in which they came. */
  readonly count: () => number;
  readonly termOf: (number: number) => string;
  /** Characters of the posting list of the term with this number. */
  readonly lengthOf: (number: number) => number;
  /** That list as `readPostings` reads it: `item:position,position;item:…`, in base 36, each the distance from the one before. */
  readonly listOf: (number: number) => string;
}

/** The place of a term that is indexed without one. */
const nowhere = -1;

/** What is known of a list stands together, so that the processor fetches it at once: where in `state` each number is. */
const lengthAt = 0;
const sliceAt = 1;
/** The item of the last posting, counted from 1. */
const itemAt = 2;
const positionAt = 3;
const fields = 4;

/** Bytes of a slice: most lists fill less than one. */
const sliceBytes = 32;
const slicesPerBlock = 1 << 15;

const encoder = new TextEncoder();
const digits = encoder.encode('0123456789abcdefghijklmnopqrstuvwxyz');
const [colon = 0, comma = 0, semicolon = 0] = encoder.encode(':,;');

export function collectPostings(): Postings {
  const { numberOf, count, termOf } = collectTerms();
  const slices = collectSlices();
  let state = new Int32Array(1 << 16);
  const write = (list: number, byte: number): void => {
    const length = state[list + lengthAt] ?? 0;
    const at = length % sliceBytes;
    if (at === 0) state[list + sliceAt] = slices.open(state[list + sliceAt] ?? 0);
    slices.write(state[list + sliceAt] ?? 0, at, byte);
    state[list + lengthAt] = length + 1;
  };
  const writeNumber = (list: number, value: number): void => {
    if (value >= 36) writeNumber(list, Math.floor(value / 36));
    write(list, digits[value % 36] ?? 0);
  };
  const post = (item: number, list: number, position: number): void => {
    const last = (state[list + itemAt] ?? 0) - 1;
    if (last !== item) {
      if (last >= 0) write(list, semicolon);
      writeNumber(list, item - Math.max(0, last));
      state[list + itemAt] = item + 1;
    }
    if (position === nowhere) return;
    write(list, last === item ? comma : colon);
    writeNumber(list, last === item ? position - (state[list + positionAt] ?? 0) : position);
    state[list + positionAt] = position;
  };
  const lengthOf = (number: number): number => state[number * fields + lengthAt] ?? 0;
  return {
    add(item, text) {
      for (const { term, position } of termsOf(unitsOf(text))) {
        const list = numberOf(term) * fields;
        if (list >= state.length) state = doubled(state);
        post(item, list, position);
      }
    },
    count,
    termOf,
    lengthOf,
    listOf: (number) => slices.read(state[number * fields + sliceAt] ?? 0, lengthOf(number)),
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

interface Slices {
  /** Gives the number of a new slice that goes on where another is full. */
  readonly open: (before: number) => number;
  readonly write: (slice: number, at: number, byte: number) => void;
  /** The ASCII characters, so many, that end in a slice. */
  readonly read: (last: number, length: number) => string;
}

/** Room for lists that all grow at once. Each slice knows the one before it in its list. */
function collectSlices(): Slices {
  const blocks: { readonly bytes: Uint8Array; readonly before: Uint32Array }[] = [];
  const decoder = new TextDecoder();
  let count = 0;
  const blockOf = (slice: number): (typeof blocks)[number] => {
    const block = Math.floor(slice / slicesPerBlock);
    blocks[block] ??= {
      bytes: new Uint8Array(slicesPerBlock * sliceBytes),
      before: new Uint32Array(slicesPerBlock),
    };
    return blocks[block];
  };
  return {
    open(before) {
      blockOf(count).before[count % slicesPerBlock] = before;
      count += 1;
      return count - 1;
    },
    write(slice, at, byte) {
      blockOf(slice).bytes[(slice % slicesPerBlock) * sliceBytes + at] = byte;
    },
    read(last, length) {
      const list = new Uint8Array(length);
      let slice = last;
      for (let start = length - 1 - ((length - 1) % sliceBytes); start >= 0; start -= sliceBytes) {
        const { bytes, before } = blockOf(slice);
        const from = (slice % slicesPerBlock) * sliceBytes;
        list.set(bytes.subarray(from, from + Math.min(sliceBytes, length - start)), start);
        slice = before[slice % slicesPerBlock] ?? 0;
      }
      return decoder.decode(list);
    },
  };
}
