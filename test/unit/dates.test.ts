/** Dates in text, read against the date of an issue. */
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, weekdayOf } from '../../src/analysis/calendar.ts';
import { dates } from '../../src/analysis/dates.ts';
import { parseNumber } from '../../src/analysis/numbers.ts';
import { languageOf } from '../../src/languages/index.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { pageOf } from './page-of.ts';

function read(tag: string, text: string, issueDate?: string): readonly string[] {
  const language = languageOf(tag);
  if (language === undefined) throw new Error(`no language ${tag}`);
  const issue = pageOf(text);
  const lines = indexLines(issue);
  const known = issueDate === undefined ? {} : { issueDate };
  const claims = dates.run({ issue, lines, language, findings: [], enrich: true, ...known });
  return claims.flatMap((one) =>
    one.kind === 'date' ? [`${textOf(lines, one.at).join('|')} = ${one.when ?? `${one.from}/${one.to}`}`] : [],
  );
}

describe('dates against the issue of 29 July 2021, a Thursday', () => {
  test.each([
    ['zh-Hans', '本报讯 7月28日，市里召开会议', ['7月28日 = 2021-07-28']],
    ['zh-Hans', '7 月 28 日下午，', ['7 月 28 日 = 2021-07-28']],
    ['zh-Hans', '今年上半年，全市', ['今年上半年 = 2021-01-01/2021-06-30']],
    ['zh-Hans', '去年第四季度，全市', ['去年第四季度 = 2020-10-01/2020-12-31']],
    ['zh-Hans', '今年 2 月，我市出台', ['今年 2 月 = 2021-02']],
    ['zh-Hans', '昨日上午，记者', ['昨日 = 2021-07-28']],
    ['zh-Hans', '上周五，会议', ['上周五 = 2021-07-23']],
    ['zh-Hans', '本周日将开放', ['本周日 = 2021-08-01']],
    ['zh-Hans', '展期为12月30日至1月3日，', ['12月30日至1月3日 = 2021-12-30/2022-01-03']],
    ['zh-Hans', '7月6日—8日营业', ['7月6日—8日 = 2021-07-06/2021-07-08']],
    ['zh-Hans', '计划于明年1月1日起执行', ['明年1月1日 = 2022-01-01']],
    ['zh-Hans', '二〇二〇年十二月三十一日', ['二〇二〇年十二月三十一日 = 2020-12-31']],
    ['zh-Hans', '今\n年2月，我市', ['今|年2月 = 2021-02']],
    ['zh-Hant', '民國九年四月三日', ['民國九年四月三日 = 1920-04-03']],
    ['zh-Hant', '庚申年二月十八日，農曆十二月初三日', []],
    ['zh-Hans', '农历6月20日，公历7月29日', ['7月29日 = 2021-07-29']],
    ['zh-Hans', '共2月30日', []],
    ['zh-Hans', '全市共有108项，占14.1%', []],
    ['en', 'on April 4 the House met', ['April 4 = 2021-04-04']],
    ['en', 'It met on the 4th of April. Then', ['4th of April = 2021-04-04']],
    ['en', 'since Sept. 3 the mar. 4 mark', ['Sept. 3 = 2021-09-03']],
    ['en', 'last Tuesday the House met', ['last Tuesday = 2021-07-27']],
    ['en', 'on Friday next the sale', ['Friday next = 2021-07-30']],
    ['en', 'from May 3 to 5, 1890, at', ['May 3 to 5, 1890 = 1890-05-03/1890-05-05']],
    ['fr', 'Le 1er avril, hier encore', ['1er avril = 2021-04-01', 'hier = 2021-07-28']],
    ['fr', 'mardi dernier, au soir', ['mardi dernier = 2021-07-27']],
    ['de', 'am 3. März 1848 wurde', ['3. März 1848 = 1848-03-03']],
    ['nl', 'den 18 November 1813, des avonds', ['18 November 1813 = 1813-11-18']],
  ])('%s: %s', (tag, text, expected) => {
    expect([...read(tag, text, '2021-07-29')].sort()).toEqual([...expected].sort());
  });

  test('a date in winter may lie in the year before', () => {
    expect(read('zh-Hans', '12月25日，', '2020-01-05')).toEqual(['12月25日 = 2019-12-25']);
  });
});

test('without a date of the issue only full dates have a year', () => {
  expect(read('zh-Hans', '2020年3月9日和3月10日，昨日')).toEqual(['2020年3月9日 = 2020-03-09', '3月10日 = --03-10']);
});

test('Han numerals are read in all their ways', () => {
  const chinese = { numberWords: {} };
  const printed = ['二〇二一', '二十八', '廿八', '十', '一百二十', '元', '１２', '三十一', '米'];
  expect(printed.map((text) => parseNumber(chinese, text))).toEqual([2021, 28, 28, 10, 120, 1, 12, 31, undefined]);
});

test('the calendar counts leap years and weekdays', () => {
  expect(addDays({ year: 2020, month: 2, day: 28 }, 2)).toEqual({ year: 2020, month: 3, day: 1 });
  expect(addDays({ year: 1900, month: 3, day: 1 }, -1)).toEqual({ year: 1900, month: 2, day: 28 });
  expect(weekdayOf({ year: 2021, month: 7, day: 29 })).toBe(3);
  expect(dayNumber({ year: 2000, month: 1, day: 1 }) - dayNumber({ year: 1999, month: 1, day: 1 })).toBe(365);
});
