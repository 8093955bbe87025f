/** Packages and records for repositories: Islandora, DSpace, RO-Crate, DataCite, MARCXML, TEI deposit. */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { bagit } from '../../src/exporters/bagit.ts';
import { datacite } from '../../src/exporters/datacite.ts';
import { dspace } from '../../src/exporters/dspace.ts';
import type { Exporter } from '../../src/exporters/exporter.ts';
import { iiif } from '../../src/exporters/iiif/index.ts';
import { islandora } from '../../src/exporters/islandora.ts';
import type { ExportIssue } from '../../src/exporters/issue/export-issue.ts';
import { fixedData, paddedLccn } from '../../src/exporters/marc/fixed-fields.ts';
import { marcxml } from '../../src/exporters/marcxml.ts';
import { oaiPmh } from '../../src/exporters/oai-pmh/index.ts';
import { roCrate } from '../../src/exporters/ro-crate.ts';
import { teiDeposit } from '../../src/exporters/tei-deposit.ts';
import { bareIssue, harbourIssue, storedFile, textOf, written } from './memory-package.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const name = harbourIssue.name;

/** An issue with nothing but what every target needs. */
const sparse: ExportIssue = {
  ...bareIssue,
  name: 'sparse',
  metadata: {
    title: '青石日报',
    publisher: '青石报社',
    date: { edtf: '1905-07', when: '1905-07' },
    rights: { statement: 'Rights rest with the publisher.' },
    publication: { identifier: 'https://doi.org/10.5072/qs.1' },
  },
};

describe.each<Exporter>([datacite, dspace, islandora, marcxml, roCrate, teiDeposit])('$id', (target) => {
  test('needs nothing that the sparsest issue it takes lacks, and gives the same bytes twice', () => {
    expect(target.needs.filter(({ isMet }) => !isMet(sparse))).toEqual([]);
    for (const issue of [sparse, harbourIssue])
      expect(written(target, [issue]).files).toEqual(written(target, [issue]).files);
  });

  test('says which fields it needs', () => {
    const lacking = target.needs.filter(({ isMet }) => !isMet(bareIssue)).map(({ field }) => field);
    expect(lacking).toEqual(target.needs.map(({ field }) => field));
  });
});

describe('Islandora Workbench CSV', () => {
  const lines = textOf(written(islandora), 'metadata.csv').trimEnd().split('\n');
  const [header = [], ...rows] = lines.map((line) => [...(line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? [])]);
  const column = (label: string): readonly (string | undefined)[] => rows.map((row) => row[header.indexOf(label)]);

  test('has a row for the issue and below it one for each page', () => {
    expect(column('id')).toEqual([name, `${name}-1`, `${name}-2`]);
    expect(column('parent_id')).toEqual(['', name, name]);
    expect(column('field_weight')).toEqual(['', '1', '2']);
    expect(column('field_edtf_date_issued')).toEqual(['1905-07-13', '1905-07-13', '1905-07-13']);
    expect(column('field_language')).toEqual(['English', 'English', 'English']);
  });

  test('names files that are in the package', () => {
    const { files } = written(islandora);
    for (const path of [...column('file').slice(1), ...column('tei').slice(1)])
      expect([...files.keys()]).toContain(path);
  });

  test('credits people with relators', () => {
    expect(column('field_linked_agent')[0]).toBe(
      'relators:pbl:corporate_body:Harbour Press|relators:rpt:person:Ada Fenwick|relators:pht:person:J. Holm',
    );
  });

  test('quotes what CSV would split, and parts no value at a bar', () => {
    const metadata = { ...sparse.metadata, title: 'A "new", old|paper' };
    expect(textOf(written(islandora, [{ ...sparse, metadata }]), 'metadata.csv')).toContain(
      'sparse,,"A ""new"", old/paper, 1905-07"',
    );
  });
});

describe('DSpace Simple Archive Format', () => {
  const made = written(dspace, [harbourIssue, sparse]);

  test('lists in contents exactly the files of the item', () => {
    for (const item of ['item_001', 'item_002']) {
      const listed = textOf(made, `${item}/contents`)
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]);
      const files = [...made.files.keys()].filter((path) => path.startsWith(`${item}/`)).map((path) => path.slice(9));
      expect(files.filter((file) => !/^(?:contents|dublin_core\.xml|metadata_dcterms\.xml)$/u.test(file))).toEqual(
        listed,
      );
    }
  });

  test('says in Dublin Core what the sidecar and the bylines say', () => {
    const dc = textOf(made, 'item_001/dublin_core.xml');
    expect(dc).toContain('<dcvalue element="contributor" qualifier="author">Ada Fenwick</dcvalue>');
    expect(dc).toContain('<dcvalue element="identifier" qualifier="issn">0000-0000</dcvalue>');
    expect(dc).toContain('<dcvalue element="date" qualifier="issued">1905-07-13</dcvalue>');
    expect(dc).toContain('http://creativecommons.org/publicdomain/zero/1.0/');
  });

  test('keeps files apart that have one name or that of a file of the format', () => {
    const pages = [1, 2].map((number) => ({
      number,
      id: `p${number}`,
      tei: storedFile(number === 1 ? 'contents' : 'a\tb', `<TEI n="${number}"/>`),
      blocks: [],
    }));
    expect([...written(dspace, [{ ...sparse, pages }]).files.keys()].slice(0, 2)).toEqual([
      'item_001/tei_contents',
      'item_001/a_b',
    ]);
  });
});

describe('RO-Crate', () => {
  interface Entity {
    readonly '@id': string;
    readonly [property: string]: unknown;
  }
  const graphOf = (issue: ExportIssue): readonly Entity[] =>
    JSON.parse(textOf(written(roCrate, [issue]), `${issue.name}/ro-crate-metadata.json`))['@graph'];

  const schema = {
    type: 'object',
    required: ['@context', '@graph'],
    properties: {
      '@context': { const: 'https://w3id.org/ro/crate/1.2/context' },
      '@graph': {
        type: 'array',
        items: { type: 'object', required: ['@id', '@type'] },
        contains: {
          properties: { '@id': { const: './' }, '@type': { const: 'Dataset' }, datePublished: { pattern: '^\\d{4}-' } },
          required: ['@id', '@type', 'name', 'description', 'datePublished', 'license', 'hasPart'],
        },
      },
    },
  };

  test.each([harbourIssue, sparse])('of $name has the shape that RO-Crate 1.2 asks for', (issue) => {
    const validate = new Ajv({ strict: false }).compile(schema);
    validate(JSON.parse(textOf(written(roCrate, [issue]), `${issue.name}/ro-crate-metadata.json`)));
    expect(validate.errors).toBeNull();
  });

  test.each([harbourIssue, sparse])('of $name describes everything it points to, once', (issue) => {
    const graph = graphOf(issue);
    const ids = graph.map((entity) => entity['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/gu)].map(([, id]) => id);
    const outside = targets.filter((id) => !ids.includes(id ?? ''));
    expect(new Set(outside)).toEqual(new Set(['https://w3id.org/ro/crate/1.2']));
  });

  test('describes each file of the crate', () => {
    const { files } = written(roCrate);
    const described = graphOf(harbourIssue).filter((entity) => entity['@type'] === 'File');
    const paths = described.map((entity) => `${name}/${decodeURIComponent(entity['@id'])}`);
    expect([...paths, `${name}/ro-crate-metadata.json`].sort()).toEqual([...files.keys()].sort());
  });
});

describe('DataCite', () => {
  test.skipIf(!hasSchemas).each([harbourIssue, sparse])('record of $name is valid', (issue) => {
    const xml = textOf(written(datacite, [issue]), `${issue.name}.xml`);
    expect(xsdErrors(xml, 'datacite45/metadata.xsd')).toBe('');
  });

  test('gives dates no more exactly than they are known', () => {
    const metadata = {
      ...sparse.metadata,
      date: { edtf: '190X', notBefore: '1900', notAfter: '1909' },
      publication: { ...sparse.metadata.publication, date: { edtf: '2024', when: '2024' } },
    };
    const xml = textOf(written(datacite, [{ ...sparse, metadata }]), 'sparse.xml');
    expect(xml).toContain('<date dateType="Issued">2024</date>');
    expect(xml).toContain('>1900/1909</date>');
  });

  test('has reporters for creators, and photographers for contributors', () => {
    const xml = textOf(written(datacite), `${name}.xml`);
    expect(xml).toContain('<creatorName nameType="Personal">Ada Fenwick</creatorName>');
    expect(xml).toContain('<contributorName nameType="Personal">J. Holm</contributorName>');
    expect(xml).toContain('<identifier identifierType="DOI">10.5072/harbour.1905-07-13</identifier>');
  });
});

describe('MARCXML', () => {
  test.skipIf(!hasSchemas).each([harbourIssue, sparse])('of $name is valid', (issue) => {
    expect(xsdErrors(textOf(written(marcxml, [issue]), `${issue.name}.xml`), 'oai/MARC21slim.xsd')).toBe('');
  });

  test('has leaders of 24 and field 008 of 40 characters', () => {
    for (const issue of [harbourIssue, sparse]) {
      const xml = textOf(written(marcxml, [issue]), `${issue.name}.xml`);
      const lengths = (pattern: RegExp): Set<number> =>
        new Set([...xml.matchAll(pattern)].map(([, text = '']) => text.length));
      expect(lengths(/<leader>([^<]*)</gu)).toEqual(new Set([24]));
      expect(lengths(/tag="008">([^<]*)</gu)).toEqual(new Set([40]));
    }
  });

  test('leads from article to issue to newspaper', () => {
    const xml = textOf(written(marcxml), `${name}.xml`);
    const ids = [...xml.matchAll(/tag="001">([^<]*)</gu)].map(([, id]) => id);
    const hosts = [...xml.matchAll(/<subfield code="w">([^<]*)</gu)].map(([, id]) => id);
    expect(ids).toEqual(['ISSN 0000-0000', name, `${name}#p1.a3`]);
    expect(hosts).toEqual(ids.slice(0, 2));
    expect(xml).toContain('<subfield code="4">rpt</subfield>');
  });

  test('has titles with the punctuation of ISBD, sorted without their article', () => {
    const xml = textOf(written(marcxml), `${name}.xml`);
    expect(xml).toMatch(
      /tag="245" ind1="0" ind2="4">\s*<subfield code="a">The Harbour Gazette\.<\/subfield>\s*<\/data/u,
    );
    expect(xml).toMatch(/tag="245" ind1="1" ind2="4">\s*<subfield code="a">THE NEW PIER\.</u);
    expect(xml).toContain('<subfield code="n">Vol. XXVI, no. 7249 (1905-07-13).</subfield>');
    expect(xml).toMatch(/<subfield code="a">Ada Fenwick,<\/subfield>\s*<subfield code="e">reporter\.</u);
  });

  test('names the organisation that submits it, whose code is no identifier of the newspaper', () => {
    const identifiers = [{ type: 'MARCORG', value: 'PoEl' }, ...(harbourIssue.metadata.identifiers ?? [])];
    const metadata = { ...harbourIssue.metadata, identifiers };
    const xml = textOf(written(marcxml, [{ ...harbourIssue, metadata }]), `${name}.xml`);
    expect(xml).toContain('<controlfield tag="001">ISSN 0000-0000</controlfield>');
    expect(xml).toContain('<controlfield tag="003">PoEl</controlfield>');
    expect(xml).toContain('<subfield code="w">(PoEl)ISSN 0000-0000</subfield>');
    for (const target of [bagit, dspace, iiif, islandora, oaiPmh, roCrate]) {
      const { files } = written(target, [{ ...harbourIssue, metadata, sidecar: storedFile('issue.json', '{}') }], {
        baseUrl: 'https://example.org',
      });
      for (const text of files.values()) expect(String(text)).not.toContain('MARCORG');
    }
  });

  test.each([
    [{ when: '1905-07-13' }, 'e19050713'],
    [{ when: '1905-07' }, 'e190507  '],
    [{ when: '1905' }, 's1905    '],
    [{ from: '1905-12-30', to: '1906-01-02' }, 'm19051906'],
    [{ from: '1905-07-13', to: '1905-07-14' }, 's1905    '],
    [{ notBefore: '1900', notAfter: '1909' }, 'q19001909'],
    [{ notAfter: '1909' }, 'quuuu1909'],
    [{}, 'nuuuuuuuu'],
  ])('writes the date %j in field 008 as %s', (date, expected) => {
    const metadata = { ...sparse.metadata, date: { edtf: 'x', ...date } };
    expect(fixedData({ ...sparse, metadata }, 'a', 'zh').slice(6, 15)).toBe(expected);
  });

  test.each([
    ['sn86069873', 'sn 86069873 '],
    ['sn 86069873', 'sn 86069873 '],
    ['2001123456', '  2001123456'],
    ['85-1234', '85-1234'],
  ])('writes the LCCN %s in field 010 as “%s”', (given, padded) => {
    expect(paddedLccn(given)).toBe(padded);
  });

  test('describes a newspaper once, however many issues there are', () => {
    const { files } = written(marcxml, [harbourIssue, { ...harbourIssue, name: 'second' }]);
    expect(String(files.get('second.xml'))).not.toContain('tag="001">ISSN');
  });
});

describe('a TEI deposit', () => {
  const made = written(teiDeposit);
  const page = textOf(made, `${name}/tei/page2.xml`);

  test('leads to images and schema that are in it', () => {
    expect(page).toContain('<graphic url="../images/page%202.jpg"/>');
    expect(page).toContain('facs="../images/page%202.jpg"');
    expect(made.files.has(`${name}/images/page 2.jpg`)).toBe(true);
    expect(page).toContain('<?xml-model href="../../schema/newspaper.rng"');
    expect([...made.files.keys()].filter((path) => path.startsWith('schema/'))).toHaveLength(3);
  });

  test('changes nothing else in the text', () => {
    const back = page.replace(/<\?xml-model[^>]*\?>\n/gu, '').replaceAll('../images/page%202.jpg', 'scans/page 2.jpg');
    expect(back).toBe(String(harbourIssue.pages[1]?.tei.read()));
  });

  test('names the schema once in a document that named one', () => {
    const tei = storedFile('page.xml', '<?xml-model href="old.rng"?>\n<TEI/>');
    const [one] = bareIssue.pages;
    if (one === undefined) throw new Error('no page');
    const text = textOf(written(teiDeposit, [{ ...bareIssue, pages: [{ ...one, tei }] }]), 'bare/tei/page.xml');
    expect(text.match(/xml-model/gu)).toHaveLength(2);
    expect(text).not.toContain('old.rng');
  });
});
