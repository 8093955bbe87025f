/** Headers of images, put together by hand from the formats' own specifications. */
import { expect, test } from 'vitest';
import { readImageHeader } from '../../src/io/image-size.ts';

/** Numbers are bytes, text a byte a character. */
function bytes(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'number' ? Buffer.of(part) : typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    ),
  );
}

function number(value: number, length: 2 | 4 | 8, order: 'big' | 'little'): Buffer {
  const buffer = Buffer.alloc(length);
  const at = order === 'big' ? length - Math.min(length, 4) : 0;
  if (order === 'big') buffer.writeUIntBE(value, at, Math.min(length, 4));
  else buffer.writeUIntLE(value, at, Math.min(length, 4));
  return buffer;
}

const big = (value: number, length: 2 | 4 | 8 = 4): Buffer => number(value, length, 'big');
const little = (value: number, length: 2 | 4 | 8 = 4): Buffer => number(value, length, 'little');

const read = (file: Uint8Array) =>
  readImageHeader((offset, length) => file.subarray(offset, Math.min(file.length, offset + length)));

const frame = (marker: number): Uint8Array => bytes(0xff, marker, big(17, 2), 8, big(4961, 2), big(3508, 2), 3);
const exif = bytes(0xff, 0xe1, big(65_535, 2), 'Exif\0\0', frame(0xc0), new Uint8Array(65_533 - 16));
const tag = (order: typeof big, id: number, type: number, value: Uint8Array): Uint8Array =>
  bytes(order(id, 2), order(type, 2), order(1, value.length === 8 ? 8 : 4), value);

test.each<[string, string, Uint8Array]>([
  ['PNG', 'image/png', bytes('\x89PNG\r\n\x1a\n', big(13), 'IHDR', big(3508), big(4961))],
  ['GIF', 'image/gif', bytes('GIF89a', little(3508, 2), little(4961, 2), new Uint8Array(20))],
  ['baseline JPEG', 'image/jpeg', bytes(0xff, 0xd8, frame(0xc0))],
  ['progressive JPEG', 'image/jpeg', bytes(0xff, 0xd8, 0xff, 0xdb, big(3, 2), 0, frame(0xc2))],
  ['JPEG with a picture in its EXIF data', 'image/jpeg', bytes(0xff, 0xd8, exif, frame(0xc0))],
  [
    'JPEG whose colour profile is longer than a megabyte',
    'image/jpeg',
    bytes(
      0xff,
      0xd8,
      ...Array.from({ length: 20 }, () => bytes(0xff, 0xe2, big(65_535, 2), new Uint8Array(65_533))),
      frame(0xc1),
    ),
  ],
  [
    'JPEG with fill bytes and tables',
    'image/jpeg',
    bytes(0xff, 0xd8, 0xff, 0xff, 0xff, 0xc4, big(3, 2), 0, frame(0xc0)),
  ],
  [
    'TIFF of Intel order',
    'image/tiff',
    bytes('II*\0', little(8), little(2, 2), tag(little, 256, 4, little(3508)), tag(little, 257, 3, little(4961))),
  ],
  [
    'TIFF of Motorola order with its directory at the end',
    'image/tiff',
    bytes(
      'MM\0*',
      big(500_008),
      new Uint8Array(500_000),
      big(3, 2),
      tag(big, 254, 4, big(0)),
      tag(big, 256, 3, bytes(big(3508, 2), 0, 0)),
      tag(big, 257, 4, big(4961)),
    ),
  ],
  [
    'BigTIFF',
    'image/tiff',
    bytes(
      'II+\0',
      little(8, 2),
      little(0, 2),
      little(16, 8),
      little(2, 8),
      tag(little, 256, 16, little(3508, 8)),
      tag(little, 257, 4, little(4961, 8)),
    ),
  ],
  [
    'JP2 with a box before its header',
    'image/jp2',
    bytes(
      big(12),
      'jP  \r\n\x87\n',
      big(20),
      'ftypjp2 ',
      big(0),
      'jp2 ',
      big(1),
      'uuid',
      big(5000, 8),
      new Uint8Array(4984),
      big(45),
      'jp2h',
      big(22),
      'ihdr',
      big(4961),
      big(3508),
      new Uint8Array(14),
    ),
  ],
  ['code stream of JPEG 2000', 'image/j2c', bytes('\xff\x4f\xff\x51', big(41, 2), big(0, 2), big(3508), big(4961))],
  [
    'lossy WebP',
    'image/webp',
    bytes(
      'RIFF',
      little(99),
      'WEBPVP8 ',
      little(80),
      0,
      0,
      0,
      '\x9d\x01\x2a',
      little(3508, 2),
      little(4961 | 0x4000, 2),
      0,
      0,
    ),
  ],
  [
    'lossless WebP',
    'image/webp',
    bytes('RIFF', little(99), 'WEBPVP8L', little(80), 0x2f, little((3507 | (4960 << 14)) + 2 ** 28), new Uint8Array(9)),
  ],
  [
    'extended WebP',
    'image/webp',
    bytes('RIFF', little(99), 'WEBPVP8X', little(10), little(16), 0xb3, 0x0d, 0, 0x60, 0x13, 0, 0, 0),
  ],
])('the size of a %s is found', (_, mediaType, file) => {
  expect(read(file)).toEqual({ mediaType, width: 3508, height: 4961 });
});

test.each<[string, Uint8Array, string | undefined]>([
  ['an empty file', bytes(), undefined],
  ['a text', bytes('a page of text, no image'), undefined],
  ['a PNG cut off in its header', bytes('\x89PNG\r\n\x1a\n', big(13)), 'image/png'],
  ['a JPEG that ends before its frame', bytes(0xff, 0xd8, 0xff, 0xe0, big(4, 2), 0, 0), 'image/jpeg'],
  [
    'a JPEG whose height comes after its picture',
    bytes(0xff, 0xd8, 0xff, 0xc0, big(17, 2), 8, 0, 0, big(10, 2), 3),
    'image/jpeg',
  ],
  ['a JPEG whose scan comes first', bytes(0xff, 0xd8, 0xff, 0xda, big(4, 2), 0, 0, frame(0xc0)), 'image/jpeg'],
  [
    'a TIFF whose directory lies beyond its end',
    bytes('II*\0', little(4_000_000_000), new Uint8Array(30)),
    'image/tiff',
  ],
  ['a TIFF without size', bytes('II*\0', little(8), little(0, 2), new Uint8Array(30)), 'image/tiff'],
  [
    'a JP2 whose boxes have no length',
    bytes(big(12), 'jP  \r\n\x87\n', big(3), 'ftyp', new Uint8Array(30)),
    'image/jp2',
  ],
  ['a WebP of another kind', bytes('RIFF', little(9), 'WEBPALPH', new Uint8Array(20)), 'image/webp'],
])('%s has no size', (_, file, mediaType) => {
  expect(read(file)).toEqual(mediaType === undefined ? undefined : { mediaType });
});
