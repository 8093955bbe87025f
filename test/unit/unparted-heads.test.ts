/** Short articles on a page without blank lines: each begins at its headline, and a signature closes it. */
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { languageFor } from '../../src/languages/index.ts';
import { findingsOf } from '../../src/model/finding.ts';
import { pageOf } from './page-of.ts';

const articles = [
  [
    'Ferry service to run in winter',
    'The ferry company said on Monday that boats will',
    'cross every hour until nine in the evening, and',
    'that a second boat is to be bought.',
  ],
  [
    'New school opens on the hill',
    'Two hundred pupils went to the new school on the',
    'hill yesterday. The mayor cut the ribbon and said',
    'that the old building would be sold in spring.',
  ],
  [
    'Mill sold to Glasgow firm',
    'The mill by the bridge was sold last week to a firm',
    'of Glasgow. No one is to lose his place, the new',
    'owners say, and the wages stay as they are now.',
  ],
] as const;

function firstLinesOfItems(lines: readonly string[]): readonly (string | undefined)[] {
  const issue = pageOf(lines.join('\n'));
  const findings = analyse({ issue, language: languageFor('en'), findings: [] }, passesFor(false));
  return findingsOf(findings, 'item').map(({ at }) => lines[Number(/\d+$/u.exec(at[0]?.line ?? '')?.[0]) - 1]);
}

test('articles of four lines are told by their headlines alone', () => {
  expect(firstLinesOfItems(articles.flat())).toEqual(articles.map(([head]) => head));
});

test('a signature closes its article', () => {
  const signed = articles.flatMap((lines, at) => [...lines, ['Ann Lee.', 'Thomas Orde.', 'J. Marr.'][at] ?? '']);
  expect(firstLinesOfItems(signed)).toEqual(articles.map(([head]) => head));
});

test('a jump line and a caption are no headlines of what follows', () => {
  const [first, second, third] = articles;
  const between = ['Continued on page 3', 'The quay at noon. Photograph: Ada Fenwick'];
  expect(firstLinesOfItems([...first, ...between, ...second, ...third])).toContain(second[0]);
});
