/** Cases of James Clark's RELAX NG test suite, where it is at hand, and how a schema judges their documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { sharedPath } from '../shared-folder.ts';
import { readText } from './load-file.ts';

export interface Case {
  readonly id: string;
  readonly schema: 'correct' | 'incorrect';
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

export const suite = sharedPath('oracles/relax-ng/spectest');

export function testSuite(): readonly Case[] {
  return suite === undefined ? [] : JSON.parse(readFileSync(join(suite, 'index.json'), 'utf8'));
}

/** The documents of a case that a schema judges wrongly. */
export function misjudged(schema: Schema | undefined, { valid, invalid }: Case): readonly string[] {
  if (schema === undefined) return ['the schema does not compile'];
  const isValid = (name: string): boolean => {
    const file = join(suite ?? '', name);
    return validate(schema, readText(file), file, { allowDoctype: true }).length === 0;
  };
  return [...valid.filter((file) => !isValid(file)), ...invalid.filter(isValid)];
}
