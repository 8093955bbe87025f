/** Pages in several writings, or in one that is not known: told apart, each in its own language, and owned up to. */
import { describe, expect, test } from 'vitest';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { stretchesByWriting } from '../../src/analysis/writings.ts';
import { detectLanguage } from '../../src/languages/index.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { pageOf } from './page-of.ts';
import { sourceInput } from './source-input.ts';

const chinese = [
  '新公交线路下月开通',
  '　　本报讯（记者 王小明）市民昨日从交通部门了解到，',
  '新的公交线路将于下月开通，途经学校、医院和火车站等地，',
  '市民出行将更加方便。交通部门负责人说，线路全长二十公里，',
  '每十分钟发一班车，首班车早上六点发出，末班车晚上十点。',
  '',
];
const english = [
  'Ferry to run in winter',
  '',
  'The harbour board has agreed to run a ferry in',
  'winter as well as in summer. The boat will leave',
  'the old pier at six in the morning and return',
  'from the island at ten at night, the board said',
  'on Monday. Fares will be the same as before.',
  '',
];

async function encoded(lines: readonly string[]) {
  const { value, diagnostics } = await encode(sourceInput('page.txt', lines.join('\n')), { version: '0' });
  return { page: value?.edition.pages[0], language: value?.edition.language, diagnostics };
}

describe('a page in two writings', () => {
  test('an English article of a Chinese page is an item in English, joined with spaces', async () => {
    const { page, language } = await encoded([...chinese, ...chinese, ...chinese, ...english]);
    expect(language).toBe('zh-Hans');
    const items = page?.body.filter((entry) => entry.kind === 'item') ?? [];
    expect(items.flatMap((item) => item.language ?? [])).toEqual(['en']);
  });

  test('a Chinese article of an English page is an item in Chinese', async () => {
    const { page, language } = await encoded([...english, ...english, ...english, ...chinese, ...english]);
    expect(language).toBe('en');
    const items = page?.body.filter((entry) => entry.kind === 'item') ?? [];
    expect(items.flatMap((item) => item.language ?? [])).toEqual(['zh-Hans']);
  });

  test('a few words in other letters part nothing', async () => {
    const { page } = await encoded([...chinese, 'World Trade Organization said on Monday', ...chinese]);
    const items = page?.body.filter((entry) => entry.kind === 'item') ?? [];
    expect(items.flatMap((item) => item.language ?? [])).toEqual([]);
  });
});

test('a text without end goes with the few lines in another writing before it', () => {
  const [page] = pageOf([...english.slice(2, 5), chinese[2]].join('\n')).pages;
  const few = page === undefined ? [] : viewsOfPage(page);
  const views = [...few, ...Array.from({ length: 200_000 }, () => few.slice(3)).flat()];
  expect(stretchesByWriting(views).map(({ length }) => length)).toEqual([200_004]);
});

describe('a writing of which no language is known', () => {
  test.each([
    ['und-Armn', 'Նավահանգստի խորհուրդը երեկ որոշեց գործարկել լաստանավը'],
    ['und-Hebr', 'מועצת הנמל החליטה אתמול להפעיל את המעבורת'],
    ['und-Grek', 'Το λιμάνι αποφάσισε χθες να λειτουργήσει το πλοίο'],
    ['und', '12 34 56'],
  ])('is told as %s', (tag, line) => {
    expect(detectLanguage([line]).tag).toBe(tag);
  });

  test('is warned about', async () => {
    const { diagnostics } = await encoded(['מועצת הנמל החליטה אתמול', 'להפעיל את המעבורת']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['ANA-002']);
  });
});
