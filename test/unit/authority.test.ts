/** Authority files: what is taken, and what is said of what is not. */
import { expect, test } from 'vitest';
import { readAuthority } from '../../src/metadata/authority.ts';

test('entries are read with their variants', () => {
  const text = '[{"type":"person","name":"Ada Fenwick","variants":["A. Fenwick"],"ref":"https://example.org/fenwick"}]';
  expect(readAuthority(text, 'names.json')).toEqual({
    value: [{ type: 'person', name: 'Ada Fenwick', variants: ['A. Fenwick'], ref: 'https://example.org/fenwick' }],
    diagnostics: [],
  });
});

test.each([
  ['{', 'it is not JSON'],
  ['{}', 'it is not a list'],
  ['[3]', 'entry 1 is no object'],
  ['[{"type":"ship","name":"Argo","ref":"urn:x"}]', 'entry 1 has a “type” other than person, organisation or place'],
  ['[{"type":"place","name":"","ref":"urn:x"}]', 'entry 1 has no “name”'],
  ['[{"type":"place","name":"Port","ref":"port"}]', 'entry 1 has no “ref” that is a whole address: https://… or urn:…'],
  ['[{"type":"place","name":"Port","ref":"urn:x","variants":"P"}]', 'entry 1 has “variants” that are no list of names'],
])('%s is refused', (text, problem) => {
  const { value, diagnostics } = readAuthority(text, 'names.json');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([`MET-005 ${problem}`]);
});
