/** The words of each language: the same keys everywhere, and a sentence for whatever the encoder says in English. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passes } from '../../src/analysis/index.ts';
import { renderTei } from '../../src/render/index.ts';
import { compiledStylesheets } from '../render/stylesheets.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const tags = ['de', 'fr', 'zh-Hans', 'zh-Hant'];
const entries = (tag: string, pattern: RegExp) => [...read(`xslt/locale/${tag}.xml`).matchAll(pattern)];
const keys = (tag: string) => entries(tag, /<word key="([^"]*)"/gu).map((match) => match[1]);
const sentences = (tag: string) => entries(tag, /<(?:sentence|form) of="([^"]*)">/gu).map((match) => match[1] ?? '');
const said = sentences('de').map((sentence) => sentence.replaceAll('&quot;', '"'));

const filesBelow = (folder: string, ending: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => read(`${folder}${name}`));

describe.each(tags)('%s', (tag) => {
  it('has the words of English, and sentences for the same English as the others', () => {
    expect(keys(tag)).toEqual(keys('en'));
    expect(sentences(tag)).toEqual(sentences('de'));
  });

  it('keeps the slots of each form', () => {
    const forms = entries(tag, /<form of="([^"]*)">([^<]*)</gu).map(([, of = '', own = '']) => [of, own]);
    expect(forms.filter(([of, own]) => of?.includes('{2}') !== own?.includes('{2}') || !own?.includes('{1}'))).toEqual(
      [],
    );
  });
});

it('what has words there is what the program writes', () => {
  const written = filesBelow('src/', '.ts').join('\n').replaceAll("\\'", "'");
  const pieces = said.flatMap((sentence) => sentence.split(/\{\d\}/u));
  expect(pieces.filter((piece) => !written.includes(piece))).toEqual([]);
});

it('what each pass does is among them', () => {
  expect(passes.map(({ does }) => does).filter((does) => !said.includes(does))).toEqual([]);
});

describe('in German', () => {
  const stylesheets = compiledStylesheets();
  const samples = filesBelow('samples/', '.xml').filter(
    (tei) => /<TEI [^>]*>/u.test(tei) && tei.includes('<standOff>'),
  );

  it('no reason, convention or purpose of a pass stays in English, except what editors wrote', () => {
    const english = samples.flatMap((tei) => {
      const html = renderTei(tei, stylesheets, { name: 'page', uiLanguage: 'de' }).value.get('html') ?? '';
      const about = html.slice(html.indexOf('<footer class="about">'));
      return [...about.matchAll(/<(?:p|td|span) lang="en">([^<]*)</gu)].map((match) => match[1] ?? '');
    });
    const own = filesBelow('samples/', 'issue.json').join('\n');
    expect(english.filter((text) => !/^broadsheet|^\p{L}+$/u.test(text) && !own.includes(text))).toEqual([]);
  });
});
