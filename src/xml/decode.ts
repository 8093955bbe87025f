/** Turns the bytes of an XML file into text: byte order mark, XML declaration, then strict decoding. */
import { Buffer } from 'node:buffer';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { firstWrongByte } from './charset.ts';

export interface DecodedXml {
  /** Without byte order mark. */
  readonly text: string;
  /** The encoding used, in lower case: `utf-8`, `utf-16le`, `gb18030`, `iso-8859-1` … */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

/** In bytes: beyond it no text can be made of a file at all. */
const longestFile = 400_000_000;

/** Decodes an XML file; undefined with an error where bytes and encoding do not fit. Nothing is ever replaced. */
export function decodeXml(bytes: Uint8Array, file: string): Outcome<DecodedXml | undefined> {
  const start = { file, line: 1, column: 1, offset: 0 };
  if (bytes.length > longestFile) {
    const values = { length: bytes.length, limit: longestFile };
    return { value: undefined, diagnostics: [diagnose('XML-033', start, values)] };
  }
  const seen = detectByBytes(bytes);
  const declared = declaredEncoding(bytes, seen?.encoding);
  const wanted = seen?.encoding ?? declared ?? 'utf-8';
  const diagnostics: Diagnostic[] = [];
  if (seen !== undefined && declared !== undefined && !agrees(declared, seen.encoding))
    diagnostics.push(diagnose('XML-003', start, { declared, found: seen.encoding }));
  // A declaration that could be read byte by byte cannot be in UTF-16.
  const encoding = seen === undefined && wanted.startsWith('utf-16') ? 'utf-8' : wanted;
  if (encoding !== wanted) diagnostics.push(diagnose('XML-003', start, { declared: wanted, found: encoding }));
  const body = bytes.subarray(seen?.markLength ?? 0);
  if (!isKnown(encoding)) return { value: undefined, diagnostics: [diagnose('XML-002', start, { encoding })] };
  const text = decodeStrictly(body, encoding);
  if (text !== undefined)
    return { value: { text, encoding, hasByteOrderMark: (seen?.markLength ?? 0) > 0 }, diagnostics };
  const fault = firstBadByte(body, encoding);
  const values = { encoding, byte: hexadecimal(body[fault.byte]), position: fault.byte + (seen?.markLength ?? 0) };
  return { value: undefined, diagnostics: [diagnose('XML-001', { file, ...fault.at }, values)] };
}

export interface Detected {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32';
  readonly markLength: number;
}

// XML 1.0 appendix F: a byte order mark, or the zero bytes around the first "<", tell the width of the characters.
export function detectByBytes(bytes: Uint8Array): Detected | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (a === 0 && b === 0 && (c === 0xfe || c === 0)) return { encoding: 'utf-32', markLength: 0 };
  if (a === 0xff && b === 0xfe) {
    return c === 0 && d === 0 ? { encoding: 'utf-32', markLength: 0 } : { encoding: 'utf-16le', markLength: 2 };
  }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  if (a === 0x3c && b === 0 && c !== 0) return { encoding: 'utf-16le', markLength: 0 };
  if (a === 0 && b === 0x3c && c === 0) return { encoding: 'utf-16be', markLength: 0 };
  return undefined;
}

// A declaration is pure ASCII, so with the zero bytes of UTF-16 left out it reads the same in every encoding.
function declaredEncoding(bytes: Uint8Array, seen: string | undefined): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const text = seen?.startsWith('utf-16') ? head.replaceAll('\0', '') : head;
  const declaration = /^[^<]{0,3}<\?xml\s[^>]*?\sencoding\s*=\s*(["'])(?<name>[^"']*)\1/u.exec(text);
  return declaration?.groups?.name?.toLowerCase();
}

function agrees(declared: string, found: string): boolean {
  if (declared === found || (declared === 'utf8' && found === 'utf-8')) return true;
  return /^(utf-16|iso-10646-ucs-2|ucs-2)$/u.test(declared) && found.startsWith('utf-16');
}

const latin1Names = new Set(['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'l1']);
const asciiNames = new Set(['us-ascii', 'ascii', 'ansi_x3.4-1968']);

function isKnown(encoding: string): boolean {
  if (latin1Names.has(encoding) || asciiNames.has(encoding)) return true;
  try {
    return new TextDecoder(encoding).encoding !== 'x-user-defined';
  } catch {
    return false;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  // The web's TextDecoder reads these two names as windows-1252, which is not what they mean in XML.
  if (latin1Names.has(encoding)) return viewOf(bytes).toString('latin1');
  if (asciiNames.has(encoding))
    return bytes.every((byte) => byte < 0x80) ? viewOf(bytes).toString('latin1') : undefined;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first byte at which strict decoding stops, and its place. */
function firstBadByte(
  bytes: Uint8Array,
  encoding: string,
): { readonly byte: number; readonly at: { readonly line: number; readonly column: number } } {
  const byte = asciiNames.has(encoding) ? bytes.findIndex((one) => one >= 0x80) : firstWrongByte(bytes, encoding);
  const lines = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, byte)).split(/\r\n|\r|\n/u);
  return { byte, at: { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 } };
}

function hexadecimal(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
