/** The text of a source file as input of a reader. */
import { createHash } from 'node:crypto';
import type { ReaderInput } from '../../src/readers/reader.ts';

export function sourceInput(name: string, text: string): ReaderInput {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: name.replace(/\.\w+$/u, ''), files: [{ name, bytes, sha256 }], open: () => undefined };
}
