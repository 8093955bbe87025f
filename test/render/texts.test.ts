/** Plain texts by issue, page and article: their headers, and the map that leads from each character back to the TEI. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedJson } from '../../src/io/assets.ts';
import { renderTexts, type TextUnit, targets, textUnits, writeOffsetMap } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';

const stylesheets = compiledStylesheets();
const folder = new URL('issues/', import.meta.url);
const issues = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
const packet = readFileSync(new URL('packet-1898-05-03.xml', folder), 'utf8');
const [, reading, columns, lines] = targets;

function texts(tei: string, target: (typeof targets)[number], by: TextUnit, options = {}) {
  const { value, diagnostics } = renderTexts(tei, target, stylesheets, { name: 'issue.xml', by, ...options });
  expect(diagnostics).toEqual([]);
  return value;
}
const slice = (text: string, [offset, length]: readonly [number, number, string]): string =>
  [...text].slice(offset, offset + length).join('');

describe('units', () => {
  it('an article is one text over its jumps, under its reference and licence', () => {
    const [first] = texts(packet, reading, 'article');
    expect(first?.unit).toBe('p1-a1');
    expect(first?.text).toBe(
      [
        'M. Tern. “A LAMP FOR THE BAR.” The Tideway Packet (Oxmouth), Tuesday, 3 May 1898, p. 1, 2.',
        'Rights · CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/',
        '',
        '* * *',
        '',
        'A LAMP FOR THE BAR',
        '',
        'Seen by every boat in the roads',
        '',
        'By M. Tern',
        '',
        'OXMOUTH, Monday.— The new light-house was lit on Sunday, and was seen far out.',
        '',
        '(Continued on page 2.)',
        '',
        '(Continued from page 1.)',
        '',
        'Two masters of colliers wrote to thank the Board. The keeper, Ann Pole, has oil for a year.',
        '',
      ].join('\n'),
    );
  });

  it('pages and items are there once each', () => {
    expect(texts(packet, reading, 'page').map(({ unit }) => unit)).toEqual(['1', '2']);
    expect(texts(packet, columns, 'article').map(({ unit }) => unit)).toContain('p2-a3');
    expect(texts(packet, reading, 'issue').map(({ unit }) => unit)).toEqual(['']);
  });

  it('the source lines of an article are those that it took, verbatim and without a header', () => {
    expect(texts(packet, lines, 'article')[0]?.text).toContain(
      'house was lit on Sun-\nday, and was seen far out.\n(Continued on page 2.)\n',
    );
  });

  it('bare texts begin with the text', () => {
    expect(texts(packet, reading, 'page', { bare: true })[0]?.text).toMatch(/^A LAMP FOR THE BAR\n/u);
  });
});

describe.each(issues)('the map of %s', (name, tei) => {
  it.each(textUnits)('by %s keeps to its schema, names elements of the TEI, and changes no character', (by) => {
    const check = new Ajv({ strictTuples: false }).compile(packagedJson('schema/offset-map.schema.json'));
    for (const target of [reading, lines]) {
      const plain = texts(tei, target, by);
      const mapped = texts(tei, target, by, { map: true });
      expect(mapped.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
      for (const { map = [] } of mapped) {
        expect(check(JSON.parse(writeOffsetMap(map, { tei: name, text: 'x.txt' })))).toBe(true);
        expect(map.filter(([, , id]) => !tei.includes(`xml:id="${id}"`))).toEqual([]);
      }
    }
  });
});

it('a line ends with its block or its cell, with an id or without', () => {
  const line = (id: string, text: string): string => `<lb corresp="#p1.${id}"/>${text}`;
  const imprint = `<docImprint>${line('l1', 'Printed at the quay')}</docImprint>`;
  const row = `<row><cell>${line('l2', 'Rye')}</cell><cell>${line('l3', '38 s.')}</cell></row>`;
  const paragraph = `<p xml:id="p1.p4">${line('l4', 'The tide is late.')}</p>`;
  const tei = packet
    .replace(/<teiCorpus.*?(<TEI .*?<\/TEI>).*/su, '$1')
    .replace(/<body>.*<\/body>/su, `<body>${imprint}<table>${row}</table>${paragraph}</body>`);
  const [made] = texts(tei, reading, 'issue', { map: true, bare: true });
  const found = (made?.map ?? []).map((entry) => [entry[2], slice(made?.text ?? '', entry)]);
  expect(found).toEqual([
    ['p1.l1', 'Printed at the quay'],
    ['p1.l2', 'Rye'],
    ['p1.l3', '38 s.'],
    ['p1.p4', 'The tide is late.'],
    ['p1.l4', 'The tide is late.'],
  ]);
});

it('a slice of the text by the map is the text of the element', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '字', '𠀀', '👓', '&', '\u0301'),
    minLength: 1,
    maxLength: 6,
  });
  const page = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const escaped = (text: string): string => text.replaceAll('&', '&amp;');
  fc.assert(
    fc.property(page, fc.boolean(), (paragraphs, bare) => {
      const body = paragraphs.map(
        (words, at) =>
          `<p xml:id="p1.p${at}">${words.map((text, line) => `<lb break="no" corresp="#p1.l${at}.${line}"/>${escaped(text)}`).join('')}</p>`,
      );
      const tei = packet
        .replace(/<teiCorpus.*?(<TEI .*?<\/TEI>).*/su, '$1')
        .replace(/<body>.*<\/body>/su, `<body><div type="article" xml:id="p1.a1">${body.join('')}</div></body>`);
      const [made] = texts(tei, reading, 'issue', { map: true, bare });
      const found = new Map((made?.map ?? []).map((entry) => [entry[2], slice(made?.text ?? '', entry)]));
      const wanted = paragraphs.flatMap((words, at) => [
        [`p1.p${at}`, words.join('')],
        ...words.map((text, line) => [`p1.l${at}.${line}`, text]),
      ]);
      const whole = paragraphs.map((words) => words.join('')).join('\n\n');
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries([['p1.a1', whole], ...wanted]));
    }),
    { numRuns: 40 },
  );
});

it('East Asian characters, emoji and combining marks keep columns straight', () => {
  const column = (n: number, text: string): string => `<cb n="${n}"/><p rend="noindent">${text}</p>`;
  const rows = ['ｶﾞ', 'か\u3099', '한국', 'é', '𰻞', '👓', '︗', 'ﬁ'].map(
    (text) => `<div type="article">${column(1, text)}${column(2, '|')}</div>`,
  );
  const tei = packet
    .replace(/<teiCorpus.*?(<TEI .*?<\/TEI>).*/su, '$1')
    .replace(/<body>.*<\/body>/su, `<body>${rows.join('')}</body>`);
  expect(
    texts(tei, columns, 'issue', { bare: true })[0]
      ?.text.split('\n\n')
      .map((row) => row.trim()),
  ).toEqual(['ｶﾞ', 'か\u3099', '한국', 'é', '𰻞', '👓', '︗', 'ﬁ'].map((text) => `${text} │ |`));
});
