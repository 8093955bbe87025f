/** Character classes and widths that the analysis passes measure lines with. */

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2E80-\u2FDF\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6“”‘’—…·●■□◎▲◆★☆※]/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const radical = /[\u2E80-\u2FDF]/u;
/** Radicals that Unicode maps to no ideograph, or to the one not set in simplified type, and the ideographs that share their glyphs. */
const simplified: ReadonlyMap<string, string> = new Map(
  [
    ...'⼾户⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙'.matchAll(
      /../gu,
    ),
  ].map(([pair]) => {
    const [sign = '', ideograph = ''] = pair;
    return [sign, ideograph];
  }),
);

/** Whether a character, or any of a text, is set a full em wide in CJK type. */
export function isWide(text: string): boolean {
  return wide.test(text);
}

/** Whether a character, or any of a text, is an ideograph, kana or hangul syllable. */
export function isIdeograph(text: string): boolean {
  return ideograph.test(text);
}

/** Width of a text in ems of CJK type: ideographs and their punctuation 1, all else a half. */
export function widthOf(text: string): number {
  const hasWide = isWide(text);
  let width = 0;
  for (const character of text) width += hasWide && isWide(character) ? 1 : 0.5;
  return width;
}

/** Share of the letters of a text that are CJK; 0 for a text without letters. */
export function cjkShare(text: string): number {
  // Most texts of alphabets have none at all.
  if (!isIdeograph(text)) return 0;
  let letters = 0;
  let cjk = 0;
  for (const character of text) {
    if (!/\p{L}/u.test(character)) continue;
    letters += 1;
    if (isIdeograph(character)) cjk += 1;
  }
  return letters === 0 ? 0 : cjk / letters;
}

/** The text with radicals, which some PDF fonts map their glyphs to, as the ideographs they look like. */
export function unifyRadicals(text: string): string {
  if (!radical.test(text)) return text;
  return [...text]
    .map((sign) => (radical.test(sign) ? (simplified.get(sign) ?? sign.normalize('NFKC')) : sign))
    .join('');
}
