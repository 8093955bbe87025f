/** Patterns that Chinese forms are built of, both orthographies at once. Sources of regular expressions, without anchors. */
import type { SolidCredit } from '../../model/language.ts';
import { compoundSurnames, surnameLetters } from './surnames.ts';

/** One Han letter. */
export const han = '\\p{Script=Han}';
/** Marks that open a signature. */
export const mark = '[□■◎●○▲△◆◇★☆▢◻◼▪▫•]';
/** Digits, Western or Han, of a day, month or page. */
export const digits = '[\\d０-９〇○零一二三四五六七八九十廿卅百]';

const paper = `(?:(?:本|我)[报報刊社台网網](?:驻${han}{2,4}|駐${han}{2,4})?|${han}{0,6}(?:融媒体|全媒体|融媒體)中心|${han}{1,6}?(?:[日晚早晨午商快时時周週]?[报報]|新[闻聞]社|通[讯訊]社|[电電][视視]?台|[网網]|周刊|新华社|新華社)|新华社|新華社|中新社|中央社)`;
const medium = '(?:全媒体?|融媒体?|新媒体?|全媒體|融媒體|新媒體|多媒体|融合|客户端|集团|总社|總社)?';
const rank =
  '(?:首席|特派|特[约約]|见习|見習|实习|實習|高级|资深|主任|驻[\\p{Script=Han}]{1,4}?|駐[\\p{Script=Han}]{1,4}?|摄影|攝影|文字|体育|體育|财经|地方|专职|兼职|签约){0,2}';
const signer =
  '(?:记者|記者|通[讯訊][员員]|评论员|評論員|实习生|實習生|实习记者|撰稿人?|撰文|特派[员員]|[访訪][员員]|摄影师|编辑|編輯|观察员|研究员|作者(?![系为為是单單])|编译|編譯|译者|譯者)';

/** A role that signs, with the paper, medium and rank before it: 本报首席记者. */
export const role = `(?:${paper}${medium}|${medium})${rank}${signer}`;
/** A role that says which paper or medium it serves, so that it needs no other sign. */
export const qualifiedRole = `(?:${paper}${medium}|(?:全媒体?|融媒体?|新媒体?|全媒體|融媒體|新媒體))${rank}${signer}`;

/** News agencies. */
export const agency =
  '(?:新[华華]社|中新[社网網]|中[国國]新[闻聞]社|中央社|人民[网網]|央视|央广网|路透社?|美[联聯]社?|合[众眾]社?|法新社|塔斯社?|共同社|同盟社?|海通社?|哈瓦斯社?)';

/** A surname. */
export const surname = `(?:${compoundSurnames.join('|')}|[${surnameLetters}])`;
/** A personal name with its surname, set close or spaced out. */
export const name = `${surname}[\\s\\u3000]{0,4}${han}(?:[\\s\\u3000]{0,4}${han})?`;
/** Any two to four Han letters, set close or spaced out. */
export const anyName = `${han}(?:[\\s\\u3000]{0,4}${han}){1,3}`;
/** What may follow the names of a signature: pictures, report. */
export const suffix =
  '(?:[\\s\\u3000]*(?:摄影报道|攝影報導|图文报道|文并摄|文并图|文[/／、]?[图圖摄攝]|[图圖摄攝][/／、]?文|摄影|攝影|[摄攝]|[图圖]|文|报道|報道|報導|整理|编译|综合报道|采写|专电|专稿|发自\\p{Script=Han}{2,4})(?:[/／][图圖摄攝])?)';
/** Text and pictures, where each is signed by itself. */
export const textOrPicture =
  '(?:本版|本组|本期)?(?:图文|文图|圖文|文圖|文[/、]?[图摄]|[图摄][/、]?文|摄影|攝影|撰文|撰稿|采写|口述|整理|文字|图片|制图|绘图|漫画|视频|[图圖文摄攝])';

/** Standing titles of those who make a page. */
export const editor =
  '(?:本[版期][责責]?任?[编編][辑輯]|责任编辑|責任編輯|执行主编|值班主任|值班[总總]?编辑?|值班总编|[总總][编編][辑輯]?|主[编編]|副主编|美术编辑|美術編輯|见习编辑|组版编辑|图片编辑|視覺|视觉|[责責][编編]|美[编編]|版式设计|版式設計|版面设计|版式|组版|組版|[编編][辑輯]|校[对對]|一读|二读|三读|审读|審讀|检查|监制|監製|统筹|策划|制图|排版|设计|美术)';

/** Words of the credit of a page's editors that stand before a name. */
const editorBefore = `${editor}(?=[\\s\\u3000：:／/]|$)`;
const ownRole = `(?:(?:[本我](?:[报報刊社台网網])(?:[驻駐]${han}{2,4}?)?)?${medium})${rank}${signer}`;
// Another paper's name is any few letters, but not 本报 after a name: 张忠德本报通讯员.
const otherRole = `(?!${han}{1,6}[本我][报報社])${han}{1,6}?(?:[日晚早晨午商快时時]?[报報]|新[闻聞]社|通[讯訊]社|[华華]社|台|[网網]|周刊|中心)(?:全媒[体體]?|融媒[体體]?|新媒[体體]?|集团)?${rank}${signer}`;

/** How a Chinese credit is read. */
export const solidCredit: SolidCredit = {
  role: new RegExp(ownRole, 'u'),
  roleAtWord: new RegExp(`${editorBefore}|${otherRole}`, 'u'),
  identity:
    /^(?:(?:本版|本组|本期)?(?:文字|图片|撰稿|采写|口述|整理|制图|绘图|漫画|视频|撰文|摄影)|市民|读者|讀者|网友|村民|学生|教师|老师|居民|家长|作者|文|图|圖|摄影|攝影|撰文|图文|文图)$/u,
  affiliation:
    /(?:[省市县縣区區州旗镇鎮乡鄉村]|学校|大学|中学|小学|公司|医院|研究所|研究院|学院|[局厅委部办社队处站])$/u,
  placeAffiliation: /[省市县縣区區州旗镇鎮乡鄉村]$/u,
  brokenRole: /(?:[记記]\n者|通[讯訊]\n[员員]|通\n[讯訊][员員]|[评評]\n?[论論]\n?[员員])/u,
  closingWord:
    /^(?:文|摄影|攝影|[摄攝图圖]|文图|图文|文圖|圖文|摄影报道|图文报道|报道|報導|整理|供图|供稿|提供|专电|[电電讯訊]|文摄|发自\p{Script=Han}{2,4})$/u,
  closing:
    /(?:摄影报道|攝影報導|图文报道|文并摄|文并图|文[/／、]?[图圖摄攝]|[图圖摄攝][/／、]?文|摄影|攝影|综合报道|报道|報道|報導|整理|编译|采写|专电|[摄攝图圖])$/u,
};
