/** Files that come with the package: schemas, compiled stylesheets, the version. Found beside the code, never fetched. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Path of a packaged file on disk, by its path from the package's top. */
export function packagedFile(path: string): string {
  return fileURLToPath(new URL(path, root));
}

/** Text of a packaged file, by its path from the package's top: `schema/newspaper.rng`. */
export function packagedText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A packaged JSON file. */
export function packagedJson(path: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(packagedText(path));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no JSON object`);
  // An object of our own files; its readers check what they need.
  return value as Readonly<Record<string, unknown>>;
}

let sidecarSchemaRead: Readonly<Record<string, unknown>> | undefined;

/** The schema of sidecars: one object for the whole run, for which its check is made once. */
export function sidecarSchema(): Readonly<Record<string, unknown>> {
  sidecarSchemaRead ??= packagedJson('schema/issue.schema.json');
  return sidecarSchemaRead;
}

/** Version of this package. */
export function packageVersion(): string {
  return String(packagedJson('package.json').version);
}

/** The compiled stylesheets of the given entry names, as `npm run build` made them. */
export function packagedStylesheets(
  names: readonly string[],
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(names.map((name) => [name, packagedJson(`dist/xslt/${name}.sef.json`)]));
}
