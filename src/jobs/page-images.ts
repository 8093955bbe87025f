/** Finds the page images that an issue names, and says once which are not there. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type FoundImage, findImage } from '../io/images.ts';
import { pageImagesOf, type SiteImage } from '../render/index.ts';

/** For each page its image below the folder; undefined where there is none to show or to link. */
export function findPageImages(tei: string, folder: string, file: string): Outcome<readonly (SiteImage | undefined)[]> {
  const addresses = pageImagesOf(tei);
  const images = addresses.map((url) => (url === '' ? undefined : findImage(folder, url)));
  const of = (kind: FoundImage['kind']): readonly string[] =>
    addresses.filter((_, page) => images[page]?.kind === kind);
  const said = (code: 'XSL-020' | 'XSL-021', urls: readonly string[]): readonly Diagnostic[] =>
    urls.length === 0 ? [] : [diagnose(code, { file }, { count: urls.length, first: urls[0] ?? '' })];
  const usable = images.map((image) => (image?.kind === 'shown' || image?.kind === 'elsewhere' ? image : undefined));
  return { value: usable, diagnostics: [...said('XSL-020', of('missing')), ...said('XSL-021', of('not shown'))] };
}
