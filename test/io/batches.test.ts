/** An NDNP batch as an input: it stands for the issues that it lists. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issuesOf } from '../../src/io/batches.ts';
import { encodeInputs } from '../../src/jobs/encode-inputs.ts';
import { temporaryFolders } from './temporary-folder.ts';

const sample = new URL('../../samples/formats/mets/ndnp/', import.meta.url).pathname;
const folder = temporaryFolders()();
const data = join(folder, 'batch_harbour_ver01', 'data');
for (const place of ['sn00000000/film/1905040301', 'sn00000001/film/1905040301', '../outside'])
  cpSync(sample, join(data, place), { recursive: true });
symlinkSync(join(data, '../outside'), join(data, 'linked'));

/** Writes the index of the batch; gives its path. */
function batchOf(entries: string, name = 'batch.xml', root = 'batch'): string {
  mkdirSync(data, { recursive: true });
  const prefix = root === 'batch' ? '' : ':ndnp';
  writeFileSync(join(data, name), `<${root} xmlns${prefix}="http://www.loc.gov/ndnp">\n${entries}\n</${root}>`);
  return join(data, name);
}

const issue = (lccn: string, path: string, more = ''): string =>
  `<issue lccn="${lccn}" issueDate="1905-04-03" editionOrder="01" ${more}>${path}</issue>`;
const first = issue('sn00000000', './sn00000000/film/1905040301/1905040301.xml');
const second = issue('sn00000001', 'sn00000001/film/1905040301/1905040301.xml');

test('its issues are inputs of their own, with names that tell newspapers of one day apart', async () => {
  batchOf(first + second);
  const { value, diagnostics } = issuesOf(join(folder, 'batch_harbour_ver01'));
  expect(value.map(({ name }) => name)).toEqual(['sn00000000_1905-04-03_ed-1', 'sn00000001_1905-04-03_ed-1']);
  expect(diagnostics).toEqual([]);
  const report = await encodeInputs(
    {
      inputs: [join(folder, 'batch_harbour_ver01')],
      output: join(folder, 'out'),
      options: { version: '0.0.0' },
      interrupted: new AbortController().signal,
    },
    { folder: '' },
    { started: () => undefined, finished: () => undefined },
  );
  expect(report.inputs.map(({ written }) => written)).toEqual([
    ['sn00000000_1905-04-03_ed-1.xml'],
    ['sn00000001_1905-04-03_ed-1.xml'],
  ]);
});

test('issues that are absent or outside its folder are refused, its reels are told, the others are read', () => {
  const path = batchOf(
    [
      issue('sn1', 'absent.xml'),
      issue('sn2', '../outside/1905040301.xml'),
      issue('sn3', 'linked/1905040301.xml'),
      issue('sn4', '/etc/passwd'),
      issue('sn5', 'sn00000000'),
      issue('sn6', ''),
      second,
      '<reel reelNumber="1">film.xml</reel>',
    ].join('\n'),
  );
  const { value, diagnostics } = issuesOf(path);
  expect(value.map(({ name }) => name)).toEqual(['sn00000001_1905-04-03_ed-1']);
  expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
    ['SRC-021', 9],
    ...[2, 3, 4, 5, 6, 7].map((line) => ['SRC-022', line]),
  ]);
});

test('of a batch and its validated copy the copy is read, and prefixes do not matter', () => {
  batchOf(first);
  batchOf(second.replaceAll(/(<\/?)issue/gu, '$1ndnp:issue'), 'batch_1.xml', 'ndnp:batch');
  expect(issuesOf(data).value.map(({ name }) => name)).toEqual(['sn00000001_1905-04-03_ed-1']);
  rmSync(join(data, 'batch_1.xml'));
});

test('a batch without issues, or that is ill-formed, is refused; an issue without its data has the name of its file', () => {
  expect(issuesOf(batchOf('')).diagnostics).toMatchObject([{ code: 'SRC-020' }]);
  expect(issuesOf(batchOf('<issue>')).diagnostics).toMatchObject([{ severity: 'error', place: { line: 3 } }]);
  const path = 'sn00000000/film/1905040301/1905040301.xml';
  for (const said of [`<issue>${path}</issue>`, issue('sn1', path).replace('"01"', '"first"')])
    expect(issuesOf(batchOf(said)).value.map(({ name }) => name)).toEqual(['1905040301']);
});

test('what is no batch stands for itself', () => {
  expect(issuesOf(sample.replace(/ndnp\/$/u, 'enmap')).value).toMatchObject([{ name: 'enmap' }]);
  expect(issuesOf('nowhere').value).toEqual([{ path: 'nowhere', name: 'nowhere' }]);
});
