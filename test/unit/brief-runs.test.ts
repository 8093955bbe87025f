/** Lists of briefs on pages without blank lines: a heading, then texts that all begin alike. */
import { describe, expect, test } from 'vitest';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { unitsOf } from '../../src/analysis/segmentation/units.ts';
import { languageOf } from '../../src/languages/index.ts';
import { pageOf } from './page-of.ts';

/** First words of each unit of a page: an article, the list, another article. */
function beginnings(tag: string, list: readonly string[]): readonly string[] {
  const article = (title: string): readonly string[] => [
    title,
    'The harbour board met for three hours on Monday and agreed to run the',
    'ferry through the winter months, which it had refused to do for years.',
    'Nobody on the quay had hoped for it.',
  ];
  const [page] = pageOf(
    [...article('Ferry to run in winter'), ...list, ...article('Lamps for the quay')].join('\n'),
  ).pages;
  const units = page === undefined ? [] : unitsOf(viewsOfPage(page), [], languageOf(tag));
  return units.map(({ text }) => text.split(' ').slice(0, 2).join(' '));
}

describe('briefs under the heading of such a list stand apart', () => {
  test.each([
    [
      'en',
      'In brief',
      ['• A cart overturned on Monday and lost its', 'load of apples. Nobody was hurt.', '• The library is closed.'],
    ],
    [
      'fr',
      'FAITS DIVERS',
      ['Lyon. — Un incendie a ravagé hier un atelier', 'de la rue des Fleurs.', 'Nantes. — Une voiture a versé.'],
    ],
    [
      'nl',
      'Kort nieuws',
      [
        'Fiets gestolen. Een bewoner van de Kerkstraat',
        'zag hoe zijn fiets verdween.',
        'Brug dicht. De brug blijft dicht.',
      ],
    ],
  ])('in %s, under “%s”', (tag, heading, lines) => {
    const briefs = [lines[0], lines[2]].map((line) => line?.split(' ').slice(0, 2).join(' '));
    expect(beginnings(tag, [heading, ...lines])).toEqual([
      'Ferry to',
      'The harbour',
      heading,
      ...briefs,
      'Lamps for',
      'The harbour',
    ]);
  });

  test('but not where no heading says so', () => {
    expect(beginnings('en', ['• A cart overturned.', '• The library is closed.'])).not.toContain('• The');
  });
});
