/** Page images of any name: written as addresses in the TEI, and found again by the site and the exporters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exporters } from '../../src/exporters/index.ts';
import { buildEditions } from '../../src/jobs/build.ts';
import { packagedChecker } from '../../src/jobs/checker.ts';
import { exportEditions } from '../../src/jobs/export.ts';
import { imageAddress } from '../../src/model/image-address.ts';
import { filesBelow, temporaryFolders } from '../io/temporary-folder.ts';

const folderWith = temporaryFolders();
const quiet = { started: () => undefined, finished: () => undefined };
const interrupted = new AbortController().signal;
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test.each([
  ['seed 1.png', 'seed%201.png'],
  ['第1版.png', '%E7%AC%AC1%E7%89%88.png'],
  ['100%.png', '100%25.png'],
  ['a%20b.png', 'a%2520b.png'],
  ['a#b.png', 'a%23b.png'],
  ['what?.png', 'what%3F.png'],
  ['a:b.png', 'a%3Ab.png'],
])('an image named “%s” is found wherever the TEI is read', async (name, address) => {
  const sidecar = JSON.stringify({ title: 'The Quay', date: '1901-02-03', pages: [{ number: 1, image: name }] });
  const folder = folderWith({
    'quay/page.txt': 'ROPE AND TWINE\n\nThe rope works on the quay are open again.\n',
    'quay/issue.json': sidecar,
    [`quay/${name}`]: Buffer.from(dot, 'base64'),
  });
  const [input, output] = [join(folder, 'quay/page.txt'), join(folder, 'edition')];
  const options = { version: '0.0.0', check: packagedChecker() };
  const built = await buildEditions({ inputs: [input], output, options, interrupted }, quiet);
  expect([...built.inputs, built.site].flatMap((one) => one?.diagnostics ?? [])).toEqual([]);
  expect(readFileSync(join(output, 'tei/page.xml'), 'utf8')).toContain(`<graphic url="${address}"/>`);
  expect(filesBelow(output)).toContain('html/page/images/page-1.png');
  const targets = exporters.filter(({ id }) => id === 'tei-deposit');
  const packages = join(folder, 'out');
  // The sidecar of the source names the image, as it did for the TEI.
  const run = { inputs: [output], output: packages, targets, sources: [join(folder, 'quay')], force: false };
  const exported = await exportEditions({ ...run, metadata: join(folder, 'quay/issue.json'), interrupted }, quiet);
  expect(exported.inputs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(filesBelow(packages).filter((path) => path.endsWith(name))).toHaveLength(1);
});

test('an address on the web keeps its own signs', () => {
  expect(imageAddress('https://example.org/a%20b/scan 1.jpg?page=1#top')).toBe(
    'https://example.org/a%20b/scan%201.jpg?page=1#top',
  );
  expect(imageAddress('https://example.org/100%.jpg')).toBe('https://example.org/100%25.jpg');
});

test('half of a character pair, which no file name holds, does not stop the writing', () => {
  expect(imageAddress('a\uD83D.png')).toBe('a%EF%BF%BD.png');
});
