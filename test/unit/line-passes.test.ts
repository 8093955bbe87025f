/** Datelines, jumps, furniture and names, each on a few lines. */
import { describe, expect, test } from 'vitest';
import { datelines } from '../../src/analysis/datelines.ts';
import { furniture } from '../../src/analysis/furniture.ts';
import { jumps } from '../../src/analysis/jumps.ts';
import { names } from '../../src/analysis/names.ts';
import type { Pass } from '../../src/analysis/pass.ts';
import { languageOf } from '../../src/languages/index.ts';
import type { AuthorityEntry } from '../../src/model/authority.ts';
import type { Finding } from '../../src/model/finding.ts';
import { indexLines, textOf } from '../../src/model/span.ts';
import { pageOf } from './page-of.ts';

function run(pass: Pass, tag: string, text: string, authority: readonly AuthorityEntry[] = []): readonly Finding[] {
  const language = languageOf(tag);
  if (language === undefined) throw new Error(`no language ${tag}`);
  const issue = pageOf(text);
  return pass.run({ issue, lines: indexLines(issue), language, findings: [], authority });
}

function said(text: string, findings: readonly Finding[], kind: Finding['kind']): readonly string[] {
  const lines = indexLines(pageOf(text));
  return findings.flatMap((one) => (one.kind === kind ? [textOf(lines, one.at).join('|')] : []));
}

describe('datelines', () => {
  test.each([
    ['zh-Hans', '本报讯 7月28日，市委', '本报讯 '],
    ['zh-Hans', '本报云溪3月9日电（记者 何棠）春耕已', '本报云溪3月9日电（记者 何棠）'],
    ['zh-Hans', '新 华 社 北 京 3 月 8 日 电', '新 华 社 北 京 3 月 8 日 电'],
    ['zh-Hans', '本报讯（记者 何棠 通讯员\n林望川）昨天', '本报讯（记者 何棠 通讯员|林望川）'],
    ['zh-Hans', '新华社北京3月8日电\n（记者 何  棠）草案提出', '新华社北京3月8日电|（记者 何  棠）'],
    ['zh-Hans', '据新华社电 草案提出', '据新华社电 '],
    ['zh-Hans', '●本报讯 今天上午', '●本报讯 '],
    ['zh-Hans', '本报讯 记者何棠 通讯员高原报道：3月8日', '本报讯 记者何棠 通讯员高原报道'],
    ['zh-Hans', '本报讯 通讯员 何棠 3月8日，', '本报讯 通讯员 何棠'],
    ['zh-Hant', '【雲報專訊】昨日下午', '【雲報專訊】'],
    ['zh-Hant', '（雲溪廿日電）據此間消息、', '（雲溪廿日電）'],
    ['zh-Hant', '（雲溪廿\n日電）據此間消息、', '（雲溪廿|日電）'],
    ['en', 'LONDON, April 4 — The House met', 'LONDON, April 4 — '],
    ['fr', 'PARIS, 4 avril. La séance', 'PARIS, 4 avril. '],
    ['de', 'Wien, 2. Dezember. Die Börse', 'Wien, 2. Dezember. '],
    ['nl', 'Londen den 14 December. Den Koning', 'Londen den 14 December. '],
  ])('%s: %s', (tag, text, expected) => {
    expect(said(text, run(datelines, tag, text), 'dateline')).toEqual([expected]);
  });

  test.each([
    ['zh-Hans', '今年上半年，全市上下'],
    ['zh-Hans', '将于3月8日停电检修'],
    ['fr', 'Mercredi 8 février 1882'],
    ['en', 'FIRE.—The house of Mr. Hill was'],
  ])('%s: %s is none', (tag, text) => {
    expect(said(text, run(datelines, tag, text), 'dateline')).toEqual([]);
  });
});

describe('jumps', () => {
  test.each([
    ['zh-Hans', '促进企业加速成长。 （下转2版）', 'to', '2', '（下转2版）'],
    ['zh-Hans', '加快企业成长。（下转2\n版）', 'to', '2', '（下转2|版）'],
    ['zh-Hans', '企业的供应链。（下转第二\n图为车间。\n版）', 'to', '2', '（下转第二|版）'],
    ['zh-Hans', '（紧转A03版）', 'to', 'A3', '（紧转A03版）'],
    ['zh-Hans', '▶▶下转02版', 'to', '2', '▶▶下转02版'],
    ['zh-Hans', '（上接第一版）去年，公司', 'from', '1', '（上接第一版）'],
    ['en', 'and the train left. (Continued on page 2.)', 'to', '2', '(Continued on page 2.)'],
    ['fr', '(Suite en 2e page)', 'to', '2', '(Suite en 2e page)'],
    ['de', 'Fortsetzung von Seite 1', 'from', '1', 'Fortsetzung von Seite 1'],
  ])('%s: %s', (tag, text, direction, page, expected) => {
    const found = run(jumps, tag, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'jump', direction, page });
    expect(said(text, found, 'jump')).toEqual([expected]);
  });
});

describe('furniture', () => {
  test('editors set apart from their titles are found with them', () => {
    const text = '责任编辑\n何  棠\n美术编辑\n欧阳川';
    const found = run(furniture, 'zh-Hans', text);
    expect(said(text, found, 'furniture')).toEqual(['责任编辑', '何  棠', '美术编辑', '欧阳川']);
    expect(found.flatMap((one) => (one.kind === 'name' && one.type === 'person' ? [one.normal] : []))).toEqual([
      '何棠',
      '欧阳川',
    ]);
  });

  test('a section title counts only beside other furniture', () => {
    expect(said('要闻', run(furniture, 'zh-Hans', '要闻'), 'furniture')).toEqual([]);
    const text = '要闻\n2020年3月9日 星期一';
    expect(said(text, run(furniture, 'zh-Hans', text), 'furniture')).toEqual(['要闻', '2020年3月9日 星期一']);
  });

  test('a date that ends a notice is none', () => {
    const text = '特此公告。\n云溪市水务有限公司\n2020年3月9日';
    expect(said(text, run(furniture, 'zh-Hans', text), 'furniture')).toEqual([]);
  });
});

describe('names', () => {
  test('persons are anchored by title and found again without it', () => {
    const text = '市委副书记、市长何望川主持召开会议。\n何望川指出，要抓好落实。会后何望川走访了企业。';
    expect(said(text, run(names, 'zh-Hans', text), 'name')).toEqual(['何望川', '何望川', '何望川']);
  });

  test('a list of persons shares its title', () => {
    const text = '市领导何望川、方棠参加调研。';
    expect(said(text, run(names, 'zh-Hans', text), 'name')).toEqual(['何望川', '方棠']);
  });

  test('the authority file gives its names their pointer', () => {
    const authority = [{ type: 'place' as const, name: '云溪', ref: 'place:yunxi' }];
    expect(run(names, 'zh-Hans', '会议在云溪召开', authority)).toMatchObject([
      { kind: 'name', type: 'place', ref: 'place:yunxi' },
    ]);
  });

  test('a name that two entries share is not guessed', () => {
    const authority = [
      { type: 'place' as const, name: 'Reed', ref: 'place:reed' },
      { type: 'person' as const, name: 'Reed', ref: 'person:reed' },
    ];
    expect(run(names, 'en', 'and Reed went', authority)).toEqual([]);
  });

  test('in an alphabet a title stands before capitals', () => {
    const text = 'and Mr. Thomas Reed moved the vote';
    expect(said(text, run(names, 'en', text), 'name')).toEqual(['Thomas Reed']);
  });
});
