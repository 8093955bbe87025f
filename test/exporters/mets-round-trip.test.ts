/** Whole issues of libraries, encoded and exported: the METS we write holds the articles and texts of the edition. Skips where the issues are not at hand. */
import { expect, test } from 'vitest';
import type { ExportIssue } from '../../src/exporters/issue/export-issue.ts';
import { readExportIssue } from '../../src/exporters/issue/read-issue.ts';
import { metsChecker } from '../../src/exporters/mets/check.ts';
import { mets } from '../../src/exporters/mets.ts';
import { encode, hasErrors, openInput } from '../../src/index.ts';
import { sourceFinder } from '../../src/io/editions.ts';
import { mets as metsReader } from '../../src/readers/mets.ts';
import { sharedPath } from '../shared-folder.ts';
import { folderOf, storedFile, type Written, written } from './memory-package.ts';

const root = sharedPath('bench/dev/mets');

/** Issues of four libraries: three kinds of METS, and DIDL. */
const issues = [
  'BL__0002244_18550922',
  'BnL__2385348_newspaper_luxzeit1858_1858-12-07_01',
  'KB__DDD_ddd_010179815_mpeg21',
  'RERO__18400221_01',
];

const known = { title: 'A newspaper', date: { edtf: '1840-02-21', when: '1840-02-21' } };

/** The issue as exporters see it, given the ALTO that it was encoded from or not. */
async function exportable(folder: string): Promise<readonly ExportIssue[]> {
  const { value: opened } = openInput(folder);
  const encoded = opened === undefined ? undefined : await encode(opened.input, { version: '0', words: true });
  const pages = encoded?.value?.documents.map(({ fileName, tei }) => storedFile(fileName, tei)) ?? [];
  return [() => undefined, sourceFinder([folder])].flatMap((source) => {
    const read = readExportIssue({
      name: 'issue',
      pages,
      metadata: known,
      image: () => 'is not there' as const,
      source,
    });
    return read.value === undefined ? [] : [read.value];
  });
}

/** Each item of the METS as its lines, read with our own reader. */
async function itemsRead({ files }: Written): Promise<readonly (readonly string[])[]> {
  const open = (path: string) => ({ name: path, bytes: files.get(`issue/${path}`) ?? Buffer.from(''), sha256: '' });
  const { value, diagnostics } = await metsReader.read({ name: 'issue', files: [open('mets.xml')], open }, {});
  expect(hasErrors(diagnostics)).toBe(false);
  const texts = new Map(
    value?.pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ lines }) => lines.map(({ id, text }): [string, string] => [id, text])),
    ),
  );
  return (value?.logical ?? []).map(({ parts }) =>
    parts.flatMap(({ lines }) => lines.flatMap((id) => texts.get(id) ?? '?')).filter((text) => text.trim() !== ''),
  );
}

/** Each item of the edition as its lines; one whose lines are all blank has no place in a METS. */
function itemsOf({ items, pages }: ExportIssue): readonly (readonly string[])[] {
  const texts = new Map(
    pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ lines }) => lines.map(({ id, text }): [string, string] => [id, text])),
    ),
  );
  return items.map(({ parts }) =>
    parts.flatMap(({ lines }) => lines.flatMap((id) => texts.get(id) ?? '?')).filter((text) => text.trim() !== ''),
  );
}

test.skipIf(root === undefined).each(issues)(
  'the METS of %s has the articles and lines of the edition, with our ALTO and with the library’s own',
  async (name) => {
    const both = await exportable(`${root}/${name}`);
    const isCarried = ({ pages }: ExportIssue): boolean => pages.every(({ source }) => source?.file !== undefined);
    expect(both.map(isCarried)).toEqual([false, true]);
    for (const issue of both) {
      const made = written(mets, [issue]);
      expect([...metsChecker.check(folderOf(made.files))]).toEqual([]);
      expect(await itemsRead(made)).toEqual(itemsOf(issue));
    }
  },
);
