/** Character classes and widths that the analysis passes measure lines with. */

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2E80-\u2FDF\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6“”‘’—…·●■□◎▲◆★☆※]/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const kangxiRadical = /[\u2E80-\u2FDF]/u;

/** Whether a character is set a full em wide in CJK type. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** Whether a character is an ideograph, kana or hangul syllable. */
export function isIdeograph(character: string): boolean {
  return ideograph.test(character);
}

/** Width of a text in ems of CJK type: ideographs and their punctuation 1, all else a half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 1 : 0.5;
  return width;
}

/** Share of the letters of a text that are CJK; 0 for a text without letters. */
export function cjkShare(text: string): number {
  let letters = 0;
  let cjk = 0;
  for (const character of text) {
    if (!/\p{L}/u.test(character)) continue;
    letters += 1;
    if (isIdeograph(character)) cjk += 1;
  }
  return letters === 0 ? 0 : cjk / letters;
}

/** The text with Kangxi radicals, which some PDF fonts map their glyphs to, as the ideographs they look like. */
export function unifyRadicals(text: string): string {
  if (!kangxiRadical.test(text)) return text;
  return [...text]
    .map((character) => (kangxiRadical.test(character) ? character.normalize('NFKC') : character))
    .join('');
}
