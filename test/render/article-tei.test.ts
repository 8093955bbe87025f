/** Each item's own TEI: valid, whole over its jumps, and every pointer leads somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { renderSite } from '../../src/render/index.ts';
import { cutArticles } from '../../src/render/site/article-tei.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { compiledStylesheets } from './stylesheets.ts';

const stylesheets = compiledStylesheets();
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const issues = readdirSync(new URL('issues/', import.meta.url)).filter((name) => name.endsWith('.xml'));
const jump = read('../../samples/jump-between-pages/expected/tei/issue.issue.xml');
const documents: readonly (readonly [string, string])[] = [
  ...issues.map((name) => [name, read(`issues/${name}`)] as const),
  ['a page', read('../../samples/english-page/expected/tei/page.xml')],
  ['an issue whose pages point to each other by file', jump],
];
const filesOf = (tei: string) =>
  [...renderSite([{ name: 'issue', tei }], stylesheets, {}, () => {})].filter(({ path }) =>
    /\/p\d.*\.xml$/u.test(path),
  );

describe.each(documents)('%s', (_, tei) => {
  it.each(filesOf(tei).map(({ path, content }) => [path, content]))(
    '%s is valid, and points to what is there',
    (path, content) => {
      const options = { schemas: [newspaperSchema()], fileExists: (name: string) => name === 'edition.xml' };
      const found = validateTei(content, path, options).diagnostics;
      // What the whole lacks, its parts lack too.
      const lacking = new Set(validateTei(tei, 'edition.xml', options).diagnostics.map(({ code }) => code));
      expect(found.filter(({ code }) => !lacking.has(code))).toEqual([]);
      const outside = [...content.matchAll(/edition\.xml#([^"\s]+)/gu)].map((match) => match[1]);
      expect(outside.filter((id) => !tei.includes(`xml:id="${id}"`))).toEqual([]);
    },
  );
});

it('an item that jumps is one file, with the turn of the page between its parts', () => {
  const [first, ...rest] = filesOf(jump);
  expect(rest).toEqual([]);
  expect(first?.content).toMatch(/next="#p2\.a1"[\s\S]*<pb n="2"[^>]*>\s*<div xml:id="p2\.a1"[^>]*prev="#p1\.a1"/u);
  expect(first?.content).toContain('<title level="a" type="main" xml:lang="zh-Hans">枇杷熟了果农乐</title>');
});

it('what looks like a tag in a comment, in CDATA or in an attribute is none', () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>x</title></titleStmt><sourceDesc/></fileDesc></teiHeader><text><body><pb/><!-- </div> --><div xml:id="a" n="</div>"><p><![CDATA[<div>]]></p><div/></div></body></text></TEI>`;
  const cut = cutArticles(tei).cut(['a'], { text: 'A & B', language: 'en' }, 'edition.xml');
  expect(cut).toContain('<div xml:id="a" n="</div>"><p><![CDATA[<div>]]></p><div/></div>\n</body>');
  expect(cut).toContain('<title level="a" type="main" xml:lang="en">A &amp; B</title>');
});
