/** newspaper.odd, the documentation for TEI people, says what newspaper.rnc says; and its examples are valid. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SchemaElement } from '../../src/relax-ng/syntax.ts';
import { validate } from '../../src/relax-ng/validate.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { compileFile, readText } from '../relax-ng/load-file.ts';
import { sharedPath } from '../shared-folder.ts';
import { readGrammar, schemaFolder } from './grammar.ts';
import { createGenerator } from './random-document.ts';

const file = join(schemaFolder, 'newspaper.odd');
const odd = readText(file);
const teiAll = sharedPath('oracles/tei/tei_all.rng');
const hasJing = spawnSync('jing').error === undefined;

/** What the specification part of the ODD says: its elements, and the values of `element/@attribute`. */
function specification(): {
  readonly included: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
} {
  const included: string[] = [];
  const values: Record<string, string[]> = {};
  let element = '';
  let attribute = '';
  parseXml(
    odd,
    {
      startElement: ({ local, attributes }) => {
        const said = (name: string): string => attributes.find((one) => one.local === name)?.value ?? '';
        if (local === 'moduleRef') included.push(...said('include').split(/\s+/u).filter(Boolean));
        if (local === 'elementSpec') element = said('ident');
        if (local === 'attDef') attribute = said('ident');
        const key = `${element}/@${attribute}`;
        if (local === 'valItem') values[key] = [...(values[key] ?? []), said('ident')];
      },
    },
    { file },
  );
  return { included, values };
}

/** The closed lists of newspaper.rnc by `element/@attribute`: attributes whose values are all written out. */
function closedLists(): Readonly<Record<string, readonly string[]>> {
  const { definitions } = createGenerator(readGrammar());
  const lists: Record<string, string[]> = {};
  const look = (pattern: SchemaElement, element: string): void => {
    const name = pattern.attributes.get('name') ?? '';
    if (pattern.name === 'ref') {
      const definition = definitions.get(name);
      if (name.startsWith('att.') && definition !== undefined) look(definition, element);
      return;
    }
    if (pattern.name === 'attribute') {
      // Attributes of a shared piece are looked at from the elements that have them.
      if (element === '') return;
      const values = valuesIn(pattern);
      const key = `${element}/@${name}`;
      if (values !== undefined) lists[key] = [...(lists[key] ?? []), ...values];
      return;
    }
    const inside = pattern.name === 'element' ? name : element;
    for (const child of pattern.children) if (typeof child !== 'string') look(child, inside);
  };
  for (const definition of definitions.values()) look(definition, '');
  return lists;
}

function valuesIn(pattern: SchemaElement): string[] | undefined {
  if (pattern.name === 'value') return [pattern.children.join('')];
  if (pattern.name !== 'attribute' && pattern.name !== 'choice') return undefined;
  const parts = pattern.children.map((child) => (typeof child === 'string' ? undefined : valuesIn(child)));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

const sorted = (values: readonly string[] | undefined): readonly string[] => [...new Set(values)].sort();

describe('schema/newspaper.odd', () => {
  it.skipIf(!hasJing || teiAll === undefined)('is valid TEI', () => {
    expect(spawnSync('jing', [teiAll ?? '', file], { encoding: 'utf8' }).stdout).toBe('');
  });

  it('includes the elements of newspaper.rnc and no others', () => {
    expect(sorted(specification().included)).toEqual(sorted(createGenerator(readGrammar()).names));
  });

  it('has the same closed lists of values', () => {
    const { values } = specification();
    const lists = closedLists();
    for (const [key, listed] of Object.entries(values))
      expect([key, sorted(lists[key])]).toEqual([key, sorted(listed)]);
    const open = /\/@(?:type|subtype|break|unit)$/u;
    expect(Object.keys(lists).filter((key) => open.test(key) && values[key] === undefined)).toEqual([]);
  });

  it('shows examples that are valid under newspaper.rng', () => {
    const { value: schema } = compileFile(join(schemaFolder, 'newspaper.rng'));
    if (schema === undefined) throw new Error('newspaper.rng does not compile');
    const examples = [...odd.matchAll(/<eg:egXML[^>]*>(?<example>[\s\S]*?)<\/eg:egXML>/gu)];
    expect(examples.length).toBeGreaterThan(10);
    for (const { groups } of examples) {
      const example = (groups?.example ?? '').replace(/(?<=<\/?)eg:/gu, '');
      const faults = validate(schema, pageAround(example), 'example.xml');
      expect(faults.map(({ message }) => `${message} in ${example}`)).toEqual([]);
    }
  });
});

/** A page with the example at the place where such an element stands. */
function pageAround(example: string): string {
  const name = /<(?<name>\w+)/u.exec(example)?.groups?.name;
  const layer = name === 'sourceDoc' || name === 'standOff' ? example : '';
  const source = name === 'biblStruct' ? example : '<p/>';
  const body = name === 'div' ? example : '<ab/>';
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt>
    <publicationStmt><p/></publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc></teiHeader>
    ${layer}<text><body>${body}</body></text></TEI>`;
}
