/** Units that say by a form of their language that an item begins: letters, notices, lists of briefs and the briefs of these. */
import type { Form, Language } from '../../model/language.ts';
import { matchLine } from '../closed-text.ts';
import type { Unit } from './units.ts';

/** Places of units that open an item, and of those that stand with the opener before them. */
export interface Openers {
  readonly opening: ReadonlySet<number>;
  readonly tied: ReadonlySet<number>;
  /** Those of the openers that are no more than a heading. */
  readonly headed: ReadonlySet<number>;
}

/** A brief has no more lines. */
const longest = 15;

/** The openers among the units of a page. */
export function openersOf(units: readonly Unit[], { forms }: Language): Openers {
  const opening = new Set<number>();
  const tied = new Set<number>();
  const headed = new Set<number>();
  const says = (place: number, wanted: readonly Form[]): boolean => {
    const line = units[place]?.views[0]?.line;
    return line !== undefined && matchLine(wanted, line) !== undefined;
  };
  for (const [place, unit] of units.entries()) {
    const lists = says(place, forms.briefs);
    if (tied.has(place) || (!lists && !says(place, [...forms.letter, ...forms.notice]))) continue;
    opening.add(place);
    if (unit.views.length > 1 || /[,;–—-]$/u.test(unit.text.trimEnd())) continue;
    headed.add(place);
    tied.add(place + 1);
    for (let at = place + 2; lists && isBrief(units[at], units[at - 1]) && !says(at, forms.letter); at += 1)
      opening.add(at);
  }
  return { opening, tied, headed };
}

function isBrief(unit: Unit | undefined, before: Unit | undefined): boolean {
  if (unit === undefined || before === undefined || unit.views.length > longest) return false;
  const starts = /^[^\p{L}]{0,3}(?:\p{Lu}\p{Ll}|\p{Script=Arabic})/u.test(unit.text);
  return starts && [unit, before].every(({ text }) => /[.!?؟]["'”»)]*$/u.test(text.trimEnd()));
}
