/** Digests of what a package holds, whether it is text of our own or a file on disk. */
import { createHash } from 'node:crypto';
import type { PackageFile } from '../exporter.ts';
import type { DigestAlgorithm } from './export-issue.ts';

type Content = PackageFile['content'];

/** Lower-case hexadecimal digest of a package file's content. */
export function digestOf(content: Content, algorithm: DigestAlgorithm): string {
  return isBytes(content) ? createHash(algorithm).update(content).digest('hex') : content.digest(algorithm);
}

/** Size of a package file's content in bytes. */
export function sizeOf(content: Content): number {
  return isBytes(content) ? Buffer.byteLength(content) : content.size;
}

function isBytes(content: Content): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}
