/** The languages of Broadsheet, in the order in which they are preferred when a text shows none of them. */
import type { Language } from '../model/language.ts';
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { type Detection, detectAmong } from './detect.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { dutch } from './nl.ts';
import { russian } from './ru.ts';
import { undetermined } from './undetermined.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** Every language, one file each. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  dutch,
  spanish,
  italian,
  russian,
  arabic,
  zhHans,
  zhHant,
  japanese,
];

/** The language with this BCP 47 tag, or the one that the tag narrows down: `en-GB` finds `en`. */
export function languageOf(tag: string): Language | undefined {
  const wanted = tag.toLowerCase();
  const exact = languages.find((language) => language.tag.toLowerCase() === wanted);
  // RFC 4647 look-up: leave the last subtag off until a language is left.
  return exact ?? (wanted.includes('-') ? languageOf(wanted.slice(0, wanted.lastIndexOf('-'))) : undefined);
}

/** The language that some lines of text show, how sure that is, and by what. */
export function detectLanguage(lines: readonly string[]): Detection {
  return detectAmong(languages, lines);
}

/** The rules for a tag: its own language's, else those of its script (zh-TW is written as zh-Hant), else of a language unknown. Keeps the tag. */
export function languageFor(tag: string): Language {
  const known = languageOf(tag) ?? languageOf(withScript(tag));
  return known === undefined ? undetermined(tag) : { ...known, tag };
}

/** The tag with the script that is likely for it (CLDR likely subtags); the tag itself where it is not well-formed. */
function withScript(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return script === undefined ? language : `${language}-${script}`;
  } catch {
    return tag;
  }
}
