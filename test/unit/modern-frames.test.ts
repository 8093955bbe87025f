/** Which pages in traditional characters are read as pages of today: by how marks are set, not by the script. */
import { expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { passesFor } from '../../src/analysis/index.ts';
import { languageFor } from '../../src/languages/index.ts';
import { findingsOf } from '../../src/model/finding.ts';
import { pageOf } from './page-of.ts';

const today = `渡輪冬季照常開航
【記者何曉棠／台北報導】
　　渡輪公司昨天宣布，今年冬季照常
開航，每小時一班，最後一班為晚間九
時。經理說，第二艘新船明年二月下水
，屆時班次加倍。`;

function evidenceOf(text: string): readonly string[] {
  const issue = pageOf(text);
  const findings = analyse({ issue, language: languageFor('zh-Hant'), findings: [] }, passesFor(false));
  return [...new Set(findingsOf(findings, 'item').map(({ evidence }) => evidence))];
}

test('a page whose lines never begin with a mark is set as today', () => {
  expect(evidenceOf(today.replace('\n，', '，\n')).join()).toMatch(/^measure/u);
});

test('a page whose lines begin with marks is read as an old one', () => {
  expect(evidenceOf(today).join()).toMatch(/^cut by shapes/u);
});
