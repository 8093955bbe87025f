/** An issue of our own invention and packages in memory, for the tests of exporters and checkers. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Exporter, ExportOptions, PackageFile, PackageFolder } from '../../src/exporters/exporter.ts';
import type { ExportIssue, ImageFile, StoredFile } from '../../src/exporters/issue/export-issue.ts';

export function storedFile(name: string, text: string | Uint8Array, mediaType = 'application/tei+xml'): StoredFile {
  const bytes = Buffer.from(text);
  return {
    name,
    mediaType,
    size: bytes.length,
    digest: (algorithm) => createHash(algorithm).update(bytes).digest('hex'),
    read: () => bytes,
  };
}

function imageFile(name: string, text: string): ImageFile {
  return { ...storedFile(name, text, 'image/jpeg'), width: 2000, height: 3000 };
}

function tei(page: number): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="p1">',
    `  <sourceDoc><surface><graphic url="scans/page ${page}.jpg"/></surface></sourceDoc>`,
    `  <text><body><pb n="${page}" facs="scans/page ${page}.jpg"/><p>The pier is open.</p></body></text>`,
    '</TEI>',
    '',
  ].join('\n');
}

/** Two pages with images and one source, an article that jumps, a reporter and a photographer. */
export const harbourIssue: ExportIssue = {
  name: 'harbour-gazette-1905-07-13',
  language: 'en',
  metadata: {
    title: 'The Harbour Gazette',
    translatedTitles: [{ language: 'zh-Hans', text: '港口公报' }],
    identifiers: [
      { type: 'ISSN', value: '0000-0000' },
      { type: 'LCCN', value: 'sn 86069873' },
    ],
    publisher: 'Harbour Press',
    place: 'Port Ellery',
    languages: ['en'],
    date: { edtf: '1905-07-13', when: '1905-07-13' },
    volume: 'XXVI',
    number: '7249',
    rights: { uri: 'https://creativecommons.org/publicdomain/zero/1.0/', status: 'free' },
    agents: [{ id: 'anna', name: 'Anna Reed', role: 'editor', uri: 'https://example.org/anna' }],
    repository: { name: 'Port Ellery Library', place: 'Port Ellery', shelfmark: 'N 12' },
    publication: {
      publisher: 'Port Ellery Library',
      date: { edtf: '2024-02-01', when: '2024-02-01' },
      identifier: '10.5072/harbour.1905-07-13',
    },
    project: 'The papers of the old harbour',
  },
  pages: [1, 2].map((number) => ({
    number,
    id: `p${number}`,
    ...(number === 2 ? { label: 'II' } : {}),
    tei: storedFile(`page${number}.xml`, tei(number)),
    imageAddress: `scans/page ${number}.jpg`,
    image: imageFile(`page ${number}.jpg`, `image ${number}`),
    source: {
      fileName: `page${number}.txt`,
      sha256: '',
      format: 'text layer',
      ...(number === 1 ? { file: storedFile('page1.txt', 'The pier is open.\n', 'text/plain') } : {}),
    },
    blocks: [],
  })),
  items: [
    {
      id: 'p1.a3',
      type: 'article',
      language: 'en',
      title: 'THE NEW PIER',
      heads: [{ level: 'main', text: 'THE NEW PIER' }],
      contributors: [
        { name: 'Ada Fenwick', role: 'our reporter', ref: 'https://example.org/fenwick' },
        { name: 'J. Holm', role: 'photographer' },
      ],
      parts: [
        { page: 1, id: 'p1.a3', lines: [] },
        { page: 2, id: 'p2.a1', lines: [] },
      ],
      paragraphs: ['The pier is open.'],
    },
  ],
  sidecar: storedFile('issue.json', '{ "title": "The Harbour Gazette" }\n', 'application/json'),
  encoder: 'broadsheet 0.1.0',
};

/** An issue of which nothing is known but a page. */
export const bareIssue: ExportIssue = {
  name: 'bare',
  language: 'zh-Hans',
  metadata: {},
  pages: [{ number: 1, id: 'p1', tei: storedFile('page.xml', tei(1)), blocks: [] }],
  items: [],
};

export const options: ExportOptions = {
  version: '0.1.0',
  asset: (name) => storedFile(name, `content of ${name}`, 'application/xml'),
};

export interface Written {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an exporter writes, by path. */
export function written(
  exporter: Exporter,
  issues: readonly ExportIssue[] = [harbourIssue],
  more: Partial<ExportOptions> = {},
): Written {
  const files = new Map<string, Buffer>();
  const diagnostics: Diagnostic[] = [];
  for (const one of exporter.write(issues, { ...options, ...more })) {
    if ('code' in one) diagnostics.push(one);
    else files.set(one.path, bytesOf(one));
  }
  return { files, diagnostics };
}

function bytesOf({ content }: PackageFile): Buffer {
  return Buffer.from(typeof content === 'string' || content instanceof Uint8Array ? content : content.read());
}

/** A text of a written package. */
export function textOf({ files }: Written, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} is not among ${[...files.keys()].join(', ')}`);
  return bytes.toString('utf8');
}

/** A folder in memory; `below` takes only what stands in one of its folders. */
export function folderOf(
  files: Iterable<readonly [string, string | Uint8Array]>,
  { below = '', emptyFolders = [] }: { below?: string; emptyFolders?: readonly string[] } = {},
): PackageFolder {
  const content = new Map(
    [...files]
      .filter(([path]) => path.startsWith(below))
      .map(([path, bytes]): [string, Buffer] => [path.slice(below.length), Buffer.from(bytes)]),
  );
  const read = (path: string): Buffer => {
    const bytes = content.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}`);
    return bytes;
  };
  return {
    name: 'package',
    paths: [...content.keys()].sort(),
    emptyFolders,
    has: (path) => content.has(path),
    size: (path) => read(path).length,
    read,
    digest: (path, algorithm) => createHash(algorithm).update(read(path)).digest('hex'),
  };
}
