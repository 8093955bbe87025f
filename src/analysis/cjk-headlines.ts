/** Which display lines are headlines of which body, crossheads inside one, or stand alone. */
import type { Body } from './cjk-bodies.ts';
import type { Frame } from './cjk-frames.ts';
import { containment, termsOf, weighTerms } from './lexical-overlap.ts';
import { blanksPart } from './line-flow.ts';
import type { LineView } from './line-views.ts';

/** Display lines that belong together. */
export interface HeadGroup {
  readonly views: readonly LineView[];
  /** Body it belongs to, and what it is there. */
  readonly body?: number;
  readonly place?: 'head' | 'crosshead';
  /** Index of the frame that follows it. */
  readonly next: number;
  /** Share of its words that recur in the body. */
  readonly overlap: number;
}

/** A display line, or a headline set vertically, one glyph a line; and its frame. */
interface Shown {
  readonly views: readonly LineView[];
  readonly text: string;
  readonly frame: number;
}

interface Pairing {
  readonly frames: readonly Frame[];
  readonly bodies: readonly Body[];
  readonly weights: ReadonlyMap<string, number>;
  /** Blank lines part blocks, so that lines without one belong together. */
  readonly parting: boolean;
  /** Share of the sure headlines that stand before their text. */
  readonly before: number;
}

const alone = -1;

/** The display lines of a page in groups, each given to a body where one fits. */
export function headGroupsOf(frames: readonly Frame[], bodies: readonly Body[]): readonly HeadGroup[] {
  const runs = displayRuns(frames);
  const weights = weighTerms(bodies.map((body) => body.terms));
  const crossheads: HeadGroup[] = [];
  const open: (readonly Shown[])[] = [];
  for (const run of runs) {
    const body = crossheadOf(bodies, run);
    if (body === undefined) open.push(run);
    else
      crossheads.push({
        views: run.flatMap(({ views }) => views),
        body,
        place: 'crosshead',
        next: nextOf(run),
        overlap: 0,
      });
  }
  const parting = blanksPart(frames.flatMap((frame) => frame.views));
  const first = { frames, bodies, weights, parting, before: 0.5 };
  const groups = open.flatMap((run) => splitRun(run, first));
  const sure = groups.filter((group) => group.body !== undefined && group.overlap > 0.35);
  const early = sure.filter(
    (group) => (group.views[0]?.place ?? 0) < firstPlace(frames, bodies[group.body ?? 0]),
  ).length;
  const before = (early + 1) / (sure.length + 2);
  const settled = settle(
    open.flatMap((run) => splitRun(run, { ...first, before })),
    { ...first, before },
  );
  return [...crossheads, ...settled];
}

function displayRuns(frames: readonly Frame[]): readonly (readonly Shown[])[] {
  const runs: Shown[][] = [];
  for (const [index, frame] of frames.entries()) {
    if (frame.kind !== 'display') continue;
    const open = runs.at(-1);
    const joins = open !== undefined && open.at(-1)?.frame === index - 1 && !closes(open);
    const run = joins ? open : [];
    for (const view of frame.views) {
      const last = run.at(-1);
      const vertical = last !== undefined && isVertical(view) && last.views.every(isVertical);
      if (vertical) run[run.length - 1] = { views: [...last.views, view], text: last.text + view.text, frame: index };
      else run.push({ views: [view], text: view.text, frame: index });
    }
    if (!joins) runs.push(run);
  }
  return runs;
}

function isVertical(view: LineView): boolean {
  return view.width <= 1;
}

// A public notice closes with who gives it (… 宣); what follows is something else.
function closes(run: readonly Shown[]): boolean {
  return /\s宣$/u.test(run.at(-1)?.text ?? '');
}

function nextOf(run: readonly Shown[]): number {
  return (run.at(-1)?.frame ?? 0) + 1;
}

// A crosshead stands between two frames of the same body.
function crossheadOf(bodies: readonly Body[], run: readonly Shown[]): number | undefined {
  const before = (run[0]?.frame ?? 0) - 1;
  const owner = bodies.findIndex((body) => body.frames.includes(before) && body.frames.includes(nextOf(run)));
  return owner < 0 ? undefined : owner;
}

/** Cuts a run of display lines where its lines speak of different bodies: the best path through line and body. */
function splitRun(run: readonly Shown[], pairing: Pairing): readonly HeadGroup[] {
  const labels = [alone, ...candidatesOf(run, pairing)];
  const near = labels.map((label) => nearness(run, label, pairing));
  const below = labels.map(
    (label) => label !== alone && (pairing.bodies[label]?.frames[0] ?? 0) > (run.at(-1)?.frame ?? 0),
  );
  const change = 0.4;
  let scores = labels.map((label, at) => (label !== alone && (near[at] ?? 0) < 0.2 ? -change : 0));
  const back: number[][] = [];
  for (const [at, shown] of run.entries()) {
    const terms = termsOf(shown.text);
    const parted = (shown.views[0]?.blanksBefore ?? 0) > 0;
    const cut = at > 0 && parted ? change * 0.85 : pairing.parting && !parted ? change * 3 : change;
    const best = scores.indexOf(Math.max(...scores));
    // Where headlines of several bodies stand together they keep the order of the bodies.
    const follows = (one: number, other: number): number =>
      labels[other] !== alone && labels[one] !== alone && labels[other] === (labels[one] ?? 0) + 1 ? 0.4 : 0;
    const from = labels.map((_, label) => {
      let source = (scores[label] ?? 0) >= (scores[best] ?? 0) - cut ? label : best;
      let score = source === label ? (scores[label] ?? 0) : (scores[best] ?? 0) - cut;
      const before = labels.indexOf((labels[label] ?? 0) - 1);
      if (before > 0 && (scores[before] ?? 0) - cut + follows(before, label) > score) {
        source = before;
        score = (scores[before] ?? 0) - cut + follows(before, label);
      }
      return source;
    });
    back.push(from);
    scores = labels.map((body, label) => {
      const held = (scores[from[label] ?? 0] ?? 0) + (from[label] === label ? 0 : follows(from[label] ?? 0, label));
      const own =
        body === alone
          ? 0.2 + (soundsLikeAdvert(shown.text) ? 0.6 : 0)
          : 2.5 * containment(terms, pairing.bodies[body]?.terms ?? new Set(), pairing.weights, 3) +
            (near[label] ?? 0) * fading(below[label] === true ? run.length - 1 - at : at);
      return held - (from[label] === label ? 0 : cut) + own;
    });
  }
  let label = scores.indexOf(Math.max(...scores));
  const path: number[] = [];
  for (let at = run.length - 1; at >= 0; at -= 1) {
    path.unshift(labels[label] ?? alone);
    label = back[at]?.[label] ?? label;
  }
  return groupsAlong(run, path, pairing);
}

// Bodies beside the run, and those that share words with it.
function candidatesOf(run: readonly Shown[], { bodies, weights }: Pairing): readonly number[] {
  const terms = termsOf(run.map(({ text }) => text).join('　'));
  const first = run[0]?.frame ?? 0;
  const last = run.at(-1)?.frame ?? 0;
  const beside = (body: Body): boolean =>
    body.frames.some((frame) => Math.abs(frame - first) <= 3 || Math.abs(frame - last) <= 3);
  return bodies.flatMap((body, index) =>
    beside(body) || containment(terms, body.terms, weights) > 0.05 ? [index] : [],
  );
}

function groupsAlong(run: readonly Shown[], path: readonly number[], pairing: Pairing): readonly HeadGroup[] {
  const { bodies, weights } = pairing;
  const groups: HeadGroup[] = [];
  let from = 0;
  for (let at = 1; at <= run.length; at += 1) {
    if (at < run.length && path[at] === path[from]) continue;
    const cut = run.slice(from, at);
    const views = cut.flatMap((shown) => shown.views);
    const body = path[from] ?? alone;
    const overlap = containment(
      termsOf(views.map((view) => view.text).join('　')),
      bodies[body]?.terms ?? new Set(),
      weights,
      3,
    );
    // Far from any text a headline must share words with it.
    const isFar = body !== alone && overlap < 0.06 && nearness(cut, body, pairing) < 0.2;
    groups.push({
      views,
      next: nextOf(run),
      overlap,
      ...(body === alone || isFar ? {} : { body, place: 'head' as const }),
    });
    from = at;
  }
  return groups;
}

// A body has one headline: the group that fits best keeps it, another stays only where it speaks of the same.
function settle(groups: readonly HeadGroup[], pairing: Pairing): readonly HeadGroup[] {
  const best = new Map<number, { group: HeadGroup; score: number }>();
  const scoreOf = (group: HeadGroup): number => {
    const run = [{ views: group.views, text: '', frame: group.next - 1 }];
    return 5 * group.overlap + 2 * nearness(run, group.body ?? alone, pairing);
  };
  for (const group of groups) {
    if (group.body === undefined) continue;
    const score = scoreOf(group);
    const held = best.get(group.body);
    if (held === undefined || score > held.score) best.set(group.body, { group, score });
  }
  const settled: HeadGroup[] = [];
  for (const group of groups) {
    const kept = keptGroup(group, best);
    const last = settled.at(-1);
    const adjoins = last?.body === undefined && kept.body === undefined && last?.next === kept.next;
    if (last !== undefined && adjoins) settled[settled.length - 1] = { ...last, views: [...last.views, ...kept.views] };
    else settled.push(kept);
  }
  return settled;
}

function keptGroup(group: HeadGroup, best: ReadonlyMap<number, { readonly group: HeadGroup }>): HeadGroup {
  if (group.body === undefined) return group;
  const winner = best.get(group.body)?.group;
  if (winner === group) return group;
  const near = winner !== undefined && Math.abs((winner.views.at(-1)?.place ?? 0) - (group.views[0]?.place ?? 0)) <= 2;
  if (group.overlap > 0.45 || (near && group.overlap > 0.12)) return group;
  return { views: group.views, next: group.next, overlap: 0 };
}

// A headline stands beside its text in two lines or three; further lines are less likely part of it.
function fading(lines: number): number {
  return [1, 0.6, 0.3, 0.1][lines] ?? 0;
}

// How near a run stands to a body, 0–0.6 a line: beside it, with a byline between, or apart.
function nearness(run: readonly Shown[], label: number, { frames, bodies, before }: Pairing): number {
  const body = bodies[label];
  if (body === undefined) return 0;
  const first = body.frames[0] ?? 0;
  const last = body.frames.at(-1) ?? 0;
  const top = run[0]?.frame ?? 0;
  const bottom = run.at(-1)?.frame ?? 0;
  if (bottom < first) return apart(frames.slice(bottom + 1, first)) * (0.7 + before / 2);
  if (top > last) return body.jumps && before > 0.4 ? 0 : apart(frames.slice(last + 1, top)) * (1.2 - before / 2);
  return 0.25;
}

function apart(between: readonly Frame[]): number {
  const shown = between.filter((frame) => frame.kind !== 'furniture');
  if (shown.every((frame) => frame.kind === 'byline' || frame.kind === 'caption')) return 0.6;
  return shown.some((frame) => frame.kind === 'body') ? 0.05 : 0.25;
}

// Who to call, where to go, what it costs, who asks it of the public.
function soundsLikeAdvert(text: string): boolean {
  return /(?:电话|電話|热线|地址|优惠|促销|宣$|直营|开售|销售|售后|报名电话|公益广告|解释权|\d{7}|\d{3,4}-\d{3})/u.test(
    text,
  );
}

function firstPlace(frames: readonly Frame[], body: Body | undefined): number {
  return frames[body?.frames[0] ?? 0]?.views[0]?.place ?? 0;
}
