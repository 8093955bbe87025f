/** Forms of Chinese newspapers, both orthographies at once: zh-Hans and zh-Hant share them. */
import type { Language } from '../../model/language.ts';
import { ending, opening, wholeLine } from '../form.ts';
import { chineseDates } from './dates.ts';
import { chinesePageForms } from './page-forms.ts';
import { anyName, digits, han, mark, name, qualifiedRole, role, suffix, textOrPicture } from './words.ts';

const u = (source: string): RegExp => new RegExp(source, 'u');
const dropped = { spaces: 'dropped' } as const;
const signed = `[${'\\p{Script=Han}'}\\s\\u3000、，,/／：:·•（）()|｜]`;
const agency =
  '(?:新[华華]社|中新社|中[国國]新[闻聞]社|中央社|人民网|路透社?|美[联聯]社?|合[众眾]社?|法新社|塔斯社?|共同社|同盟社?|海通社?|哈瓦斯社?)';
const shortDate = `(?:(?:${digits}{1,3}年)?(?:${digits}{1,3}月)?${digits}{1,3}日)`;

const byline = [
  wholeLine('mark-role-names', u(`${mark}\\s*(?<credit>(?:${textOrPicture}[/／：:]?\\s*)?${role}${signed}{1,60})`), {
    cert: 0.98,
  }),
  wholeLine('mark-names', u(`${mark}\\s*(?<credit>${anyName}(?:[\\s、，]{1,3}${anyName}){0,3}${suffix}?)`), {
    cert: 0.9,
  }),
  ending('mark-role-ending', u(`(?<byline>${mark}\\s*(?<credit>${role}${signed}{1,40}))`), { cert: 0.95 }),
  wholeLine('text-picture-names', u(`${mark}?\\s*(?<credit>${textOrPicture}[/／：:]\\s*${signed}{2,60})`), {
    cert: 0.95,
  }),
  wholeLine('role-spaced-names', u(`(?<credit>${qualifiedRole}[\\s\\u3000/／：:]+${signed}{2,60})`), { cert: 0.97 }),
  wholeLine(
    'role-names',
    u(
      `(?<credit>${role}[\\s\\u3000/／：:]*(?:${name}[\\s\\u3000、]*){1,3}(?:${role}[\\s\\u3000/／：:]*(?:${name}[\\s\\u3000、]*){1,3})?${suffix}?)`,
    ),
    { cert: 0.9 },
  ),
  wholeLine(
    'bracketed-report',
    u(
      `[【〔[（(](?<credit>${role}[\\s：:]*(?<names>${anyName}(?:、${anyName})*))[／/](?<place>${han}{2,6})(?:报道|報導|報道|[电電])[】〕\\])）]`,
    ),
    { cert: 0.95 },
  ),
  wholeLine(
    'bracketed-role-names',
    u(`[（(【〔[](?<credit>(?:${anyName}[\\s、]+)?${role}${signed}{2,80}?)[）)】〕\\]]`),
    { cert: 0.95 },
  ),
  opening(
    'bracketed-report-opening',
    u(
      `(?<byline>[【〔[（(](?<credit>${role}[\\s：:]*${anyName}(?:、${anyName})*)[／/](?<place>${han}{2,6})(?:报道|報導|報道|[电電])[】〕\\])）])`,
    ),
    { cert: 0.95 },
  ),
  opening(
    'dateline-role-names',
    u(
      `(?:${han}{0,12}[讯訊]|${han}{2,12}${shortDate}[电電讯訊])[\\s\\u3000]*(?<byline>[（(](?<credit>(?:${anyName}[\\s、]+)?${role}${signed}{2,80}?)[）)])`,
    ),
    { cert: 0.97 },
  ),
  opening(
    'dateline-role-says',
    u(
      `${han}{2,8}[讯訊][\\s\\u3000]+(?<byline>(?<credit>${role}${name}(?:[\\s、]+${name}){0,3})(?:报道|報導|報道))[：:，,]?`,
    ),
    { cert: 0.85 },
  ),
  ending(
    'role-names-ending',
    u(`[。！？”」』…\\s](?<byline>[（(](?<credit>(?:${anyName}[\\s、]+)?${role}${signed}{2,80}?)[）)])\\s*`),
    { cert: 0.95 },
  ),
  wholeLine(
    'reader-name',
    u(
      `(?<credit>(?:市民|读者|讀者|网友|村民|学生|教师|老师|居民|家长|作者|${han}{2,8}?(?:[省市县縣区區州旗镇鎮乡鄉村]|学校|大学|中学|小学|公司|医院))[\\s\\u3000]+${name})`,
    ),
    { cert: 0.7 },
  ),
  wholeLine('spaced-name', u(`(?<credit>${han}[\\s\\u3000]{1,4}${han}(?:[\\s\\u3000]{1,4}${han})?)`), { cert: 0.6 }),
  wholeLine(
    'bracketed-pen-name',
    u(
      `[（(](?<credit>(?![一二三四五六七八九十廿卅百〇○零上中下完]+[）)]|[續续未]完|完|[待未][續续]|[上下][接转轉]|見|见|附|本[报報])${han}{1,7})[）)]`,
    ),
    { cert: 0.6 },
  ),
];

const dateline = [
  opening(
    'paper-date',
    u(`(?<agency>本[报報社刊](?!${han}*[记記]者))(?<place>${han}{0,8}?)(?<date>${shortDate})[讯訊电電]`),
    { ...dropped, cert: 0.99 },
  ),
  opening('paper-report', u(`(?<agency>本[报報])(?:${han}{0,2})[讯訊]`), { ...dropped, cert: 0.99 }),
  opening(
    'agency-date',
    u(`(?:据)?(?<agency>${agency})(?<place>${han}{0,10}?)(?<date>${shortDate})(?:[电電]|专电|專電)`),
    { ...dropped, cert: 0.99 },
  ),
  opening(
    'bracketed-wire',
    u(`[（(【〔](?<place>${han}{2,10}?)(?<date>${shortDate})(?<agency>${han}{0,5})[电電][）)】〕]`),
    { ...dropped, cert: 0.95 },
  ),
  opening(
    'bracketed-report',
    u(`[（(【〔](?<agency>本[报報社]|${han}{2,4}社)(?<place>${han}{0,8})(?:${shortDate})?[讯訊电電][）)】〕]`),
    { ...dropped, cert: 0.95 },
  ),
  opening('place-wire', u(`(?<place>${han}{2,6})(?<date>${shortDate})(?<agency>${han}{0,5})[电電]`), {
    ...dropped,
    cert: 0.85,
  }),
  opening(
    'other-paper-report',
    u(`(?<agency>${han}{2,6}(?:日[报報]|晚[报報]|晨[报報]|早[报報]|商[报報]|都市[报報]|[网網]|周刊))[讯訊]`),
    { ...dropped, cert: 0.95 },
  ),
];

const to = `(?:[紧緊]|下|请|請|全文)?[转轉]`;
const pageNumber = `第?(?<page>[A-Za-zＡ-Ｚ]?${digits}{1,3})[版页頁张張]`;
const aside = `(?:[“"「《]?${han}{0,10}[”"」》]?)?`;

const jumpTo = [
  ending('bracketed-jump', u(`(?<jump>[（(【〔▲]${to}${pageNumber}${aside}[）)】〕]?)`), { ...dropped, cert: 0.99 }),
  ending(
    'see-page',
    u(
      `(?<jump>[（(](?:[详詳][见見]|[详詳]情[见見]|相[关關][报報]道[见見]|[见見]|[报報]道[见見])(?:今日|本[报報])?${pageNumber}${aside}[）)])`,
    ),
    { ...dropped, cert: 0.9 },
  ),
  wholeLine('bare-jump', u(`[▲►▶→]?(?:[紧緊]|下)[转轉]${pageNumber}${aside}`), { ...dropped, cert: 0.95 }),
];

const jumpFrom = [
  opening(
    'bracketed-from',
    u(`(?<jump>[（(【〔▲]?(?:[紧緊]|上)(?:接|承)(?:本[报報])?${pageNumber}${aside}[）)】〕]?)`),
    { ...dropped, cert: 0.99 },
  ),
];

/** The forms of both Chinese languages. */
export const chineseForms: Language['forms'] = {
  byline,
  dateline,
  jumpTo,
  jumpFrom,
  ...chinesePageForms,
  date: chineseDates,
};
