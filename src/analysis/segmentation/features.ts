/** What the learned models see of a unit and of the gap between two. The training script takes the numbers and their names from here. */
import { greatestOf } from '../../model/extremes.ts';
import { sharedWeight, weighTerms } from '../lexical-overlap.ts';
import type { LineCue } from '../line-cues.ts';
import { type Relations, relateUnits } from './relations.ts';
import type { Unit } from './units.ts';

/** The numbers of a unit, by name: how it looks, where it stands, how it relates to those around it. Models read them in this order. */
export type UnitNumbers = ReturnType<typeof describeUnit> & Relations;

/** The units of a page in such numbers. */
export function describeInContext(units: readonly Unit[], cues: readonly LineCue[]): readonly UnitNumbers[] {
  const page = median(units.flatMap((unit) => unit.views.map((view) => view.width))) || 1;
  const widths = localWidths(units, page);
  const blanks = median(units.slice(1).map((unit) => unit.views[0]?.blanksBefore ?? 0));
  const related = relateUnits(units, widths);
  return units.flatMap((unit, place) => {
    const [relations, local] = [related[place], widths[place]];
    if (relations === undefined || local === undefined) return [];
    return [{ ...describeUnit(unit, cues, { local, page, blanks, place, units: units.length }), ...relations }];
  });
}

/** What of it holds wherever a unit stands and however wide its letters are: its length, how it begins and ends, its words. */
export function describeWords(units: readonly Unit[], cues: readonly LineCue[]) {
  return units.map((unit) => ({ ...lengthOf(unit), ...edgesOf(unit), ...lettersOf(unit), ...claimsOn(unit, cues) }));
}

interface Surroundings {
  /** Usual widths of the lines around and of the page. */
  readonly local: number;
  readonly page: number;
  /** Usual blank lines before a unit. */
  readonly blanks: number;
  readonly place: number;
  readonly units: number;
}

function describeUnit(unit: Unit, cues: readonly LineCue[], around: Surroundings) {
  return {
    ...shapeOf(unit, around),
    ...edgesOf(unit),
    ...lettersOf(unit),
    ...cjkMarksOf(unit),
    ...claimsOn(unit, cues),
    placeOnPage: around.place / around.units,
    unitsAbove: Math.min(around.place, 10),
    unitsBelow: Math.min(around.units - 1 - around.place, 10),
  };
}

/** What the words on both sides of a gap have in common, by name. */
export type GapNumbers = ReturnType<typeof describeGaps>[number];

/** Similarity of the texts on both sides of each gap; index i is the gap before unit i. */
export function describeGaps(units: readonly Unit[]) {
  const weights = weighTerms(units.map((unit) => unit.terms));
  const total = (terms: ReadonlySet<string>): number => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 1;
    return sum;
  };
  const totals = units.map((unit) => total(unit.terms));
  return units.map((unit, place) => {
    const own = totals[place] ?? 0;
    const previous = units[place - 1]?.terms ?? new Set();
    const sharedWith = (terms: ReadonlySet<string>): number => sharedWeight(unit.terms, terms, weights) / (2 + own);
    return {
      similarNear: similarity(windows(units, place, 8), weights, total),
      similarFar: similarity(windows(units, place, 30), weights, total),
      sharedBefore: sharedWith(windows(units, place, 15).before),
      sharedAfter: sharedWith(windows(units, place + 1, 15).after),
      sharedWithPrevious: sharedWeight(unit.terms, previous, weights) / (1 + Math.min(own, totals[place - 1] ?? 0)),
      sharedFarBefore: sharedWith(windows(units, place, 50).before),
      sharedFarAfter: sharedWith(windows(units, place + 1, 50).after),
    };
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

function shapeOf(unit: Unit, { local, page, blanks }: Surroundings) {
  const widths = unit.views.map((view) => view.width);
  const first = widths[0] ?? 0;
  const last = widths.at(-1) ?? 0;
  const longest = greatestOf(widths);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return {
    ...lengthOf(unit),
    meanOfPage: mean / page,
    meanOfColumn: mean / local,
    firstOfColumn: first / local,
    lastOfColumn: last / local,
    longestOfColumn: longest / local,
    firstBeyondColumn: first - local,
    secondBeyondFirst: unit.views.length < 2 ? 0 : (widths[1] ?? 0) - first,
    blanksBefore: (unit.views[0]?.blanksBefore ?? 0) - blanks,
    columnOfPage: local / page,
  };
}

function lengthOf({ views, text }: Unit) {
  return { lines: Math.min(views.length, 40), length: Math.log(1 + text.length) };
}

const lower = /^\p{Ll}/u;
const upper = /^\p{Lu}/u;

function edgesOf({ text }: Unit) {
  const start = text.trimStart();
  const end = text.trimEnd();
  const firstWord = /^[^\p{L}\p{N}]*(?<word>[\p{L}’'\-.]+)/u.exec(start)?.groups?.word ?? '';
  const letters = firstWord.replace(/[^\p{L}]/gu, '');
  return {
    endsSentence: flag(/[.!?。！？…]["'”’»)）」』]*$/u.test(end)),
    endsInHyphen: flag(/[-¬=‐]$/u.test(end)),
    endsInComma: flag(/[,;:、，；：]$/u.test(end)),
    endsInLower: flag(/\p{Ll}$/u.test(end)),
    startsLower: flag(lower.test(start)),
    startsUpper: flag(upper.test(start)),
    startsInCapitals: flag(
      letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    ),
    startsInDigit: flag(/^\p{Nd}/u.test(start)),
    startsWithSign: flag(/^[-—–•*■□●◘◎▲△☆★※►†·~]/u.test(start)),
    startsWithQuote: flag(/^["'“‘«„(（「『【[]/u.test(start)),
    isBracketed: flag(/^[（(【[].*[）)】\]]\.?$/u.test(start.trim())),
    startsWithDateline: flag(dateline.test(start)),
    endsInColon: flag(/[：:]$/u.test(end)),
    endsInBracket: flag(/[)）】]$/u.test(end)),
  };
}

const dateline =
  /^[^\p{L}]{0,3}\p{Lu}[\p{L}’'. -]{2,30}[,.(]?\s*(?:(?:le|den|the|du|am|of)\s+)?(?:\d{1,2}(?:er|st|nd|rd|th|\.)?\s+\p{L}{3,10}|\p{L}{3,10}\.?\s+\d{1,2})\s*[.,;:)—–-]|^(?:本報|新華|本报|新华).{0,14}[讯訊電电]/u;
const functionWords =
  /(?:^|[^\p{L}])(?:the|of|and|to|in|a|that|was|for|his|by|on|with|is|at|le|la|les|de|des|du|et|en|un|une|que|qui|dans|pour|à|au|est|der|die|das|und|zu|von|den|dem|ein|eine|mit|sich|nicht|auf|ist|het|een|van|dat|met|te|op)(?=$|[^\p{L}])/giu;

function lettersOf({ text }: Unit) {
  const sample = text.slice(0, 1200);
  const length = Math.max(1, sample.length);
  const words = sample.split(/\s+/u).filter((word) => word !== '');
  const letterWords = words.filter((word) => /\p{L}/u.test(word));
  const count = Math.max(1, words.length);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const capitals = sample.match(/\p{Lu}/gu)?.length ?? 0;
  const capitalised = letterWords.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return {
    capitals: capitals / Math.max(1, letters),
    capitalisedWords: capitalised / Math.max(1, letterWords.length),
    digits: (sample.match(/\p{Nd}/gu)?.length ?? 0) / length,
    punctuation: (sample.match(/[.,;:!?'"“”«»()-]/gu)?.length ?? 0) / length,
    otherSigns: (sample.match(/[^\p{L}\p{N}\s.,;:!?'"“”«»’‘()\-—。，、；：？！「」『』（）]/gu)?.length ?? 0) / length,
    shortWords: words.filter((word) => word.length <= 2).length / count,
    wordLength: letters / Math.max(1, letterWords.length),
    words: Math.min(60, words.length),
    functionWords: (sample.match(functionWords)?.length ?? 0) / count,
    leaders: flag(/\.{4,}|(?:\. ){3,}|_{3,}/u.test(sample)),
    money: (sample.match(/[$£€]|\bfr(?:ancs?|\.)|\bMk\b|\bshilling|\b\d+\s*[sd]\.|[元圓角]/giu)?.length ?? 0) / count,
    quotes: flag(/[«»“”„"「『]/u.test(sample)),
    allCapitals: flag(capitals > 3 && capitals > letters * 0.7),
    letters: letters / length,
  };
}

function cjkMarksOf({ text }: Unit) {
  const length = Math.max(1, [...text].length);
  return {
    cjkMarks: (text.match(/[，、。；]/gu)?.length ?? 0) / length,
    cjkSpace: flag(/　/u.test(text)),
    endsInCjkBracket: flag(/[（(][^）)]{1,8}[）)]$/u.test(text)),
    startsWithCjkMark: flag(/^[，、。；：」』）]/u.test(text)),
    endsInNotice: flag(/[啟啓告謹白]$/u.test(text)),
    fewHan: flag(/^\p{Script=Han}{2,4}$/u.test(text)),
    cjkTrade: flag(/號|電話|地址|路|元|價|售|聘|醫|藥/u.test(text)),
  };
}

function claimsOn(unit: Unit, cues: readonly LineCue[]) {
  const own = unit.views.map((view) => cues[view.place] ?? {});
  const last = own.at(-1);
  return {
    isByline: flag(own.some((cue) => cue.byline === 'whole')),
    endsInByline: flag(last?.byline !== undefined),
    startsInDateline: flag(own[0]?.dateline !== undefined),
    furniture: own.filter((cue) => cue.furniture !== undefined).length / own.length,
    jumps: flag(own.some((cue) => cue.jumpTo !== undefined || cue.jumpFrom !== undefined)),
  };
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
