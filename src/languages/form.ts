/** Makes forms: a pattern with its anchor, how spaces count, and how often it is right. */
import type { Form } from '../model/language.ts';

type Options = Partial<Pick<Form, 'spaces' | 'cert'>>;

/** A form that is the whole line. */
export const wholeLine = (id: string, pattern: RegExp, options?: Options): Form =>
  anchored('line', id, pattern, options);
/** A form that opens a line. */
export const opening = (id: string, pattern: RegExp, options?: Options): Form =>
  anchored('opening', id, pattern, options);
/** A form that ends a line. */
export const ending = (id: string, pattern: RegExp, options?: Options): Form =>
  anchored('ending', id, pattern, options);
/** A form that may stand anywhere in a line. */
export const anywhere = (id: string, pattern: RegExp, options?: Options): Form =>
  anchored('anywhere', id, pattern, options);

/** Pattern that matches any of some words as they stand, the longest first; of none, nothing. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = [...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')})`;
}

/** Words of a list that is written as one string, parted by white space; a plus sign stands for a space inside a word. */
export function wordsOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('+', ' '));
}

function anchored(where: Form['where'], id: string, pattern: RegExp, options: Options = {}): Form {
  const before = where === 'line' || where === 'opening' ? '^' : '';
  const after = where === 'line' || where === 'ending' ? '$' : '';
  return {
    id,
    pattern: new RegExp(`${before}(?:${pattern.source})${after}`, `${pattern.flags.replace('d', '')}d`),
    where,
    spaces: options.spaces ?? 'artefacts',
    cert: options.cert ?? 0.9,
  };
}
