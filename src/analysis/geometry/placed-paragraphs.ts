/** Paragraphs of blocks with geometry: an indented line begins one, and so does the line after a short last line with a stop. */
import { greatestOf } from '../../model/extremes.ts';
import type { ParagraphDraft } from '../item-draft.ts';
import type { LineView } from '../line-views.ts';
import { median } from './median.ts';
import type { PlacedBlock } from './placed-blocks.ts';

interface TextBlockViews {
  readonly block: PlacedBlock;
  readonly views: readonly LineView[];
}

/** Least and greatest indent of a first line, in line heights. */
const indent = { least: 0.5, most: 5 };

/** Paragraphs of the text of an item; one may run over a column or block end. */
export function placedParagraphs(blocks: readonly TextBlockViews[]): readonly ParagraphDraft[] {
  const paragraphs: { views: LineView[]; evidence: string }[] = [];
  let before: { readonly view: LineView; readonly right: number; readonly height: number } | undefined;
  for (const { block, views } of blocks) {
    const height = median(views.map(({ line }) => line.box?.height ?? 0)) || 1;
    const left = median(views.map(({ line }) => line.box?.x ?? 0));
    const right = greatestOf(views.map(({ line }) => (line.box?.x ?? 0) + (line.box?.width ?? 0)));
    views.forEach((view, at) => {
      const why = beginning(view, { left, height, isFirst: at === 0, before });
      const open = paragraphs.at(-1);
      if (open === undefined || why !== undefined) {
        paragraphs.push({ views: [view], evidence: why ?? 'the first line of the text' });
      } else open.views.push(view);
      before = { view, right: Math.max(right, block.right - height), height };
    });
  }
  return paragraphs.map(({ views, evidence }) => ({ views, evidence, cert: 0.8 }));
}

interface Surroundings {
  readonly left: number;
  readonly height: number;
  readonly isFirst: boolean;
  readonly before: { readonly view: LineView; readonly right: number; readonly height: number } | undefined;
}

/** Why a paragraph begins with a line; undefined where none does. */
function beginning({ line }: LineView, { left, height, isFirst, before }: Surroundings): string | undefined {
  const { box } = line;
  if (box !== undefined) {
    const indented = (box.x - left) / height;
    if (indented > indent.least && indented < indent.most) return 'an indented line';
  }
  if (before === undefined) return undefined;
  const last = before.view.line;
  const isShort = last.box !== undefined && last.box.x + last.box.width < before.right - 2 * before.height;
  const stops = /[.!?:;。！？”"»]\s*$/u.test(last.text);
  if (isShort && stops) return 'the line before it is short and ends a sentence';
  return isFirst && stops ? 'a new block after the end of a sentence' : undefined;
}
