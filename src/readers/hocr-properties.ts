/** What the title attribute of an hOCR element says: `bbox 0 0 10 10; x_wconf 95`. */
import { given } from '../model/given.ts';
import type { TextStyle } from '../model/layout.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { attributeOf, numberOf } from './source-xml.ts';

/** The words of a property. */
export function propertyOf(tag: XmlStartTag, name: string): readonly string[] | undefined {
  for (const property of (attributeOf(tag, 'title') ?? '').split(';')) {
    const [key, ...values] = property.trim().split(/\s+/u);
    if (key === name) return values;
  }
  return undefined;
}

/** The same as numbers; undefined where one of them is none. */
export function numbersOf(tag: XmlStartTag, name: string): readonly number[] | undefined {
  const values = propertyOf(tag, name)?.map(numberOf);
  return values?.every((value) => value !== undefined) === true ? values : undefined;
}

/** Name of the image file of a page, which may have spaces in it; folders are those of the machine that made the file. */
export function imageNameOf(tag: XmlStartTag): string | undefined {
  const image = /(?:^|;)\s*(?:image|file)\s+(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^;]+))/u.exec(
    attributeOf(tag, 'title') ?? '',
  )?.groups;
  return (image?.quoted ?? image?.single ?? image?.bare)?.trim().split(/[\\/]/u).at(-1);
}

/** hOCR 1.2: x_fsize is the size of the letters in points, x_font their family; tesseract states them of words. */
export function typeOf(tag: XmlStartTag): TextStyle {
  const [points = 0] = numbersOf(tag, 'x_fsize') ?? [];
  const family = propertyOf(tag, 'x_font')
    ?.join(' ')
    .replace(/^["']|["']$/gu, '');
  return { ...given('size', points > 0 ? points : undefined), ...given('family', family === '' ? undefined : family) };
}

const pointsToTheInch = 72;

/** The size that tesseract measures of each line, x_size, in half points: it states it in pixels, and of the page how many are an inch. */
export function measuredTypeOf(line: XmlStartTag, page: XmlStartTag | undefined): TextStyle {
  const [pixels = 0] = numbersOf(line, 'x_size') ?? [];
  const perInch = page === undefined ? undefined : numbersOf(page, 'scan_res')?.at(-1);
  const points = Math.round((2 * pointsToTheInch * pixels) / (perInch ?? 0)) / 2;
  return given('size', points > 0 && Number.isFinite(points) ? points : undefined);
}

/** Confidences of characters: in percent, but kraken writes them from 0 to 1. */
export function confidencesOf(tag: XmlStartTag): readonly number[] {
  const values = numbersOf(tag, 'x_confs') ?? [];
  return values.every((value) => value <= 1) ? values : values.map((value) => value / 100);
}
