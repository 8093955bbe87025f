/** Lines as the structure passes look at them: without blank ones, trimmed, letter-spacing closed, measured in ems. */
import type { TextBlock, TextLine } from '../model/layout.ts';
import { isBlank, withoutEdges } from '../model/layout.ts';
import type { Span } from '../model/span.ts';
import { cutWhere } from './cut-where.ts';
import { cjkShare, unifyRadicals, widthOf } from './glyphs.ts';
import { closeLetterSpacing } from './letter-spacing.ts';

/** One non-blank line, or the piece of one that belongs to one column. */
export interface LineView {
  /** 0-based place among the views of the page. */
  readonly place: number;
  readonly line: TextLine;
  /** Offsets into the line's text. */
  readonly start: number;
  readonly end: number;
  /** For reading only: trimmed, letter-spacing closed, radicals unified. */
  readonly text: string;
  /** Ems of CJK type, punctuation set full. */
  readonly width: number;
  /** The same with punctuation squeezed as far as justification goes. */
  readonly narrow: number;
  /** Letter-spaced: justification stretched it, so it filled its column. */
  readonly stretched: boolean;
  readonly cjk: boolean;
  /** Ems that the line may be short of its column because the next line begins with what could not be split or stand alone. */
  readonly slack: number;
  /** Blank lines between this view and the one before it. */
  readonly blanksBefore: number;
}

/** The non-blank lines of the blocks of a page, whole, in their order. Blocks are parted as by a blank line. */
export function viewsOfPage({ blocks }: { readonly blocks: readonly Pick<TextBlock, 'lines'>[] }): readonly LineView[] {
  const views: LineView[] = [];
  for (const { lines } of blocks) {
    let blanks = views.length === 0 ? 0 : 1;
    for (const line of lines) {
      if (isBlank(line)) {
        blanks += 1;
        continue;
      }
      const { start, end } = withoutEdges(line.text);
      views.push(viewOf(line, start, end, views.length, blanks));
      blanks = 0;
    }
  }
  return withSlack(views);
}

/** The views, each with the slack that the one after it explains. */
export function withSlack(views: readonly LineView[]): readonly LineView[] {
  return views.map((view, place) => ({ ...view, slack: slackBefore(views[place + 1]?.text ?? '') }));
}

// No line begins with a closing mark or ends with an opening one, and a number or word is not split: what cannot stand goes down.
function slackBefore(next: string): number {
  const word = /^[A-Za-z0-9.,%+-]+/u.exec(next)?.[0].length ?? 0;
  if (word > 0) return Math.min(4, word / 2);
  if (/^[“‘（《「『【〈]/u.test(next)) return 1;
  return /^.[，。、；：？！”’）》」』】〉％℃]/u.test(next)
    ? /^.[，。、；：？！”’）》」』】〉％℃]{2}/u.test(next)
      ? 2
      : 1
    : 0;
}

/** A view of a piece of a line. */
export function viewOf(line: TextLine, start: number, end: number, place: number, blanksBefore: number): LineView {
  const verbatim = line.text
    .slice(start, Math.min(end, start + 4000))
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  const closed = closeLetterSpacing(verbatim);
  const text = unifyRadicals(closed ?? verbatim);
  const width = widthOf(text);
  const cjk = cjkShare(text) > 0.3;
  return {
    place,
    line,
    start,
    end,
    text,
    width,
    narrow: width - squeeze(text),
    stretched: closed !== undefined && cjk,
    cjk,
    slack: 0,
    blanksBefore,
  };
}

// Two marks side by side lose half an em, and each may be squeezed a little more.
function squeeze(text: string): number {
  const marks = text.match(/[\u3001\u3002\u300A-\u3011\uFF01-\uFF0F\uFF1A-\uFF1F“”‘’]+/gu) ?? [];
  return marks.reduce((sum, run) => sum + run.length / 4 + (run.length - 1) / 2, 0);
}

/** The span of a view. */
export function spanOfView(view: LineView): Span {
  return { line: view.line.id, start: view.start, end: view.end };
}

/** The views in blocks that blank lines part. */
export function blocksAtBlanks(views: readonly LineView[]): readonly (readonly LineView[])[] {
  return cutWhere(views, ({ blanksBefore }) => blanksBefore > 0);
}
