/** The storage root layout 0003-hash-and-id-n-tuple: where the object of an identifier lies. */
import { createHash } from 'node:crypto';

export const layoutName = '0003-hash-and-id-n-tuple-storage-layout';

export interface Layout {
  readonly digestAlgorithm: 'md5' | 'sha1' | 'sha256' | 'sha512';
  readonly tupleSize: number;
  readonly numberOfTuples: number;
}

export const usualLayout: Layout = { digestAlgorithm: 'sha256', tupleSize: 3, numberOfTuples: 3 };

/** Folder of an object below the storage root: three tuples of its identifier's hash, then the identifier itself. */
export function objectPath(id: string, { digestAlgorithm, tupleSize, numberOfTuples }: Layout = usualLayout): string {
  const hash = createHash(digestAlgorithm).update(id).digest('hex');
  const tuples = Array.from({ length: numberOfTuples }, (_, at) => hash.slice(at * tupleSize, (at + 1) * tupleSize));
  const encoded = [...Buffer.from(id)].map(encodedByte).join('');
  return [...tuples, encoded.length > 100 ? `${encoded.slice(0, 100)}-${hash}` : encoded].join('/');
}

/** The extension percent-encodes, in lower case, all but letters, digits, hyphen and underscore. */
function encodedByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[\w-]/u.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
}

/** A layout from an extension's config.json; what it leaves out has its usual value. Undefined where it is none. */
export function readLayout(text: string): Layout | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { extensionName, digestAlgorithm, tupleSize, numberOfTuples } = { extensionName: '', ...usualLayout, ...value };
  if (extensionName !== layoutName || !isCount(tupleSize) || !isCount(numberOfTuples)) return undefined;
  if (!['md5', 'sha1', 'sha256', 'sha512'].includes(digestAlgorithm)) return undefined;
  return { digestAlgorithm, tupleSize, numberOfTuples };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 32;
}
