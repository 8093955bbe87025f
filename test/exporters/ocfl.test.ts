/** Storage roots we write and add to, and our judgement on good and bad ones. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ExportIssue } from '../../src/exporters/issue/export-issue.ts';
import { ocfl } from '../../src/exporters/ocfl.ts';
import { ocflChecker } from '../../src/exporters/ocfl-check.ts';
import { objectPath } from '../../src/exporters/ocfl-store/layout.ts';
import { folderOf, harbourIssue, storedFile, textOf, written } from './memory-package.ts';

const id = `urn:x-broadsheet:0000-0000:1905-07-13:${harbourIssue.name}`;
const object = objectPath(id);

/** The files of a root after one more export. */
function added(files: ReadonlyMap<string, Buffer>, issue: ExportIssue): ReadonlyMap<string, Buffer> {
  return new Map([...files, ...written(ocfl, [issue], { existing: folderOf(files) }).files]);
}

const first = written(ocfl);
const corrected: ExportIssue = {
  ...harbourIssue,
  pages: harbourIssue.pages.map((page) =>
    page.number === 2 ? { ...page, tei: storedFile('page2.xml', '<TEI>corrected</TEI>') } : page,
  ),
};

describe('a storage root', () => {
  test('has layout 0003 and an object for each issue', () => {
    expect(textOf(first, '0=ocfl_1.1')).toBe('ocfl_1.1\n');
    expect(JSON.parse(textOf(first, 'ocfl_layout.json')).extension).toBe('0003-hash-and-id-n-tuple-storage-layout');
    expect([...first.files.keys()]).toContain(`${object}/v1/content/tei/page1.xml`);
  });

  test('is found good', () => {
    const folder = folderOf(first.files);
    expect(ocflChecker.recognises(folder)).toBe(true);
    expect([...ocflChecker.check(folder)]).toEqual([]);
    const alone = folderOf(first.files, { below: `${object}/` });
    expect(ocflChecker.recognises(alone)).toBe(true);
    expect([...ocflChecker.check(alone)]).toEqual([]);
  });

  test('names the repository for a version where no agent has an address', () => {
    const { agents: _, ...metadata } = harbourIssue.metadata;
    const repository = { name: 'Port Ellery Library', email: 'desk@example.org' };
    const root = written(ocfl, [{ ...harbourIssue, metadata: { ...metadata, repository } }]);
    expect(JSON.parse(textOf(root, `${object}/inventory.json`)).versions.v1.user).toEqual({
      name: 'Port Ellery Library',
      address: 'mailto:desk@example.org',
    });
  });

  test('gets no new version from an issue that did not change', () => {
    expect(written(ocfl, [harbourIssue], { existing: folderOf(first.files) }).files.size).toBe(0);
  });

  test('gets a new version with nothing but the page that changed', () => {
    const files = added(first.files, corrected);
    const version = [...files.keys()].filter((path) => path.startsWith(`${object}/v2/content/`));
    expect(version).toEqual([`${object}/v2/content/tei/page2.xml`]);
    expect(JSON.parse(String(files.get(`${object}/inventory.json`))).head).toBe('v2');
    expect([...ocflChecker.check(folderOf(files))]).toEqual([]);
  });

  test('stores nothing again that an older version had', () => {
    const files = added(added(first.files, corrected), harbourIssue);
    expect([...files.keys()].filter((path) => path.startsWith(`${object}/v3/`))).toEqual([
      `${object}/v3/inventory.json`,
      `${object}/v3/inventory.json.sha512`,
    ]);
    expect([...ocflChecker.check(folderOf(files))]).toEqual([]);
  });

  test('is not added to where it is none, has another layout or is damaged', () => {
    const inventory = `${object}/inventory.json`;
    const damaged = new Map(first.files).set(inventory, Buffer.from(`${textOf(first, inventory)} `));
    const other = new Map(first.files).set('ocfl_layout.json', Buffer.from('{ "extension": "0002-flat-direct" }'));
    for (const files of [new Map([['readme.txt', 'x']]), other, damaged]) {
      const { diagnostics } = written(ocfl, [harbourIssue], { existing: folderOf(files) });
      expect(diagnostics.map(({ code }) => code)).toEqual(['PKG-229']);
      expect(diagnostics[0]?.place.file).not.toBe('');
    }
  });

  test('is not added to where a version stands that its inventory does not know', () => {
    const left = new Map(first.files).set(`${object}/v2/inventory.json`, Buffer.from('{}'));
    const codes = (folder: ReturnType<typeof folderOf>): readonly string[] =>
      written(ocfl, [corrected], { existing: folder }).diagnostics.map(({ code }) => code);
    expect(codes(folderOf(left))).toEqual(['PKG-229']);
    expect(codes(folderOf(first.files, { emptyFolders: [`${object}/v2/content`] }))).toEqual(['PKG-229']);
  });

  test('does not take two issues of one identifier', () => {
    const named = {
      ...harbourIssue,
      metadata: { ...harbourIssue.metadata, publication: { identifier: 'urn:isan:1' } },
    };
    const { diagnostics } = written(ocfl, [named, { ...named, name: 'other' }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['PKG-230']);
  });

  test('names folders as the extension says', () => {
    // The examples of the extension's own text.
    expect(objectPath('object-01')).toBe('3c0/ff4/240/object-01');
    expect(objectPath('..hor/rib:le-$id')).toBe('487/326/d8c/%2e%2ehor%2frib%3ale-%24id');
  });
});

type Change = Readonly<Record<string, string | undefined>>;

/** Codes found in the object after a change of files; undefined removes one. Digests of inventories are made anew. */
function judged(change: Change, edit?: (inventory: Inventory) => void): readonly string[] {
  const files = new Map<string, string>(
    [...first.files].flatMap(([path, bytes]) =>
      path.startsWith(`${object}/`) ? [[path.slice(object.length + 1), String(bytes)] as const] : [],
    ),
  );
  if (edit !== undefined) {
    const inventory: Inventory = JSON.parse(files.get('inventory.json') ?? '');
    edit(inventory);
    const text = JSON.stringify(inventory);
    for (const at of ['', 'v1/']) {
      files.set(`${at}inventory.json`, text);
      files.set(`${at}inventory.json.sha512`, `${createHash('sha512').update(text).digest('hex')} inventory.json\n`);
    }
  }
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return [...ocflChecker.check(folderOf(files))].map(
    ({ code, message }) => `${code} ${/[EW]\d{3}/u.exec(message)?.[0]}`,
  );
}

interface Inventory {
  [key: string]: unknown;
  manifest: Record<string, string[]>;
  versions: Record<string, { [key: string]: unknown; state: Record<string, string[]> }>;
}

describe('an object is found bad', () => {
  const page = 'v1/content/tei/page1.xml';

  test.each<[string, Change, readonly string[]]>([
    ['without its declaration', { '0=ocfl_object_1.1': undefined }, ['PKG-231 E003']],
    ['with a declaration that holds something else', { '0=ocfl_object_1.1': 'ocfl_object_1.0\n' }, ['PKG-231 E007']],
    ['with two declarations', { '0=ocfl_object_1.0': 'ocfl_object_1.0\n' }, ['PKG-231 E003']],
    ['without inventory', { 'inventory.json': undefined }, ['PKG-232 E063']],
    ['with an inventory that is not JSON', { 'inventory.json': '{' }, ['PKG-232 E033']],
    ['without the digest of its inventory', { 'inventory.json.sha512': undefined }, ['PKG-233 E058']],
    ['with a digest in another form', { 'inventory.json.sha512': 'abc' }, ['PKG-233 E061']],
    ['with another digest', { 'inventory.json.sha512': 'abc inventory.json' }, ['PKG-233 E060']],
    ['with a file at its root', { 'notes.txt': '' }, ['PKG-234 E001']],
    ['with a file in a version', { 'v1/notes.txt': '' }, ['PKG-234 E015']],
    ['with a file in extensions', { 'extensions/notes.txt': '' }, ['PKG-234 E067']],
    ['with a version that no inventory knows', { 'v2/inventory.json': '' }, ['PKG-234 E046']],
    ['with content that is not listed', { 'v1/content/x': '' }, ['PKG-236 E023']],
    ['with content missing', { [page]: undefined }, ['PKG-236 E092']],
    ['with content changed', { [page]: 'x' }, ['PKG-236 E092']],
    ['whose newest inventory is not that at the root', { 'v1/inventory.json': '{}' }, ['PKG-239 E064']],
    ['with an extension that is not registered', { 'extensions/mine/x': '' }, ['PKG-241 W013']],
    ['but not with one that is', { 'extensions/0005-mutable-head/x': '' }, []],
    ['without inventory of a version', { 'v1/inventory.json': undefined }, ['PKG-241 W010']],
  ])('%s', (_, change, codes) => expect(judged(change)).toEqual(codes));

  test.each<[string, (inventory: Inventory) => void, readonly string[]]>([
    ['without identifier', (one) => delete one.id, ['PKG-232 E036']],
    ['without type', (one) => delete one.type, ['PKG-232 E036']],
    ['without digest algorithm', (one) => delete one.digestAlgorithm, ['PKG-232 E036']],
    ['without head', (one) => delete one.head, ['PKG-232 E036']],
    ['with an empty identifier', (one) => (one.id = ''), ['PKG-232 E037']],
    ['without manifest', (one) => Object.assign(one, { manifest: undefined }), ['PKG-232 E041']],
    ['with a manifest that is a list', (one) => Object.assign(one, { manifest: [] }), ['PKG-232 E106']],
    ['with a manifest without lists', (one) => Object.assign(one, { manifest: { abc: 'x' } }), ['PKG-232 E092']],
    ['without the block of versions', (one) => Object.assign(one, { versions: undefined }), ['PKG-232 E043']],
    ['with versions that are a list', (one) => Object.assign(one, { versions: [] }), ['PKG-232 E044']],
    ['with no version', (one) => Object.assign(one, { versions: {} }), ['PKG-232 E008']],
    ['without date of a version', (one) => delete one.versions.v1?.created, ['PKG-232 E048']],
    ['without state', (one) => Object.assign(one.versions.v1 ?? {}, { state: undefined }), ['PKG-232 E048']],
    ['with a message that is no text', (one) => Object.assign(one.versions.v1 ?? {}, { message: 1 }), ['PKG-232 E094']],
    ['with a content folder that is a dot', (one) => (one.contentDirectory = '..'), ['PKG-232 E018']],
    ['with a fixity that is a list', (one) => (one.fixity = []), ['PKG-232 E111']],
    ['with a fixity in another form', (one) => (one.fixity = { md5: ['x'] }), ['PKG-232 E057']],
    ['with a fixity of no known algorithm', (one) => (one.fixity = { crc7: {} }), ['PKG-238 E056']],
    ['with a key of its own', (one) => (one.note = 'x'), ['PKG-232 E102']],
    [
      'with a key of its own in a version',
      (one) => Object.assign(one.versions.v1 ?? {}, { note: 1 }),
      ['PKG-232 E102'],
    ],
    [
      'with a key of its own in a user',
      (one) => Object.assign(one.versions.v1 ?? {}, { user: { name: 'A', address: 'urn:x', note: 1 } }),
      ['PKG-232 E102'],
    ],
    ['of another type', (one) => (one.type = 'x'), ['PKG-232 E038']],
    ['of another version than declared', (one) => (one.type = 'https://ocfl.io/1.0/spec/#inventory'), ['PKG-232 E038']],
    ['with MD5 for its content', (one) => (one.digestAlgorithm = 'md5'), ['PKG-232 E025']],
    ['with a content folder that is a path', (one) => (one.contentDirectory = 'a/b'), ['PKG-232 E017']],
    ['with a head that is not the newest', (one) => (one.head = 'v9'), ['PKG-235 E040']],
    [
      'without time zone',
      (one) => Object.assign(one.versions.v1 ?? {}, { created: '2024-01-01T00:00:00' }),
      ['PKG-232 E049'],
    ],
    ['with a name of a user missing', (one) => Object.assign(one.versions.v1 ?? {}, { user: {} }), ['PKG-232 E054']],
    [
      'with a path that climbs',
      (one) => Object.values(one.versions.v1?.state ?? {})[0]?.push('../x'),
      ['PKG-237 E052'],
    ],
    [
      'with a path that is absolute',
      (one) => Object.values(one.versions.v1?.state ?? {})[0]?.push('/x'),
      ['PKG-237 E053'],
    ],
    [
      'with a path given twice',
      (one) => Object.values(one.versions.v1?.state ?? {})[0]?.push('issue.json'),
      ['PKG-237 E095'],
    ],
    [
      'with a file that is a folder too',
      (one) => Object.values(one.versions.v1?.state ?? {})[0]?.push('tei'),
      ['PKG-237 E095'],
    ],
    [
      'with content outside a version',
      (one) => Object.values(one.manifest)[0]?.push('x/y/z'),
      ['PKG-237 E042', 'PKG-236 E092'],
    ],
    [
      'with a digest of the wrong length',
      (one) => Object.assign(one.manifest, { abc: [] }),
      ['PKG-238 E025', 'PKG-238 E107'],
    ],
    [
      'with a state beyond its manifest',
      (one) => Object.assign(one.versions.v1?.state ?? {}, { abc: ['q'] }),
      ['PKG-238 E050'],
    ],
    ['with fixity that does not hold', (one) => (one.fixity = { md5: { ['0'.repeat(32)]: [page] } }), ['PKG-236 E093']],
    ['without message', (one) => delete one.versions.v1?.message, ['PKG-241 W007']],
    ['whose identifier is no URI', (one) => (one.id = 'harbour'), ['PKG-241 W005']],
  ])('%s in its inventory', (_, edit, codes) => expect(judged({}, edit)).toEqual(codes));
});

describe('a storage root is found bad', () => {
  const codes = (files: Iterable<readonly [string, string | Uint8Array]>, emptyFolders: readonly string[] = []) =>
    [...ocflChecker.check(folderOf(files, { emptyFolders }))].map(
      ({ code, message }) => `${code} ${/[EW]\d{3}/u.exec(message)?.[0]}`,
    );
  const changed = (path: string, text: string): ReadonlyMap<string, string | Uint8Array> =>
    new Map<string, string | Uint8Array>(first.files).set(path, text);

  test('with a file among its folders', () => expect(codes(changed('3c0/x.txt', ''))).toEqual(['PKG-234 E072']));
  test('with an empty folder', () => expect(codes(first.files, ['abc/def'])).toEqual(['PKG-240 E073']));
  test('with a declaration that holds something else', () =>
    expect(codes(changed('0=ocfl_1.1', 'ocfl'))).toEqual(['PKG-231 E080']));
  test('with a layout without description', () =>
    expect(codes(changed('ocfl_layout.json', '{ "extension": "0002-flat-direct-storage-layout" }'))).toEqual([
      'PKG-240 E070',
    ]));
  test('with a file among its extensions', () =>
    expect(codes(changed('extensions/x.txt', ''))).toEqual(['PKG-234 E112']));
  test('with an extension that is not registered', () =>
    expect(codes(changed('extensions/mine/x.txt', ''))).toEqual(['PKG-241 W016']));
  test('with a version whose content folder holds nothing', () => {
    const files = added(added(first.files, corrected), harbourIssue);
    expect(codes(files, [`${object}/v3/content`])).toEqual(['PKG-241 W003']);
    expect(codes(files, [`${object}/v2/content/tei/x`])).toEqual(['PKG-234 E024']);
  });
  test('with objects both in it and in folders below it', () => {
    const other = written(ocfl, [
      { ...harbourIssue, metadata: { ...harbourIssue.metadata, publication: { identifier: 'urn:isan:1' } } },
    ]);
    const [place = ''] = [...other.files.keys()].flatMap(
      (path) => /^(?<root>.*)\/0=ocfl_object/u.exec(path)?.[1] ?? [],
    );
    const moved = [...other.files].map(([path, bytes]) => [path.replace(place, 'isan'), bytes] as const);
    const files = [...first.files, ...moved].filter(([path]) => path !== 'ocfl_layout.json');
    expect(codes(files)).toEqual(['PKG-241 W015']);
  });
  test('with an object in another place than its layout says', () => {
    const moved = [...first.files].map(([path, bytes]) => [path.replace(object, 'aaa/bbb/ccc/x'), bytes] as const);
    expect(codes(moved)).toEqual(['PKG-240 E083']);
  });
  test('but not with a file of its own beside the declaration', () =>
    expect(codes(changed('README.md', ''))).toEqual([]));
});

describe('an older inventory', () => {
  const edited = (edit: (inventory: Inventory) => void): readonly string[] => {
    const files = new Map<string, string | Uint8Array>(added(first.files, corrected));
    const inventory = JSON.parse(String(files.get(`${object}/v1/inventory.json`)));
    edit(inventory);
    const text = JSON.stringify(inventory);
    const digest = createHash('sha512').update(text).digest('hex');
    files.set(`${object}/v1/inventory.json`, text);
    files.set(`${object}/v1/inventory.json.sha512`, `${digest} inventory.json`);
    return [...ocflChecker.check(folderOf(files))].map(
      ({ code, message }) => `${code} ${/[EW]\d{3}/u.exec(message)?.[0]}`,
    );
  };

  test('that tells another state is found', () => {
    const rename = ({ versions }: Inventory): void => {
      const [digest = ''] = Object.keys(versions.v1?.state ?? {});
      Object.assign(versions.v1?.state ?? {}, { [digest]: ['tei/renamed.xml'] });
    };
    expect(edited(rename)).toEqual(['PKG-239 E066']);
  });

  test('that does not name the content folder which the newest names is found', () => {
    const files = new Map<string, string | Uint8Array>(added(first.files, corrected));
    const newest = { ...JSON.parse(String(files.get(`${object}/inventory.json`))), contentDirectory: 'content' };
    const text = JSON.stringify(newest);
    for (const at of ['', 'v2/']) {
      files.set(`${object}/${at}inventory.json`, text);
      files.set(
        `${object}/${at}inventory.json.sha512`,
        `${createHash('sha512').update(text).digest('hex')} inventory.json`,
      );
    }
    const found = [...ocflChecker.check(folderOf(files))].map(({ message }) => /[EW]\d{3}/u.exec(message)?.[0]);
    expect(found).toEqual(['E019']);
  });

  test('that tells another message is doubted', () => {
    expect(edited(({ versions }) => Object.assign(versions.v1 ?? {}, { message: 'x' }))).toEqual(['PKG-241 W011']);
  });
});
