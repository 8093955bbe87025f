/** Finds the fixtures of the newspaper rules: each fails with its code and has a mended twin. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../../samples/invalid/', import.meta.url).pathname;

export interface Fixture {
  readonly name: string;
  readonly code: string;
  readonly failing: string;
  readonly mended: string;
}

export const ruleFixtures: readonly Fixture[] = readdirSync(folder)
  .filter((name) => /^NWS-\d{3}_.*\.xml$/u.test(name))
  .sort()
  .map((name) => ({
    name,
    code: name.slice(0, 7),
    failing: readFileSync(join(folder, name), 'utf8'),
    mended: readFileSync(join(folder, 'fixed', name), 'utf8'),
  }));
