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
