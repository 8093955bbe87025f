/** The structure of a page with geometry: headlines and item beginnings by the learned models, paragraphs by indents, columns by place. */
import { greatestOf, leastOf } from '../../model/extremes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page } from '../../model/layout.ts';
import type { HeadDraft, ItemDraft, PageDraft, ParagraphDraft } from '../item-draft.ts';
import type { LineView } from '../line-views.ts';
import { around, edgeRows, headRow } from '../segmentation/rows.ts';
import { chanceOf } from '../segmentation/trees.ts';
import { type PlacedUnits, placedUnits } from './block-units.ts';
import { columnDrafts, columnPlaces } from './column-grid.ts';
import { readTrees } from './compact-trees.ts';
import { cutItems } from './cut-items.ts';
import { median } from './median.ts';
import { captionBlocks } from './picture-captions.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import { placedParagraphs } from './placed-paragraphs.ts';
import { readingOrder } from './reading-order.ts';
import { blockAdverts } from './tables/block-adverts.ts';
import { blockEdges } from './tables/block-edges.ts';
import { blockHeads } from './tables/block-heads.ts';

/** Chance from which a block counts as a headline, and an item as an advert: where they were right most often on papers not seen. */
const headFrom = 0.3;
const advertFrom = 0.5;

const headTrees = readTrees(blockHeads);
const edgeTrees = readTrees(blockEdges);
const advertTrees = readTrees(blockAdverts);

/** One block of an item, with what the models say of it. */
interface JudgedBlock {
  readonly block: PlacedBlock;
  readonly views: readonly LineView[];
  /** Chances between 0 and 1. */
  readonly head: number;
  readonly edge: number;
  readonly advert: number;
  readonly isCaption: boolean;
}

/** The structure of a page, given the claims of the passes before; undefined where it has no geometry. */
export function readPlacedPage(page: Page, findings: readonly Finding[]): PageDraft | undefined {
  const units = placedUnits(page, findings);
  if (units === undefined) return undefined;
  const furniture = new Set(
    findings.flatMap((claim) => (claim.kind === 'furniture' ? claim.at.map(({ line }) => line) : [])),
  );
  const all = itemsAmong(judge(units));
  const isKnown = findings.some((claim) => claim.kind === 'item' && claim.type === 'nameplate');
  const nameplate = isKnown ? undefined : nameplateAmong(all, page);
  // The nameplate keeps its date and number; elsewhere they are furniture of the page.
  const items = all.map((blocks, at) =>
    at === nameplate ? blocks : blocks.filter(({ views }) => !views.every((view) => furniture.has(view.line.id))),
  );
  const drafts = items.flatMap((blocks, at) => {
    if (blocks.length === 0) return [];
    return [{ blocks, draft: at === nameplate ? asNameplate(draftOf(blocks)) : draftOf(blocks) }];
  });
  // Adverts stand after the editorial matter, as they do in the structure maps of libraries; that is read as if they were not there.
  const adverts = drafts.filter(({ draft }) => draft.type === 'advert');
  const others = drafts.filter((one) => !adverts.includes(one));
  const ordered = adverts.length === 0 ? drafts : [...inReadingOrder(others, units), ...adverts];
  const inColumns = ordered.filter(({ draft }) => draft.type !== 'nameplate').flatMap(({ blocks }) => blocks);
  return {
    items: ordered.map(({ draft }) => draft),
    blocks: [],
    columns: columnDrafts(inColumns, columnPlaces(units.blocks, units.placed.lineHeight)),
  };
}

interface PlacedDraft {
  readonly blocks: readonly JudgedBlock[];
  readonly draft: ItemDraft;
}

/** Items in the order in which a reader takes them who passes over all other blocks; each goes where its first block does. */
function inReadingOrder(drafts: readonly PlacedDraft[], { placed }: PlacedUnits): readonly PlacedDraft[] {
  const blocks = drafts.flatMap((one) => one.blocks.map(({ block }) => block));
  const order = readingOrder({ ...placed, blocks });
  const places = new Map(order.map((block, place) => [block, place]));
  const placeOf = (draft: PlacedDraft): number => leastOf(draft.blocks.map(({ block }) => places.get(block) ?? 0));
  return drafts
    .map((draft) => ({ draft, place: placeOf(draft) }))
    .sort((one, other) => one.place - other.place)
    .map(({ draft }) => draft);
}

/** Words of PAGE, ALTO and hOCR for a block that is a headline. */
const headingLabel = /^(?:heading|headline|title|header-text|ocr_header)$/iu;

function judge({ placed, blocks, units, unitRows, gapRows }: PlacedUnits): readonly JudgedBlock[] {
  const captions = captionBlocks(placed);
  const isCaption = (block: PlacedBlock | undefined): boolean => block !== undefined && captions.has(block);
  const heads = units.map((_, at) => {
    if (isCaption(blocks[at])) return 0;
    const label = blocks[at]?.block.label;
    if (label !== undefined && headingLabel.test(label)) return 0.97;
    return chanceOf(headTrees, headRow(unitRows, gapRows, at));
  });
  const edges = edgeRows(unitRows, gapRows, heads).map((row) => chanceOf(edgeTrees, row));
  return units.flatMap(({ views }, at): JudgedBlock[] => {
    const block = blocks[at];
    return block === undefined
      ? []
      : [
          {
            block,
            views,
            head: heads[at] ?? 0,
            edge: at === 0 ? 1 : (edges[at] ?? 0),
            advert: chanceOf(advertTrees, advertRow(unitRows, gapRows, at)),
            isCaption: isCaption(block),
          },
        ];
  });
}

/** What the advert model reads: the blocks around, and the steps to this one and the next. */
function advertRow(
  units: readonly (readonly number[])[],
  gaps: readonly (readonly number[])[],
  place: number,
): readonly number[] {
  return [
    ...around(units, place, [0, -1, 1, -2, 2], -1),
    ...around(gaps, place, [0], 0),
    ...around(gaps, place, [1], 0),
  ];
}

/** Chance that an item is an advert: that of its blocks, weighed by their lines. */
function advertChance(blocks: readonly JudgedBlock[]): number {
  const lines = blocks.reduce((sum, { views }) => sum + views.length, 0);
  return blocks.reduce((sum, { views, advert }) => sum + advert * views.length, 0) / Math.max(1, lines);
}

function itemsAmong(judged: readonly JudgedBlock[]): readonly (readonly JudgedBlock[])[] {
  const cuts = cutItems(judged.map(({ head, edge, views }) => ({ head, edge, lines: views.length })));
  const items: JudgedBlock[][] = [];
  for (const [at, block] of judged.entries()) {
    if (cuts.has(at)) items.push([block]);
    else items.at(-1)?.push(block);
  }
  return items;
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
  const first = blocks[0];
  const edge = first?.edge ?? 0;
  const advert = advertChance(blocks);
  const isAdvert = advert > advertFrom;
  return {
    type: isAdvert ? 'advert' : 'article',
    views: blocks.flatMap(({ views }) => views),
    heads,
    captions: blocks.filter((one) => one.isCaption).map(({ views }) => views),
    paragraphs: paragraphsOf(text, crossheads, blocks),
    ...(top.length > 0 || isAdvert ? {} : { headless: 'its first block does not look like a headline' }),
    cert: sure(Math.min(0.95, Math.max(0.5, edge))),
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
    const alike = (sizes[at] ?? 0) > largest * 0.9;
    return headOf(one, alike || at === main ? 'main' : at < main ? 'kicker' : 'sub');
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

/** Least height of a nameplate's letters, in ordinary lines; its least share of the width of the page; how far down it may begin. */
const nameplateLike = { letters: 2.2, width: 0.35, top: 0.2, lines: 30, within: 3 };

/** The item with the largest letters at the head of the first page, if they are large and wide enough; undefined where there is none. */
function nameplateAmong(items: readonly (readonly JudgedBlock[])[], page: Page): number | undefined {
  const [width, height] = [page.width, page.height];
  if (page.number !== 1 || width === undefined || height === undefined) return undefined;
  const heightOf = ({ views }: JudgedBlock): number =>
    Math.max(0, greatestOf(views.map(({ line }) => line.box?.height ?? 0)));
  const ordinary = median(items.flat().flatMap(({ views }) => views.map(({ line }) => line.box?.height ?? 0)));
  const candidates = items.slice(0, nameplateLike.within).map((blocks, at) => {
    const [largest] = [...blocks].sort((one, other) => heightOf(other) - heightOf(one));
    return { at, largest, lines: blocks.reduce((sum, { views }) => sum + views.length, 0) };
  });
  const found = candidates
    .filter(({ largest, lines }) => {
      if (largest === undefined || lines > nameplateLike.lines) return false;
      const { left, right, top } = largest.block;
      const isLarge = heightOf(largest) > nameplateLike.letters * ordinary;
      return isLarge && right - left > nameplateLike.width * width && top < nameplateLike.top * height;
    })
    .sort(
      (one, other) =>
        (other.largest === undefined ? 0 : heightOf(other.largest)) -
        (one.largest === undefined ? 0 : heightOf(one.largest)),
    );
  return found[0]?.at;
}

function asNameplate({ headless: _, ...draft }: ItemDraft): ItemDraft {
  return {
    ...draft,
    type: 'nameplate',
    evidence: 'the largest letters at the head of the first page',
    cert: 0.8,
  };
}
