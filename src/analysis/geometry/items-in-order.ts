/** Items of a page in the order in which they are read: adverts last, as in the structure maps of libraries, and articles on behind them. */
import type { Finding } from '../../model/finding.ts';
import { advertChances, advertChancesWithin, advertFrom } from './advert-blocks.ts';
import { type PlacedUnits, unitsInOrder } from './block-units.ts';
import { cutItems } from './cut-items.ts';
import { type JudgedBlock, judge } from './judged-blocks.ts';
import { nameplateAmong } from './nameplate.ts';
import { readingOrder } from './reading-order.ts';

type Item = readonly JudgedBlock[];

/** The items of a page. Where there are adverts it is read twice: as printed to find them, then as if they were not there. */
export function itemsInOrder(units: PlacedUnits, findings: readonly Finding[]): readonly Item[] {
  const { placed, blocks } = units;
  const printed = itemsAmong(judge(units, advertChances(units)));
  const chances = advertChancesWithin(printed);
  const nameplate = printed[nameplateAmong(printed, placed.page) ?? -1]?.map(({ block }) => block) ?? [];
  const adverts = blocks.filter((block) => (chances.get(block) ?? 0) > advertFrom && !nameplate.includes(block));
  if (adverts.length === 0 || placed.page.order !== undefined) return printed;
  const editorial = readingOrder({ ...placed, blocks: blocks.filter((block) => !adverts.includes(block)) });
  const judged = judge(unitsInOrder(placed, [...editorial, ...adverts], findings), chances);
  return [...itemsAmong(judged.slice(0, editorial.length)), ...itemsAmong(judged.slice(editorial.length))];
}

function itemsAmong(judged: readonly JudgedBlock[]): readonly Item[] {
  const cuts = cutItems(judged.map(({ head, edge, views }) => ({ head, edge, lines: views.length })));
  const items: JudgedBlock[][] = [];
  for (const [at, block] of judged.entries()) {
    if (cuts.has(at)) items.push([block]);
    else items.at(-1)?.push(block);
  }
  return items;
}
