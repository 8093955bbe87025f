/** Parts a run of Han letters into personal names: two to four letters, by surname, spaces between the letters closed up. */
import type { SolidCredit } from '../model/language.ts';

/** A name found between two indices of a text. */
export interface HanName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Lower where no surname tells the name. */
  readonly trust: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Surnames, and what may close the names of a credit. */
type Lexicon = Pick<SolidCredit, 'closing' | 'closingWord'> & { readonly surnames: readonly string[] };

/** Names in some runs of Han letters (what stands between separators), of a credit that ends at `end`. */
export function splitNames(lexicon: Lexicon, text: string, runs: readonly Piece[], end: number): readonly HanName[] {
  const known = new Set(lexicon.surnames);
  const names: HanName[] = [];
  const bare = runs
    .map((run) => withoutClosing(lexicon, text, run, run.end >= end || run === runs.at(-1)))
    .filter((run) => run.end > run.start);
  const pictures = /[图圖摄攝]$/u.test(text.slice(runs.at(-1)?.start ?? 0, runs.at(-1)?.end ?? 0));
  let index = 0;
  while (index < bare.length) {
    const here = bare[index];
    if (here === undefined) break;
    const letters = here.end - here.start;
    if (letters > 1) {
      names.push(...solidNames(known, text, here, pictures));
      index++;
      continue;
    }
    let stop = index + 1;
    while (stop < bare.length && isSingle(bare[stop]) && joinedBySpace(text, bare[stop - 1], bare[stop])) stop++;
    const singles = bare.slice(index, stop);
    const next = bare[stop];
    if (
      singles.length % 2 === 1 &&
      next !== undefined &&
      joinedBySpace(text, singles.at(-1), next) &&
      takesGivenName(known, text, singles, next)
    ) {
      names.push(...spacedNames(known, text, singles.slice(0, -1)));
      const surname = singles.at(-1) ?? here;
      names.push(named(known, text, surname.start, next.end));
      index = stop + 1;
      continue;
    }
    names.push(...spacedNames(known, text, singles));
    index = stop;
  }
  return names;
}

function isSingle(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.end - piece.start === 1;
}

function joinedBySpace(text: string, before: Piece | undefined, after: Piece | undefined): boolean {
  return before !== undefined && after !== undefined && /^\s*$/u.test(text.slice(before.end, after.start));
}

/** A surname set apart from a given name of two letters: 牛  铁柱. */
function takesGivenName(known: ReadonlySet<string>, text: string, singles: readonly Piece[], next: Piece): boolean {
  const last = singles.at(-1);
  if (last === undefined || next.end - next.start !== 2) return false;
  return known.has(text.charAt(last.start)) && !known.has(text.charAt(next.start));
}

function withoutClosing(lexicon: Lexicon, text: string, run: Piece, isLast: boolean): Piece {
  const said = text.slice(run.start, run.end);
  if (lexicon.closingWord.test(said)) return { start: run.start, end: run.start };
  if (!isLast || said.length < 2) return run;
  const found = lexicon.closing.exec(said);
  // 张图 may be a name of two letters; a longer word ends in the closing.
  if (found === null || (said.length === 2 && found[0].length === 1 && !/[摄攝]/u.test(found[0]))) return run;
  return { start: run.start, end: run.end - found[0].length };
}

/** Names whose letters stand apart. Names of two letters are spaced out most, so an even number of letters is taken in pairs. */
function spacedNames(known: ReadonlySet<string>, text: string, letters: readonly Piece[]): readonly HanName[] {
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined || letters.length < 2) return [];
  if (letters.length <= 3) return [named(known, text, first.start, last.end)];
  const names: HanName[] = [];
  let at = 0;
  while (at < letters.length) {
    const left = letters.length - at;
    const size = left === 3 || (left % 2 === 1 && !known.has(text.charAt(letters[at + 2]?.start ?? 0))) ? 3 : 2;
    const from = letters[at];
    const to = letters[Math.min(at + size, letters.length) - 1];
    if (from !== undefined && to !== undefined && to !== from) names.push(named(known, text, from.start, to.end));
    at += size;
  }
  return names;
}

/** Names in letters that stand close. */
function solidNames(known: ReadonlySet<string>, text: string, run: Piece, pictures: boolean): readonly HanName[] {
  const said = text.slice(run.start, run.end);
  const letters = said.length;
  if (letters <= 3 || said.includes('·')) return [named(known, text, run.start, run.end)];
  if (letters === 4 && (known.has(said.slice(0, 2)) || !(known.has(said.charAt(0)) && known.has(said.charAt(2))))) {
    return [named(known, text, run.start, run.end)];
  }
  return cut(known, text, run, pictures);
}

/** Best way to cut letters into names with surnames, by the number of letters that names explain. Linear: names are four letters at most. */
function cut(known: ReadonlySet<string>, text: string, run: Piece, pictures: boolean): readonly HanName[] {
  interface Way {
    readonly score: number;
    readonly names: readonly HanName[];
  }
  // A credit is not longer than this; more letters are running text.
  const limit = Math.min(run.end, run.start + 40);
  const ways: Way[] = Array.from({ length: limit - run.start + 1 }, () => ({
    score: Number.NEGATIVE_INFINITY,
    names: [],
  }));
  ways[0] = { score: 0, names: [] };
  const offer = (at: number, way: Way): void => {
    const before = ways[at - run.start];
    if (before !== undefined && way.score > before.score) ways[at - run.start] = way;
  };
  for (let at = run.start; at < limit; at++) {
    const way = ways[at - run.start];
    if (way === undefined || way.score === Number.NEGATIVE_INFINITY) continue;
    const closes = pictures && way.names.length > 0 && text.charAt(at) === '文';
    offer(at + 1, { score: way.score + (closes ? 0.5 : -2), names: way.names });
    const compound = known.has(text.slice(at, at + 2));
    if (!compound && !known.has(text.charAt(at))) continue;
    for (const size of compound ? [3, 4] : [2, 3]) {
      if (at + size > limit) continue;
      // Names of three letters are twice as frequent as those of two.
      const gain = size === 2 ? 1.7 : size;
      const swallows = pictures && size === 3 && text.charAt(at + 2) === '文' ? 0.9 : 0;
      offer(at + size, {
        score: way.score + gain - swallows * 1.4,
        names: [...way.names, named(known, text, at, at + size)],
      });
    }
  }
  return ways.at(-1)?.names ?? [];
}

function named(known: ReadonlySet<string>, text: string, start: number, end: number): HanName {
  const name = text.slice(start, end).replace(/\s+/gu, '');
  const surname = known.has(name.charAt(0)) || known.has(name.slice(0, 2));
  return { name, start, end, trust: surname ? 1 : 0.8 };
}
