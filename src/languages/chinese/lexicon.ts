/** Words of both Chinese languages: months, weekdays, agencies, and what names are known by. */
import type { Language } from '../../model/language.ts';
import { wordsOf } from '../form.ts';
import { chineseShifts } from './dates.ts';
import { chineseForms } from './forms.ts';
import { surnames } from './surnames.ts';
import { role, solidCredit } from './words.ts';

const numerals = wordsOf(`
一 二 三 四 五 六 七 八 九 十 十一 十二`);

/** What the two Chinese languages have in common. */
export const chinese: Omit<Language, 'tag' | 'name' | 'cues' | 'examples'> = {
  joinWrappedLines: 'no-space',
  hyphens: '',
  sentenceEnd: /[。！？…；][”’」』）)]*$|[：:]$/u,
  number: /[\d０-９]+(?:[.,．][\d０-９]+)*[\s\u3000]?[%％‰万萬亿億千百余]?/u,
  numberWords: {},
  months: numerals.map((numeral, index) => [`${numeral}月`, `${index + 1}月`]),
  weekdays: ['一', '二', '三', '四', '五', '六', '日'].map((day) => [
    `星期${day}`,
    `周${day}`,
    `週${day}`,
    `礼拜${day}`,
    `禮拜${day}`,
    ...(day === '日' ? ['星期天', '周天', '週天', '礼拜天', '禮拜天'] : []),
  ]),
  agencies: wordsOf(`
新华社 新華社 中新社 中国新闻社 中央社 路透社 路透 美联社 美聯社 美聯 法新社 塔斯社 塔斯 共同社 海通社 哈瓦斯`),
  names: {
    surnames,
    role: new RegExp(`^(?:${role})$`, 'u'),
    solidCredit,
    titlesBefore: wordsOf(`
书记 書記 市长 市長 县长 縣長 区长 區長 镇长 乡长 省长 省長 州长 主席 主任 局长 局長 处长 處長 科长 部长 部長 厅长 院长
院長 校长 校長 所长 所長 会长 會長 秘书长 秘書長 理事长 董事长 董事長 总经理 總經理 经理 經理 负责人 总工程师 工程师 教授
研究员 医生 护士 民警 法官 律师 老师 教师 教练 队长 队员 村民 市民 居民 职工 驾驶员 司机 农民 总理 總理 总统 總統 委员
委員 代表 将军 將軍 总裁 总监 馆长 站长 组长 班长 店主 社长 社長 大使 公使 外长 外長 参谋长 委員長 委员长 行长 执行人
当事人 申请人 邮递员 董事 技术员 领导 大户 大爷 青年 小将 后卫 前锋 门将 演员 选手 艺人 传承人 摊主 师傅 同学 医师 店长 秘书 乡长 战士 记者 妻子 丈夫 儿子 女儿`),
    titlesAfter: wordsOf(`
先生 女士 小姐 同志 老师 教授 将军 將軍 博士 医生 氏 大师`),
    speech: wordsOf(`
说 說 表示 指出 强调 強調 介绍 介紹 告诉 告訴 认为 認為 谓 謂 称 稱 坦言 回忆`),
    organisationEndings: wordsOf(`
公司 集团 委员会 委員會 协会 協會 学会 研究院 研究所 大学 大學 学院 學院 中学 中學 小学 小學 医院 醫院 银行 銀行 法院
检察院 公安局 分局 派出所 指挥部 办事处 管理处 监管局 厅 局 商会 商會 俱乐部 图书馆 博物馆 合作社 基金会 联合会 聯合會 工厂
工廠 中心 报社 報社 通讯社 人民政府`),
    placeEndings: wordsOf(`
省 市 县 縣 区 區 镇 鎮 乡 鄉 村 街道 路 大道 江 河 湖 山 岛 島 港`),
  },
  forms: chineseForms,
  shifts: chineseShifts,
};
