/** Blocks as they would stand had the page lain straight when it was scanned: put upright, their lines as tall as their letters. */
import { greatestOf, leastOf } from '../../model/extremes.ts';
import type { Box, TextBlock, TextLine } from '../../model/layout.ts';
import { median } from './median.ts';

/** Greatest turn that is looked for, and the steps in which it is: first in the rough, then around the best one. */
const turn = { most: 0.08, rough: 0.004, fine: 0.0005 };
/** Fewer lines show no turn; of more than so many, some are left out. */
const needed = { least: 20, most: 600 };
/** Edges within half a line of each other count as aligned, wherever they fall: that many bins are taken together. */
const window = 6;
/** No page is so large beside its lines: some of its boxes cannot be. */
const mostBins = 100_000;
/** So much better must a turn line up the edges of lines than none does. */
const clearly = 1.15;

interface StraightBlocks {
  readonly blocks: readonly TextBlock[];
  /** Sideways drift a unit of height: how far the page was turned. */
  readonly skew: number;
}

/** Straightens blocks, whose ordinary lines have the given height. */
export function straightBlocks(blocks: readonly TextBlock[], lineHeight: number): StraightBlocks {
  const lines = blocks.flatMap((block) => block.lines);
  const skew =
    statedSkew(lines) ??
    skewOf(
      lines.flatMap(({ box }) => box ?? []),
      lineHeight,
    );
  const swelling = swellingOf(blocks);
  if (skew === 0 && swelling === 0) return { blocks, skew };
  const straight = <Boxed extends { readonly box?: Box }>(one: Boxed, swollen: number): Boxed =>
    one.box === undefined ? one : { ...one, box: straightened(deflated(one.box, swollen), skew) };
  return {
    skew,
    blocks: blocks.map((block) => ({
      ...straight(block, 0),
      lines: block.lines.map((line) => straight(line, swelling)),
    })),
  };
}

/** A box moved to where it would stand on the straight page. */
export function straightened(box: Box, skew: number): Box {
  return { ...box, x: box.x - skew * (box.y + box.height / 2), y: box.y + skew * (box.x + box.width / 2) };
}

/** The turn of the page by the baselines that its source states, if it does of most lines; those of short lines say little. */
function statedSkew(lines: readonly TextLine[]): number | undefined {
  const width = median(lines.map(({ box }) => box?.width ?? 0));
  const long = lines.filter(({ box }) => box !== undefined && box.width >= width);
  const slopes = long.flatMap(({ slope }) => slope ?? []);
  if (slopes.length < needed.least || 2 * slopes.length < long.length) return undefined;
  const slope = median(slopes);
  if (Math.abs(slope) > turn.most) return undefined;
  return Math.abs(slope) < turn.fine ? 0 : -slope;
}

/** Sideways drift a unit of height: that along which most lines begin under one another, and most end so. */
function skewOf(boxes: readonly Box[], lineHeight: number): number {
  if (boxes.length < needed.least) return 0;
  const each = Math.ceil(boxes.length / needed.most);
  const some = boxes.filter((_, at) => at % each === 0);
  const left = leastOf(some.map(({ x }) => x));
  const right = greatestOf(some.map(({ x, width }) => x + width));
  const far = greatestOf(some.map(({ y, height }) => Math.abs(y + height)));
  const bin = lineHeight / (2 * window);
  const margin = 2 * turn.most * far + lineHeight;
  const bins = Math.ceil((right - left + 2 * margin) / bin) + 2;
  if (bins > mostBins) return 0;
  const counts = new Float64Array(bins);
  const alignment = (skew: number): number => {
    let sum = 0;
    for (const edge of [0, 1]) {
      counts.fill(0);
      for (const box of some) {
        const place = (box.x + edge * box.width - skew * (box.y + box.height / 2) - left + margin) / bin;
        const at = Math.floor(place);
        counts[at] = (counts[at] ?? 0) + 1 - (place - at);
        counts[at + 1] = (counts[at + 1] ?? 0) + place - at;
      }
      let near = 0;
      for (let at = 0; at < counts.length; at += 1) {
        near += (counts[at] ?? 0) - (counts[at - window] ?? 0);
        sum += near * near;
      }
    }
    return sum;
  };
  const rough = bestAround(0, turn.most, turn.rough, alignment);
  const fine = bestAround(rough, turn.rough, turn.fine, alignment);
  return alignment(fine) > clearly * alignment(0) ? fine : 0;
}

function bestAround(middle: number, reach: number, step: number, score: (skew: number) => number): number {
  let best = { skew: middle, score: score(middle) };
  for (let away = -reach; away <= reach; away += step) {
    const found = score(middle + away);
    if (found > best.score) best = { skew: middle + away, score: found };
  }
  return best.skew;
}

/** Share of the longest line of a block that full lines reach, and that short ones stay under. */
const length = { full: 0.9, short: 0.6 };
/** Long lines are a little taller on straight pages too, as they have more tall letters; pairs of lines needed to tell. */
const usual = { growth: 0.014, pairs: 8 };

/**
 * How much the boxes of lines grow in height with their length: a box drawn around a slanting line does, that of many programs
 * does not. 0 where they grow as usual.
 */
function swellingOf(blocks: readonly TextBlock[]): number {
  const growths = blocks.flatMap(({ lines }) => {
    const boxes = lines.flatMap(({ box }) => box ?? []);
    const longest = Math.max(0, greatestOf(boxes.map(({ width }) => width)));
    const full = boxes.filter(({ width }) => width > length.full * longest);
    const height = median(full.map((box) => box.height));
    const short = boxes.length < 3 ? [] : boxes.filter(({ width }) => width < length.short * longest);
    return short.map((box) => (height - box.height) / (longest - box.width));
  });
  if (growths.length < usual.pairs) return 0;
  return Math.min(turn.most, Math.max(0, median(growths) - usual.growth));
}

/** Least share of its height that a box keeps. */
const kept = 0.4;

function deflated(box: Box, swelling: number): Box {
  const height = Math.max(kept * box.height, box.height - swelling * box.width);
  return { ...box, y: box.y + (box.height - height) / 2, height };
}
