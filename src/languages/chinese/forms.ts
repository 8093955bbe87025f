/** Forms of Chinese newspapers, both orthographies at once: zh-Hans and zh-Hant share them. */
import type { Language } from '../../model/language.ts';
import { ending, opening, wholeLine } from '../form.ts';
import { bylineForms, captionForms, creditForms } from './byline-forms.ts';
import { chineseDates } from './dates.ts';
import { chinesePageForms } from './page-forms.ts';
import { agency, digits, han, mark } from './words.ts';

const u = (source: string): RegExp => new RegExp(source, 'u');
const dropped = { spaces: 'dropped' } as const;
const shortDate = `(?:(?:${digits}{1,3}年)?(?:${digits}{1,3}月)?${digits}{1,3}日)`;

const dateline = [
  opening(
    'paper-date',
    u(`${mark}?(?<agency>本[报報社刊](?!${han}*[记記]者))(?<place>${han}{0,8}?)(?<date>${shortDate})[讯訊电電]`),
    { ...dropped, cert: 0.99 },
  ),
  opening('paper-report', u(`${mark}?(?<agency>本[报報])(?:${han}{0,2})[讯訊](?![员員])`), { ...dropped, cert: 0.99 }),
  opening(
    'agency-date',
    u(`${mark}?(?:据)?(?<agency>${agency})(?<place>${han}{0,10}?)(?<date>${shortDate})(?:[电電]|专电|專電)`),
    { ...dropped, cert: 0.99 },
  ),
  opening('agency-report', u(`(?:据|综合)(?<agency>${agency})(?:[电電讯訊]|消息|报道)`), { ...dropped, cert: 0.9 }),
  opening(
    'bracketed-wire',
    u(`[（(【〔](?<place>${han}{2,10}?)(?<date>${shortDate})(?<agency>${han}{0,5})[电電][）)】〕]`),
    { ...dropped, cert: 0.95 },
  ),
  opening(
    'bracketed-report',
    u(
      `[（(【〔](?:(?<agency>本[报報社]|${han}{2,4}社)(?<place>${han}{0,8})(?:${shortDate})?[讯訊电電]|(?<paper>${han}{1,4}[报報])(?:[专專][讯訊]|[综綜]合[报報][道導]))[）)】〕]`,
    ),
    { ...dropped, cert: 0.95 },
  ),
  opening('bracketed-special', /[（(【〔][特专專快急][讯訊电電][）)】〕]/u, { ...dropped, cert: 0.9 }),
  opening(
    'place-wire',
    u(`(?<place>${han}{2,6})(?<date>${shortDate})(?<agency>(?:(?![停断斷供用来來充缺限家])${han}){0,5})[电電]`),
    {
      ...dropped,
      cert: 0.85,
    },
  ),
  opening(
    'other-paper-report',
    u(`(?<agency>${han}{2,6}(?:日[报報]|晚[报報]|晨[报報]|早[报報]|商[报報]|都市[报報]|[网網]|周刊))[讯訊]`),
    { ...dropped, cert: 0.95 },
  ),
];

const to = `(?:[紧緊]|下|请|請|全文)?[转轉]`;
const pageNumber = `第?(?<page>[A-Za-zＡ-Ｚ]?${digits}{1,3})(?:[版页頁张張])`;
const morePages = `(?:[、,，和—–-]${digits}{1,3}[版]?){0,3}`;
const aside = `(?:[“"「《]?${han}{0,10}[”"」》]?)?`;

const jumpTo = [
  ending(
    'bracketed-jump',
    u(
      `(?<jump>[（(【〔〈《＜▲]${to}第?(?<page>[A-Za-zＡ-Ｚ]?${digits}{1,3})${morePages}[版页頁张張]${aside}[）)】〕〉》＞]?)`,
    ),
    { ...dropped, cert: 0.99 },
  ),
  ending(
    'see-page',
    u(
      `(?<jump>[（(](?:[详詳][见見]|[详詳]情[见見]|(?:更多|相[关關])?[报報]道[详詳]?[见見]|[见見])(?:今日|本[报報])?${pageNumber}${aside}[）)])`,
    ),
    { ...dropped, cert: 0.9 },
  ),
  wholeLine('bare-jump', u(`[▲►▶→]{0,3}(?:[紧緊]|下)[转轉]${pageNumber}${aside}`), { ...dropped, cert: 0.95 }),
];

const jumpFrom = [
  opening(
    'bracketed-from',
    u(`(?<jump>[（(【〔〈《＜▲]?(?:[紧緊]|上)(?:接|承)(?:本[报報])?${pageNumber}${aside}[）)】〕〉》＞]?)`),
    { ...dropped, cert: 0.99 },
  ),
];

/** The forms of both Chinese languages. */
export const chineseForms: Language['forms'] = {
  byline: bylineForms,
  credit: creditForms,
  caption: captionForms,
  dateline,
  jumpTo,
  jumpFrom,
  ...chinesePageForms,
  date: chineseDates,
};
