/** Writes ZIP files that are the same for the same content: no clock, no owner, the order that is given. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface ZipEntry {
  /** Path in the ZIP, with `/` between its parts. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is packed already and would only cost time. */
const packed = /(?:^mimetype|\.(?:jpe?g|png|gif|webp))$/iu;

/** A ZIP of the entries in their order. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  // The first moment that a ZIP can tell. It holds local time, so this is local too, and the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  for (const { path, content } of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[path] = [bytes, { level: packed.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(files);
}
