/** PDF by the system's Chromium: the same bytes each time, nothing left behind, and no browser is waited for longer than the limit. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findChromium, printHtml, withFixedDates } from '../../src/io/chromium.ts';
import { makePdfs, pdfOf } from '../../src/jobs/pdf-files.ts';
import { exitCodeOf } from '../../src/jobs/report.ts';
import { compiledStylesheets } from './stylesheets.ts';

const stylesheets = compiledStylesheets();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-print-'));
const { TMPDIR } = process.env;
process.env.TMPDIR = folder;
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(folder, { recursive: true });
});
const interrupted = new AbortController().signal;
const silent = { started: () => undefined, finished: () => undefined };
const tei = readFileSync(new URL('issues/packet-1898-05-03.xml', import.meta.url), 'utf8');
const issue = { name: 'packet', file: 'packet.xml', tei };
const chromium = findChromium(undefined, process.env.PATH ?? '');
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('broadsheet-pdf-'));

/** A program that stands in for the browser. */
function browser(script: string): string {
  const path = join(folder, `browser-${script.length}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(chromium === undefined)('with a Chromium', () => {
  it('prints the same bytes twice, under the date of the issue', async () => {
    const first = await pdfOf(issue, stylesheets, { chromium, interrupted });
    expect(first.diagnostics).toEqual([]);
    expect(Buffer.from(first.value ?? []).toString('latin1')).toMatch(
      /^%PDF-[\s\S]*\/CreationDate \(D:18980503000000/u,
    );
    const second = await pdfOf(issue, stylesheets, { chromium, interrupted });
    expect(Buffer.from(second.value ?? []).equals(Buffer.from(first.value ?? []))).toBe(true);
    expect(leftovers()).toEqual([]);
  }, 120_000);
});

it('the moment that is given stands in place of the clock’s, at the same length', () => {
  const pdf = Buffer.from("/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>");
  expect(Buffer.from(withFixedDates(pdf, '18980503000000')).toString()).toBe(
    "/CreationDate (D:18980503000000+00'00')\n/ModDate (D:18980503000000+00'00')>>",
  );
});

it('without a Chromium says so once, and exits with 5', async () => {
  const run = { inputs: ['a.xml', 'b.xml'], output: folder, chromium: undefined, interrupted };
  const { inputs } = await makePdfs(run, silent);
  const found = inputs.flatMap(({ diagnostics }) => diagnostics);
  expect(found.map(({ code }) => code)).toEqual(['DEP-001']);
  expect(exitCodeOf(found)).toBe(5);
});

it.each([
  ['hangs', 'sleep 600 & wait', /^it had not finished after/u],
  ['fails', 'exit 3', /^it ended with 3$/u],
  ['writes nothing', 'exit 0', /^it wrote nothing$/u],
])('a browser that %s is told, and leaves nothing behind', async (_, script, why) => {
  const printed = await printHtml('<p>x</p>', { chromium: browser(script), limit: 1500, interrupted });
  expect(printed).toMatchObject({ why: expect.stringMatching(why) });
  expect(leftovers()).toEqual([]);
});

it('a named browser that is not there is not replaced by another', () => {
  expect(findChromium('/nowhere/chromium', '/usr/bin:/bin')).toBeUndefined();
});
