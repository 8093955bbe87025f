/** Japanese. */
import type { Language } from '../model/language.ts';
import { anyOf, anywhere, ending, opening, wholeLine, wordsOf } from './form.ts';

const surnames = wordsOf(`
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井
小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山
和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野
上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 渡部 高野 吉川 山内 西田 飯田 菊池 西川 小松 北村`);
const role =
  '(?:(?:本紙|本社|編集局|社会部|政治部|経済部|外信部|論説)?(?:記者|特派員|編集委員|論説委員|通信員|支局長))';
const day = '[\\d０-９一二三四五六七八九十]{1,3}';
const dropped = { spaces: 'dropped' } as const;
const u = (source: string): RegExp => new RegExp(source, 'u');
const numerals = wordsOf('一 二 三 四 五 六 七 八 九 十 十一 十二');

export const japanese: Language = {
  tag: 'ja',
  name: 'Japanese',
  cues: {
    script: 'Kana',
    letters:
      'のにはをたがでとしれさあるいもなこらりくすまかどよっきやおけせてそうえばんわルスントイリラクドアレジフテシマカタロコサメニチキプムナツバパデグィミビセブエウハオーボソワヘゲモキヨユ',
    words: [],
  },
  joinWrappedLines: 'no-space',
  hyphens: '',
  sentenceEnd: /[。！？」』）]$/u,
  number: /[\d０-９]+(?:[.,．][\d０-９]+)*[万億兆千百]?/u,
  numberWords: {},
  months: numerals.map((numeral, index) => [`${numeral}月`, `${index + 1}月`]),
  weekdays: [...'月火水木金土日'].map((name) => [`${name}曜日`, `${name}曜`]),
  agencies: wordsOf('共同通信 共同 時事通信 時事 ロイター AP AFP 新華社'),
  names: {
    surnames,
    role: u(`^${role}$`),
    solidCredit: {
      role: u(role),
      roleAtWord: u(`(?:文|写真|撮影|構成)(?=[・／/＝\\s])`),
      identity: /^(?:文|写真|撮影|構成)$/u,
      affiliation: /(?:大学|研究所|新聞社)$/u,
      placeAffiliation: /[都道府県市区町村]$/u,
      closingWord: /^(?:撮影|写真|文|構成)$/u,
      closing: /(?:撮影|写真)$/u,
    },
    titlesBefore: [],
    titlesAfter: wordsOf('氏 さん 首相 大臣 知事 市長 社長 会長 教授 議員 委員長 大統領'),
    speech: [],
    organisationEndings: wordsOf('株式会社 委員会 協会 大学 銀行 新聞社 研究所'),
    placeEndings: wordsOf('都 道 府 県 市 区 町 村'),
  },
  forms: {
    byline: [
      wholeLine('bracketed-name-role', u(`[（(【](?<credit>(?:\\p{Script=Han}{2,5}[、・＝\\s]?){1,3}${role})[）)】]`), {
        cert: 0.9,
      }),
      wholeLine('bracketed-name', u(`[（(](?<credit>${anyOf(surnames)}\\s?\\p{Script=Han}{1,3})[）)]`), { cert: 0.85 }),
      wholeLine('role-name', u(`[■□◇◆]?\\s*(?<credit>${role}[\\s・＝　]+\\p{Script=Han}{2,5})`), { cert: 0.9 }),
      wholeLine('name-role', u(`[＝＝]?(?<credit>\\p{Script=Han}{2,5}${role})`), { cert: 0.85 }),
      ending('name-ending', u(`。\\s?(?<byline>[（(＝](?<credit>\\p{Script=Han}{2,5}(?:${role})?)[）)]?)`), {
        cert: 0.7,
      }),
    ],
    credit: [],
    dateline: [
      opening(
        'place-agency',
        u(
          `【(?<place>[\\p{Script=Han}\\p{Script=Katakana}ー・]{2,12})(?:${day}日)?[＝=・]?(?<agency>共同|時事|ロイター|ＡＰ|AP|ＡＦＰ|AFP|\\p{Script=Han}{2,5})】`,
        ),
        { ...dropped, cert: 0.9 },
      ),
    ],
    jumpTo: [
      ending(
        'to-page',
        u(
          '(?<jump>[（(＝【▶▼]?(?:関連記事)?(?<page>[\\d０-９一二三四五六七八九十]{1,2})面(?:に(?:続く|つづく|関連記事)|へ(?:続く|つづく)?)[）)】]?)',
        ),
        { ...dropped, cert: 0.9 },
      ),
    ],
    jumpFrom: [
      opening(
        'from-page',
        u(
          '(?<jump>[（(＝【▶]?(?<page>[\\d０-９一二三四五六七八九十]{1,2})面(?:から(?:続く|つづく)|の続き|より続く)[）)】]?)',
        ),
        { ...dropped, cert: 0.9 },
      ),
    ],
    furniture: [
      wholeLine(
        'date-weekday',
        u(
          `(?<date>(?:(?:令和|平成|昭和|大正|明治)${day}年|\\d{4}年)(?:[（(](?:令和|平成|昭和)${day}年[）)])?${day}月${day}日[（(]?[月火水木金土日]曜?日?[）)]?)(?:第\\d{1,6}[号號])?`,
        ),
        { ...dropped, cert: 0.9 },
      ),
      wholeLine('page-number', u('(?<folio>第?\\d{1,2}[面版])'), { ...dropped, cert: 0.85 }),
    ],
    section: [
      wholeLine(
        'section-title',
        /(?:社会|政治|経済|国際|総合|スポーツ|文化|地域|社説|天声人語|投書|家庭|読書|囲碁|将棋|訃報|お知らせ)/u,
        { ...dropped, cert: 0.8 },
      ),
    ],
    nameplate: [wholeLine('paper-name', u('\\p{Script=Han}{1,6}(?:新聞|日報|新報)'), { ...dropped, cert: 0.8 })],
    imprint: [opening('publisher', /(?:発行所|編集発行|印刷|定価|購読料|電話代表)/u, { ...dropped, cert: 0.7 })],
    advert: [wholeLine('advert-mark', /(?:全面)?広告|【?PR】?|お申し?込みは.{1,40}/u, { ...dropped, cert: 0.8 })],
    notice: [wholeLine('notice-title', /(?:訂正|おわび|お断り|死亡記事|公告|告知)/u, { ...dropped, cert: 0.8 })],
    letter: [opening('letter-opening', /(?:編集部|編集者)(?:様|御中)/u, { ...dropped, cert: 0.75 })],
    briefs: [wholeLine('briefs-heading', /(?:短信|短報|雑報|ニュース短信|こぼれ話)/u, { ...dropped, cert: 0.8 })],
    price: [
      wholeLine('price', /(?:定価|一部売り?|一部)[０-９\d一二三四五六七八九十百]+(?:円|銭)/u, {
        ...dropped,
        cert: 0.8,
      }),
    ],
    caption: [ending('photo-credit', u('(?<credit>＝?\\p{Script=Han}{2,5}(?:記者)?)撮影'), { cert: 0.8 })],
    date: [
      anywhere('full-date', u(`(?:(?<year>\\d{4})年)?(?<month>${day})月(?<day>${day})日`), { cert: 0.95 }),
      anywhere('relative-day', u('(?<dayShift>昨日|今日|明日|きのう|きょう|あす)'), { cert: 0.7 }),
    ],
  },
  shifts: { 昨日: -1, きのう: -1, 今日: 0, きょう: 0, 明日: 1, あす: 1 },
  examples: [
    { line: '編集部御中', is: 'letter' },
    { line: '雑報', is: 'briefs' },
    { line: '定価三銭', is: 'price' },
    { line: '（田中一郎記者）', is: 'byline' },
    { line: '（佐藤健一）', is: 'byline', form: 'bracketed-name', captures: { credit: '佐藤健一' } },
    { line: '社会部記者　山口春子', is: 'byline', form: 'role-name' },
    { line: '【ロンドン＝共同】英国の議会は', is: 'dateline', captures: { place: 'ロンドン', agency: '共同' } },
    { line: '（３面に続く）', is: 'jump-to', captures: { page: '３' } },
    { line: '（１面から続く）', is: 'jump-from', captures: { page: '１' } },
    { line: '2020年4月3日（金曜日）', is: 'furniture' },
    { line: '記者が現場で見たものは、', is: 'text' },
    { line: '三面の壁に囲まれた部屋で', is: 'text' },
  ],
};
