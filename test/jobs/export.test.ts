/** The run of an export: what is checked before anything is written, what a bad issue does, and what is left behind. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../src/exporters/exporter.ts';
import { exporters } from '../../src/exporters/index.ts';
import { type ExportRun, exportEditions } from '../../src/jobs/export.ts';
import { exitCodeOf } from '../../src/jobs/report.ts';
import { pageTei } from '../exporters/page-tei.ts';
import { filesBelow, temporaryFolders } from '../io/temporary-folder.ts';

const folderWith = temporaryFolders();

function targets(...ids: readonly string[]): readonly Exporter[] {
  return exporters.filter(({ id }) => ids.includes(id));
}

/** Exports to `out` in the folder; gives the codes found with their files, the exit code and what was written. */
async function run(folder: string, wish: Partial<ExportRun> & Pick<ExportRun, 'targets'>) {
  const inFolder = (paths: readonly string[] = []): readonly string[] => paths.map((path) => join(folder, path));
  const report = await exportEditions(
    {
      force: false,
      interrupted: new AbortController().signal,
      ...wish,
      inputs: inFolder(wish.inputs ?? ['edition']),
      sources: inFolder(wish.sources),
      output: join(folder, wish.output ?? 'out'),
      ...(wish.metadata === undefined ? {} : { metadata: join(folder, wish.metadata) }),
    },
    { started: () => undefined, finished: () => undefined },
  );
  const diagnostics = report.inputs.flatMap((one) => one.diagnostics);
  const short = (text: string): string => text.replaceAll(`${folder}/`, '');
  return {
    found: diagnostics.map(({ code, place, message }) => `${short(place.file)}: ${code}: ${short(message)}`),
    exit: exitCodeOf(diagnostics),
    written: report.inputs.flatMap(({ written }) => written),
  };
}

/** All that every target needs. */
const sidecar = JSON.stringify({
  title: 'The Harbour Gazette',
  identifiers: [{ type: 'LCCN', value: 'sn 86069873' }],
  publisher: 'Harbour Press',
  languages: ['en'],
  rights: { uri: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  repository: { name: 'Port Ellery Library', email: 'archive@example.org' },
  publication: { publisher: 'Port Ellery Library', date: '2024-02-01' },
});
const page = pageTei();

describe('issues of an export', () => {
  test('are exported without those that have errors, which are told', async () => {
    const folder = folderWith({
      'edition/a/tei/1905-07-13.xml': page,
      'edition/b/tei/1905-07-14.xml': '<TEI>',
      'edition/c/tei/1905-07-15.xml': pageTei({ image: 'p1.jpg' }),
    });
    const { found, exit, written } = await run(folder, { targets: targets('bagit') });
    expect(found).toEqual([
      expect.stringContaining('edition/b/tei/1905-07-14.xml: XML-'),
      'edition/c/tei/1905-07-15.xml: PKG-004: the image “p1.jpg” of page 1 is not there',
      'out: PKG-010: 1 of 3 issues have errors and are in none of the packages',
    ]);
    expect(exit).toBe(1);
    expect([...new Set(written.map((path) => path.split('/')[0]))]).toEqual([
      'bagit-profile.json',
      '1905-07-13',
      '1905-07-15',
    ]);
    expect(filesBelow(join(folder, 'out'))).toEqual([...written].sort());
  });

  test('go on where an input is not there', async () => {
    const folder = folderWith({ 'edition/a.xml': page, 'empty/notes.txt': '' });
    const { found, exit, written } = await run(folder, {
      inputs: ['absent', 'edition', 'empty'],
      targets: targets('tei-deposit'),
    });
    expect(found).toEqual([
      'absent: INP-001: cannot read it: there is no such file or folder',
      'empty: INP-012: the folder holds no TEI document',
    ]);
    expect(exit).toBe(3);
    expect(written).not.toEqual([]);
  });

  test('lack no field that a target needs: nothing is written of one that does', async () => {
    const folder = folderWith({ 'edition/a.xml': page });
    const { found, written } = await run(folder, { targets: targets('ndnp', 'bagit') });
    expect(found).toEqual([expect.stringContaining('edition/a.xml: PKG-002: NDNP batch needs “identifiers (LCCN)”')]);
    expect(written).toEqual([]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('of one name are left out but for the first', async () => {
    const folder = folderWith({ 'a/Page.xml': page, 'b/page.xml': page });
    const { found, exit, written } = await run(folder, { inputs: ['a', 'b'], targets: targets('tei-deposit') });
    expect(found).toEqual([
      'b/page.xml: PKG-005: another issue of this export is named “page” too: a/Page.xml',
      'out: PKG-010: 1 of 2 issues have errors and are in none of the packages',
    ]);
    expect(exit).toBe(1);
    expect(written.some((path) => path.startsWith('Page/'))).toBe(true);
  });

  test('are described by one sidecar only where it says nothing of one issue', async () => {
    const folder = folderWith({
      'edition/a.xml': page,
      'edition/b.xml': page,
      'paper.json': sidecar,
      'issue.json': '{ "date": "1905-07-13", "number": "7", "publication": { "identifier": "10.5072/x" } }',
      'broken.json': '{',
    });
    const several = (metadata: string) => run(folder, { metadata, targets: targets('marcxml'), force: true });
    expect((await several('paper.json')).exit).toBe(0);
    expect(await several('issue.json')).toEqual({
      found: [
        'issue.json: PKG-009: the sidecar says “date, number, publication.identifier”, which is true of one issue only, and it is given for 2',
      ],
      exit: 1,
      written: [],
    });
    expect((await several('broken.json')).found).toHaveLength(1);
    expect((await several('absent.json')).found).toEqual([
      'absent.json: INP-001: cannot read it: there is no such file or folder',
    ]);
    const one = await run(folder, { inputs: ['edition/a.xml'], metadata: 'issue.json', targets: targets('bagit') });
    expect(one.found.filter((line) => line.includes('PKG-009'))).toEqual([]);
  });
});

describe('the output of an export', () => {
  test('is refused where something stands, and nothing at all is written', async () => {
    const folder = folderWith({ 'edition/a.xml': page, 'out/bagit/mine.txt': 'mine' });
    const wish = { targets: targets('bagit', 'tei-deposit') };
    const { found, written } = await run(folder, wish);
    expect(found).toEqual(['out/bagit: PKG-003: there is something in this folder already']);
    expect(written).toEqual([]);
    expect(filesBelow(join(folder, 'out'))).toEqual(['bagit/mine.txt']);
    expect((await run(folder, { ...wish, force: true })).exit).toBe(0);
    expect(existsSync(join(folder, 'out/bagit/mine.txt'))).toBe(false);
  });

  test('is never where the input is, with force either', async () => {
    const folder = folderWith({ 'edition/a.xml': page });
    const { found, exit } = await run(folder, { output: 'edition', force: true, targets: targets('bagit') });
    expect([found[0]?.slice(0, 16), exit]).toEqual(['edition: OUT-002', 4]);
    expect(filesBelow(join(folder, 'edition'))).toEqual(['a.xml']);
  });

  test('with traces of another export is told', async () => {
    const folder = folderWith({ 'edition/a.xml': page, '.out.99999.part/a': '' });
    const { found, exit } = await run(folder, { targets: targets('bagit') });
    expect(found[0]).toBe(
      'out: PKG-011: “.out.99999.part” is of an export to this folder that was interrupted, or that still goes on',
    );
    expect(exit).toBe(0);
  });

  test('has nothing of an export that is interrupted', async () => {
    const folder = folderWith({ 'edition/a.xml': page });
    const interruption = new AbortController();
    const halfway: Exporter = {
      id: 'halfway',
      title: 'Halfway',
      summary: '',
      needs: [],
      *write() {
        yield { path: 'a', content: 'a' };
        interruption.abort();
        yield { path: 'b', content: 'b' };
      },
    };
    await run(folder, { targets: [halfway, ...targets('bagit')], interrupted: interruption.signal });
    expect(filesBelow(folder)).toEqual(['edition/a.xml']);
  });
});

describe('a file that goes into a package', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000300000004', 'hex');

  test('and is gone when its turn comes is an input that cannot be read', async () => {
    const folder = folderWith({ 'edition/a.xml': pageTei({ image: 'p1.png' }), 'edition/p1.png': png });
    const bagit = targets('bagit')[0];
    const late: Exporter = {
      id: 'late',
      title: 'Late',
      summary: '',
      needs: [],
      *write(issues, options) {
        for (const part of bagit?.write(issues, options) ?? []) {
          rmSync(join(folder, 'edition/p1.png'), { force: true });
          yield part;
        }
      },
    };
    const { found, exit, written } = await run(folder, { targets: [late] });
    expect(found).toEqual(['edition/p1.png: INP-001: cannot read it: there is no such file or folder']);
    expect([exit, written, existsSync(join(folder, 'out'))]).toEqual([3, [], false]);
  });

  test('may have any name', async () => {
    const names = ['two words.png', '中文.png', '100%.png', 'two\nlines.png', '..png'];
    const folder = folderWith(
      Object.fromEntries([
        ...names.map((name): [string, Uint8Array] => [`edition/${name}`, png]),
        ...names.map((name, at): [string, string] => [
          `edition/a_p${at + 1}.xml`,
          pageTei({ id: `p${at + 1}`, image: encodeURIComponent(name) }),
        ]),
        ['edition/a.issue.xml', '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>'],
        ['edition/issue.json', sidecar.replace('"date":', '"identifier":"10.5072/harbour","date":')],
      ]),
    );
    const { found, exit } = await run(folder, { targets: exporters, baseUrl: 'https://example.org/x' });
    expect(found.filter((line) => !line.includes('PKG-110'))).toEqual([]);
    expect(exit).toBe(0);
    const bag = filesBelow(join(folder, 'out/bagit/a/data/images'));
    expect(bag).toHaveLength(names.length);
  });
});

describe('a storage root', () => {
  const files = { 'edition/a.xml': page, 'edition/a.issue.json': sidecar };

  test('gets no new version without a change, and one with the change', async () => {
    const folder = folderWith(files);
    const wish = { targets: targets('ocfl') };
    expect((await run(folder, wish)).written).not.toEqual([]);
    const before = filesBelow(join(folder, 'out'));
    expect(await run(folder, wish)).toEqual({ found: [], exit: 0, written: [] });
    expect(filesBelow(join(folder, 'out'))).toEqual(before);
    writeFileSync(join(folder, 'edition/a.xml'), pageTei({ title: 'The Harbour Gazette and Tide' }));
    const { written } = await run(folder, wish);
    expect(written.some((path) => path.includes('/v2/content/tei/a.xml'))).toBe(true);
  });

  test('is as before when an issue of the export cannot be added', async () => {
    const folder = folderWith(files);
    await run(folder, { targets: targets('ocfl') });
    const before = filesBelow(join(folder, 'out'));
    const inventory = before.find((path) => /^(?!.*\/v1\/).*inventory\.json$/u.test(path)) ?? '';
    const text = readFileSync(join(folder, 'out', inventory), 'utf8');
    writeFileSync(join(folder, 'edition/a.xml'), pageTei({ title: 'Another' }));
    // What an export that was killed between its last two steps leaves.
    mkdirSync(join(folder, 'out', inventory.replace('inventory.json', 'v2/content')), { recursive: true });
    const { found, exit } = await run(folder, { targets: targets('ocfl') });
    expect(found).toEqual([expect.stringContaining('PKG-229')]);
    expect(exit).toBe(1);
    expect(filesBelow(join(folder, 'out'))).toEqual(before);
    expect(readFileSync(join(folder, 'out', inventory), 'utf8')).toBe(text);
  });
});
