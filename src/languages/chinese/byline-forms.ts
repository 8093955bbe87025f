/** Forms of signatures in Chinese newspapers: bylines, credits of pictures, words on the author. */
import type { Form } from '../../model/language.ts';
import { ending, opening, wholeLine } from '../form.ts';
import {
  agency,
  anyName,
  digits,
  han,
  mark,
  name,
  qualifiedRole,
  role,
  suffix,
  surname,
  textOrPicture,
} from './words.ts';

const u = (source: string): RegExp => new RegExp(source, 'u');
const gap = '[\\s\\u3000]';
/** Whatever may stand in a credit. */
const signed = `[\\p{Script=Han}\\s\\u3000、，,/／：:·•（）()|｜]`;
/** Roles and names within brackets, the first name perhaps before its role. */
const credit = `(?<credit>(?:${anyName}[\\s、]+)?${role}${signed}{2,80}?)`;
const open = '[（(【〔[]';
const close = '[）)】〕\\]]';
const report = '(?:报道|報導|報道|[电電])';
const names = `(?:${name}[\\s\\u3000、]*){1,3}`;
const namesAfterRole = `${role}[\\s\\u3000/／：:]*${names}`;
/** A line that ends in 摄 alone is the credit of a picture. */
const noPicture = `(?!.*${han}${gap}*[摄攝]$)`;
const shortDate = `(?:(?:${digits}{1,3}年)?(?:${digits}{1,3}月)?${digits}{1,3}日)`;
const school = '(?:[省市县縣区區州旗镇鎮乡鄉村]|学校|大学|中学|小学|公司|医院)';
const reader = `(?:市民|读者|讀者|网友|村民|学生|教师|老师|居民|家长|作者|${han}{2,8}?${school})`;
/** What stands in brackets alone on a line and is no pen name: numbers, "to be continued", directions. */
const noPenName =
  '(?![一二三四五六七八九十廿卅百〇○零上中下完]+[）)]|[續续未]完|完|[待未][續续]|[上下][接转轉]|[见見附图圖]|本[报報]|[编編]者|一?[讀读]者|續|廣告|广告)';
const penNameEnding = '(?:先生|山人|居士|主人|老人|女士|公子|代[覆復]|投稿|[寄作譯译述錄录著])';

/** Signatures of stories. */
export const bylineForms: readonly Form[] = [
  wholeLine('mark-role-names', u(`${mark}\\s*(?<credit>(?:${textOrPicture}[/／：:]?\\s*)?${role}${signed}{1,60})`), {
    cert: 0.99,
  }),
  wholeLine('mark-names', u(`[□■◎]\\s*(?<credit>${anyName}(?:[\\s、，]{1,3}${anyName}){0,3}${suffix}?)`), {
    cert: 0.95,
  }),
  // The same marks open the briefs of a list.
  wholeLine('mark-known-names', u(`[●◆]\\s*(?<credit>${name}(?:[\\s、，]{1,3}${name}){0,3}${suffix}?)`), { cert: 0.9 }),
  ending('mark-role-ending', u(`(?<byline>${mark}\\s*(?<credit>${role}${signed}{1,40}))`), { cert: 0.95 }),
  wholeLine('text-picture-names', u(`${mark}?\\s*(?<credit>${textOrPicture}[/／：:]\\s*${signed}{2,60})`), {
    cert: 0.95,
  }),
  wholeLine('role-spaced-names', u(`${noPicture}(?<credit>${qualifiedRole}[\\s\\u3000/／：:]+${signed}{2,60})`), {
    cert: 0.98,
  }),
  wholeLine(
    'names-text-picture',
    u(
      `${mark}?\\s*(?<credit>${name}${gap}*[/／]${gap}*(?:文|撰文|采写)${gap}+${name}${gap}*[/／]${gap}*(?:[图圖摄攝]|摄影|图片))`,
    ),
    {
      cert: 0.9,
    },
  ),
  wholeLine(
    'role-report',
    u(`(?<credit>${role}[\\s：:]*${anyName}(?:、${anyName})*)[／/](?:综合|綜合)?(?<place>${han}{2,6})${report}`),
    {
      cert: 0.95,
    },
  ),
  wholeLine('role-names', u(`${noPicture}(?<credit>${namesAfterRole}(?:${namesAfterRole})?${suffix}?)`), {
    cert: 0.95,
  }),
  wholeLine(
    'bracketed-report',
    u(`${open}(?<credit>${role}[\\s：:]*${anyName}(?:、${anyName})*)[／/](?<place>${han}{2,6})${report}${close}`),
    {
      cert: 0.95,
    },
  ),
  wholeLine('bracketed-role-names', u(`${open}${credit}${close}`), { cert: 0.95 }),
  opening(
    'bracketed-report-opening',
    u(
      `(?<byline>${open}(?<credit>${role}[\\s：:]*${anyName}(?:、${anyName})*)[／/](?<place>${han}{2,6})${report}${close})`,
    ),
    {
      cert: 0.95,
    },
  ),
  opening(
    'dateline-role-names',
    u(`(?:${han}{0,12}[讯訊]|${han}{2,12}${gap}?${shortDate}${gap}?[电電讯訊])${gap}*(?<byline>[（(]${credit}[）)])`),
    {
      cert: 0.98,
    },
  ),
  opening(
    'dateline-role-says',
    u(
      `${han}{2,8}[讯訊电電]${gap}+(?<byline>(?<credit>${namesAfterRole}(?:${namesAfterRole})?)(?:报道|報道|報導))[：:，,]?`,
    ),
    { cert: 0.85 },
  ),
  opening(
    'dateline-role-names-open',
    u(
      `${han}{1,8}[讯訊]${gap}*(?<byline>(?<credit>${role}${gap}+${name}(?:${gap}+${name}){0,2}))${gap}+(?=\\d|[昨今近日“])`,
    ),
    { cert: 0.8 },
  ),
  opening('bracketed-role-names-opening', u(`(?<byline>[（(【]${credit}[）)】])`), { cert: 0.95 }),
  ending('role-names-ending', u(`[。！？”」』…\\s](?<byline>[（(]${credit}[）)])\\s*`), { cert: 0.95 }),
  wholeLine('bracketed-agency', u(`[（(](?<credit>据?${agency}(?:[电電]|消息|报道|專電)?)[）)]`), { cert: 0.9 }),
  ending(
    'agency-ending',
    u(`[。！？”」』…\\s](?<byline>[（(](?<credit>(?:据|综合)?${agency}(?:[电電]|消息|报道|專電)?)[）)])`),
    {
      cert: 0.9,
    },
  ),
  ending('names-ending', u(`[。！？”」』…](?<byline>[（(](?<credit>${name}(?:[\\s、]+${name}){0,3})[）)])`), {
    cert: 0.8,
  }),
  wholeLine('reader-name', u(`(?<credit>${reader}${gap}+${name})`), { cert: 0.95 }),
  wholeLine('spaced-name', u(`(?<credit>${surname}${gap}{1,4}${han}(?:${gap}{1,4}${han})?)`), { cert: 0.85 }),
  wholeLine('spaced-pen-name', u(`(?<credit>${han}${gap}{1,4}${han})`), { cert: 0.5 }),
  wholeLine('bracketed-pen-name', u(`[（(](?<credit>${noPenName}(?:${han}{1,4}|${han}{2,10}${penNameEnding}))[）)]`), {
    cert: 0.9,
  }),
];

/** Words on who is behind a text that are no byline: the author's post, where the writer works. */
export const creditForms: readonly Form[] = [
  wholeLine(
    'affiliation-name',
    u(`[（(](?<credit>${han}{2,16}(?:[所院校局厅部社处站会]|大学|公司)${gap}+${name})[）)]`),
    { cert: 0.9 },
  ),
  wholeLine('author-post', u(`[（(]作者(?:系|为|為|是|单位|單位).{2,60}[）)]`), { cert: 0.95 }),
  wholeLine('editors-word', u(`[（(](?:本[报報]|[编編]者|记者|記者).{2,30}[）)]`), { cert: 0.8 }),
];

/** Captions of pictures, and who took them. */
export const captionForms: readonly Form[] = [
  ending(
    'photo-credit',
    u(
      `(?<=^|[。！？”\\s\\u3000])(?<credit>(?:${role}${gap}*)?${anyName}(?:${gap}+(?:${role}${gap}*)?${anyName}){0,2}${gap}*)[／/]?[摄攝](?:影)?`,
    ),
    {
      cert: 0.92,
    },
  ),
  opening('caption-opening', /(?:图为|圖為|[上下左右][图圖][为為：:]|图[：:①-⑨一二三四]|图片说明|资料图片)/u, {
    spaces: 'dropped',
    cert: 0.85,
  }),
];
