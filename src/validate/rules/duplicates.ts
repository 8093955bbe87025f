/** N13: the same article twice, found by fingerprints of its text in linear time. */

import { attribute, named, type TeiElement, textOfElement } from '../../xml/tei-tree.ts';
import { atElement, defineRule, type Fault, type RuleContext } from '../rule.ts';

/** Characters to a fingerprinted piece: enough that chance pieces do not agree. */
const pieceLength = 10;
/** Fingerprints kept of each article: its smallest. Two texts share about as large a part of them as they share text. */
const sketchSize = 48;
/** How many of the smallest look up candidates; texts alike by 80 % share one of these almost surely. */
const lookups = 6;
/** Candidates tried for one fingerprint: a phrase that stands everywhere must not make this quadratic. */
const candidateLimit = 8;
const shortest = 120;
/** Letters that are looked at: who copies an article copies its beginning. */
const longest = 2000;
/** So many fingerprints are expected below the limit of a long text: enough that its smallest are surely among them. */
const wanted = 3 * sketchSize;
const itemTypes = new Set(['article', 'brief', 'letter']);
const alike = 0.8;

export const duplicateArticles = defineRule({
  number: 'N13',
  context: 'div type="article", "brief", "letter"',
  codes: { 'NWS-131': { nativeOnly: 'near-identical texts are found by fingerprints' } },
  check(context) {
    const byFingerprint = new Map<number, Article[]>();
    const items = named(context.scope, 'div').filter((div) => itemTypes.has(attribute(div, 'type') ?? ''));
    if (items.length < 2) return;
    for (const div of items) {
      const article = fingerprint(div);
      if (article === undefined) continue;
      const like = mostAlike(article, byFingerprint);
      if (like !== undefined) report(context, article, like);
      for (const print of article.sketch.slice(0, lookups)) {
        const known = byFingerprint.get(print);
        if (known === undefined) byFingerprint.set(print, [article]);
        else if (known.length < candidateLimit) known.push(article);
      }
    }
  },
});

interface Article {
  readonly div: TeiElement;
  /** Smallest fingerprints, rising. */
  readonly sketch: readonly number[];
}

function fingerprint(div: TeiElement): Article | undefined {
  const text = textOfElement(div);
  if (text.length < shortest) return undefined;
  // Larger fingerprints cannot be among the smallest: they are not even collected.
  const limit = 0xffff_ffff * Math.min(1, wanted / Math.min(text.length, longest));
  const letters = new Uint16Array(pieceLength);
  const prints: number[] = [];
  // A polynomial hash modulo 2³² that rolls over the letters: the one that leaves is taken off.
  let leaving = 1;
  for (let at = 0; at < pieceLength; at++) leaving = Math.imul(leaving, factor);
  let hash = 0;
  let count = 0;
  for (let at = 0; at < text.length && count < longest; at++) {
    const letter = text.charCodeAt(at);
    if (!isLetter(letter)) continue;
    const slot = count++ % pieceLength;
    hash = (Math.imul(hash, factor) + letter - Math.imul(letters[slot] ?? 0, leaving)) | 0;
    letters[slot] = letter;
    if (count < pieceLength) continue;
    const print = scatter(hash);
    if (print <= limit) prints.push(print);
  }
  if (count < shortest) return undefined;
  const sorted = Uint32Array.from(prints).sort();
  return { div, sketch: [...new Set(sorted)].slice(0, sketchSize) };
}

const factor = 0x01000193;

/** Leaves out spaces and punctuation, Latin and Chinese; two texts that differ only in these are the same. */
function isLetter(code: number): boolean {
  if (code < 0x30) return false;
  return !(
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}

/** Spreads a hash, so that the smallest are a fair sample. */
function scatter(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16)) >>> 0;
}

function mostAlike(
  article: Article,
  byFingerprint: ReadonlyMap<number, readonly Article[]>,
): { readonly article: Article; readonly share: number } | undefined {
  const candidates = new Set(article.sketch.slice(0, lookups).flatMap((print) => byFingerprint.get(print) ?? []));
  let best: { readonly article: Article; readonly share: number } | undefined;
  for (const candidate of candidates) {
    const share = sharedPart(article.sketch, candidate.sketch);
    if (share >= alike && share > (best?.share ?? 0)) best = { article: candidate, share };
  }
  return best;
}

/** Estimate of the share of pieces that two texts have in common: among the smallest of both together, those in both. */
function sharedPart(one: readonly number[], other: readonly number[]): number {
  const size = Math.min(sketchSize, Math.max(one.length, other.length));
  let both = 0;
  let seen = 0;
  let left = 0;
  let right = 0;
  while (seen < size && (left < one.length || right < other.length)) {
    const first = one[left] ?? Number.POSITIVE_INFINITY;
    const second = other[right] ?? Number.POSITIVE_INFINITY;
    if (first === second) both++;
    if (first <= second) left++;
    if (second <= first) right++;
    seen++;
  }
  return seen === 0 ? 0 : both / seen;
}

function report(
  context: RuleContext,
  { div }: Article,
  like: { readonly article: Article; readonly share: number },
): void {
  const first = like.article.div;
  const values = {
    id: attribute(div, 'xml:id') ?? '?',
    first: attribute(first, 'xml:id') ?? '?',
    share: Math.round(like.share * 100),
  };
  const fault: Fault = {
    ...atElement('NWS-131', div, values),
    related: [{ start: first.start, end: first.tagEnd, message: 'the article it repeats' }],
  };
  context.report(fault);
}
