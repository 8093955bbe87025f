/** The compiled stylesheets, for tests: `npm run build` writes them, and so does the first test that asks. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Stylesheets } from '../../src/render/index.ts';

export function compiledStylesheets(): Stylesheets {
  execFileSync(process.execPath, [new URL('../../.ci/compile-xslt.mjs', import.meta.url).pathname]);
  const names = ['html', 'text', 'site', 'home', 'epub', 'text-map'];
  return Object.fromEntries(names.map((name) => [name, compiled(name)]));
}

function compiled(name: string) {
  return JSON.parse(readFileSync(new URL(`../../dist/xslt/${name}.sef.json`, import.meta.url), 'utf8'));
}
