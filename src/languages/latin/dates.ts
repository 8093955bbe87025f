/** Date forms of languages in alphabets, made from month names and words of relative time. */
import type { Form, Language } from '../../model/language.ts';
import { anyOf, anywhere } from '../form.ts';

/** Words of one language that its dates are made of. Order says whether the day or the month stands first. */
export interface DateWording {
  readonly months: Language['months'];
  readonly weekdays: Language['weekdays'];
  readonly order: 'day-month' | 'month-day';
  /** After the number of a day: st, er, full stop. */
  readonly ordinal: string;
  /** Between day and month: `of`. */
  readonly between: string;
  /** Between two days of a span: to. */
  readonly to: string;
  /** Words that move a day (yesterday), and words beside a weekday (last). */
  readonly days: readonly string[];
  readonly weekdayBefore: readonly string[];
  readonly weekdayAfter: readonly string[];
  /** Months are always written with a capital. */
  readonly capitals?: boolean;
}

/** Every spelling of some lower-case words that print uses: lower case, capitalised, capitals. */
export function spelled(words: readonly (readonly string[])[]): string {
  const all = words.flat().flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
  return anyOf([...new Set(all)]);
}

/** The same, of words that always have a capital. */
function capitalised(words: readonly (readonly string[])[]): string {
  return anyOf([
    ...new Set(words.flat().flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])),
  ]);
}

/** The date forms of one language, the fuller first. */
export function alphabeticDates(words: DateWording): readonly Form[] {
  const u = (source: string): RegExp => new RegExp(source, 'u');
  const day = `(?<day>[12]?\\d|3[01])(?:${words.ordinal})?`;
  const toDay = `(?<toDay>[12]?\\d|3[01])(?:${words.ordinal})?`;
  const print = words.capitals === true ? capitalised : spelled;
  // The full stop after a whole name ends the sentence; after an abbreviation it belongs to the month.
  const whole = print(words.months.map((names) => names.slice(0, 1)));
  const short = print(words.months.map((names) => names.slice(1)));
  const month = `(?<month>(?:${whole})(?!\\p{L})|(?:${short})(?!\\p{L})\\.?)`;
  const year = '(?:,? ?(?<year>1[5-9]\\d{2}|20\\d{2})(?!\\d))?';
  const weekday = `(?<weekday>${spelled([...words.weekdays])})(?!\\p{L})`;
  const span = `(?: ?[-–—] ?| ${words.to} )`;
  const dated =
    words.order === 'day-month'
      ? [
          anywhere('day-range', u(`(?<![\\d.,])${day}${span}${toDay} ?${words.between}${month}${year}`), { cert: 0.9 }),
          anywhere('day-month', u(`(?<![\\d.,])${day} ?${words.between}${month}${year}`), { cert: 0.9 }),
        ]
      : [
          anywhere('day-range', u(`(?<!\\p{L})${month} ?${day}${span}${toDay}(?!\\d)${year}`), { cert: 0.9 }),
          anywhere('month-day', u(`(?<!\\p{L})${month} ?${day}(?!\\d)${year}`), { cert: 0.9 }),
          anywhere('day-month', u(`(?<![\\d.,£$])${day} ?${words.between}${month}${year}`), { cert: 0.9 }),
        ];
  return [
    ...dated,
    anywhere('month-year', u(`(?<!\\p{L})${month},? (?<year>1[5-9]\\d{2}|20\\d{2})(?!\\d)`), { cert: 0.9 }),
    anywhere('relative-weekday', u(`(?<!\\p{L})(?<weekdayShift>${spelled([words.weekdayBefore])}) ${weekday}`), {
      cert: 0.75,
    }),
    ...(words.weekdayAfter.length === 0
      ? []
      : [
          anywhere(
            'weekday-relative',
            u(`(?<!\\p{L})${weekday} (?<weekdayShift>${spelled([words.weekdayAfter])})(?!\\p{L})`),
            { cert: 0.75 },
          ),
        ]),
    anywhere('relative-day', u(`(?<!\\p{L})(?<dayShift>${spelled([words.days])})(?!\\p{L})`), { cert: 0.8 }),
  ];
}
