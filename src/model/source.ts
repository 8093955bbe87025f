/** Where bytes came from: one file as it was delivered, and how its text was encoded. */

/** One delivered file. `sha256` is the lower-case hex digest of `bytes`. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What a page keeps of its file: an issue of many pages would not fit into memory with all their bytes. */
export interface PageSource {
  readonly name: string;
  readonly sha256: string;
  readonly byteLength: number;
}

/** The file of a page, without its bytes. */
export function pageSource({ name, sha256, bytes }: SourceFile): PageSource {
  return { name, sha256, byteLength: bytes.length };
}

/** Line terminators of a text layer. CRLF or CR is said only when it holds for every line end of the file. */
export type LineEnd = 'LF' | 'CRLF' | 'CR';

/** How the characters of a text file were coded; enough to turn decoded text into the same bytes again. */
export interface TextEncoding {
  /** WHATWG encoding label in lower case, for example `utf-8`, `utf-16le`, `gb18030`. */
  readonly charset: string;
  readonly byteOrderMark: boolean;
  readonly lineEnd: LineEnd;
}
