/** Names in running text, told by what stands beside them, and words that are none. */
import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../src/analysis/name-forms.ts';
import { languageFor } from '../../src/languages/index.ts';

function personsIn(tag: string, text: string): readonly string[] {
  const found = nameFinder(languageFor(tag)).find(text);
  return found.flatMap(({ type, normal }) => (type === 'person' ? [normal] : []));
}

describe('persons with a title', () => {
  test.each([
    ['en', 'It was moved by Mr. W. Baker and seconded.', ['W. Baker']],
    ['en', 'He spoke to Captain James Holt on Monday.', ['James Holt']],
    ['en', 'At Mrs. Graham’s house the tea was poured.', ['Graham']],
    ['fr', 'Le président des Etats-Unis a reçu M. du Bellay.', ['du Bellay']],
    ['fr', 'Le comte du Barry et le général du Barail ont parlé.', ['du Barry', 'du Barail']],
    ['fr', 'Le maire de Mallemort et le député du Nord ont parlé.', []],
    ['es', 'El alcalde de Tudela recibió al ministro Antonio Rubio.', ['Antonio Rubio']],
    ['fr', 'Un discours de M. de Kanitz a suivi.', ['de Kanitz']],
    ['de', 'Gestern sprach Herr von Arnim im Saal.', ['von Arnim']],
    ['nl', 'De heer Van den Berg nam het woord.', ['Van den Berg']],
  ])('%s: %s', (tag, text, names) => expect(personsIn(tag, text)).toEqual(names));
});

describe('a title at the end of its sentence names nobody', () => {
  test.each([
    ['en', 'It was given by the Lady. On Wednesday the board met.'],
    ['en', 'So said the President. The House rose.'],
    ['en', 'It fell to the Captain. Friday was fine.'],
  ])('%s: %s', (tag, text) => expect(personsIn(tag, text)).toEqual([]));
});

test('kinds of region in a row are no place', () => {
  const found = nameFinder(languageFor('zh-Hans')).find('会议要求，锚定省市下达的任务，在云溪市召开会议。');
  expect(found.filter(({ type }) => type === 'place').map(({ normal }) => normal)).toEqual([]);
});
