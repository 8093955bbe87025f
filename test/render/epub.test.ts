/** The EPUB of an issue: valid, accessible, whole over its jumps, and the same bytes each time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../src/io/zip.ts';
import { epubOf } from '../../src/jobs/epub-files.ts';
import { findPageImages } from '../../src/jobs/page-images.ts';
import { renderEpub } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';

const stylesheets = compiledStylesheets();
const issues = new URL('issues/', import.meta.url).pathname;
const read = (name: string): string => readFileSync(join(issues, name), 'utf8');
const names = readdirSync(issues)
  .filter((name) => name.endsWith('.xml'))
  .sort();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-epub-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Set vertically, and read from the right. */
const vertical = read('haijiao-1931-10-02.xml').replaceAll(
  /(<div type="(?:article|notice)")/gu,
  '$1 style="writing-mode: vertical-rl"',
);

function filesOf(tei: string, options = {}): ReadonlyMap<string, string> {
  const { value, diagnostics } = renderEpub(tei, stylesheets, { file: 'issue.xml', ...options });
  expect(diagnostics).toEqual([]);
  return new Map(value?.map(({ path, content }) => [path, String(content)]));
}

function bytesOf(tei: string): Uint8Array {
  const images = findPageImages(tei, folder, 'issue.xml');
  // A run has more settings than those of an EPUB: the folder of its images.
  const settings = { modified: 0, images: folder };
  const { value, diagnostics } = epubOf({ name: 'issue', file: 'issue.xml', tei }, images.value, stylesheets, settings);
  expect(diagnostics).toEqual([]);
  return value ?? new Uint8Array();
}

describe('the ZIP', () => {
  const bytes = Buffer.from(bytesOf(read('packet-1898-05-03.xml')));

  it('begins with the media type, stored and without extra fields', () => {
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect([bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0]);
  });

  it('is the same bytes again, whatever the time zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const again = zip([{ path: 'a', content: 'b' }]);
    process.env.TZ = 'America/Lima';
    expect(zip([{ path: 'a', content: 'b' }])).toEqual(again);
    process.env.TZ = zone;
    expect(Buffer.from(bytesOf(read('packet-1898-05-03.xml'))).equals(bytes)).toBe(true);
  });
});

describe('the chapters', () => {
  const files = filesOf(read('packet-1898-05-03.xml'));
  const first = files.get('EPUB/page-1.xhtml') ?? '';

  it('hold an item whole where it begins, and lead back from where it goes on', () => {
    expect(first.replaceAll(/<[^>]*>/gu, '')).toMatch(/lit on Sunday[\s\S]*has oil for a year/u);
    expect(files.get('EPUB/page-2.xhtml')).toContain('href="page-1.xhtml#p2-a1"');
    expect(files.get('EPUB/page-2.xhtml')).not.toContain('has oil for a year');
  });

  it('hold every word of the issue', () => {
    const text = [...files]
      .filter(([path]) => path.includes('page-'))
      .map(([, xhtml]) => xhtml.replaceAll(/<[^>]*>/gu, ' '));
    for (const word of ['ROPE, TAR AND TWINE', 'High water', 'Saltend']) expect(text.join()).toContain(word);
  });

  it('put adverts behind the other items of their page', () => {
    expect(first.indexOf('ROPE, TAR AND TWINE')).toBeGreaterThan(first.indexOf('ABOUT THE QUAYS'));
  });

  it('are listed with their printed numbers, and mark where the page begins', () => {
    expect(files.get('EPUB/nav.xhtml')).toMatch(/epub:type="page-list".*<a href="page-2.xhtml#page">2<\/a>/u);
    expect(first).toMatch(/<hr class="pb" epub:type="pagebreak" role="doc-pagebreak" id="page"/u);
  });
});

describe('the package', () => {
  const about = (tei: string, options = {}): string => filesOf(tei, options).get('EPUB/package.opf') ?? '';
  const tei = read('packet-1898-05-03.xml');

  it('bears the day of the issue, of the last change told, or the moment that is given', () => {
    const revised = tei.replace(
      '</encodingDesc>',
      '</encodingDesc><revisionDesc><change when="2024-05">x</change></revisionDesc>',
    );
    expect(about(tei)).toContain('<meta property="dcterms:modified">1898-05-03T00:00:00Z</meta>');
    expect(about(revised)).toContain('<meta property="dcterms:modified">2024-05-01T00:00:00Z</meta>');
    expect(about(tei, { modified: 1_700_000_000 })).toContain('2023-11-14T22:13:20Z');
  });

  it('keeps its identifier when the encoding of the same source is mended', () => {
    const sourced = tei.replace(
      '<note type="lineEnd">',
      `<idno type="sha256">${'ab'.repeat(32)}</idno><note type="lineEnd">`,
    );
    const identifier = (document: string) => /urn:uuid:[\da-f-]{36}/u.exec(about(document))?.[0];
    expect(identifier(sourced.replace('far out', 'far off'))).toBe(identifier(sourced));
    expect(identifier(tei)).not.toBe(identifier(sourced));
  });

  it('names the images of its pages, the first as its cover', () => {
    expect(about(tei, { images: ['images/page-1.png', ''] })).toContain(
      '<item id="image-1" href="images/page-1.png" media-type="image/png" properties="cover-image"/>',
    );
  });

  it('turns pages from the right where the text is vertical', () => {
    expect(about(vertical)).toContain('page-progression-direction="rtl"');
    expect(filesOf(vertical).get('EPUB/page-1.xhtml')).toMatch(/<html [^>]*class="vertical"/u);
    expect(about(tei)).not.toContain('rtl');
  });
});

describe.skipIf(!existsSync('/usr/bin/epubcheck'))('epubcheck finds nothing in', () => {
  it.each([...names, 'vertical', 'with images'])(
    '%s',
    (name) => {
      const picture =
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="30"><rect width="20" height="30"/></svg>';
      writeFileSync(join(folder, 'p1.svg'), picture);
      const pictured = read('packet-1898-05-03.xml').replace(/(<surface [^>]*>)/u, '$1<graphic url="p1.svg"/>');
      const documents: Readonly<Record<string, string>> = { vertical, 'with images': pictured };
      const file = join(folder, `${name}.epub`);
      writeFileSync(file, bytesOf(documents[name] ?? read(name)));
      // Debian's launcher is the jar itself, which not every system can start.
      const said = execFileSync('java', ['-jar', '/usr/bin/epubcheck', file], { encoding: 'utf8', stdio: 'pipe' });
      expect(said).toContain('0 fatals / 0 errors / 0 warnings');
    },
    60_000,
  );
});

describe.skipIf(!existsSync('/usr/bin/chromium'))('axe finds no fault in', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  it.each(['nav', 'title', 'page-1', 'page-2', 'about'])(
    '%s.xhtml',
    async (name) => {
      for (const [path, content] of filesOf(read('packet-1898-05-03.xml'))) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, `EPUB/${name}.xhtml`)).href);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        // Landmarks are the package's matter, and the e-reader brings its own skip links.
        'axe.run({ rules: { region: { enabled: false }, "landmark-one-main": { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(violations).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
