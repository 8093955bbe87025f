/** Puts the frames of running text of a page in chains, each the text of one item: what breaks off goes on, what has the same measure and words follows. */
import { bestMatching } from './best-matching.ts';
import { linkOdds } from './frame-links.ts';
import type { FramePage } from './frame-page.ts';
import { recurrence } from './frame-words.ts';

/** Frames further apart than this in the source are not joined directly. */
const reach = 50;
/** So many blocks are matched at once: on a longer page time grows with its length and no more. */
const atOnce = 250;
/** Rounds of matching: after the first, words are compared with all of the text that a block is to be joined to. */
const rounds = 4;
/** Words are compared with so many blocks on each side of a join: more tell no more. */
const nearest = 12;
/** No words make up for less. */
const hopeless = -3;

/** The texts of a page: indices of their frames in the order in which they are read. */
export function textsOf(page: FramePage): readonly (readonly number[])[] {
  const blocks = blocksOf(page);
  const texts: (readonly number[])[] = [];
  for (let from = 0; from < blocks.length; from += atOnce)
    texts.push(...chained(blocks.slice(from, from + atOnce), page));
  return texts;
}

type Block = readonly number[];

// Frames of text that follow each other without a blank line are of one column.
function blocksOf(page: FramePage): readonly Block[] {
  const blocks: number[][] = [];
  for (const [at, frame] of page.frames.entries()) {
    if (frame.kind !== 'body') continue;
    const open = blocks.at(-1);
    const close = !page.manner.solid && open?.at(-1) === at - 1 && frame.views[0]?.blanksBefore === 0;
    if (close && linkOdds(page, { tail: at - 1, head: at, apart: 1 }) > -1) open.push(at);
    else blocks.push([at]);
  }
  return blocks;
}

function chained(blocks: readonly Block[], page: FramePage): readonly (readonly number[])[] {
  const links = linksOf(blocks, page);
  const cohesion = cohesionOn(page);
  const framesIn = (some: readonly number[]): Block => some.flatMap((block) => blocks[block] ?? []);
  let next: readonly number[] = blocks.map(() => -1);
  for (let round = 0; round < rounds; round += 1) {
    const last = next;
    const previous = inverse(last);
    const scores = links.map((row, from) =>
      row.map((link, to) =>
        link < hopeless
          ? link
          : link + cohesion(framesIn(along(previous, from, to, nearest)), framesIn(along(last, to, from, nearest))),
      ),
    );
    next = withoutCircles(bestMatching(scores), scores);
  }
  const previous = inverse(next);
  const texts = blocks.flatMap((_, at) => (previous[at] === -1 ? [framesIn(along(next, at, -1, Infinity))] : []));
  return page.manner.torn ? withRests(texts, page) : texts;
}

// No item begins in mid-sentence. Where columns were torn apart, a text that does is the rest of another: of the one that shares most
// words with it, though neither line break nor place leads there.
function withRests(texts: readonly Block[], page: FramePage): readonly Block[] {
  const { measures, words } = page;
  const isRest = (text: Block): boolean => (measures[text[0] ?? -1]?.indent ?? 0) < 0;
  const whole = texts.filter((text) => !isRest(text)).map((text) => ({ text, frames: [...text] }));
  const apart: Block[] = [];
  for (const rest of texts.filter(isRest)) {
    let best: { readonly frames?: number[]; readonly odds: number } = { odds: 0 };
    for (const { text, frames } of whole) {
      const [short, long] = byLength(rest, text, page);
      const odds = words.odds(short, long, recurrence.text);
      if (odds > best.odds) best = { frames, odds };
    }
    if (best.frames === undefined) apart.push(rest);
    else best.frames.push(...rest);
  }
  return [...whole.map(({ frames }) => frames), ...apart];
}

/** The one of fewer lines first. */
function byLength(one: Block, other: Block, { frames }: FramePage): readonly [Block, Block] {
  const linesIn = (some: Block): number => some.reduce((sum, at) => sum + (frames[at]?.views.length ?? 0), 0);
  return linesIn(one) < linesIn(other) ? [one, other] : [other, one];
}

// How far each block speaks for going on in each other, but for their words.
function linksOf(blocks: readonly Block[], page: FramePage): readonly (readonly number[])[] {
  const inOrder = blocks.flat().sort((one, other) => one - other);
  const ranks = new Map(inOrder.map((at, rank) => [at, rank]));
  return blocks.map((one) =>
    blocks.map((other) => {
      const [tail, head] = [one.at(-1) ?? 0, other[0] ?? 0];
      if (one === other || Math.abs(tail - head) > reach) return -Infinity;
      return linkOdds(page, { tail, head, apart: (ranks.get(head) ?? 0) - (ranks.get(tail) ?? 0) });
    }),
  );
}

// How far the words of some frames speak for others being of the same text. The same are compared again and again.
function cohesionOn(page: FramePage): (one: Block, other: Block) => number {
  const known = new Map<string, number>();
  return (one, other) => {
    const key = `${one.join(' ')} | ${other.join(' ')}`;
    const present = known.get(key);
    if (present !== undefined) return present;
    const [short, long] = byLength(one, other, page);
    const odds = Math.max(-1.5, Math.min(3, 0.7 + page.words.odds(short, long, recurrence.text)));
    known.set(key, odds);
    return odds;
  };
}

function inverse(next: readonly number[]): readonly number[] {
  const previous = next.map(() => -1);
  for (const [at, to] of next.entries()) if (to >= 0) previous[to] = at;
  return previous;
}

// The blocks from one on along its links, up to one that is left out, and no more than some.
function along(next: readonly number[], from: number, without: number, most: number): readonly number[] {
  const path: number[] = [];
  for (let at = from; at >= 0 && at !== without && path.length < most; at = next[at] ?? -1) path.push(at);
  return path;
}

// A circle is cut where it holds least.
function withoutCircles(next: readonly number[], scores: readonly (readonly number[])[]): readonly number[] {
  const cut = [...next];
  const score = (at: number): number => scores[at]?.[cut[at] ?? -1] ?? 0;
  const seen = new Set<number>();
  for (const start of cut.keys()) {
    if (seen.has(start)) continue;
    let weakest = start;
    let at = start;
    while (at >= 0 && !seen.has(at)) {
      seen.add(at);
      if (score(at) < score(weakest)) weakest = at;
      at = cut[at] ?? -1;
    }
    if (at === start && cut[start] !== -1) cut[weakest] = -1;
  }
  return cut;
}
