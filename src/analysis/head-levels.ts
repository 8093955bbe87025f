/** Kicker, main headline and sub-headline among the lines over a text in an alphabet, where nothing but the letters tells them. */
import type { HeadLevel } from '../model/finding.ts';
import type { LineView } from './line-views.ts';

/** What opens a headline: a capital, or any letter of a writing that has none. */
const opens = /^["“„«]?(?:\p{Lu}|\p{Lo})/u;

/** Lines of one level, in their order. */
export interface HeadLines {
  readonly level: HeadLevel;
  readonly views: readonly LineView[];
}

/** A kicker is set short over what it leads to: so many letters at the most, and so many times fewer, as its case differs or not. */
const kicker = { longest: 40, otherCase: 1.4, sameCase: 3 } as const;
/** Under a headline of so many words, a line so much longer is of smaller type. */
const deck = { words: 5, longer: 1.2 } as const;

/** The lines over a text by level. Blank lines part headlines before anything else. */
export function levelsOf(views: readonly LineView[], startsSentence: ReadonlySet<string>): readonly HeadLines[] {
  const first = isKicker(views) ? 1 : 0;
  const main = mainLines(views.slice(first), startsSentence);
  const parts: readonly HeadLines[] = [
    { level: 'kicker', views: views.slice(0, first) },
    { level: 'main', views: views.slice(first, first + main) },
    { level: 'sub', views: views.slice(first + main) },
  ];
  return parts.filter((part) => part.views.length > 0);
}

// A line that ends no sentence, over a longer one that begins anew: in other letters, or so short that the headline cannot be broken there.
function isKicker([first, next]: readonly LineView[]): boolean {
  if (first === undefined || next === undefined) return false;
  const over = first.text;
  if (over.length > kicker.longest || !opens.test(over) || !opens.test(next.text)) return false;
  if (!/[\p{L}\d]{3}[”"»)]?$/u.test(over)) return false;
  const times = isCapitals(over) === isCapitals(next.text) ? kicker.sameCase : kicker.otherCase;
  return next.text.length >= over.length * times;
}

function mainLines(views: readonly LineView[], startsSentence: ReadonlySet<string>): number {
  const [first] = views;
  if (first === undefined) return 0;
  const at = views.findIndex((view, place) => place > 0 && beginsAnew(view, views.slice(0, place), startsSentence));
  return at < 0 ? views.length : at;
}

// A blank line, letters of another kind, a capital on a word like “the”, or a line longer than the type of the headline allows.
function beginsAnew(
  { text, blanksBefore }: LineView,
  main: readonly LineView[],
  startsSentence: ReadonlySet<string>,
): boolean {
  if (blanksBefore > 0) return true;
  const over = main.map((view) => view.text);
  const words = over.join(' ').split(/\s+/u);
  if (!opens.test(text) || /[,،:;\-–—]$/u.test(over.at(-1) ?? '')) return false;
  if (startsSentence.has((words.at(-1) ?? '').toLowerCase())) return false;
  if (over.every(isCapitals) !== isCapitals(text)) return true;
  if (isCapitals(text)) return false;
  const first = /^["“„«]?(?<word>\p{Lu}\p{L}*)/u.exec(text)?.groups?.word?.toLowerCase() ?? '';
  const longest = over.reduce((most, { length }) => Math.max(most, length), 0);
  return startsSentence.has(first) || (words.length >= deck.words && text.length >= longest * deck.longer);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}
