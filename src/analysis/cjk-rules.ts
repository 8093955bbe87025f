/** A first reading of a page in modern CJK type by rules: bodies by measure and continuation, headlines by shared words, bylines by place. */
import { type Body, bodiesOf, orderOf } from './cjk-bodies.ts';
import type { Frame } from './cjk-frames.ts';
import { headGroupsOf } from './cjk-headlines.ts';
import { containment, termsOf, weighTerms } from './lexical-overlap.ts';

/** The item that the rules put each view in, by place; views of no body are in items of their own. */
export function readByRules(frames: readonly Frame[]): ReadonlyMap<number, number> {
  const bodies = bodiesOf(frames, orderOf(frames));
  const owners = new Map<number, number>();
  const give = (frame: Frame | undefined, owner: number): void => {
    for (const view of frame?.views ?? []) owners.set(view.place, owner);
  };
  for (const [owner, body] of bodies.entries()) for (const at of body.frames) give(frames[at], owner);
  for (const [at, owner] of bylineOwners(frames, bodies)) give(frames[at], owner);
  for (const [at, owner] of captionOwners(frames, bodies)) give(frames[at], owner);
  let next = bodies.length;
  for (const group of headGroupsOf(frames, bodies)) {
    for (const view of group.views) owners.set(view.place, group.body ?? next);
    next += 1;
  }
  return owners;
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
