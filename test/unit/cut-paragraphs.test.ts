/** Paragraphs that the source's structure cuts where a text block ends: put together where the words surely go on. */
import { expect, it } from 'vitest';
import { claimsOfSource } from '../../src/analysis/source-structure.ts';
import { findingsOf } from '../../src/model/finding.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { pageOf } from './page-of.ts';

/** The paragraphs of an item whose text blocks hold one line each. */
function paragraphsOf(type: string, ...blocks: readonly string[]) {
  const page = pageOf(blocks.join('\n'));
  const parts = blocks.map((_, at) => ({ role: 'BODY/PARAGRAPH/TEXT', lines: [`p1.l${at + 1}`] }));
  const issue = { ...page, format: 'mets', logical: [{ id: 'A1', type, parts, items: [] }] };
  return findingsOf(claimsOfSource(issue, 'fr'), 'paragraph').map(({ at, resp, cert }) => {
    const text = textOf(indexLines(issue), at).join('|');
    return cert === undefined ? `${resp}: ${text}` : `${resp} ${cert}: ${text}`;
  });
}

it.each([
  ['in a divided word', ["nous reproduisons plus loin l'ar-", 'ticle du journal.']],
  ['within a sentence', ['les paysans virent venir', 'avec méfiance leur voisin.']],
])('a paragraph that a block cuts %s is one, and is marked as inferred', (_, blocks) => {
  expect(paragraphsOf('ARTICLE', ...blocks)).toEqual([`pass.paragraphs 0.95: ${blocks.join('|')}`]);
});

it.each([
  ['the sentence has ended', 'ARTICLE', ['La foire est finie.', 'demain la pluie']],
  ['a capital follows', 'ARTICLE', ['les paysans virent venir', 'Demain la pluie']],
  ['it is an advert, whose lines are no sentences', 'ADVERTISEMENT', ['un cheval de trait', 'une charrue neuve']],
])('paragraphs stay as the source gives them where %s', (_, type, blocks) => {
  expect(paragraphsOf(type, ...blocks)).toEqual(blocks.map((text) => `src.mets: ${text}`));
});
