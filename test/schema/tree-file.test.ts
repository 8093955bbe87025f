/** schema/newspaper.tree.json is newspaper.rng read in advance, and the schema compiled from it is the same. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { readTreeFile, writeTreeFile } from '../../src/relax-ng/tree-file.ts';
import { readXmlSyntax } from '../../src/relax-ng/xml-syntax.ts';
import { compileFile } from '../relax-ng/load-file.ts';
import { grammarAsXml, schemaFolder } from './grammar.ts';

const file = 'schema/newspaper.rng';
// Not read from the file, so that one run of “npm run accept” renews both.
const text = grammarAsXml();
const { value: tree } = readXmlSyntax({ file, text });

describe('schema/newspaper.tree.json', () => {
  it('has not drifted from newspaper.rng', async () => {
    expect(tree).toBeDefined();
    if (tree !== undefined)
      await expect(writeTreeFile(tree)).toMatchFileSnapshot(join(schemaFolder, 'newspaper.tree.json'));
  });

  it('is read back as the tree that it was written from', () => {
    if (tree === undefined) return;
    expect(writeTreeFile(readTreeFile(writeTreeFile(tree), file).value)).toBe(writeTreeFile(tree));
  });

  it('compiles to as many elements and names as the schema itself', () => {
    const proven = compileFile(join(schemaFolder, 'newspaper.rng')).value;
    expect(newspaperSchema().elements.length).toBe(proven?.elements.length);
    expect([...newspaperSchema().elementsByName.keys()].map(({ local }) => local)).toEqual(
      [...(proven?.elementsByName.keys() ?? [])].map(({ local }) => local),
    );
  });
});
