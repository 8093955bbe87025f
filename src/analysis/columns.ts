/** Columns: the lines at which the text of an item starts a new column. */
import type { Frame } from './cjk-frames.ts';
import type { ColumnDraft, ItemDraft } from './item-draft.ts';
import { endsSentence } from './line-flow.ts';
import type { LineView } from './line-views.ts';

/** Where columns begin: the first line of running text of an item, and a blank line in mid-sentence where lines stand close otherwise. */
export function columnsOf(
  views: readonly LineView[],
  items: readonly ItemDraft[],
  frames: readonly Frame[],
): readonly ColumnDraft[] {
  const columns: ColumnDraft[] = [];
  for (const item of items) {
    const first = item.paragraphs[0]?.views[0] ?? (item.type === 'brief' ? item.views[0] : undefined);
    if (first !== undefined) columns.push({ view: first, cert: 0.8, evidence: 'the text of an item begins here' });
  }
  const begun = new Set(columns.map(({ view }) => view.place));
  for (const frame of frames) {
    if (frame.kind !== 'body') continue;
    for (const view of frame.views) {
      if (begun.has(view.place) || !breaksOff(views, view, frame)) continue;
      columns.push({ view, cert: 0.85, evidence: 'a blank line in mid-sentence, where other lines stand close' });
    }
  }
  return columns.sort((one, other) => one.view.place - other.view.place);
}

// Some extractors part an indented first line from the rest of its paragraph; and some part all lines. Neither is a column.
function breaksOff(views: readonly LineView[], view: LineView, frame: Frame): boolean {
  const before = views[view.place - 1];
  const after = views[view.place + 1];
  if (view.blanksBefore === 0 || before === undefined || after === undefined) return false;
  if (view === frame.views[0] || frame.paragraphs.includes(view.place) || frame.paragraphs.includes(before.place))
    return false;
  return before.blanksBefore === 0 && after.blanksBefore === 0 && !endsSentence(before.text);
}
