/** Reads bagit.txt: which version of BagIt a bag follows, and the encoding of its other tag files. */
import { type Diagnostic, diagnose, type Outcome, type Place } from '../../diagnostics/diagnostic.ts';
import type { PackageFolder } from '../exporter.ts';

export interface Bag {
  readonly folder: PackageFolder;
  /** `1.0`, `0.97`. */
  readonly version: string;
  /** Version 1.0 or later; the drafts before it ask for less. */
  readonly strict: boolean;
  readonly encoding: string;
}

/** The bag in a folder. Where its declaration cannot be read it is judged as one of version 1.0 in UTF-8. */
export function readDeclaration(folder: PackageFolder): Outcome<Bag> {
  const file = 'bagit.txt';
  const assumed: Bag = { folder, version: '1.0', strict: true, encoding: 'UTF-8' };
  const faulty = (problem: string): Outcome<Bag> => ({
    value: assumed,
    diagnostics: [diagnose('PKG-201', placeIn(file), { problem })],
  });
  if (!folder.has(file)) return faulty('is missing');
  const bytes = folder.read(file);
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return faulty('begins with a byte order mark');
  const text = decode(bytes, 'UTF-8');
  if (text === undefined) return faulty('is not in UTF-8');
  const form = /^BagIt-Version: (\d+\.\d+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)*$/u;
  const [, version, encoding] = form.exec(text) ?? [];
  if (version === undefined || encoding === undefined) return faulty('does not have the two lines it must have');
  if (!isEncoding(encoding)) return faulty(`declares “${encoding}”, an encoding that is not known`);
  if (!/^(?:0\.9[3-7]|1\.0)$/u.test(version)) return faulty(`declares version ${version}, which there is not`);
  const older = version === '1.0' ? [] : [diagnose('PKG-202', placeIn(file), { version })];
  return { value: { folder, version, strict: version === '1.0', encoding }, diagnostics: older };
}

/** Text of a tag file; a diagnostic where it is not in the bag's encoding. */
export function readTagFile({ folder, encoding }: Bag, path: string): string | Diagnostic {
  const text = decode(folder.read(path), encoding);
  return text ?? diagnose('PKG-203', placeIn(path), { encoding });
}

/** A place in a file of a bag. */
export function placeIn(path: string, line?: number): Place {
  return { file: path, ...(line === undefined ? {} : { line }) };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** A byte order mark stays in UTF-8 text, where it would be part of the first entry; UTF-16 needs it. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  // Without a mark UTF-16 is big-endian (RFC 2781 §4.3), while decoders take it for little-endian.
  const label = /^utf-?16$/iu.test(encoding) && bytes[0] !== 0xff ? 'utf-16be' : encoding;
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: /^utf-?8$/iu.test(label) }).decode(bytes);
  } catch {
    return undefined;
  }
}
