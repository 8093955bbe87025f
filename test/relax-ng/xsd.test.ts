/** The XML Schema datatypes, their facets, and the pattern dialect. */
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../src/relax-ng/datatype.ts';
import { findXsdDatatype } from '../../src/relax-ng/xsd-datatype.ts';
import { translatePattern } from '../../src/relax-ng/xsd-regex.ts';

const context = { resolve: (prefix: string) => (prefix === 'p' ? 'urn:p' : undefined) };

function typed(name: string, parameters: readonly Parameter[] = []) {
  const result = findXsdDatatype(name, parameters, context);
  if (!('datatype' in result)) throw new Error(`${name} is not there`);
  return result.datatype;
}

describe('an XML Schema datatype', () => {
  it.each([
    [
      'date',
      ['2024-02-29', '1936-07-07Z', ' 1936-07-07 ', '12026-01-01', '-0044-03-15+14:00'],
      ['2026-02-29', '0000-01-01', '1936-7-7', '1936-07-07+15:00', '02026-01-01'],
    ],
    [
      'dateTime',
      ['1936-07-07T24:00:00', '1936-07-07T09:30:00.5Z'],
      ['1936-07-07', '1936-07-07T24:00:01', '1936-07-07T09:30'],
    ],
    ['gMonthDay', ['--02-29', '--12-31'], ['--02-30', '02-29']],
    ['duration', ['P1Y', '-P1DT2H', 'PT1.5S'], ['P', 'PT', 'P1YT', 'P1.5D', '1Y']],
    ['decimal', ['1.', '.5', '-0', '+007.10'], ['.', '1e5', '']],
    ['float', ['1e5', 'INF', '-INF', 'NaN'], ['+INF', 'e5', 'Infinity']],
    ['unsignedByte', ['0', '255', '+5', '-0'], ['256', '-1', '1.0']],
    ['long', ['9223372036854775807'], ['9223372036854775808']],
    [
      'anyURI',
      ['', 'a b', '#l1', 'http://example.org/报', 'mailto:a@b', 'http://[::1]/', 'a?[b]'],
      ['a%zz', 'http://', 'a#b#c', ':a', 'a[b]', 'é:a'],
    ],
    ['language', ['zh-Hans', 'x-klingon-1'], ['zh_Hans', 'abcdefghi', '1a']],
    ['NCName', ['报', 'a.b-c'], ['a:b', '1a', '-a', '']],
    ['IDREFS', ['a b'], ['', 'a 1']],
    ['QName', ['a', 'p:a'], ['q:a', 'a:', 'a:b:c']],
    ['base64Binary', ['aGVs', 'aGVs bG8=', ''], ['aGV=', 'a']],
    ['hexBinary', ['0F', ''], ['0', '0g']],
  ])('%s allows what it should and nothing else', (name, right, wrong) => {
    const datatype = typed(name);
    expect(right.filter((text) => !datatype.allows(text, context))).toEqual([]);
    expect(wrong.filter((text) => datatype.allows(text, context))).toEqual([]);
  });

  it.each([
    ['decimal', '1.0', '+01', '1.01'],
    ['boolean', '1', 'true', '0'],
    ['float', '1e2', '100', '1e3'],
    ['dateTime', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00+01:00', '2026-01-01T00:00:00'],
    ['duration', 'P1Y', 'P12M', 'P365D'],
    ['hexBinary', '0f', '0F', 'F0'],
    ['token', ' a  b ', 'a b', 'ab'],
  ])('%s takes different spellings for the same value', (name, one, same, other) => {
    const value = (text: string) => typed(name).canonical(text, context);
    expect([value(one) === value(same), value(one) === value(other)]).toEqual([true, false]);
  });

  it.each([
    [
      'token',
      [
        { name: 'minLength', value: '2' },
        { name: 'maxLength', value: '3' },
      ],
      ['ab', '报纸'],
      ['a', 'abcd'],
    ],
    [
      'token',
      [
        { name: 'pattern', value: '[a-z]+' },
        { name: 'pattern', value: '.b.' },
      ],
      ['abc'],
      ['abb1', 'xyz'],
    ],
    [
      'decimal',
      [
        { name: 'totalDigits', value: '3' },
        { name: 'fractionDigits', value: '1' },
      ],
      ['12.3', '012.30'],
      ['123.4', '1.23'],
    ],
    [
      'date',
      [
        { name: 'minInclusive', value: '1900-01-01' },
        { name: 'maxExclusive', value: '2000-01-01' },
      ],
      ['1900-01-01', '1999-12-31'],
      ['1899-12-31', '2000-01-01'],
    ],
    [
      'integer',
      [{ name: 'maxInclusive', value: '99999999999999999999' }],
      ['99999999999999999999'],
      ['100000000000000000000'],
    ],
    ['NMTOKENS', [{ name: 'length', value: '2' }], ['a bc'], ['a', 'a b c']],
    ['hexBinary', [{ name: 'length', value: '2' }], ['0F0F'], ['0F']],
  ])('%s keeps to its facets', (name, parameters, right, wrong) => {
    const datatype = typed(name, parameters);
    expect([
      right.filter((text) => !datatype.allows(text, context)),
      wrong.filter((text) => datatype.allows(text, context)),
    ]).toEqual([[], []]);
  });
});

describe('an XML Schema pattern', () => {
  it.each([
    ['a.c', ['abc', 'a\u{20000}c'], ['a\nc', 'abcd', 'xabc']],
    ['[a-z-[aeiou]]+', ['xyz'], ['xay']],
    ['[^-a]', ['b'], ['-', 'a']],
    ['[a\\-z]', ['a', '-', 'z'], ['b']],
    ['\\i\\c*', ['p:a', '_1', '报'], ['1a', '']],
    ['\\d{2,3}', ['12', '１２'], ['1', '1234']],
    ['\\p{Lu}\\P{Lu}', ['Aa'], ['AA']],
    ['\\p{IsBasicLatin}+', ['abc'], ['é']],
    ['\\p{IsCJKUnifiedIdeographs}+', ['报纸'], ['a']],
    ['(a|b)|c', ['a', 'c'], ['ac']],
    ['^a$', ['^a$'], ['a']],
    ['\\w\\W\\s\\S', ['a- x'], ['-- x']],
    ['a{2}/[/&&]', ['aa//', 'aa/&'], ['aa/x']],
    ['', [''], ['a']],
  ])('%s matches as the recommendation says', (source, right, wrong) => {
    const translated = translatePattern(source);
    if ('reason' in translated) throw new Error(translated.reason);
    expect(right.filter((text) => !translated.regex.test(text))).toEqual([]);
    expect(wrong.filter((text) => translated.regex.test(text))).toEqual([]);
  });

  it.each(['(', 'a)', '[', '[]', '*a', 'a**', '\\', '\\q', '\\p{Xx}', '\\p{IsNowhere}', '[z-a]', 'a{2,1}', '{', ']'])(
    '%s is refused with a reason',
    (source) => {
      expect(translatePattern(source)).toHaveProperty('reason');
    },
  );
});
