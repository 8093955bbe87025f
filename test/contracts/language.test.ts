/** What every language must hold to: its own examples, and the list that names each file. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMatches, closeLine, matchLine } from '../../src/analysis/closed-text.ts';
import { detectLanguage, languageOf, languages } from '../../src/languages/index.ts';
import type { Form, FormKind, Language } from '../../src/model/language.ts';
import type { TextLine } from '../../src/model/layout.ts';

const folder = new URL('../../src/languages/', import.meta.url);
/** Files of the folder that are no language. */
const others = ['index.ts', 'detect.ts', 'undetermined.ts', 'form.ts'];
const lineOf = (text: string): TextLine => ({ id: 'l1', number: 1, text });

function formsOf(language: Language, kind: FormKind): readonly Form[] {
  const { forms } = language;
  if (kind === 'jump-to') return forms.jumpTo;
  if (kind === 'jump-from') return forms.jumpFrom;
  return forms[kind];
}

test('every language file is in the list, under its own tag', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !others.includes(name));
  expect(files.map((name) => name.replace(/\.ts$/u, '')).sort()).toEqual(languages.map(({ tag }) => tag).sort());
});

test('a tag finds the language it narrows down', () => {
  expect(languageOf('en-GB')?.tag).toBe('en');
  expect(languageOf('zh-Hant-TW')?.tag).toBe('zh-Hant');
  expect(languageOf('tlh')).toBeUndefined();
});

describe.each(languages.map((language) => [language.tag, language] as const))('%s', (_tag, language) => {
  test('has twelve months and seven weekdays', () => {
    expect(language.months).toHaveLength(12);
    expect(language.weekdays).toHaveLength(7);
  });

  test('says of every form how often it is right, and names it once in its kind', () => {
    for (const forms of Object.values(language.forms)) {
      expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
      for (const form of forms) {
        expect(form.cert).toBeGreaterThan(0);
        expect(form.cert).toBeLessThan(1);
        expect(form.pattern.flags).toMatch(/d.*u|u.*d/u);
        expect(form.pattern.flags).not.toMatch(/[gy]/u);
      }
    }
  });

  test('is told by its own examples', () => {
    const detected = detectLanguage(language.examples.map(({ line }) => line));
    expect(detected.tag).toBe(language.tag);
  });

  test.each(language.examples.map((example) => [example.line, example] as const))('%s', (_line, example) => {
    const line = lineOf(example.line);
    if (example.is === 'text') {
      const claims = Object.entries(language.forms)
        .filter(([kind]) => kind !== 'date')
        .flatMap(([kind, forms]) => {
          const found = matchLine(forms, line);
          return found === undefined ? [] : [`${kind}: ${found.match.form.id}`];
        });
      expect(claims).toEqual([]);
      return;
    }
    const forms = formsOf(language, example.is);
    const found =
      example.is === 'date'
        ? forms.flatMap((form) => [...allMatches(form, closeLine(line))]).at(0)
        : matchLine(forms, line)?.match;
    expect(found, `no ${example.is} form matches`).toBeDefined();
    if (example.form !== undefined) expect(found?.form.id).toBe(example.form);
    for (const [group, text] of Object.entries(example.captures ?? {})) {
      expect(found?.groups[group]?.text).toBe(text);
    }
  });
});

test('no form takes long on a hostile line', () => {
  const hostile = [
    '（记者'.padEnd(4000, '张'),
    `□${'张 '.repeat(3000)}`,
    'A. '.repeat(3000),
    `${'De la '.repeat(2000)}`,
    '今年'.repeat(3000),
    '1 '.repeat(5000),
  ].map(lineOf);
  for (const language of languages) {
    for (const forms of Object.values(language.forms)) for (const line of hostile) matchLine(forms, line);
    for (const form of language.forms.date)
      for (const line of hostile) expect([...allMatches(form, closeLine(line))].length).toBeGreaterThanOrEqual(0);
  }
});
