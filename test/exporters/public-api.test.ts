/** What the command line does with packages can be done from a program: from encoded pages to a package that is found sound. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkers,
  encode,
  exporters,
  imageFinder,
  locateIssues,
  openInput,
  openPackageFolder,
  packagedAsset,
  readExportIssue,
  sourceFinder,
  storedTei,
} from '../../src/index.ts';
import { temporaryFolders } from '../io/temporary-folder.ts';

const samples = new URL('../../samples/', import.meta.url).pathname;
const folderWith = temporaryFolders();

test.each(['bagit', 'ocfl'])('a program makes and judges a package of the kind %s', async (id) => {
  const opened = openInput(join(samples, 'english-page/page.txt'));
  if (opened.value === undefined) throw new Error('the sample is gone');
  const { value: encoded } = await encode(opened.value.input, { version: '0.0.0' });
  const folder = folderWith(
    Object.fromEntries((encoded?.documents ?? []).map(({ fileName, tei }) => [`tei/${fileName}`, tei])),
  );
  const issues = locateIssues(join(folder, 'tei'), undefined, []).flatMap(
    ({ name, pages, roots }) =>
      readExportIssue({
        name,
        pages: pages.map(storedTei),
        image: imageFinder(roots),
        source: sourceFinder([samples]),
      }).value ?? [],
  );
  const made = exporters
    .find((exporter) => exporter.id === id)
    ?.write(issues, { version: '0.0.0', now: '2024-01-02T03:04:05Z', asset: packagedAsset });
  for (const file of made ?? []) {
    if (!('path' in file)) throw new Error(file.message);
    const path = join(folder, 'package', file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      typeof file.content === 'object' && 'read' in file.content ? file.content.read() : file.content,
    );
  }
  const root = openPackageFolder(join(folder, id === 'bagit' ? 'package/page' : 'package'));
  const judges = checkers.filter((checker) => checker.recognises(root));
  expect(judges).toHaveLength(1);
  const found = judges.flatMap((judge) => [...judge.check(root)]);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});
