/** What only a browser shows: printed sheets, the way by keyboard, the search page. Needs Debian's chromium; without it the test says that it was skipped. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, launchBrowser, uiLanguages, writeSite } from './written-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-browser-'));

/** The texts of each sheet, from top to bottom. */
async function sheetsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
      return placed.sort((one, other) => other.transform[5] - one.transform[5]).map(({ str }) => str);
    }),
  );
}

describe.skipIf(!existsSync(executablePath))('in chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    for (const uiLanguage of uiLanguages) writeSite(join(folder, uiLanguage), { uiLanguage });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(folder).href}/${path}`);
    return page;
  };

  const kinds = [
    'index',
    'indices',
    'search',
    ...['index', 'page-1', 'p1-a1', 'about'].map((one) => `packet-1898-05-03/${one}`),
  ];

  it.each(kinds)('%s.html is printed with its title over each sheet and the number under it', async (kind) => {
    const page = await open(`en/${kind}.html`);
    const title = await page.title();
    const sheets = await sheetsOf(page);
    await page.close();
    expect(sheets.map((texts) => texts[0])).toEqual(sheets.map(() => title));
    expect(sheets.map((texts) => texts.at(-1))).toEqual(sheets.map((_, at) => String(at + 1)));
  });

  it('the choices of the screen and the ways about the site are not printed', async () => {
    const page = await open('en/packet-1898-05-03/page-1.html');
    const text = (await sheetsOf(page)).flat().join(' ');
    await page.close();
    expect(text).toContain('A LAMP FOR THE BAR');
    expect(text).not.toMatch(/As printed|Show uncertain|Indices|On its own page/u);
  });

  it('what is folded on the screen is printed: the conventions', async () => {
    const page = await open('de/packet-1898-05-03/about.html');
    const text = (await sheetsOf(page)).flat().join(' ');
    await page.close();
    expect(text).toContain('One div an item.');
  });

  it.each(kinds)('%s.html shows where the keyboard is, and first offers the text', async (kind) => {
    const page = await open(`en/${kind}.html`);
    const shown: unknown[] = [];
    const count = await page.locator('a[href], input, select, button:visible, summary').count();
    for (let step = 0; step < count; step += 1) {
      await page.keyboard.press('Tab');
      shown.push(
        await page.evaluate(
          "(() => { const at = document.activeElement, look = getComputedStyle(at), box = at.getBoundingClientRect(); return at === document.body || (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1 && box.right > 0 && box.left < innerWidth) || at.outerHTML.slice(0, 120); })()",
        ),
      );
      if (step === 0) expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    }
    await page.close();
    expect(shown.filter((one) => one !== true)).toEqual([]);
  });

  it.each(uiLanguages)('the search page writes dates in %s as home does, whatever the browser’s words', async (tag) => {
    const home = readFileSync(join(folder, tag, 'index.html'), 'utf8');
    const page = await open(`${tag}/search.html?q=${encodeURIComponent('渡船')}`);
    await page.waitForSelector('#hits li');
    const about = (await page.locator('#hits .extent').first().textContent()) ?? '';
    await page.close();
    const [, date = ''] = about.split(' · ');
    expect(date).toMatch(/2019/u);
    expect(home).toContain(`>${date}</a>`);
  });

  it('a hit shows its headline once, marked where it is found there', async () => {
    const page = await open('en/search.html?q=lamp');
    await page.waitForSelector('#hits li');
    expect(await page.locator('#hits a mark').textContent()).toBe('LAMP');
    expect(await page.locator('#hits li p').first().textContent()).toMatch(/^Seen by every boat/u);
    await page.close();
  });

  it('in a site of several newspapers each hit names its own, and they can be chosen from', async () => {
    const page = await open('en/search.html?paper=The+Tideway+Packet');
    await page.waitForSelector('#hits li');
    const named = await page.locator('#hits .extent').allTextContents();
    await page.close();
    expect(named.filter((about) => !about.startsWith('The Tideway Packet · '))).toEqual([]);
  });

  it('a page with many columns scrolls within itself, what is only heard too', async () => {
    const page = await open('en/packet-1898-05-03/page-1.html');
    const unheard = `insertAdjacentHTML('beforeend', '<span class="unheard">x</span>')`;
    await page.evaluate(`document.querySelector('.plan').style.minWidth = '4000px';
      for (const cell of document.querySelectorAll('.plan .cell')) cell.${unheard};`);
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    await page.close();
    expect(widths).toEqual([1280, 1280]);
  });

  it('a page with words that only facets narrow answers without a query', async () => {
    const page = await open('en/search.html?type=letter');
    await page.waitForSelector('#hits li');
    expect(await page.locator('#hits li').count()).toBe(1);
    await page.close();
  });
});
