/** Printed dates are read in five languages, and left alone where they are not certain. */
import { describe, expect, it } from 'vitest';
import { readPrintedDate, weekdayOf } from '../../src/validate/printed-dates.ts';

describe('printed dates', () => {
  it.each([
    ['2021年7月29日 星期四', { year: 2021, month: 7, day: 29, weekday: 4 }],
    ['7 月 28 日', { month: 7, day: 28 }],
    ['二〇二一年七月二十八日', { year: 2021, month: 7, day: 28 }],
    ['民國二十年九月十八日', { year: 1931, month: 9, day: 18 }],
    ['十月', { month: 10 }],
    ['今年 2 月', { month: 2 }],
    ['Thursday, July 13, 1905', { year: 1905, month: 7, day: 13, weekday: 4 }],
    ['Jan. 5th', { month: 1, day: 5 }],
    ['den 13. März 1848', { year: 1848, month: 3, day: 13 }],
    ['Mittwoch, 1. Oktober', { month: 10, day: 1, weekday: 3 }],
    ['PARIS, 4 AVRIL', { month: 4, day: 4 }],
    ['1er août 1914', { year: 1914, month: 8, day: 1 }],
    ['zaterdag 30 maart 1918', { year: 1918, month: 3, day: 30, weekday: 6 }],
  ])('“%s” is read', (printed, date) => {
    expect(readPrintedDate(printed)).toEqual(date);
  });

  it.each([
    '光绪三十年七月初二日',
    '农历七月廿八日',
    '7月28日至30日',
    '13 and 14 July',
    '27 thermidor an VII',
    'July 13, No. 7,249',
    'the day before yesterday',
    '24 inst.',
    'between May and June',
  ])('“%s” is left alone', (printed) => {
    expect(readPrintedDate(printed)).toBeUndefined();
  });

  it('a full date has a weekday', () => {
    expect(weekdayOf({ year: 1905, month: 7, day: 13 })).toBe(4);
    expect(weekdayOf({ month: 7, day: 13 })).toBeUndefined();
  });
});
