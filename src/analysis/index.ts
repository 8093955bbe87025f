/** The passes of the analysis, in the order in which they run. */
import { blocks } from './blocks.ts';
import { bylines } from './bylines.ts';
import { captions } from './captions.ts';
import { continuations } from './continuations.ts';
import { datelines } from './datelines.ts';
import { dates } from './dates.ts';
import { furniture } from './furniture.ts';
import { heads } from './heads.ts';
import { hyphens } from './hyphens.ts';
import { items } from './items.ts';
import { jumps } from './jumps.ts';
import { letterSpacing } from './letter-spacing.ts';
import { nameplates } from './nameplates.ts';
import { names } from './names.ts';
import { paragraphs } from './paragraphs.ts';
import type { Pass } from './pass.ts';
import { sideBySide } from './side-by-side.ts';

/** All passes, in order. A pass stands after those whose claims it reads. */
export const passes: readonly Pass[] = [
  sideBySide,
  letterSpacing,
  hyphens,
  nameplates,
  furniture,
  bylines,
  datelines,
  jumps,
  blocks,
  items,
  heads,
  paragraphs,
  captions,
  continuations,
  dates,
  names,
];

/** The passes of a run: those that enrich only where the user asks for it. */
export function passesFor(enrich: boolean): readonly Pass[] {
  return enrich ? passes : passes.filter((pass) => pass.enriches !== true);
}
