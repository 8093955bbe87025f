/** Signature forms of newspapers in alphabets: names after "by", initials, correspondents, agencies. */
import type { Form } from '../../model/language.ts';
import { anyOf, ending, opening, wholeLine } from '../form.ts';

/** Words that signatures are made of. Patterns are sources of regular expressions. */
export interface SignatureWording {
  /** Words before the name of the writer: By. */
  readonly by: readonly string[];
  /** Whole credit of a nameless writer: `From our own correspondent`. */
  readonly correspondent: string;
  readonly agencies: readonly string[];
}

const particle = "(?:(?:de|du|des|la|le|van|von|zu|der|den|ten|ter|af|d[’']|di|da|del|y|e|O[’'])[ ]?){0,3}";
const word = "(?:\\p{Lu}[\\p{L}’'\\-]{1,20}|\\p{Lu}\\.)";
/** A personal name: initials and capitalised words, with what stands between them in small letters. */
export const personName = `${word}(?:[ ]{1,2}${particle}${word}){0,4}|${word}(?:${word}){1,4}`;
const initials = '(?:\\p{Lu}[.,] ?){1,3}\\p{Lu}\\.?|\\p{Lu}{2,3}\\.';

/** Byline forms from the words of one language. */
export function signatureForms(words: SignatureWording): readonly Form[] {
  const u = (source: string): RegExp => new RegExp(source, 'u');
  const by = anyOf(words.by.flatMap((one) => [one, one.toUpperCase()]));
  const agency = anyOf(words.agencies.flatMap((one) => [one, one.toUpperCase()]));
  return [
    wholeLine('correspondent', new RegExp(`[(\\[—– ]{0,3}(?<credit>${words.correspondent})[.,)\\]: ]{0,3}`, 'iu'), {
      cert: 0.9,
    }),
    wholeLine(
      'by-name',
      u(
        `[(\\[—– ]{0,3}${by}[: ]{1,3}(?<credit>(?:${personName})(?:(?:,| and| et| und| en| &) (?:${personName}|\\p{Ll}[\\p{L} ’'\\-]{3,40})){0,2})[.,)\\]: ]{0,3}`,
      ),
      { cert: 0.9 },
    ),
    wholeLine('initials', u(`[(\\[—– ]{0,3}(?<credit>${initials})[)\\]]?`), { cert: 0.5 }),
    wholeLine('agency', u(`[(\\[—– ]{0,3}(?<credit>(?<agency>${agency}))[.)\\]]{0,2}`), { cert: 0.7 }),
    ending('agency-ending', u(`[.!?»”"] ?(?<byline>[—–(\\[ ]{1,3}(?<credit>(?<agency>${agency}))[.)\\]]{0,2})`), {
      cert: 0.8,
    }),
    ending('name-ending', u(`[.!?»”"] ?(?<byline>[—–]{1,2} ?(?<credit>${word}(?: ${particle}${word}){1,3})\\.?)`), {
      cert: 0.5,
    }),
    opening('by-opening', u(`(?<byline>[(\\[]?${by} (?<credit>${personName})[)\\]:])`), { cert: 0.5 }),
    wholeLine('full-name', u(`[—– ]{0,3}(?<credit>(?:${word})(?: ${particle}\\p{Lu}[\\p{Ll}’'\\-]{2,20}){1,2})\\.?`), {
      cert: 0.2,
    }),
  ];
}
