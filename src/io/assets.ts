/** Files that come with the package: schemas, compiled stylesheets, the version. Found beside the code, never fetched. */
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** Text of a packaged file, by its path from the package's top: `schema/newspaper.rng`. */
export function packagedText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A packaged JSON file. */
export function packagedJson(path: string): object {
  const value: unknown = JSON.parse(packagedText(path));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no JSON object`);
  return value;
}

/** Version of this package. */
export function packageVersion(): string {
  const { version } = packagedJson('package.json') as { readonly version?: unknown };
  return String(version);
}
