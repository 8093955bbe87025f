/** Pixel size and media type of an image file, from its header: PNG, JPEG, GIF, TIFF, JPEG 2000, WebP. */

export interface ImageHeader {
  readonly mediaType: string;
  /** As the file stores them: a turn that its EXIF data ask for is not made. */
  readonly width?: number;
  readonly height?: number;
}

/** Bytes of a file from an offset on; fewer where it ends, so that a header is found wherever it lies. */
export type ReadBytes = (offset: number, length: number) => Uint8Array;

/** A header has fewer parts before the size than this; files made to hold up a reader have more. */
const mostParts = 2000;

/** What the header of a file says of an image; undefined where it is none of the formats known. */
export function readImageHeader(read: ReadBytes): ImageHeader | undefined {
  const start = viewOf(read(0, 32));
  for (const format of formats) {
    if (!startsLike(start, format)) continue;
    try {
      const size = format.size(start, read);
      const isWhole = size !== undefined && size.width > 0 && size.height > 0;
      return { mediaType: format.mediaType, ...(isWhole ? size : {}) };
    } catch (error) {
      // A file that ends within its header.
      if (!(error instanceof RangeError)) throw error;
      return { mediaType: format.mediaType };
    }
  }
  return undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface ImageFormat {
  readonly mediaType: string;
  /** What files of the format have at an offset, a character a byte. */
  readonly signature: readonly (readonly [offset: number, bytes: string])[];
  readonly size: (start: DataView, read: ReadBytes) => Size | undefined;
}

const formats: readonly ImageFormat[] = [
  { mediaType: 'image/png', signature: [[0, '\x89PNG\r\n\x1a\n']], size: (start) => sizeAt(start, 16) },
  {
    mediaType: 'image/gif',
    signature: [[0, 'GIF8']],
    size: (start) => ({ width: start.getUint16(6, true), height: start.getUint16(8, true) }),
  },
  { mediaType: 'image/jpeg', signature: [[0, '\xff\xd8\xff']], size: (_, read) => jpegSize(read) },
  { mediaType: 'image/tiff', signature: [[0, 'II*\0']], size: tiffSize },
  { mediaType: 'image/tiff', signature: [[0, 'MM\0*']], size: tiffSize },
  { mediaType: 'image/tiff', signature: [[0, 'II+\0']], size: bigTiffSize },
  { mediaType: 'image/tiff', signature: [[0, 'MM\0+']], size: bigTiffSize },
  { mediaType: 'image/jp2', signature: [[4, 'jP  \r\n\x87\n']], size: (_, read) => jp2Size(read) },
  // A code stream without boxes: the size marker follows its start.
  { mediaType: 'image/j2c', signature: [[0, '\xff\x4f\xff\x51']], size: (start) => sizeAt(start, 8) },
  {
    mediaType: 'image/webp',
    signature: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    size: webpSize,
  },
];

function startsLike(start: DataView, { signature }: ImageFormat): boolean {
  return signature.every(
    ([offset, bytes]) => start.byteLength >= offset + bytes.length && text(start, offset, bytes.length) === bytes,
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function text(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, step) => String.fromCharCode(view.getUint8(at + step))).join('');
}

function sizeAt(view: DataView, at: number): Size {
  return { width: view.getUint32(at), height: view.getUint32(at + 4) };
}

/** Walks the segments, over EXIF data with pictures of their own, to the first frame header (ITU-T T.81, B.1.1 and B.2.2). */
function jpegSize(read: ReadBytes): Size | undefined {
  let at = 2;
  for (let part = 0; part < mostParts; part += 1) {
    const segment = viewOf(read(at, 9));
    const marker = segment.getUint8(1);
    if (segment.getUint8(0) !== 0xff || marker === 0xda) return undefined;
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !isTable)
      return { height: segment.getUint16(5), width: segment.getUint16(7) };
    // Any number of fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + segment.getUint16(2);
  }
  return undefined;
}

/** The first directory's tags 256 and 257 (TIFF 6.0, section 2); a large file often has it at its end. */
function tiffSize(start: DataView, read: ReadBytes): Size | undefined {
  const little = isLittleEndian(start);
  const directory = start.getUint32(4, little);
  const count = viewOf(read(directory, 2)).getUint16(0, little);
  return taggedSize(viewOf(read(directory + 2, count * 12)), 12, little);
}

/** BigTIFF: the same with offsets and counts of eight bytes. */
function bigTiffSize(start: DataView, read: ReadBytes): Size | undefined {
  const little = isLittleEndian(start);
  const directory = Number(start.getBigUint64(8, little));
  const count = Math.min(Number(viewOf(read(directory, 8)).getBigUint64(0, little)), mostParts);
  return taggedSize(viewOf(read(directory + 8, count * 20)), 20, little);
}

function isLittleEndian(start: DataView): boolean {
  return text(start, 0, 2) === 'II';
}

function taggedSize(entries: DataView, entryLength: 12 | 20, little: boolean): Size | undefined {
  const size: { width?: number; height?: number } = {};
  for (let at = 0; at + entryLength <= entries.byteLength; at += entryLength) {
    const [tag, type] = [entries.getUint16(at, little), entries.getUint16(at + 2, little)];
    const name = tag === 256 ? 'width' : tag === 257 ? 'height' : undefined;
    if (name !== undefined)
      size[name] = tagValue(entries, at + entryLength - (entryLength === 12 ? 4 : 8), type, little);
  }
  const { width, height } = size;
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** Types 3, 4 and 16 are integers of two, four and eight bytes. */
function tagValue(entries: DataView, at: number, type: number, little: boolean): number {
  if (type === 3) return entries.getUint16(at, little);
  return type === 16 ? Number(entries.getBigUint64(at, little)) : entries.getUint32(at, little);
}

/** The box `ihdr`, which is in the box `jp2h` (ISO/IEC 15444-1, I.4 and I.5.3). */
function jp2Size(read: ReadBytes): Size | undefined {
  let at = 0;
  for (let part = 0; part < mostParts; part += 1) {
    const box = viewOf(read(at, 16));
    const kind = text(box, 4, 4);
    if (kind === 'ihdr') {
      const { width: height, height: width } = sizeAt(box, 8);
      return { width, height };
    }
    const short = box.getUint32(0);
    // One says that the length follows in eight bytes, nought that the box goes on to the end of the file.
    const length = short === 1 ? Number(box.getBigUint64(8)) : short;
    if (length < 8) return undefined;
    at += kind === 'jp2h' ? (short === 1 ? 16 : 8) : length;
  }
  return undefined;
}

/** By the first chunk: lossy, lossless or extended (RFC 9649, 2.5 to 2.7). */
function webpSize(start: DataView): Size | undefined {
  switch (text(start, 12, 4)) {
    case 'VP8 ':
      return { width: start.getUint16(26, true) & 0x3fff, height: start.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      // A signature byte, then fourteen bits for each side, less one.
      const bits = start.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const three = (at: number): number => start.getUint16(at, true) + (start.getUint8(at + 2) << 16) + 1;
      return { width: three(24), height: three(27) };
    }
    default:
      return undefined;
  }
}
