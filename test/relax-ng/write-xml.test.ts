/** Schemas written in the XML syntax mean what they meant before. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCompactSchema } from '../../src/relax-ng/compact.ts';
import { compileSchema } from '../../src/relax-ng/schema.ts';
import { writeSchemaXml } from '../../src/relax-ng/write-xml.ts';
import { readXmlSyntax } from '../../src/relax-ng/xml-syntax.ts';
import { loadFile, readText } from './load-file.ts';
import { misjudged, suite, testSuite } from './suite.ts';

describe('a schema written as XML', () => {
  it('keeps documentation: inside patterns, and after what holds text only', () => {
    const { value } = readCompactSchema('## a & b\nelement a { ## one\n "1" | ## two\n "2" }', { file: 'x.rnc' });
    expect(value === undefined ? '' : writeSchemaXml(value, { comment: 'made -- by a test' })).toBe(`\
<?xml version="1.0" encoding="UTF-8"?>
<!-- made - - by a test -->
<element xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" name="a">
  <a:documentation>a &amp; b</a:documentation>
  <choice>
    <value>1</value>
    <a:documentation>one</a:documentation>
    <value>2</value>
    <a:documentation>two</a:documentation>
  </choice>
</element>
`);
  });

  it('names the datatype library once where most patterns use it, and where another is used', () => {
    const source = 'datatypes o = "urn:o"\nelement a { xsd:int | xsd:long | o:x | string }';
    const { value } = readCompactSchema(source, { file: 'x.rnc' });
    const xml = value === undefined ? '' : writeSchemaXml(value);
    expect(xml.match(/<(?:element|data) .*/gu)).toEqual([
      '<element xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" name="a">',
      '<data type="int"/>',
      '<data type="long"/>',
      '<data type="x" datatypeLibrary="urn:o"/>',
      '<data type="string" datatypeLibrary=""/>',
    ]);
  });
});

const correct = testSuite().filter(({ schema }) => schema === 'correct');

describe.skipIf(suite === undefined)('schemas of the test suite, read and written again', () => {
  it.each(correct)('judge the documents of case $id as before', (one) => {
    const file = join(suite ?? '', one.id, 'schema.rng');
    const { value } = readXmlSyntax({ file, text: readText(file) });
    const text = value === undefined ? '' : writeSchemaXml(value);
    expect(misjudged(compileSchema({ file, text }, loadFile).value, one)).toEqual([]);
  });
});
