/** METS packages: valid by the schemas, every pointer resolved, and read back as the same articles. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PackageFile, PackageFolder } from '../../src/exporters/exporter.ts';
import type { ExportIssue, ExportLine, StoredFile } from '../../src/exporters/issue/export-issue.ts';
import { metsChecker } from '../../src/exporters/mets/check.ts';
import { mets } from '../../src/exporters/mets.ts';
import type { Issue, LogicalItem } from '../../src/model/layout.ts';
import { alto } from '../../src/readers/alto.ts';
import { mets as metsReader } from '../../src/readers/mets.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const driver = 'drivers/mets-all.xsd';
const altoSchema = 'alto44/alto-4-4.xsd';

function stored(name: string, text: string, mediaType: string): StoredFile {
  const bytes = Buffer.from(text);
  return {
    name,
    mediaType,
    size: bytes.length,
    digest: (algorithm) => createHash(algorithm).update(bytes).digest('hex'),
    read: () => bytes,
  };
}

function linesOf(page: number, texts: readonly string[]): readonly ExportLine[] {
  return texts.map((text, at) => ({ id: `p${page}.l${at + 1}`, text }));
}

const firstPage = linesOf(1, [
  ' The  Quay opens ',
  '',
  'A tab\there & <marks> "quoted",',
  'and a second line. \u3000全文',
  '灯塔重修',
]);
const secondPage = linesOf(2, ['The second part of the story.', 'A small notice.']);

/** Two pages without coordinates or images, an article that jumps, an item in another language. */
const issue: ExportIssue = {
  name: 'quay-1905-07-13',
  language: 'en',
  encoder: 'broadsheet 0.1.0',
  metadata: {
    title: 'The Quay & Harbour',
    subtitle: 'A daily',
    translatedTitles: [{ language: 'zh-Hans', text: '码头报' }],
    identifiers: [
      { type: 'LCCN', value: 'sn 86069873' },
      { type: 'ISSN', value: '0000-0000' },
    ],
    publisher: 'Quay Press',
    place: 'Port Ellery',
    languages: ['en', 'zh-Hans'],
    date: { edtf: '1905-07-13', when: '1905-07-13' },
    volume: 'XXVI',
    number: '7249',
    edition: 'evening',
    rights: { uri: 'https://rightsstatements.org/page/NoC-US/1.0/', holder: 'Nobody' },
    agents: [{ id: 'anna', name: 'Anna Reed', role: 'editor', uri: 'https://press.example/anna' }],
    repository: { name: 'Port Ellery Library', shelfmark: 'N 12', uri: 'https://press.example/' },
  },
  pages: [
    {
      number: 1,
      id: 'p1',
      tei: stored('a b%.xml', '<TEI/>', 'application/tei+xml'),
      blocks: [{ id: 'p1.z1', type: 'text', lines: firstPage }],
    },
    {
      number: 2,
      id: 'p2',
      label: 'II',
      tei: stored('第二.xml', '<TEI/>', 'application/tei+xml'),
      image: { ...stored('scan.JPG', 'image', 'image/jpeg'), width: 2000, height: 3000 },
      unit: 'point',
      width: 600,
      height: 900,
      blocks: [
        { id: 'p2.z1', type: 'table', box: { x: 6, y: 6, width: 60, height: 12 }, lines: secondPage },
        { id: 'p2.z2', type: 'picture', box: { x: 6, y: 30, width: 60, height: 12 }, lines: [] },
      ],
    },
  ],
  items: [
    {
      id: 'p1.a1',
      type: 'article',
      language: 'en',
      title: 'The Quay opens',
      heads: [{ level: 'main', text: 'The Quay opens' }],
      contributors: [{ name: 'Ada Fenwick', role: 'Our Correspondent' }],
      parts: [
        { page: 1, id: 'p1.a1', lines: ['p1.l1', 'p1.l3', 'p1.l4'] },
        { page: 2, id: 'p2.a1', lines: ['p2.l1'] },
      ],
      paragraphs: [],
    },
    {
      id: 'p1.a5',
      type: 'brief',
      language: 'zh-Hans',
      heads: [],
      contributors: [],
      parts: [{ page: 1, id: 'p1.a5', lines: ['p1.l5'] }],
      paragraphs: [],
    },
    {
      id: 'p2.d2',
      type: 'notice',
      language: 'en',
      heads: [],
      contributors: [],
      parts: [{ page: 2, id: 'p2.d2', lines: ['p2.l2'] }],
      paragraphs: [],
    },
  ],
};

function packageOf(issues: readonly ExportIssue[], now?: string): ReadonlyMap<string, Buffer> {
  const options = {
    version: '0.1.0',
    asset: (name: string) => stored(name, '', 'text/plain'),
    ...(now === undefined ? {} : { now }),
  };
  return new Map(
    [...mets.write(issues, options)]
      .filter((one): one is PackageFile => 'path' in one)
      .map(({ path, content }) => [
        path,
        Buffer.from(typeof content === 'string' || content instanceof Uint8Array ? content : content.read()),
      ]),
  );
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
  expect(outcome.diagnostics).toEqual([]);
  return outcome.value;
}

function textsOf(read: Issue | undefined, { parts }: LogicalItem): readonly string[] {
  const lines = new Map(
    read?.pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines.map((line) => [line.id, line.text]))),
  );
  return parts.flatMap((part) => part.lines.map((id) => lines.get(id) ?? '?'));
}

const files = packageOf([issue]);

test.skipIf(!hasSchemas)('the METS with its MODS and PREMIS and the ALTO are valid by their schemas', () => {
  const dated = packageOf([issue], '2024-02-01T00:00:00Z');
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
  expect(packageOf([issue])).toEqual(files);
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
  const source = stored(
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
        tei: stored('p1.xml', '<TEI/>', 'application/tei+xml'),
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
  const carried = packageOf([fromAlto]);

  test('goes into the package unchanged', () => {
    expect(alto.recognises({ name: source.name, bytes: source.read(), sha256: '' })).toBe(true);
    expect(carried.get(`${issue.name}/alto/0001.xml`)).toEqual(source.read());
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
  const folderOf = (content: ReadonlyMap<string, Buffer>): PackageFolder => {
    const read = (name: string) => content.get(name) ?? Buffer.from('');
    return {
      name: 'package',
      paths: [...content.keys()].sort(),
      emptyFolders: [],
      has: (name) => content.has(name),
      size: (name) => read(name).length,
      read,
      digest: (name, algorithm) => createHash(algorithm).update(read(name)).digest('hex'),
    };
  };
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
