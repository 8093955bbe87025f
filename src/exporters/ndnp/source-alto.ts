/** The ALTO that a page was encoded from, as the loader of Open ONI can read it: with the place of every word, and languages. */
import { decodeXml } from '../../xml/decode.ts';
import { parseXml } from '../../xml/parse.ts';
import { bibliographicCode } from '../codes/languages.ts';
import { type Replacement, withReplacements } from '../formats/edited-text.ts';
import type { ExportPage, StoredFile } from '../issue/export-issue.ts';

/**
 * The source's own ALTO, unchanged but for `TextBlock/@language`: the loader takes a block for English that does not say its
 * language in ISO 639-2/B. Undefined where it cannot be loaded, for the loader takes one page a file, in UTF-8, and looks
 * for names without prefix.
 */
export function loadableAlto(
  source: StoredFile,
  page: ExportPage,
  languageOf: (line: string | undefined) => string,
): StoredFile | string | undefined {
  const { value: decoded } = decodeXml(source.read(), source.name);
  if (decoded?.encoding !== 'utf-8') return undefined;
  const codes = new Map(
    page.blocks.map(({ sourceId, lines }) => [sourceId, bibliographicCode(languageOf(lines[0]?.id))]),
  );
  const otherwise = bibliographicCode(languageOf(undefined));
  const replacements: Replacement[] = [];
  let pages = 0;
  const { wellFormed } = parseXml(
    decoded.text,
    {
      startElement({ name, start, attributes, locate }) {
        if (name === 'Page') pages += 1;
        if (name !== 'TextBlock') return;
        const code = codes.get(attributes.find(({ local }) => local === 'ID')?.value) ?? otherwise;
        const stated = attributes.find(({ local }) => local === 'language');
        const after = start + '<TextBlock'.length;
        if (stated === undefined) replacements.push({ start: after, end: after, text: ` language="${code}"` });
        else if (!/^[a-z]{3}$/u.test(stated.value)) {
          // An attribute ends with its quotation mark.
          const { valueStart, end } = locate(stated.name);
          replacements.push({ start: valueStart, end: end - 1, text: bibliographicCode(stated.value) });
        }
      },
    },
    { file: source.name },
  );
  if (!wellFormed || pages !== 1) return undefined;
  return replacements.length === 0 ? source : withReplacements(decoded.text, replacements);
}
