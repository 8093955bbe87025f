/** Chinese pages with geometry: the order of blocks, the size of type, and what stands over, under and beside what. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Frame } from '../../src/analysis/cjk-frames.ts';
import { framePlaces } from '../../src/analysis/frame-places.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { viewsOfPage } from '../../src/analysis/line-views.ts';
import { largerType } from '../../src/analysis/type-sizes.ts';
import { languageOf } from '../../src/languages/index.ts';
import { findingsOf } from '../../src/model/finding.ts';
import type { Box, Page, TextLine } from '../../src/model/layout.ts';
import { type BlockSketch, placedPageOf } from './placed-page.ts';

const market = {
  head: '菜市场换新颜，摊位多了灯也亮了',
  text: [
    '　　本报讯 城北菜市场昨天',
    '重新开门，一百二十个摊位',
    '都换上了新招牌。市场还添',
    '了二十盏灯，傍晚买菜不用',
    '再摸黑。摊主老周说，开门',
    '头一天，他的豆腐比平时多',
    '卖了三成，老顾客都回来',
    '了。',
  ],
};
const bridge = {
  head: '清溪大桥年底通车',
  text: [
    '　　本报讯 记者从交通局了',
    '解到，清溪大桥的主梁已经',
    '合龙，年底可以通车。大桥',
    '全长八百米，设四条车道。',
    '工人们正在铺设桥面，两岸',
    '的引道也已完成大半。通车',
    '之后，从东岸到西岸只要五',
    '分钟。',
  ],
};

/** Two articles side by side, each of two columns under its headline. */
const sketches: readonly BlockSketch[] = [
  { x: 0, y: 100, width: 250, lines: [market.head], size: 16 },
  { x: 0, y: 130, width: 120, lines: market.text.slice(0, 4) },
  { x: 130, y: 130, width: 120, lines: market.text.slice(4) },
  { x: 300, y: 100, width: 160, lines: [bridge.head], size: 20 },
  { x: 300, y: 130, width: 120, lines: bridge.text.slice(0, 4) },
  { x: 430, y: 130, width: 120, lines: bridge.text.slice(4) },
];
const shuffled = [5, 2, 0, 4, 1, 3].flatMap((at) => sketches[at] ?? []);

describe('a Chinese page whose blocks stand in any order', () => {
  test('is read by their places, with headlines told by their size', () => {
    const texts = itemsOf(placedPageOf(shuffled));
    expect(texts).toEqual([
      [market.head, ...market.text],
      [bridge.head, ...bridge.text],
    ]);
  });

  test('is read alike in vertical type', () => {
    const page = placedPageOf(shuffled);
    const vertical = { ...page, blocks: page.blocks.map((block) => ({ ...block, lines: block.lines.map(upright) })) };
    expect(itemsOf(vertical)).toEqual(itemsOf(page));
  });
});

describe('larger type', () => {
  test('is told by the height of lines, but not where a long opening paragraph is a little larger', () => {
    const views = viewsOfPage(placedPageOf(sketches));
    expect([...largerType(views)]).toEqual([0, 9]);
    const opening = { x: 0, y: 300, width: 300, lines: market.text.slice(0, 4), size: 13 };
    expect([...largerType(viewsOfPage(placedPageOf([...sketches, opening])))]).toEqual([0, 9]);
  });

  test('is unknown where lines have no boxes', () => {
    expect(largerType(viewsOfPage(placedPageOf(sketches, () => undefined))).size).toBe(0);
  });
});

describe('places of frames', () => {
  const places = framePlaces(framesFor(placedPageOf(sketches)));

  test('let text go on below and in the next column sooner than across the page or back', () => {
    const column = framePlaces(
      framesFor(
        placedPageOf([
          { x: 0, y: 0, width: 100, lines: ['一'] },
          { x: 0, y: 12, width: 100, lines: ['二'] },
          { x: 120, y: 0, width: 100, lines: ['三'] },
          { x: 500, y: 0, width: 100, lines: ['四'] },
        ]),
      ),
    );
    const steps = [1, 2, 3].map((head) => column?.step(0, head) ?? 0);
    expect(steps).toEqual([...steps].sort((one, other) => other - one));
    expect(column?.step(2, 0)).toBeLessThan(steps[2] ?? 0);
  });

  test('let no text go on beside its headline when it may go on under it', () => {
    const beside = { x: 260, y: 95, width: 120, lines: bridge.text };
    const withNext = framePlaces(framesFor(placedPageOf([...sketches.slice(0, 3), beside])));
    expect(withNext?.step(2, 3)).toBeLessThan(0);
    expect(withNext?.step(1, 2)).toBeGreaterThan(0);
  });

  test('give a headline the text right under it, in each of its columns', () => {
    expect(places?.under([0])).toEqual([1, 2]);
    expect(places?.under([3])).toEqual([4]);
  });

  test('are unknown where lines have no boxes', () => {
    expect(framePlaces(framesFor(placedPageOf(sketches, () => undefined)))).toBeUndefined();
  });
});

/** Each block one frame: of one line a headline, of more running text. */
function framesFor(page: Page): readonly Frame[] {
  return page.blocks.map((block) => ({
    kind: block.lines.length === 1 && block.lines[0]?.box?.height !== 10 ? 'display' : 'body',
    views: viewsOfPage({ blocks: [block] }),
    measure: { low: 12, high: 12 },
    opens: 'middle',
    dangles: false,
    jumps: false,
    paragraphs: [],
  }));
}

/** The line as it stands where the page is set in vertical type: columns of lines from the right, tiers of them from the top. */
function upright(line: TextLine): TextLine {
  if (line.box === undefined) return line;
  const { x, y, width, height } = line.box;
  const box: Box = { x: 1000 - y - height, y: x, width: height, height: width };
  return { ...line, box };
}

function itemsOf(page: Page): readonly (readonly string[])[] {
  const language = languageOf('zh-Hans');
  if (language === undefined) throw new Error('no language zh-Hans');
  const issue = { name: 'page', format: 'alto', pages: [page] };
  const texts = new Map(page.blocks.flatMap(({ lines }) => lines.map(({ id, text }) => [id, text] as const)));
  const items = findingsOf(analyse({ issue, language, findings: [] }, passesFor(false)), 'item');
  return items.map(({ at }) => at.map(({ line }) => texts.get(line) ?? ''));
}
