/** The tables that exporters share: languages and scripts, relators, rights. */
import { describe, expect, test } from 'vitest';
import { initialArticle } from '../../src/exporters/codes/initial-articles.ts';
import { bibliographicCode, scriptCode } from '../../src/exporters/codes/languages.ts';
import { relatorOf } from '../../src/exporters/codes/relators.ts';
import { rightsStatement } from '../../src/exporters/codes/rights.ts';
import { firstDay, statedDate } from '../../src/exporters/issue/dates.ts';
import { languages } from '../../src/languages/index.ts';

describe('language codes', () => {
  test.each([
    ['zh-Hans', 'chi', 'Hans'],
    ['zh-Hant-TW', 'chi', 'Hant'],
    ['de', 'ger', 'Latn'],
    ['fr-CA', 'fre', 'Latn'],
    ['nl', 'dut', 'Latn'],
    ['deu', 'ger', 'Latn'],
    ['ger', 'ger', undefined],
    ['cmn-Hant', 'chi', 'Hant'],
    ['ru', 'rus', 'Cyrl'],
    ['grc', 'grc', 'Grek'],
    ['ZH-hans', 'chi', 'Hans'],
    ['zh-yue-HK', 'chi', undefined],
    ['sr-Latn', 'srp', 'Latn'],
    ['lb', 'ltz', 'Latn'],
    ['nds', 'nds', undefined],
    ['mul', 'mul', undefined],
    ['und', 'und', undefined],
  ])('%s is %s', (tag, code, script) => {
    expect(bibliographicCode(tag)).toBe(code);
    if (script !== undefined) expect(scriptCode(tag)).toBe(script);
  });

  test('a language without a code is undetermined, and what is no tag has no script', () => {
    expect(bibliographicCode('x-private')).toBe('und');
    expect(scriptCode('not a tag')).toBeUndefined();
  });

  test('every language that texts are read in has a code', () => {
    expect(languages.filter(({ tag }) => bibliographicCode(tag) === 'und' || scriptCode(tag) === undefined)).toEqual(
      [],
    );
  });
});

test.each([
  ['记者', 'rpt'],
  ['通讯员', 'rpt'],
  ['融媒首席记者', 'rpt'],
  ['摄影记者', 'pht'],
  ['责任编辑', 'edt'],
  ['Our Special Correspondent', 'rpt'],
  ['Übersetzerin', 'trl'],
  ['transcription', 'trc'],
  ['editor', 'edt'],
  ['Herausgeberin', 'edt'],
  ['本社特派員', 'rpt'],
  ['撮影', 'pht'],
  ['Fotoreporter', 'pht'],
  ['小读者', 'ctb'],
  [undefined, 'aut'],
])('the printed role %s is relator %s', (role, code) => {
  expect(relatorOf(role)).toMatchObject({ code, uri: `http://id.loc.gov/vocabulary/relators/${code}` });
});

test.each([
  [{ when: '1905-07-13' }, '1905-07-13', '1905-07-13'],
  [{ when: '1905-07' }, '1905-07', '1905-07-01'],
  [{ notBefore: '1900', notAfter: '1909' }, '1900', '1900-01-01'],
  [{ from: '1905-12-30', to: '1906-01-02' }, '1905-12-30', '1905-12-30'],
  [{ notAfter: '1905' }, '1905', '1905-01-01'],
  [{}, undefined, undefined],
])('the date %j is known as %s, and its first day is %s', (date, stated, first) => {
  expect(statedDate({ edtf: 'x', ...date })).toBe(stated);
  expect(firstDay({ edtf: 'x', ...date })).toBe(first);
});

test.each([
  ['https://rightsstatements.org/page/InC/1.0/?language=de', 'http://rightsstatements.org/vocab/InC/1.0/'],
  ['http://rightsstatements.org/vocab/NoC-US/1.0', 'http://rightsstatements.org/vocab/NoC-US/1.0/'],
  [
    'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.zh-hans',
    'http://creativecommons.org/licenses/by-nc-sa/4.0/',
  ],
  ['https://creativecommons.org/licenses/by/3.0/de/', 'http://creativecommons.org/licenses/by/3.0/de/'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'http://creativecommons.org/publicdomain/zero/1.0/'],
  ['https://creativecommons.org/about/', undefined],
  ['https://rightsstatements.org/vocab/Nothing/1.0/', undefined],
  ['https://press.example/rights', undefined],
  [undefined, undefined],
])('the rights address %s is %s', (address, uri) => {
  expect(rightsStatement(address)?.uri).toBe(uri);
});

test.each([
  ['The Harbour Gazette', 'en', 'The '],
  ['Theatre news', 'en', ''],
  ["L'Illustration", 'fr', "L'"],
  ['Le Temps', 'fr-CA', 'Le '],
  ['Die Zeit', 'de', 'Die '],
  ['Die Zeit', 'en', ''],
  ["'t Nieuws", 'nl', "'t "],
  ['永康日报', 'zh-Hans', ''],
])('“%s” in %s begins with the article “%s”', (title, language, article) => {
  expect(initialArticle(title, language)).toBe(article);
});
