/** The ALTO that exporters write: words have their place where the TEI has it, and none is made up. */
import { expect, test } from 'vitest';
import { writeAlto } from '../../src/exporters/formats/alto.ts';
import { readExportIssue } from '../../src/exporters/issue/read-issue.ts';
import { alto } from '../../src/readers/alto.ts';
import { storedFile } from './memory-package.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="p1" xml:lang="en"><sourceDoc>
<surface xml:id="p1.s" ulx="0" uly="0" lrx="600" lry="900"><desc>Coordinates are in pixel.</desc>
<zone xml:id="p1.z1" ulx="10" uly="20" lrx="110" lry="60"><line xml:id="p1.l1" ulx="10" uly="20" lrx="110" lry="40"><zone
 type="word" ulx="10" uly="20" lrx="30" lry="40" cert="0.5">The</zone> <zone type="word" ulx="35" uly="22" lrx="70" lry="40"
 cert="0.9">quay</zone><zone type="word" ulx="70" uly="22" lrx="74" lry="42" cert="0.8">,</zone>  open &amp; dry</line><line
 xml:id="p1.l2">without places</line></zone></surface></sourceDoc><text><body><p/></body></text></TEI>`;

const { value: issue } = readExportIssue({
  name: 'quay',
  pages: [storedFile('page.xml', tei)],
  image: () => 'is not there',
  source: () => undefined,
});
const [page] = issue?.pages ?? [];
if (page === undefined) throw new Error('the page was not read');
const text = writeAlto(page, { language: 'en', languageOfLine: new Map() });

test('a word has the box of its zones and how sure they are', () => {
  expect(text).toContain('<String HPOS="10" VPOS="20" WIDTH="20" HEIGHT="20" WC="0.5" CONTENT="The"/>');
  expect(text).toContain('<String HPOS="35" VPOS="22" WIDTH="39" HEIGHT="20" WC="0.85" CONTENT="quay,"/>');
});

test('a word without a zone has no place', () => {
  expect(text).toContain('<String CONTENT="open"/>');
  expect(text).toContain('<String CONTENT="without"/>');
});

test('our own reader gets the lines back as they were', async () => {
  const file = { name: 'alto.xml', bytes: Buffer.from(text), sha256: '' };
  const { value } = await alto.read({ name: 'alto', files: [file], open: () => undefined }, {});
  const lines = value?.pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines.map((line) => line.text)));
  expect(lines).toEqual(['The quay,  open & dry', 'without places']);
});

test.skipIf(!hasSchemas)('it is valid', () => {
  expect(xsdErrors(text, 'alto44/alto-4-4.xsd')).toBe('');
});
