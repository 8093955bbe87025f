/** Finds the permalinks that former editions of a site gave: in its folder, or in a record that the user names. */
import { join } from 'node:path';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { packagedJson } from '../io/assets.ts';
import { readText, reasonOf } from '../io/files.ts';
import type { Permalinks } from '../model/permalinks.ts';
import { permalinksPath } from '../render/index.ts';

/** The former permalinks, none where the site is new. Undefined where a record cannot be read: a site made without it would break them. */
export async function formerPermalinks(site: string, named?: string): Promise<Outcome<Permalinks | undefined>> {
  const file = named ?? join(site, permalinksPath);
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    const isNew = named === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isNew) return { value: new Map(), diagnostics: [] };
    return { value: undefined, diagnostics: [diagnose('INP-001', { file }, { why: reasonOf(error) })] };
  }
  // Loaded only where there is a record: it brings a JSON Schema engine along.
  const { readPermalinks } = await import('../metadata/permalinks.ts');
  return readPermalinks(text, file, packagedJson('schema/permalinks.schema.json'));
}
