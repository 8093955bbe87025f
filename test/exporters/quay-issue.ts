/** A small issue of our own invention: two pages without words' boxes, an article that jumps, two languages, names that are hard on file systems. */
import type { ExportIssue, ExportLine } from '../../src/exporters/issue/export-issue.ts';
import { storedFile } from './memory-package.ts';

function linesOf(page: number, texts: readonly string[]): readonly ExportLine[] {
  return texts.map((text, at) => ({ id: `p${page}.l${at + 1}`, text }));
}

export const firstPage = linesOf(1, [
  ' The  Quay opens ',
  '',
  'A tab\there & <marks> "quoted",',
  'and a second line. \u3000全文',
  '灯塔重修',
]);
export const secondPage = linesOf(2, ['The second part of the story.', 'A small notice.']);

/** Two pages without coordinates or images, an article that jumps, an item in another language. */
export const quayIssue: ExportIssue = {
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
      tei: storedFile('a b%.xml', '<TEI/>'),
      blocks: [{ id: 'p1.z1', type: 'text', lines: firstPage }],
    },
    {
      number: 2,
      id: 'p2',
      label: 'II',
      tei: storedFile('第二.xml', '<TEI/>'),
      image: { ...storedFile('scan.JPG', 'image', 'image/jpeg'), width: 2000, height: 3000 },
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
