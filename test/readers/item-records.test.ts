/** What the records of single items (MODS in METS) say of them: kind, headline, authors, language. */
import { expect, test } from 'vitest';
import { claimsOfSource } from '../../src/analysis/source-structure.ts';
import { createInputs } from './inputs.ts';

const { readFiles } = createInputs();

const lines = ['Fog at', 'Quay Four', 'The pilot boat stayed in, and', 'no ship came.', 'ANN LEE.'];
const alto = `<alto><Layout><Page ID="P1" WIDTH="900" HEIGHT="900"><PrintSpace><TextBlock ID="b1">${lines
  .map((text) => `<TextLine><String CONTENT="${text}"/></TextLine>`)
  .join('')}</TextBlock></PrintSpace></Page></Layout></alto>`;

/** The only item of a METS whose record is this. */
async function itemWith(record: string, type = 'ARTICLE') {
  const mets = `<mets xmlns="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
<dmdSec ID="M1"><mdWrap MDTYPE="MODS"><xmlData><mods:mods>${record}</mods:mods></xmlData></mdWrap></dmdSec>
<fileSec><fileGrp USE="Text"><file ID="ALTO1"><FLocat xlink:href="1.xml"/></file></fileGrp></fileSec>
<structMap TYPE="PHYSICAL"><div TYPE="PAGE"><fptr FILEID="ALTO1"/></div></structMap>
<structMap TYPE="LOGICAL"><div TYPE="ISSUE"><div ID="a1" TYPE="${type}" DMDID="M1"><div TYPE="BODY"><fptr><area FILEID="ALTO1" BEGIN="b1"/></fptr></div></div></div></structMap></mets>`;
  const { value } = await readFiles({ 'mets.xml': mets, '1.xml': alto });
  const claims = value === undefined ? [] : claimsOfSource(value, 'en');
  return {
    item: value?.logical?.[0],
    numbersOf: (kind: string) => claims.filter((one) => one.kind === kind).map(({ at }) => at.map(({ line }) => line)),
  };
}

test('the lines that read as the title of the record are its headline, and the line of its author is a byline', async () => {
  const { numbersOf } = await itemWith(
    '<mods:titleInfo><mods:title>Fog at Quay Four.</mods:title></mods:titleInfo><mods:name type="personal"><mods:namePart type="family">Lee</mods:namePart><mods:namePart type="given">Ann</mods:namePart><mods:role><mods:roleTerm>aut</mods:roleTerm></mods:role></mods:name>',
  );
  expect(numbersOf('head')).toEqual([['p1.l1', 'p1.l2']]);
  expect(numbersOf('paragraph')).toEqual([['p1.l3', 'p1.l4']]);
  expect(numbersOf('byline')).toEqual([['p1.l5']]);
});

test('a title or an author that no line has changes nothing, nor does a name in another role', async () => {
  const { numbersOf } = await itemWith(
    '<mods:titleInfo><mods:title>Fog at Quay Five</mods:title></mods:titleInfo><mods:name><mods:namePart>Bob Roe</mods:namePart></mods:name><mods:name><mods:namePart>Ann Lee</mods:namePart><mods:role><mods:roleTerm>editor</mods:roleTerm></mods:role></mods:name>',
  );
  expect(numbersOf('head')).toEqual([]);
  expect(numbersOf('byline')).toEqual([]);
});

test('a classification says what the item is, a genre where it is a kind of item, and its language is its own', async () => {
  const said = '<mods:language><mods:languageTerm>fre</mods:languageTerm></mods:language>';
  expect((await itemWith(`<mods:classification>novel</mods:classification>${said}`)).item).toMatchObject({
    type: 'novel',
    language: 'fr',
  });
  expect((await itemWith('<mods:genre>advertisement</mods:genre>')).item?.type).toBe('advertisement');
  expect((await itemWith('<mods:genre>text</mods:genre>', 'OBITUARY')).item?.type).toBe('OBITUARY');
});

test('what the record says of the newspaper is not said of the item', async () => {
  const { item, numbersOf } = await itemWith(
    '<mods:relatedItem type="host"><mods:titleInfo><mods:title>Fog at</mods:title></mods:titleInfo><mods:name><mods:namePart>Ann Lee</mods:namePart></mods:name></mods:relatedItem>',
  );
  expect(item).not.toHaveProperty('authors');
  expect(numbersOf('head')).toEqual([]);
});
