/** Headlines that stand right over their text, without the blank line that parts other blocks of the page. */
import { greatestOf } from '../../model/extremes.ts';
import type { LineView } from '../line-views.ts';

/** A headline has so many lines at the most, and the text under it so many at the least. */
const most = 3;
const least = 2;
/** So many lines tell how wide a column is. */
const enough = 30;
/** Type is not all of one width: lines that another word would have filled to this share of the column still fill it. */
const full = 0.85;

export type Block = readonly LineView[];

/** The blocks of a page with its close headlines apart, where it sets them so as a rule. */
export interface Parted {
  readonly blocks: readonly Block[];
  /** Headlines that stood close over their text, and so have a block of it to themselves. */
  readonly close: ReadonlySet<Block>;
}

/** Parts headlines that stand close over their text from it, where the page sets them so as a rule. */
export function withCloseHeadsApart(blocks: readonly Block[]): Parted {
  const lines = blocks.map((block) => (block.length > least ? closeHeadLines(block) : 0));
  const close = lines.filter((count) => count > 0).length;
  const apart = blocks.filter((block, at) => block.length <= most && (blocks[at + 1]?.length ?? 0) > most).length;
  const texts = blocks.filter(({ length }) => length > most).length;
  if (close < 2 || close <= 2 * apart || close * 2 < texts) return { blocks, close: new Set() };
  const heads = blocks.map((block, at) => block.slice(0, lines[at]));
  const rest = blocks.map((block, at) => block.slice(lines[at]));
  const parted = blocks.flatMap((_, at) => [heads[at] ?? [], rest[at] ?? []].filter(({ length }) => length > 0));
  return { blocks: parted, close: new Set(heads) };
}

/** The headlines and texts of a page without blank lines, where several stand over a text after the end of another; else its lines. */
export function partedByHeads(views: readonly LineView[]): readonly Block[] {
  const blocks: LineView[][] = [];
  let heads = 0;
  for (let at = 0; at < views.length; at += 1) {
    const ended = at === 0 || /[.!?]["'”»)]*$/u.test(views[at - 1]?.text ?? '');
    const lines = ended ? closeHeadLines(views.slice(at, at + enough)) : 0;
    if (lines > 0) {
      heads += 1;
      blocks.push(views.slice(at, at + lines), []);
      at += lines;
    }
    if (blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(...views.slice(at, at + 1));
  }
  return heads < 2 ? views.map((view) => [view]) : blocks;
}

// How many lines at the top of a block are the headline of the rest.
function closeHeadLines(block: readonly LineView[]): number {
  const column = greatestOf(block.slice(1).map(({ text }) => text.length));
  const isLoose = (at: number): boolean => isBrokenEarly(block[at]?.text ?? '', block[at + 1]?.text ?? '', column);
  let lines = 0;
  while (lines < most && mayBeHead(block[lines], isLoose(lines))) lines += 1;
  const text = block.slice(lines);
  if (lines === 0 || text.length < least || !/^[\p{Lu}\d“„«‘"'—–(]/u.test(text[0]?.text ?? '')) return 0;
  // In verse, lists and adverts all lines end where they please.
  const loose = text.slice(0, -1).filter((_, at) => isLoose(lines + at)).length;
  return loose * 4 <= text.length - 1 && text.some((view) => !isCapitals(view.text)) ? lines : 0;
}

function mayBeHead(view: LineView | undefined, loose: boolean): boolean {
  if (view === undefined || view.cjk || /[,;:\-¬=]$/u.test(view.text)) return false;
  return isCapitals(view.text) || (loose && /^[\p{Lu}\d“„«‘"'(]/u.test(view.text) && !/\p{Ll}\.$/u.test(view.text));
}

function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}{2}/u.test(text);
}

/** Whether the first word of the next line would have found room. */
function isBrokenEarly(line: string, next: string, column: number): boolean {
  const word = /^\S+/u.exec(next)?.[0].length ?? 0;
  return line.length + 1 + word <= column * full;
}
