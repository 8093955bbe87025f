/** Finds the language of a text by its letters and frequent words; counts only, so noise of OCR thins the evidence without turning it. */
import type { Language } from '../model/language.ts';

export interface Detection {
  /** BCP 47 tag of the likeliest language; `und` where nothing speaks for any, with the script where that is plain. */
  readonly tag: string;
  readonly cert: number;
  /** What was counted, in a sentence. */
  readonly evidence: string;
}

/** So many characters are read; what a longer text says after them adds nothing. */
const enough = 60_000;
const solid = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const units =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const scripts: Readonly<Record<Language['cues']['script'], RegExp>> = {
  Han: /\p{Script=Han}/u,
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Arabic: /\p{Script=Arabic}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

/** Writings of languages that have no file here, by their ISO 15924 codes. */
const unknownWritings: readonly { readonly code: string; readonly name: string; readonly letter: RegExp }[] = [
  { code: 'Hebr', name: 'Hebrew', letter: /\p{Script=Hebrew}/u },
  { code: 'Grek', name: 'Greek', letter: /\p{Script=Greek}/u },
  { code: 'Armn', name: 'Armenian', letter: /\p{Script=Armenian}/u },
  { code: 'Geor', name: 'Georgian', letter: /\p{Script=Georgian}/u },
  { code: 'Deva', name: 'Devanagari', letter: /\p{Script=Devanagari}/u },
  { code: 'Beng', name: 'Bengali', letter: /\p{Script=Bengali}/u },
  { code: 'Taml', name: 'Tamil', letter: /\p{Script=Tamil}/u },
  { code: 'Thai', name: 'Thai', letter: /\p{Script=Thai}/u },
  { code: 'Hang', name: 'Hangul', letter: /\p{Script=Hangul}/u },
];

/** The likeliest of some languages. A language's share is its hits among the words (CJK: letters) of its own writing. */
export function detectAmong(languages: readonly Language[], lines: readonly string[]): Detection {
  const read = countUnits(lines);
  const unknown = unknownWritingOf(read);
  if (unknown !== undefined) return unknown;
  const scores = languages.map((language) => ({ language, ...score(language, read) }));
  const ranked = [...scores].sort((one, other) => other.share - one.share);
  const [best, second] = ranked;
  if (best === undefined || best.share === 0)
    return { tag: 'und', cert: 0, evidence: 'no letters of a known language' };
  const rest = second?.share ?? 0;
  // The lead over the next language counts for more the more there was to count.
  const lead = (best.share - rest) / (best.share + rest);
  const weight = best.hits / (best.hits + 3);
  const cert = Math.round(Math.min(0.99, 0.5 + 0.5 * weight * Math.min(1, lead * 1.6)) * 100) / 100;
  const against = second === undefined || rest === 0 ? '' : `, ${second.language.tag} by ${percent(rest)}`;
  return {
    tag: best.language.tag,
    cert,
    evidence: `${best.hits} letters and words of ${best.language.name}, ${percent(best.share)} of the text${against}`,
  };
}

/** Where most words are in a writing that no language has, the text says no more than that: `und-Hebr`. */
function unknownWritingOf({ counts, all }: UnitCounts): Detection | undefined {
  for (const { code, name, letter } of unknownWritings) {
    let own = 0;
    for (const [unit, times] of counts) if (letter.test(unit)) own += times;
    const share = own / Math.max(1, all);
    if (share <= 0.5) continue;
    const evidence = `${percent(share)} of the words are in ${name} letters, and no language so written is known`;
    return { tag: `und-${code}`, cert: Math.round(share * 100) / 100, evidence };
  }
  return undefined;
}

/** Words (CJK: letters) of a text, each with how often it stands there; counted once for all languages. */
interface UnitCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

function countUnits(lines: readonly string[]): UnitCounts {
  const counts = new Map<string, number>();
  let read = 0;
  let all = 0;
  for (const line of lines) {
    if (read > enough) break;
    const text = line.slice(0, enough);
    read += text.length;
    for (const [unit] of text.matchAll(units)) {
      all += 1;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return { counts, all };
}

function score({ cues }: Language, { counts, all }: UnitCounts): { readonly share: number; readonly hits: number } {
  if (all === 0) return { share: 0, hits: 0 };
  const words = new Set(cues.words);
  const letters = new Set(cues.letters);
  const script = scripts[cues.script];
  let hits = 0;
  let own = 0;
  for (const [unit, times] of counts) {
    if (script.test(unit)) own += times;
    if (solid.test(unit) ? letters.has(unit) : words.has(plain(unit))) hits += times;
    // Letters of an alphabet say less than a word: a language borrows words with their accents.
    else if (letters.size > 0 && !solid.test(unit) && [...unit].some((letter) => letters.has(letter)))
      hits += times * 0.5;
  }
  // The writing alone speaks a little, so that Han letters without a telling one are still taken for Chinese.
  return { share: hits / all + (own / all) * 0.01, hits: Math.round(hits) };
}

function plain(word: string): string {
  return word.replaceAll('ſ', 's').toLowerCase();
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
