/** The site of invented papers: every page valid and accessible, every link kept inside and resolved, jumps merged. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { checkEdition, renderSite } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';
import { inventedIssues, uiLanguages } from './written-site.ts';

const stylesheets = compiledStylesheets();
const editions = inventedIssues();
const problems: string[] = [];
const build = (baseUrl?: string) =>
  new Map(
    [
      ...renderSite(editions, stylesheets, baseUrl === undefined ? {} : { baseUrl }, ({ code, message }) =>
        problems.push(`${code} ${message}`),
      ),
    ].map(({ path, content }) => [path, content]),
  );
const files = build();
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const page = (path: string) => files.get(path) ?? '';
const plain = (html: string) => html.replace(/<[^>]*>/gu, '');

it('is made without a diagnostic, and twice the same', () => {
  expect(problems).toEqual([]);
  expect([...build()]).toEqual([...files]);
});

it('is whole by our own check', () => {
  expect([...checkEdition([...files.keys()], (path) => files.get(path))]).toEqual([]);
});

/** What html-validate finds in a page. */
async function faultsOf(html: string): Promise<readonly string[]> {
  const checker = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

describe.each(pages)('%s', (path, html) => {
  it('is valid and accessible by html-validate', async () => {
    expect(await faultsOf(html)).toEqual([]);
  });

  it('links to files and ids that exist, and asks nothing of elsewhere', () => {
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map((match) => match[1] ?? '');
    const outside = addresses.filter((address) => /^[a-z]+:|^\/\//u.test(address));
    expect(outside.every((address) => html.includes(`<a href="${address}"`))).toBe(true);
    for (const address of addresses.filter((address) => !outside.includes(address))) {
      const target = new URL(address, `file:///site/${path}`);
      const file = decodeURIComponent(target.pathname).replace('/site/', '');
      expect(files.has(file), `${address} → ${file}`).toBe(true);
      if (target.hash !== '') expect(page(file)).toContain(`id="${target.hash.slice(1)}"`);
    }
  });

  it('holds each id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

it.each(uiLanguages)('with words in %s around the text every page is valid and the site whole', async (uiLanguage) => {
  const former = new Map([['packet-1898-05-03', ['p1-a3']]]);
  const site = new Map(
    [...renderSite(editions, stylesheets, { uiLanguage, former }, () => {})].map((one) => [one.path, one.content]),
  );
  const checked = [...site].filter(([path]) => path.endsWith('.html'));
  const faults = await Promise.all(checked.map(async ([path, html]) => [path, ...(await faultsOf(html))]));
  expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  expect([...checkEdition([...site.keys()], (path) => site.get(path))]).toEqual([]);
});

it('a page holds the id of a section in a section once, each with lines of its own', () => {
  const zone = (number: number, top: number) =>
    `<zone xml:id="p1.z${number}" ulx="100" uly="${top}" lrx="900" lry="${top + 90}"><line xml:id="p1.l${number}" ulx="100" uly="${top}" lrx="900" lry="${top + 80}">Line ${number}</line></zone>`;
  const line = (number: number) => `<lb corresp="#p1.l${number}"/>Line ${number}`;
  const tei = (editions.find(({ name }) => name.startsWith('mina'))?.tei ?? '')
    .replace(
      /<surface.*<\/surface>/su,
      `<surface xml:id="p1.s" ulx="0" uly="0" lrx="1000" lry="1000">${[1, 2, 3].map((n) => zone(n, n * 100)).join('')}</surface>`,
    )
    .replace(
      /<body>.*<\/body>/su,
      `<body><pb n="1" corresp="#p1.s"/><div type="section" xml:id="p1.sec1"><head>${line(1)}</head><div type="section" xml:id="p1.sec2"><head>${line(2)}</head><div type="article" xml:id="p1.a3"><p xml:id="p1.p3">${line(3)}</p></div></div></div></body>`,
    );
  const site = [...renderSite([{ name: 'sections', tei }], stylesheets, {}, () => {})];
  const html = site.find(({ path }) => path === 'sections/page-1.html')?.content ?? '';
  expect(html.match(/ id="p1-(?:sec1|sec2|a3)"/gu)?.sort()).toEqual([' id="p1-a3"', ' id="p1-sec1"', ' id="p1-sec2"']);
});

it('an item that jumps is read whole on its page, and has no second page', () => {
  const text = plain(page('packet-1898-05-03/p1-a1.html'));
  expect(text).toContain('was lit on Sunday, and was seen far out.');
  expect(text).toContain('has oil for a year');
  expect(files.has('packet-1898-05-03/p2-a1.html')).toBe(false);
});

it('the jump line on the page leads to the other page', () => {
  expect(page('packet-1898-05-03/page-1.html')).toContain('href="page-2.html#p2-a1"');
});

it('a drawn zone leads to the item that stands in it, and the item to its zone', () => {
  expect(page('packet-1898-05-03/page-1.html')).toContain('<a id="p1-z4" href="#p1-d6"');
  expect(page('packet-1898-05-03/page-1.html')).toContain('href="#p1-z4"');
});

it('an item is cited as its readers cite: GB/T 7714 in Chinese, with RIS, BibTeX and CSL-JSON beside it', () => {
  const item = 'jiangkou-2019-03-12/p1-a1';
  expect(plain(page(`${item}.html`))).toContain(
    '林晚舟, 何一苇. 两岸居民步行过江渡船完成最后一班[N]. 江口日报, 2019-03-12(1).',
  );
  expect(page(`${item}.ris`)).toContain('AU  - 林晚舟\r\nAU  - 何一苇\r\nT2  - 江口日报\r\nDA  - 2019/03/12');
  expect(page(`${item}.bib`)).toContain('author = {{林晚舟} and {何一苇}}');
  expect(JSON.parse(page(`${item}.csl.json`))).toMatchObject([
    {
      type: 'article-newspaper',
      author: [{ literal: '林晚舟' }, { literal: '何一苇' }],
      issued: { 'date-parts': [[2019, 3, 12]] },
    },
  ]);
});

it('JSON-LD names page, columns and section', () => {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page('packet-1898-05-03/p1-a1.html'))?.[1];
  expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'NewsArticle', printPage: '1, 2', printColumn: '1, 2' });
});

it('with a base address an item carries its permalink', () => {
  expect(build('https://papers.example/').get('packet-1898-05-03/p2-a3.html')).toContain(
    '<link rel="canonical" href="https://papers.example/packet-1898-05-03/p2-a3.html">',
  );
});

it('several papers have a calendar each', () => {
  const home = plain(page('index.html'));
  for (const paper of ['The Tideway Packet', '江口日报', '港灣新報', 'جريدة الميناء']) expect(home).toContain(paper);
  expect(page('index.html')).toContain('<h2 id="paper-1"');
});

it('text from right to left says so, and vertical text is set so', () => {
  expect(page('mina-1925-02-01/p1-a1.html')).toContain('<main id="text" lang="ar" dir="rtl">');
  expect(page('gangwan-1931-10-03/p1-a1.html')).toContain('class="item article vertical"');
});

it('the page about an issue says how to cite it, by GB/T 7714 too', () => {
  expect(plain(page('packet-1898-05-03/about.html'))).toContain(
    'The Tideway Packet[N]. Oxmouth: The Tideway Packet, 1898-05-03(112).',
  );
});

it('an item that another stands in between is cut on its page, with the hyphen of its line and a column where that begins', () => {
  expect(page('packet-1898-05-03/page-1.html')).toMatch(
    /<div class="cell open".*lit on Sun-<\/p>.*<div class="rest flow"><p class="flush"><span class="column" data-column="Column 2">/su,
  );
});

it('the calendar has each dated issue on its day', () => {
  expect(page('index.html')).toMatch(/<a href="packet-1898-05-03\/index\.html" aria-label="[^"]+">3<\/a>/u);
});

describe('addresses of former editions', () => {
  const former = new Map([
    ['packet-1898-05-03', ['p1-a1', 'p1-a3', 'p1-d6-2', 'p9-a1']],
    ['gone-1897-01-01', ['p1-a1']],
  ]);
  const again = new Map(
    [...renderSite(editions, stylesheets, { former }, () => {})].map((one) => [one.path, one.content]),
  );

  it.each([
    ['p1-a3', 'p1-a1.html#p1-l3'],
    ['p1-d6-2', 'p1-d6.html#p1-l6'],
    ['p9-a1', 'index.html'],
  ])('%s leads to the item that holds its first line, without a script', (id, target) => {
    const redirect = again.get(`packet-1898-05-03/${id}.html`) ?? '';
    expect(redirect).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(redirect).toContain(`<a href="${target}">`);
  });

  it('an item that is still there keeps its page', () => {
    expect(again.get('packet-1898-05-03/p1-a1.html')).toBe(page('packet-1898-05-03/p1-a1.html'));
  });

  it('all of them stay on record, with those of this edition', () => {
    const { issues } = JSON.parse(again.get('permalinks.json') ?? '');
    expect(issues['gone-1897-01-01']).toEqual(['p1-a1']);
    expect(issues['packet-1898-05-03']).toEqual(expect.arrayContaining(['p1-a3', 'p2-a3']));
  });

  it('the edition with its redirects is whole', async () => {
    expect([...checkEdition([...again.keys()], (path) => again.get(path))]).toEqual([]);
    expect(await faultsOf(again.get('packet-1898-05-03/p1-a3.html') ?? '')).toEqual([]);
  });
});
