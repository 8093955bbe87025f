/** Forms of what belongs to a Chinese page and not to a story: furniture, nameplate, imprint, adverts, notices, captions. */
import type { Language } from '../../model/language.ts';
import { ending, opening, wholeLine } from '../form.ts';
import { anyName, digits, editor, han } from './words.ts';

const u = (source: string): RegExp => new RegExp(source, 'u');
const dropped = { spaces: 'dropped' } as const;
const year = `(?:[12]\\d{3}|[〇○零一二三四五六七八九]{4}|[Ｏ０-９]{4}|(?:民[国國]|中[华華]民[国國])${digits}{1,4})`;
const fullDate = `${year}年?[.．]?${digits}{1,3}[月.．]${digits}{1,3}日?`;
const weekday = '(?:(?:星期|周|週|[礼禮]拜)[一二三四五六日天])';
const lunar = `(?:(?:农[历曆]|農[历曆]|夏[历曆]|[旧舊][历曆]|[阴陰][历曆])?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}(?:月|月[大小]))(?:初|十|廿|二十|三十)?[一二三四五六七八九十]{1,2}日?)`;
const pageNumber = `(?:第?(?:[A-ZＡ-Ｚ]?${digits}{1,3})[版张張页頁])`;

export const chinesePageForms: Pick<
  Language['forms'],
  'furniture' | 'section' | 'nameplate' | 'imprint' | 'advert' | 'notice' | 'letter' | 'briefs' | 'price'
> = {
  furniture: [
    wholeLine(
      'editors',
      u(
        `(?<credits>(?:${editor}[：:／/\\s]*${anyName}[\\s\\u3000、，；;|｜]*){1,6})(?:(?:[电電][话話]|电子信箱|[邮郵]箱|E-?mail)[：:].{0,60})?`,
      ),
      { cert: 0.99 },
    ),
    wholeLine('editor-title', u(`(?!编辑[：:]$)(?<credits>${editor})[：:]?`), { ...dropped, cert: 0.95 }),
    wholeLine(
      'editors-contact',
      u(
        `(?<credits>(?:[电電]子?信箱|[电電]子?[邮郵][箱件]|[邮郵]箱|投稿[邮郵]箱|E-?mail|[电電][话話])[：:][\\w.@+\\-—\\s（）()]{5,50})`,
      ),
      { cert: 0.8 },
    ),
    wholeLine('date-weekday', u(`(?<date>${fullDate})(?:[（(]?${weekday}[）)]?(?:${lunar})?|${lunar})`), {
      ...dropped,
      cert: 0.96,
    }),
    wholeLine(
      'running-head',
      u(
        `(?!${fullDate}$)(?:${pageNumber}|[A-Z]?\\d{1,2}|${han}{2,8}|[·•|｜]){0,3}(?<date>${fullDate})(?:${weekday})?(?:${pageNumber}|\\d{1,2}|${han}{2,8}|[·•|｜]){0,3}(?:${editor}[：:].{0,40})?`,
      ),
      { ...dropped, cert: 0.95 },
    ),
    wholeLine(
      'page-number',
      u(
        `(?<folio>(?:${han}{2,6}(?:日[报報]|晚[报報]|晨[报報]|[报報]))?${pageNumber}|[A-Z]?\\d{1,3}[版]?|[A-Z]\\d{1,3})`,
      ),
      { ...dropped, cert: 0.95 },
    ),
    wholeLine(
      'date-issue',
      u(
        `(?<date>${fullDate})(?:${weekday})?(?:${lunar})?(?:[总總]?第?\\d{1,6}[期号號]|今[日天](?:共|出[版纸紙])?[\\d一二三四五六七八九十]{1,3}[版张張]){1,2}`,
      ),
      { ...dropped, cert: 0.98 },
    ),
    wholeLine('date', u(`(?<date>${fullDate}|${year}年|${digits}{1,3}月${digits}{1,3}日)`), { ...dropped, cert: 0.82 }),
    wholeLine('weekday', u(`(?<date>${weekday}(?:${lunar})?|${lunar}(?:${weekday})?)`), { ...dropped, cert: 0.98 }),
    wholeLine(
      'issue-number',
      u(
        `(?<folio>(?:[总總]?第?[${'\\d'}〇一二三四五六七八九十百千零]{1,7}[期号號])(?:今日[\\d一二三四五六七八九十]{1,3}[版张張])?)`,
      ),
      { ...dropped, cert: 0.98 },
    ),
    wholeLine(
      'pages-today',
      u(`(?<index>今[日天](?:共|出[版纸紙])?[\\d一二三四五六七八九十]{1,3}(?:[版张張])(?:.{0,20}))`),
      { ...dropped, cert: 0.98 },
    ),
    wholeLine(
      'serial-number',
      u(
        `(?<imprint>(?:国内统一(?:连续出版物号|刊号)|國內統一刊號|统一刊号|[邮郵]发?代号|代号|国外代号)[：:]?(?:CN)?[\\w\\-—－–/]{0,14}|CN[\\d\\-—－–/]{4,10}|ISSN[\\d\\-Xx]{8,9})`,
      ),
      { ...dropped, cert: 0.98 },
    ),
  ],
  section: [
    wholeLine(
      'section-title',
      u(
        `(?:[◎●■▲★]?)(?:${han}{0,4}(?:副刊|周刊|专刊|天地|纵横|广角)|随笔|隨筆|短[评評]|[编編]后|杂[谈談]|漫[画畫]|小[说說]|诗歌|[谜謎][语語]|要[闻聞]|[综綜]合(?:新[闻聞])?|[时時]政|[经經][济濟]|社[会會]|[国國][际際](?:新[闻聞])?|[国國][内內]新[闻聞]|本[埠市地]新[闻聞]|体育|體育|文化(?:周刊)?|副刊|[财財][经經]|民生|平安|法治|教育|健康|科技|理[论論](?:与[评評][论論])?|[评評][论論]|[农農]村(?:天地)?|[广廣]告|[专專]版|[专專]刊|服[务務]|[专專]题|警讯快报|[简簡][讯訊]|短波|[电電]波|市[场場]|[天气氣]{2}(?:[预預][报報])?|今日导读|[导導][读讀]|[读讀]者(?:来信|來信)|小言|[图圖]片新[闻聞]|新[闻聞]速[递遞]|[连連][载載])`,
      ),
      { ...dropped, cert: 0.95 },
    ),
  ],
  nameplate: [
    wholeLine('organ', u(`(?:中共)?${han}{2,12}(?:机关报|機關報)(?:${han}{0,14}(?:主[办辦]|出版|主管))?`), {
      ...dropped,
      cert: 0.98,
    }),
    wholeLine(
      'paper-name',
      u(
        `${han}{1,8}(?:日[报報]|晚[报報]|晨[报報]|早[报報]|商[报報]|[时時][报報]|都市[报報]|[导導][报報]|青年[报報]|[农農]民[报報]|法治[报報])`,
      ),
      { ...dropped, cert: 0.76 },
    ),
    wholeLine('latin-name', /[A-Z]{3,14}(?: [A-Z]{2,14}){0,3} (?:DAILY|NEWS|TIMES|POST|HERALD|WEEKLY|JOURNAL)/u, {
      cert: 0.95,
    }),
  ],
  imprint: [
    wholeLine(
      'publisher',
      u(`${han}{2,16}(?:主管|主[办辦]|出版|[发發]行|承印)(?:${han}{2,16}(?:主管|主[办辦]|出版|[发發]行|承印))?`),
      { ...dropped, cert: 0.7 },
    ),
    opening(
      'address',
      u(
        `(?:网址|網址|社址|地址|[馆館]址|本[报報]地址|[邮郵]政?[编編]码?|新[闻聞]热线|[热熱][线線][电電]话?|[广廣]告[热部][线]?|[发發]行(?:[热部])|印刷[：:厂]|零售价?|每份|定价|售价|[总總][编編]室)`,
      ),
      { ...dropped, cert: 0.55 },
    ),
    wholeLine('web-site', u(`(?:${han}{0,8}[：:]?)?(?:https?://|www\\.)[\\w./\\-]{4,60}`), { ...dropped, cert: 0.9 }),
  ],
  advert: [
    wholeLine(
      'sponsor',
      u(
        `(?<sponsor>${han}[${'\\p{Script=Han}'}\\s\\u3000、（）()]{2,50}?)[\\s\\u3000]+(?:宣|宣传|宣傳|制|(?:联合)?(?:发布|制作|宣传))`,
      ),
      { cert: 0.98 },
    ),
    wholeLine('sponsor-closed', u(`${han}{2,16}(?:局|委|[办辦]|中心|部|支[队隊]|大[队隊]|政府|[协協][会會]|公司)宣`), {
      ...dropped,
      cert: 0.95,
    }),
    wholeLine('public-service', u(`(?:${han}{0,12}宣[传傳]部)?(?:公益[广廣]告)(?:.{0,12})`), {
      ...dropped,
      cert: 0.97,
    }),
    wholeLine('sponsor-office', u(`(?:中共)?${han}{2,10}(?:宣[传傳]部|文明[办辦])(?:宣|制)?`), {
      ...dropped,
      cert: 0.9,
    }),
    ending(
      'offer',
      /(?:(?:最终解释权|解释权)归.{1,12}所有|过量饮酒有害健康|广告|電話[：:]?[\d○〇一二三四五六七八九零]{4,8})/u,
      { ...dropped, cert: 0.75 },
    ),
    opening(
      'sale',
      /(?:全场|訂閱|订阅|招聘|招租|出租|出售|转让|轉讓|招生|诚聘|诚招|大減價|大减价|开业|開業|特價|特价)/u,
      { ...dropped, cert: 0.7 },
    ),
  ],
  letter: [
    opening('letter-opening', u(`(?:[编編][辑輯](?:同志|先生|部)|主[编編]先生|[读讀]者(?:来|來)信)[：:]?`), {
      ...dropped,
      cert: 0.75,
    }),
  ],
  briefs: [
    wholeLine(
      'briefs-heading',
      u(
        '[◎●■▲★]?(?:警[讯訊]快[报報]|(?:要[闻聞]|本[埠市地]|[经經][济濟]|新[闻聞])?[简簡][讯訊]|一句[话話]新[闻聞]|短[讯訊](?:集锦)?|新[闻聞]速[递遞]|要[闻聞]速[览覽]|[简簡]明新[闻聞]|[电電]波)',
      ),
      { ...dropped, cert: 0.8 },
    ),
  ],
  price: [
    wholeLine('price', u('(?:零售价?|每份|定[价價]|本[报報]零售|每[张張])[：:]?.{0,8}(?:元|角|分|枚|文)'), {
      ...dropped,
      cert: 0.8,
    }),
  ],
  notice: [
    wholeLine(
      'notice-title',
      u(
        `(?:${han}{0,16}(?:公告|通告|启事|啟事|聲明|声明|通知|公示|讣告|訃告|公报|遗失|遺失|拍卖公告|更正|道歉|致歉|挂失|停电|停水)(?:[（(].{1,10}[）)])?)`,
      ),
      { ...dropped, cert: 0.8 },
    ),
    opening('loss', /(?:遗失|遺失)(?:声明|聲明)?[：:，]?/u, { ...dropped, cert: 0.7 }),
  ],
};
