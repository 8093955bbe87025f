/** METS as Kitodo and the DFG Viewer have it: pages with addresses on the network, items that are tied to pages, records of years. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/io/files.ts';
import { readIssue } from '../../src/readers/index.ts';
import { createInputs } from './inputs.ts';

const alto = readFileSync(new URL('../../samples/formats/alto/alto-3.xml', import.meta.url));
const address = 'https://library.example/data/issue';

function metsOf(pages: number): string {
  const all = Array.from({ length: pages }, (_, at) => at + 1);
  const group = (use: string, type: string, folder: string, ending: string): string =>
    `<fileGrp USE="${use}">${all.map((page) => `<file ID="${use}_${page}" MIMETYPE="${type}"><FLocat LOCTYPE="URL" xlink:href="${address}/${folder}/000${page}.${ending}"/></file>`).join('')}</fileGrp>`;
  const divisions = all.map(
    (page) =>
      `<div ID="PHYS_${page}" TYPE="page" ORDER="${page}" ORDERLABEL="${page === 1 ? 'A' : ' - '}"><fptr FILEID="MIN_${page}"/><fptr FILEID="MAX_${page}"/><fptr FILEID="FULLTEXT_${page}"/></div>`,
  );
  return `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
<fileSec>${group('MIN', 'image/jpeg', 'min', 'jpg')}${group('MAX', 'image/jpeg', 'max', 'jpg')}${group('FULLTEXT', 'text/xml', 'fulltext', 'xml')}</fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="physSequence">${divisions.join('')}</div></structMap>
<structMap TYPE="LOGICAL"><div TYPE="newspaper"><div TYPE="year"><div TYPE="issue" ID="LOG_1"/></div></div></structMap>
<structLink><smLink xlink:from="LOG_1" xlink:to="PHYS_1"/></structLink></mets>`;
}

const readMets = (mets: string, files: readonly string[]) =>
  readIssue(
    {
      name: 'issue',
      files: [sourceOf('mets.xml', Buffer.from(mets))],
      open: (path) => (files.includes(path) ? sourceOf(path, alto) : undefined),
    },
    {},
  );

test('pages whose addresses are on the network are read where they stand beside the METS', async () => {
  const { value, diagnostics } = await readMets(metsOf(2), ['fulltext/0001.xml', '0002.xml']);
  expect(diagnostics).toEqual([]);
  expect(value?.pages.map(({ source, image }) => [source.name, image?.url])).toEqual([
    ['fulltext/0001.xml', `${address}/max/0001.jpg`],
    ['0002.xml', `${address}/max/0002.jpg`],
  ]);
});

test('a page that is on the network only is absent, and the others are read', async () => {
  const { value, diagnostics } = await readMets(metsOf(3), ['fulltext/0001.xml', 'fulltext/0003.xml']);
  expect(value?.pages).toHaveLength(2);
  expect(diagnostics).toMatchObject([{ code: 'SRC-002', message: expect.stringContaining(address) }]);
});

test('an issue that is tied to whole pages leaves their items open', async () => {
  const { value } = await readMets(metsOf(1), ['fulltext/0001.xml']);
  expect(value?.logical).toBeUndefined();
});

test('a label of white space and dashes is none', async () => {
  const { value } = await readMets(metsOf(2), ['fulltext/0001.xml', 'fulltext/0002.xml']);
  expect(value?.pages.map(({ label }) => label)).toEqual(['A', undefined]);
});

test('a page with its text in two formats is read in the first that is there, and the other is no page left over', async () => {
  const { readFiles, sample } = createInputs();
  const file = (format: string): string => `<file ID="${format}"><FLocat xlink:href="${format}/1.xml"/></file>`;
  const mets = `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><fileSec><fileGrp>${file('page')}${file('alto')}</fileGrp></fileSec>
<structMap TYPE="MANUSCRIPT"><div><div TYPE="SINGLE_PAGE"><fptr><area FILEID="page"/></fptr><fptr><area FILEID="alto"/></fptr></div></div></structMap></mets>`;
  const [pageXml, altoXml] = [sample('page-xml/page-2013-transkribus.xml'), sample('alto/alto-3.xml')];
  const both = await readFiles({ 'mets.xml': mets, 'page/1.xml': pageXml, 'alto/1.xml': altoXml });
  expect(both.value?.pages.map(({ source }) => source.name)).toEqual(['page/1.xml']);
  expect(both.diagnostics).toEqual([]);
  const one = await readFiles({ 'mets.xml': mets, 'alto/1.xml': altoXml });
  expect(one.value?.pages.map(({ source }) => source.name)).toEqual(['alto/1.xml']);
  expect(one.diagnostics).toEqual([]);
});
