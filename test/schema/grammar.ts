/** Our grammar, read for tests. */
import { fileURLToPath } from 'node:url';
import { readCompactSchema } from '../../src/relax-ng/compact.ts';
import type { SchemaElement } from '../../src/relax-ng/syntax.ts';
import { writeSchemaXml } from '../../src/relax-ng/write-xml.ts';
import { readText } from '../relax-ng/load-file.ts';

export const schemaFolder = fileURLToPath(new URL('../../schema/', import.meta.url));
export const grammarFile = `${schemaFolder}newspaper.rnc`;

/** The tree of newspaper.rnc. A fault in it is thrown, with its place. */
export function readGrammar(): SchemaElement {
  const { value, diagnostics } = readCompactSchema(readText(grammarFile), { file: grammarFile });
  const [fault] = diagnostics;
  if (value === undefined) throw new Error(`line ${fault?.place.line}: ${fault?.message}`);
  return value;
}

/** What newspaper.rng must be. */
export function grammarAsXml(): string {
  const comment = 'Generated from newspaper.rnc: change that file, then run “npm run accept”.';
  return writeSchemaXml(readGrammar(), { comment });
}
