/** Checks that an edition can be kept: links resolve inside it, ids stand once, nothing is asked of elsewhere, and all can be read without scripts and pictures. */
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import {
  addressesInCss,
  isFilledByScript,
  type PageReferences,
  type Reference,
  referencesOf,
} from './html-references.ts';

/** Reads a page of the edition by its path; undefined where there is no such file. */
export type ReadPage = (path: string) => string | undefined;

/** What is wrong with the HTML pages and style sheets of an edition. `paths` are all its files, with `/` between their parts. */
export function* checkEdition(paths: readonly string[], read: ReadPage): Generator<Diagnostic> {
  const files = new Set(paths);
  const idsOf = rememberIds(read);
  for (const path of paths) {
    const text = /\.(?:x?html?|css)$/u.test(path) ? read(path) : undefined;
    if (text === undefined) continue;
    const page: PageReferences = path.endsWith('.css')
      ? { references: addressesInCss(text), ids: [], wordless: [] }
      : referencesOf(text);
    yield* repeatedIds(path, text, page.ids);
    for (const offset of page.wordless) yield diagnose('XSL-013', placeIn(path, text, offset));
    if (path.endsWith('html') && isFilledByScript(text)) yield diagnose('XSL-015', { file: path });
    for (const reference of page.references) {
      const fault = faultOf(reference, path, files, idsOf);
      if (fault !== undefined) yield diagnose(fault.code, placeIn(path, text, reference.offset), fault.values);
    }
  }
}

interface Fault {
  readonly code: 'XSL-010' | 'XSL-012' | 'XSL-014';
  readonly values: Readonly<Record<string, string>>;
}

/** A link with a scheme leads out of the edition, which a reader may choose to follow; what is fetched may not. */
function faultOf(
  { address, isFetched }: Reference,
  path: string,
  files: ReadonlySet<string>,
  idsOf: (path: string) => ReadonlySet<string>,
): Fault | undefined {
  if (/^(?:\/(?!\/)|\\|file:|[a-z]:[\\/])/iu.test(address)) return { code: 'XSL-014', values: { address } };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address))
    return isFetched && !/^data:/iu.test(address) ? { code: 'XSL-012', values: { address } } : undefined;
  const target = targetOf(path, address);
  if (target === undefined || !files.has(target.file))
    return { code: 'XSL-010', values: { address, missing: `the file ${target?.file ?? address}` } };
  const { file, id } = target;
  if (id === '' || !/\.x?html?$/u.test(file) || idsOf(file).has(id)) return undefined;
  return { code: 'XSL-010', values: { address, missing: `an element with the id ${id} in ${file}` } };
}

/** Undefined where an address is none. */
function targetOf(path: string, address: string): { readonly file: string; readonly id: string } | undefined {
  try {
    const target = new URL(address, new URL(encodeURI(path), 'file:///'));
    return { file: decodeURIComponent(target.pathname.slice(1)), id: decodeURIComponent(target.hash.slice(1)) };
  } catch {
    return undefined;
  }
}

function rememberIds(read: ReadPage): (path: string) => ReadonlySet<string> {
  // Links mostly lead to a page near by, so a few pages remembered save nearly all reading.
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const ids = new Set(referencesOf(read(path) ?? '').ids.map(({ id }) => id));
    if (known.size > 50) known.clear();
    known.set(path, ids);
    return ids;
  };
}

function* repeatedIds(path: string, html: string, ids: PageReferences['ids']): Generator<Diagnostic> {
  const seen = new Set<string>();
  for (const { id, offset } of ids) {
    if (seen.has(id)) yield diagnose('XSL-011', placeIn(path, html, offset), { id });
    seen.add(id);
  }
}

function placeIn(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  return { file, line: before.split('\n').length, column, offset };
}
