/** METS and DIDL that cannot be followed: what is wrong is told with its place, the rest of the issue is read. */

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { claimsOfSource } from '../../src/analysis/source-structure.ts';
import { createInputs, formats } from './inputs.ts';

const { sample, readFiles } = createInputs();
const alto = sample('alto/alto-3.xml');

describe('METS that cannot be followed', () => {
  const mets = sample('mets/enmap/mets.xml');

  test('names an absent page', async () => {
    const { value, diagnostics } = await readFiles({ 'mets.xml': mets, 'notes.txt': 'x' });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-002', place: { file: 'mets.xml', line: expect.any(Number) } });
  });

  test('names a file outside its folder', async () => {
    const outside = mets.replace('file://./alto/0001.xml', `file://${join(formats, 'mets/enmap/alto/0001.xml')}`);
    const climbing = mets.replace('file://./alto/0001.xml', '../../../../etc/passwd');
    for (const text of [outside, climbing]) {
      const { value, diagnostics } = await readFiles({ 'mets.xml': text, 'alto/other.xml': alto });
      expect(value).toBeUndefined();
      expect(diagnostics[0]?.code).toBe('SRC-002');
    }
  });

  test('names a page as Windows does', async () => {
    const { value, diagnostics } = await readFiles({
      'mets.xml': mets.replace('file://./alto/0001.xml', 'alto\\0001.xml'),
      'alto/0001.xml': alto,
    });
    expect(diagnostics).toEqual([]);
    expect(value?.pages).toHaveLength(1);
  });

  test('names a page file that holds two pages', async () => {
    const { value, diagnostics } = await readFiles({
      'mets.xml': mets,
      'alto/0001.xml': alto.replace(/(<Page [\s\S]*<\/Page>)/u, '$1$1'),
    });
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'SRC-023', place: { file: 'alto/0001.xml' } }]);
  });

  test('does not name a page of its folder', async () => {
    const { value, diagnostics } = await readFiles({ 'mets.xml': mets, 'alto/0001.xml': alto, 'alto/0002.xml': alto });
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'SRC-024', place: { file: expect.stringMatching(/alto.0002\.xml$/u) } },
    ]);
  });

  test('does not name gzipped pages and those in UTF-16', async () => {
    const wide = Buffer.from(`\ufeff${alto.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const { diagnostics } = await readFiles({
      'mets.xml': mets,
      'alto/0001.xml.gz': gzipSync(alto),
      'alto/0002.xml.gz': gzipSync(alto),
      'alto/0003.xml': wide,
    });
    expect(diagnostics).toMatchObject([{ code: 'SRC-024', message: expect.stringContaining('2 page file(s)') }]);
  });

  test('has pages without a text file, or with one that it does not list', async () => {
    const pages = '<div TYPE="page"><fptr FILEID="IMG1"/></div><div TYPE="page"><fptr FILEID="ALTO3"/></div>';
    const { value, diagnostics } = await readFiles({
      'mets.xml': sample('mets/dfg/mets.xml').replace(/(?=<div ID="PHYS_0001")/u, pages),
      'alto/0001.xml': alto,
    });
    expect(value?.pages).toHaveLength(1);
    const place = { file: 'mets.xml', line: 16 };
    expect(diagnostics).toMatchObject([{ code: 'SRC-027', place, message: expect.stringContaining('2 page(s)') }]);
  });

  test('names itself as a page', async () => {
    const { diagnostics } = await readFiles({
      'mets.xml': mets.replace('./alto/0001.xml', './mets.xml'),
      'notes.txt': 'x',
    });
    expect(diagnostics[0]?.code).toBe('SRC-006');
  });

  test('names other METS files, and itself, in its structure', async () => {
    const pointers = '<mptr LOCTYPE="URL" xlink:href="../year.xml"/><mptr LOCTYPE="URL" xlink:href="mets.xml"/>';
    const { value, diagnostics } = await readFiles({
      'mets.xml': mets.replace(/(<structMap TYPE="LOGICAL"[^>]*><div[^>]*>)/u, `$1${pointers}`),
      'alto/0001.xml': alto,
    });
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'SRC-017', severity: 'info', place: { line: expect.any(Number) } },
      { code: 'SRC-006', place: { line: expect.any(Number) } },
    ]);
  });

  test('has no pages, but names the METS of the issues', async () => {
    const { diagnostics } = await readFiles({
      'mets.xml':
        '<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><structMap TYPE="LOGICAL"><div TYPE="newspaper"><mptr LOCTYPE="URL" xlink:href="1905.xml"/></div></structMap></mets>',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SRC-017', 'SRC-005']);
  });

  test('stands in a folder with that of another issue', async () => {
    const { value, diagnostics } = await readFiles({
      'a/mets.xml': mets,
      'a/alto/0001.xml': alto,
      'b/mets.xml': mets,
      'b/alto/0001.xml': alto,
    });
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'SRC-018', place: { file: 'b/mets.xml' } }, { code: 'SRC-024' }]);
  });

  test('has its structure 200 levels deep', async () => {
    const deep = mets
      .replace(/(<structMap TYPE="LOGICAL"[^>]*>)/u, `$1${'<div TYPE="ISSUE">'.repeat(200)}`)
      .replace(/(<structMap TYPE="LOGICAL"[\s\S]*?)(<\/structMap>)/u, `$1${'</div>'.repeat(200)}$2`);
    const { value, diagnostics } = await readFiles({ 'mets.xml': deep, 'alto/0001.xml': alto });
    expect(diagnostics).toEqual([]);
    expect(value?.logical).toHaveLength(3);
  });

  test('points twice at a block of 150,000 lines as the headline of one item', async () => {
    const lines = '<TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="x"/></TextLine>'.repeat(150_000);
    const { value } = await readFiles({
      'mets.xml': mets.replace(/(<area [^>]*BEGIN=")b2"\/>/u, '$1b1"/>$1b1"/>'),
      'alto/0001.xml': alto.replace(/(<TextBlock ID="b1"[^>]*>)/u, `$1${lines}`),
    });
    const claims = value === undefined ? [] : claimsOfSource(value, 'en');
    expect(Math.max(...claims.map(({ at }) => at.length))).toBeGreaterThan(300_000);
  });

  test('points at a block that no page has', async () => {
    const { value, diagnostics } = await readFiles({
      'mets.xml': mets.replace('BEGIN="b3"', 'BEGIN="b33"'),
      'alto/0001.xml': alto,
    });
    expect(value?.pages).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-003', place: { line: expect.any(Number) } });
  });
});

describe('DIDL that cannot be followed', () => {
  const didl = (change: (text: string) => string) => ({
    'didl.xml': change(sample('didl/delpher/didl.xml')),
    '0001_alto.xml': sample('didl/delpher/0001_alto.xml'),
    'a1.xml': '<text><title>broken',
  });

  test('names article texts that are broken or absent', async () => {
    const { value, diagnostics } = await readFiles(didl((text) => text));
    expect(value?.logical).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'SRC-019', message: expect.stringContaining('2 article(s)') }]);
  });

  test('stands in a folder with the index of another issue', async () => {
    const text = sample('didl/delpher/didl.xml');
    const files = { '0001_alto.xml': sample('didl/delpher/0001_alto.xml') };
    const mets = sample('mets/enmap/mets.xml');
    for (const other of [{ 'other.xml': text }, { 'other.xml': mets }]) {
      const { value, diagnostics } = await readFiles({ ...files, 'didl.xml': text, ...other });
      expect(value?.format).toBe('didl');
      expect(diagnostics[0]).toMatchObject({ code: 'SRC-018', place: { file: 'other.xml' } });
    }
  });

  test('has a page without text', async () => {
    const page =
      '<didl:Item><didl:Component><ddd:nativePageNumber>2</ddd:nativePageNumber></didl:Component></didl:Item>';
    const { diagnostics } = await readFiles(
      didl((text) => text.replace(/(?=<didl:Item dc:identifier="inv:1:p001">)/u, page)),
    );
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-027', place: { file: 'didl.xml', line: 5 } });
  });

  test('has a zone without a number', async () => {
    const { diagnostics } = await readFiles(didl((text) => text.replace('hpos="140"', 'hpos="NaN"')));
    expect(diagnostics[0]).toMatchObject({ code: 'SRC-001', place: { line: expect.any(Number) } });
  });
});
