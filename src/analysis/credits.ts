/** Reads a credit: which of its words are roles, which are names of persons, letter-spaced ones closed up. */
import type { Language, SolidCredit } from '../model/language.ts';
import { splitNames } from './han-names.ts';

/** A word or name of a credit; `start` and `end` are indices into the text it was read from. */
export interface CreditWord {
  readonly type: 'person' | 'role' | 'organisation' | 'place';
  readonly start: number;
  readonly end: number;
  /** The name closed up, as it would be looked up. */
  readonly normal: string;
  /** How far the word may be trusted beside the form that found the credit, 0–1. */
  readonly trust: number;
}

/** Roles and names between two indices of a text. */
export function readCredit(language: Language, text: string, start: number, end: number): readonly CreditWord[] {
  const { solidCredit, surnames } = language.names;
  if (solidCredit === undefined) return readSpacedCredit(language, text, start, end);
  const lexicon = { ...solidCredit, surnames, agencies: new Set(language.agencies) };
  return readSolidCredit(lexicon, text, start, end);
}

/** The words of solid writing that a credit is read with. */
type Lexicon = SolidCredit & { readonly surnames: readonly string[]; readonly agencies: ReadonlySet<string> };

const separator = /[\s、，,；;：:/／|｜（）()【】〔〕[\]□■◎●○▲△◆◇★☆▢◻◼▪▫•—-]/u;

function readSolidCredit(lexicon: Lexicon, text: string, start: number, end: number): readonly CreditWord[] {
  const words: CreditWord[] = [];
  const roles = roleStarts(lexicon, text, start, end);
  let at = start;
  let names: { start: number; end: number }[] = [];
  const flush = (): void => {
    words.push(...readNames(lexicon, text, names, end));
    names = [];
  };
  while (at < end) {
    const glyph = text.charAt(at);
    if (separator.test(glyph)) {
      at++;
      continue;
    }
    const role = roleAt(lexicon, text, at, end, roles);
    if (role > at) {
      flush();
      words.push(word('role', text, at, role, 1));
      at = role;
      continue;
    }
    let stop = at + 1;
    while (stop < end && !separator.test(text.charAt(stop)) && !roles.has(stop)) stop++;
    if (/[\p{Script=Han}·]/u.test(glyph)) names.push({ start: at, end: stop });
    at = stop;
  }
  flush();
  return words;
}

/** A role is not longer than this. */
const longestRole = 24;

/** Where roles begin that need no word boundary, each with its end. */
function roleStarts(lexicon: Lexicon, text: string, start: number, end: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const match of text.slice(start, end).matchAll(new RegExp(lexicon.role.source, 'gu'))) {
    found.set(start + match.index, start + match.index + match[0].length);
  }
  return found;
}

function roleAt(lexicon: Lexicon, text: string, at: number, end: number, roles: ReadonlyMap<number, number>): number {
  const direct = roles.get(at);
  if (direct !== undefined) return direct;
  const found = new RegExp(`^(?:${lexicon.roleAtWord.source})`, 'u').exec(
    text.slice(at, Math.min(end, at + longestRole)),
  );
  return at + (found?.[0].length ?? 0);
}

/** Persons, and who they are said to be, in the words between two roles. */
function readNames(
  lexicon: Lexicon,
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
  end: number,
): readonly CreditWord[] {
  const words: CreditWord[] = [];
  let open = 0;
  runs.forEach((run, index) => {
    const said = text.slice(run.start, run.end);
    const last = index === runs.length - 1;
    const isIdentity = lexicon.identity.test(said);
    const isAffiliation = !last && said.length >= 3 && lexicon.affiliation.test(said);
    const agency = agencyIn(lexicon, said);
    if (agency !== undefined) {
      words.push(...persons(lexicon, text, runs.slice(open, index), end));
      words.push(word('organisation', text, run.start + agency.start, run.start + agency.end, 1));
      open = index + 1;
      return;
    }
    if (!isIdentity && !isAffiliation) return;
    words.push(...persons(lexicon, text, runs.slice(open, index), end));
    const type = isIdentity ? 'role' : lexicon.placeAffiliation.test(said) ? 'place' : 'organisation';
    words.push(word(type, text, run.start, run.end, 0.8));
    open = index + 1;
  });
  words.push(...persons(lexicon, text, runs.slice(open), end));
  return words;
}

/** The news agency that a word is, with what may stand around its name: 据新华社电. */
function agencyIn(lexicon: Lexicon, said: string): { readonly start: number; readonly end: number } | undefined {
  const named = /^(?<before>据|综合)?(?<name>.+?)(?:[电電]|消息|报道|專電)?$/u.exec(said)?.groups;
  if (named?.name === undefined || !lexicon.agencies.has(named.name)) return undefined;
  const start = named.before?.length ?? 0;
  return { start, end: start + named.name.length };
}

function persons(
  lexicon: Lexicon,
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
  end: number,
): readonly CreditWord[] {
  return splitNames(lexicon, text, runs, end).map((found) => ({
    type: 'person' as const,
    start: found.start,
    end: found.end,
    normal: found.name,
    trust: found.trust,
  }));
}

function word(type: CreditWord['type'], text: string, start: number, end: number, trust: number): CreditWord {
  return { type, start, end, normal: text.slice(start, end).replace(/\s+/gu, ''), trust };
}

function readSpacedCredit(language: Language, text: string, start: number, end: number): readonly CreditWord[] {
  const words: CreditWord[] = [];
  const parts = /[^,،;&/]+?(?=,|،|;|&|\/| and | et | und | en | y | e |$)/gu;
  for (const match of text.slice(start, end).matchAll(parts)) {
    const said = match[0].replace(/^(?:\s|and |et |und |en |y |e )+/u, '');
    const from = start + match.index + match[0].length - said.length;
    const kept = said.replace(/[\s)\]]+$/u, '');
    if (kept === '') continue;
    const to = from + kept.length;
    if (language.agencies.some((agency) => agency.toLowerCase() === kept.toLowerCase())) {
      words.push({ type: 'organisation', start: from, end: to, normal: kept, trust: 1 });
    } else if (language.names.role.test(kept) || /^\p{Ll}/u.test(kept)) {
      words.push({ type: 'role', start: from, end: to, normal: kept, trust: 0.9 });
    } else if (/^[\p{Lu}\p{Lo}]/u.test(kept) && /^[\p{L}.’' -]+$/u.test(kept)) {
      words.push({ type: 'person', start: from, end: to, normal: kept.replace(/\s+/gu, ' '), trust: 0.9 });
    }
  }
  return words;
}
