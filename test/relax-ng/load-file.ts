/** Loads schemas from the file system for tests: the engine itself reads no files. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compileSchema, type SchemaLoader, type SchemaSource } from '../../src/relax-ng/schema.ts';
import { decodeXml } from '../../src/xml/decode.ts';

export function readText(file: string): string {
  const { value } = decodeXml(readFileSync(file), file);
  if (value === undefined) throw new Error(`${file} cannot be decoded`);
  return value.text;
}

const sourceOf = (file: string): SchemaSource => ({ file, text: readText(file) });

export const loadFile: SchemaLoader = (href, base) => {
  try {
    return sourceOf(resolve(dirname(base), href));
  } catch {
    return { reason: 'there is no such file' };
  }
};

export function compileFile(file: string) {
  return compileSchema(sourceOf(file), loadFile);
}
