/** Units of a page that segmentation decides between: blocks of lines that blank lines part, or single lines where none do. */
import { termsOf } from '../lexical-overlap.ts';
import type { LineCue } from '../line-cues.ts';
import { blocksAtBlanks, type LineView } from '../line-views.ts';
import { type Parted, partedByHeads, withCloseHeadsApart } from './close-heads.ts';

/** A headline over a byline has no more lines than this less one. */
const nearTop = 4;

export interface Unit {
  readonly views: readonly LineView[];
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** A headline close over its text, with a blank line before it. */
  readonly closeHead?: true;
}

/**
 * Blocks where blank lines part some lines but not nearly all, each without the headline close over it and the byline under that; else what the
 * headlines of a page without blank lines part; else lines.
 */
export function unitsOf(views: readonly LineView[], cues: readonly LineCue[] = []): readonly Unit[] {
  const parted = views.filter((view) => view.place > 0 && view.blanksBefore > 0).length;
  const isParted = parted > 0 && parted < (views.length - 1) * 0.85;
  const { blocks, close } = isParted
    ? withCloseHeadsApart(blocksAtBlanks(views).flatMap((block) => withoutByline(block, cues)))
    : withBylinesApart(partedByHeads(views, cues), cues);
  return blocks.map((own) => {
    const text = own.map((view) => view.text.slice(0, 400)).join(own[0]?.cjk === true ? '' : ' ');
    return { views: own, text, terms: termsOf(text), ...(close.has(own) ? { closeHead: true } : {}) };
  });
}

function withBylinesApart({ blocks, close }: Parted, cues: readonly LineCue[]): Parted {
  return { blocks: close.size === 0 ? blocks : blocks.flatMap((block) => withoutByline(block, cues)), close };
}

// A byline near the top of a block stands under a headline, over a text, or between both.
function withoutByline(block: readonly LineView[], cues: readonly LineCue[]): readonly (readonly LineView[])[] {
  const isSigned = ({ place }: LineView): boolean => cues[place]?.byline === 'whole';
  const at = block.slice(0, nearTop).findIndex(isSigned);
  if (at < 0) return [block];
  const lines = block.slice(at).findIndex((view) => !isSigned(view));
  const text = lines < 0 ? block.length : at + lines;
  return [block.slice(0, at), block.slice(at, text), block.slice(text)].filter(({ length }) => length > 0);
}

/** The units that models judge. They have seen few bylines between a headline and its text: they read the page without them. */
export function judgedOf(units: readonly Unit[], cues: readonly LineCue[]): readonly Unit[] {
  return units.filter((_, place) => !isBetweenHeadAndText(units, place, cues));
}

/** Whether a unit is a byline or dateline that takes its lines whole: no headline, whatever its shape. */
export function isCredit(unit: Unit, cues: readonly LineCue[]): boolean {
  return unit.views.every(({ place }) => cues[place]?.byline === 'whole' || cues[place]?.dateline === 'whole');
}

/** Whether a unit is a byline or dateline that stands between a headline and its text. */
export function isBetweenHeadAndText(units: readonly Unit[], place: number, cues: readonly LineCue[]): boolean {
  const [unit, under] = [units[place], units[place + 1]];
  if (unit === undefined || under === undefined || !isCredit(unit, cues)) return false;
  const over = units[place - 1];
  return (isShort(over) || over?.closeHead === true) && under.views.length >= 3;
}

/** Whether a unit is as a headline is: one to three lines that end no sentence. */
export function isShort(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.views.length <= 3 && !/[\p{Ll}\p{Lo}][.:;,،]["'”»)]*$/u.test(unit.text);
}
