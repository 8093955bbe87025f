/** Our grammar is a strict subset of TEI P5: what it accepts, tei_all accepts, and not the other way round. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { compileFile, readText } from '../relax-ng/load-file.ts';
import { sharedPath } from '../shared-folder.ts';
import { readGrammar, schemaFolder } from './grammar.ts';
import { createGenerator, writeRandomDocument } from './random-document.ts';

const teiAll = sharedPath('oracles/tei/tei_all.rng');
const examples = sharedPath('examples');
const hasJing = spawnSync('jing').error === undefined;
const newspaper = join(schemaFolder, 'newspaper.rng');
const phenomena = fileURLToPath(new URL('valid/', import.meta.url));

/** What jing says of all files at once; nothing if they are valid. */
function jing(schema: string, files: readonly string[]): string {
  return spawnSync('jing', [schema, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.slice(0, 3000);
}

function xmlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));
}

function compiled(file: string): Schema {
  const { value } = compileFile(file);
  if (value === undefined) throw new Error(`${file} does not compile`);
  return value;
}

const hasOracles = hasJing && teiAll !== undefined;

describe.skipIf(!hasOracles)('documents written at random from newspaper.rnc', () => {
  it('are valid under newspaper.rng and under tei_all, each element tried', () => {
    const generator = createGenerator(readGrammar());
    const folder = mkdtempSync(join(tmpdir(), 'random-'));
    const files = generator.names.map((goal, index) => {
      const file = join(folder, `${index + 1}-${goal}.xml`);
      writeFileSync(file, writeRandomDocument(generator, goal, index + 1, 4 + (index % 7) * 5));
      return file;
    });
    expect([jing(newspaper, files), jing(teiAll ?? '', files)]).toEqual(['', '']);
    rmSync(folder, { recursive: true });
  });
});

describe('small documents, one phenomenon each', () => {
  it.skipIf(!hasOracles)('are valid under newspaper.rng and under tei_all by jing', () => {
    const files = xmlFiles(phenomena);
    expect([jing(newspaper, files), jing(teiAll ?? '', files)]).toEqual(['', '']);
  });

  it('are valid under newspaper.rng by our own engine', () => {
    const schema = compiled(newspaper);
    const faults = xmlFiles(phenomena).flatMap((file) => validate(schema, readText(file), file));
    expect(faults.map(({ place, message }) => `${place.file}:${place.line}: ${message}`)).toEqual([]);
  });
});

describe.skipIf(!hasOracles || examples === undefined)('the worked examples', () => {
  it('are valid under newspaper.rng', () => {
    expect(jing(newspaper, xmlFiles(examples ?? ''))).toBe('');
  });
});

describe('what tei_all accepts and a newspaper does not need', () => {
  let ours: Schema;
  let theirs: Schema | undefined;
  beforeAll(() => {
    ours = compiled(newspaper);
    theirs = teiAll === undefined ? undefined : compiled(teiAll);
  });

  it.each([
    ['a kind of item that is not on the list', 'div type="article"', 'div type="chapter"'],
    ['an item without its kind', 'div type="article"', 'div'],
    ['a genre that does not go with the kind', 'div type="article"', 'div type="advert" subtype="editorial"'],
    ['a level of headline that is not on the list', 'head type="main"', 'head type="big"'],
    ['a column that is said to end', '<p>High.', '<p>High.<cb type="end"/>'],
    ['furniture that is not on the list', '<p>High.', '<p>High.<fw type="ornament"/>'],
    ['a line break that is neither yes, no nor maybe', '<p>High.', '<p>High.<lb break="perhaps"/>'],
    ['a jump that says neither to nor from', '<p>High.', '<p>High.<ref type="jump" target="#p1">p. 2</ref>'],
    ['drama', '<p>High.</p>', '<sp><speaker>A</speaker><p>High.</p></sp>'],
  ])('is refused: %s', (_what, from, to) => {
    const file = join(phenomena, 'header.xml');
    const text = readText(file).replace(from, to);
    expect(validate(ours, text, file)).not.toEqual([]);
    if (theirs !== undefined) expect(validate(theirs, text, file)).toEqual([]);
  });
});
