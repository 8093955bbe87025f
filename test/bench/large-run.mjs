/** An invented run of a newspaper: any number of articles, always the same, with as many words and pairs of characters, as unevenly spread, as in real ones. */
import { readFileSync } from 'node:fs';

const sample = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/<[^>]*>/gu, ' ');
const wordsIn = (text, language) =>
  [
    ...new Intl.Segmenter(language, { granularity: 'word' }).segment(
      text.replace(/\s+/gu, language === 'zh' ? '' : ' '),
    ),
  ]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** The 3,755 characters of level 1 of GB 2312, those of daily use. */
const characters = Array.from({ length: 3755 }, (_, at) =>
  new TextDecoder('gb18030').decode(Uint8Array.of(0xb0 + Math.floor(at / 94), 0xa1 + (at % 94))),
);
const syllables =
  'al an ar be ca den e el en er fo ga ham hol in ing is ke la le lo ma mer mon ne o or pen ra re ri ro sel son sta ter ton tra un ver wes'.split(
    ' ',
  );

/** Of each language: words as often as samples have them, and words that the samples lack, made from a number. */
const languages = {
  'zh-Hans': {
    known: wordsIn(sample('samples/yongkang-2021-07-29/page1.txt'), 'zh'),
    made: (next) => characters[skewed(next, characters.length)] + characters[skewed(next, characters.length)],
    vocabulary: 30_000,
    space: '',
    stops: ['，', '，', '、', '。'],
    // Words are of 1.7 characters in the mean.
    words: (next) => 330 + next(530),
  },
  en: {
    known: wordsIn(sample('samples/english-page/page.txt') + sample('test/render/issues/packet-1898-05-03.xml'), 'en'),
    made: (next) => Array.from({ length: 3 + next(2) }, () => syllables[next(syllables.length)]).join(''),
    vocabulary: 200_000,
    space: ' ',
    stops: [', ', ', ', '; ', '. '],
    words: (next) => 200 + next(500),
  },
};

/** How many of a hundred words are made ones. */
const madeInHundred = 30;

/** So many articles, as the site's stylesheet would report them. */
export function* largeRun(tag, count) {
  const { known, made, vocabulary, space, stops, words } = languages[tag];
  const next = numbers(7);
  const rare = Array.from({ length: vocabulary }, () => made(next));
  const word = () => (next(100) < madeInHundred ? rare[skewed(next, rare.length)] : known[next(known.length)]);
  for (let number = 0; number < count; number += 1) {
    const phrases = [];
    for (let left = words(next); left > 0; left -= 9)
      phrases.push(Array.from({ length: Math.min(left, 4 + next(11)) }, word).join(space) + stops[next(stops.length)]);
    const paragraphs = [];
    while (phrases.length > 0) paragraphs.push(phrases.splice(0, 6 + next(9)).join(''));
    const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(number / 20))).toISOString().slice(0, 10);
    yield {
      type: next(12) === 0 ? 'advert' : 'article',
      title: Array.from({ length: 6 }, word).join(space),
      date: day,
      'date-words': day,
      pages: [String(1 + next(8))],
      section: '',
      authors: [],
      byline: [rare[next(300)]],
      language: tag,
      paragraphs,
    };
  }
}

/** Numbers that look like chance and are the same each time. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A rank below a bound: the second half as often as the second quarter, the eighth before it, and so on, as with the words of a language. */
function skewed(next, below) {
  return Math.floor(below ** (next(1 << 20) / (1 << 20)));
}
