/** METS packages: valid by the schemas, every pointer resolved, and read back as the same articles. */
import { describe, expect, test } from 'vitest';
import type { ExportIssue, ExportLine } from '../../src/exporters/issue/export-issue.ts';
import { metsChecker } from '../../src/exporters/mets/check.ts';
import { mets } from '../../src/exporters/mets.ts';
import type { Issue, LogicalItem } from '../../src/model/layout.ts';
import { alto } from '../../src/readers/alto.ts';
import { mets as metsReader } from '../../src/readers/mets.ts';
import { folderOf, storedFile, textOf, written } from './memory-package.ts';
import { firstPage, quayIssue as issue, secondPage } from './quay-issue.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const driver = 'drivers/mets-all.xsd';
const altoSchema = 'alto44/alto-4-4.xsd';

function packageOf(one: ExportIssue, now?: string): ReadonlyMap<string, Buffer> {
  return written(mets, [one], now === undefined ? {} : { now }).files;
}

async function readBack(files: ReadonlyMap<string, Buffer>, name = issue.name): Promise<Issue | undefined> {
  const sourceFile = (path: string) => ({
    name: path,
    bytes: files.get(`${name}/${path}`) ?? Buffer.from(''),
    sha256: '',
  });
  const outcome = await metsReader.read(
    {
      name,
      files: [sourceFile('mets.xml')],
      open: (path) => (files.has(`${name}/${path}`) ? sourceFile(path) : undefined),
    },
    {},
  );
  // That our ALTO has no coordinates is news, no fault.
  expect(outcome.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return outcome.value;
}

function textsOf(read: Issue | undefined, { parts }: LogicalItem): readonly string[] {
  const lines = new Map(
    read?.pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines.map((line) => [line.id, line.text]))),
  );
  return parts.flatMap((part) => part.lines.map((id) => lines.get(id) ?? '?'));
}

const files = packageOf(issue);

test.skipIf(!hasSchemas)('the METS with its MODS and PREMIS and the ALTO are valid by their schemas', () => {
  const dated = packageOf(issue, '2024-02-01T00:00:00Z');
  expect(xsdErrors(dated.get(`${issue.name}/mets.xml`) ?? '', driver)).toBe('');
  expect(xsdErrors(files.get(`${issue.name}/mets.xml`) ?? '', driver)).toBe('');
  for (const page of ['0001', '0002']) {
    expect(xsdErrors(files.get(`${issue.name}/alto/${page}.xml`) ?? '', altoSchema)).toBe('');
  }
});

test('the package is named by page numbers, whatever its files were called', () => {
  expect([...files.keys()].map((path) => path.replace(`${issue.name}/`, ''))).toEqual([
    'alto/0001.xml',
    'tei/0001.xml',
    'images/0002.jpg',
    'alto/0002.xml',
    'tei/0002.xml',
    'mets.xml',
  ]);
});

test('the same issue gives the same bytes', () => {
  expect(packageOf(issue)).toEqual(files);
});

describe('what is written, read again', () => {
  test('has every line as it was, with its white space', async () => {
    const read = await readBack(files);
    const texts = read?.pages.map(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(texts).toEqual([firstPage, secondPage].map((lines) => lines.map(({ text }) => text)));
  });

  test('has the same articles over their pages', async () => {
    const read = await readBack(files);
    expect(read?.logical?.map((item) => ({ type: item.type, label: item.label, texts: textsOf(read, item) }))).toEqual([
      {
        type: 'article',
        label: 'The Quay opens',
        texts: [
          ' The  Quay opens ',
          '',
          'A tab\there & <marks> "quoted",',
          'and a second line. \u3000全文',
          'The second part of the story.',
        ],
      },
      { type: 'article', label: undefined, texts: ['灯塔重修'] },
      { type: 'announcement', label: undefined, texts: ['A small notice.'] },
    ]);
  });

  test('says the same of the issue', async () => {
    const read = await readBack(files);
    expect(read?.metadata).toMatchObject({
      title: 'The Quay & Harbour',
      date: { when: '1905-07-13' },
      number: '7249',
      volume: 'XXVI',
      publisher: 'Quay Press',
      place: 'Port Ellery',
    });
  });
});

test('addresses are whole where it is known where the package will be served from, and an image on the web stays there', () => {
  const [first, ...others] = issue.pages;
  const pages = first === undefined ? [] : [{ ...first, imageAddress: 'https://press.example/1.png' }, ...others];
  const served = written(mets, [{ ...issue, pages }], { baseUrl: 'https://papers.example/mets' });
  const text = textOf(served, `${issue.name}/mets.xml`);
  expect(text).toContain(`xlink:href="https://papers.example/mets/${issue.name}/alto/0001.xml"`);
  expect(text).toMatch(
    /ID="IMAGE_0001" MIMETYPE="image\/png">\s*<mets:FLocat LOCTYPE="URL" xlink:href="https:\/\/press.example\/1.png"/u,
  );
  expect([...metsChecker.check(folderOf(served.files))]).toEqual([]);
});

test.each([
  ['1905-07', { edtf: '1905-07', when: '1905-07' }, ['year', 'month']],
  ['1905-07-13/1905-07-14', { edtf: '1905-07-13/1905-07-14', from: '1905-07-13', to: '1905-07-14' }, ['year']],
])('a date of %s has no more steps than are known', (_, date, steps) => {
  const text = textOf(written(mets, [{ ...issue, metadata: { ...issue.metadata, date } }]), `${issue.name}/mets.xml`);
  expect(['year', 'month', 'day'].filter((step) => text.includes(`TYPE="${step}"`))).toEqual(steps);
});

describe('ALTO', () => {
  const text = (page: string): string => files.get(`${issue.name}/alto/${page}.xml`)?.toString('utf8') ?? '';

  test('has no coordinates where the source had none', () => {
    expect(text('0001')).not.toMatch(/HPOS|VPOS|WIDTH|HEIGHT/u);
  });

  test('turns points into twelve hundredths of an inch', () => {
    expect(text('0002')).toContain('<MeasurementUnit>inch1200</MeasurementUnit>');
    expect(text('0002')).toContain('HPOS="100" VPOS="100" WIDTH="1000" HEIGHT="200"');
  });

  test('names languages in both codes, and that of a line where it is another', () => {
    expect(text('0001')).toContain('language="eng" LANG="en"');
    expect(text('0001')).toContain('<TextLine ID="p1.l5" LANG="zh-Hans">');
  });
});

describe('the ALTO that an issue was encoded from', () => {
  const source = storedFile(
    'old page.xml',
    `<?xml version="1.0"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page ID="P1" PHYSICAL_IMG_NR="1"><PrintSpace>
<TextBlock ID="B1"><TextLine><String CONTENT="The"/><SP/><String CONTENT="Quay"/></TextLine><TextLine><String CONTENT="opens"/></TextLine></TextBlock>
<TextBlock ID="B2"><TextLine ID="L3"><String CONTENT="Rain"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>`,
    'application/xml',
  );
  const block = (number: number, lines: readonly ExportLine[]) => ({
    id: `p1.z${number}`,
    sourceId: `B${number}`,
    lines,
  });
  const fromAlto: ExportIssue = {
    ...issue,
    pages: [
      {
        number: 1,
        id: 'p1',
        tei: storedFile('p1.xml', '<TEI/>'),
        source: { fileName: source.name, sha256: source.digest('sha256'), format: 'ALTO file', file: source },
        blocks: [
          block(1, [
            { id: 'p1.l1', text: 'The Quay' },
            { id: 'p1.l2', text: 'opens' },
          ]),
          block(2, [{ id: 'p1.l3', sourceId: 'L3', text: 'Rain' }]),
        ],
      },
    ],
    items: [
      {
        id: 'p1.a1',
        type: 'article',
        language: 'en',
        heads: [],
        contributors: [],
        parts: [{ page: 1, id: 'p1.a1', lines: ['p1.l1', 'p1.l2', 'p1.l3'] }],
        paragraphs: [],
      },
    ],
  };
  const carried = packageOf(fromAlto);

  test('goes into the package unchanged', () => {
    expect(alto.recognises({ name: source.name, bytes: source.read(), sha256: '' })).toBe(true);
    expect(carried.get(`${issue.name}/alto/0001.xml`)).toEqual(source.read());
  });

  test('goes in once where it holds several pages', () => {
    const [page] = fromAlto.pages;
    const pages = page === undefined ? [] : [page, { ...page, number: 2, id: 'p2', blocks: [] }];
    expect([...packageOf({ ...fromAlto, pages }).keys()].filter((path) => path.includes('/alto/'))).toEqual([
      `${issue.name}/alto/0001.xml`,
    ]);
  });

  test('is pointed to by its own ids, by blocks where its lines have none', async () => {
    const text = carried.get(`${issue.name}/mets.xml`)?.toString('utf8');
    expect(text).toContain('BEGIN="B1" BETYPE');
    expect(text).toContain('BEGIN="L3" BETYPE');
    const read = await readBack(carried);
    expect(read?.logical?.map((item) => textsOf(read, item))).toEqual([['The Quay', 'opens', 'Rain']]);
  });
});

describe('the checker', () => {
  const path = `${issue.name}/mets.xml`;
  const codesWith = (changes: Readonly<Record<string, Buffer>>, without?: string) => {
    const content = new Map([...files, ...Object.entries(changes)].filter(([name]) => name !== without));
    return [...metsChecker.check(folderOf(content))].map(({ code, message }) => `${code} ${message}`);
  };
  const edited = (from: string, to: string) => ({
    [path]: Buffer.from(files.get(path)?.toString('utf8').replace(from, to) ?? ''),
  });

  test('recognises a package by its mets.xml, and finds nothing wrong with ours', () => {
    expect(metsChecker.recognises(folderOf(files))).toBe(true);
    expect(metsChecker.recognises(folderOf(new Map([['manifest.json', Buffer.from('{}')]])))).toBe(false);
    expect(codesWith({})).toEqual([]);
  });

  test.each([
    ['PKG-101', edited('ID="PHYS_0002"', 'ID="PHYS_0001"')],
    ['PKG-102', edited('FILEID="TEI_0002"', 'FILEID="TEI_0009"')],
    ['PKG-102', edited('DMDID="DMD_0001"', 'DMDID="DMD_0009"')],
    ['PKG-102', edited('xlink:to="PHYS_0002"', 'xlink:to="PHYS_0009"')],
    ['PKG-103', edited('href="tei/0002.xml"', 'href="../0002.xml"')],
    ['PKG-104', { [`${issue.name}/tei/0001.xml`]: Buffer.from('<tei/>') }],
    ['PKG-104', { [`${issue.name}/tei/0001.xml`]: Buffer.from('<TEI />') }],
    ['PKG-105', edited('BEGIN="p1.l5"', 'BEGIN="p1.l55"')],
    ['PKG-106', edited(' ADMID="AMD_ISSUE"', '')],
    ['PKG-107', edited('<mets:smLink xlink:from="LOG_0002" xlink:to="PHYS_0001"/>', '')],
    ['XML-', { [path]: Buffer.from('<mets:mets xmlns:mets="http://www.loc.gov/METS/">') }],
  ])('reports %s', (code, changes) => {
    expect(codesWith(changes).join('\n')).toMatch(new RegExp(`^${code}`, 'mu'));
  });

  test('reports a file that is gone', () => {
    expect(codesWith({}, `${issue.name}/alto/0001.xml`)).toEqual([
      `PKG-103 there is no file “${issue.name}/alto/0001.xml” in the package`,
    ]);
  });
});
