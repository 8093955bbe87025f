/** Signature forms of newspapers in alphabets: names after "by", names and initials at the end, correspondents, agencies. */
import type { Form } from '../../model/language.ts';
import { anyOf, ending, opening, wholeLine } from '../form.ts';
import { givenNames } from './given-names.ts';

/** Words that signatures are made of. Patterns are sources of regular expressions. */
export interface SignatureWording {
  /** Words before the name of the writer: By. */
  readonly by: readonly string[];
  /** Whole credit of a nameless writer: `From our own correspondent`. */
  readonly correspondent: string;
  /** Indefinite articles, which open the pseudonym of a letter: `A Ratepayer`. */
  readonly articles: readonly string[];
  readonly agencies: readonly string[];
}

const particle = "(?:(?:de|du|des|la|le|van|von|zu|der|den|ten|ter|af|d[’']|di|da|del|y|e|O[’'])[ ]?){0,3}";
const word = "(?:\\p{Lu}[\\p{L}’'\\-]{1,20}|\\p{Lu}\\.)";
/** A personal name: initials and capitalised words, two at least, with what stands between them in small letters. */
export const personName = `${word}(?:[ ]{1,2}${particle}${word}){1,4}|\\p{Lu}\\.(?:${word}){1,4}`;
const initials = '(?:\\p{Lu}[.,] ?){1,3}\\p{Lu}\\.?';
/** Articles are no names, also where a title is set in capitals. */
const noArticle = '(?!(?:L[AE]S?|UNE?|THE|AN?|D(?:ER|IE|AS)|HET|DE|La|Le|Les|The|Der|Die|Das|Het|De) )';

/** “M. WILSON” is spoken of, and does not sign. */
const noMonsieur = '(?!M\\. )';

/** A role that signs: its noun, up to three words before it, and what `after` opens: “Chief Transport Correspondent”, “correspondant à Londres”. */
export function roleOf(nouns: string, after: string): RegExp {
  const some = "[\\p{L}’'&\\-]{1,20}";
  return new RegExp(`^(?:${some} ){0,3}(?:${nouns})(?: (?:${after})(?: ${some}){0,4})?$`, 'iu');
}

/** Byline forms from the words of one language. */
export function signatureForms(words: SignatureWording): readonly Form[] {
  const u = (source: string): RegExp => new RegExp(source, 'u');
  const by = anyOf(words.by.flatMap((one) => [one, one.toUpperCase()]));
  const agency = anyOf(words.agencies.flatMap((one) => [one, one.toUpperCase()]));
  const given = anyOf(givenNames.flatMap((one) => [one, one.toUpperCase()]));
  const surname = "\\p{Lu}[\\p{L}’'\\-]{2,20}";
  return [
    wholeLine('correspondent', new RegExp(`[(\\[—– ]{0,3}(?<credit>${words.correspondent})[.,)\\]: ]{0,3}`, 'iu'), {
      cert: 0.9,
    }),
    wholeLine(
      'by-name',
      u(
        `[(\\[—– ]{0,3}${by}[: ]{1,3}${noArticle}(?<credit>(?:${personName})(?:(?:,|,? and| et| und| en| &) (?:${personName}|\\p{Ll}[\\p{L} ’'\\-]{3,40})){0,5})[.,)\\]: ]{0,3}`,
      ),
      { cert: 0.8 },
    ),
    wholeLine('initials', u(`[(\\[—– ]{0,3}(?<credit>${initials})[)\\]]?`), { cert: 0.85 }),
    wholeLine(
      'signed-name',
      u(
        `[(\\[—– ]{0,3}(?<credit>(?:${given}|${noMonsieur}\\p{Lu}\\.(?:-?\\p{Lu}\\.)?)(?: (?:${word})){0,2} ${particle}${surname})[)\\]]?\\.?`,
      ),
      { cert: 0.85 },
    ),
    wholeLine('agency', u(`[(\\[—–] {0,2}(?<credit>(?<agency>${agency}))[.)\\]]{0,2}`), { cert: 0.85 }),
    ending('agency-ending', u(`[.!?»”"] ?(?<byline>[—–(\\[ ]{1,3}(?<credit>(?<agency>${agency}))[.)\\]]{0,2})`), {
      cert: 0.8,
    }),
    ending(
      'signed-name-ending',
      u(`[.!?»”"] ?(?<byline>[—–]{1,2} ?(?<credit>(?:${given})(?: \\p{Lu}\\.)? ${particle}${surname})\\.?)`),
      {
        cert: 0.7,
      },
    ),
    opening('by-opening', u(`(?<byline>[(\\[]${by} ${noArticle}(?<credit>${personName})[)\\]])`), { cert: 0.7 }),
    wholeLine(
      'pseudonym',
      u(
        `(?<credit>${anyOf(words.articles)} \\p{Lu}\\p{Ll}[\\p{L}’'\\-]{2,20}(?: \\p{Lu}\\p{Ll}[\\p{L}’'\\-]{2,20})?)\\.?`,
      ),
      { cert: 0.6 },
    ),
  ];
}
