/** Forms that newspapers in alphabets share, made from the words of one language. */
import type { Form, Language } from '../../model/language.ts';
import { anyOf, ending, opening, wholeLine } from '../form.ts';
import { spelled } from './dates.ts';
import { type SignatureWording, signatureForms } from './signatures.ts';

/** The words of a language that its forms are made of. Patterns are sources of regular expressions. */
export interface Wording extends SignatureWording {
  /** Day and month as a dateline prints them; `MONTH` stands for any month. */
  readonly day: string;
  readonly months: Language['months'];
  readonly weekdays: Language['weekdays'];
  /** Whole jump lines with a group `page`. */
  readonly jumpTo: string;
  readonly jumpFrom: string;
  /** The word before a page number: page. */
  readonly page: string;
  /** Word before the number of an issue: No. */
  readonly issue: string;
  readonly section: readonly string[];
  readonly nameplate: string;
  readonly imprint: string;
  readonly advert: string;
  readonly notice: string;
  /** How a public, legal or family notice opens that has no title. */
  readonly noticeOpening: string;
  /** How a letter to the editor opens. */
  readonly letter: string;
  /** Headings of lists of briefs. */
  readonly briefs: readonly string[];
  /** Price of the paper in its nameplate. */
  readonly price: string;
  readonly caption: string;
  readonly date: readonly Form[];
}

/** Letters that open a name: a capital of any alphabet. */
export const capital = '\\p{Lu}';
const placeWord = `${capital}[\\p{L}'’]{1,20}`;
const lead = '[—–«»„"“”\'\\-.•*|(\\[ ]{0,6}';
const placeWords = `(?<place>(?:[\\p{L}'’]{1,3} )?${placeWord}(?:[ \\-]{1,3}(?:[\\p{L}'’]{1,4}[ \\-])?${placeWord}){0,2})`;

/** The forms of one language that is written with an alphabet. */
export function alphabeticForms(words: Wording): Language['forms'] {
  const month = `(?:${spelled(words.months)})\\.?`;
  const day = words.day.replaceAll('MONTH', month);
  const weekday = `(?:${spelled(words.weekdays)})\\.?`;
  // Weekdays, months and "on" open a date, not a dateline.
  const place = `(?!(?:${weekday}|${month}|On|ON|LE|Le|LA|La|AM|Am|OP|Op|DU|Du)(?!\\p{L}))${placeWords}`;
  const agency = `(?<agency>${anyOf(words.agencies.flatMap((name) => [name, name.toUpperCase()]))})`;
  const u = (source: string): RegExp => new RegExp(source, 'u');
  const i = (source: string): RegExp => new RegExp(source, 'iu');
  return {
    byline: signatureForms(words),
    credit: [],
    dateline: [
      opening(
        'place-day',
        u(
          `${lead}${place}(?: ?\\([\\p{L} .]{2,25}\\))? ?[,.]? ?[—–\\-]? ?(?<date>(?:${weekday},? )?${day}(?:,? ?\\d{4})?)(?=\\s*(?:[.,:;—–\\-)\\]]|$))[\\])]?(?: ?[.,:;]? ?[—–\\-]{0,2}(?: |$))?`,
        ),
        { cert: 0.88 },
      ),
      opening('agency', u(`${lead}\\(?${agency}\\)?[ .,:]{0,2}(?:[—–]+| -+(?= )) ?`), { cert: 0.85 }),
      opening('place-agency', u(`${lead}${place},? ?\\(${agency}\\)\\.? ?[—–\\-]{1,2} ?`), { cert: 0.95 }),
    ],
    jumpTo: [ending('to-page', i(`(?<jump>[(\\[]?\\s?(?:${words.jumpTo})\\s?[.!]?\\s?[)\\]]?)`), { cert: 0.95 })],
    jumpFrom: [
      opening('from-page', i(`(?<jump>[(\\[]?\\s?(?:${words.jumpFrom})\\s?[.!]?\\s?[)\\]]?)`), { cert: 0.95 }),
    ],
    furniture: [
      wholeLine(
        'date-weekday',
        i(`[—–\\-*. ]{0,4}(?<date>${weekday},? ?(?:${words.day.replaceAll('MONTH', month)}),?\\.? ?[12]?\\d{3})\\.?`),
        { cert: 0.85 },
      ),
      wholeLine(
        'running-head',
        i(
          `(?:\\d{1,3}\\s)?[\\p{L}’' .\\-]{3,40}[,.—–\\- ]{1,4}${weekday},? ?(?:${words.day.replaceAll('MONTH', month)}),?\\.? ?[12]?\\d{3}\\.?(?:\\s\\d{1,3})?`,
        ),
        { cert: 0.85 },
      ),
      wholeLine('issue-number', i(`(?:${words.issue})\\s?\\d[\\d.,]{0,7}[.,—–\\- ]{0,4}(?:.{0,40}\\d{4}.{0,25})?`), {
        cert: 0.8,
      }),
      wholeLine('page-number', i(`(?<folio>[—–\\-(\\[ ]{0,3}(?:${words.page})?\\s?\\d{1,3}[.)\\]]?[—–\\- ]{0,3})`), {
        cert: 0.6,
      }),
    ],
    section:
      words.section.length === 0
        ? []
        : [
            wholeLine('section-title', u(`(?:${spelled([words.section.map((title) => title.toLowerCase())])})[.:]?`), {
              cert: 0.6,
            }),
          ],
    nameplate: [wholeLine('paper-name', u(words.nameplate), { cert: 0.5 })],
    imprint: [opening('imprint', i(`.{0,12}(?:${words.imprint})`), { cert: 0.4 })],
    advert: [wholeLine('advert-words', i(`.{0,120}(?:${words.advert}).{0,120}`), { cert: 0.45 })],
    notice: [
      wholeLine('notice-title', i(`(?:${words.notice})[.:!]?`), { cert: 0.5 }),
      opening('notice-opening', i(`(?:${words.noticeOpening})`), { cert: 0.75 }),
    ],
    letter: [opening('letter-opening', i(`${lead}(?:${words.letter})`), { cert: 0.75 })],
    briefs: [wholeLine('briefs-heading', i(`${lead}(?:${anyOf(words.briefs)})[.: ]{0,2}`), { cert: 0.8 })],
    price: [wholeLine('price', i(`[—–\\-(\\[* ]{0,3}(?:${words.price})[.)\\] —–-]{0,4}`), { cert: 0.8 })],
    caption: captionForms(words.caption),
    date: words.date,
  };
}

/** Credits of pictures: in brackets, or after the end of a sentence. `said` is the source of the words before a name. */
function captionForms(said: string): readonly Form[] {
  return [
    ending('photo-credit', new RegExp(`[(\\[](?:${said})[^()]{2,40}[)\\]]`, 'iu'), { cert: 0.6 }),
    ending(
      'photo-credit-open',
      new RegExp(`(?:^|[.!?»”"’')]\\s)(?=[^:]{3,14}:)(?:${said})\\p{L}[\\p{L}.’'\\-/ ]{2,40}`, 'iu'),
      { cert: 0.85 },
    ),
  ];
}
