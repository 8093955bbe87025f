/** Our verdicts and lines beside those of jing, on several hundred mutants of valid documents under tei_all. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Place } from '../../src/diagnostics/diagnostic.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { sharedPath } from '../shared-folder.ts';
import { documents } from './documents.ts';
import { compileFile } from './load-file.ts';
import { mutate, seeded } from './mutate.ts';

const schemaFile = sharedPath('oracles/tei/tei_all.rng');
const hasJing = spawnSync('jing', []).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
afterAll(() => rmSync(folder, { recursive: true }));

const examples = ['seed-page.tei.xml', 'model-snippets.tei.xml'].flatMap(
  (name) => sharedPath(`examples/${name}`) ?? [],
);
const originals = [...documents, ...examples.map((file) => readFileSync(file, 'utf8'))];
const mutantsPerOriginal = 200;

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

describe.skipIf(schemaFile === undefined || !hasJing)('beside jing', () => {
  const random = seeded(20_260_107);
  const mutants = originals.flatMap((text, original) =>
    Array.from({ length: mutantsPerOriginal }, (_, number) => ({
      file: `m${original}-${number}.xml`,
      text: mutate(text, random),
    })),
  );

  it('gives the same verdict on every mutant, and the line of the first error on 98 of 100', () => {
    const { value: schema } = compileFile(schemaFile ?? '');
    expect(schema).toBeDefined();
    if (schema === undefined) return;
    for (const { file, text } of mutants) writeFileSync(join(folder, file), text);
    const jing = jingLines(
      schemaFile ?? '',
      mutants.map(({ file }) => file),
    );
    const ours = mutants.map(({ file, text }) => ({ file, text, first: validate(schema, text, file)[0] }));
    const otherVerdict = ours.filter(({ file, first }) => (first !== undefined) !== jing.has(file));
    expect(otherVerdict.map(({ file, first }) => [file, jing.get(file), first?.message, first?.place])).toEqual([]);
    const wrong = ours.filter(({ first }) => first !== undefined);
    const elsewhere = wrong.filter(
      ({ file, first }) => first !== undefined && !agrees(first.place, jing.get(file) ?? 0),
    );
    expect(wrong.length).toBeGreaterThan(300);
    expect(
      elsewhere
        .map(({ file, first }) => [file, jing.get(file), first?.message, first?.place])
        .slice(Math.floor(wrong.length / 50)),
    ).toEqual([]);
  });

  it('finds the unchanged documents valid', () => {
    const { value: schema } = compileFile(schemaFile ?? '');
    expect(originals.map((text) => (schema === undefined ? undefined : validate(schema, text, 'a.xml')))).toEqual(
      originals.map(() => []),
    );
  });
});
