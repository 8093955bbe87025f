/** The order of an index, the same on every machine: alphabetical in alphabets; Chinese as readers of it look names up. */
import { Buffer } from 'node:buffer';
import { encodeText } from '../../xml/charset.ts';

/** What stands before the first letter: the mark of a byline, a bracket. */
const openingMarks = /^[^\p{L}\p{N}]+/u;

/** Letters that take no accent away and stand for others. */
const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/**
 * A key by whose code points a reader of the language (BCP 47) finds the name. Simplified characters go by pinyin and traditional ones by strokes, as far as
 * the older charsets do: GB 2312 lists its 3,755 commonest by pinyin, Big5 its 5,401 commonest by strokes; others follow.
 */
export function indexKey(name: string, language: string): string {
  const charset = /^zh-(?:Hant|TW|HK|MO)\b/iu.test(language) ? 'big5' : 'gb18030';
  const bare = name
    .replace(openingMarks, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/gu, (letter) => letters[letter] ?? letter);
  return bare.replace(/\p{Script=Han}/gu, (character) => `\u{4e00}${placeIn(charset, character)}`);
}

/** Its bytes in the charset, before them whether it is common; a charset that lacks it has a question mark in its place. */
function placeIn(charset: 'big5' | 'gb18030', character: string): string {
  const code = Buffer.from(encodeText(character, charset)).toString('hex');
  if (code.length < 4) return `2${Buffer.from(encodeText(character, 'gb18030')).toString('hex')}`;
  const isCommon = charset === 'big5' ? code < 'c6a1' : /^(?:b|c|d[0-7])[0-9a-f][a-f]/u.test(code) && code.length === 4;
  return `${isCommon ? 0 : 1}${code}`;
}
