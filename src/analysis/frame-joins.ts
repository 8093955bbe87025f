/** What single frames do not show but their neighbours do: notes that close a text, headlines cut in two, lines taken for what they are not. */
import type { Frame } from './cjk-frames.ts';
import { endsInFullStop, endsSentence, fills, fillsWithIndent, hasStops, isIndentedIn } from './line-flow.ts';

/** The frames, with those that are one put together. */
export function mended(frames: readonly Frame[], parting: boolean): readonly Frame[] {
  const all: Frame[] = [];
  for (const frame of frames) {
    const last = all.at(-1);
    if (last !== undefined && opensText(last, frame, isCutOff(last, parting) ? undefined : all.at(-2))) {
      const views = [...last.views, ...frame.views];
      const paragraphs = [last.views[0]?.place ?? 0, ...frame.paragraphs];
      all[all.length - 1] = { ...frame, views, opens: 'paragraph', paragraphs };
    } else if (last !== undefined && isPiece(last, frame))
      all[all.length - 1] = { ...last, views: [...last.views, ...frame.views], dangles: frame.dangles };
    else if (last !== undefined && (closes(last, frame) || goesWith(last, frame)))
      all[all.length - 1] = { ...last, views: [...last.views, ...frame.views], dangles: false };
    else all.push(frame);
  }
  const columns = parting ? all.filter(({ kind, views }) => kind === 'body' && views.length >= 3) : [];
  return all.map((frame, at) =>
    isLoose(frame) && !goesOn(frame, all[at - 1], all[at + 1]) && !fillsOne(frame, columns)
      ? { ...frame, kind: 'display' }
      : frame,
  );
}

// No line in print begins with a closing mark: an extractor broke the one before it where the type changes.
function isPiece(last: Frame, { views: [first], kind }: Frame): boolean {
  if (last.kind !== 'body' || (kind !== 'display' && kind !== 'body') || first?.blanksBefore !== 0) return false;
  return /^[，。、；：！？”’）》」』】]/u.test(first.text);
}

// A note in brackets, in one line or two, closes the text before it.
function closes(last: Frame, frame: Frame): boolean {
  if (last.kind !== 'body' || frame.kind !== 'display' || frame.views.length > 2) return false;
  const text = frame.views.map((view) => view.text).join('');
  const open = /^[（(][^）)]*$/u.test(last.views.at(-1)?.text ?? '');
  return /^[（(][^）)]{3,}[）)]?$/u.test(text) || (open && /^[^（(]*[）)]$/u.test(text));
}

// Bylines of several lines are one, and so are headlines set vertically, one glyph a line.
function goesWith(last: Frame, frame: Frame): boolean {
  const [first] = frame.views;
  if (first === undefined || first.blanksBefore > 0) return false;
  if (last.kind === 'byline')
    return frame.kind === 'byline' || (frame.kind === 'display' && frame.views.length === 1 && first.width <= 3);
  return last.kind === 'display' && frame.kind === 'display' && isVertical(last) && isVertical(frame);
}

/** Whether a headline is set vertically, one glyph a line. */
export function isVertical(frame: Frame): boolean {
  return frame.views.every((view) => view.width <= 1);
}

// Blank lines part blocks, and one stands before the frame.
function isCutOff(frame: Frame, parting: boolean): boolean {
  return parting && (frame.views[0]?.blanksBefore ?? 0) > 0;
}

// What looked like a headline is two ems narrower than the text that goes on from it: its indented first line.
function opensText(line: Frame, text: Frame, before: Frame | undefined): boolean {
  const [view] = line.views;
  if (view === undefined || line.kind !== 'display' || line.views.length > 1 || before?.dangles === true) return false;
  if (text.kind !== 'body' || text.opens !== 'middle' || text.views.length < 3) return false;
  return isIndentedIn(view, text.measure) && !endsSentence(view.text);
}

// A line by itself, that ends no sentence, may be a headline for all its commas.
function isLoose({ kind, views, opens, jumps }: Frame): boolean {
  const open = kind === 'body' && views.length === 1 && !endsInFullStop(views[0]?.text ?? '') && !jumps;
  return open && opens !== 'dateline' && opens !== 'continued';
}

function goesOn(frame: Frame, before: Frame | undefined, after: Frame | undefined): boolean {
  if (asksForAnswer(frame)) return false;
  if (before?.kind === 'body' && frame.opens === 'paragraph' && frame.views[0]?.blanksBefore === 0) return true;
  return (
    (before?.kind === 'body' && before.dangles && isAsWide(frame, before)) ||
    (after?.kind === 'body' && after.opens === 'middle' && isAsWide(frame, after))
  );
}

// A line torn out of its column: it breaks off after a stop, and is as wide as a column of the page.
function fillsOne({ views: [view] }: Frame, columns: readonly Frame[]): boolean {
  if (view === undefined || !hasStops(view.text.slice(0, -1))) return false;
  return columns.some(({ measure }) => fills(view, measure));
}

// Text that goes on after a line fills the column with it.
function isAsWide({ views: [view] }: Frame, { measure }: Frame): boolean {
  return view !== undefined && fillsWithIndent(view, measure);
}

// A telephone number or an address stands in adverts.
function asksForAnswer({ views }: Frame): boolean {
  return /(?:电话|热线|地址)\s*[：:\d]|\d{7}/u.test(views[0]?.text ?? '');
}
