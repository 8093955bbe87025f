/** The image of a page beside its text: copied into the edition, linked both ways, larger with and without scripts. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkEditions } from '../../src/jobs/check-edition.ts';
import { makeSite } from '../../src/jobs/site-files.ts';
import { compiledStylesheets } from './stylesheets.ts';

compiledStylesheets();
const silent = { started: () => undefined, finished: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-facsimile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const packet = readFileSync(new URL('issues/packet-1898-05-03.xml', import.meta.url), 'utf8');
const columns = [12, 112].map((x) => `<rect x="${x}" y="40" width="76" height="240" fill="#999"/>`).join('');
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="300"><rect width="200" height="300" fill="#eee"/>${columns}</svg>`;

/** The packet with images named for its two pages; the second page has no coordinates. */
async function site(name: string, urls: readonly [string, string]) {
  const input = join(folder, `${name}.xml`);
  const graphic = (page: number) => `$1<graphic url="${urls[page - 1]}"/>`;
  const pictured = packet
    .replace(/(<surface xml:id="p1.s"[^>]*>)/u, graphic(1))
    .replace(/(<surface xml:id="p2.s"[^>]*>)/u, graphic(2));
  writeFileSync(input, pictured);
  const output = join(folder, `${name}-site`);
  const interrupted = new AbortController().signal;
  const report = await makeSite({ inputs: [input], output, options: {}, interrupted }, silent);
  const page = (number: number) => readFileSync(join(output, name, `page-${number}.html`), 'utf8');
  return { output, said: report.inputs.flatMap(({ diagnostics }) => diagnostics), page };
}

beforeAll(() => {
  writeFileSync(join(folder, 'p1.svg'), picture);
  writeFileSync(join(folder, 'seite 2.svg'), picture);
});

describe('images that are there', () => {
  let made: Awaited<ReturnType<typeof site>>;
  beforeAll(async () => {
    made = await site('there', ['p1.svg', 'seite%202.svg']);
  });

  it('are copied into the edition, and the edition is whole', () => {
    expect(made.said).toEqual([]);
    expect(readFileSync(join(made.output, 'there/images/page-2.svg'), 'utf8')).toBe(picture);
    expect(checkEditions([made.output], silent).inputs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('stand under the zones where there are some, which lead to the text and back', () => {
    expect(made.page(1)).toMatch(
      /<svg[^>]*viewBox="0 0 2000 3000"[^>]*><image href="images\/page-1.svg" x="0" y="0" width="2000" height="3000"/u,
    );
    expect(made.page(1)).toContain('<a id="p1-z4" href="#p1-d6"');
    expect(made.page(1)).toContain('class="zone-link" href="#p1-z4"');
    expect(made.page(2)).toContain('<img src="images/page-2.svg" alt="Image of page 2">');
  });

  it('can be opened whole without scripts', () => {
    expect(made.page(2)).toContain('<a href="images/page-2.svg">Full image</a>');
  });

  it('are not copied again, unless they changed', async () => {
    const copy = join(made.output, 'there/images/page-1.svg');
    const before = statSync(copy);
    await site('there', ['p1.svg', 'seite%202.svg']);
    expect(statSync(copy).ino).toBe(before.ino);
    utimesSync(join(folder, 'p1.svg'), 1_000_000, 1_000_000);
    await site('there', ['p1.svg', 'seite%202.svg']);
    expect(statSync(copy).ino).not.toBe(before.ino);
  });

  it.each([1, 2])('page %d is valid and accessible by html-validate', async (number) => {
    const checker = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    const { results } = await checker.validateString(made.page(number));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

it('images that are not there are told once, and the zones are drawn as without', async () => {
  const { said, page } = await site('missing', ['nowhere.jpg', '../outside.jpg']);
  expect(said.map(({ code, message }) => `${code} ${message.slice(0, 12)}`)).toEqual(['XSL-020 2 page image']);
  expect(page(1)).toContain('<a id="p1-z4" href="#p1-d6"');
  expect(page(1)).not.toContain('<image');
  expect(page(2)).not.toContain('class="beside"');
});

it('an image on the network is linked to, and never fetched by the page', async () => {
  const { said, page, output } = await site('elsewhere', ['https://example.org/1.jpg', 'https://example.org/2.jpg']);
  expect(said).toEqual([]);
  expect(page(2)).toContain('<a href="https://example.org/2.jpg">');
  expect(checkEditions([output], silent).inputs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

it('an image in a format that browsers do not show is told, and not copied', async () => {
  writeFileSync(join(folder, 'p1.tif'), 'II*');
  const { said, page } = await site('tiff', ['p1.tif', 'p1.svg']);
  expect(said.map(({ code }) => code)).toEqual(['XSL-021']);
  expect(page(1)).not.toContain('p1.tif');
});

describe.skipIf(!existsSync('/usr/bin/chromium'))('in chromium, from a folder', () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const { output } = await site('browser', ['p1.svg', 'p1.svg']);
    address = pathToFileURL(join(output, 'browser/page-1.html')).href;
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());
  const width = "document.querySelector('.facsimile svg').getBoundingClientRect().width";

  it('buttons make the image larger and smaller', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    const before = Number(await page.evaluate(width));
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(Number(await page.evaluate(width)) / before).toBeCloseTo(1.5, 1);
    await page.getByRole('button', { name: 'Smaller' }).click();
    expect(Number(await page.evaluate(width)) / before).toBeCloseTo(1, 1);
    await page.close();
  }, 30_000);

  it('without scripts a choice makes it large', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1300, height: 900 } });
    const page = await context.newPage();
    await page.goto(address);
    const before = (await page.locator('.facsimile').boundingBox())?.width ?? 0;
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByLabel('Show it large').check();
    expect((await page.locator('.facsimile').boundingBox())?.width).toBeGreaterThan(before * 1.3);
    await context.close();
  }, 30_000);
});
