/** An editor who says which line is the headline overrules a pass that found none. */
import { expect, test } from 'vitest';
import { assemble } from '../../src/analysis/assemble/assemble.ts';
import { languageFor } from '../../src/languages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { indexLines, spanOf } from '../../src/model/span.ts';
import { pageOf } from './page-of.ts';

const issue = pageOf('Rope and twine\nThe rope works on the quay are open again.');
const spans = [...indexLines(issue).values()].map((line) => spanOf(line));
const article: Finding = {
  kind: 'item',
  type: 'article',
  at: spans,
  resp: 'pass.items',
  cert: 0.6,
  evidence: 'a test',
  headless: 'its first block does not look like a headline',
};

function headlessWith(resp: 'ed.lin' | 'pass.heads'): unknown {
  const head: Finding = { kind: 'head', level: 'main', at: spans.slice(0, 1), resp, evidence: 'a test' };
  const language = languageFor('en');
  const { value } = assemble(issue, [article, head], { language, languageFor, passes: [] });
  return value.pages[0]?.body.map((item) => ('headless' in item ? item.headless : undefined));
}

test('an article whose headline an editor names is not said to have none', () => {
  expect(headlessWith('ed.lin')).toEqual([undefined]);
});

test('a pass alone does not overrule another that found no headline', () => {
  expect(headlessWith('pass.heads')).toEqual(['its first block does not look like a headline']);
});
