/** Title and day that only the page itself says: marked guesses of the header, never over what is known. */
import { expect, test } from 'vitest';
import { printedIssue } from '../../src/analysis/printed-issue.ts';
import { languageFor } from '../../src/languages/index.ts';
import type { IssueMetadata } from '../../src/model/metadata.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { createInputs } from '../readers/inputs.ts';
import { sourceInput } from './source-input.ts';

const story = 'The pilot boat stayed in port all day, and no ship came to the quay before night.\n'.repeat(8);
const page = (top: string): string => `${top}\n\nFOG AT THE QUAY\n\n${story}`;

/** Elements of the header that name the newspaper and its day. */
async function headerOf(text: string, metadata: IssueMetadata = {}, language = 'en'): Promise<readonly string[]> {
  const { value } = await encode(sourceInput('page.txt', text), { version: '0.0.0', language, metadata });
  const header = value?.documents[0]?.tei.split('<biblStruct')[1] ?? '';
  return header.match(/<(?:title|date)\b[^>]*>[^<]*/gu)?.slice(0, 2) ?? [];
}

test('title and day are read from the nameplate, with who read them and how surely', async () => {
  expect(await headerOf(page('THE WESTMERE OBSERVER\nMonday, March 4, 1907     No. 312     One Penny'))).toEqual([
    expect.stringMatching(/xml:id="p1.title" resp="#p1.pass.nameplates" cert="[\d.]+">THE WESTMERE OBSERVER$/u),
    expect.stringMatching(/when="1907-03-04" xml:id="p1.date" resp="#p1.pass.dates" cert="[\d.]+">1907-03-04$/u),
  ]);
});

test('what the sidecar says is not guessed', async () => {
  const metadata = { title: 'The Other', date: { edtf: '1908', when: '1908' } };
  expect(
    await headerOf(page('THE WESTMERE OBSERVER\nMonday, March 4, 1907     No. 312     One Penny'), metadata),
  ).toEqual(['<title level="j" xml:lang="en">The Other', '<date when="1908">1908']);
});

test('a line over a date that reads like no title is none, and two days are no day', async () => {
  expect(await headerOf(page('All about boats\nMonday, March 4, 1907     No. 312     One Penny'))).toEqual([
    '<title level="j">[title unknown]',
    expect.stringContaining('1907-03-04'),
  ]);
  const two = page('THE WESTMERE OBSERVER\nMonday, March 4, 1907     No. 312\nTuesday, March 5, 1907     One Penny');
  expect((await headerOf(two))[1]).toBe('<date>[date unknown]');
});

test('the line that says whose organ a paper is, is not its title', async () => {
  const titleOver = async (line: string) =>
    (await headerOf(`${line}\n\n2021年8月11日\n\n星期三\n\n第8574期 今日4版\n`, {}, 'zh-Hans'))[0];
  expect(await titleOver('柳河日报')).toMatch(/pass\.nameplates.*>柳河日报$/u);
  expect(await titleOver('中共柳河市委机关报 柳河市融媒体中心主办')).toBe('<title level="j">[title unknown]');
});

test('an issue with an index that is named by its day has that day, where nothing else says it', async () => {
  const { readFiles } = createInputs();
  const { value } = await readFiles({
    'mets.xml':
      '<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><fileSec><fileGrp><file ID="A"><FLocat xlink:href="1.xml"/></file></fileGrp></fileSec></mets>',
    '1.xml':
      '<alto><Layout><Page><PrintSpace><TextLine><String CONTENT="word"/></TextLine></PrintSpace></Page></Layout></alto>',
  });
  expect(value).toBeDefined();
  if (value === undefined) return;
  const dayOf = (name: string) => printedIssue({ ...value, name }, [], new Map(), languageFor('en')).date?.text;
  expect(['18400221_01', 'x_1858-12-07_01', '1905040301', '0002244_18550922'].map(dayOf)).toEqual([
    '1840-02-21',
    '1858-12-07',
    '1905-04-03',
    '1855-09-22',
  ]);
  expect(['18401321', 'sn2001063010', 'bpt6k20040521'].map(dayOf)).toEqual([undefined, undefined, undefined]);
});
