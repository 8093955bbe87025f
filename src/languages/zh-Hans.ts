/** Chinese in simplified characters. */
import type { Language } from '../model/language.ts';
import { chinese } from './chinese/lexicon.ts';

export const zhHans: Language = {
  ...chinese,
  tag: 'zh-Hans',
  name: 'Chinese (simplified characters)',
  cues: {
    script: 'Han',
    letters:
      '们这个来为国会时说对发经学进动过开关业产实现问题长电书车东风员从众优务办华单协历参双变员团园场坚声处备复够头奖妇孙宁宝审宽导将尔尘层岁岛师帮带广庆库应张强归当录忆怀态总恋恶惊战户护报担拥择挂换据损摄无旧显晓术机权条构标样桥检楼欢毕气汉没济涨温满灭灵点烂热爱独环电画疗监盘碍确离种积称稳穷竞笔签类粮紧纪纲纷织绍给绝统继续维绿编缘网罗职联胜脑脸节艺药获营蓝虽蚕补装见规视觉认议记讲许论设访证评识诉译试话该详语误请诸读谁调谈谢贝负财责贡货质贵贸费资赛赞赵跃车转轮软轻载较辆输达迁运还进远违连选适递逻遗邮邻郑释里钟钱铁银链销锁错键闭间闻阅队阳阴阶际陆陈险随难项顺须顾颁预领频颗额风飞饭饮馆马驶验骂鱼鲜鸡鸣黄齐龙',
    words: [],
  },
  examples: [
    { line: '□融媒首席记者 林望川', is: 'byline', form: 'mark-role-names' },
    { line: '□林晓棠', is: 'byline', form: 'mark-names' },
    { line: '文/本报记者 何棠 图/本报记者 高原', is: 'byline' },
    { line: '本报记者 何  棠 高  原', is: 'byline' },
    { line: '（记者 何 晓 棠）', is: 'byline' },
    { line: '（通讯员 林川）', is: 'byline' },
    { line: '本报讯（记者 何棠 通讯员 林望川）昨天早晨', is: 'byline', form: 'dateline-role-names' },
    { line: '今后还要再办下去。（记者 何棠）', is: 'byline', form: 'role-names-ending' },
    { line: '记者 何棠', is: 'byline' },
    { line: '林  川', is: 'byline', form: 'spaced-name' },
    { line: '本报讯 3月9日，市里召开会议', is: 'dateline', form: 'paper-report' },
    {
      line: '本报云溪3月9日电 春耕已经',
      is: 'dateline',
      form: 'paper-date',
      captures: { place: '云溪', date: '3月9日' },
    },
    { line: '新 华 社 北 京 3 月 8 日 电', is: 'dateline', form: 'agency-date', captures: { place: '北京' } },
    { line: '企业加快转型。（下转2版）', is: 'jump-to', captures: { page: '2' } },
    { line: '（紧转A3版）', is: 'jump-to', captures: { page: 'A3' } },
    { line: '（上接第一版）去年，公司', is: 'jump-from', captures: { page: '一' } },
    { line: '责任编辑：何棠 版式：高原 校对：林川', is: 'furniture', form: 'editors' },
    { line: '2020年3月9日 星期一', is: 'furniture', form: 'date-weekday' },
    { line: '02 综合 2020年3月9日 星期一', is: 'furniture', form: 'running-head' },
    { line: '第四版', is: 'furniture', form: 'page-number' },
    { line: '国内统一刊号：CN 99-0001', is: 'furniture', form: 'serial-number' },
    { line: '今日12版', is: 'furniture', form: 'pages-today' },
    { line: '云溪市生态环境局 宣', is: 'advert', form: 'sponsor' },
    { line: '公益广告', is: 'advert', form: 'public-service' },
    { line: '停电公告', is: 'notice' },
    { line: '何棠强调，数字化应用场景建', is: 'text' },
    { line: '记者从市气象台获悉，今天', is: 'text' },
    { line: '本报记者在现场看到，积水已', is: 'text' },
    { line: '近日，记者在云溪智能科技有', is: 'text' },
    { line: '今天的报纸', is: 'text' },
    { line: '的 工 作 态 度 ，值 得 学 习 借', is: 'text' },
    { line: '转到第二个版本的软件后，', is: 'text' },
  ],
};
