/** Puts the frames of a page together that belong to one item: texts first, then what stands by them. */
import type { Frame } from './cjk-frames.ts';
import { bylineOwners, captionOwners, type Owners } from './frame-credits.ts';
import { headGroups } from './frame-heads.ts';
import { type FramePage, framePage, type LayerManner } from './frame-page.ts';
import { textsOf } from './frame-texts.ts';

export interface Cluster {
  /** Indices of frames, in source order. */
  readonly frames: readonly number[];
  /** Those of running text, in the order in which they are read. */
  readonly text: readonly number[];
  readonly cert: number;
}

/** How often groups are right on pages with truth: with a text or without, where columns are torn apart and where not. */
const certs = { whole: { text: 0.6, display: 0.5 }, torn: { text: 0.3, display: 0.1 } } as const;

/** The frames in groups; furniture is in none. */
export function clustersOf(frames: readonly Frame[], layer: LayerManner): readonly Cluster[] {
  const page = framePage(frames, layer);
  const texts = textsOf(page);
  const credits = creditsOf(page, texts);
  const captions = captionOwners(page, texts);
  const groups = texts.map((text) => [...text]);
  const alone: (readonly number[])[] = [];
  for (const owners of [credits, captions]) for (const [at, owner] of owners) groups[owner]?.push(at);
  for (const group of headGroups({ ...page, texts, credits })) {
    if (group.owner === undefined) alone.push(group.frames);
    else for (const frame of group.frames) groups[group.owner]?.push(frame);
  }
  const held = new Set([...groups, ...alone].flat());
  for (const [at, frame] of frames.entries()) if (!held.has(at) && frame.kind !== 'furniture') alone.push([at]);
  const cert = page.manner.torn ? certs.torn : certs.whole;
  return [
    ...groups.map((group, owner) => ({ frames: inOrder(group), text: texts[owner] ?? [], cert: cert.text })),
    ...alone.map((group) => ({ frames: inOrder(group), text: [], cert: cert.display })),
  ];
}

// Where columns were torn apart headlines tell more of the bylines than neighbours do.
function creditsOf(page: FramePage, texts: readonly (readonly number[])[]): Owners {
  const credits = bylineOwners(page, texts);
  if (!page.manner.torn) return credits;
  const headlines = headGroups({ ...page, texts, credits }).flatMap(({ frames, owner }) =>
    owner === undefined ? [] : frames.map((at) => [at, owner] as const),
  );
  return bylineOwners(page, texts, new Map(headlines));
}

function inOrder(frames: readonly number[]): readonly number[] {
  return [...frames].sort((one, other) => one - other);
}
