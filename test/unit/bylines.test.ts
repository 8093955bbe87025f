/** Bylines as papers print them: which lines are claimed, and whose names are read out of them. */
import { describe, expect, test } from 'vitest';
import { bylines } from '../../src/analysis/bylines.ts';
import { languageOf } from '../../src/languages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { pageOf } from './page-of.ts';

function read(
  tag: string,
  text: string,
): {
  readonly bylines: readonly string[];
  readonly persons: readonly string[];
  readonly findings: readonly Finding[];
  readonly roles: readonly string[];
} {
  const language = languageOf(tag);
  if (language === undefined) throw new Error(`no language ${tag}`);
  const issue = pageOf(text);
  const lines = indexLines(issue);
  const findings = bylines.run({ issue, lines, language, findings: [] });
  return {
    bylines: findings.flatMap((one) => (one.kind === 'byline' ? [textOf(lines, one.at).join('')] : [])),
    persons: findings.flatMap((one) => (one.kind === 'name' && one.type === 'person' ? [one.normal ?? ''] : [])),
    roles: findings.flatMap((one) =>
      one.kind === 'name' && one.type === 'role' ? [textOf(lines, one.at).join('')] : [],
    ),
    findings,
  };
}

describe('Chinese bylines', () => {
  test.each([
    ['□融媒首席记者 林望川', ['林望川']],
    ['■本报记者 何棠 高原 通讯员 林望川', ['何棠', '高原', '林望川']],
    ['本报记者 何  棠 高  原', ['何棠', '高原']],
    ['本报记者 何 棠 高 原 本报通讯员 林 川', ['何棠', '高原', '林川']],
    ['□ 文/图 本报记者 何棠', ['何棠']],
    ['何棠/文 高原/图', ['何棠', '高原']],
    ['文字：何棠 图片：高原', ['何棠', '高原']],
    ['撰文/何棠 摄影/高原', ['何棠', '高原']],
    ['本版采写：本报记者 何棠', ['何棠']],
    ['市融媒体中心记者 何棠', ['何棠']],
    ['新华社记者 何棠 高原', ['何棠', '高原']],
    ['记者何棠 实习生高原', ['何棠', '高原']],
    ['本报驻云溪记者 何棠 发自云溪', ['何棠']],
    ['记者王大明／台北報導', ['王大明']],
    ['【記者王大明、林小芳／台北報導】', ['王大明', '林小芳']],
    ['（记者 何棠 通讯员 欧阳望川）', ['何棠', '欧阳望川']],
    ['□通讯员 阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
    ['文/本报记者 何棠 图/本报记者 高原', ['何棠', '高原']],
    ['读者 何  棠', ['何棠']],
    ['云溪县石桥村 高  原', ['高原']],
    ['□何棠', ['何棠']],
  ])('%s is a byline', (line, persons) => {
    const text = `市里今天召开会议，部署下一阶段工作。\n${line}\n本报讯 今天上午，会议在云溪召开并作部署`;
    const found = read('zh-Hans', text);
    expect(found.persons).toEqual(persons);
    expect(found.bylines).toEqual([line]);
  });

  test.each([
    '记者从市气象台获悉，今天夜里',
    '本报记者在现场看到，积水已退',
    '何棠强调，要抓好落实，',
    '（作者系省农科院研究员）',
    '（本报将继续关注）',
    '编辑 何棠',
    '责任编辑：何棠 校对：高原',
    '本报记者 何棠 摄',
  ])('%s is none', (line) => {
    expect(read('zh-Hans', line).bylines).toEqual([]);
  });

  test('a credit in brackets closes a paragraph', () => {
    const found = read('zh-Hans', '项目今后还要再办下去，让更多人受益。（记者 何棠 通讯员 高原）');
    expect(found.bylines).toEqual(['（记者 何棠 通讯员 高原）']);
    expect(found.findings.at(0)).toMatchObject({ kind: 'byline', end: true });
    expect(found.persons).toEqual(['何棠', '高原']);
  });

  test('an agency in brackets closes a paragraph', () => {
    expect(read('zh-Hans', '草案将提交审议。（据新华社）').bylines).toEqual(['（据新华社）']);
  });

  test('names alone in brackets close a paragraph', () => {
    expect(read('zh-Hans', '活动吸引了三百多人参加。（何棠 林望川）').persons).toEqual(['何棠', '林望川']);
  });

  test('a credit within a dateline is no byline of its own, but its names are read over the line end', () => {
    const found = read('zh-Hans', '本报讯（记者 何棠 通讯员\n林望川）昨天早晨，一场大雨');
    expect(found.bylines).toEqual([]);
    expect(found.persons).toEqual(['何棠', '林望川']);
  });

  test('a name broken at the line end is one name', () => {
    const found = read('zh-Hans', '□融媒记者 高原 通讯员 林望\n川\n市里今天召开会议，部署下一阶段');
    expect(found.persons).toEqual(['高原', '林望川']);
    expect(found.bylines).toEqual(['□融媒记者 高原 通讯员 林望川']);
  });

  test('a bare name that signs elsewhere on the page is a byline', () => {
    const found = read('zh-Hans', '本报记者 何棠\n市里今天召开会议。\n何棠\n会议指出，要抓好落实');
    expect(found.bylines).toEqual(['本报记者 何棠', '何棠']);
  });

  test('a spaced-out name beside the title of an editor is left to the furniture', () => {
    expect(read('zh-Hans', '市里今天召开会议，部署工作\n责任编辑\n何  棠\n版式').bylines).toEqual([]);
  });

  test('roles are marked without the marks around them', () => {
    expect(read('zh-Hans', '□融媒首席记者 林望川').roles).toEqual(['融媒首席记者']);
  });
});

describe('Western bylines', () => {
  test.each([
    ['en', 'By Ada Fenwick and Thomas Reed', ['Ada Fenwick', 'Thomas Reed']],
    ['en', 'By Ann Lee, Bob Roe and Carl Doe', ['Ann Lee', 'Bob Roe', 'Carl Doe']],
    ['en', 'By Ann Lee, Bob Roe, Eve Poe, and Carl Doe', ['Ann Lee', 'Bob Roe', 'Eve Poe', 'Carl Doe']],
    ['de', 'Von Anna Lehr, Bert Roth, Eva Pohl und Carl Dorn', ['Anna Lehr', 'Bert Roth', 'Eva Pohl', 'Carl Dorn']],
    ['fr', 'Par Jeanne Corvin, Paul Morel et Luc Petit', ['Jeanne Corvin', 'Paul Morel', 'Luc Petit']],
    ['nl', 'Door Jan Bos, Kees Vos, Piet Smit en Dirk Mol', ['Jan Bos', 'Kees Vos', 'Piet Smit', 'Dirk Mol']],
    ['fr', 'Par Jeanne Corvin', ['Jeanne Corvin']],
    ['de', 'Von Karl von Amberg', ['Karl von Amberg']],
    ['nl', 'Door Pieter van Loenen', ['Pieter van Loenen']],
  ])('%s: %s', (tag, line, persons) => {
    expect(read(tag, line)).toMatchObject({ bylines: [line], persons });
  });

  test('a name after the end of a text signs it', () => {
    const found = read('fr', 'Le reste viendra demain.\n\nGustave Méran.\n\nLes Communiqués');
    expect(found.bylines).toEqual(['Gustave Méran.']);
    expect(found.findings.at(0)).toMatchObject({ end: true });
  });

  test('initials in mid-sentence are text', () => {
    expect(read('en', 'the vote was moved by\nA. J. F.\nand carried').bylines).toEqual([]);
  });
});

test('a name in a byline points to the authority file, where that knows it as a person', () => {
  const language = languageOf('zh-Hans');
  if (language === undefined) throw new Error('no language zh-Hans');
  const issue = pageOf('□融媒首席记者 林望川 高原');
  const authority = [
    { type: 'person', name: '林望川', ref: 'https://example.org/lin' },
    { type: 'place', name: '高原', ref: 'https://example.org/plateau' },
  ] as const;
  const findings = bylines.run({ issue, lines: indexLines(issue), language, findings: [], authority });
  const persons = findings.flatMap((one) => (one.kind === 'name' && one.type === 'person' ? [one.ref] : []));
  expect(persons).toEqual(['https://example.org/lin', undefined]);
});

describe('roles under a byline', () => {
  test.each([
    ['en', 'By Ada Fenwick', 'Transport Correspondent', 'Ada Fenwick'],
    ['fr', 'Par Claire Morel', 'correspondante à Londres', 'Claire Morel'],
    ['de', 'Von Hans Petersen', 'Verkehrsredakteur', 'Hans Petersen'],
    ['nl', 'Door Pieter Bakker', 'Onze correspondent in Parijs', 'Pieter Bakker'],
    ['es', 'Por Carlos Vega', 'Enviado especial', 'Carlos Vega'],
    ['it', 'Di Carlo Benassi', 'Inviato speciale a Parigi', 'Carlo Benassi'],
  ])('in %s, “%s” over “%s” is one byline', (tag, name, role, person) => {
    const found = read(tag, `A headline over it\n${name}\n${role}\nThe text begins here and goes on for a line`);
    expect(found.bylines).toEqual([`${name}${role}`]);
    expect(found.persons).toEqual([person]);
    expect(found.roles).toEqual([role]);
  });

  test('a headline that speaks of a correspondent is none', () => {
    expect(read('en', 'By Ada Fenwick\nCorrespondent shot at the border').roles).toEqual([]);
  });
});
