/** Text styles of an ALTO file: declared once, referred to from blocks, lines and strings, or said on a string itself. */
import type { TextStyle } from '../model/layout.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { attributeOf, numberOf } from './source-xml.ts';

export interface AltoStyles {
  declare(tag: XmlStartTag): void;
  /** The style that an element refers to or states; undefined where it says nothing. */
  of(tag: XmlStartTag): TextStyle | undefined;
}

export function createStyles(): AltoStyles {
  const declared = new Map<string, TextStyle>();
  // One object a style, however many strings have it: a page has thousands of strings.
  const resolved = new Map<string | undefined, TextStyle | undefined>();
  return {
    declare(tag) {
      const id = attributeOf(tag, 'ID');
      if (id !== undefined) declared.set(id, styleOf(tag));
    },
    of(tag) {
      const refs = attributeOf(tag, 'STYLEREFS');
      const own = attributeOf(tag, 'STYLE');
      if (refs === undefined && own === undefined) return undefined;
      const key = own === undefined ? refs : `${refs ?? ''}|${own}`;
      if (resolved.has(key)) return resolved.get(key);
      const named = (refs ?? '').split(/\s+/u).flatMap((ref) => declared.get(ref) ?? []);
      const style: TextStyle = Object.assign({}, ...named, own === undefined ? {} : typeface(own));
      const found = Object.keys(style).length === 0 ? undefined : style;
      resolved.set(key, found);
      return found;
    },
  };
}

function styleOf(tag: XmlStartTag): TextStyle {
  const size = numberOf(attributeOf(tag, 'FONTSIZE'));
  const family = attributeOf(tag, 'FONTFAMILY');
  return {
    // Some OCR engines write 0 for "unknown".
    ...(size === undefined || size <= 0 ? {} : { size }),
    ...(family === undefined || family === '' || family === 'Unknown' ? {} : { family }),
    ...typeface(attributeOf(tag, 'FONTSTYLE') ?? ''),
  };
}

function typeface(words: string): TextStyle {
  return {
    ...(/bold/iu.test(words) ? { bold: true } : {}),
    ...(/italic/iu.test(words) ? { italic: true } : {}),
  };
}
