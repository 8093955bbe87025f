/** Character encodings by their WHATWG label: decoding that refuses wrong bytes, and encoding back to the same bytes. */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

/** Offset of the first byte that is wrong in the encoding, or the text. */
export type Decoded = { readonly text: string } | { readonly wrongAt: number };

/** Whether text in this encoding can be read and written. */
export function isKnownCharset(charset: string): boolean {
  if (isUtf16(charset)) return true;
  try {
    new TextDecoder(charset);
  } catch {
    return false;
  }
  return iconv.encodingExists(charset);
}

/** Decodes bytes without their byte order mark; nothing is replaced, nothing dropped. */
export function decodeBytes(bytes: Uint8Array, charset: string): Decoded {
  if (isUtf16(charset)) return decodeUtf16(bytes, charset);
  try {
    return { text: new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { wrongAt: firstWrongByte(bytes, charset) };
  }
}

/** Encodes text, without adding a byte order mark. */
export function encodeText(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return iconv.encode(text, charset);
}

function isUtf16(charset: string): charset is 'utf-16le' | 'utf-16be' {
  return charset === 'utf-16le' || charset === 'utf-16be';
}

/** UTF-16 is taken unit by unit: a lone surrogate is kept, since the file must come out again as it went in. */
function decodeUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1) return { wrongAt: bytes.length - 1 };
  const units = Buffer.from(bytes);
  return { text: (charset === 'utf-16be' ? units.swap16() : units).toString('utf16le') };
}

/** The byte at which a strict decoder stops: found in the chunk that fails, byte by byte. */
export function firstWrongByte(bytes: Uint8Array, charset: string): number {
  const chunk = 65_536;
  let good = 0;
  const coarse = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  while (good < bytes.length && accepts(coarse, bytes.subarray(good, good + chunk))) good += chunk;
  const fine = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  accepts(fine, bytes.subarray(0, good));
  for (let offset = good; offset < bytes.length; offset += 1) {
    if (!accepts(fine, bytes.subarray(offset, offset + 1))) return startOfSequence(bytes, offset, charset);
  }
  return startOfSequence(bytes, bytes.length, charset);
}

/** A decoder notices a broken sequence at the byte after it: the fault is where the sequence began, at most three bytes before. */
function startOfSequence(bytes: Uint8Array, noticed: number, charset: string): number {
  for (let offset = noticed; offset > Math.max(0, noticed - 4); offset -= 1) {
    const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    if (accepts(decoder, bytes.subarray(0, offset)) && accepts(decoder, new Uint8Array(), false)) return offset;
  }
  return Math.max(0, noticed - 3);
}

/** `stream` lets a character that is cut by the end of the chunk go on in the next. */
function accepts(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream = true): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
