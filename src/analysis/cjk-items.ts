/** Items of a page in CJK type with running heads, bylines and datelines: bodies with their headlines, briefs, adverts. */
import type { ItemType } from '../model/finding.ts';
import { type Body, bodiesOf, type FrameOrder, orderOf } from './cjk-bodies.ts';
import { type Frame, framesOf } from './cjk-frames.ts';
import { type HeadGroup, headGroupsOf } from './cjk-headlines.ts';
import { columnsOf } from './columns.ts';
import type { HeadDraft, ItemDraft, PageDraft, ParagraphDraft } from './item-draft.ts';
import { containment, termsOf, weighTerms } from './lexical-overlap.ts';
import type { LineCue } from './line-cues.ts';
import type { LineView } from './line-views.ts';

/** The items of a page. */
export function readCjkPage(views: readonly LineView[], cues: readonly LineCue[]): PageDraft {
  const captions = new Set(views.filter((view) => isCaption(view, cues[view.place] ?? {})).map((view) => view.place));
  const frames = framesOf(views, { cues, captions });
  const order = orderOf(frames);
  const bodies = bodiesOf(frames, order);
  const groups = headGroupsOf(frames, bodies);
  const bylines = bylineOwners(frames, bodies);
  const pictures = captionOwners(frames, bodies);
  const drafts = bodies.map((body, index) => draftOf(frames, body, index, groups, bylines, pictures));
  const rest = looseItems(frames, groups, bylines, pictures);
  const items = [...drafts, ...rest].sort((one, other) => firstPlace(one) - firstPlace(other));
  return {
    items,
    blocks: frames.map((frame) => frame.views),
    columns: columnsOf(views, items, frames),
    manner: order.torn ? 'columns torn apart' : 'frames in stream order',
  };
}

function isCaption(view: LineView, cue: LineCue): boolean {
  if (cue.byline === 'whole') return false;
  return /(?:摄|供图|資料圖|资料图片)[）)]?$/u.test(view.text) || /^(?:图为|圖為|[▲▼△▽]图|（?资料图)/u.test(view.text);
}

function bylineOwners(frames: readonly Frame[], bodies: readonly Body[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  const taken = new Set<number>();
  const credits = frames.flatMap((frame, index) => (frame.kind === 'byline' ? [index] : []));
  const leading = credits.filter(
    (index) => frames[index + 1]?.kind === 'body' && frames[index + 1]?.opens !== 'middle',
  );
  const trailing = credits.filter((index) => frames[index - 1]?.kind === 'body' && !leading.includes(index));
  const leads = leading.length >= trailing.length ? 0.3 : 0;
  for (const [index, frame] of frames.entries()) {
    if (frame.kind !== 'byline') continue;
    // A mark opens a byline that stands before its text; closing ones go without.
    const marked = /^[□■◎●▲◆]/u.test(frame.views[0]?.text ?? '') ? 0.3 : 0;
    let best = { owner: -1, score: 0 };
    for (const step of [1, -1] as const) {
      const found = neighbour(frames, index, step);
      const owner = found === undefined ? -1 : bodies.findIndex((body) => body.frames.includes(found.at));
      const body = bodies[owner];
      if (found === undefined || body === undefined) continue;
      const edge = step === 1 ? body.frames[0] === found.at : body.frames.at(-1) === found.at;
      const opening = step === 1 ? 0.85 + marked + leads + (frames[found.at]?.opens === 'dateline' ? 1 : 0) : 1;
      const score = opening - (edge ? 0 : 0.6) - (found.displays > 0 ? 0.4 : 0) - (taken.has(owner) ? 0.7 : 0);
      if (score > best.score) best = { owner, score };
    }
    if (best.owner < 0) continue;
    owners.set(index, best.owner);
    taken.add(best.owner);
  }
  return owners;
}

// The nearest body frame in a direction, past display lines but not past another byline.
function neighbour(
  frames: readonly Frame[],
  index: number,
  step: 1 | -1,
): { readonly at: number; readonly displays: number } | undefined {
  let displays = 0;
  for (let at = index + step; at >= 0 && at < frames.length; at += step) {
    const kind = frames[at]?.kind;
    if (kind === 'body') return { at, displays };
    if (kind === 'byline') return undefined;
    if (kind === 'display') displays += 1;
  }
  return undefined;
}

function captionOwners(frames: readonly Frame[], bodies: readonly Body[]): ReadonlyMap<number, number> {
  const weights = weighTerms(bodies.map((body) => body.terms));
  const owners = new Map<number, number>();
  for (const [index, frame] of frames.entries()) {
    if (frame.kind !== 'caption') continue;
    const terms = termsOf(frame.views.map((view) => view.text).join(''));
    let best = { owner: -1, score: 0.2 };
    for (const [owner, body] of bodies.entries()) {
      const near = body.frames.includes(index - 1) || body.frames.includes(index + 1) ? 0.15 : 0;
      const score = containment(terms, body.terms, weights) + near;
      if (score > best.score) best = { owner, score };
    }
    if (best.owner >= 0) owners.set(index, best.owner);
  }
  return owners;
}

function draftOf(
  frames: readonly Frame[],
  body: Body,
  index: number,
  groups: readonly HeadGroup[],
  bylines: ReadonlyMap<number, number>,
  pictures: ReadonlyMap<number, number>,
): ItemDraft {
  const own = groups.filter((group) => group.body === index);
  const headGroups = own.filter((group) => group.place === 'head');
  const heads = headDrafts(
    headGroups.flatMap((group) => group.views),
    headGroups,
  );
  const crossheads = own.filter((group) => group.place === 'crosshead');
  const crossDrafts = crossheads.map(
    (group): HeadDraft => ({
      level: 'crosshead',
      views: group.views,
      cert: 0.85,
      evidence: 'short display line between two stretches of the same text',
    }),
  );
  const credits = [...bylines].filter(([, owner]) => owner === index).flatMap(([at]) => frames[at]?.views ?? []);
  const captions = [...pictures].filter(([, owner]) => owner === index).map(([at]) => frames[at]?.views ?? []);
  const ordered = readingOrder(frames, body);
  const text = ordered.flatMap((at) => [
    ...(crossheads.find((group) => group.next === at)?.views ?? []),
    ...(frames[at]?.views ?? []),
  ]);
  const headViews = heads.flatMap((head) => head.views);
  const brief =
    text.length <= 8 &&
    heads.length <= 1 &&
    credits.length === 0 &&
    !ordered.some((at) => frames[at]?.opens === 'dateline');
  return {
    type: brief ? 'brief' : 'article',
    views: [...headViews, ...credits, ...text, ...captions.flat()],
    heads: [...heads, ...crossDrafts],
    captions,
    paragraphs: paragraphsOf(frames, ordered),
    cert: 0.9,
    evidence: 'running text of one measure with the headline that shares its words',
  };
}

// A frame that breaks off goes on with the next one that begins in mid-sentence.
function readingOrder(frames: readonly Frame[], body: Body): readonly number[] {
  const left = [...body.frames];
  const ordered: number[] = [];
  while (left.length > 0) {
    const last = frames[ordered.at(-1) ?? -1];
    const wanted =
      last === undefined
        ? left.findIndex((at) => frames[at]?.opens === 'dateline' || frames[at]?.opens === 'continued')
        : left.findIndex((at) => (frames[at]?.opens === 'middle') === last.dangles);
    const [next] = left.splice(Math.max(0, wanted), 1);
    if (next !== undefined) ordered.push(next);
  }
  return ordered;
}

function paragraphsOf(frames: readonly Frame[], ordered: readonly number[]): readonly ParagraphDraft[] {
  const paragraphs: { views: LineView[]; indented: boolean }[] = [];
  let runs = false;
  for (const at of ordered) {
    const frame = frames[at];
    if (frame === undefined) continue;
    for (const view of frame.views) {
      const open = paragraphs.at(-1);
      const begins = frame.paragraphs.includes(view.place) || (view === frame.views[0] && !runs);
      if (open === undefined || begins)
        paragraphs.push({ views: [view], indented: frame.paragraphs.includes(view.place) });
      else open.views.push(view);
    }
    runs = frame.dangles;
  }
  return paragraphs.map(({ views, indented }) => ({
    views,
    cert: indented ? 0.93 : 0.8,
    evidence: indented ? 'first line indented, after the end of a sentence' : 'text begins here',
  }));
}

/** Headline lines in kicker, main and sub: a line that ends in 强调, 指出 … or a longer, lighter one before the shorter is a kicker. */
export function headDrafts(views: readonly LineView[], groups: readonly HeadGroup[]): readonly HeadDraft[] {
  if (views.length === 0) return [];
  const overlap = Math.max(0, ...groups.map((group) => group.overlap));
  const cert = Math.min(0.97, 0.75 + overlap / 2);
  const evidence = overlap > 0 ? 'display lines whose words recur in the text' : 'display lines beside the text';
  const [first, second] = views;
  if (first === undefined) return [];
  const make = (level: HeadDraft['level'], own: readonly LineView[]): HeadDraft[] =>
    own.length === 0 ? [] : [{ level, views: own, cert, evidence }];
  if (second === undefined) return make('main', views);
  const kicker = isKicker(first, second);
  const rest = views.slice(kicker ? 1 : 0);
  const main = mainLines(rest);
  return [
    ...make('kicker', kicker ? [first] : []),
    ...make('main', rest.slice(0, main)),
    ...make('sub', rest.slice(main)),
  ];
}

function isKicker(first: LineView, second: LineView): boolean {
  if (/(?:时|時)?(?:强调|強調|指出|要求|表示|提出|：|:)$/u.test(first.text)) return true;
  if (second.blanksBefore === 0 && Math.abs(first.width - second.width) <= 4) return false;
  return first.width > second.width + 1 || /^.{2,6}$/u.test(first.text);
}

// Lines without a blank between them are one headline; a line after a blank, longer than the one before, is a sub-headline.
function mainLines(views: readonly LineView[]): number {
  let count = 1;
  while (count < views.length) {
    const view = views[count];
    if (view === undefined || view.blanksBefore > 0) break;
    count += 1;
  }
  return count;
}

function looseItems(
  frames: readonly Frame[],
  groups: readonly HeadGroup[],
  bylines: ReadonlyMap<number, number>,
  pictures: ReadonlyMap<number, number>,
): readonly ItemDraft[] {
  const loose: ItemDraft[] = [];
  for (const group of groups) {
    if (group.body !== undefined) continue;
    loose.push(displayItem(group.views));
  }
  for (const [index, frame] of frames.entries()) {
    if ((frame.kind === 'byline' && !bylines.has(index)) || (frame.kind === 'caption' && !pictures.has(index))) {
      loose.push({
        ...displayItem(frame.views),
        type: 'article',
        captions: frame.kind === 'caption' ? [frame.views] : [],
      });
    }
  }
  return loose;
}

// News in display type tells when or how many; what invites, warns or sells is an advert.
function displayItem(views: readonly LineView[]): ItemDraft {
  const text = views.map((view) => view.text).join('　');
  const news =
    /(?:今年|去年|昨|全市|全省|我市|我省|全县|首批|新增|\d+(?:个|家|人|亿|万|%))/u.test(text) &&
    !/(?:电话|地址|热线|宣$|优惠|\d{7})/u.test(text);
  const type: ItemType = news ? 'brief' : 'advert';
  const heads = news ? headDrafts(views, []) : [];
  return {
    type,
    views,
    heads,
    captions: [],
    paragraphs: [],
    cert: 0.7,
    evidence: news ? 'display lines without a text, that tell of time or number' : 'display lines without a text',
  };
}

function firstPlace(draft: ItemDraft): number {
  return Math.min(...draft.views.map((view) => view.place));
}

export type { FrameOrder };
