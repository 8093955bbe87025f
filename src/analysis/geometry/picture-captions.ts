/** Captions by place: what stands right under a picture, short, within its width and in type no larger than the text. */
import type { Box } from '../../model/layout.ts';
import { median } from './median.ts';
import { isSized, type PlacedBlock, type PlacedPage } from './placed-blocks.ts';
import { straightened } from './straightening.ts';

/** Most lines of a caption, greatest gap to its picture in ordinary lines, and how much larger than those its own may be. */
const caption = { lines: 5, gap: 2.5, larger: 1.25 };

/** The blocks of a page that are captions: for each picture the nearest under it, if it looks like one. */
export function captionBlocks({ page, blocks, lineHeight, skew }: PlacedPage): ReadonlySet<PlacedBlock> {
  const pictures = page.blocks.flatMap(({ kind, box }) =>
    kind === 'picture' && box !== undefined && isSized(box) ? [straightened(box, skew)] : [],
  );
  const found = new Set<PlacedBlock>();
  for (const picture of pictures) {
    const below = blocks
      .filter((block) => block.top >= bottomOf(picture) - lineHeight && isWithin(block, picture, lineHeight))
      .sort((one, other) => one.top - other.top || one.left - other.left)[0];
    if (below !== undefined && isCaption(below, picture, lineHeight)) found.add(below);
  }
  return found;
}

function bottomOf({ y, height }: Box): number {
  return y + height;
}

function isWithin({ left, right }: PlacedBlock, picture: Box, lineHeight: number): boolean {
  return left >= picture.x - lineHeight && right <= picture.x + picture.width + lineHeight;
}

function isCaption({ lines, top }: PlacedBlock, picture: Box, lineHeight: number): boolean {
  const height = median(lines.flatMap(({ box }) => box?.height ?? []));
  return (
    lines.length <= caption.lines &&
    top <= bottomOf(picture) + caption.gap * lineHeight &&
    height <= caption.larger * lineHeight
  );
}
