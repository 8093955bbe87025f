/** Finds names in running text by what stands beside them: titles, speech, endings of organisations and places. */
import type { Language } from '../model/language.ts';

/** A name between two indices of a text. */
export interface FoundName {
  readonly type: 'person' | 'organisation' | 'place';
  readonly start: number;
  readonly end: number;
  readonly normal: string;
  readonly cert: number;
  readonly evidence: string;
}

export interface NameFinder {
  /** Names that something beside them anchors. */
  readonly find: (text: string) => readonly FoundName[];
  /** Other places where anchored persons are named. */
  readonly again: (
    text: string,
    persons: ReadonlyMap<string, number>,
  ) => readonly Pick<FoundName, 'start' | 'end' | 'normal'>[];
}

/** The finder for a language: by surnames where writing is solid, by capitals where it is not. */
export function nameFinder(language: Language): NameFinder {
  return language.names.solidCredit === undefined ? spacedFinder(language) : solidFinder(language);
}

function alternatives(words: readonly string[]): string {
  const sorted = [...words].sort((one, other) => other.length - one.length);
  return sorted.length === 0 ? '(?!)' : sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|');
}

/** Letters that follow a name and do not end one, and words that do. */
const afterLetters = '说說把将將对對向与與及等的是也还還告坦称稱谓謂在从從就到给給被让讓曾已率听聽讲講握';
const afterWords = new Set(
  '表示 指出 强调 強調 主持 介绍 介紹 参加 参观 率队 带领 带队 连连 透露 发现 發現 建议 刚刚 回忆 认为 認為 走访 走进 来到 來到 提出 要求 看到 作出 一边 正在 宣布 代表 分析 今年 获得 出席 前往 接受 调研 调查 和他 和她 和同'.split(
    ' ',
  ),
);
const han = '\\p{Script=Han}';

function solidFinder(language: Language): NameFinder {
  const { names } = language;
  const surnames = new Set(names.surnames);
  const surname = `(?:${alternatives(names.surnames)})`;
  const named = `(?<name>${surname}[\\s\\u3000]{0,2}${han}(?:${han})?)`;
  const opens = '(?<=^|[，。！？、；：（“”\\s\\u3000])';
  const byTitle = new RegExp(`(?:${alternatives(names.titlesBefore)}|\\d{1,3}岁的)${named}`, 'dgu');
  const bySpeech = new RegExp(`${opens}${named}(?=${alternatives(names.speech)})`, 'dgu');
  const listed = new RegExp(`^[、和]${named}`, 'dgu');
  const region = `(?:[市省县縣区區]|(?:(?![全本该我各每来自请得预])${han}){2,3}[省市县縣区區镇鎮])`;
  const inside = `(?:(?![的了在是和与與对對从從据據向到把被将將说說])${han})`;
  const organisation = new RegExp(
    `${opens}(?<name>(?!记者|作者|记者從)${region}${inside}{1,12}?(?:${alternatives(names.organisationEndings)})|(?![本该我各每全今得原])${inside}{2,10}?有限公司)(?!${alternatives([...names.organisationEndings, '长', '長', '化'])})`,
    'dgu',
  );
  const place = new RegExp(
    `${opens}(?<name>(?![全本该我各每哪请来自几这那老主受要两预今明定])${inside}{2}(?:[省市县縣镇鎮乡鄉]|街道))(?![长長民级委政场场上内内中域管级直场区城府局属省市县縣区區镇鎮乡鄉村])`,
    'dgu',
  );
  const find = (text: string): readonly FoundName[] => {
    const persons = [
      ...matches(byTitle, text).flatMap((at) => personAt(text, at, surnames, 0.9, 'a title stands before the name')),
      ...matches(bySpeech, text).flatMap((at) =>
        personAt(text, at, surnames, 0.85, 'a verb of speech follows the name'),
      ),
    ];
    // 罗建新、方世荣参加: the names of a list share the title before the first.
    for (const person of persons) {
      if (persons.length > 5000) break;
      const next = matches(listed, text.slice(person.end, person.end + 8))[0];
      if (next === undefined) continue;
      const at = { start: person.end + next.start, end: person.end + next.end };
      persons.push(...personAt(text, at, surnames, 0.85, 'the name stands in a list of persons'));
    }
    return [
      ...persons,
      ...matches(organisation, text).map((at) => formed('organisation', text, at, 0.75)),
      ...matches(place, text).map((at) => formed('place', text, at, 0.75)),
    ];
  };
  const again: NameFinder['again'] = (text, persons) => {
    if (persons.size === 0) return [];
    const known = new RegExp(alternatives([...persons.keys()].filter((name) => name.length >= 3)), 'dgu');
    return [...text.matchAll(known)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      normal: match[0],
    }));
  };
  return { find, again };
}

/** Words that begin like a surname and are none. */
const noNames = new Set(
  '高度 高兴 高级 高效 高温 高质 常务 常说 常常 马上 方面 方便 成为 成立 成功 安排 安全 于是 时间 时说 时候 全体 全力 全面 任何 任职 任务 应该 应当 应对 都是 都在 都有 解决 解释 关于 关心 关注 项目 计划 平均 平时 连续 连日 陆续 明确 明年 相关 何时 范围 温暖 单位 白天 金额 同时 同志 通过 时任 段时 封信 邀请 强调 万元 和谐 向记 从事 施工 查看 查获 查处 支持 支部 水平 幸福 荣获 荣誉 江边 牛奶 党员 党委 党组 双方 后来 曾经 曾在 富有 花了 路边 容易 都说 也是 从头 卫生 宣布 宣传 冷静 包括 毕业 孔子 伏案 习惯 康复 雷锋 强化 东西 国家 国际 阳光 海外 文化 文明 农民 农业 公司 公安 经过 经济 经理 经营 有人 有的 成一 连连 别人 老人 展示 公寓 游泳 车一 最后'.split(
    ' ',
  ),
);

function personAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  surnames: ReadonlySet<string>,
  cert: number,
  evidence: string,
): readonly FoundName[] {
  const compound = surnames.has(text.slice(start, start + 2));
  const said = text.slice(start, end);
  let stop = end;
  // A name of two letters is spaced out to three; the third letter of such a run is text.
  const spaced = /^(\S\s+\S)\S$/u.exec(said);
  if (spaced?.[1] !== undefined) stop = start + spaced[1].length;
  // The third letter of three is read as what follows a name of two where it begins such a word.
  else if (!compound && said.length === 3 && followsName(text, end - 1)) stop = end - 1;
  const normal = text.slice(start, stop).replace(/\s+/gu, '');
  if (
    normal.length < 2 ||
    noNames.has(normal.slice(0, 2)) ||
    followsName(text, start + 1) ||
    /女士|先生|小姐|老人/u.test(normal)
  )
    return [];
  return [{ type: 'person', start, end: stop, normal, cert: normal.length >= 3 ? cert : cert - 0.1, evidence }];
}

function followsName(text: string, at: number): boolean {
  return afterLetters.includes(text.charAt(at)) || afterWords.has(text.slice(at, at + 2));
}

function formed(
  type: 'organisation' | 'place',
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  cert: number,
): FoundName {
  const normal = text.slice(start, end);
  return {
    type,
    start,
    end,
    normal,
    cert,
    evidence: `the words have the form of the name of ${type === 'place' ? 'a place' : 'an organisation'}`,
  };
}

function matches(pattern: RegExp, text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.indices?.groups?.name;
    return at === undefined ? [] : [{ start: at[0], end: at[1] }];
  });
}

/** Words that stand within a name or before it. */
const particles = 'de|du|des|la|van|von|zu|der|den|ten';

function spacedFinder({ names, cues, weekdays }: Language): NameFinder {
  const words = new Set([...cues.words, ...weekdays.flat()]);
  const word = "(?:\\p{Lu}[\\p{L}’'\\-]{1,20}|\\p{Lu}\\.)";
  const particle = `(?:(?:${particles}) ){0,2}`;
  const startsWithParticle = new RegExp(`^(?:${particles}) `, 'iu');
  const startsWithLowerParticle = new RegExp(`^(?:${particles}) `, 'u');
  const titled = new RegExp(
    `(?<!\\p{L})(?:${alternatives(names.titlesBefore)})\\.? (?<name>(?:${word} ?){0,3}${particle}\\p{Lu}[\\p{L}’'\\-]{1,20})`,
    'dgu',
  );
  const organisation = new RegExp(
    `(?<!\\p{L})(?<name>(?:\\p{Lu}[\\p{L}’'\\-]{1,20} (?:of |and |& )?){1,5}(?:${alternatives(names.organisationEndings)}))(?!\\p{L})`,
    'dgu',
  );
  const office = new RegExp(`(?<!\\p{L})(?:${alternatives(names.offices ?? [])}) $`, 'u');
  // “président des États-Unis”: the office is held of what follows.
  const isOfficeOf = (text: string, start: number): boolean =>
    office.test(text.slice(Math.max(0, start - 20), start)) && startsWithLowerParticle.test(text.slice(start));
  const find = (text: string): readonly FoundName[] => [
    ...matches(titled, text).flatMap(({ start, end: full }): readonly FoundName[] => {
      const normal = text.slice(start, full).replace(/[’']s$/u, '');
      const end = start + normal.length;
      if (isOfficeOf(text, start)) return [];
      // “… the Lady. On Friday …”: after a title that ends its sentence stands a word like any other.
      if (words.has(/^\p{L}+/u.exec(normal)?.[0].toLowerCase() ?? '') && !startsWithParticle.test(normal)) return [];
      return [{ type: 'person', start, end, normal, cert: 0.85, evidence: 'a title stands before the name' }];
    }),
    ...matches(organisation, text).map((at) => formed('organisation', text, at, 0.7)),
  ];
  return { find, again: () => [] };
}
