/** Headlines without a blank line under them, on pages with and without blank lines, with bylines and without. */
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { languageFor } from '../../src/languages/index.ts';
import { findingsOf } from '../../src/model/finding.ts';
import { pageOf } from './page-of.ts';

const articles = [
  [
    'FERRY TO RUN IN WINTER',
    'The harbour board has agreed to run the ferry',
    'all through the winter. The boat will leave the',
    'old pier at six, and return from the island at',
    'ten at night. Fares stay as they were.',
  ],
  [
    'New school in Quay Street',
    'Pupils moved into their classrooms yesterday.',
    'The mayor thanked the builders, and the head',
    'teacher showed parents round the playground and',
    'the hall where lessons in music will be held.',
  ],
  [
    'FIRE AT ASHBY MILL',
    'The mill at Ashby burnt down on Friday night.',
    'Workers saw flames in the roof at nine, and the',
    'brigade came with two engines. Nobody was hurt,',
    'but the owner puts the damage at £900.',
  ],
  [
    'Cattle market quiet',
    'Few buyers came to the market on Tuesday, and',
    'most pens of sheep went home again. Pigs were',
    'dearer than last week. Farmers hope for better',
    'trade when the roads are dry.',
  ],
];
const headlines = articles.map(([headline]) => headline);

function found(text: string) {
  const issue = pageOf(text);
  const lines = text.split('\n');
  const findings = analyse({ issue, language: languageFor('en'), findings: [] }, passesFor(false));
  const textOf = (at: readonly { readonly line: string }[]): string =>
    at.map(({ line }) => lines[Number(line.slice(line.indexOf('.l') + 2)) - 1]).join(' ');
  return {
    heads: findingsOf(findings, 'head').map(({ at }) => textOf(at)),
    bylines: findingsOf(findings, 'byline').map(({ at }) => textOf(at)),
    items: findingsOf(findings, 'item').length,
  };
}

test('headlines close over their texts, where blank lines part articles alone', () => {
  const page = found(articles.map((lines) => lines.join('\n')).join('\n\n'));
  expect(page).toEqual({ heads: headlines, bylines: [], items: 4 });
});

test('headlines of a page without blank lines', () => {
  expect(found(articles.flat().join('\n')).heads).toEqual(headlines);
});

test.each([
  ['close to both', ['By Ann Lee']],
  ['between blank lines', ['', 'By Ann Lee', '']],
])('a byline between headline and text, %s, is part of neither', (_, byline) => {
  const page = found(articles.map(([head, ...text]) => [head, ...byline, ...text].join('\n')).join('\n\n'));
  expect(page).toEqual({ heads: headlines, bylines: headlines.map(() => 'By Ann Lee'), items: 4 });
});

test('lines that end where they please have no headline: verse stays whole', () => {
  const verse = ['The tide goes out', 'And leaves the shore', 'To gulls', 'And boys', 'And me'];
  expect(found([verse, verse, verse].map((lines) => lines.join('\n')).join('\n\n')).heads).toEqual([]);
});
