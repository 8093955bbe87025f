/** Which text each headline of a page belongs to: the one that speaks of the same, stands beside it, and has no other. */
import type { Frame } from './cjk-frames.ts';
import { habitOf, type Owners, textsByFrame } from './frame-credits.ts';
import { isVertical } from './frame-joins.ts';
import { listLabels } from './frame-lists.ts';
import type { FramePage } from './frame-page.ts';
import { recurrence } from './frame-words.ts';

/** Display frames that belong together, and the text they belong to. */
export interface HeadGroup {
  readonly frames: readonly number[];
  readonly owner?: number;
}

export interface TextPage extends FramePage {
  readonly texts: readonly (readonly number[])[];
  /** Texts of the bylines. */
  readonly credits: Owners;
}

interface Segment {
  readonly frames: readonly number[];
  readonly owner: number;
  readonly score: number;
  /** How far words alone speak for it. */
  readonly likeness: number;
  readonly crosshead: boolean;
}

const none = -1;
/** The name of a column of the paper is no wider, in ems. */
const widestLabel = 4.5;
/** A headline has so many display frames at the most. */
const longest = 6;
/** Rounds in which texts that two headlines claim are given to the better one. */
const rounds = 4;

/** The display frames of a page in groups, each with the text that it belongs to, if any. */
export function headGroups(page: TextPage): readonly HeadGroup[] {
  const labels = listLabels(page);
  const runs = runsOf(page.frames, labels).map((frames) => ({ frames, stretches: stretchesOf(frames, page) }));
  const known = { places: placesOf(page), likeness: likenessOn(page) };
  let before = page.manner.torn ? 2 : 0;
  let taken: Round['taken'] = new Map();
  let segments: readonly Segment[] = [];
  for (let round = 0; round < rounds; round += 1) {
    segments = runs.flatMap((run) => split(run, page, { ...known, before, taken }));
    taken = bestOf(segments);
    if (!page.manner.torn) before = headHabit(segments, page);
  }
  const groups = segments.map(({ frames, owner }) => (owner === none ? { frames } : { frames, owner }));
  return [...groups, ...[...labels].map((at) => ({ frames: [at] }))];
}

interface Places {
  readonly textOf: Owners;
  /** For each frame the frames of running text before and after it. */
  readonly before: readonly (number | undefined)[];
  readonly after: readonly (number | undefined)[];
}

function placesOf({ frames, texts }: TextPage): Places {
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = [];
  let last: number | undefined;
  for (const [at, frame] of frames.entries()) {
    before.push(last);
    if (frame.kind === 'body') last = at;
  }
  last = undefined;
  for (let at = frames.length - 1; at >= 0; at -= 1) {
    after[at] = last;
    if (frames[at]?.kind === 'body') last = at;
  }
  return { textOf: textsByFrame(texts), before, after };
}

// Display frames with no running text between them, but for those over lists.
function runsOf(frames: readonly Frame[], labels: ReadonlySet<number>): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let open: number[] = [];
  for (const [at, frame] of frames.entries()) {
    if (frame.kind === 'body') open = [];
    if (frame.kind !== 'display' || labels.has(at)) continue;
    if (open.length === 0) runs.push(open);
    open.push(at);
  }
  return runs;
}

interface Round {
  readonly places: Places;
  /** How far the words of a display frame speak for a text. */
  readonly likeness: (at: number, owner: number) => number;
  /** How much more headlines stand before their texts than after them. */
  readonly before: number;
  /** Texts that have a headline, with its frames. */
  readonly taken: ReadonlyMap<number, readonly number[]>;
}

/** What every cut costs: neighbouring lines in display type mostly belong together. */
const cut = 1.2;

/** Display frames that follow one another, and for each the stretches of them that end there. */
interface FrameRun {
  readonly frames: readonly number[];
  readonly stretches: readonly (readonly Stretch[])[];
}

/** A run cut as far as some frame: the last segment, and the cut before it. */
interface Cut {
  readonly score: number;
  readonly segment?: Segment;
  readonly before?: Cut;
}

/** Cuts a run into headlines: the best sum of what each stretch of it has with the text given to it. */
function split(run: FrameRun, page: TextPage, round: Round): readonly Segment[] {
  const owners = [none, ...page.texts.keys()];
  const best: Cut[] = [{ score: 0 }];
  for (const endingHere of run.stretches) {
    let top: Cut = { score: -Infinity };
    for (const stretch of endingHere) {
      const before = best.at(-stretch.frames.length);
      if (before === undefined) continue;
      for (const owner of owners) {
        const segment = weigh(stretch, owner, run.frames, page, round);
        const repeated = owner !== none && before.segment?.owner === owner ? 3 : 0;
        const score = before.score + segment.score - repeated - cut;
        if (score > top.score) top = { score, segment, before };
      }
    }
    best.push(top);
  }
  const segments: Segment[] = [];
  for (let at = best.at(-1); at?.segment !== undefined; at = at.before) segments.push(at.segment);
  return segments.reverse();
}

/** Display frames that may be a headline, and what is known of them whatever text they may belong to. */
interface Stretch {
  readonly frames: readonly number[];
  readonly lines: number;
  /** Frames of running text right under them in print. */
  readonly under: readonly number[];
  /** For or against their being one. */
  readonly joined: number;
  /** How far they read like an advert. */
  readonly advert: number;
}

/** For each frame of a run the stretches that end with it, longest first. */
function stretchesOf(run: readonly number[], page: TextPage): FrameRun['stretches'] {
  return run.map((_, last) =>
    Array.from({ length: Math.min(longest, last + 1) }, (__, at) =>
      stretchOf(run.slice(Math.max(0, last + 1 - longest) + at, last + 1), page),
    ),
  );
}

function stretchOf(frames: readonly number[], page: TextPage): Stretch {
  const lines = frames.reduce((sum, at) => sum + linesOf(page.frames[at]), 0);
  const under = page.places?.under(frames) ?? [];
  return { frames, lines, under, joined: gapsOdds(frames, page), advert: advertOdds(frames, page) };
}

function weigh(
  { frames, lines, under, joined, advert }: Stretch,
  owner: number,
  run: readonly number[],
  page: TextPage,
  round: Round,
): Segment {
  if (owner === none) return { frames, owner, score: 0.3 + advert + joined, likeness: 0, crosshead: false };
  const place = placeOdds(frames, owner, run, page, round);
  const likeness = Math.min(
    6,
    frames.reduce((sum, at) => sum + round.likeness(at, owner), 0),
  );
  const claim = place.crosshead ? 0 : claimOdds({ frames, owner, likeness }, run, page, round);
  const printed = printOdds(under, page.texts[owner] ?? []);
  const score = likeness + place.score + printed + claim + joined - advert - Math.max(0, lines - 3);
  return { frames, owner, score, likeness, crosshead: place.crosshead };
}

// A long text wants a headline; one that has its own wants no other.
function claimOdds(
  { frames, owner, likeness }: Pick<Segment, 'frames' | 'owner' | 'likeness'>,
  run: readonly number[],
  { frames: all, texts, manner: { torn } }: TextPage,
  round: Round,
): number {
  const held = round.taken.get(owner);
  if (
    held !== undefined &&
    !held.some((at) => frames.includes(at)) &&
    !(likeness > 1 && isLabel(held, all) && !isLabel(frames, all))
  ) {
    // Headlines side by side come line by line where columns were torn apart: one's kicker, the other's, then their main lines.
    const apart = torn && frames.length === 1 && likeness > 0.5 && held.every((at) => run.includes(at));
    return apart ? -0.5 : -2.5;
  }
  const length = (texts[owner] ?? []).reduce((sum, at) => sum + (all[at]?.views.length ?? 0), 0);
  return length >= 6 ? 1 : 0;
}

// A few words that name a column of the paper leave room for a headline.
function isLabel(frames: readonly number[], all: readonly Frame[]): boolean {
  const views = frames.flatMap((at) => all[at]?.views ?? []);
  return views.length === 1 && views.every((view) => view.width <= widestLabel);
}

function linesOf(frame: Frame | undefined): number {
  return frame === undefined ? 0 : isVertical(frame) ? 1 : frame.views.length;
}

// Where blank lines part blocks, what stands close stays together, and the name of a column of the paper with what follows. A vertical headline is none with any other.
function gapsOdds(frames: readonly number[], { frames: all, manner }: TextPage): number {
  let sum = 0;
  for (const [place, at] of frames.entries()) {
    const [frame, before] = [all[at], all[frames[place - 1] ?? -1]];
    if (frame === undefined || before === undefined) continue;
    const close = frame.views[0]?.blanksBefore === 0 && frames[place - 1] === at - 1;
    const named = isLabel(frames.slice(place - 1, place), all) && !isLabel([at], all);
    if (manner.parting) sum += close ? 1.5 : named ? 0.5 : -0.5;
    if (all.slice((frames[place - 1] ?? 0) + 1, at).some(({ kind }) => kind === 'furniture')) sum -= 2;
    if (isVertical(frame) !== isVertical(before)) sum -= 3;
    else if (isVertical(frame)) sum -= 2;
  }
  return sum;
}

// In print a headline stands right over the text that it opens, or over a part of it as a crosshead.
function printOdds(under: readonly number[], text: readonly number[]): number {
  if (under.length === 0) return 0;
  return under.includes(text[0] ?? none) ? 2 : under.some((at) => text.includes(at)) ? 0 : -1.5;
}

function placeOdds(
  frames: readonly number[],
  owner: number,
  run: readonly number[],
  { frames: all, texts, credits, manner }: TextPage,
  { places, before }: Round,
): { readonly score: number; readonly crosshead: boolean } {
  const text = texts[owner] ?? [];
  const first = frames[0] ?? 0;
  const last = frames.at(-1) ?? 0;
  const prior = places.before[first];
  const next = places.after[last];
  const ownPrior = places.textOf.get(prior ?? -1) === owner;
  const ownNext = places.textOf.get(next ?? -1) === owner;
  const credit = [first - 1, last + 1].some((at) => credits.get(at) === owner) ? 1 : 0;
  const toEnd = last === run.at(-1);
  const toStart = first === run[0];
  // A program that lays a page out by itself sets no blank line between what stands right under each other in print.
  const laid = manner.torn && manner.parting;
  const close = last === (next ?? 0) - 1 && all[next ?? 0]?.views[0]?.blanksBefore === 0;
  if (ownPrior && ownNext && toEnd && toStart)
    return { score: laid && !close ? 0.3 : 2.5, crosshead: text[0] !== next };
  if (ownNext && text[0] === next) {
    const joined = manner.parting && toEnd && close;
    return { score: (joined ? 5 : toEnd && !laid ? 2 : 0) + before / 2 + credit, crosshead: false };
  }
  if (ownPrior && text.at(-1) === prior) return { score: (toStart ? 2 : 0) - before / 2 + credit, crosshead: false };
  if (ownPrior || ownNext) return { score: (toEnd || toStart ? 0.3 : -0.5) + credit, crosshead: false };
  if (!manner.torn) return { score: credit - 1.5, crosshead: false };
  const starts = texts.filter((other) => (other[0] ?? 0) > last && (other[0] ?? 0) < (text[0] ?? 0)).length;
  return { score: credit + (last < (text[0] ?? 0) ? 0.5 - 0.3 * starts : -2), crosshead: false };
}

function likenessOn({ texts, words }: TextPage): Round['likeness'] {
  const known = new Map<number, number>();
  return (at, owner) => {
    const key = at * texts.length + owner;
    const present = known.get(key);
    if (present !== undefined) return present;
    const odds = Math.max(-0.5, Math.min(4.5, words.odds([at], texts[owner] ?? [], recurrence.head)));
    known.set(key, odds);
    return odds;
  };
}

// Of several headlines of a text the one that fits best.
function bestOf(segments: readonly Segment[]): Map<number, readonly number[]> {
  const best = new Map<number, Segment>();
  for (const segment of segments) {
    if (segment.owner === none || segment.crosshead) continue;
    const held = best.get(segment.owner);
    if (held === undefined || segment.score + segment.likeness > held.score + held.likeness)
      best.set(segment.owner, segment);
  }
  return new Map([...best].map(([owner, { frames }]) => [owner, frames]));
}

function headHabit(segments: readonly Segment[], { texts }: TextPage): number {
  const sure = segments.filter(({ owner, crosshead, score }) => owner !== none && !crosshead && score > 2);
  const ahead = sure.filter(({ frames, owner }) => (frames[0] ?? 0) < (texts[owner]?.[0] ?? 0)).length;
  return habitOf(ahead, sure.length, 1.5);
}

// Who to call, where to go, what it costs, who asks it of the public.
function advertOdds(frames: readonly number[], { frames: all }: TextPage): number {
  const text = frames.flatMap((at) => all[at]?.views.map((view) => view.text) ?? []).join('　');
  return /(?:电话|電話|热线|地址)\s*[：:\d]|优惠|促销|宣$|直营|开售|公益广告|解释权|招商|\d{7}|\d{3,4}-\d{3}/u.test(
    text,
  )
    ? 2
    : 0;
}
