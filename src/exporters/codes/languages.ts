/** BCP 47 tags in the older codes that library standards ask for: ISO 639-2/B for languages, ISO 15924 for scripts. */
import { iso6392 } from 'iso-639-2';

const bibliographic = new Map(
  iso6392.flatMap(({ iso6391, iso6392B: code, iso6392T }): [string, string][] =>
    [iso6391, iso6392T, code].flatMap((from) => (from === undefined ? [] : [[from, code]])),
  ),
);

/** Languages of ISO 639-3 that ISO 639-2 only has within a larger one. */
const within: Readonly<Record<string, string>> = {
  arb: 'ara',
  cmn: 'chi',
  ekk: 'est',
  gan: 'chi',
  hak: 'chi',
  lvs: 'lav',
  lzh: 'chi',
  nan: 'chi',
  pes: 'per',
  wuu: 'chi',
  yue: 'chi',
  zsm: 'may',
};

/** `chi` for `zh-Hans`; `und` where ISO 639-2 has no code for the language. */
export function bibliographicCode(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return bibliographic.get(language) ?? within[language] ?? 'und';
}

/** `Hans` for `zh-Hans` and `Latn` for `de`: the script that the tag names, else the usual one of the language. */
export function scriptCode(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
