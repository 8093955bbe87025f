/** Plain-text editions of a document as a whole, or of its pages or items each by itself, with the map back to the TEI. */
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type OffsetEntry, readMarks } from './offset-map.ts';
import type { Stylesheets, Target } from './targets.ts';
import { parseTei, transform } from './transform.ts';

/** What one text is of. */
export const textUnits = ['issue', 'page', 'article'] as const;
export type TextUnit = (typeof textUnits)[number];

export interface TextOptions {
  /** Name of the document in diagnostics. */
  readonly name: string;
  readonly by: TextUnit;
  /** Without the header that cites the source and states the licence. */
  readonly bare?: boolean;
  /** With the map; for targets whose elements stand in one stretch each. */
  readonly map?: boolean;
  /** BCP 47 tag of the words of the header; absent: the language of the newspaper. */
  readonly uiLanguage?: string;
}

export interface TextEdition {
  /** Empty for the whole document; else the place of the page, from 1, or the id of the item with `-` for `.`. */
  readonly unit: string;
  readonly text: string;
  readonly map?: readonly OffsetEntry[];
}

/** The texts of a TEI document or corpus in one plain-text target. */
export function renderTexts(
  tei: string,
  target: Target,
  stylesheets: Stylesheets,
  { name, by, bare = false, map = false, uiLanguage }: TextOptions,
): Outcome<readonly TextEdition[]> {
  const entry = map ? `${target.stylesheet}-map` : target.stylesheet;
  const stylesheet = stylesheets[entry];
  if (stylesheet === undefined) {
    return {
      value: [],
      diagnostics: [diagnose('XSL-004', { file: name }, { target: entry, reason: 'it was not handed in' })],
    };
  }
  const parsed = parseTei(tei, name);
  if (parsed.value === undefined) return { value: [], diagnostics: parsed.diagnostics };
  const language = uiLanguage === undefined ? {} : { 'ui-language': uiLanguage };
  const parameters = { ...target.parameters, ...language, bare, by: by === 'issue' ? 'document' : by };
  const { value, diagnostics } = transform(parsed.value, stylesheet, parameters);
  if (value === undefined) return { value: [], diagnostics };
  const made = by === 'issue' ? [['', value.text] as const] : [...value.documents];
  const finish = (text: string): string => target.finish?.(text) ?? text;
  const texts = made.map(([unit, text]) => (map ? { unit, ...readMarks(finish(text)) } : { unit, text: finish(text) }));
  return { value: texts, diagnostics };
}
