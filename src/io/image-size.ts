/** Pixel size and media type of an image file, from its first bytes: PNG, JPEG, GIF, TIFF, JPEG 2000, WebP. */

export interface ImageHeader {
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
}

/** How many bytes `readImageHeader` wants to see; a JPEG may carry a long colour profile before its size. */
export const imageHeaderLength = 262_144;

/** What the first bytes of a file say of an image; undefined where they are none of the formats known. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const read of [readPng, readGif, readJpeg, readTiff, readJp2, readWebp]) {
      const header = read(view);
      if (header !== undefined) return header;
    }
  } catch (error) {
    // A file that ends within its header.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function text(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, step) => String.fromCharCode(view.getUint8(at + step))).join('');
}

function readPng(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47) return undefined;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): ImageHeader | undefined {
  if (text(view, 0, 4) !== 'GIF8') return undefined;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks the segments to the first frame header (ITU-T T.81, B.2.2). */
function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  const mediaType = 'image/jpeg';
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { mediaType, height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return { mediaType };
}

/** The first directory's tags 256 and 257 (TIFF 6.0, section 2). */
function readTiff(view: DataView): ImageHeader | undefined {
  const order = text(view, 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  if (view.getUint16(2, little) !== 42) return undefined;
  const mediaType = 'image/tiff';
  const directory = view.getUint32(4, little);
  // A directory at the end of a large file is not among the first bytes.
  if (directory + 2 > view.byteLength) return { mediaType };
  const size: { width?: number; height?: number } = {};
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + entry * 12;
    const isShort = view.getUint16(at + 2, little) === 3;
    const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
    if (view.getUint16(at, little) === 256) size.width = value;
    if (view.getUint16(at, little) === 257) size.height = value;
  }
  return { mediaType, ...size };
}

/** The image header box `ihdr` (ISO/IEC 15444-1, I.5.3.1), or the size marker of a bare code stream. */
function readJp2(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) === 0xff4fff51) {
    return { mediaType: 'image/j2c', width: view.getUint32(8), height: view.getUint32(12) };
  }
  if (text(view, 4, 4) !== 'jP  ') return undefined;
  const mediaType = 'image/jp2';
  for (let at = 12; at + 16 < Math.min(view.byteLength, 4096); at += 1) {
    if (text(view, at, 4) === 'ihdr') {
      return { mediaType, height: view.getUint32(at + 4), width: view.getUint32(at + 8) };
    }
  }
  return { mediaType };
}

function readWebp(view: DataView): ImageHeader | undefined {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return undefined;
  const mediaType = 'image/webp';
  const kind = text(view, 12, 4);
  if (kind === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { mediaType, width: three(24), height: three(27) };
  }
  if (kind === 'VP8 ') {
    return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return { mediaType };
}
