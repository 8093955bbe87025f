/** schema/newspaper.sch is written from the rules, and its XPath finds what the native checks find. */
import saxon from 'saxon-js';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/validate/rules.ts';
import { nativeOnlyCodes, schematronAsserts, writeSchematron } from '../../src/validate/schematron.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { ruleFixtures } from './fixtures.ts';

interface Saxon {
  getResource(options: { readonly text: string; readonly type: 'xml' }): Promise<unknown>;
  readonly XPath: { evaluate(expression: string, context: unknown, options: object): unknown };
}
// The types in src/render/saxon-js.d.ts cover what the renderer uses; this test uses more of the library.
const untyped: unknown = saxon;
const SaxonJS = untyped as Saxon;

const asserts = schematronAsserts(rules);
const settings = { namespaceContext: { tei: 'http://www.tei-c.org/ns/1.0' } };

/** Codes whose assert does not hold somewhere in the document. */
async function failedAsserts(text: string): Promise<readonly string[]> {
  const document = await SaxonJS.getResource({ text, type: 'xml' });
  return asserts
    .filter(({ context, assert }) => {
      const places = context
        .split(' | ')
        .map((path) => `//${path}`)
        .join(' | ');
      const count = SaxonJS.XPath.evaluate(`count((${places})[not(${assert})])`, document, settings);
      return Number(count) > 0;
    })
    .map(({ code }) => code);
}

const expressible = new Set<string>(asserts.map(({ code }) => code));
const nativeVerdict = (text: string): readonly string[] => {
  const { diagnostics } = validateTei(text, 'fixture.xml', { schemas: [] });
  return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => expressible.has(code)).sort();
};

describe('schema/newspaper.sch', () => {
  it('is what the rules write', async () => {
    await expect(writeSchematron(rules)).toMatchFileSnapshot('../../schema/newspaper.sch');
  });

  it('is well-formed XML that names every code once, as an assert or as native only', () => {
    const text = writeSchematron(rules);
    expect(parseXml(text, {}, { file: 'newspaper.sch' }).diagnostics).toEqual([]);
    const named = [...asserts, ...nativeOnlyCodes(rules)].map(({ code }) => code);
    expect(new Set(named).size).toBe(named.length);
  });

  it.each(ruleFixtures)(
    'gives the verdict of the native rules on $name and its mended twin',
    async ({ failing, mended }) => {
      expect([...(await failedAsserts(failing))].sort()).toEqual(nativeVerdict(failing));
      expect(await failedAsserts(mended)).toEqual([]);
    },
  );
});
