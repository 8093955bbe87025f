/** Reads the numbers that dates and page references are printed with: digits of any width, Han numerals, number words. */
import type { Language } from '../model/language.ts';

const hanDigits = '〇一二三四五六七八九';
const hanAlike: Readonly<Record<string, string>> = {
  零: '〇',
  '○': '〇',
  两: '二',
  兩: '二',
  廿: '二十',
  卅: '三十',
  元: '一',
  正: '一',
};

/** The number that some text prints, or nothing where it prints none. */
export function parseNumber(language: Pick<Language, 'numberWords'>, text: string): number | undefined {
  const plain = withAsciiDigits(text.normalize('NFKC')).trim();
  if (/^\d{1,9}$/u.test(plain)) return Number(plain);
  const word = language.numberWords[plain.toLowerCase()];
  return word ?? parseHan(plain);
}

/** Arabic digits have their value in the last four bits of their code. */
function withAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

/** 二十八 and 二八 are 28, 二〇二一 is 2021, 一百二十 is 120. */
function parseHan(text: string): number | undefined {
  const plain = [...text].map((glyph) => hanAlike[glyph] ?? glyph).join('');
  if (!/^[〇一二三四五六七八九十百]{1,9}$/u.test(plain)) return undefined;
  if (!/[十百]/u.test(plain)) return Number([...plain].map((glyph) => hanDigits.indexOf(glyph)).join(''));
  const parts =
    /^(?:(?<hundreds>[一二三四五六七八九]?)百)?〇?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二三四五六七八九]?)$/u.exec(
      plain,
    );
  if (parts?.groups === undefined) return undefined;
  const { hundreds, tens, ten, ones } = parts.groups;
  const of = (digit: string | undefined, absent: number): number =>
    digit === undefined || digit === '' ? absent : hanDigits.indexOf(digit);
  return (
    (hundreds === undefined ? 0 : of(hundreds, 1) * 100) + (ten === undefined ? 0 : of(tens, 1) * 10) + of(ones, 0)
  );
}
