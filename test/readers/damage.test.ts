/** Damaged files of every format: cut off, with wrong bytes, with odd values. They are read or refused with a code, and never written unsound. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInput } from '../../src/io/inputs.ts';
import { packagedChecker } from '../../src/jobs/checker.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { temporaryFolders } from '../io/temporary-folder.ts';

const formats = new URL('../../samples/formats/', import.meta.url).pathname;
const files = readdirSync(formats, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(formats, name)).isFile(),
);
const folderOf = temporaryFolders();
const check = packagedChecker();
const odd = ['', 'NaN', '-1', '1e400', '99999999999', '0', '../../..', '%2e%2e/', '#', '1 2 3', '&amp;'];

/** Numbers that are the same on every run. */
function createChoice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What is said of a file that stands where the sample stood, among what stands beside it. */
async function saidOf(name: string, content: string | Uint8Array) {
  const folder = folderOf();
  cpSync(dirname(join(formats, name)), folder, { recursive: true });
  const path = join(folder, basename(name));
  writeFileSync(path, content);
  const opened = openInput(path);
  if (opened.value === undefined) return { written: 0, diagnostics: opened.diagnostics };
  const { value, diagnostics } = await encode(opened.value.input, {
    version: '0.0.0',
    words: true,
    unclear: 0.5,
    check,
  });
  return { written: value?.documents.length ?? 0, diagnostics };
}

describe.each(files)('%s', (name) => {
  const bytes = readFileSync(join(formats, name));
  const choose = createChoice(bytes.length);

  async function isReadOrRefused(content: string | Uint8Array): Promise<void> {
    const { written, diagnostics } = await saidOf(name, content);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code).filter((code) => /^(?:TEI|BUG)-/u.test(code))).toEqual([]);
    expect(written > 0 || errors.length > 0).toBe(true);
    for (const { code, place } of errors) if (code.startsWith('XML-')) expect(place.line).toBeGreaterThan(0);
  }

  test('cut off anywhere', async () => {
    for (let at = 0; at < 3; at += 1) await isReadOrRefused(bytes.subarray(0, choose(bytes.length)));
  });

  test('with wrong bytes', async () => {
    for (let at = 0; at < 3; at += 1) {
      const wrong = Buffer.from(bytes);
      for (let count = 0; count <= at; count += 1) wrong[choose(wrong.length)] = choose(256);
      await isReadOrRefused(wrong);
    }
  });

  test.skipIf(!/<\?xml|<html/u.test(bytes.subarray(0, 200).toString('latin1')))('with odd values', async () => {
    const text = bytes.toString('utf8');
    const attributes = [...text.matchAll(/\s(?!xmlns)[\w:]+="[^"]*"/gu)];
    for (const value of odd) {
      const found = attributes[choose(attributes.length)];
      if (found === undefined) return;
      const end = found.index + found[0].length;
      const changed = found[0].replace(/"[^"]*"/u, `"${value}"`);
      await isReadOrRefused(text.slice(0, found.index) + changed + text.slice(end));
    }
  });
});
