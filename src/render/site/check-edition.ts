/** Checks that an edition can be kept: every link resolves inside it, each id stands once, and no page asks anything of elsewhere. */
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';

/** Reads a page of the edition by its path; undefined where there is no such file. */
export type ReadPage = (path: string) => string | undefined;

/** What is wrong with the HTML pages of an edition. `paths` are all its files, with `/` between their parts. */
export function* checkEdition(paths: readonly string[], read: ReadPage): Generator<Diagnostic> {
  const files = new Set(paths);
  const idsOf = rememberIds(read);
  for (const path of paths) {
    const html = path.endsWith('.html') ? read(path) : undefined;
    if (html === undefined) continue;
    yield* repeatedIds(path, html);
    yield* requestsElsewhere(path, html);
    for (const { address, offset } of addressesOf(html)) {
      const { file, id } = targetOf(path, address);
      const place = placeIn(path, html, offset);
      if (!files.has(file)) yield diagnose('XSL-010', place, { address, missing: `the file ${file}` });
      else if (id !== '' && file.endsWith('.html') && !idsOf(file).has(id))
        yield diagnose('XSL-010', place, { address, missing: `an element with the id ${id} in ${file}` });
    }
  }
}

interface Address {
  readonly address: string;
  readonly offset: number;
}

/** Addresses inside the edition: those with a scheme lead out of it, which a reader may choose to follow. */
function addressesOf(html: string): readonly Address[] {
  return [...html.matchAll(/<[a-z][^>]*?\s(?:href="|src="|http-equiv="refresh" content="0; url=)([^"]*)"/gu)]
    .map((match) => ({ address: (match[1] ?? '').replace(/&amp;/gu, '&'), offset: match.index }))
    .filter(({ address }) => !/^(?:[a-z][a-z+.-]*:|\/\/)/u.test(address));
}

function targetOf(path: string, address: string): { readonly file: string; readonly id: string } {
  const target = new URL(address, new URL(encodeURI(path), 'file:///'));
  return { file: decodeURIComponent(target.pathname.slice(1)), id: decodeURIComponent(target.hash.slice(1)) };
}

function rememberIds(read: ReadPage): (path: string) => ReadonlySet<string> {
  // Links mostly lead to a page near by, so a few pages remembered save nearly all reading.
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const ids = new Set([...(read(path) ?? '').matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1] ?? ''));
    if (known.size > 50) known.clear();
    known.set(path, ids);
    return ids;
  };
}

function* repeatedIds(path: string, html: string): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const match of html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/gu)) {
    const id = match[1] ?? '';
    if (seen.has(id)) yield diagnose('XSL-011', placeIn(path, html, match.index), { id });
    seen.add(id);
  }
}

/** What a browser would fetch by itself from outside the folder. */
function* requestsElsewhere(path: string, html: string): Generator<Diagnostic> {
  const fetching =
    /<(?:script|img|iframe|audio|video|source|embed|object|track)\b[^>]*?\s(?:src|data)="((?:[a-z][a-z+.-]*:|\/\/)[^"]*)"|<link\b(?=[^>]*\srel="(?:stylesheet|icon|preload|modulepreload|preconnect)")[^>]*?\shref="((?:[a-z][a-z+.-]*:|\/\/)[^"]*)"|@import\s+(?:url\()?["']?([^"')\s]+)/gu;
  for (const match of html.matchAll(fetching)) {
    const address = match[1] ?? match[2] ?? match[3] ?? '';
    if (!address.startsWith('data:')) yield diagnose('XSL-012', placeIn(path, html, match.index), { address });
  }
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  return { file, line: before.split('\n').length, column, offset };
}
