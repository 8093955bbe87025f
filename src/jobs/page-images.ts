/** Finds the page images that an issue names, and says once which are not there. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type FoundImage, findImage } from '../io/images.ts';
import { pageImagesOf } from '../render/index.ts';

/** For each page its image below the folder; undefined where the TEI names none. */
export function findPageImages(
  tei: string,
  folder: string,
  file: string,
): Outcome<readonly (FoundImage | undefined)[]> {
  const addresses = pageImagesOf(tei);
  const images = addresses.map((url) => (url === '' ? undefined : findImage(folder, url)));
  const of = (kind: FoundImage['kind']): readonly string[] =>
    addresses.filter((_, page) => images[page]?.kind === kind);
  const said = (code: 'XSL-020' | 'XSL-021', urls: readonly string[]): readonly Diagnostic[] =>
    urls.length === 0 ? [] : [diagnose(code, { file }, { count: urls.length, first: urls[0] ?? '' })];
  return { value: images, diagnostics: [...said('XSL-020', of('missing')), ...said('XSL-021', of('not shown'))] };
}
