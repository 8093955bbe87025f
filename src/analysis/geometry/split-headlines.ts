/** Headlines whose lines the source has in several blocks: lines of large type of one size right under one another, in mid-sentence. */
import { type Edges, edgesAround } from '../../model/boxes.ts';
import type { TextBlock } from '../../model/layout.ts';
import { median } from './median.ts';

/** In ordinary lines how tall type must be; in its own how far apart lines may stand, and how much one may be taller than another. */
const large = { from: 1.4, apart: 0.6, taller: 1.15 };
/** A headline has no more lines. */
const longest = 4;

interface Candidate extends Edges {
  readonly block: TextBlock;
  readonly height: number;
}

/** The blocks of a page, with those of a headline as one. */
export function withWholeHeadlines(blocks: readonly TextBlock[], ordinary: number): readonly TextBlock[] {
  const candidates = blocks
    .flatMap((block) => candidateOf(block, ordinary) ?? [])
    .sort((one, other) => one.top - other.top);
  const joined = new Map<TextBlock, TextBlock | undefined>();
  for (const [at, first] of candidates.entries()) {
    if (joined.has(first.block)) continue;
    let whole = first;
    for (const next of candidates.slice(at + 1)) {
      if (joined.has(next.block) || !goesOn(whole, next)) continue;
      joined.set(next.block, undefined);
      whole = { ...next, block: { ...whole.block, lines: [...whole.block.lines, ...next.block.lines] } };
    }
    joined.set(first.block, whole.block);
  }
  return blocks.flatMap((block) => (joined.has(block) ? (joined.get(block) ?? []) : block));
}

function candidateOf(block: TextBlock, ordinary: number): Candidate | undefined {
  const boxes = block.lines.flatMap(({ box }) => box ?? []);
  const edges = edgesAround(boxes);
  const height = median(boxes.map((box) => box.height));
  if (edges === undefined || boxes.length > longest || height < ordinary * large.from) return undefined;
  return { ...edges, block, height };
}

function goesOn(before: Candidate, next: Candidate): boolean {
  const height = Math.min(before.height, next.height);
  return (
    before.block.kind === next.block.kind &&
    before.block.label === next.block.label &&
    /^\p{Ll}/u.test(next.block.lines[0]?.text.trim() ?? '') &&
    before.block.lines.length + next.block.lines.length <= longest &&
    Math.max(before.height, next.height) < height * large.taller &&
    Math.abs(next.top - before.bottom) < height * large.apart &&
    Math.min(before.right, next.right) > Math.max(before.left, next.left)
  );
}
