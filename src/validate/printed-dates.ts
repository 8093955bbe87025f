/** Reads printed dates and weekdays in Chinese, English, German, French and Dutch; what is not certain is not read. */

/** What a printed date says; a newspaper often leaves out the year. */
export interface PrintedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday?: number;
}

const monthNames: readonly string[] = [
  'january jan januar jänner janvier janv januari',
  'february feb febr februar februari février fevrier févr fév',
  'march mar märz maerz mars maart mrt',
  'april apr avril avr',
  'may mai mei',
  'june jun juni juin',
  'july jul juli juillet juil',
  'august aug augustus août aout',
  'september sept sep septembre',
  'october oct oktober okt octobre',
  'november nov novembre',
  'december dec dezember dez décembre decembre déc',
];

const weekdayNames: readonly string[] = [
  'sunday sonntag dimanche zondag',
  'monday montag lundi maandag',
  'tuesday dienstag mardi dinsdag',
  'wednesday mittwoch mercredi woensdag',
  'thursday donnerstag jeudi donderdag',
  'friday freitag vendredi vrijdag',
  'saturday samstag sonnabend samedi zaterdag',
];

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const weekdays = new Map(
  weekdayNames.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** Reckonings other than the Gregorian: their numbers say nothing about `@when`. */
const otherChinese =
  /农历|農曆|农曆|阴历|陰曆|旧历|舊曆|夏历|光绪|光緒|宣统|宣統|同治|咸丰|咸豐|道光|明治|大正|昭和|平成|令和|康德|正月|腊月|臘月|初[一二三四五六七八九十]/u;
const otherLatin =
  /vend[ée]miaire|brumaire|frimaire|niv[ôo]se|pluvi[ôo]se|vent[ôo]se|germinal|flor[ée]al|prairial|messidor|thermidor|fructidor|\ban [ivx]+\b|o\. ?s\.|old style|alten stils/u;

/** What a printed date says; undefined where it names several days or another calendar, or no date can be read. */
export function readPrintedDate(printed: string): PrintedDate | undefined {
  // Without a word or a Chinese sign there is no telling day from month.
  if (printed.length > 120 || !/[\p{L}]/u.test(printed)) return undefined;
  const text = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const isChinese = /[年月日号號星礼禮周週]/u.test(text);
  if ((isChinese ? otherChinese : otherLatin).test(text)) return undefined;
  const date = isChinese ? readChinese(text) : readLatin(text);
  const weekday = isChinese ? readChineseWeekday(text) : readLatinWeekday(text);
  if (date === undefined && weekday === undefined) return undefined;
  return { ...date, ...(weekday === undefined ? {} : { weekday }) };
}

const digits = '[0-9〇零○一二三四五六七八九十廿卅]';
const chineseDate = new RegExp(
  `(?:(?<minguo>民国|民國)? ?(?<year>${digits}{1,6}|元) ?年)? ?(?:(?<month>${digits}{1,3}) ?月)? ?(?:(?<day>${digits}{1,4}) ?[日号號])?`,
  'gu',
);

function readChinese(text: string): PrintedDate | undefined {
  const found = [...text.matchAll(chineseDate)].filter((match) => match[0].trim() !== '');
  const [only, ...others] = found;
  // 7月28日至30日 and the like name several days.
  if (only === undefined || others.length > 0 || /[至—–~～、]|-/u.test(text)) return undefined;
  const { minguo, year, month, day } = only.groups ?? {};
  const yearNumber = year === undefined ? undefined : chineseNumber(year);
  // A year of one or two digits is 今年 style or a reign: not read. 民国元年 is 1912.
  const full = minguo === undefined ? yearNumber : (yearNumber ?? 0) + 1911;
  return datePart(full !== undefined && full >= 1500 ? full : undefined, chineseNumber(month), chineseNumber(day));
}

const chineseDigits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value] as const))
  .set('零', 0)
  .set('○', 0);

function chineseNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d+$/u.test(written)) return Number(written);
  if (written === '元') return 1;
  const digitValue = (character: string): number => chineseDigits.get(character) ?? Number(character);
  const spelled = written.replace(/^廿/u, '二十').replace(/^卅/u, '三十');
  const ten = spelled.indexOf('十');
  if (ten === -1) return Number([...spelled].map(digitValue).join(''));
  const tens = ten === 0 ? 1 : digitValue(spelled.slice(0, ten));
  const units = spelled.slice(ten + 1);
  const number = tens * 10 + (units === '' ? 0 : digitValue(units));
  return Number.isNaN(number) ? undefined : number;
}

function readLatin(text: string): PrintedDate | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const named = words.flatMap((word, index) => (months.has(word) ? [index] : []));
  const [at, ...others] = named;
  if (at === undefined || others.length > 0) return undefined;
  const month = months.get(words[at] ?? '');
  const numbers = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const years = numbers.filter((number) => number >= 1500 && number <= 2199);
  const days = numbers.filter((number) => number >= 1 && number <= 31);
  // A number that is neither (an issue number, an hour) makes the reading uncertain.
  if (years.length > 1 || days.length > 1 || years.length + days.length < numbers.length) return undefined;
  return datePart(years[0], month, days[0]);
}

function datePart(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): PrintedDate | undefined {
  if ((month ?? 1) > 12 || (day ?? 1) > 31 || (month ?? 1) < 1 || (day ?? 1) < 1) return undefined;
  if (year === undefined && month === undefined && day === undefined) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function readChineseWeekday(text: string): number | undefined {
  const [only, ...others] = text.matchAll(/(?:星期|礼拜|禮拜|周|週)(?<day>[日天一二三四五六])/gu);
  const day = only?.groups?.day;
  if (day === undefined || others.length > 0) return undefined;
  return day === '天' ? 0 : '日一二三四五六'.indexOf(day);
}

function readLatinWeekday(text: string): number | undefined {
  const found = (text.match(/\p{L}+/gu) ?? []).flatMap((word) => weekdays.get(word) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** An ISO date of day, month or year precision; undefined for anything else. */
export function readIsoDate(value: string): PrintedDate | undefined {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T.*)?)?)?Z?$/u.exec(value.trim())?.groups;
  if (parts === undefined) return undefined;
  const number = (digit: string | undefined): number | undefined => (digit === undefined ? undefined : Number(digit));
  return datePart(number(parts.year), number(parts.month), number(parts.day));
}

/** Weekday of a full Gregorian date, 0 Sunday; undefined without one. */
export function weekdayOf({ year, month, day }: PrintedDate): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
