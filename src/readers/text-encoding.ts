/** Finds out how a text layer is encoded, decodes it, and proves that the same bytes come back. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { LineEnd, SourceFile, TextEncoding } from '../model/source.ts';
import { decodeBytes, encodeText, isKnownCharset } from '../xml/charset.ts';

/** A decoded text layer: `text` without byte order mark, its line ends as LF where `encoding.lineEnd` says what they were. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Decodes a text layer; `said` is the encoding that the user states. Wrong bytes are refused, never replaced. */
export function decodeTextLayer(file: SourceFile, said?: string): Outcome<DecodedText | undefined> {
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => file.bytes[at] === byte));
  const content = file.bytes.subarray(mark?.bytes.length ?? 0);
  const place = { file: file.name };
  const label = said?.toLowerCase();
  if (label !== undefined && !isKnownCharset(label)) {
    return { value: undefined, diagnostics: [diagnose('ENC-002', place, { found: label })] };
  }
  const guess = label === undefined && mark === undefined ? guessCharset(content) : undefined;
  const charset = label ?? mark?.charset ?? guess?.charset ?? 'utf-8';
  const decoded = decodeBytes(content, charset);
  if ('wrongAt' in decoded)
    return { value: undefined, diagnostics: [wrongByte(file, content, decoded.wrongAt, charset)] };
  const encoding: TextEncoding = { charset, byteOrderMark: mark !== undefined, lineEnd: lineEndOf(decoded.text) };
  const text = unifyLineEnds(decoded.text, encoding.lineEnd);
  const difference = firstDifference(content, encodeText(decoded.text, charset));
  if (difference !== undefined) {
    const offset = difference + file.bytes.length - content.length;
    return { value: undefined, diagnostics: [diagnose('ENC-004', place, { charset, offset })] };
  }
  const why = guess?.why;
  return {
    value: { text, encoding },
    diagnostics: why === undefined ? [] : [diagnose('ENC-003', place, { charset, why })],
  };
}

/** The bytes of a text layer, from the text that `decodeTextLayer` gave. */
export function encodeTextLayer({ text, encoding }: DecodedText): Uint8Array {
  const mark = encoding.byteOrderMark ? (marks.find(({ charset }) => charset === encoding.charset)?.bytes ?? []) : [];
  const lineEnd = { LF: '\n', CRLF: '\r\n', CR: '\r' }[encoding.lineEnd];
  const content = encodeText(lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd), encoding.charset);
  if (mark.length === 0) return content;
  const bytes = new Uint8Array(mark.length + content.length);
  bytes.set(mark);
  bytes.set(content, mark.length);
  return bytes;
}

/** Without byte order mark or a word from the user: UTF-8, else UTF-16 by its zero bytes, else GB18030 by its common characters. */
function guessCharset(bytes: Uint8Array): { charset: string; why?: string } {
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin text in UTF-16 has a zero in every second byte; a NUL here and there has not.
  if (bytes.length % 2 === 0 && Math.max(even, odd) > sample.length / 8 && Math.min(even, odd) < sample.length / 64) {
    return { charset: odd > even ? 'utf-16le' : 'utf-16be', why: 'every second byte of long stretches is zero' };
  }
  if (!('wrongAt' in decodeBytes(bytes, 'utf-8'))) return { charset: 'utf-8' };
  return looksLikeGb18030(sample)
    ? { charset: 'gb18030', why: 'nearly all its other bytes form common Chinese characters in that encoding' }
    : { charset: 'utf-8' };
}

/** GB 2312 puts the 3,755 commonest characters in rows B0–D7; Latin-1 text seldom has two such bytes in a row. */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  let common = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    high += 1;
    const trail = bytes[at + 1] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
      if ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) common += 1;
      at += 1;
    }
  }
  return high > 0 && common / high > 0.8;
}

function wrongByte(file: SourceFile, content: Uint8Array, wrongAt: number, charset: string): Diagnostic {
  const before = content.subarray(0, wrongAt);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  const prefix = decodeBytes(before.subarray(lineStart), charset);
  const column = 'text' in prefix ? Array.from(prefix.text).length + 1 : wrongAt - lineStart + 1;
  const byte = (content[wrongAt] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  const offset = wrongAt + file.bytes.length - content.length;
  return diagnose('ENC-001', { file: file.name, line, column }, { offset, byte, charset });
}

/** One kind of line end is recorded only where every line of the file has it; otherwise CR stays a character of its line. */
function lineEndOf(text: string): LineEnd {
  const returns = text.split('\r').length - 1;
  if (returns === 0) return 'LF';
  const feeds = text.split('\n').length - 1;
  if (feeds === 0) return 'CR';
  return feeds === returns && text.split('\r\n').length - 1 === feeds ? 'CRLF' : 'LF';
}

function unifyLineEnds(text: string, lineEnd: LineEnd): string {
  if (lineEnd === 'CRLF') return text.replaceAll('\r\n', '\n');
  return lineEnd === 'CR' ? text.replaceAll('\r', '\n') : text;
}

/** Offset of the first byte in which two files differ. */
export function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  const length = Math.max(left.length, right.length);
  for (let at = 0; at < length; at += 1) if (left[at] !== right[at]) return at;
  return undefined;
}
