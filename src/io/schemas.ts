/** Loads RELAX NG schemas from files and compiles each once; the newspaper schema comes with the package. */
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { compileProvenTree, compileSchema, type Schema, type SchemaLoader } from '../relax-ng/schema.ts';
import { readTreeFile } from '../relax-ng/tree-file.ts';
import { decodeXml } from '../xml/decode.ts';
import { packagedText } from './assets.ts';
import { readBytes, reasonOf } from './files.ts';
import { localPath } from './validation-inputs.ts';

const compiled = new Map<string, Outcome<Schema | undefined>>();
let newspaper: Schema | undefined;

/** The schema of the newspaper model, compiled on first use and shared. */
export function newspaperSchema(): Schema {
  if (newspaper !== undefined) return newspaper;
  const tree = readTreeFile(packagedText('schema/newspaper.tree.json'), 'schema/newspaper.rng');
  newspaper = compileProvenTree(tree.value);
  return newspaper;
}

/** Compiles the schema in a file; `shown` is what messages call it. */
export function loadSchema(path: string, shown: string): Outcome<Schema | undefined> {
  const absolute = resolve(path);
  const known = compiled.get(absolute);
  if (known !== undefined) return known;
  const outcome = compileFile(absolute, shown);
  compiled.set(absolute, outcome);
  return outcome;
}

function compileFile(path: string, shown: string): Outcome<Schema | undefined> {
  const other = otherKind(path);
  if (other !== undefined)
    return { value: undefined, diagnostics: [diagnose('VAL-006', { file: shown }, { href: shown, what: other })] };
  const text = readSchemaText(path);
  if ('reason' in text)
    return { value: undefined, diagnostics: [diagnose('INP-001', { file: shown }, { why: text.reason })] };
  const names = new Map([[shown, path]]);
  const load: SchemaLoader = (href, base) => {
    const found = localPath(href, dirname(names.get(base) ?? base));
    if (found === undefined) return { reason: 'nothing is fetched from the network' };
    const read = readSchemaText(found);
    if ('reason' in read) return read;
    const file = isAbsolute(href) || /^file:/iu.test(href) ? found : join(dirname(base), href);
    names.set(file, found);
    return { file, text: read.text };
  };
  return compileSchema({ file: shown, text: text.text }, load);
}

function otherKind(path: string): string | undefined {
  const ending = /\.(?<ending>\w+)$/u.exec(path)?.groups?.ending?.toLowerCase();
  const kinds: Readonly<Record<string, string>> = {
    xsd: 'an XML Schema',
    dtd: 'a DTD',
    sch: 'Schematron',
    odd: 'an ODD',
  };
  return ending === undefined ? undefined : kinds[ending];
}

function readSchemaText(path: string): { readonly text: string } | { readonly reason: string } {
  try {
    const { value, diagnostics } = decodeXml(readBytes(path), path);
    return value === undefined ? { reason: diagnostics[0]?.message ?? 'it cannot be read' } : { text: value.text };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
