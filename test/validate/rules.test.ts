/** Every newspaper rule finds its fault in the failing fixture and none in the mended one. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { CatalogueRow } from '../../src/diagnostics/row.ts';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { rules } from '../../src/validate/rules.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { ruleFixtures } from './fixtures.ts';

const ruleCodes = (text: string): readonly string[] =>
  validateTei(text, 'fixture.xml', { schemas: [], fileExists: () => false }).diagnostics.map(({ code }) => code);
const codes = Object.keys(catalogue).filter((code) => code.startsWith('NWS-'));
/** Faults that the newspaper grammar refuses too; the rules are for documents of other grammars. */
const refusedByGrammar = new Set(['NWS-052', 'NWS-091', 'NWS-093', 'NWS-094', 'NWS-141']);

describe('newspaper rules', () => {
  it('every code has a fixture, a rule that reports it, an example and a fix', () => {
    expect([...new Set(ruleFixtures.map(({ code }) => code))]).toEqual([...codes].sort());
    expect([...new Set(rules.flatMap((rule) => Object.keys(rule.codes)))].sort()).toEqual([...codes].sort());
    const rows: readonly CatalogueRow[] = Object.entries(catalogue).flatMap(([code, row]) =>
      code.startsWith('NWS-') ? [row] : [],
    );
    expect(rows.filter(({ example, title }) => example === undefined || !/^N\d+: /u.test(title))).toEqual([]);
  });

  it.each(ruleFixtures)('$name fails with its code alone', ({ failing, code }) => {
    expect([...new Set(ruleCodes(failing))]).toEqual([code]);
  });

  it.each(ruleFixtures)('$name has a mended twin without any fault', ({ mended }) => {
    expect(ruleCodes(mended)).toEqual([]);
  });

  it.each(ruleFixtures)('$name and its twin keep to the newspaper grammar otherwise', ({ failing, mended, code }) => {
    const schemas = [newspaperSchema()];
    const grammarErrors = (text: string): readonly string[] =>
      validateTei(text, 'fixture.xml', { schemas, rules: false }).diagnostics.map(({ message }) => message);
    expect(grammarErrors(mended)).toEqual([]);
    if (!refusedByGrammar.has(code)) expect(grammarErrors(failing)).toEqual([]);
  });
});
