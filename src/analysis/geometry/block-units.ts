/** Blocks of a placed page as units of text, in reading order: what segmentation decides between, with all that is known of each. */
import type { Finding } from '../../model/finding.ts';
import type { Page } from '../../model/layout.ts';
import { termsOf } from '../lexical-overlap.ts';
import { cuesOf, type LineCue } from '../line-cues.ts';
import { type LineView, viewOf, withSlack } from '../line-views.ts';
import { describeGaps, describeWords } from '../segmentation/features.ts';
import type { Unit } from '../segmentation/units.ts';
import { describeBlocks } from './block-features.ts';
import { type PlacedBlock, type PlacedPage, placeBlocks } from './placed-blocks.ts';
import { readingOrder } from './reading-order.ts';

export interface PlacedUnits {
  readonly placed: PlacedPage;
  /** In the order in which they are read, as are the units. */
  readonly blocks: readonly PlacedBlock[];
  readonly units: readonly Unit[];
  /** What is claimed of the lines, by their places as printed. */
  readonly cues: readonly LineCue[];
  /** Rows of numbers for the models. */
  readonly unitRows: readonly (readonly number[])[];
  readonly gapRows: readonly (readonly number[])[];
}

/** Units of a page that has geometry, as printed; undefined for one that has none. */
export function placedUnits(page: Page, findings: readonly Finding[]): PlacedUnits | undefined {
  const placed = placeBlocks(page);
  if (placed === undefined) return undefined;
  const blocks = readingOrder(placed);
  let place = 0;
  const views = withSlack(
    blocks.flatMap(({ lines }) =>
      lines.map((line, at): LineView => {
        place += 1;
        return viewOf(line, 0, line.text.length, place - 1, at === 0 ? 1 : 0);
      }),
    ),
  );
  let from = 0;
  const units = blocks.map(({ lines }): Unit => {
    const own = views.slice(from, from + lines.length);
    from += lines.length;
    const text = own.map((view) => view.text.slice(0, 400)).join(own[0]?.cjk === true ? '' : ' ');
    return { views: own, text, terms: termsOf(text) };
  });
  return described({ placed, blocks, units, cues: cuesOf(views, findings) });
}

/** The same units read in another order. */
export function inOrder({ placed, blocks, units, cues }: PlacedUnits, order: readonly PlacedBlock[]): PlacedUnits {
  const unitOf = new Map(blocks.map((block, at) => [block, units[at]]));
  return described({ placed, blocks: order, units: order.flatMap((block) => unitOf.get(block) ?? []), cues });
}

function described(read: Omit<PlacedUnits, 'unitRows' | 'gapRows'>): PlacedUnits {
  const shapes = describeBlocks(read.placed, read.blocks);
  const words = describeWords(read.units, read.cues);
  const overlaps = describeGaps(read.units);
  return {
    ...read,
    unitRows: words.map((numbers, at) => [...Object.values(numbers), ...(shapes.units[at] ?? [])]),
    gapRows: overlaps.map((numbers, at) => [...Object.values(numbers), ...(shapes.gaps[at] ?? [])]),
  };
}
