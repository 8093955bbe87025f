/** Files on disk as exporters see them: described, digested in pieces, read only where that is asked for. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { DigestAlgorithm, ImageFile, StoredFile } from '../pipeline/export.ts';
import { packagedFile } from './assets.ts';
import { isFileSystemError, reasonOf } from './files.ts';
import { readImageHeader } from './image-size.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.hocr': 'text/html',
  '.pdf': 'application/pdf',
  '.rng': 'application/xml',
  '.rnc': 'application/relax-ng-compact-syntax',
  '.sch': 'application/xml',
};

const pieceLength = 1024 * 1024;

/** A file as it is on disk, and where it is. Throws what the file system throws. */
export interface FileOnDisk extends StoredFile {
  readonly path: string;
}

/** A file that was described and can no longer be read; the message says why in plain words. */
export class UnreadableFile extends Error {
  readonly path: string;
  constructor(path: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.path = path;
  }
}

/** Describes a file. What it gives then throws `UnreadableFile`. */
export function storedFile(path: string): FileOnDisk {
  const digests = new Map<DigestAlgorithm, string>();
  return {
    path,
    name: basename(path),
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    size: statSync(path).size,
    read: () => reading(path, () => readFileSync(path)),
    digest(algorithm) {
      const known = digests.get(algorithm) ?? reading(path, () => digestOf(path, algorithm));
      digests.set(algorithm, known);
      return known;
    },
  };
}

/** A file of this program's own that packages carry: `newspaper.rng`. */
export function packagedAsset(name: string): FileOnDisk {
  return storedFile(packagedFile(`schema/${name}`));
}

function reading<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isFileSystemError(error) ? new UnreadableFile(path, error) : error;
  }
}

/** A TEI document as a file. */
export function storedTei(path: string): FileOnDisk {
  return { ...storedFile(path), mediaType: 'application/tei+xml' };
}

/** An image, with what its header tells; undefined where it is none. */
export function storedImage(path: string): (FileOnDisk & ImageFile) | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const header = readImageHeader((offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
    });
    return header === undefined ? undefined : { ...storedFile(path), ...header };
  } finally {
    closeSync(descriptor);
  }
}

/** Digest of a file in lower-case hexadecimal, read piece by piece. */
export function digestOf(path: string, algorithm: DigestAlgorithm): string {
  const hash = createHash(algorithm);
  const piece = new Uint8Array(pieceLength);
  const descriptor = openSync(path, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
