/** Packages as we write them are found sound; the same packages damaged afterwards are found out. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/exporters/formats/csv.ts';
import { checkers, exporters } from '../../src/exporters/index.ts';
import { folderOf, harbourIssue, written } from './memory-package.ts';
import { quayIssue } from './quay-issue.ts';

type Files = Map<string, Buffer>;

const name = harbourIssue.name;
const baseUrl = 'https://example.org/news';
const issues = [
  { ...harbourIssue, metadata: { ...harbourIssue.metadata, repository: { name: 'Library', email: 'a@example.org' } } },
  { ...quayIssue, metadata: { ...quayIssue.metadata, publication: { identifier: 'https://doi.org/10.5072/q.1' } } },
];

/** Where the package of a target stands below its export: those of single issues have a folder each. */
const folders: Readonly<Record<string, string>> = {
  bagit: `${name}/`,
  ndnp: 'batch_unknown_sn86069873x19050713_ver01/',
  'ro-crate': `${name}/`,
};

const quayFolder = `${folders.ndnp}data/sn86069873/print/1905071302`;
const quayMets = `${quayFolder}/1905071302.xml`;

function filesOf(target: string): Files {
  const exporter = exporters.find(({ id }) => id === target);
  if (exporter === undefined) throw new Error(`there is no target ${target}`);
  return new Map(written(exporter, issues, { baseUrl }).files);
}

/** Codes and what is said, from all checkers that know the folder. */
function faultsOf(files: Files, target: string): readonly string[] {
  const folder = folderOf(files, { below: folders[target] ?? '' });
  const known = checkers.filter((checker) => checker.recognises(folder));
  expect(known).toHaveLength(1);
  return known.flatMap((checker) => [...checker.check(folder)]).map(({ code, message }) => `${code} ${message}`);
}

/** Exchanges text in a file; the test is wrong where it is not there. */
function replace(files: Files, path: string, from: string | RegExp, to: string): void {
  const text = String(files.get(path));
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${String(from)}`);
  files.set(path, Buffer.from(changed));
}

const checked = exporters.map(({ id }) => id).filter((id) => id !== 'tei-deposit');

test.each(checked)('a package for %s as it was written is sound', (target) => {
  const warnings = faultsOf(filesOf(target), target).filter((fault) => !/^PKG-241 the user of v1 has no/u.test(fault));
  expect(warnings).toEqual([]);
});

describe.each<readonly [target: string, damages: readonly (readonly [string, (files: Files) => void, RegExp])[]]>([
  [
    'ro-crate',
    [
      ['loses a file', (files) => files.delete(`${name}/tei/page1.xml`), /PKG-103 .*tei\/page1\.xml/u],
      ['has a byte flipped', (files) => replace(files, `${name}/tei/page1.xml`, 'open', 'oqen'), /PKG-104 .*SHA-256/u],
      ['has a file cut', (files) => replace(files, `${name}/source/page1.txt`, '.', ''), /PKG-104 .*size/u],
      ['gains a file', (files) => files.set(`${name}/more.txt`, Buffer.from('')), /PKG-402 .*more\.txt/u],
      ['is no JSON', (files) => replace(files, `${name}/ro-crate-metadata.json`, '"@graph"', '@graph'), /PKG-302/u],
      [
        'has a licence no more',
        (files) => replace(files, `${name}/ro-crate-metadata.json`, '"license"', '"licence"'),
        /PKG-306 the root has no proper “license”/u,
      ],
      [
        'points to nothing',
        (files) => replace(files, `${name}/ro-crate-metadata.json`, '"@id": "#p1.a3",', '"@id": "#p1.a4",'),
        /PKG-401 hasPart of “#issue” refers to “#p1\.a3”/u,
      ],
    ],
  ],
  [
    'islandora',
    [
      ['loses a file', (files) => files.delete(`${name}/tei/page1.xml`), /PKG-103 .*page1\.xml/u],
      ['has a row cut', (files) => replace(files, 'metadata.csv', /,[^,]*\n$/u, '\n'), /PKG-403 row 7 .* 15 .* 16/u],
      [
        'loses the row of an issue',
        (files) => replace(files, 'metadata.csv', new RegExp(`\\n${name},.*`, 'u'), ''),
        /PKG-401 row 2 refers to “harbour/u,
      ],
      ['repeats an id', (files) => replace(files, 'metadata.csv', `${name}-2`, `${name}-1`), /PKG-303/u],
      [
        'has a wrong weight',
        (files) => replace(files, 'metadata.csv', ',,2,', ',,two,'),
        /PKG-404 field_weight of row 4/u,
      ],
    ],
  ],
  [
    'dspace',
    [
      ['loses a file', (files) => files.delete('item_001/page1.txt'), /PKG-103 .*item_001\/page1\.txt/u],
      ['gains a file', (files) => files.set('item_001/more.txt', Buffer.from('')), /PKG-402 .*more\.txt/u],
      ['loses its list', (files) => files.delete('item_002/contents'), /PKG-103 .*item_002\/contents/u],
      ['has a broken record', (files) => replace(files, 'item_001/dublin_core.xml', '</dublin_core>', ''), /XML-\d+/u],
      [
        'loses its title',
        (files) => replace(files, 'item_001/dublin_core.xml', 'element="title"', 'element="tilte"'),
        /PKG-306 the item has no proper “dc\.title”/u,
      ],
      [
        'has the metadata of another schema',
        (files) => replace(files, 'item_001/metadata_dcterms.xml', 'schema="dcterms"', 'schema="dc"'),
        /PKG-306 the record has no proper “schema”/u,
      ],
    ],
  ],
  [
    'marcxml',
    [
      [
        'loses the newspaper',
        (files) => replace(files, `${name}.xml`, 'ISSN 0000-0000<', 'ISSN 0000-0001<'),
        /PKG-401/u,
      ],
      [
        'has a short leader',
        (files) => replace(files, `${name}.xml`, '<leader>00000', '<leader>000'),
        /PKG-404 leader/u,
      ],
      ['has a long 008', (files) => replace(files, `${name}.xml`, /tag="008">/u, 'tag="008">1'), /PKG-404 008/u],
      ['loses a title', (files) => replace(files, `${name}.xml`, 'tag="245"', 'tag="246"'), /PKG-306 .*“245/u],
      ['has a wrong tag', (files) => replace(files, `${name}.xml`, 'tag="300"', 'tag="3O0"'), /PKG-404 a field/u],
      ['is cut off', (files) => replace(files, `${name}.xml`, '</collection>', ''), /XML-\d+/u],
    ],
  ],
  [
    'datacite',
    [
      ['loses its DOI', (files) => replace(files, `${name}.xml`, '>10.5072', '>5072'), /PKG-306 .*“identifier”/u],
      [
        'loses its year',
        (files) => replace(files, `${name}.xml`, 'publicationYear>2024', 'publicationYear>24'),
        /Year/u,
      ],
      ['has a DOI twice', (files) => files.set('other.xml', files.get(`${name}.xml`) ?? Buffer.from('')), /PKG-303/u],
    ],
  ],
  [
    'oai-pmh',
    [
      ['loses a record', (files) => files.delete(`get-record/mods/${name}.xml`), /PKG-401 the list refers to/u],
      ['loses a set', (files) => replace(files, 'list-sets.xml', '>articles<', '>article<'), /PKG-401 .*“articles”/u],
      [
        'loses the rest of a list',
        (files) =>
          replace(
            files,
            'list-records/mods/1.xml',
            '</ListRecords>',
            '<resumptionToken>x</resumptionToken></ListRecords>',
          ),
        /PKG-103 .*list-records\/mods\/2\.xml/u,
      ],
      [
        'holds an error',
        (files) => replace(files, 'identify.xml', '<Identify>', '<error code="badVerb">no</error><Identify>'),
        /PKG-404 the answer is “badVerb: no”/u,
      ],
    ],
  ],
  [
    'ndnp',
    [
      ['loses a text', (files) => files.delete(`${quayFolder}/0002.xml`), /PKG-103 .*0002\.xml/u],
      [
        'has a letter changed',
        (files) => replace(files, `${quayFolder}/0002.xml`, 'story', 'stery'),
        /PKG-104 .*SHA-256/u,
      ],
      ['has an image cut', (files) => files.set(`${quayFolder}/0002.jpg`, Buffer.from('im')), /PKG-104 .*size/u],
      [
        'has text that would be taken for English',
        (files) => replace(files, `${quayFolder}/0001.xml`, 'language="eng" LANG="en"', 'LANG="zh-Hans"'),
        /PKG-404 the language of a TextBlock is “zh-Hans”/u,
      ],
      [
        'has two pages in a text',
        (files) => replace(files, `${quayFolder}/0001.xml`, '</Page>', '</Page><Page ID="x"/>'),
        /PKG-404 the number of pages is “2”/u,
      ],
      [
        'has a pointer that dangles',
        (files) => replace(files, quayMets, 'FILEID="ocrFile2"', 'FILEID="x"'),
        /PKG-102/u,
      ],
    ],
  ],
])('a package for %s', (target, damages) => {
  test.each(damages)('that %s is found out', (_, damage, fault) => {
    const files = filesOf(target);
    damage(files);
    expect(faultsOf(files, target).filter((one) => fault.test(one)).length).toBeGreaterThan(0);
  });
});

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a\r\n"x ""y"", z"\r\n', [['a'], ['x "y", z']]],
  [
    'a,b\n"line\nend",',
    [
      ['a', 'b'],
      ['line\nend', ''],
    ],
  ],
  ['', []],
])('the table %j has its rows', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});
