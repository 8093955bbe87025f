/** The compact syntax of RELAX NG: what it means, where its faults stand, and that trang reads it as we do. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompactSchema } from '../../src/relax-ng/compact.ts';
import { compileSchema, type SchemaSource } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { writeSchemaXml } from '../../src/relax-ng/write-xml.ts';
import { sharedPath } from '../shared-folder.ts';
import { compileFile, readText } from './load-file.ts';
import { misjudged, suite, testSuite } from './suite.ts';

const hasTrang = spawnSync('trang').error === undefined;

/** The XML syntax of a compact schema, without declaration and namespace of RELAX NG. */
function asXml(compact: string): string {
  const { value, diagnostics } = readCompactSchema(compact, { file: 'test.rnc' });
  if (value === undefined) return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n');
  return writeSchemaXml(value)
    .replace(/^.*\n/u, '')
    .replace(' xmlns="http://relaxng.org/ns/structure/1.0"', '')
    .replace(/>\s+</gu, '><')
    .trim();
}

describe('the compact syntax', () => {
  it.each([
    [
      'an element with an optional attribute',
      'element p { attribute n { text }?, text }',
      '<element name="p"><optional><attribute name="n"><text/></attribute></optional><text/></element>',
    ],
    [
      'a choice and an interleave in parentheses',
      'element p { (a | b) & c }',
      '<element name="p"><interleave><choice><ref name="a"/><ref name="b"/></choice><ref name="c"/></interleave></element>',
    ],
    [
      'definitions that are combined',
      'start |= a\na &= empty',
      '<grammar><start combine="choice"><ref name="a"/></start><define name="a" combine="interleave"><empty/></define></grammar>',
    ],
    [
      'a keyword as a name',
      '\\start = element \\list { element }'.replace('element }', '\\text }'),
      '<grammar><define name="start"><element name="list"><ref name="text"/></element></define></grammar>',
    ],
    [
      'keywords as names of elements',
      'element element { attribute start { text } }',
      '<element name="element"><attribute name="start"><text/></attribute></element>',
    ],
    [
      'names with prefixes',
      'namespace x = "urn:x"\nelement x:a { empty }',
      '<element xmlns:x="urn:x" name="x:a"><empty/></element>',
    ],
    [
      'a default namespace',
      'default namespace = "urn:d"\nelement a { attribute b { empty } }',
      '<element name="a" ns="urn:d"><attribute name="b"><empty/></attribute></element>',
    ],
    [
      'name classes with exceptions',
      'namespace x = "urn:x"\nelement * - (x:* | b) { attribute x:* - x:c { text }* }',
      '<element xmlns:x="urn:x"><anyName><except><choice><nsName ns="urn:x"/><name>b</name></choice></except></anyName><zeroOrMore><attribute><nsName ns="urn:x"><except><name ns="urn:x">c</name></except></nsName><text/></attribute></zeroOrMore></element>',
    ],
    [
      'datatypes with parameters and exceptions',
      'element a { xsd:int { minInclusive = "1" maxInclusive = "9" } - "5" }',
      '<element datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" name="a"><data type="int"><param name="minInclusive">1</param><param name="maxInclusive">9</param><except><value>5</value></except></data></element>',
    ],
    [
      'values with and without type',
      'element a { "x" | token "y" | string "z" }',
      '<element name="a"><choice><value>x</value><value type="token">y</value><value type="string">z</value></choice></element>',
    ],
    [
      'literals joined, escaped and over lines',
      'element a { "it" ~ \' "is"\' | """two\nlines""" | "\\x{5e02}\\x{A}" }',
      '<element name="a"><choice><value>it "is"</value><value>two\nlines</value><value>市\n</value></choice></element>',
    ],
    [
      'lists and mixed content',
      'element a { list { xsd:token+ } | mixed { b* } }',
      '<element datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" name="a"><choice><list><oneOrMore><data type="token"/></oneOrMore></list><mixed><zeroOrMore><ref name="b"/></zeroOrMore></mixed></choice></element>',
    ],
    [
      'grammars inside grammars',
      'grammar { start = element a { grammar { start = parent b } } b = empty }',
      '<grammar><start><element name="a"><grammar><start><parentRef name="b"/></start></grammar></element></start><define name="b"><empty/></define></grammar>',
    ],
    [
      'includes that override, and divs',
      'namespace x = "urn:x"\ninclude "a.rnc" inherit = x { start = b div { c |= empty } }',
      '<grammar xmlns:x="urn:x"><include ns="urn:x" href="a.rnc"><start><ref name="b"/></start><div><define name="c" combine="choice"><empty/></define></div></include></grammar>',
    ],
    ['an external schema', 'external "a.rng"', '<externalRef href="a.rng"/>'],
    [
      'documentation, and annotations that are dropped',
      'namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"\n## one\n##  two\n[ a:x = "1" a:y [ b = "2" "t" ~ "u" c [] ] ]\na = ## three\n  element a { "v" >> a:documentation [ "four" ] }\na:z [ "dropped" ]',
      '<grammar xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"><define name="a"><a:documentation>one\n two</a:documentation><element name="a"><a:documentation>three</a:documentation><value>v</value><a:documentation>four</a:documentation></element></define></grammar>',
    ],
    [
      'an escaped keyword with a hexadecimal letter',
      'el\\x{65}ment a { t\\xx{65}xt }',
      '<element name="a"><text/></element>',
    ],
    [
      'namespaces that the including schema decides on',
      'default namespace = "urn:d"\nnamespace i = inherit\nelement a { element i:b { empty } }',
      '<element><name ns="urn:d">a</name><element><name>b</name><empty/></element></element>',
    ],
  ])('reads %s', (_what, compact, xml) => {
    expect(asXml(compact)).toBe(xml);
  });

  it.each([
    ['a name left out', 'p = element { text }', 'SCH-101', 1, 13],
    ['an unclosed literal', 'p = "a\nq = "b"', 'SCH-102', 1, 5],
    ['an undeclared prefix of a name', 'p = element x:p { text }', 'SCH-103', 1, 13],
    ['an undeclared prefix of a datatype', 'p = x:int', 'SCH-103', 1, 5],
    ['two connectors in one group', 'p = a, b | c', 'SCH-104', 1, 10],
    ['a character without use', 'p = a %', 'SCH-105', 1, 7],
    ['a character that XML has not', 'p = "\\x{0}"', 'SCH-105', 1, 6],
    ['a prefix declared twice', 'namespace a = "urn:1"\nnamespace a = "urn:2"\np = empty', 'SCH-106', 2, 11],
    ['a missing connector', 'p = element p { a b }', 'SCH-107', 1, 19],
    ['a misspelt keyword', 'p = elemnt p { text }', 'SCH-107', 1, 12],
    ['a brace not closed', 'p = element p { text\n', 'SCH-108', 2, 1],
    ['an annotation attribute given twice', 'namespace a = "u"\n[ a:b = "1" a:b = "2" ] p = empty', 'SCH-109', 2, 13],
    ['an exception from one name', 'p = element a - b { text }', 'SCH-110', 1, 13],
    ['patterns nested without end', `p = ${'('.repeat(100_000)}`, 'SCH-111', 1, 405],
    ['annotations nested without end', `p = [ xml:a [ ${'b [ '.repeat(100_000)}`, 'SCH-111', 1, 1611],
    ['name classes nested without end', `p = element ${'('.repeat(100_000)}`, 'SCH-111', 1, 413],
    ['a fault after characters beyond the BMP', 'p = "𠀀𠀀" )', 'SCH-101', 1, 10],
  ])('says where the fault is: %s', (_what, compact, code, line, column) => {
    const [first] = readCompactSchema(compact, { file: 'test.rnc' }).diagnostics;
    expect([first?.code, first?.place.line, first?.place.column]).toEqual([code, line, column]);
  });

  it('goes on at the next definition, so that several faults are found at once', () => {
    const compact = 'a = element { text }\nb = element b { text }\nc = b, b | b\nd = "x';
    const { diagnostics } = readCompactSchema(compact, { file: 'test.rnc' });
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
      'SCH-101 1',
      'SCH-104 3',
      'SCH-102 4',
      'SCH-101 4',
    ]);
  });

  it('places elements where they stand, also after carriage returns and escapes', () => {
    const { value } = readCompactSchema('a =\r\n  "\\x{41}", b', { file: 'test.rnc' });
    const [define] = value?.children ?? [];
    const children = define === undefined || typeof define === 'string' ? [] : define.children;
    const places = children.map((child) =>
      typeof child === 'string' ? child : [child.place.offset, child.place.column],
    );
    expect(places).toEqual([
      [7, 3],
      [17, 13],
    ]);
  });
});

describe('any text at all', () => {
  const words = ['\n', '# c\n', '## d\n', '\\x{41}', '\\x{0}', '"""c\nc"""', '"', '市', '𠀀', '\\text']
    .concat('element attribute list mixed grammar div start include inherit text empty namespace default'.split(' '))
    .concat('a b "" "a" x:y x:* [ ] { } ( ) = |= &= , | & ? * + - ~ >>'.split(' '));

  it('is read as a schema or refused with a place, and never makes the reader fail', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(' ');
        const { value, diagnostics } = readCompactSchema(text, { file: 'test.rnc' });
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { place } of diagnostics) expect(place.offset).toBeLessThanOrEqual(text.length);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

const correct = testSuite().filter(
  ({ schema, valid, invalid }) => schema === 'correct' && valid.length + invalid.length > 0,
);

describe.skipIf(suite === undefined || !hasTrang)('schemas of the test suite that trang made compact', () => {
  // All of them hold; one in five is enough for every day, since trang is slow to start.
  it.each(correct.filter((_, index) => index % 5 === 0))('judges the documents of case $id rightly', (one) => {
    const folder = mkdtempSync(join(tmpdir(), `compact-${one.id}-`));
    const file = join(folder, 'schema.rnc');
    execFileSync('trang', [join(suite ?? '', one.id, 'schema.rng'), file]);
    expect(misjudged(compileFile(file).value, one)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

const teiAll = sharedPath('oracles/tei/tei_all.rng');

describe.skipIf(teiAll === undefined || !hasTrang)('tei_all as trang makes it compact', () => {
  it('judges as tei_all itself does, also when we have written it back as XML', () => {
    const folder = join(tmpdir(), `tei-${process.pid}`);
    mkdirSync(folder);
    const file = join(folder, 'tei_all.rnc');
    execFileSync('trang', [teiAll ?? '', file]);
    const compact = readCompactSchema(readText(file), { file });
    expect(compact.diagnostics).toEqual([]);
    if (compact.value === undefined) return;
    const written: SchemaSource = { file: 'tei_all.rng', text: writeSchemaXml(compact.value) };
    const schemas = [
      compileFile(teiAll ?? ''),
      compileFile(file),
      compileSchema(written, () => ({ reason: 'there is only one' })),
    ];
    const text = readText(new URL('../schema/valid/header.xml', import.meta.url).pathname);
    const variants = [text, text.replace('<p>High.', '<p><p>High.</p>'), text.replaceAll('measure', 'measures')];
    const verdicts = schemas.map(({ value }) =>
      variants.map((variant) => (value === undefined ? 'none' : validate(value, variant, 'x.xml').length === 0)),
    );
    expect(verdicts).toEqual([
      [true, false, false],
      [true, false, false],
      [true, false, false],
    ]);
    rmSync(folder, { recursive: true });
  });
});
