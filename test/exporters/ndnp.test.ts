/** NDNP batches: what the loader of Open ONI looks for is there, and what it stumbles over is reported. */
import { describe, expect, test } from 'vitest';
import type { ExportIssue } from '../../src/exporters/issue/export-issue.ts';
import { ndnpChecker } from '../../src/exporters/ndnp/check.ts';
import { ndnp } from '../../src/exporters/ndnp.ts';
import { mets as metsReader } from '../../src/readers/mets.ts';
import { folderOf, storedFile, textOf, written } from './memory-package.ts';
import { firstPage, quayIssue, secondPage } from './quay-issue.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const batch = 'batch_unknown_sn86069873x19050713_ver01';
const issueFolder = `${batch}/data/sn86069873/print/1905071301`;
const metsPath = `${issueFolder}/1905071301.xml`;
const quay = written(ndnp, [quayIssue]);

test('a batch has its list, and for each issue a METS and the files of its pages', () => {
  expect([...quay.files.keys()]).toEqual([
    `${issueFolder}/0001.xml`,
    `${issueFolder}/0002.xml`,
    `${issueFolder}/0002.jpg`,
    metsPath,
    `${batch}/data/batch.xml`,
  ]);
  expect(textOf(quay, `${batch}/data/batch.xml`)).toContain(
    '<issue lccn="sn86069873" issueDate="1905-07-13" editionOrder="1">./sn86069873/print/1905071301/1905071301.xml</issue>',
  );
});

test('the name of a batch has the form that the loader takes apart, with the organisation of the sidecar', () => {
  expect(batch).toMatch(/^batch_\w+_\w+_ver\d\d$/u);
  expect(quay.diagnostics.map(({ code }) => code)).toEqual(['PKG-110']);
  const identifiers = [...(quayIssue.metadata.identifiers ?? []), { type: 'MARCORG', value: 'PoEl-L' }];
  const named = written(ndnp, [{ ...quayIssue, metadata: { ...quayIssue.metadata, identifiers } }]);
  expect(named.diagnostics).toEqual([]);
  expect([...named.files.keys()][0]).toMatch(/^batch_poell_sn86069873x19050713_ver01\//u);
});

test('two issues of one paper and day are two editions', () => {
  const both = written(ndnp, [quayIssue, { ...quayIssue, name: 'second' }]);
  expect(both.files.has(`${batch}/data/sn86069873/print/1905071302/1905071302.xml`)).toBe(true);
});

test('the issue says date, number, edition and LCCN where the loader reads them', () => {
  const text = textOf(quay, metsPath);
  expect(text).toContain('<mods:dateIssued encoding="iso8601">1905-07-13</mods:dateIssued>');
  expect(text).toContain('<mods:identifier type="lccn">sn86069873</mods:identifier>');
  expect(text).toMatch(/<mods:detail type="edition">\s*<mods:number>1<\/mods:number>\s*<mods:caption>evening</u);
  expect(text).toMatch(/TYPE="np:page" DMDID="pageModsBib2"/u);
  expect(text).toMatch(/<mix:ImageWidth>2000<\/mix:ImageWidth>\s*<mix:ImageLength>3000</u);
});

test('pages of a section stand in its division', () => {
  const pages = quayIssue.pages.map((page, at) => (at === 1 ? { ...page, section: 'Shipping' } : page));
  const text = textOf(written(ndnp, [{ ...quayIssue, pages }]), metsPath);
  expect(text).toMatch(/TYPE="np:section" DMDID="sectionModsBib2">\s*<mets:div TYPE="np:page" DMDID="pageModsBib2">/u);
});

test('our own METS reader finds the pages with their lines', async () => {
  const sourceFile = (path: string) => ({
    name: path,
    bytes: Buffer.from(textOf(quay, `${issueFolder}/${path}`)),
    sha256: '',
  });
  const input = { name: 'quay', files: [sourceFile('1905071301.xml')], open: sourceFile };
  const { value, diagnostics } = await metsReader.read(input, {});
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(value?.pages.map(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)))).toEqual(
    [firstPage, secondPage].map((lines) => lines.map(({ text }) => text)),
  );
});

test.skipIf(!hasSchemas)('the METS and the ALTO are valid by their schemas', () => {
  expect(xsdErrors(textOf(quay, metsPath), 'drivers/mets-all.xsd')).toBe('');
  expect(xsdErrors(textOf(quay, `${issueFolder}/0001.xml`), 'alto44/alto-4-4.xsd')).toBe('');
});

describe('the ALTO that an issue was encoded from', () => {
  const withSource = (block: string): ExportIssue => {
    const file = storedFile(
      'old.xml',
      `<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page ID="P1"><PrintSpace>${block}</PrintSpace></Page></Layout></alto>`,
      'application/xml',
    );
    const source = { fileName: 'old.xml', sha256: '', format: 'ALTO file', file };
    return { ...quayIssue, pages: quayIssue.pages.slice(0, 1).map((page) => ({ ...page, source })) };
  };
  const firstAlto = (issue: ExportIssue): string => textOf(written(ndnp, [issue]), `${issueFolder}/0001.xml`);

  test('is carried as it is where the loader understands its languages', () => {
    const issue = withSource('<TextBlock ID="B1" language="chi"/>');
    expect(firstAlto(issue)).toBe(String(issue.pages[0]?.source?.file?.read()));
  });

  test('is given the languages that the loader looks for, block by block, and changed in nothing else', () => {
    const blocks = ['p1.l1', 'p1.l5'].map((id, at) => ({
      id: `p1.z${at}`,
      sourceId: `B${at}`,
      lines: firstPage.filter((line) => line.id === id),
    }));
    const given = '<TextBlock ID="B0"/><TextBlock ID="B1" language="zh-Hans" HPOS="3"/><TextBlock/>';
    const issue = withSource(given);
    const text = firstAlto({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks })) });
    expect(text).toContain(
      '<TextBlock language="eng" ID="B0"/><TextBlock ID="B1" language="chi" HPOS="3"/><TextBlock language="eng"/>',
    );
    const back = text.replaceAll(' language="eng"', '').replace('"chi"', '"zh-Hans"');
    expect(back).toBe(String(issue.pages[0]?.source?.file?.read()));
  });

  test.each([
    ['several pages', '</PrintSpace></Page><Page ID="P2"><PrintSpace><TextBlock ID="B1" language="chi"/>'],
    ['a fault', '<TextBlock ID="B1" language="chi">'],
  ])('is written anew where it has %s', (_, content) => {
    expect(firstAlto(withSource(content))).toContain('language="eng" LANG="en"');
  });
});

test('a batch needs an LCCN and a day', () => {
  const unmet = (metadata: ExportIssue['metadata']) =>
    ndnp.needs.filter(({ isMet }) => !isMet({ ...quayIssue, metadata })).map(({ field }) => field);
  expect(unmet({})).toEqual(['identifiers (LCCN)', 'date']);
  expect(unmet({ identifiers: [{ type: 'lccn', value: '2001-2' }], date: { edtf: '1905', when: '1905' } })).toEqual([
    'date',
  ]);
});

describe('the checker', () => {
  const codesWith = (from: string, to: string, path = metsPath) => {
    const changed = new Map(quay.files);
    changed.set(path, Buffer.from(textOf(quay, path).replace(from, to)));
    const folder = folderOf(changed, { below: `${batch}/` });
    expect(ndnpChecker.recognises(folder)).toBe(true);
    return [...ndnpChecker.check(folder)].map(({ code, message }) => `${code} ${message}`);
  };

  test('finds nothing wrong with ours', () => {
    expect(codesWith('', '')).toEqual([]);
  });

  test.each([
    ['TYPE="np:issue"', 'TYPE="issue"', 'PKG-109 the issue has no division of type np:issue'],
    ['1905-07-13</mods', 'July 1905</mods', 'PKG-109 the issue has no dateIssued that is a day'],
    ['type="lccn"', 'type="issn"', 'PKG-109 the issue has no identifier of type lccn'],
    ['type="edition"', 'type="print"', 'PKG-109 the issue has no number of its edition'],
    ['<mods:start>1', '<mods:start>A', 'PKG-109 the issue has no number of a page in its extent'],
    [
      'href="0001.xml"',
      'href="0009.xml"',
      'PKG-103 there is no file “data/sn86069873/print/1905071301/0009.xml” in the package',
    ],
  ])('reports %s changed to %s', (from, to, message) => {
    expect(codesWith(from, to)).toContain(message);
  });

  test('reports an issue that is not there, and a list that is none', () => {
    const list = `${batch}/data/batch.xml`;
    expect(codesWith('1905071301.xml', 'gone.xml', list)).toEqual([
      'PKG-103 there is no file “data/sn86069873/print/1905071301/gone.xml” in the package',
    ]);
    expect(codesWith('http://www.loc.gov/ndnp', 'http://press.example/', list)).toEqual([
      'PKG-108 the root of the file is batch, not the batch of NDNP',
    ]);
  });
});
