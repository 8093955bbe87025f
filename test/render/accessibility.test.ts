/** axe finds no fault in any kind of page, light or dark. Needs Debian's chromium; without it the test says that it was skipped. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderTei } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';
import { executablePath, launchBrowser, uiLanguages, writeSite } from './written-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-axe-'));

/** A site in the languages of its papers, one in each language of the words around the text, and a single page. */
function writeSites(): void {
  writeSite(folder, {});
  for (const uiLanguage of uiLanguages) writeSite(join(folder, uiLanguage), { uiLanguage });
  const page = readFileSync(new URL('harbour.xml', import.meta.url), 'utf8');
  const rendered = renderTei(page, compiledStylesheets(), { name: 'harbour' });
  writeFileSync(join(folder, 'single.html'), rendered.value.get('html') ?? '');
}

describe.skipIf(!existsSync(executablePath))('in chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    writeSites();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const kinds = [
    'single.html',
    'index.html',
    'indices.html',
    'search.html?q=%E6%B8%A1%E8%88%B9',
    'packet-1898-05-03/index.html',
    'packet-1898-05-03/page-1.html',
    'packet-1898-05-03/p1-a1.html',
    'packet-1898-05-03/p1-d6.html',
    'packet-1898-05-03/about.html',
    'jiangkou-2019-03-12/page-1.html',
    'haijiao-1931-10-02/p1-a1.html',
    'gangwan-1931-10-03/page-1.html',
    'mina-1925-02-01/p1-a1.html',
  ];

  it.each(kinds.flatMap((kind) => [[kind, 'light'] as const, [kind, 'dark'] as const]))(
    '%s in %s has no fault',
    async (kind, colorScheme) => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(`${pathToFileURL(folder).href}/${kind}`);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 120)))()',
      );
      await page.close();
      expect(violations).toEqual([]);
    },
  );

  /** A redirect page leads on at once; it is looked at without its refresh. */
  const redirect = 'packet-1898-05-03/p1-a3.html';
  it.each(uiLanguages)(
    'each kind of page has no fault with words in %s around its text, redirects too',
    async (tag) => {
      const page = await browser.newPage();
      const faults: string[] = [];
      for (const kind of [...kinds.slice(1), redirect]) {
        const file = join(folder, tag, kind.replace(/\?.*/u, ''));
        const html = readFileSync(file, 'utf8').replace(/<meta http-equiv="refresh"[^>]*>/u, '');
        writeFileSync(file, html);
        await page.goto(`${pathToFileURL(join(folder, tag)).href}/${kind}`);
        await page.evaluate(axe);
        const found = await page.evaluate('(async () => (await axe.run()).violations.map(({ id }) => id))()');
        if (Array.isArray(found)) faults.push(...found.map((id) => `${kind}: ${id}`));
      }
      await page.close();
      expect(faults).toEqual([]);
    },
  );

  it('the search answers from a folder, and marks what it found', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(folder).href}/search.html?q=%E6%B8%A1%E8%88%B9`);
    await page.waitForSelector('#hits mark');
    expect(await page.locator('#hits mark').first().textContent()).toBe('渡船');
    expect(await page.locator('#hits li').count()).toBe(1);
    await page.close();
  });
});
