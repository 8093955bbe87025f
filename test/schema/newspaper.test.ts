/** Our grammar: newspaper.rng says what newspaper.rnc says, and everything in both is explained. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCompactSchema } from '../../src/relax-ng/compact.ts';
import type { SchemaElement } from '../../src/relax-ng/syntax.ts';
import { compileFile, readText } from '../relax-ng/load-file.ts';
import { grammarAsXml, grammarFile, readGrammar, schemaFolder } from './grammar.ts';

const hasTrang = spawnSync('trang').error === undefined;

describe('schema/newspaper.rnc', () => {
  it('is written out as newspaper.rng, which has not drifted from it', async () => {
    await expect(grammarAsXml()).toMatchFileSnapshot(join(schemaFolder, 'newspaper.rng'));
  });

  it('compiles in both syntaxes without a word', () => {
    for (const name of ['newspaper.rnc', 'newspaper.rng']) {
      const { value, diagnostics } = compileFile(join(schemaFolder, name));
      expect([value !== undefined, ...diagnostics]).toEqual([true]);
    }
  });

  it('explains every element and every attribute', () => {
    const silent: string[] = [];
    const look = (element: SchemaElement): void => {
      const isNamed = element.name === 'element' || element.name === 'attribute';
      if (isNamed && element.documentation === undefined) {
        silent.push(`${element.name} ${element.attributes.get('name')}, line ${element.place.line}`);
      }
      for (const child of element.children) if (typeof child !== 'string') look(child);
    };
    look(readGrammar());
    expect(silent).toEqual([]);
  });

  it('defines nothing that is not used', () => {
    const defined: string[] = [];
    const used = new Set<string>();
    const look = (element: SchemaElement): void => {
      const name = element.attributes.get('name') ?? '';
      if (element.name === 'define') defined.push(name);
      if (element.name === 'ref') used.add(name);
      for (const child of element.children) if (typeof child !== 'string') look(child);
    };
    look(readGrammar());
    expect(defined.filter((name) => !used.has(name))).toEqual([]);
  });

  it.skipIf(!hasTrang)('means to trang what it means to our own reader', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newspaper-'));
    const toCompact = (file: string, out: string): string => {
      execFileSync('trang', [file, join(folder, out)]);
      return join(folder, out);
    };
    const plain = join(folder, 'plain.rng');
    writeFileSync(plain, grammarAsXml());
    // What trang makes of our XML, and what it makes of the compact source through XML, read the same.
    const ours = toCompact(plain, 'ours.rnc');
    const theirs = toCompact(toCompact(grammarFile, 'theirs.rng'), 'theirs.rnc');
    expect(shapeOf(ours)).toEqual(shapeOf(theirs));
  });
});

/** The definitions of a compact schema without places and documentation, in the order of their names. */
function shapeOf(file: string): readonly string[] {
  const { value } = readCompactSchema(readText(file), { file });
  if (value === undefined) throw new Error(`${file} cannot be read`);
  const shape = (element: SchemaElement): string => {
    const attributes = [...element.attributes].map(([name, text]) => `${name}=${text}`).sort();
    const children = element.children.map((child) => (typeof child === 'string' ? child : shape(child)));
    return `${element.name}[${attributes.join(' ')}](${children.join(' ')})`;
  };
  const definitions = (element: SchemaElement): SchemaElement[] =>
    element.children.flatMap((child) =>
      typeof child === 'string' ? [] : child.name === 'div' ? definitions(child) : [child],
    );
  return definitions(value).map(shape).sort();
}
