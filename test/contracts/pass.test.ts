/** What every analysis pass keeps to: it claims, signs, gives reasons, stays inside the text, and says the same twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { passes } from '../../src/analysis/index.ts';
import { sourceOf } from '../../src/io/files.ts';
import { detectLanguage, languageFor } from '../../src/languages/index.ts';
import { type Issue, linesOfPage } from '../../src/model/layout.ts';
import { indexLines } from '../../src/model/span.ts';
import { textLayer } from '../../src/readers/text-layer.ts';

const samples = new URL('../../samples/', import.meta.url).pathname;
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^[^/]+\/[^/]+\.txt$/u.test(path),
);

async function read(text: Uint8Array): Promise<Issue> {
  const { value } = await textLayer.read(
    { name: 'page', files: [sourceOf('page.txt', text)], open: () => undefined },
    {},
  );
  if (value === undefined) throw new Error('not readable');
  return value;
}

function claimsOn(issue: Issue) {
  const language = languageFor(detectLanguage(issue.pages.flatMap(linesOfPage).map(({ text }) => text)).tag);
  return analyse({ issue, language, findings: [], issueDate: '2024-06-03' }, passes);
}

describe('the list of passes', () => {
  test('names each once, after the passes whose claims it reads', () => {
    const ids = passes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const early = passes.flatMap(({ id, after }, at) =>
      after.filter((before) => !ids.slice(0, at).includes(before)).map((before) => `${id} after ${before}`),
    );
    expect(early).toEqual([]);
  });

  test('says of each what it does, and its version', () => {
    expect(
      passes.filter(({ does, version }) => does.length < 10 || !/^\d+\.\d+\.\d+$/u.test(version)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe.each(texts)('on samples/%s', (path) => {
  test('every claim is signed, reasoned, and inside the text', async () => {
    const issue = await read(readFileSync(join(samples, path)));
    const lines = indexLines(issue);
    const ids = new Set(passes.map(({ id }) => `pass.${id}`));
    const faults = claimsOn(issue).filter(({ at, resp, cert, evidence }) => {
      const inside =
        at.length > 0 &&
        at.every(({ line, start, end }) => start >= 0 && start < end && end <= (lines.get(line)?.text.length ?? -1));
      return !inside || !ids.has(resp) || cert === undefined || cert <= 0 || cert > 1 || evidence === '';
    });
    expect(faults).toEqual([]);
  });

  test('the claims are the same twice', async () => {
    const issue = await read(readFileSync(join(samples, path)));
    expect(claimsOn(issue)).toEqual(claimsOn(issue));
  });
});

test.each([
  ['an empty page', ''],
  ['blank lines', '\n\n \n'],
  ['one word', 'Tides'],
  ['one endless line', 'abc '.repeat(100_000)],
  ['right-to-left text', 'اجتمع مجلس المدينة أمس\nلبحث خطة المياه\n\nعناوين اليوم\n'],
  ['mixed scripts', '青石县 Harbour Gazette Ελλάς Москва\n本报讯 6月3日\nBy A. Writer\n'],
  ['emoji and combining marks', '🗞️ e\u0301tude\n👩‍👩‍👧\n'],
])('%s neither breaks nor breaks out of the text', async (_, text) => {
  const issue = await read(Buffer.from(text));
  const lines = indexLines(issue);
  const outside = claimsOn(issue).filter(({ at }) =>
    at.some(({ line, end }) => end > (lines.get(line)?.text.length ?? -1)),
  );
  expect(outside).toEqual([]);
});
