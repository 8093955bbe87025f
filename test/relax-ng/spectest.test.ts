/** James Clark's RELAX NG test suite: every schema judged correct or not, every document valid or not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/relax-ng/validate.ts';
import { sharedPath } from '../shared-folder.ts';
import { compileFile, readText } from './load-file.ts';

interface Case {
  readonly id: string;
  readonly section: string;
  readonly schema: 'correct' | 'incorrect';
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const folder = sharedPath('oracles/relax-ng/spectest');
const cases: readonly Case[] = folder === undefined ? [] : JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

describe.skipIf(folder === undefined)('the RELAX NG test suite', () => {
  it.each(cases)('judges case $id of section $section rightly', ({ id, schema, valid, invalid }) => {
    const root = folder ?? '';
    const { value, diagnostics } = compileFile(join(root, id, 'schema.rng'));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect([value === undefined ? 'incorrect' : 'correct', ...(schema === 'correct' ? errors : [])]).toEqual([schema]);
    if (value === undefined) return;
    const isValid = (file: string) =>
      validate(value, readText(join(root, file)), file, { allowDoctype: true }).length === 0;
    expect(valid.filter((file) => !isValid(file))).toEqual([]);
    expect(invalid.filter(isValid)).toEqual([]);
  });
});
