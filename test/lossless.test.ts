/** Promise 1: from the TEI alone the source comes out again byte for byte, and each non-blank line stands in the text once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../src/io/files.ts';
import { encode } from '../src/pipeline/encode.ts';
import { checkPointers, recoverBytes, recoverSource } from '../src/tei/recover.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function encodeBytes(bytes: Uint8Array, encoding?: string) {
  const input = { name: 'page', files: [sourceOf('page.txt', bytes)], open: () => undefined };
  return encode(input, { version: '0.0.0', from: 'text-layer', ...(encoding === undefined ? {} : { encoding }) });
}

/** The bytes that the documents of an input give back, pages of one file one after the other. */
async function recovered(bytes: Uint8Array, encoding?: string): Promise<Uint8Array | undefined> {
  const { value } = await encodeBytes(bytes, encoding);
  if (value === undefined) return undefined;
  return Buffer.concat(
    value.documents.map(({ tei, fileName }) => {
      const [source] = recoverSource(tei, fileName).value ?? [];
      if (source === undefined) throw new Error(`${fileName} cannot be read back`);
      expect(checkPointers(source, fileName)).toEqual([]);
      return recoverBytes(source);
    }),
  );
}

/** Pieces of which newspaper text and extraction noise are made. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\f',
      '\t',
      ' ',
      '　',
      '\0',
      '\u0001',
      '\u000B',
      '\u0085',
      '\u2028',
      '\uFEFF',
      '\uFFFE',
      '\uFFFF',
    ],
    ...[
      '本报讯 ',
      '□本报记者 王小明',
      '（下转2版）',
      '。',
      '”',
      'By A. Writer',
      'LONDON, April 4.—',
      'Continued on page 2',
      'ware-\nhouse',
      '&<>"\']]>',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('市长主持召开会议', 'The fire was seen at ten', 'Der Kaiser ſprach', '努 力 把 问 题'),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('the source comes out again byte for byte', () => {
  test('for random line soups', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const bytes = bytesOf(text);
        expect(Buffer.compare((await recovered(bytes)) ?? Buffer.alloc(0), bytes)).toBe(0);
      }),
      { numRuns: 300, seed: 20210729 },
    );
  });

  test('for any bytes, or they are refused with a coded error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { value, diagnostics } = await encodeBytes(bytes);
        if (value === undefined) expect(diagnostics.map(({ code }) => code.slice(0, 3))).toContain('ENC');
        else expect(Buffer.compare((await recovered(bytes)) ?? Buffer.alloc(0), bytes)).toBe(0);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('for UTF-16 with lone surrogates, and for GB18030', async () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(units, async (codes) => {
        const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Uint16Array.from(codes).buffer)]);
        expect(Buffer.compare((await recovered(bytes)) ?? Buffer.alloc(0), bytes)).toBe(0);
      }),
      { numRuns: 200, seed: 3 },
    );
    // 本报讯 in GB 18030.
    const chinese = Buffer.from([0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0x0a, 0xb1, 0xbe, 0x0a]);
    expect(Buffer.compare((await recovered(chinese)) ?? Buffer.alloc(0), chinese)).toBe(0);
    expect(Buffer.compare((await recovered(chinese, 'gb18030')) ?? Buffer.alloc(0), chinese)).toBe(0);
  });

  test.each([
    ['an empty file', ''],
    ['one newline', '\n'],
    ['blank lines only', '\n \n\t\n\n'],
    ['no final newline', 'a\nb'],
    ['doubled final newline', 'a\n\n'],
    ['CRLF', 'a\r\nb\r\n'],
    ['mixed line ends', 'a\r\nb\nc\rd'],
    ['CR only', 'a\rb\r'],
    ['a byte order mark', '\uFEFFa\n'],
    ['form feeds between, before and after pages', '\fa\n\fb\n\f\fc\f'],
    ['NUL and other controls', 'a\0b\u0007\nc\u001b[31m'],
    ['a line that is only a zero-width no-break space', 'a\n\uFEFF\nb'],
  ])('for %s', async (_, text) => {
    const bytes = bytesOf(text);
    expect(Buffer.from((await recovered(bytes)) ?? []).toString('latin1')).toBe(Buffer.from(bytes).toString('latin1'));
  });
});

describe('bytes that are no text in their encoding', () => {
  test('are refused with the place of the first wrong byte', async () => {
    const { value, diagnostics } = await encodeBytes(Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63]));
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'ENC-001', place: { file: 'page.txt', line: 2, column: 2 } });
  });

  test('an unknown encoding is refused by name', async () => {
    expect((await encodeBytes(bytesOf('a'), 'klingon')).diagnostics[0]?.code).toBe('ENC-002');
  });
});
