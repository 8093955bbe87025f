/** Dates in Chinese text, and what its words of relative time count. */
import type { Form } from '../../model/language.ts';
import { anywhere } from '../form.ts';

const n = '[\\d０-９]';
const h = '[〇○零一二三四五六七八九十廿卅]';
const day = `(?:${n}{1,2}|${h}{1,4})`;
const s = '[\\s\\u3000]?';
const year = `(?:民[国國]${s}(?<republicYear>${h}{1,3}|${n}{1,3})${s}年|(?<year>${n}{4}|[〇○零一二三四五六七八九]{4})${s}年|(?<yearShift>今年|去年|前年|明年|上年|当年|本年))${s}`;
const month = `(?:(?<month>${day})${s}月|(?<monthShift>本月|上月|上个月|下月|下个月|這個月|这个月))`;
/** The old calendar, by its name or by a year of its cycle of sixty, says what no date of the new one is. */
const oldCalendar = '(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历|舊曆|古历|古曆)';
const oldYear = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年';
const newCalendar = `(?<!${oldCalendar}${s}|${oldYear}${s}|${h})`;
const to = `${s}(?:至|到|—{1,2}|-|－|～|~|–)${s}`;
const u = (source: string): RegExp => new RegExp(source, 'u');

/** Date forms, the fuller first: a shorter one does not match inside a longer. */
export const chineseDates: readonly Form[] = [
  anywhere(
    'date-range',
    u(
      `${newCalendar}(?:${year})?${month}${s}(?<day>${day})${s}日?${to}(?:(?<toMonth>${day})${s}月${s})?(?<toDay>${day})${s}日`,
    ),
    { cert: 0.95 },
  ),
  anywhere('full-date', u(`${newCalendar}(?:${year})?${month}${s}(?<day>${day})${s}[日号號]`), { cert: 0.98 }),
  anywhere('numeric-date', /(?<!\d)(?<year>(?:19|20)\d{2})[.．-](?<month>\d{1,2})[.．-](?<day>\d{1,2})(?!\d)/u, {
    cert: 0.9,
  }),
  anywhere('year-half', u(`${year}(?<half>[上下])半年`), { cert: 0.95 }),
  anywhere('year-quarter', u(`${year}第?(?<quarter>[一二三四1-4])季度`), { cert: 0.95 }),
  anywhere('month-range', u(`${year}(?<month>${day})${s}月?${to}(?<toMonth>${day})${s}月(?!${s}${day}${s}日)`), {
    cert: 0.9,
  }),
  anywhere('year-month', u(`${year}(?<month>${day})${s}月(?:份|底|初|中旬|上旬|下旬)?`), { cert: 0.95 }),
  anywhere('month-part', u('(?<monthShift>本月|(?<![能年以已零晚])上月|上个月|下月)(?:份|底|初)?'), { cert: 0.75 }),
  anywhere(
    'bare-day',
    u(`(?<=^|[，。；：、（“\\s至到于在自将])(?<day>(?:[12]?${n}|3[01]))日(?![报元游均内後后報]|之内)`),
    { cert: 0.8 },
  ),
  anywhere(
    'weekday-of-week',
    u('(?<weekShift>上|本|这|這|下)个?(?<weekday>(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])'),
    { cert: 0.9 },
  ),
  anywhere('day-before', u('(?<dayShift>昨日|昨天|昨晚|昨晨|昨夜)'), { cert: 0.95 }),
  anywhere(
    'relative-day',
    u(
      '(?<dayShift>今日(?!天气|论坛|導讀|导读|看点|推荐|视点|关注)|今天|今晨|今晚|明日|明天|明晚|前天|前日|后天|後天|後日)(?!起?[新报報])',
    ),
    { cert: 0.75 },
  ),
  anywhere(
    'year-only',
    u(`(?<year>(?:19|20)${n}{2}|[一二][〇○零一二三四五六七八九]{3})${s}年(?!${s}(?:代|度|款|版|级|${day}${s}月))`),
    { cert: 0.9 },
  ),
];

/** Days, months and years that a word moves from the day of the issue. */
export const chineseShifts: Readonly<Record<string, number>> = {
  上: -1,
  本: 0,
  这: 0,
  這: 0,
  下: 1,
  昨日: -1,
  昨天: -1,
  昨晚: -1,
  昨晨: -1,
  昨夜: -1,
  今日: 0,
  今天: 0,
  今晨: 0,
  今晚: 0,
  明日: 1,
  明天: 1,
  明晚: 1,
  前天: -2,
  前日: -2,
  后天: 2,
  後天: 2,
  後日: 2,
  今年: 0,
  本年: 0,
  当年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  本月: 0,
  这个月: 0,
  這個月: 0,
  上月: -1,
  上个月: -1,
  下月: 1,
  下个月: 1,
};
