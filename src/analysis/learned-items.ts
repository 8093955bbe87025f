/** Items of pages whose layer keeps each item together, as OCR by articles does: cut by the learned models. */
import type { HeadLevel, ItemType } from '../model/finding.ts';
import { cutWhere } from './cut-where.ts';
import { levelsOf } from './head-levels.ts';
import type { HeadDraft, ItemDraft, PageDraft, ParagraphDraft } from './item-draft.ts';
import type { LineCue } from './line-cues.ts';
import type { LineView } from './line-views.ts';
import { certaintyOf } from './segmentation/certainty.ts';
import { cutPage, headline, type SegmentedUnit, type WeighedPage } from './segmentation/segment.ts';

/** The items of a page, given the log odds of headlines after their texts: every view is in one. */
export function readLearnedPage(page: WeighedPage, odds: number): PageDraft {
  const units = cutPage(page, odds);
  const headsAfter = odds > 0;
  const groups = cutWhere(units, (unit) => unit.begins);
  return {
    items: groups.flatMap((group, at) => {
      const own = withoutRunningHead(group, page.cues);
      if (own.length === 0) return [];
      const said = chanceOf(group, groups[at + 1]?.[0]?.edge ?? 1);
      const cert = Math.max(0.05, certaintyOf('item', said, page.writing));
      return [draftOf(own, { cert, headsAfter, page })];
    }),
    blocks: units.map((unit) => unit.views),
    columns: [],
  };
}

/** A running head is among the first lines of a page that are not its nameplate, and the item that it is taken off keeps no fewer lines than these. */
const highest = 3;
const least = 6;

/** Without the running head of the page, unless a few lines beside it say more than its form: a table. */
function withoutRunningHead(group: readonly SegmentedUnit[], cues: WeighedPage['cues']): readonly SegmentedUnit[] {
  const isNameplate = (cue: LineCue | undefined): boolean => cue?.item === 'whole';
  const isOfPage = ({ place }: LineView): boolean =>
    cues[place]?.surelyFurniture === true && place - cues.slice(0, 2 * highest).filter(isNameplate).length < highest;
  const rest = group.flatMap((unit) => {
    const views = unit.views.filter((view) => !isOfPage(view));
    return views.length === 0 ? [] : [{ ...unit, views }];
  });
  const lines = group.flatMap(({ views }) => views).filter(({ place }) => !isNameplate(cues[place])).length;
  return lines === 1 || rest.flatMap(({ views }) => views).length >= least ? rest : group;
}

// Chance that the item begins and ends where it was cut and nowhere inside.
function chanceOf(group: readonly SegmentedUnit[], ending: number): number {
  const inside = group.slice(1).reduce((chance, unit) => chance * (1 - unit.edge), 1);
  return (group[0]?.edge ?? 1) * ending * inside;
}

interface Reading {
  readonly cert: number;
  readonly headsAfter: boolean;
  readonly page: WeighedPage;
}

function draftOf(group: readonly SegmentedUnit[], { cert, headsAfter, page }: Reading): ItemDraft {
  const isHead = group.map((unit) => unit.head > headline);
  const top = headsAfter ? lastRun(isHead) : firstRun(isHead);
  // Where all reads as display there is no text to be the headline of: it is an advert or notice.
  const crossheads = group.filter((_, at) => isHead[at] === true && !top.has(at));
  const heads = [
    ...topHeads(
      group.filter((_, at) => top.has(at)),
      page,
    ),
    ...crossheads.map((unit) => headOf('crosshead', unit.views, unit.head, page)),
  ];
  const headViews = headsAfter ? group.flatMap((unit, at) => (top.has(at) ? unit.views : [])) : [];
  const rest = headsAfter ? group.filter((_, at) => !top.has(at)) : group;
  const text = group.filter((_, at) => isHead[at] !== true);
  return {
    type: typeOf(group, top.size > 0),
    views: [...headViews, ...rest.flatMap((unit) => unit.views)],
    heads,
    captions: captionsOf(text, page.cues),
    paragraphs: paragraphsOf(text, page.cues),
    cert,
    evidence: 'cut by shapes of headlines, ends of texts and change of words',
    ...(top.size === 0 ? { headless: 'no line of it reads as a headline' } : {}),
  };
}

/** The lines of the headline by level; in CJK type the first unit is the main one. */
function topHeads(units: readonly SegmentedUnit[], page: WeighedPage): readonly HeadDraft[] {
  if (page.writing === 'cjk')
    return units.map((unit, at) => headOf(at === 0 ? 'main' : 'sub', unit.views, unit.head, page));
  // Lines of the nameplate stand over the first headline of a page.
  const views = units.flatMap((unit) => unit.views).filter(({ place }) => page.cues[place]?.item !== 'whole');
  const chanceOf = (first: LineView | undefined): number =>
    units.find((unit) => first !== undefined && unit.views.includes(first))?.head ?? 0;
  return levelsOf(views, page.commonWords).map((lines) =>
    headOf(lines.level, lines.views, chanceOf(lines.views[0]), page),
  );
}

function headOf(level: HeadLevel, views: readonly LineView[], chance: number, { writing }: WeighedPage): HeadDraft {
  return {
    level,
    views,
    cert: certaintyOf('head', chance, writing),
    evidence: 'its shape and what stands around it are a headline’s',
  };
}

// The headline: the first run of headline units, which may stand after one unit of a standing title.
function firstRun(isHead: readonly boolean[]): ReadonlySet<number> {
  const from = isHead.indexOf(true);
  if (from < 0 || from > 1) return new Set();
  let to = from;
  while (isHead[to + 1] === true) to += 1;
  return new Set(Array.from({ length: to - from + 1 }, (_, step) => from + step));
}

function lastRun(isHead: readonly boolean[]): ReadonlySet<number> {
  const back = firstRun([...isHead].reverse());
  return new Set([...back].map((at) => isHead.length - 1 - at).sort((one, other) => one - other));
}

function typeOf(group: readonly SegmentedUnit[], headed: boolean): ItemType {
  const lines = group.reduce((sum, unit) => sum + unit.views.length, 0);
  const text = group.map((unit) => unit.text).join(' ');
  const sells = text.match(
    /[£$€]|\b(?:prix|price|prijs|preis|à vendre|à louer|te koop|te huur|zu verkaufen|for sale|to let|wanted|apply|sold by|s'adresser|adresser|dépôt|pharmac|pills|ointment|annonces?)\b|電話|批發|大減價|公司|藥房/giu,
  );
  return !headed && lines <= 40 && (sells?.length ?? 0) >= 2 ? 'advert' : 'article';
}

function captionsOf(units: readonly SegmentedUnit[], cues: WeighedPage['cues']): ItemDraft['captions'] {
  const captions: LineView[][] = [];
  let open: LineView[] = [];
  for (const view of units.flatMap(({ views }) => views)) {
    const caption = cues[view.place]?.caption;
    if (caption === undefined) continue;
    open.push(view);
    if (caption === 'goes-on') continue;
    captions.push(open);
    open = [];
  }
  return captions;
}

// A paragraph ends with a full stop in a line that is short of its column, or at the end of a block.
function paragraphsOf(units: readonly SegmentedUnit[], cues: WeighedPage['cues']): readonly ParagraphDraft[] {
  const paragraphs: LineView[][] = [];
  let ended = true;
  for (const unit of units) {
    const longest = Math.max(...unit.views.map((view) => view.width));
    for (const [at, view] of unit.views.entries()) {
      if (cues[view.place]?.caption !== undefined) {
        ended = cues[unit.views[at + 1]?.place ?? -1]?.caption === undefined;
        continue;
      }
      const open = paragraphs.at(-1);
      const opens = !/^[\p{Ll},;:，、。]/u.test(view.text);
      if (open === undefined || (ended && opens)) paragraphs.push([view]);
      else open.push(view);
      const stop = /[.!?؟。！？:]["'”»)」』]*\s*$/u.test(view.text);
      ended = stop && (at === unit.views.length - 1 || view.width < longest * 0.85);
    }
  }
  return paragraphs.map((own) => ({
    views: own,
    cert: 0.7,
    evidence: 'the line before ends a sentence short of its column',
  }));
}
