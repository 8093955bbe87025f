/** Headlines that stand right over their text, without the blank line that parts other blocks of the page. */
import { greatestOf } from '../../model/extremes.ts';
import type { LineCue } from '../line-cues.ts';
import type { LineView } from '../line-views.ts';

/** A headline has so many lines at the most, and the text under it so many at the least. */
const most = 3;
const least = 2;
/** In large type over a narrow column a headline takes more lines than where blank lines stand around it. */
const mostOfUnparted = 10;
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
export function partedByHeads(views: readonly LineView[], cues: readonly LineCue[]): Parted {
  const blocks: LineView[][] = [];
  const close = new Set<Block>();
  for (let at = 0; at < views.length; at += 1) {
    const lines = endsText(views, at - 1, cues) ? headOverParagraph(views.slice(at, at + enough), cues) : 0;
    if (lines > 0) {
      const head = views.slice(at, at + lines);
      close.add(head);
      blocks.push(head, []);
      at += lines;
    }
    if (blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(...views.slice(at, at + 1));
  }
  return close.size < 2 ? { blocks: views.map((view) => [view]), close: new Set() } : { blocks, close };
}

function endsText(views: readonly LineView[], at: number, cues: readonly LineCue[]): boolean {
  const { byline, jumpTo, furniture, item, caption } = cues[views[at]?.place ?? -1] ?? {};
  const isOfItself = [byline, jumpTo, furniture, item].includes('whole') || caption === 'ends';
  return at < 0 || isOfItself || endsSentence(views[at]);
}

/** Whether the last sentence of a line in an alphabet ends with it. */
export function endsSentence(view: LineView | undefined): boolean {
  return /[.!?؟]["'”»)]*$/u.test(view?.text ?? '');
}

// How many lines are the headline of the paragraph under them, or of the byline over it. Only the first line need have a capital.
function headOverParagraph(views: readonly LineView[], cues: readonly LineCue[]): number {
  const cueAt = (at: number): LineCue => cues[views[at]?.place ?? -1] ?? {};
  const isSigned = (at: number): boolean => cueAt(at).byline === 'whole';
  const isPlain = (at: number): boolean =>
    Object.values(cueAt(at)).length === 0 && /\p{L}{2}/u.test(views[at]?.text ?? '');
  const column = greatestOf(views.map(({ text }) => text.length));
  const isLoose = (at: number): boolean => isBrokenEarly(views[at]?.text ?? '', views[at + 1]?.text ?? '', column);
  let lines = 0;
  while (lines < mostOfUnparted && isPlain(lines) && mayBeHead(views[lines], isLoose(lines), lines > 0)) lines += 1;
  if (lines === 0 || lines === mostOfUnparted) return 0;
  if (isSigned(lines)) return lines;
  const text = views.slice(lines);
  const ends = text.findIndex(
    (view, at) => at > 0 && isLoose(lines + at) && /[\p{Ll}\p{Lo}].?[.!?؟]["'”»)]*$/u.test(view.text),
  );
  const paragraph = ends < 0 ? text : text.slice(0, ends + 1);
  return isParagraph(paragraph, (at) => isLoose(lines + at)) ? lines : 0;
}

// How many lines at the top of a block are the headline of the rest.
function closeHeadLines(block: readonly LineView[]): number {
  const column = greatestOf(block.slice(1).map(({ text }) => text.length));
  const isLoose = (at: number): boolean => isBrokenEarly(block[at]?.text ?? '', block[at + 1]?.text ?? '', column);
  let lines = 0;
  while (lines < most && mayBeHead(block[lines], isLoose(lines))) lines += 1;
  const text = block.slice(lines);
  return lines > 0 && isParagraph(text, (at) => isLoose(lines + at)) ? lines : 0;
}

function isParagraph(text: Block, isLoose: (at: number) => boolean): boolean {
  if (text.length < least || !/^[\p{Lu}\p{Lo}\d“„«‘"'—–(]/u.test(text[0]?.text ?? '')) return false;
  // In verse, lists and adverts all lines end where they please.
  const loose = text.slice(0, -1).filter((_, at) => isLoose(at)).length;
  return loose * 4 <= text.length - 1 && text.some((view) => !isCapitals(view.text));
}

function mayBeHead(view: LineView | undefined, loose: boolean, goesOn = false): boolean {
  if (view === undefined || view.cjk || /[,،;:\-¬=]$/u.test(view.text)) return false;
  const opens = goesOn || /^[\p{Lu}\p{Lo}\d“„«‘"'(]/u.test(view.text);
  return isCapitals(view.text) || (loose && opens && !/[\p{Ll}\p{Lo}]\.$/u.test(view.text));
}

function isCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}{2}/u.test(text);
}

/** Whether the first word of the next line would have found room. */
function isBrokenEarly(line: string, next: string, column: number): boolean {
  const word = /^\S+/u.exec(next)?.[0].length ?? 0;
  return line.length + 1 + word <= column * full;
}
