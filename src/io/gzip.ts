/** Unpacks gzip files, up to a limit: a small file can be made to unpack to more than memory holds. */
import { constants, gunzipSync } from 'node:zlib';

/** Whether bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/** The content, or why it cannot be had. `limit` is in bytes of content. */
export function unpack(bytes: Uint8Array, limit: number): { readonly content: Uint8Array } | { readonly why: string } {
  try {
    return { content: gunzipSync(bytes, { maxOutputLength: limit }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return { why: `it unpacks to more than ${limit} bytes` };
    if (code === 'Z_BUF_ERROR') return { why: 'it ends too early' };
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** What the first bytes of a gzip file unpack to, which is a beginning too; nothing where they are damaged or unpack to too much. */
export function unpackBeginning(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return new Uint8Array();
  }
}
