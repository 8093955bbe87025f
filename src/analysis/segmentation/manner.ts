/** Whether the headlines of a page stand before their texts or after them. */
import type { GapNumbers, UnitNumbers } from './features.ts';
import type { Model } from './model.ts';
import { looksOf, pageEdgeRow } from './rows.ts';
import { chanceOf, type Trees } from './trees.ts';

/** What is known of a page before its manner is. */
export interface MannerEvidence {
  readonly described: readonly UnitNumbers[];
  readonly gaps: readonly GapNumbers[];
  readonly heads: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Log odds that headlines stand after their texts. */
export function oddsOfAfter(model: Model, evidence: MannerEvidence): number {
  const { mean, deviation, weights } = model.manner;
  const row = mannerRow(model, evidence);
  return row.reduce(
    (sum, number, at) => sum + (weights[at] ?? 0) * ((number - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
    weights[row.length] ?? 0,
  );
}

// What tells: whose words the headlines share, which reading is the surer, with what the page closes and opens.
function mannerRow(model: Model, { described, gaps, heads, before, after }: MannerEvidence): readonly number[] {
  const likely = heads.map((chance) => (chance > 0.2 ? chance : 0));
  const total = sumOf(likely);
  const lead = (later: keyof GapNumbers, earlier: keyof GapNumbers): number =>
    sumOf(gaps.map((gap, place) => (gap[later] - gap[earlier]) * (likely[place] ?? 0))) / (total + 0.5);
  // How much more the words of headlines agree with the text after them than with that before, summed up over the page.
  const kinshipOf = (weights: readonly number[]): number =>
    sumOf(weights.map((weight, place) => weight * capped(described[place]?.kinship ?? 0))) /
    Math.sqrt(sumOf(weights) + 0.5);
  const looks = described.map(looksOf);
  const closing = oddsAtEdge(model.closing, looks, -1);
  const opening = oddsAtEdge(model.opening, looks, 1);
  return [
    lead('sharedAfter', 'sharedBefore'),
    lead('sharedFarAfter', 'sharedFarBefore'),
    sureness(before) - sureness(after),
    kinshipOf(likely),
    kinshipOf(described.map(({ title }) => title)),
    closing[0] ?? 0,
    Math.max(...closing),
    opening[0] ?? 0,
    Math.min(...opening),
  ];
}

// A folio or an advert may stand at the very edge, so the units next to it are asked too.
function oddsAtEdge(trees: Trees, looks: readonly (readonly number[])[], inwards: 1 | -1): readonly number[] {
  const edge = inwards === 1 ? 0 : looks.length - 1;
  return [0, 1, 2].map((step) => {
    const place = edge + step * inwards;
    if (looks[place] === undefined) return 0;
    const chance = chanceOf(trees, pageEdgeRow(looks, place, inwards));
    return capped(Math.log(chance / (1 - chance)));
  });
}

function sureness(chances: readonly number[]): number {
  return sumOf(chances.slice(1).map((chance) => Math.abs(chance - 0.5))) / Math.max(1, chances.length - 1);
}

function capped(odds: number): number {
  return Math.max(-4, Math.min(4, odds));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
