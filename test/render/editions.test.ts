/** What a reader sees of small invented pages: joined lines, verbatim lines, headlines, reasons. */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderTei, targets } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';

const stylesheets = compiledStylesheets();
const page = readFileSync(new URL('harbour.xml', import.meta.url), 'utf8');
const edition = (tei: string, target: string, uiLanguage?: string) =>
  renderTei(
    tei,
    stylesheets,
    { name: 'page.xml', bare: true, ...(uiLanguage === undefined ? {} : { uiLanguage }) },
    targets,
  ).value.get(target) ?? '';
const withBody = (body: string, lang = 'zh-Hans') =>
  page.replace(/<body>.*<\/body>/su, `<body>${body}</body>`).replace('xml:lang="en">', `xml:lang="${lang}">`);

describe('joined lines', () => {
  it('a Chinese word over a line end stays whole in HTML and text', () => {
    const tei = withBody('<p>副书记、市<lb break="no"/>长主持<cb n="2"/><lb break="no"/>会议</p>');
    expect(edition(tei, 'text-reading')).toBe('副书记、市长主持会议\n');
    const text = edition(tei, 'html').replace(/<[^>]*>/gu, '');
    expect(text).toContain('副书记、市长主持会议');
  });

  it('a hyphen of the line end is dropped, one of the word is kept', () => {
    expect(edition(page, 'text-reading')).toContain('The new light-house was lit on Sunday & seen far out.');
    expect(edition(page, 'html')).toContain('Sun<span class="lb" id="p1-l6" data-mark="-"></span>day');
  });

  it('lines of a Chinese headline join without a space, those of an English one with', () => {
    const tei = withBody(
      '<head><lb/>新增5G<lb break="maybe"/>基站</head><head xml:lang="en">ONE<lb break="maybe"/>TWO</head>',
    );
    expect(edition(tei, 'text-reading')).toBe('新增5G基站\n\nONE TWO\n');
  });
});

it('the edition “lines” is the source, character for character', () => {
  expect(edition(page, 'text-lines')).toBe(
    'A LAMP FOR\r\nTHE BAR\r\n\r\nOXMOUTH, Monday.—The new light-\r\nhouse was lit on Sun-\r\nday & seen  far out.\r\n\f(Continued on page 2.)\r\n',
  );
});

it('the edition “columns” sets columns side by side, line for line, by the width of their characters', () => {
  const tei = withBody(
    '<div type="article"><head><lb/>新桥<lb break="maybe"/>通车</head><cb n="1"/><p><lb/>桥长1.2公里<lb break="no"/>双向<cb n="2"/><lb break="no"/>六车道。</p></div>',
  );
  expect(edition(tei, 'text-columns')).toBe('新桥\n通车\n\n　　桥长1.2公里 │ 六车道。\n双向            │\n');
});

it('a guessed headline says how sure it is, why, and who decided', () => {
  expect(edition(page, 'html')).toContain(
    'title="two short lines in capitals before a dateline · certainty 70 % · broadsheet heads 1.0.0"',
  );
});

it.each([
  ['zh-Hans', '第1版'],
  ['zh-Hant', '1898年5月3日 星期二'],
  ['de', 'Dienstag, 3. Mai 1898'],
  ['fr', 'mardi 3 mai 1898'],
])('the words around the text come in %s', (language, words) => {
  expect(edition(page, 'html', language)).toContain(words);
});

it('the HTML loads nothing from elsewhere', () => {
  expect(edition(page, 'html')).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/u);
});

it('the HTML is valid and accessible by html-validate', async () => {
  const checker = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
  const report = await checker.validateString(edition(page, 'html'));
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

it('a title and day that were read off the page are marked as guesses', () => {
  const known = edition(page, 'html');
  const guessed = page
    .replace(/<title level="j"/u, '<title level="j" resp="#p1.pass.nameplates" cert="0.7"')
    .replace(/(<imprint>.*?<date)/su, '$1 resp="#p1.pass.dates" cert="0.85"');
  expect(known).not.toMatch(/class="(?:paper|day)[^"]* guess/u);
  expect(edition(guessed, 'html')).toMatch(/class="paper[^"]* guess weak"[^>]* data-cert="70 %"/u);
  expect(edition(guessed, 'html')).toMatch(/class="day guess"[^>]* data-cert="85 %"/u);
});
