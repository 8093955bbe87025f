/** Records of libraries: what they say of an issue comes out as the header has it. */
import { expect, it } from 'vitest';
import { metadataOf } from '../../src/readers/bibliographic.ts';
import { readXmlData } from '../../src/xml/read-data.ts';

it.each([
  ['Jg. 12, nº 288', { number: '288', volume: '12' }],
  ['Jg. unknown, nº 288', { number: '288' }],
  ['N° 7', { number: '7' }],
  ['288', { number: '288' }],
  ['Novembre', { number: 'Novembre' }],
])('the part number “%s” is told apart', (text, expected) => {
  const mods = `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><partNumber>${text}</partNumber></titleInfo></mods>`;
  const { value } = readXmlData(new TextEncoder().encode(`<record>${mods}</record>`), 'mets.xml');
  expect(value && metadataOf(value)).toEqual(expected);
});

const recordOf = (mods: string): string =>
  `<record xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink"><mods>${mods}</mods></record>`;

it.each([
  ['an edition', '<originInfo><edition>Evening</edition></originInfo>', { edition: 'Evening' }],
  [
    'identifiers of a type in one word',
    '<identifier type="shelf  mark">N 12</identifier><identifier type="">x</identifier>',
    { identifiers: [{ type: 'SHELF-MARK', value: 'N 12' }] },
  ],
  [
    'an edition by its number, as NDNP has it',
    '<relatedItem type="host"><part><detail type="edition"><number>2</number></detail></part></relatedItem>',
    { edition: '2' },
  ],
  [
    'a licence by its address',
    '<accessCondition type="use and reproduction" xlink:href="https://creativecommons.org/publicdomain/mark/1.0/">Public domain</accessCondition>',
    { rights: { uri: 'https://creativecommons.org/publicdomain/mark/1.0/', statement: 'Public domain' } },
  ],
  [
    'a licence that is an address only',
    '<accessCondition>https://rightsstatements.org/vocab/NKC/1.0/</accessCondition>',
    { rights: { uri: 'https://rightsstatements.org/vocab/NKC/1.0/' } },
  ],
  [
    'conditions in words',
    '<accessCondition>Reading room only</accessCondition><accessCondition>Reading room only</accessCondition>',
    { rights: { statement: 'Reading room only' } },
  ],
  [
    'who keeps the issue, by name rather than by code',
    '<location><physicalLocation authority="marcorg">XxHar</physicalLocation><physicalLocation>Harbour Library</physicalLocation><shelfLocator>N 12</shelfLocator></location>',
    { repository: { name: 'Harbour Library', shelfmark: 'N 12' } },
  ],
])('MODS says %s', (_, mods, expected) => {
  const { value } = readXmlData(new TextEncoder().encode(recordOf(mods)), 'mets.xml');
  expect(value && metadataOf(value)).toEqual(expected);
});

it('the Dublin Core of the KB says where an issue was printed and who keeps it, that of the BnF which newspaper it is of', () => {
  const values = `<dc:spatial>Regional</dc:spatial><dc:spatial xsi:type="dcx:creation">Port Invention</dc:spatial><dc:source>Harbour Library N 12</dc:source>
<dc:description xsi:type="sequentialDesignation1">Année 2</dc:description><dc:description xsi:type="sequentialDesignation2">Numéro 68</dc:description>
<dc:publisher>[s.n.] (Paris)</dc:publisher><dc:relation xsi:type="spar_dc:ark">ark:/00000/cb1</dc:relation>`;
  const record = `<record xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${values}</record>`;
  const { value } = readXmlData(new TextEncoder().encode(record), 'didl.xml');
  expect(value && metadataOf(value)).toEqual({
    place: 'Port Invention',
    volume: '2',
    number: '68',
    identifiers: [{ type: 'ARK', value: 'ark:/00000/cb1' }],
    repository: { name: 'Harbour Library N 12' },
  });
});
