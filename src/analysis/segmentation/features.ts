/** What the learned models see of a unit and of the gap between two. The training script reads the same numbers: change both together. */
import { greatestOf } from '../../model/extremes.ts';
import { sharedWeight, weighTerms } from '../lexical-overlap.ts';
import type { LineCue } from '../line-cues.ts';
import { relateUnits } from './relations.ts';
import type { Unit } from './units.ts';

/** Numbers that describe each unit of a page by itself. */
export function describeUnits(units: readonly Unit[], cues: readonly LineCue[]): readonly (readonly number[])[] {
  const pageWidth = usualWidth(units);
  const local = localWidths(units, pageWidth);
  const blanks = median(units.slice(1).map((unit) => unit.views[0]?.blanksBefore ?? 0));
  return units.map((unit, place) => [
    ...shapeOf(unit, local[place] ?? pageWidth, pageWidth, blanks),
    ...edgesOf(unit),
    ...lettersOf(unit),
    ...cjkMarksOf(unit),
    ...claimsOn(unit, cues),
    place / units.length,
    Math.min(place, 10),
    Math.min(units.length - 1 - place, 10),
  ]);
}

/** What of that holds wherever a unit stands and however wide its letters are: its length, how it begins and ends, its words. */
export function describeWords(units: readonly Unit[], cues: readonly LineCue[]): readonly (readonly number[])[] {
  return units.map((unit) => [...lengthOf(unit), ...edgesOf(unit), ...lettersOf(unit), ...claimsOn(unit, cues)]);
}

/** All numbers of units by themselves, and those that relate each to those around it. */
export function describeInContext(units: readonly Unit[], cues: readonly LineCue[]): readonly (readonly number[])[] {
  const related = relateUnits(units, localWidths(units, usualWidth(units)));
  return describeUnits(units, cues).map((row, place) => [...row, ...(related[place] ?? [])]);
}

function usualWidth(units: readonly Unit[]): number {
  return median(units.flatMap((unit) => unit.views.map((view) => view.width))) || 1;
}

/** Where such a row has whether the unit looks like a title, and how much more its words agree with the text after it than with that before. */
export const titleAt = 54;
export const kinshipAt = 72;
/** Where the row of a gap has the share of the unit's words that so many lines before it and after it have too. */
export const sharedAt = { near: { before: 2, after: 3 }, far: { before: 5, after: 6 } } as const;

/** Similarity of the texts on both sides of each gap; index i is the gap before unit i. */
export function describeGaps(units: readonly Unit[]): readonly (readonly number[])[] {
  const weights = weighTerms(units.map((unit) => unit.terms));
  const total = (terms: ReadonlySet<string>): number => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 1;
    return sum;
  };
  const own = units.map((unit) => total(unit.terms));
  return units.map((unit, place) => {
    const near = windows(units, place, 8);
    const far = windows(units, place, 30);
    const previous = units[place - 1];
    const withPrevious =
      previous === undefined
        ? 0
        : sharedWeight(unit.terms, previous.terms, weights) / (1 + Math.min(own[place] ?? 0, own[place - 1] ?? 0));
    return [
      similarity(near, weights, total),
      similarity(far, weights, total),
      sharedWeight(unit.terms, windows(units, place, 15).before, weights) / (2 + (own[place] ?? 0)),
      sharedWeight(unit.terms, windows(units, place + 1, 15).after, weights) / (2 + (own[place] ?? 0)),
      withPrevious,
      sharedWeight(unit.terms, windows(units, place, 50).before, weights) / (2 + (own[place] ?? 0)),
      sharedWeight(unit.terms, windows(units, place + 1, 50).after, weights) / (2 + (own[place] ?? 0)),
    ];
  });
}

interface Windows {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

// Terms of so many lines on both sides of a gap.
function windows(units: readonly Unit[], place: number, lines: number): Windows {
  const collect = (from: number, step: 1 | -1): ReadonlySet<string> => {
    const terms = new Set<string>();
    let count = 0;
    for (let at = from; count < lines; at += step) {
      const unit = units[at];
      if (unit === undefined) break;
      for (const term of unit.terms) terms.add(term);
      count += unit.views.length;
    }
    return terms;
  };
  return { before: collect(place - 1, -1), after: collect(place, 1) };
}

function similarity(
  { before, after }: Windows,
  weights: ReadonlyMap<string, number>,
  total: (terms: ReadonlySet<string>) => number,
): number {
  return sharedWeight(before, after, weights) / (1 + Math.sqrt(total(before) * total(after)));
}

function shapeOf(unit: Unit, local: number, page: number, blanks: number): readonly number[] {
  const widths = unit.views.map((view) => view.width);
  const first = widths[0] ?? 0;
  const last = widths.at(-1) ?? 0;
  const longest = greatestOf(widths);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return [
    ...lengthOf(unit),
    mean / page,
    mean / local,
    first / local,
    last / local,
    longest / local,
    first - local,
    unit.views.length < 2 ? 0 : (widths[1] ?? 0) - first,
    (unit.views[0]?.blanksBefore ?? 0) - blanks,
    local / page,
  ];
}

function lengthOf({ views, text }: Unit): readonly number[] {
  return [Math.min(views.length, 40), Math.log(1 + text.length)];
}

const lower = /^\p{Ll}/u;
const upper = /^\p{Lu}/u;

function edgesOf({ text }: Unit): readonly number[] {
  const start = text.trimStart();
  const end = text.trimEnd();
  const firstWord = /^[^\p{L}\p{N}]*(?<word>[\p{L}’'\-.]+)/u.exec(start)?.groups?.word ?? '';
  const letters = firstWord.replace(/[^\p{L}]/gu, '');
  return [
    flag(/[.!?。！？…]["'”’»)）」』]*$/u.test(end)),
    flag(/[-¬=‐]$/u.test(end)),
    flag(/[,;:、，；：]$/u.test(end)),
    flag(/\p{Ll}$/u.test(end)),
    flag(lower.test(start)),
    flag(upper.test(start)),
    flag(letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()),
    flag(/^\p{Nd}/u.test(start)),
    flag(/^[-—–•*■□●◘◎▲△☆★※►†·~]/u.test(start)),
    flag(/^["'“‘«„(（「『【[]/u.test(start)),
    flag(/^[（(【[].*[）)】\]]\.?$/u.test(start.trim())),
    flag(dateline.test(start)),
    flag(/[：:]$/u.test(end)),
    flag(/[)）】]$/u.test(end)),
  ];
}

const dateline =
  /^[^\p{L}]{0,3}\p{Lu}[\p{L}’'. -]{2,30}[,.(]?\s*(?:(?:le|den|the|du|am|of)\s+)?(?:\d{1,2}(?:er|st|nd|rd|th|\.)?\s+\p{L}{3,10}|\p{L}{3,10}\.?\s+\d{1,2})\s*[.,;:)—–-]|^(?:本報|新華|本报|新华).{0,14}[讯訊電电]/u;
const functionWords =
  /(?:^|[^\p{L}])(?:the|of|and|to|in|a|that|was|for|his|by|on|with|is|at|le|la|les|de|des|du|et|en|un|une|que|qui|dans|pour|à|au|est|der|die|das|und|zu|von|den|dem|ein|eine|mit|sich|nicht|auf|ist|het|een|van|dat|met|te|op)(?=$|[^\p{L}])/giu;

function lettersOf({ text }: Unit): readonly number[] {
  const sample = text.slice(0, 1200);
  const length = Math.max(1, sample.length);
  const words = sample.split(/\s+/u).filter((word) => word !== '');
  const letterWords = words.filter((word) => /\p{L}/u.test(word));
  const count = Math.max(1, words.length);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const capitalised = letterWords.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return [
    capitals / Math.max(1, letters),
    capitalised / Math.max(1, letterWords.length),
    (sample.match(/\p{Nd}/gu)?.length ?? 0) / length,
    (sample.match(/[.,;:!?'"“”«»()-]/gu)?.length ?? 0) / length,
    (sample.match(/[^\p{L}\p{N}\s.,;:!?'"“”«»’‘()\-—。，、；：？！「」『』（）]/gu)?.length ?? 0) / length,
    words.filter((word) => word.length <= 2).length / count,
    letters / Math.max(1, letterWords.length),
    Math.min(60, words.length),
    (sample.match(functionWords)?.length ?? 0) / count,
    flag(/\.{4,}|(?:\. ){3,}|_{3,}/u.test(sample)),
    (sample.match(/[$£€]|\bfr(?:ancs?|\.)|\bMk\b|\bshilling|\b\d+\s*[sd]\.|[元圓角]/giu)?.length ?? 0) / count,
    flag(/[«»“”„"「『]/u.test(sample)),
    flag(capitals > 3 && capitals > letters * 0.7),
    letters / length,
  ];
}

function cjkMarksOf({ text }: Unit): readonly number[] {
  const length = Math.max(1, [...text].length);
  return [
    (text.match(/[，、。；]/gu)?.length ?? 0) / length,
    flag(/　/u.test(text)),
    flag(/[（(][^）)]{1,8}[）)]$/u.test(text)),
    flag(/^[，、。；：」』）]/u.test(text)),
    flag(/[啟啓告謹白]$/u.test(text)),
    flag(/^\p{Script=Han}{2,4}$/u.test(text)),
    flag(/號|電話|地址|路|元|價|售|聘|醫|藥/u.test(text)),
  ];
}

function claimsOn(unit: Unit, cues: readonly LineCue[]): readonly number[] {
  const own = unit.views.map((view) => cues[view.place] ?? {});
  const last = own.at(-1);
  return [
    flag(own.some((cue) => cue.byline === 'whole')),
    flag(last?.byline !== undefined),
    flag(own[0]?.dateline !== undefined),
    own.filter((cue) => cue.furniture !== undefined).length / own.length,
    flag(own.some((cue) => cue.jumpTo !== undefined || cue.jumpFrom !== undefined)),
  ];
}

// Median width of the lines around each unit, so that a short line is short for its column.
function localWidths(units: readonly Unit[], page: number): readonly number[] {
  const means = units.map((unit) => ({
    width: median(unit.views.map((view) => view.width)),
    lines: unit.views.length,
  }));
  return units.map((_, place) => {
    const around: number[] = [];
    for (let step = 0; step <= 6; step += 1) {
      for (const at of step === 0 ? [place] : [place - step, place + step]) {
        const near = means[at];
        if (near === undefined) continue;
        for (let copy = 0; copy < Math.min(4, near.lines); copy += 1) around.push(near.width);
      }
    }
    return median(around) || page;
  });
}

function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
