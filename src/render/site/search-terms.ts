/** Search, the numbers of the terms while they are collected: pairs of characters in a table of numbers, since a site may ask ten million times. */

export interface TermNumbers {
  /** The number of a term; a new one gets the next. */
  readonly numberOf: (term: string) => number;
  /** How many terms there are; they are numbered from 0. */
  readonly count: () => number;
  readonly termOf: (number: number) => string;
}

export function collectTerms(): TermNumbers {
  /** By its number, a term; a pair as its key. */
  const known: (string | number)[] = [];
  const words = new Map<string, number>();
  let bits = 16;
  /** Two numbers a place: a pair's key and its number from 1; nought where the place is free. A pair stands at its own place or soon after. */
  let table = new Int32Array(2 << bits);
  let pairs = 0;
  const placeOf = (key: number): number => {
    // The upper bits of the product depend on both characters.
    let place = (Math.imul(key, 0x9e_37_79_b1) >>> (32 - bits)) * 2;
    while (table[place + 1] !== 0 && table[place] !== key) place = (place + 2) & (table.length - 1);
    return place;
  };
  const enter = (key: number, number: number): void => {
    const place = placeOf(key);
    table[place] = key;
    table[place + 1] = number + 1;
    pairs += 1;
  };
  const numberOfPair = (key: number): number => {
    const number = table[placeOf(key) + 1] ?? 0;
    if (number !== 0) return number - 1;
    if (pairs * 4 > table.length) {
      const old = table;
      bits += 1;
      table = new Int32Array(2 << bits);
      pairs = 0;
      for (let place = 0; place < old.length; place += 2)
        if (old[place + 1] !== 0) enter(old[place] ?? 0, (old[place + 1] ?? 0) - 1);
    }
    enter(key, known.length);
    return known.push(key) - 1;
  };
  const numberOfWord = (word: string): number => {
    const number = words.get(word);
    if (number !== undefined) return number;
    words.set(word, known.length);
    return known.push(word) - 1;
  };
  return {
    numberOf: (term) => (term.length === 2 ? numberOfPair(keyOf(term)) : numberOfWord(term)),
    count: () => known.length,
    termOf: (number) => {
      const term = known[number] ?? '';
      return typeof term === 'string' ? term : pairOf(term);
    },
  };
}

function keyOf(pair: string): number {
  return (pair.charCodeAt(0) << 16) | pair.charCodeAt(1);
}

function pairOf(key: number): string {
  return String.fromCharCode(key >>> 16, key & 0xffff);
}
