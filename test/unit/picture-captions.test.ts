/** Captions of pages with geometry, found under their pictures. */
import { expect, test } from 'vitest';
import { readPlacedPage } from '../../src/analysis/geometry/placed-items.ts';
import { readPages } from '../../src/analysis/page-structure.ts';
import { languageFor } from '../../src/languages/index.ts';
import type { Box, Page } from '../../src/model/layout.ts';
import { type BlockSketch, placedPageOf, textOf } from './placed-page.ts';

const caption: BlockSketch = { x: 380, y: 405, width: 200, lines: ['The new mole, seen from', 'the lighthouse'] };
const columns: readonly BlockSketch[] = [
  { x: 50, y: 100, width: 280, lines: textOf(40) },
  { x: 350, y: 460, width: 280, lines: textOf(12) },
  { x: 650, y: 100, width: 280, lines: textOf(40) },
];

function withPicture(page: Page, box: Box): Page {
  return { ...page, blocks: [...page.blocks, { id: 'picture', kind: 'picture', lines: [], box }] };
}

const captionsOf = (page: Page) =>
  readPlacedPage(page, [])?.items.flatMap(({ captions }) => captions.map((views) => views.map(({ text }) => text)));

test('short lines right under a picture are its caption', () => {
  const page = withPicture(placedPageOf([...columns, caption]), { x: 350, y: 100, width: 280, height: 300 });
  expect(captionsOf(page)).toEqual([['The new mole, seen from', 'the lighthouse']]);
});

test('running text, a headline, or text further down is no caption', () => {
  const picture = { x: 350, y: 100, width: 280, height: 300 };
  expect(captionsOf(withPicture(placedPageOf(columns), picture))).toEqual([]);
  const large = { ...caption, lines: ['FIRE AT THE MOLE'], size: 24 };
  expect(captionsOf(withPicture(placedPageOf([...columns, large]), picture))).toEqual([]);
  expect(captionsOf(withPicture(placedPageOf([...columns, caption]), { ...picture, height: 200 }))).toEqual([]);
});

test('a picture with a box that cannot be has no caption', () => {
  const page = withPicture(placedPageOf([...columns, caption]), { x: Number.NaN, y: 100, width: 280, height: 300 });
  expect(captionsOf(page)).toEqual([]);
});

test('on Chinese pages too what stands under a picture is its caption, whatever its words', () => {
  const text = [
    '　　新桥昨日通车，早晨有许多人来看，',
    '桥上挂着彩旗，学生们唱起了歌。市长',
    '说，这座桥会给两岸的人们带来方便，',
    '也会给来往的船只留出足够的高度。今',
    '后几天，桥上还有灯会和音乐会。桥的',
    '两头各有一处小小的花园，由学生们种',
    '上了花，供来往的人们在这里歇一歇。',
  ];
  const page = placedPageOf([
    { x: 50, y: 100, width: 280, lines: ['新桥通车'], size: 24 },
    { x: 50, y: 140, width: 280, lines: text },
    { x: 350, y: 100, width: 280, lines: text },
    { x: 380, y: 505, width: 160, lines: ['通车后的第一个早晨'] },
  ]);
  const issue = {
    name: 'page',
    format: 'alto' as const,
    pages: [withPicture(page, { x: 350, y: 200, width: 280, height: 300 })],
  };
  const [draft] = readPages(issue, [], languageFor('zh'));
  const captions = draft?.items.flatMap((item) => item.captions.map((views) => views.map((view) => view.text)));
  expect(captions).toEqual([['通车后的第一个早晨']]);
});
