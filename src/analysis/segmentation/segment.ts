/** Cuts a page into items by learned models: where headlines are, whether they stand before or after their texts, where items begin. */
import type { Language } from '../../model/language.ts';
import type { LineCue } from '../line-cues.ts';
import type { LineView } from '../line-views.ts';
import { describeGaps, describeInContext } from './features.ts';
import { oddsOfAfter } from './manner.ts';
import { type Model, readModel, type Writing } from './model.ts';
import { type Openers, openersOf } from './openers.ts';
import { edgeRows, headRow } from './rows.ts';
import { cjkModel } from './tables/cjk-model.ts';
import { latinModel } from './tables/latin-model.ts';
import { chanceOf } from './trees.ts';
import { isBetweenHeadAndText, isCredit, isShort, judgedOf, type Unit, unitsOf } from './units.ts';

export interface SegmentedUnit extends Unit {
  /** Chance that it is a headline. */
  readonly head: number;
  /** Chance that an item begins with it. */
  readonly edge: number;
  readonly begins: boolean;
}

/** A page as the models see it, before it is cut: both ways of reading it, and what speaks for each. */
export interface WeighedPage {
  readonly writing: Writing;
  /** Frequent words of its language, in lower case. */
  readonly commonWords: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly cues: readonly LineCue[];
  readonly openers: Openers;
  readonly heads: readonly number[];
  /** Chances of boundaries if headlines stand before their texts, and if after. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Log odds of headlines after their texts. */
  readonly odds: number;
}

/** Chance from which a gap counts as a boundary, if headlines stand before their texts and if after: measured on titles left out. */
const boundaries = { before: 0.35, after: 0.3 } as const;
/** What tells the manner is learned with restraint: its log odds prove right as if they were so many times greater (measured likewise). */
const surer = 2;
/** Chance from which a unit counts as a headline. */
export const headline = 0.35;
/** Chance of what a form of the language says. */
const said = 0.7;

const texts = { latin: latinModel, cjk: cjkModel } as const;
/** Read when a page first needs them: hardly a run needs both. */
const models = new Map<Writing, Model>();

/** What the models say of a page. */
export function weighPage(views: readonly LineView[], cues: readonly LineCue[], language: Language): WeighedPage {
  const units = unitsOf(views, cues);
  const openers = openersOf(units, language);
  const writing = views.filter((view) => view.cjk).length > views.length / 2 ? 'cjk' : 'latin';
  const commonWords = new Set(language.cues.words);
  if (units.length === 0)
    return { writing, commonWords, units, cues, openers, heads: [], before: [], after: [], odds: 0 };
  const model = modelFor(writing);
  const judged = judgedOf(units, cues);
  const described = describeInContext(judged, cues);
  const gaps = describeGaps(judged);
  const unitRows = described.map(Object.values<number>);
  const gapRows = gaps.map(Object.values<number>);
  const heads = judged.map((unit, place) =>
    isCredit(unit, cues) || isCaption(unit, cues) ? 0 : chanceOf(model.heads, headRow(unitRows, gapRows, place)),
  );
  const rows = edgeRows(unitRows, gapRows, heads);
  const before = rows.map((row) => chanceOf(model.before, row));
  const after = rows.map((row) => chanceOf(model.after, row));
  const places = new Map(judged.map((unit, place) => [unit, place]));
  const ofUnits = (chances: readonly number[]): readonly number[] =>
    units.map((unit) => chances[places.get(unit) ?? -1] ?? 0);
  return {
    writing,
    commonWords,
    units,
    cues,
    openers,
    heads: ofUnits(heads),
    before: ofUnits(before),
    after: ofUnits(after),
    odds: oddsOfAfter(model, { described, gaps, heads, before, after }),
  };
}

function modelFor(writing: Writing): Model {
  const model = models.get(writing) ?? readModel(texts[writing]);
  models.set(writing, model);
  return model;
}

/** The units of a page and where items begin, given the log odds of headlines after their texts. */
export function cutPage(
  { units, cues, openers, heads, before, after }: WeighedPage,
  odds: number,
): readonly SegmentedUnit[] {
  const headsAfter = odds > 0;
  const boundary = headsAfter ? boundaries.after : boundaries.before;
  // A boundary that one reading alone has is as sure as that reading.
  const chance = 1 / (1 + Math.exp(-surer * odds));
  const either = before.map((edge, place) => edge + chance * ((after[place] ?? 0) - edge));
  const whole = withoutTornHeads(either, heads, headsAfter);
  const edges = withoutLoneHeads(whole, heads, { after: headsAfter, boundary }).map((edge, place) =>
    isTied(units, place, cues) || openers.tied.has(place)
      ? 0
      : openers.opening.has(place) ||
          followsJump(units, place, cues) ||
          (!headsAfter && followsSignature(units, place, cues, heads)) ||
          opensItem(units, place, cues)
        ? Math.max(edge, said)
        : edge,
  );
  return units.map((unit, place) => {
    const edge = place === 0 ? 1 : (edges[place] ?? 0);
    const stands = openers.headed.has(place) || isBetweenHeadAndText(units, place + 1, cues);
    const isSaid = !isCaption(unit, cues) && (stands || (!headsAfter && unit.closeHead === true));
    const head = isSaid ? Math.max(heads[place] ?? 0, said) : (heads[place] ?? 0);
    return { ...unit, head, edge, begins: edge > boundary };
  });
}

function isCaption(unit: Unit, cues: readonly LineCue[]): boolean {
  return unit.views.every(({ place }) => cues[place]?.caption !== undefined);
}

// A headline close over its text, or the first line of one over a byline: no crosshead.
function opensItem(units: readonly Unit[], place: number, cues: readonly LineCue[]): boolean {
  if (units[place]?.closeHead === true) return true;
  if (isShort(units[place - 1])) return false;
  let at = place;
  while (isShort(units[at]) && !isBetweenHeadAndText(units, at, cues)) at += 1;
  return at > place && isBetweenHeadAndText(units, at, cues);
}

// A jump line to a later page closes the text before it; one from an earlier page opens the text after it.
function isTied(units: readonly Unit[], place: number, cues: readonly LineCue[]): boolean {
  const first = units[place]?.views[0];
  const previous = units[place - 1]?.views.at(-1);
  return (
    (first !== undefined && cues[first.place]?.jumpTo === 'whole') ||
    (previous !== undefined && cues[previous.place]?.jumpFrom === 'whole')
  );
}

// A jump line to a later page was the end of its text.
function followsJump(units: readonly Unit[], place: number, cues: readonly LineCue[]): boolean {
  const previous = units[place - 1]?.views.at(-1);
  return previous !== undefined && cues[previous.place]?.jumpTo === 'whole';
}

// A headline after a signature that closes a text, and stands under no headline, is that of another.
function followsSignature(
  units: readonly Unit[],
  place: number,
  cues: readonly LineCue[],
  heads: readonly number[],
): boolean {
  const signed = place - ((units[place - 1]?.views.length ?? 0) > 1 ? 1 : 2);
  const isHead = (at: number): boolean => (heads[at] ?? 0) > headline;
  if (!isHead(place) || isHead(signed)) return false;
  const [before, last] = units
    .slice(Math.max(0, signed), place)
    .flatMap(({ views }) => views)
    .slice(-2);
  return cues[last?.place ?? -1]?.byline === 'whole' && /[.!?]["'”»)]*$/u.test(before?.text ?? '');
}

// No item begins between a headline and the text that it stands with.
function withoutTornHeads(edges: readonly number[], heads: readonly number[], after: boolean): readonly number[] {
  const sure = 0.5;
  return edges.map((edge, place) => {
    const here = heads[place] ?? 0;
    const previous = heads[place - 1] ?? 0;
    const torn = after ? here > sure && previous < sure : previous > sure && here < sure;
    return torn && place > 0 ? 0 : edge;
  });
}

// What may be a headline is hardly an item by itself: it goes with the text that its manner gives it.
function withoutLoneHeads(
  edges: readonly number[],
  heads: readonly number[],
  { after, boundary }: { readonly after: boolean; readonly boundary: number },
): readonly number[] {
  const kept = [...edges];
  const likely = 0.35;
  for (let place = 0; place + 1 < edges.length; place += 1) {
    const opens = place === 0 || (kept[place] ?? 0) > boundary;
    const closes = (kept[place + 1] ?? 0) > boundary;
    if (!opens || !closes || (heads[place] ?? 0) < likely) continue;
    const wrong = after ? place : place + 1;
    if (wrong > 0 && (kept[wrong] ?? 0) < 0.65) kept[wrong] = 0;
  }
  return kept;
}
