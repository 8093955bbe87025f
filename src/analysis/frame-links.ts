/** Whether the text of one frame goes on in another, as a logarithm of chances: what breaks off, the measure, the place, what stands between. */
import type { Frame } from './cjk-frames.ts';
import { isBriefAt } from './frame-lists.ts';
import type { FramePage } from './frame-page.ts';
import { endsInFullStop } from './line-flow.ts';
import { seamOdds } from './line-seams.ts';

/** No chance worth weighing. */
const never = -9;

export interface Link {
  readonly tail: number;
  readonly head: number;
  /** Frames of running text from one to the other, in source order; negative when the head stands first. */
  readonly apart: number;
}

/** For or against the frame at the head going on from the one at the tail. */
export function linkOdds(page: FramePage, link: Link): number {
  const { frames, measures, manner, words } = page;
  const { tail, head, apart } = link;
  const one = frames[tail];
  const other = frames[head];
  if (one === undefined || other === undefined) return never;
  if (other.opens === 'dateline' || other.opens === 'continued') return never;
  const standing = Math.max(
    apart === 1 ? betweenOdds(page, link) : never,
    manner.torn ? headedOdds(page, link) : never,
  );
  const indented = 1 / (1 + Math.exp(-indentOf(page, link)));
  const ending = one.views.slice(-2).map(({ text }) => text);
  const seam = seamOdds(ending.join(''), other.views[0]?.text ?? '', words.isPair);
  return (
    flowOdds(one, other, measures[tail]?.ends === true, indented, seam) +
    measureOdds(one, other, measures[tail]?.measure, measures[head]?.measure) +
    distanceOdds(apart, manner.torn) +
    (page.places?.step(tail, head) ?? 0) +
    standing
  );
}

function indentOf({ measures }: FramePage, { head }: Link): number {
  return measures[head]?.indent ?? 0;
}

// What breaks off goes on in mid-paragraph, what ends is followed by a new paragraph.
function flowOdds(one: Frame, other: Frame, ends: boolean, indented: number, seam: number): number {
  const last = one.views.at(-1)?.text ?? '';
  if (one.jumps) return closesJump(last, other.views[0]?.text ?? '') ? 6 : -6;
  if (closesNotice(one)) return -6;
  if (one.opens === 'continued' && one.views.length === 1) return 3;
  if (one.dangles) return (1 - indented) * (2.5 + seam) - indented * 3.5;
  return indented * 0.3 - (1 - indented) * ((ends ? 3 : endsInFullStop(last) ? 1.5 : 0.5) - Math.min(0, seam));
}

// A jump line broken by the end of a line: （下转第2 / 版）
function closesJump(last: string, next: string): boolean {
  return /[（(][^）)]*$/u.test(last) && /^[^（(]{0,6}[）)]/u.test(next);
}

// Formulas with which a notice is done: hereby declared, hereby void.
function closesNotice({ views }: Frame): boolean {
  const end = views.slice(-2).map(({ text }) => text);
  return /(?:特此(?:公告|通告|声明|聲明|启事|啟事|通知|更正)|声明作废|聲明作廢)。?$/u.test(end.join(''));
}

function measureOdds(one: Frame, other: Frame, left: number | undefined, right: number | undefined): number {
  if (left !== undefined && right !== undefined) {
    const difference = Math.abs(left - right);
    // A few lines do not tell their measure to the em.
    const short = Math.min(one.views.length, other.views.length) < 5;
    if (difference <= 0.6) return 0.8;
    return difference <= 1.2 ? (short ? -0.3 : -1) : -3;
  }
  const measure = left ?? right;
  if (measure === undefined) return 0;
  const widest = Math.max(...(left === undefined ? one : other).views.map(({ narrow }) => narrow));
  return widest <= measure + 0.8 ? 0.3 : -2.5;
}

// Whole frames follow each other in the source. Torn ones mostly go on further down, not far away.
function distanceOdds(apart: number, torn: boolean): number {
  const away = Math.abs(apart) - 1;
  if (!torn) return apart === 1 ? 1 : never;
  return Math.max(-4, (apart > 0 ? 0.6 : -1) - 0.4 * away);
}

// What stands between two frames of text that follow each other: a byline or a headline parts them, a crosshead does not.
function betweenOdds(page: FramePage, link: Link): number {
  const { frames, manner } = page;
  const other = frames[link.head];
  const between = frames.slice(link.tail + 1, link.head).filter(({ kind }) => kind !== 'furniture');
  if (between.length === 0) return !manner.parting ? 1 : other?.views[0]?.blanksBefore === 0 ? 2.5 : 0.3;
  if (indentOf(page, link) < 0) return -0.3;
  const shown = between.filter(({ kind }) => kind === 'display');
  const credited = between.some(({ kind }) => kind === 'byline') ? -3 : -0.3;
  return credited + (shown.length === 0 ? 0 : crossheadOdds(shown, other) + sectionOdds(page, link.head));
}

// Where columns are torn, what stands right over a text tells whether it begins there.
function headedOdds(page: FramePage, link: Link): number {
  const other = page.frames[link.head];
  const before = page.frames[link.head - 1];
  const joined = page.manner.parting && other?.views[0]?.blanksBefore === 0;
  if (indentOf(page, link) < 0 || before === undefined) return 0;
  if (before.kind === 'byline') return joined ? -4 : -1.5;
  if (before.kind !== 'display') return 0;
  return joined ? crossheadOdds([before], other) + sectionOdds(page, link.head) : -0.7;
}

// One line no wider than the column may be a crosshead, but for the title of a notice and the few words that stand over a list of briefs.
function crossheadOdds(shown: readonly Frame[], text: Frame | undefined): number {
  const lines = shown.flatMap(({ views }) => views);
  if (lines.some(({ text }) => /(?:公告|通告|声明|聲明|启事|啟事)$/u.test(text))) return -6;
  const [line] = lines;
  if (line === undefined || lines.length > 1 || line.width > (text?.measure.high ?? 0)) return -3;
  return line.width < 5 || /(?:讯|闻|息|报|箱|坛)$/u.test(line.text) ? -2 : 0;
}

// A section under a crosshead is seldom as short as a brief.
function sectionOdds(page: FramePage, from: number): number {
  return isBriefAt(page, from) ? -2 : 0;
}
