/** Items of a page in the order in which they are read: adverts last, as in the structure maps of libraries, and articles on behind them. */
import { cutWhere } from '../cut-where.ts';
import { advertChancesWithin, advertFrom } from './advert-blocks.ts';
import { inOrder, type PlacedUnits } from './block-units.ts';
import { cutItems } from './cut-items.ts';
import { type JudgedBlock, judge } from './judged-blocks.ts';
import { nameplateAmong } from './nameplate.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import { readingOrder } from './reading-order.ts';

type Item = readonly JudgedBlock[];

/** The items of a page, given the chances of its blocks to be adverts. Where there are any it is read twice: as printed, then as if they were not there. */
export function itemsInOrder(units: PlacedUnits, advertsAlone: ReadonlyMap<PlacedBlock, number>): readonly Item[] {
  const { placed, blocks } = units;
  const printed = itemsAmong(judge(units, advertsAlone));
  const chances = advertChancesWithin(printed);
  const nameplate = printed[nameplateAmong(printed, placed.page) ?? -1]?.map(({ block }) => block) ?? [];
  const isAdvert = (block: PlacedBlock): boolean =>
    (chances.get(block) ?? 0) > advertFrom && !nameplate.includes(block);
  const adverts = blocks.filter(isAdvert);
  if (adverts.length === 0 || placed.page.order !== undefined) return printed;
  const editorial = readingOrder({ ...placed, blocks: blocks.filter((block) => !isAdvert(block)) });
  const judged = judge(inOrder(units, [...editorial, ...adverts]), chances);
  return [...itemsAmong(judged.slice(0, editorial.length)), ...itemsAmong(judged.slice(editorial.length))];
}

function itemsAmong(judged: readonly JudgedBlock[]): readonly Item[] {
  const cuts = cutItems(judged.map(({ head, edge, views }) => ({ head, edge, lines: views.length })));
  return cutWhere(judged, (_, at) => cuts.has(at));
}
