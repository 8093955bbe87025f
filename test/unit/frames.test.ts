/** What puts frames of Chinese type together: the best matching, letters across line breaks, and columns that were torn apart. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { bestMatching } from '../../src/analysis/best-matching.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { seamOdds } from '../../src/analysis/line-seams.ts';
import { languageOf } from '../../src/languages/index.ts';
import { findingsOf } from '../../src/model/finding.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { pageOf } from './page-of.ts';
import { sourceInput } from './source-input.ts';

describe('the best matching', () => {
  test('takes the greatest sum, not the greatest pair first', () => {
    expect(
      bestMatching([
        [5, 4],
        [4, 0],
      ]),
    ).toEqual([1, 0]);
  });

  test('leaves out pairs that score nothing', () => {
    expect(bestMatching([[0, -2], [-Infinity, 3], []])).toEqual([-1, 1, -1]);
    expect(bestMatching([])).toEqual([]);
  });
});

describe('a line break', () => {
  const odds = (before: string, after: string): number =>
    seamOdds(before, after, (letters) => ['储备', '\u{20BB7}野'].includes(letters));

  test('between letters that stand side by side elsewhere speaks for one line going on in the other', () => {
    expect(odds('关于种子和化肥储', '备情况的汇报')).toBeGreaterThan(odds('关于种子和化肥储', '雨水来得早'));
    expect(odds('来自\u{20BB7}', '野家')).toBeGreaterThan(odds('来自\u{20BB7}', '雨水'));
  });

  test('stands before no closing mark and after no opening one', () => {
    expect(odds('雨水来得早', '，田块')).toBeLessThan(0);
    expect(odds('校长说：“', '孩子们')).toBeLessThan(0);
  });

  test('may stand inside brackets that the next line closes', () => {
    expect(odds('本报讯（记者', '何远山）昨天')).toBeGreaterThan(odds('本报讯（记者', '昨天上午'));
  });
});

const torn = `松溪县部署春耕工作
本报讯 3月5日，松溪县召开春耕工
作会议，听取农业部门关于种子和化肥
储备情况的汇报，要求各个乡镇抓紧准

云岭小学图书馆开门迎客
本报讯 昨天上午，云岭小学的新图
书馆开门迎客，孩子们捧着借书证排起
长队。图书馆藏书两万册，一半来自校

备清淤，不误农时。会议指出，今年雨
水来得早，低洼田块要先开沟排水，种
粮大户的农机要提前检修。

友和乡亲的捐赠，周末也向村民开放，
图书馆为此添了新书。
`;

describe('columns that were torn apart', () => {
  test('go on where what breaks off is taken up', () => {
    expect(linesOfItems(torn, 'pdftotext')).toEqual([
      [1, 2, 3, 4, 11, 12, 13],
      [6, 7, 8, 9, 15, 16],
    ]);
  });

  test('do not go on in a line narrower than they are, such as the name of a column of the paper', () => {
    const named = torn.replace('抓紧准\n\n云岭', '抓紧准\n\n校园内外\n\n云岭');
    expect(linesOfItems(named, 'pdftotext')).toEqual([
      [1, 2, 3, 4, 13, 14, 15],
      [6, 8, 9, 10, 11, 17, 18],
    ]);
  });

  test('leave a byline with the headline over it, though that of another text comes between', () => {
    const credited = `松溪县部署春耕工作

云岭小学图书馆开门迎客

□融媒记者 何远山

□融媒记者 沈一鸣
昨天上午，云岭小学的新图书馆开门
迎客，孩子们捧着借书证排起长队。图
书馆藏书两万册，一半来自校友捐赠。

3月5日，松溪县召开春耕工作会议，
听取农业部门关于种子和化肥储备情况
的汇报，要求各个乡镇抓紧准备清淤。
`;
    expect(linesOfItems(credited, 'pdftotext')).toEqual([
      [1, 5, 12, 13, 14],
      [3, 7, 8, 9, 10],
    ]);
  });

  test('are warned about', async () => {
    const page = torn.repeat(3);
    const diagnosticsOf = async (profile: string) => {
      const { diagnostics } = await encode(sourceInput('page.txt', page), { version: '0', profile });
      return diagnostics.map(({ code }) => code);
    };
    expect(await diagnosticsOf('pdftotext')).toContain('ANA-004');
    expect(await diagnosticsOf('mupdf')).not.toContain('ANA-004');
  });
});

describe('short texts under each other', () => {
  const briefs = `街巷短讯
夜市延长开放
河东夜市今天起每晚多开一个小时，
周末开到零点。
菜场添了电子秤
城北菜场换上新秤，顾客可以扫码
查看每一笔账。
泳池周一闭馆
体育中心泳池每周一换水，当天不
对外开放。
`;
  const notices = `便民公告
王小河不慎遗失营业执照
副本一本，编号尾数八二
七，声明作废。
李大山不慎遗失机动车行
驶证一本，证号尾数三三
九，声明作废。
`;

  test('with a line over each are briefs, and the words over them all are apart', () => {
    expect(linesOfItems(briefs, 'mupdf')).toEqual([[1], [2, 3, 4], [5, 6, 7], [8, 9, 10]]);
  });

  test('are notices where a formula ends each', () => {
    expect(linesOfItems(notices, 'mupdf')).toContainEqual([5, 6, 7]);
  });
});

function linesOfItems(text: string, profile: string): readonly (readonly number[])[] {
  const language = languageOf('zh-Hans');
  if (language === undefined) throw new Error('no language zh-Hans');
  const issue = { ...pageOf(text), profile };
  const items = findingsOf(analyse({ issue, language, findings: [] }, passesFor(false)), 'item');
  return items.map(({ at }) => at.map(({ line }) => Number(line.slice(line.indexOf('.l') + 2))));
}
