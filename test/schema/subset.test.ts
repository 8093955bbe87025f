/** Our grammar is a strict subset of TEI P5: documents written at random from it are valid under tei_all too. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Schema, validate } from '../../src/relax-ng/validate.ts';
import { compileFile } from '../relax-ng/load-file.ts';
import { sharedPath } from '../shared-folder.ts';
import { readGrammar, schemaFolder } from './grammar.ts';
import { createGenerator, writeRandomDocument } from './random-document.ts';

const teiAll = sharedPath('oracles/tei/tei_all.rng');
const hasJing = spawnSync('jing').error === undefined;
const newspaper = join(schemaFolder, 'newspaper.rng');
const phenomena = fileURLToPath(new URL('valid/', import.meta.url));

/** Documents of many sizes: small ones try each element close to the root, large ones try depth. */
const documents = (): readonly string[] => {
  const generator = createGenerator(readGrammar());
  return Array.from({ length: 300 }, (_, seed) => writeRandomDocument(generator, seed + 1, 20 + (seed % 20) * 25));
};

describe('documents written at random from newspaper.rnc', () => {
  it.skipIf(!hasJing || teiAll === undefined)('are valid under newspaper.rng and under tei_all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'random-'));
    const files = documents().map((document, index) => {
      const file = join(folder, `${index + 1}.xml`);
      writeFileSync(file, document);
      return file;
    });
    expect([jing(newspaper, files), jing(teiAll ?? '', files)]).toEqual(['', '']);
    rmSync(folder, { recursive: true });
  });
});

function jing(schema: string, files: readonly string[]): string {
  return spawnSync('jing', [schema, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.slice(0, 3000);
}
