/** Captions that end in who took the picture, in text of an alphabet. */
import { expect, test } from 'vitest';
import { withCaptions } from '../../src/analysis/credited-captions.ts';
import { cuesOf } from '../../src/analysis/line-cues.ts';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { languageFor } from '../../src/languages/index.ts';
import { pageOf } from './page-of.ts';

/** What each line is of a caption. */
function captionsIn(text: string): readonly (string | undefined)[] {
  const [page] = pageOf(text).pages;
  const views = page === undefined ? [] : viewsOfPage(page);
  return withCaptions(views, cuesOf(views, []), languageFor('en')).map(({ caption }) => caption);
}

test('a caption takes in the lines before the photographer, up to the end of a sentence', () => {
  expect(captionsIn('The ferry ran.\nThe quay at noon, with the\nnew boat. Photograph: Ada Fenwick')).toEqual([
    undefined,
    'goes-on',
    'ends',
  ]);
});

test('captions one after another stay apart', () => {
  const two = 'The quay at noon. Photograph: Ada Fenwick\nThe pilot boat. Photograph: Jan Orde';
  expect(captionsIn(two)).toEqual(['ends', 'ends']);
});
