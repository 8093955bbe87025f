/** The structure of a page with geometry: headlines and item beginnings by the learned models, paragraphs by indents, columns by place. */
import { greatestOf } from '../../model/extremes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page } from '../../model/layout.ts';
import type { HeadDraft, ItemDraft, PageDraft, ParagraphDraft } from '../item-draft.ts';
import { advertChance, advertChances, advertFrom } from './advert-blocks.ts';
import { placedUnits } from './block-units.ts';
import { columnDrafts, columnPlaces } from './column-grid.ts';
import { itemsInOrder } from './items-in-order.ts';
import type { JudgedBlock } from './judged-blocks.ts';
import { asNameplate, nameplateAmong, withoutArticle } from './nameplate.ts';
import { placedParagraphs } from './placed-paragraphs.ts';

/** Chance from which a block counts as a headline: where that was right most often on papers not seen. */
const headFrom = 0.3;
/** How unsure and how sure of an item's beginning the program says it is at most: the model's own chances are bolder. */
const certainty = { least: 0.5, most: 0.95 };
/** Share of the largest type from which a line of the headline counts as large too. */
const alike = 0.9;

/** The structure of a page, given the claims of the passes before; undefined where it has no geometry. */
export function readPlacedPage(page: Page, findings: readonly Finding[]): PageDraft | undefined {
  const units = placedUnits(page, findings);
  if (units === undefined) return undefined;
  const furniture = new Set(
    findings.flatMap((claim) => (claim.kind === 'furniture' ? claim.at.map(({ line }) => line) : [])),
  );
  const found = itemsInOrder(units, advertChances(units));
  const isKnown = findings.some((claim) => claim.kind === 'item' && claim.type === 'nameplate');
  const nameplate = isKnown ? undefined : nameplateAmong(found, page);
  const all = found.flatMap((blocks, at) => (at === nameplate ? withoutArticle(blocks, headFrom) : [blocks]));
  // The nameplate keeps its date and number; elsewhere they are furniture of the page.
  const items = all.map((blocks, at) =>
    at === nameplate ? blocks : blocks.filter(({ views }) => !views.every((view) => furniture.has(view.line.id))),
  );
  const drafts = items.flatMap((blocks, at) => {
    if (blocks.length === 0) return [];
    return [{ blocks, draft: at === nameplate ? asNameplate(draftOf(blocks)) : draftOf(blocks) }];
  });
  const inColumns = drafts.filter(({ draft }) => draft.type !== 'nameplate').flatMap(({ blocks }) => blocks);
  return {
    items: drafts.map(({ draft }) => draft),
    blocks: [],
    columns: columnDrafts(inColumns, columnPlaces(units.blocks, units.placed.lineHeight)),
  };
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)} %`;
}

function sure(chance: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, chance)) * 100) / 100;
}

function draftOf(blocks: readonly JudgedBlock[]): ItemDraft {
  const opening = blocks.findIndex(({ head }) => head <= headFrom);
  // An item of headlines only is all headline; the last of them may be what is left of its text.
  const headCount = opening < 0 ? blocks.length : opening;
  const top = blocks.slice(0, headCount);
  const crossheads = blocks.slice(headCount).filter(({ head }) => head > headFrom);
  const heads = [...levels(top), ...crossheads.map((one) => headOf(one, 'crosshead'))];
  const text = blocks.slice(headCount).filter((one) => !crossheads.includes(one) && !one.isCaption);
  const edge = blocks[0]?.edge ?? 0;
  const advert = advertChance(blocks);
  const isAdvert = advert > advertFrom;
  return {
    type: isAdvert ? 'advert' : 'article',
    views: blocks.flatMap(({ views }) => views),
    heads,
    captions: blocks.filter((one) => one.isCaption).map(({ views }) => views),
    paragraphs: paragraphsOf(text, crossheads, blocks),
    ...(top.length > 0 || isAdvert ? {} : { headless: 'its first block does not look like a headline' }),
    cert: sure(Math.min(certainty.most, Math.max(certainty.least, edge))),
    evidence: `block by block, size, place and words: an item begins here with ${percent(edge)}${isAdvert ? `, an advert with ${percent(advert)}` : ''}`,
  };
}

/** Paragraphs between crossheads; none runs over one. */
function paragraphsOf(
  text: readonly JudgedBlock[],
  crossheads: readonly JudgedBlock[],
  all: readonly JudgedBlock[],
): readonly ParagraphDraft[] {
  const runs: JudgedBlock[][] = [[]];
  for (const block of all) {
    if (crossheads.includes(block)) runs.push([]);
    else if (text.includes(block)) runs.at(-1)?.push(block);
  }
  return runs.flatMap((run) => placedParagraphs(run));
}

/** The largest line of the headline is its main one; smaller ones before it are kickers, after it sub-headlines. */
function levels(heads: readonly JudgedBlock[]): readonly HeadDraft[] {
  if (heads.length === 0) return [];
  const sizes = heads.map(({ views }) =>
    greatestOf(views.map(({ line }) => line.style?.size ?? line.box?.height ?? 0)),
  );
  const largest = greatestOf(sizes);
  const main = sizes.indexOf(largest);
  return heads.map((one, at) => {
    const isMain = at === main || (sizes[at] ?? 0) > largest * alike;
    return headOf(one, isMain ? 'main' : at < main ? 'kicker' : 'sub');
  });
}

function headOf({ views, head }: JudgedBlock, level: HeadDraft['level']): HeadDraft {
  return {
    level,
    views,
    cert: sure(head),
    evidence: `size, weight, place and words of the block: a headline with ${percent(head)}`,
  };
}
