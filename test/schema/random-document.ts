/** Writes documents at random from a grammar, the same for the same seed: each is valid under the grammar by construction. */
import type { SchemaElement } from '../../src/relax-ng/syntax.ts';

export type Random = () => number;

/** Numbers from 0 up to 1 that depend on the seed only (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A grammar made ready for writing documents: its definitions, and how deep each must go at least. */
export interface Generator {
  readonly root: SchemaElement;
  readonly definitions: ReadonlyMap<string, SchemaElement>;
  /** Fewest levels of elements that a definition needs. */
  readonly depths: ReadonlyMap<string, number>;
  /** Names of all elements, in the order of the grammar. */
  readonly names: readonly string[];
}

export function createGenerator(grammar: SchemaElement): Generator {
  const definitions = new Map<string, SchemaElement>();
  let root: SchemaElement | undefined;
  const collect = (element: SchemaElement): void => {
    for (const child of elements(element)) {
      if (child.name === 'define') definitions.set(child.attributes.get('name') ?? '', child);
      if (child.name === 'start') root = elements(child)[0];
      if (child.name === 'div') collect(child);
    }
  };
  collect(grammar);
  if (root === undefined) throw new Error('the grammar has no start');
  const names = [...definitions.values()].flatMap((definition) => elementNames(definition));
  return { root, definitions, depths: leastDepths(definitions), names: [...new Set(names)] };
}

function elements(element: SchemaElement): SchemaElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
}

function elementNames(pattern: SchemaElement): string[] {
  const inside = elements(pattern).flatMap(elementNames);
  return pattern.name === 'element' ? [pattern.attributes.get('name') ?? '', ...inside] : inside;
}

function leastDepths(definitions: ReadonlyMap<string, SchemaElement>): Map<string, number> {
  const depths = new Map([...definitions.keys()].map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, definition] of definitions) {
      const depth = leastDepth(definition, depths);
      if (depth === depths.get(name)) continue;
      depths.set(name, depth);
      changed = true;
    }
  }
  return depths;
}

function leastDepth(element: SchemaElement, depths: ReadonlyMap<string, number>): number {
  const parts = elements(element).map((child) => leastDepth(child, depths));
  switch (element.name) {
    case 'element':
      return 1 + Math.max(0, ...parts);
    case 'choice':
      return Math.min(...parts);
    case 'ref':
      return depths.get(element.attributes.get('name') ?? '') ?? Number.POSITIVE_INFINITY;
    case 'optional':
    case 'zeroOrMore':
      return 0;
    default:
      return Math.max(0, ...parts);
  }
}

interface Writing extends Generator {
  readonly random: Random;
  /** The element that the document is written to show, and how far each definition is from it. */
  readonly goal: string;
  readonly distances: ReadonlyMap<string, number>;
  readonly size: number;
  /** How many elements may still be written before only what must be is written. */
  budget: number;
  ids: number;
}

/** Attributes and content that a pattern gave. */
interface Piece {
  readonly attributes: readonly string[];
  readonly content: string;
}

const nothing: Piece = { attributes: [], content: '' };

/** One document that holds the element `goal`; inside it stand about `size` elements beyond those that must be there. */
export function writeRandomDocument(generator: Generator, goal: string, seed: number, size: number): string {
  const distances = distancesTo(goal, generator.definitions);
  const writing: Writing = { ...generator, random: seededRandom(seed), goal, distances, size, budget: 0, ids: 0 };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(writing, generator.root, true).content}\n`;
}

function distancesTo(goal: string, definitions: ReadonlyMap<string, SchemaElement>): Map<string, number> {
  const distances = new Map<string, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, definition] of definitions) {
      const distance = distanceTo(goal, definition, distances);
      if (distance >= (distances.get(name) ?? Number.POSITIVE_INFINITY)) continue;
      distances.set(name, distance);
      changed = true;
    }
  }
  return distances;
}

function distanceTo(goal: string, pattern: SchemaElement, distances: ReadonlyMap<string, number>): number {
  if (pattern.name === 'element' && pattern.attributes.get('name') === goal) return 0;
  if (pattern.name === 'ref') return distances.get(pattern.attributes.get('name') ?? '') ?? Number.POSITIVE_INFINITY;
  const step = pattern.name === 'element' ? 1 : 0;
  return step + Math.min(...elements(pattern).map((child) => distanceTo(goal, child, distances)));
}

/** Writes a pattern. `onTheWay`: the goal is to be reached inside it. */
function write(writing: Writing, pattern: SchemaElement, onTheWay: boolean): Piece {
  const parts = elements(pattern);
  switch (pattern.name) {
    case 'element':
      return writeElement(writing, pattern, onTheWay);
    case 'attribute':
      return writeAttribute(writing, pattern);
    case 'choice':
      return write(writing, chosen(writing, parts, onTheWay), onTheWay);
    case 'ref':
      return write(writing, referred(writing, pattern), onTheWay);
    case 'optional':
      return repeated(writing, parts, isAttributePart(pattern) ? occasional(writing) : atMost(writing, 1), onTheWay);
    case 'zeroOrMore':
      return repeated(writing, parts, atMost(writing, 4), onTheWay);
    case 'oneOrMore':
      return repeated(writing, parts, 1 + atMost(writing, 2), onTheWay);
    case 'text':
      return { attributes: [], content: pick(writing, ['', 'Port', ' 市 ', 'A &amp; B', '〔x〕 ']) };
    case 'data':
    case 'value':
    case 'list':
      return { attributes: [], content: valueFrom(writing, pattern) };
    case 'empty':
      return nothing;
    default:
      return sequence(writing, parts, onTheWay);
  }
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    attributes: pieces.flatMap(({ attributes }) => attributes),
    content: pieces.map(({ content }) => content).join(''),
  };
}

/** Parts in order; the goal is looked for in the part that is nearest to it. */
function sequence(writing: Writing, parts: readonly SchemaElement[], onTheWay: boolean): Piece {
  const way = onTheWay ? nearest(writing, parts) : undefined;
  return joined(parts.map((part) => write(writing, part, part === way)));
}

function nearest(writing: Writing, parts: readonly SchemaElement[]): SchemaElement {
  const distances = parts.map((part) => distanceTo(writing.goal, part, writing.distances));
  const least = Math.min(...distances);
  return pick(
    writing,
    parts.filter((_, index) => distances[index] === least),
  );
}

function repeated(writing: Writing, parts: readonly SchemaElement[], times: number, onTheWay: boolean): Piece {
  const least = onTheWay ? Math.max(1, times) : times;
  return joined(Array.from({ length: least }, (_, index) => sequence(writing, parts, onTheWay && index === 0)));
}

function atMost(writing: Writing, most: number): number {
  return writing.budget > 0 ? Math.floor(writing.random() * (most + 1)) : 0;
}

/** Attributes are many and optional: one in six is written, whatever the size. */
function occasional({ random }: Writing): number {
  return random() < 0.17 ? 1 : 0;
}

function isAttributePart(pattern: SchemaElement): boolean {
  return elements(pattern).every(({ name }) => name === 'attribute');
}

/** The way to the goal; else any alternative while there is budget; after that one of those that end soonest. */
function chosen(writing: Writing, alternatives: readonly SchemaElement[], onTheWay: boolean): SchemaElement {
  if (onTheWay) return nearest(writing, alternatives);
  if (writing.budget > 0) return pick(writing, alternatives);
  const depths = alternatives.map((alternative) => leastDepth(alternative, writing.depths));
  const least = Math.min(...depths);
  return pick(
    writing,
    alternatives.filter((_, index) => depths[index] === least),
  );
}

function pick<Choice>({ random }: Writing, choices: readonly Choice[]): Choice {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}

function referred(writing: Writing, reference: SchemaElement): SchemaElement {
  const name = reference.attributes.get('name') ?? '';
  const definition = writing.definitions.get(name);
  if (definition === undefined) throw new Error(`no definition of ${name}`);
  return definition;
}

function writeElement(writing: Writing, pattern: SchemaElement, onTheWay: boolean): Piece {
  writing.budget -= 1;
  const name = pattern.attributes.get('name') ?? '';
  const isReached = onTheWay && name === writing.goal;
  if (isReached) writing.budget = writing.size;
  const { attributes, content } = sequence(writing, elements(pattern), onTheWay && !isReached);
  const isRoot = writing.root.attributes.get('name') === name || name === 'TEI' || name === 'teiCorpus';
  const namespace = isRoot ? ' xmlns="http://www.tei-c.org/ns/1.0"' : '';
  const tag = `${name}${namespace}${attributes.map((attribute) => ` ${attribute}`).join('')}`;
  return { attributes: [], content: content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>` };
}

function writeAttribute(writing: Writing, pattern: SchemaElement): Piece {
  const [content] = elements(pattern);
  if (content === undefined) throw new Error('an attribute without content');
  const value = valueFrom(writing, content).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return { attributes: [`${pattern.attributes.get('name')}="${value}"`], content: '' };
}

function valueFrom(writing: Writing, pattern: SchemaElement): string {
  const parts = elements(pattern);
  switch (pattern.name) {
    case 'value':
      return pattern.children.join('');
    case 'data':
      return dataOf(writing, pattern);
    case 'choice':
      return valueFrom(writing, pick(writing, parts));
    case 'ref':
      return valueFrom(writing, referred(writing, pattern));
    case 'oneOrMore':
      return Array.from({ length: 1 + Math.floor(writing.random() * 2) }, () => values(writing, parts)).join(' ');
    case 'zeroOrMore':
      return Array.from({ length: Math.floor(writing.random() * 2) }, () => values(writing, parts)).join(' ');
    default:
      return values(writing, parts);
  }
}

function values(writing: Writing, parts: readonly SchemaElement[]): string {
  return parts
    .map((part) => valueFrom(writing, part))
    .filter((value) => value !== '')
    .join(' ');
}

/** Values by datatype; where a pattern narrows it, by that pattern. */
const samples: Readonly<Record<string, readonly string[]>> = {
  anyURI: ['#a', 'page:2', 'p1.jpg', 'https://example.org/a?b=c', '../x.xml#p1.a3'],
  language: ['en', 'zh-Hans', 'de-1901', 'x-old'],
  string: ['', 'a b', '7,249', ' '],
  boolean: ['true', 'false', '0', '1'],
  date: ['1905-07-13', '2021-02-28Z', '2024-02-29'],
  gYearMonth: ['1905-07'],
  gYear: ['1905', '-0044'],
  gMonthDay: ['--07-13'],
  gMonth: ['--07'],
  gDay: ['---13'],
  time: ['12:30:00'],
  dateTime: ['1905-07-13T12:30:00', '1905-07-13T12:30:00+08:00'],
  nonNegativeInteger: ['0', '12'],
  decimal: ['1.5', '-3'],
  double: ['12', '-0.5', '1e3'],
  Name: ['p', 'broadsheet', 'a:b'],
  NCName: ['Name', 'codepoint'],
  '[^\\p{C}\\p{Z}]+': ['word', '引题', 'a-b', 'x.1', '%'],
  '(\\-?[\\d]+/\\-?[\\d]+)': ['1/2', '-1/3'],
  '[\\-+]?\\d+(\\.\\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)': ['4000px', '-1.5em'],
  '(-?[0-9]+(\\.[0-9]+)?,-?[0-9]+(\\.[0-9]+)?)': ['1,2', '-3.5,4'],
  '[a-z][a-z0-9\\+\\.\\-]*': ['page', 'a+b'],
  '[\\d]+[a-z]*[\\d]*(\\.[\\d]+[a-z]*[\\d]*){0,3}': ['1', '0.1.0', '2b3.4'],
  '[\\d]+(\\.[\\d]+){0,2}': ['5', '4.9.0'],
  'minInclusive 0': ['0', '1', '0.92'],
};

function dataOf(writing: Writing, pattern: SchemaElement): string {
  const type = pattern.attributes.get('type') ?? '';
  if (type === 'ID') {
    writing.ids += 1;
    return `id${writing.ids}`;
  }
  const [parameter] = elements(pattern);
  const narrowed =
    parameter === undefined || type === 'anyURI'
      ? type
      : parameter.attributes.get('name') === 'pattern'
        ? parameter.children.join('')
        : `${parameter.attributes.get('name')} ${parameter.children.join('')}`;
  const known = samples[narrowed];
  if (known === undefined) throw new Error(`no sample values for ${narrowed}`);
  return pick(writing, known);
}
