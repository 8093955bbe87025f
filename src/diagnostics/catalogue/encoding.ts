/** ENC-…: bytes that do not decode, or would not come back the same. */
import type { CatalogueRow } from '../row.ts';

export const encoding = {
  'ENC-001': {
    severity: 'error',
    title: 'Bytes are wrong in the encoding',
    message: 'byte {offset} (0x{byte}) is not {charset}',
    meaning:
      'The file is not text in this encoding. Nothing is replaced by question marks, because then the source could not be printed again byte for byte.',
    fix: 'say the encoding with --encoding NAME (for example gb18030, big5, windows-1252), or repair the file',
  },
  'ENC-002': {
    severity: 'error',
    title: 'Unknown encoding',
    message: 'the encoding “{found}” is not known',
    meaning: '--encoding takes a label of the WHATWG Encoding Standard.',
    fix: 'use for example utf-8, utf-16le, gb18030, big5, shift_jis, windows-1252 or iso-8859-2',
  },
  'ENC-003': {
    severity: 'warning',
    title: 'Encoding guessed',
    message: 'the file is not UTF-8; it is read as {charset}, because {why}',
    meaning: 'A text file does not say how it is encoded. This one has no byte order mark and is not UTF-8.',
    fix: 'say it with --encoding {charset} if that is right, or name the right one',
  },
  'ENC-004': {
    severity: 'error',
    title: 'Encoding does not come back the same',
    message: 'read as {charset} and written again, the file differs at byte {offset}',
    meaning:
      'Some encodings have several byte sequences for one character. From the TEI the source could not be printed again byte for byte, so the file is refused.',
    fix: 'convert the file to UTF-8 with a tool of your choice and encode that',
  },
} as const satisfies Record<string, CatalogueRow>;
