/** Reader for text layers: plain text as a PDF extractor or OCR gives it. Form feeds end pages; every line is kept, blank ones too. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isBlank, isWhiteSpace, linesOfPage, type Page, type TextLine } from '../model/layout.ts';
import { pageSource, type SourceFile, type TextEncoding } from '../model/source.ts';
import { whatIsBlank } from './page-report.ts';
import type { Reader } from './reader.ts';
import { type DecodedText, decodeTextLayer, encodeTextLayer } from './text-encoding.ts';
import { profileOf } from './text-layer-profile.ts';

const formFeed = '\f';
/** Blocks of OCR that were joined to one line each reach some 2000 characters. */
const longestLine = 5000;

export const textLayer: Reader = {
  format: 'text-layer',
  title: 'text layer (plain text)',
  recognises: looksLikeText,
  read(input, options) {
    const pages: Page[] = [];
    const diagnostics: Diagnostic[] = [];
    const remarks: string[] = [];
    let profile: string | undefined;
    for (const file of input.files) {
      const decoded = decodeTextLayer(file, options.encoding);
      diagnostics.push(...decoded.diagnostics);
      if (decoded.value === undefined) continue;
      const { name, meaning, reason } = profileOf(decoded.value.text, options.profile);
      profile ??= name;
      remarks.push(`${file.name} reads like a text layer of ${name} (${reason}): ${meaning}`);
      for (const page of pagesOf(file, decoded.value, (input.firstPage ?? 1) - 1 + pages.length)) {
        const lines = linesOfPage(page);
        const endless = lines.find(({ text }) => text.length > longestLine);
        if (endless !== undefined)
          diagnostics.push(
            diagnose('INP-009', { file: file.name, line: endless.number }, { length: endless.text.length }),
          );
        if (lines.every(isBlank)) {
          const what = file.bytes.length === 0 ? 'the file is empty' : whatIsBlank(lines);
          diagnostics.push(diagnose('INP-006', { file: file.name }, { what }));
        }
        pages.push(page);
      }
    }
    if (pages.length === 0) return { value: undefined, diagnostics };
    return {
      value: { name: input.name, format: 'text-layer', pages, remarks, ...(profile === undefined ? {} : { profile }) },
      diagnostics,
    };
  },
};

/** Pages of one file. A form feed ends a page and stays with it, as do blank lines after the last form feed. */
function pagesOf(file: SourceFile, { text, encoding }: DecodedText, before: number): Page[] {
  const pieces = text.split(formFeed).map((piece, at, all) => (at < all.length - 1 ? piece + formFeed : piece));
  if (pieces.length > 1 && isWhiteSpace(pieces.at(-1) ?? '')) pieces.push(pieces.splice(-2).join(''));
  return pieces.map((piece, at) => {
    const number = before + at + 1;
    const id = `p${number}`;
    const lines = piece
      .split('\n')
      .map((line, index): TextLine => ({ id: `${id}.l${index + 1}`, number: index + 1, text: line }));
    // Only the first page of a file begins with its byte order mark.
    const own = at === 0 ? encoding : { ...encoding, byteOrderMark: false };
    return {
      id,
      number,
      source: pageSource(file),
      ...(pieces.length > 1 ? { part: { number: at + 1, of: pieces.length, sha256: digest(piece, own) } } : {}),
      encoding: own,
      blocks: [{ id: `${id}.b1`, kind: 'text', lines }],
    };
  });
}

/** Digest of the bytes of a part of a file. */
function digest(text: string, encoding: TextEncoding): string {
  return createHash('sha256').update(encodeTextLayer({ text, encoding })).digest('hex');
}

/** Text has few control characters; programs, pictures and archives have many. UTF-16 is known by its byte order mark. */
function looksLikeText(file: SourceFile): boolean {
  const head = file.bytes.subarray(0, 65_536);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1;
  return controls <= head.length / 10;
}
