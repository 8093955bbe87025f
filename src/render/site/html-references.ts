/** What an HTML page or a style sheet names by address, the ids that a page gives, and what it has to read: found as a browser finds them, quoted or not. */

export interface Reference {
  readonly address: string;
  readonly offset: number;
  /** Whether a browser fetches it by itself; else it is a link that a reader may follow. */
  readonly isFetched: boolean;
}

export interface PageReferences {
  readonly references: readonly Reference[];
  readonly ids: readonly { readonly id: string; readonly offset: number }[];
  /** Offsets of pictures without words that could stand for them. */
  readonly wordless: readonly number[];
}

/** Comments, and tags with their attributes; the content of script and style is text. */
const markup =
  /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/giu;
const attributesIn = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

const fetchedBy: Readonly<Record<string, readonly string[]>> = {
  src: ['script', 'img', 'iframe', 'audio', 'video', 'source', 'embed', 'track', 'input', 'frame'],
  poster: ['video'],
  data: ['object'],
  href: ['image', 'use', 'feimage'],
  'xlink:href': ['image', 'use', 'feimage'],
};
const fetchingLinks =
  /(?:^|\s)(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)(?:\s|$)/iu;

/** All that a page names. */
export function referencesOf(html: string): PageReferences {
  const references: Reference[] = [];
  const ids: { id: string; offset: number }[] = [];
  const wordless: number[] = [];
  for (const match of html.matchAll(markup)) {
    const offset = match.index;
    const name = (match[1] ?? match[4] ?? '').toLowerCase();
    const attributes = readAttributes(match[2] ?? match[5] ?? '');
    for (const reference of namedBy(name, attributes)) references.push({ ...reference, offset });
    const id = attributes.get('id');
    if (id !== undefined) ids.push({ id, offset });
    if (name === 'img' && !attributes.has('alt')) wordless.push(offset);
    if (name !== 'style') continue;
    const start = offset + match[0].indexOf('>') + 1;
    for (const one of addressesInCss(match[3] ?? '')) references.push({ ...one, offset: start + one.offset });
  }
  return { references, ids, wordless };
}

/** Whether a page has scripts, and without them no letter in its main part. */
export function isFilledByScript(html: string): boolean {
  if (!/<script\b/iu.test(html)) return false;
  const text = /<main\b[^>]*>([\s\S]*?)<\/main\s*>/iu.exec(html)?.[1] ?? /<body\b[^>]*>([\s\S]*)/iu.exec(html)?.[1];
  const bare = text?.replace(/<!--[\s\S]*?-->|<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>|<[^>]*>/giu, '');
  return bare !== undefined && !/[\p{L}\p{N}]/u.test(bare);
}

/** What a style sheet makes a browser fetch. */
export function addressesInCss(css: string): readonly Reference[] {
  // A comment keeps its length, so that places stay right.
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, (comment) => ' '.repeat(comment.length));
  const found = bare.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')|url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/giu);
  return [...found].map((match) => {
    const address = match.slice(1).find((one) => one !== undefined) ?? '';
    return { address, offset: match.index, isFetched: true };
  });
}

function* namedBy(name: string, attributes: ReadonlyMap<string, string>): Generator<Omit<Reference, 'offset'>> {
  for (const [attribute, value] of attributes) {
    const isFetched = fetchedBy[attribute]?.includes(name) === true;
    if (attribute === 'style') yield* addressesInCss(value);
    else if (attribute === 'srcset' || attribute === 'imagesrcset')
      for (const one of value.split(',')) yield { address: one.trim().split(/\s/u)[0] ?? '', isFetched: true };
    else if (isFetched) yield { address: value, isFetched };
    else if (attribute === 'href' || attribute === 'xlink:href')
      yield { address: value, isFetched: name === 'link' && fetchingLinks.test(attributes.get('rel') ?? '') };
    else if (attribute === 'content' && /^refresh$/iu.test(attributes.get('http-equiv') ?? '')) {
      const address = /url\s*=\s*["']?([^"']*)/iu.exec(value)?.[1];
      // A reader is led on without being asked.
      if (address !== undefined) yield { address: address.trim(), isFetched: true };
    }
  }
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', ...values] of text.matchAll(attributesIn)) {
    const key = name.toLowerCase();
    const value = values.find((one) => one !== undefined) ?? '';
    if (!attributes.has(key)) attributes.set(key, withoutReferences(value));
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutReferences(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
