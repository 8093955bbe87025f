/** The report of a run keeps to its JSON Schema, for good inputs and bad ones, and says the exit code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { packagedJson } from '../../src/io/assets.ts';
import { buildEditions } from '../../src/jobs/build.ts';
import { packagedChecker } from '../../src/jobs/checker.ts';

const samples = new URL('../../samples/', import.meta.url).pathname;

test('report.json of good and bad inputs keeps to its schema', async () => {
  const output = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const inputs = ['gb18030/page.txt', 'jump-between-pages/issue.txt', 'nowhere.txt', 'README.md/x'].map((path) =>
    join(samples, path),
  );
  const options = { version: '0.0.0', check: packagedChecker() };
  const interrupted = new AbortController().signal;
  await buildEditions(
    { inputs, output, options, interrupted },
    { started: () => undefined, finished: () => undefined },
  );
  const report: unknown = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'));
  rmSync(output, { recursive: true });
  const check = new Ajv({ allErrors: true }).compile(packagedJson('schema/build-report.schema.json'));
  check(report);
  expect(check.errors ?? []).toEqual([]);
  expect(report).toMatchObject({ summary: { inputs: 4, errors: 2, warnings: 1, exitCode: 3 } });
});
