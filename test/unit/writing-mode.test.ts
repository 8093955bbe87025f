/** A paper printed in vertical lines: what the sidecar says of it comes into the TEI, which stays valid, and from there into the editions. */
import { expect, test } from 'vitest';
import { packagedJson } from '../../src/io/assets.ts';
import { sourceOf } from '../../src/io/files.ts';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { readMetadata } from '../../src/metadata/read.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { renderTei, targets } from '../../src/render/index.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { compiledStylesheets } from '../render/stylesheets.ts';

const text =
  '新燈塔昨夜試燈\n本報訊　新燈塔昨夜試燈三次，光達海口外二十里，岸上觀\n者如堵。據守塔人言，自下月一日起，每夜燃至天明。\n';

async function teiOf(writingMode: string): Promise<string> {
  const sidecar = JSON.stringify({ title: '港灣新報', languages: ['zh-Hant'], writingMode });
  const { value: metadata } = readMetadata(sidecar, 'issue.json', packagedJson('schema/issue.schema.json'));
  if (metadata === undefined) throw new Error('the sidecar was refused');
  const input = { name: 'page', files: [sourceOf('page.txt', Buffer.from(text))], open: () => undefined };
  const { value } = await encode(input, { version: '0.0.0', from: 'text-layer', metadata });
  return value?.documents[0]?.tei ?? '';
}

test('a vertical paper is declared so once, its items point there, and the TEI is valid', async () => {
  const tei = await teiOf('vertical-rl');
  expect(tei).toContain('<rendition xml:id="p1.vertical" scheme="css">writing-mode: vertical-rl;</rendition>');
  expect(tei).toMatch(/<div xml:id="[^"]+" type="[^"]+"[^>]* rendition="#p1\.vertical"/u);
  const { diagnostics } = validateTei(tei, 'page.xml', { schemas: [newspaperSchema()] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('its HTML is set in vertical lines', async () => {
  const html = targets.filter(({ id }) => id === 'html');
  const { value } = renderTei(await teiOf('vertical-rl'), compiledStylesheets(), { name: 'page.xml' }, html);
  expect(value.get('html')).toMatch(/<article class="item \w+ vertical/u);
});

test('a horizontal paper needs no word about it', async () => {
  expect(await teiOf('horizontal-tb')).not.toContain('writing-mode');
});

test('another direction is refused', () => {
  const { diagnostics } = readMetadata(
    '{"writingMode":"sideways-lr"}',
    'issue.json',
    packagedJson('schema/issue.schema.json'),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['MET-002']);
});
