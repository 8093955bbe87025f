/** Our verdicts and lines beside those of jing, on several hundred mutants of valid documents under tei_all and under our schema. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Place } from '../../src/diagnostics/diagnostic.ts';
import type { Schema } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { sharedPath } from '../shared-folder.ts';
import { documents } from './documents.ts';
import { compileFile } from './load-file.ts';
import { mutate, seeded } from './mutate.ts';

const hasJing = spawnSync('jing', []).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
afterAll(() => rmSync(folder, { recursive: true }));

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shared = ['seed-page.tei.xml', 'model-snippets.tei.xml'].flatMap((name) => sharedPath(`examples/${name}`) ?? []);
const ruleSamples = readdirSync(here('samples/invalid'))
  .filter((name) => /^NWS-.*\.xml$/u.test(name))
  .slice(0, 12)
  .map((name) => here(`samples/invalid/${name}`));
const texts = [...documents, ...[...shared, ...ruleSamples].map((file) => readFileSync(file, 'utf8'))];

const schemas: readonly (readonly [name: string, file: string | undefined, mutantsOfEach: number])[] = [
  ['tei_all', sharedPath('oracles/tei/tei_all.rng'), 60],
  ['newspaper', here('schema/newspaper.rng'), 60],
];

/** File name → line of the first error, as jing sees it. Many files in one call, since starting Java takes long. */
function jingLines(schema: string, files: readonly string[]): ReadonlyMap<string, number> {
  const command = ['-c', '"$0" "$@"; true', 'jing', schema, ...files];
  const output = execFileSync('sh', command, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  const lines = new Map<string, number>();
  for (const match of output.matchAll(/^\S*?(?<file>[\w-]+\.xml):(?<line>\d+):\d+: (?:error|fatal)/gmu)) {
    const { file = '', line = '' } = match.groups ?? {};
    if (!lines.has(file)) lines.set(file, Number(line));
  }
  return lines;
}

/** jing gives the line where a tag or text ends, we give where it begins and ends. */
function agrees(place: Place, line: number): boolean {
  return (place.line ?? 0) <= line && line <= (place.endLine ?? place.line ?? 0);
}

function compareWithJing(schema: Schema, schemaFile: string, name: string, mutantsOfEach: number) {
  const random = seeded(20_260_107);
  const originals = texts.filter((text) => validate(schema, text, 'original.xml').length === 0);
  const mutants = originals.flatMap((text, original) =>
    Array.from({ length: mutantsOfEach }, (_, number) => {
      const mutant = { file: `${name}-${original}-${number}.xml`, text: mutate(text, random) };
      writeFileSync(join(folder, mutant.file), mutant.text);
      return mutant;
    }),
  );
  const jing = jingLines(
    schemaFile,
    mutants.map(({ file }) => file),
  );
  const judged = mutants.map(({ file, text }) => {
    const [first] = validate(schema, text, file);
    return { file, jing: jing.get(file), message: first?.message, place: first?.place };
  });
  const invalid = judged.filter(({ place }) => place !== undefined);
  const otherVerdict = judged.filter(({ place, jing: line }) => (place !== undefined) !== (line !== undefined));
  const otherLine = invalid.filter(({ place, jing: line }) => place !== undefined && !agrees(place, line ?? 0));
  return { originals: originals.length, invalid: invalid.length, otherVerdict, otherLine };
}

describe.skipIf(!hasJing)('beside jing', () => {
  const title = 'gives the same verdict on every mutant under %s, and nearly always the same line';
  it.for(schemas)(title, ([name, file, mutantsOfEach], { skip }) => {
    if (file === undefined) return skip('tei_all.rng is not beside this repository');
    const { value: schema } = compileFile(file);
    if (schema === undefined) throw new Error(`${file} is not correct`);
    const { originals, invalid, otherVerdict, otherLine } = compareWithJing(schema, file, name, mutantsOfEach);
    expect(originals).toBeGreaterThan(2);
    expect(invalid).toBeGreaterThan(100);
    expect(otherVerdict).toEqual([]);
    // Two of a hundred may differ: in a tag of several lines we give the line of the attribute.
    expect(otherLine.slice(Math.floor(invalid / 50))).toEqual([]);
  });
});
