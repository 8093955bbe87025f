/** Every exporter and every checker is in the list, however deep its file lies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkers, exporters } from '../../src/exporters/index.ts';

const folder = new URL('../../src/exporters/', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

test.each([
  { kind: 'Exporter', list: exporters },
  { kind: 'PackageChecker', list: checkers },
])('each $kind that a file defines is in the list', ({ kind, list }) => {
  const definition = new RegExp(`^export const \\w+: ${kind}\\b`, 'mu');
  const defining = files.filter((path) => definition.test(readFileSync(join(folder, path), 'utf8')));
  expect(list).toHaveLength(defining.length);
});

test('no two exporters have the same name for --to', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
});
