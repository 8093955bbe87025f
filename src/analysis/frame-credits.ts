/** Which text each byline and caption of a page belongs to. */
import { bestMatching } from './best-matching.ts';
import type { Frame } from './cjk-frames.ts';
import type { FramePage } from './frame-page.ts';
import { recurrence } from './frame-words.ts';

/** Texts and what stands by them, by the index of the frame. */
export type Owners = ReadonlyMap<number, number>;

type Texts = readonly (readonly number[])[];

interface Claim {
  readonly at: number;
  readonly owner: number;
  readonly score: number;
}

/** The text that each frame of running text is in. */
export function textsByFrame(texts: Texts): Owners {
  return new Map(texts.flatMap((text, owner) => text.map((at) => [at, owner] as const)));
}

/** How much more often something stands before its text than after it, as a logarithm, capped. */
export function habitOf(before: number, all: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.log((before + 1) / (all - before + 1))));
}

/** The text of each byline: one that it stands before or after, as most do on the page; one byline a text. Headlines are known the second time. */
export function bylineOwners(page: FramePage, texts: Texts, headlines: Owners = new Map()): Owners {
  const textOf = textsByFrame(texts);
  const credits = page.frames.flatMap((frame, at) => (frame.kind === 'byline' ? [at] : []));
  const owners = (habit: number): Owners => {
    const scores = credits.map((at) => {
      const row = texts.map(() => 0);
      for (const { owner, score } of [
        ...claimsOf(at, page, texts, textOf, habit),
        ...headedClaims(at, page, texts, headlines),
      ])
        row[owner] = Math.max(row[owner] ?? 0, score);
      return row;
    });
    const matched = bestMatching(scores);
    return new Map(credits.map((at, place) => [at, matched[place] ?? -1] as const).filter(([, owner]) => owner >= 0));
  };
  // A program that guesses the order of a page puts what stands above before what stands below.
  if (page.manner.torn) return owners(1);
  const first = owners(0);
  const before = [...first].filter(([at, owner]) => at < (texts[owner]?.[0] ?? 0)).length;
  return owners(habitOf(before, first.size, 1.2));
}

/** `habit`: how much more bylines stand before their texts than after them. */
function claimsOf(
  at: number,
  { frames, measures, manner }: FramePage,
  texts: Texts,
  textOf: Owners,
  habit: number,
): readonly Claim[] {
  return ([1, -1] as const).flatMap((step): Claim[] => {
    const found = nextBody(frames, at, step);
    const owner = textOf.get(found ?? -1);
    const text = texts[owner ?? -1];
    if (found === undefined || owner === undefined || text === undefined) return [];
    const shown = Math.abs(at - found) - 1;
    const credited = hasByline(frames, text) ? 1.5 : 0;
    const apart = Math.min(1, shown * 0.4);
    if (step === -1) return [{ at, owner, score: 2 - (text.at(-1) === found ? 0 : 1) - apart - credited }];
    const joined = manner.parting && shown === 0 && frames[found]?.views[0]?.blanksBefore === 0 ? 3 : 0;
    // A mark opens a byline that stands before its text; closing ones go without.
    const marked = /^[□■◎●▲◆]/u.test(frames[at]?.views[0]?.text ?? '') ? 1 : 0;
    const dated = frames[found]?.opens === 'dateline' ? 0.5 : 0;
    const begins = (text[0] === found ? 0 : -1) + ((measures[found]?.indent ?? 0) < 0 ? -1 : 0);
    const usual = habit * (shown === 0 ? 1 : 0.5);
    return [{ at, owner, score: 2 + usual + marked + dated + joined + begins - apart - credited }];
  });
}

// A byline that no blank line parts from a headline is of its text. Others stand somewhere under their headlines, where columns were
// torn apart with lines of other headlines between.
function headedClaims(at: number, { frames }: FramePage, texts: Texts, headlines: Owners): readonly Claim[] {
  const close = frames[at]?.views[0]?.blanksBefore === 0 ? headlines.get(at - 1) : undefined;
  if (close !== undefined) return [{ at, owner: close, score: 5 }];
  return [...headlines].flatMap(([head, owner]): Claim[] => {
    const text = texts[owner] ?? [];
    const apart = frames.slice(head + 1, at).filter(({ kind }) => kind !== 'furniture').length;
    if (head > at || (text[0] ?? 0) < at || hasByline(frames, text)) return [];
    return [{ at, owner, score: 1.5 - 0.2 * apart }];
  });
}

// The text itself opens with a byline.
function hasByline(frames: readonly Frame[], text: readonly number[]): boolean {
  const opening = frames[text[0] ?? -1]?.views.slice(0, 2).map((view) => view.text) ?? [];
  return /^.{0,14}[（(].{0,6}(?:记者|通讯员)/u.test(opening.join(''));
}

/** The nearest frame of running text in a direction, past headlines but not past another byline. */
function nextBody(frames: readonly Frame[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < frames.length; at += step) {
    const kind = frames[at]?.kind;
    if (kind === 'body') return at;
    if (kind === 'byline') return undefined;
  }
  return undefined;
}

/** The text of each caption: one that shares its words, or stands beside it. */
export function captionOwners({ frames, words }: FramePage, texts: Texts): Owners {
  const owners = new Map<number, number>();
  for (const [at, frame] of frames.entries()) {
    if (frame.kind !== 'caption') continue;
    let best = { owner: -1, score: 0.1 };
    for (const [owner, text] of texts.entries()) {
      const beside = [at - 1, at + 1].filter((other) => text.includes(other)).length;
      const score = Math.max(-0.8, words.odds([at], text, recurrence.head)) + beside;
      if (score > best.score) best = { owner, score };
    }
    if (best.owner >= 0) owners.set(at, best.owner);
  }
  return owners;
}
