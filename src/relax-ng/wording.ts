/** Puts expectations into words: short lists, the likeliest first, with the schema's own documentation. */

import { compareText, nearest } from '../diagnostics/nearest.ts';
import type { ExpectedContent } from './expectation.ts';
import { describeNameClass, isInfinite } from './name-class.ts';
import type { AttributePattern, ElementPattern } from './pattern.ts';

/** More than a reader takes in at a glance. */
const longestList = 8;
const longestDocumentation = 160;
const longestValue = 60;
const mostDatatypes = 3;

/** How often each name has occurred in the document so far. */
export type Usage = ReadonlyMap<string, number>;

/** A list of names with those like `found` first, then those the document uses most, the rest by alphabet; and how many are left out. */
export function listNames(names: readonly string[], found: string, usage: Usage = new Map()): string {
  const used = (name: string): number => usage.get(name) ?? 0;
  const unique = [...new Set(names)].sort((a, b) => used(b) - used(a) || compareText(a, b));
  const close = nearest(found, unique);
  const ordered = [...close, ...unique.filter((name) => !close.includes(name))];
  const shown = ordered.slice(0, longestList);
  const left = ordered.length - shown.length;
  return shown.join(', ') + (left > 0 ? ` … and ${left} more` : '');
}

/** What may stand in an element's content: `head, p, text`. */
export function describeExpected(expected: ExpectedContent, found: string, usage: Usage): string {
  const names = [...expected.elements].map(({ nameClass }) => describeElement(nameClass));
  const parts = names.length > 0 ? [listNames(names, found, usage)] : [];
  if (expected.hasText) parts.push('text');
  if (expected.values.size > 0 || expected.datatypes.size > 0) parts.push(describeValues(expected, ''));
  return parts.length === 0 ? 'nothing more' : parts.join(', or ');
}

function describeElement(nameClass: ElementPattern['nameClass']): string {
  return isInfinite(nameClass) ? `element of ${describeNameClass(nameClass)}` : describeNameClass(nameClass);
}

/** What a value may be: `one of "a", "b"`, `a date such as 1936-07-01`. */
export function describeValues(expected: ExpectedContent, found: string): string {
  const literals = [...expected.values].map(({ literal }) => `“${literal.trim()}”`);
  const kinds = [...new Set([...expected.datatypes].map(({ datatype }) => datatype.description))];
  const [only] = literals;
  const values = literals.length > 1 ? `one of ${listNames(literals, `“${found}”`)}` : (only ?? '');
  const shown = [...(values === '' ? [] : [values]), ...kinds.slice(0, mostDatatypes)];
  const wanted = shown.join(', or ') + (kinds.length > mostDatatypes ? ' …' : '');
  if (wanted === '') return 'empty';
  return expected.isList ? `words, each ${wanted}` : wanted;
}

/** ` (did you mean X?)`, or nothing. */
export function suggest(found: string, candidates: readonly string[]): string {
  const [close] = nearest(found, candidates);
  return close === undefined ? '' : ` (did you mean ${close}?)`;
}

/** ` (head: …)`: what the schema says about an element or attribute, cut at a word. */
export function documentationOf(pattern: ElementPattern | AttributePattern | undefined): string {
  if (pattern?.documentation === undefined) return '';
  return ` (${describeNameClass(pattern.nameClass)}: ${shorten(withoutReference(pattern.documentation), longestDocumentation)})`;
}

// Documentation written from an ODD ends in the titles of chapters, in brackets.
function withoutReference(documentation: string): string {
  return documentation
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*\[[^\]]*\]$/u, '');
}

/** A text from the document, short enough for a message. */
export function quote(text: string): string {
  return shorten(text.replace(/\s+/gu, ' ').trim(), longestValue);
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length).join('');
  return `${cut.replace(/\s+\S{0,20}$/u, '')} …`;
}
