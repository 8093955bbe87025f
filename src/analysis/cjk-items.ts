/** Items of a page in modern CJK type: frames of text, headlines and bylines, put together by measure, by words, and by what breaks off and goes on. */
import type { ItemType } from '../model/finding.ts';
import { type Frame, framesOf } from './cjk-frames.ts';
import { columnsOf } from './columns.ts';
import { type Cluster, clustersOf } from './frame-clusters.ts';
import { mended } from './frame-joins.ts';
import type { HeadDraft, ItemDraft, PageDraft, ParagraphDraft } from './item-draft.ts';
import type { LineCue } from './line-cues.ts';
import { blanksPart } from './line-flow.ts';
import type { LineView } from './line-views.ts';

/** Programs that keep frames whole, in the order in which they were drawn. */
const wholeProfiles = new Set(['pdfbox', 'mupdf', 'pdftotext-raw', 'pdfjs']);
/** The program that guesses an order from the page, and parts its blocks by blank lines. */
export const tearingProfile = 'pdftotext';

/** The items of a page. */
export function readCjkPage(views: readonly LineView[], cues: readonly LineCue[], profile?: string): PageDraft {
  const captions = new Set(views.filter((view) => isCaption(view, cues[view.place] ?? {})).map((view) => view.place));
  const parting = profile === tearingProfile || blanksPart(views);
  const torn = profile === tearingProfile || (wholeProfiles.has(profile ?? '') ? false : undefined);
  const frames = mended(framesOf(views, { cues, captions, parting }), parting);
  const items = clustersOf(frames, { parting, torn })
    .map((cluster) => draftOf(frames, cluster))
    .sort((one, other) => firstPlace(one) - firstPlace(other));
  return {
    items,
    blocks: frames.map((frame) => frame.views),
    columns: columnsOf(views, items, frames),
  };
}

function isCaption(view: LineView, cue: LineCue): boolean {
  if (cue.byline === 'whole') return false;
  return (
    cue.underPicture === true ||
    /(?:[摄攝]影?|供[图圖]|[资資]料[图圖]片?)[）)]?$/u.test(view.text) ||
    /^(?:图为|圖為|[▲▼△▽]图|（?资料图)/u.test(view.text)
  );
}

function draftOf(frames: readonly Frame[], cluster: Cluster): ItemDraft {
  const of = (kind: Frame['kind']): readonly number[] => cluster.frames.filter((at) => frames[at]?.kind === kind);
  const viewsOf = (places: readonly number[]): readonly LineView[] => places.flatMap((at) => frames[at]?.views ?? []);
  const texts = cluster.text;
  if (texts.length === 0 && of('byline').length === 0) return displayItem(viewsOf(cluster.frames), cluster.cert);
  const displays = of('display');
  const crossheads = displays.filter((at) => isInside(frames, texts, at) && leadsTo(displays, texts, at));
  const tops = displays.filter((at) => !crossheads.includes(at));
  const heads = headDrafts(viewsOf(tops), Math.sqrt(cluster.cert));
  const text = texts.flatMap((at) => viewsOf([...(crossheads.includes(at - 1) ? runBefore(crossheads, at) : []), at]));
  const lastText = Math.max(...texts);
  const isClosing = (at: number): boolean => at > lastText && /^[（(【〔]/u.test(frames[at]?.views[0]?.text ?? '');
  const credits = viewsOf(of('byline').filter((at) => !isClosing(at)));
  const closing = viewsOf(of('byline').filter(isClosing));
  const captions = of('caption').map((at) => frames[at]?.views ?? []);
  const brief =
    text.length <= 8 &&
    of('byline').length === 0 &&
    texts.length > 0 &&
    texts.every((at) => frames[at]?.opens !== 'dateline');
  return {
    type: brief ? 'brief' : 'article',
    views: [...heads.flatMap((head) => head.views), ...credits, ...text, ...closing, ...captions.flat()],
    heads: [...heads, ...crossheadDrafts(frames, crossheads, cluster.cert)],
    captions,
    paragraphs: paragraphsOf(frames, texts),
    cert: cluster.cert,
    evidence: 'measure, words, and what breaks off and goes on put these lines together',
    ...(heads.length === 0 ? { headless: 'no headline shares its words' } : {}),
  };
}

// A crosshead stands right between two frames of the text.
function isInside(frames: readonly Frame[], texts: readonly number[], at: number): boolean {
  let before = at - 1;
  let after = at + 1;
  while (frames[before]?.kind === 'display') before -= 1;
  while (frames[after]?.kind === 'display') after += 1;
  return texts.includes(before) && texts.includes(after);
}

// What stands over it in one run, none of it held by another item.
function leadsTo(displays: readonly number[], texts: readonly number[], at: number): boolean {
  let after = at + 1;
  while (displays.includes(after)) after += 1;
  return texts.includes(after);
}

function runBefore(crossheads: readonly number[], at: number): readonly number[] {
  let from = at;
  while (crossheads.includes(from - 1)) from -= 1;
  return Array.from({ length: at - from }, (_, step) => from + step);
}

function crossheadDrafts(frames: readonly Frame[], crossheads: readonly number[], cert: number): readonly HeadDraft[] {
  const runs: number[][] = [];
  for (const at of crossheads) {
    const open = runs.at(-1);
    if (open?.at(-1) === at - 1) open.push(at);
    else runs.push([at]);
  }
  return runs.map((run) => ({
    level: 'crosshead',
    views: run.flatMap((at) => frames[at]?.views ?? []),
    cert: Math.min(cert, 0.9),
    evidence: 'short display line between two stretches of the same text',
  }));
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
function headDrafts(views: readonly LineView[], cert: number): readonly HeadDraft[] {
  const [first, second] = views;
  if (first === undefined) return [];
  const evidence = 'display lines that share words or place with the text';
  const make = (level: HeadDraft['level'], own: readonly LineView[]): HeadDraft[] =>
    own.length === 0 ? [] : [{ level, views: own, cert, evidence }];
  if (second === undefined || views.every((view) => view.width <= 1)) return make('main', views);
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

// News in display type tells when or how many; what invites, warns or sells is an advert.
function displayItem(views: readonly LineView[], cert: number): ItemDraft {
  const text = views.map((view) => view.text).join('　');
  const news =
    /今年|去年|昨|全市|全省|我市|我省|全县|首批|新增|\d+(?:个|家|人|亿|万|%)/u.test(text) &&
    !/电话|地址|热线|宣$|优惠|\d{7}/u.test(text);
  const type: ItemType = news ? 'brief' : 'advert';
  return {
    type,
    views,
    heads: news ? headDrafts(views, cert) : [],
    captions: [],
    paragraphs: [],
    cert: cert * 0.9,
    evidence: news ? 'display lines without a text, that tell of time or number' : 'display lines without a text',
  };
}

function firstPlace(draft: ItemDraft): number {
  return Math.min(...draft.views.map((view) => view.place));
}
