/** Structure of pages: letter-spacing, items with their headlines, columns, paragraphs, continuations, text-layer profiles. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { unifyRadicals } from '../../src/analysis/glyphs.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { closeLetterSpacing } from '../../src/analysis/letter-spacing.ts';
import { languageOf } from '../../src/languages/index.ts';
import { type Finding, findingsOf } from '../../src/model/finding.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { profileOf } from '../../src/readers/text-layer-profile.ts';
import { pageOf } from './page-of.ts';

const valley = `□本报记者 江小渔
本报讯 3月5日，松溪县召开春耕工作
会议，听取农业部门关于种子和化肥储
备情况的汇报，要求各乡镇抓紧修好水
渠，不误农时。
会议指出，今年雨水来得早，低洼田
块要先开沟排水，种粮大户的农机要提
前检修，确保春耕顺利进行。

松溪县部署春耕工作
□本报记者 何远山
本报讯 昨天上午，云岭小学的新图书
馆开门迎客，孩子们捧着借书证排起长
队。图书馆藏书两万册，一半来自校友
和乡亲的捐赠，周末也向村民开放。
校长说，有了图书馆，孩子们放学以
后就有了去处，老师每周三下午还在这
里讲故事。

云岭小学图书馆开门迎客
`;

function claimsOf(text: string, tag = 'zh-Hans'): readonly Finding[] {
  const language = languageOf(tag);
  if (language === undefined) throw new Error(`no language ${tag}`);
  return analyse({ issue: pageOf(text), language, findings: [] }, passesFor(false));
}

function linesOf(text: string, finding: Finding | undefined): readonly string[] {
  return textOf(indexLines(pageOf(text)), finding?.at ?? []);
}

describe('letter-spacing', () => {
  test.each([
    ['局 。 上 半 年 ，我 市 GDP 同 比 增 长', '局。上半年，我市GDP同比增长'],
    ['力 把 问 题 解 决 在 萌 芽 之 时、成 灾 之', '力把问题解决在萌芽之时、成灾之'],
    ['W e t t e r b e r i c h t', 'Wetterbericht'],
  ])('closes %s', (spaced, closed) => expect(closeLetterSpacing(spaced)).toBe(closed));

  test.each(['7 月 28 日', '本报记者 张 三', 'a man of no name'])('leaves %s as it is', (line) =>
    expect(closeLetterSpacing(line)).toBeUndefined(),
  );
});

describe('items', () => {
  test('a headline after its text stands first in the item of the text whose words it shares', () => {
    const items = findingsOf(claimsOf(valley), 'item');
    expect(items.map((item) => linesOf(valley, item)[0])).toEqual(['松溪县部署春耕工作', '云岭小学图书馆开门迎客']);
  });

  test.each([valley, '', '\n \n', 'x', '电话：8123456\n全场八折', 'שלום עולם\nمرحبا\n', '经济'.repeat(5000)])(
    'every line with text is in one item or is furniture, none in two',
    (text) => {
      const claims = claimsOf(text);
      const lines = findingsOf(claims, 'item').flatMap(({ at }) => at.map(({ line }) => line));
      const furniture = new Set(findingsOf(claims, 'furniture').flatMap(({ at }) => at.map(({ line }) => line)));
      const all = pageOf(text)
        .pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines))
        .filter((line) => line.text.trim() !== '' && !furniture.has(line.id));
      expect(new Set(lines).size).toBe(lines.length);
      expect(all.filter(({ id }) => !lines.includes(id))).toEqual([]);
    },
  );
});

describe('paragraphs', () => {
  test('an indented line after a full stop begins a paragraph', () => {
    const openings = findingsOf(claimsOf(valley), 'paragraph').map((claim) => linesOf(valley, claim)[0]);
    expect(openings).toContain('会议指出，今年雨水来得早，低洼田');
  });
});

describe('text-layer profiles', () => {
  test.each([
    [
      'pdftotext-layout',
      'one column here        the other there\nand so it goes         from line to line\n',
      'wide gaps',
    ],
    ['pdftotext-raw', '松溪县部署春耕工作\n会议指出，今年雨水来得早\n\f', 'a form feed at the end'],
    ['mupdf', '会议指出，\n\n今年雨水来得早\n\n\f\n', 'a line of its own'],
    ['pdftotext', '会议指出，今年\n雨水来得早。\n\n云岭小学\n\f', 'blank lines part blocks'],
    ['pdfminer', 'The board has  agreed to\nrun a  ferry.\n\nNew school\n\n\f', 'runs of spaces'],
    ['pdfminer', 'The board has agreed to \nrun a ferry.\n\nNew school\n\n\f', 'spaces at line ends'],
    ['pdfminer', 'The board (cid:17) has agreed\nto run a ferry.\n\nNew school\n\n\f', 'cid'],
    ['pdfbox', valley, 'in mid-sentence'],
    ['pdfjs', 'FERRY IN WINTER\nThe board has agreed to run\na ferry in winter.\n', 'hardly a blank line'],
    ['ocr', 'FERBY 1N WlNTER\nThe hoard has agr■ed to run\na feiiy in winter.\n', 'as OCR does'],
    [
      'ocr',
      'The board has agreed to run\na ferry in winter.\n\nThe school will be open-\ned on Monday.\n',
      'parted by blank lines',
    ],
  ])('%s shows in its blank lines, spaces and form feeds', (name, text, reason) => {
    expect(profileOf(text)).toMatchObject({ name, reason: expect.stringContaining(reason) });
  });

  test('the user may say which', () => expect(profileOf('x', 'pdfminer').reason).toBe('said by the user'));
});

test('radicals that a font gives in place of ideographs are read as those, in simplified type too', () => {
  expect(unifyRadicals('镇⻓：⼾籍、⻋站、⼤棚⻩⽠')).toBe('镇长：户籍、车站、大棚黄瓜');
});

describe('notices, captions and signatures of a Chinese or Japanese page without blank lines', () => {
  const text = `市民中心广场改造工程下月开工
□本报记者 林望川
本报讯 昨日，记者从市住建局获悉，市民中心广
场改造工程将于下月开工，工期约八个月，总投资
约三千万元。改造后的广场将增加绿地面积，并新
建一座地下停车场，可提供三百个停车位。
公告
因道路施工，自三月
五日起，人民路至解
放路段实行封闭，请
过往车辆绕行。
市交通局
2021年3月4日
图为工人在市民中心广场施工现场测量地形。　本报记
者 何棠 摄
`;
  const lines = indexLines(pageOf(text));
  test('a caption goes on where the role of its credit is broken', () => {
    expect(findingsOf(claimsOf(text), 'caption').map(({ at }) => textOf(lines, at).join(''))).toEqual([
      '图为工人在市民中心广场施工现场测量地形。　本报记者 何棠 摄',
    ]);
  });

  test('who gives a notice, and the day, belong to it', () => {
    const notices = findingsOf(claimsOf(text), 'item').filter(({ type }) => type === 'notice');
    expect(notices.map(({ at }) => textOf(lines, at).slice(-2))).toEqual([['市交通局', '2021年3月4日']]);
  });

  test('a name in brackets after a Japanese text signs it', () => {
    const signed =
      '市は四日、広場の改修工事を来月に始めると発\n表した。工期は約八か月で、費用は三億円だ。\n（佐藤健一）\n';
    expect(findingsOf(claimsOf(signed, 'ja'), 'byline')).toMatchObject([{ end: true, at: [{ start: 0, end: 6 }] }]);
  });
});
