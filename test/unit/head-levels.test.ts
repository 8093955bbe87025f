/** Which lines over a text are kicker, main headline and sub-headline, by their letters and lengths alone. */
import { expect, test } from 'vitest';
import { levelsOf } from '../../src/analysis/head-levels.ts';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { languageOf } from '../../src/languages/index.ts';
import { pageOf } from './page-of.ts';

function levels(tag: string, lines: readonly string[]): readonly string[] {
  const [page] = pageOf(lines.join('\n')).pages;
  const views = page === undefined ? [] : viewsOfPage(page);
  return levelsOf(views, new Set(languageOf(tag)?.cues.words)).flatMap((one) =>
    one.views.map(({ text }) => `${one.level}: ${text}`),
  );
}

test('capitals over a longer headline in small letters are a kicker', () => {
  expect(
    levels('fr', ['LA GRÈVE DES CHEMINOTS', 'Le gouvernement promet une réponse', 'Les syndicats attendent toujours']),
  ).toEqual([
    'kicker: LA GRÈVE DES CHEMINOTS',
    'main: Le gouvernement promet une réponse',
    'sub: Les syndicats attendent toujours',
  ]);
});

test('a word alone over a headline of the same letters is a kicker', () => {
  expect(levels('de', ['Verkehr', 'Neue Brücke soll im Herbst fertig werden'])[0]).toBe('kicker: Verkehr');
  expect(levels('ar', ['أزمة المياه', 'الحكومة تعلن خطة جديدة لتوزيع المياه في القرى'])[0]).toBe('kicker: أزمة المياه');
});

test('a longer line under a headline of several words is in smaller type', () => {
  const [main, sub] = [
    'Villages fear losing last train to the coast',
    'Campaigners say the timetable strands many pensioners',
  ];
  expect(levels('en', [main, sub])).toEqual([`main: ${main}`, `sub: ${sub}`]);
});

test.each([
  [['LE PRÉSIDENT DU CONSEIL', 'à l’Hôtel de Ville de Paris']],
  [['GREAT FIRE', 'AT THE HARBOUR']],
  [['Council votes to close the', 'Northwick Library for good']],
  [['Council votes to close', 'library after protests']],
])('a headline goes on over its lines: %j', (lines) => {
  expect(levels('en', lines)).toEqual(lines.map((line) => `main: ${line}`));
});

test('a line that ends a sentence is no kicker', () => {
  expect(levels('en', ['GREAT FIRE.', 'Forty houses burned in the night'])[0]).toBe('main: GREAT FIRE.');
});
