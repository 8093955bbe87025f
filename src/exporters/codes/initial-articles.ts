/** Articles that a title is not sorted by, by language (MARC 21, appendix F, as far as newspapers here use them). */

const articles: Readonly<Record<string, RegExp>> = {
  da: /^(?:de[nt]?|en|et) /iu,
  de: /^(?:d(?:as|er|ie)|eine?) /iu,
  en: /^(?:the|an?) /iu,
  es: /^(?:el|l[ao]s?|una?) /iu,
  fr: /^(?:l['’]|(?:l[ae]|les|une?) )/iu,
  it: /^(?:(?:gl|l|un)['’]|(?:gli|il?|l[aeo]|un[ao]?) )/iu,
  nb: /^(?:de[nt]?|ei|en|et) /iu,
  nl: /^(?:de|het|een|['’][nt]) /iu,
  pt: /^(?:[ao]s?|uma?) /iu,
  sv: /^(?:de[nt]?|en|ett) /iu,
};

/** The article that a text begins with, up to the word it belongs to: `The ` of “The Harbour Gazette”; empty where there is none. */
export function initialArticle(text: string, language: string): string {
  const [primary = ''] = language.toLowerCase().split('-');
  return articles[primary]?.exec(text)?.[0] ?? '';
}
