/** What to say about a start tag that cannot stand where it does, and how to go on as if it were mended. */
import type { Code } from '../diagnostics/catalogue.ts';
import type { Values } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { abandon, openElements, startTagOpen } from './derivative.ts';
import { expectedContent, possibleParents, required } from './expectation.ts';
import { includesName, listedNames, type Name } from './name-class.ts';
import type { ElementPattern, Pattern } from './pattern.ts';
import type { Schema } from './schema.ts';
import { describeExpected, documentationOf, listNames, suggest, type Usage } from './wording.ts';

/** The report, and the pattern to go on with after the start tag; undefined to pass over the whole element. */
export interface Recovery {
  readonly code?: Code;
  /** Worked out only if the error is reported. */
  readonly values?: () => Values;
  readonly opened: Pattern | undefined;
  /** What the element is taken for, where that differs from what is written. */
  readonly name?: Name;
}

/** Where the tag stands. */
export interface Surprise {
  readonly schema: Schema;
  /** What was possible before the tag. */
  readonly pattern: Pattern;
  readonly tag: XmlStartTag;
  readonly name: Name;
  /** Parent as written, undefined for the root. */
  readonly parent: string | undefined;
  /** The sibling before it, and what was possible before that. */
  readonly lastChild: { readonly name: string; readonly before: Pattern } | undefined;
  /** Namespace as written → namespace meant, once it has been reported. */
  readonly namespaces: Map<string, string>;
  readonly usage: Usage;
  /** Element pattern → names of the elements it can stand in, as far as they were asked for. */
  readonly parents: Map<ElementPattern, readonly string[]>;
}

/** How many required elements may be missing in a row before we think of another explanation. */
const longestGap = 3;

export function recover(surprise: Surprise): Recovery {
  const { schema, pattern, tag, namespaces } = surprise;
  const uri = namespaces.get(tag.uri);
  const name = uri === undefined ? undefined : schema.names.find(uri, tag.local);
  if (name === undefined) return explain(surprise);
  const opened = startTagOpen(schema.patterns, pattern, name);
  return opened.kind === 'notAllowed' ? { name, ...explain({ ...surprise, name }) } : { opened, name };
}

function explain(surprise: Surprise): Recovery {
  return (
    inOtherNamespace(surprise) ??
    afterMissing(surprise) ??
    afterIntruder(surprise) ??
    misplaced(surprise) ??
    unknown(surprise)
  );
}

/** The element is right but for its namespace: said once, and understood from then on. */
function inOtherNamespace({ schema, pattern, tag, namespaces }: Surprise): Recovery | undefined {
  const { elements } = expectedContent(pattern);
  const names = [...elements].flatMap(({ nameClass }) => listedNames(nameClass));
  const name = names.find(({ local, uri }) => local === tag.local && uri !== tag.uri);
  if (name === undefined) return undefined;
  namespaces.set(tag.uri, name.uri);
  const found = tag.uri === '' ? 'no namespace' : `the namespace ${tag.uri}`;
  const values = (): Values => ({ name: tag.name, found, expected: name.uri });
  return { code: 'RNG-003', values, opened: startTagOpen(schema.patterns, pattern, name), name };
}

/** The element would be right if something required stood before it. */
function afterMissing({ schema, pattern, tag, name }: Surprise): Recovery | undefined {
  const { patterns } = schema;
  let before = pattern;
  let firstMissing: [string, ElementPattern] | undefined;
  for (let step = 0; step < longestGap; step++) {
    const missing = firstRequired(before);
    if (missing === undefined) return undefined;
    firstMissing ??= missing;
    const [next] = listedNames(missing[1].nameClass);
    if (next === undefined) return undefined;
    before = abandon(patterns, startTagOpen(patterns, before, next));
    const opened = startTagOpen(patterns, before, name);
    if (opened.kind === 'notAllowed') continue;
    const [missingName, element] = firstMissing;
    const values = (): Values => ({ name: tag.name, missing: missingName, documentation: documentationOf(element) });
    return { code: 'RNG-005', values, opened };
  }
  return undefined;
}

/** A required element that could stand right here. */
function firstRequired(pattern: Pattern): [string, ElementPattern] | undefined {
  const { elements } = expectedContent(pattern);
  for (const [name, element] of required(pattern, 'element'))
    if (element.kind === 'element' && elements.has(element)) return [name, element];
  return undefined;
}

/** The element would be right if the sibling before it were not there; go on with either of them left out, so that both may be right. */
function afterIntruder(surprise: Surprise): Recovery | undefined {
  const { schema, pattern, tag, name, parent, lastChild, usage } = surprise;
  if (lastChild === undefined || parent === undefined || lastChild.name === tag.name) return undefined;
  const withoutSibling = startTagOpen(schema.patterns, lastChild.before, name);
  if (withoutSibling.kind === 'notAllowed') return undefined;
  const opened = schema.patterns.choice([withoutSibling, passingOver(surprise)]);
  const values = (): Values => ({
    name: tag.name,
    where: `after <${lastChild.name}> in <${parent}>`,
    expected: describeExpected(expectedContent(pattern), tag.local, usage),
    elsewhere: `; or move <${lastChild.name}>, after which only these can follow`,
  });
  return { code: 'RNG-001', values, opened };
}

/** The schema knows the element, but does not want it here: go on with its own content, then as if it were not there. */
function misplaced(surprise: Surprise): Recovery | undefined {
  const { schema, pattern, tag, name, parent, usage } = surprise;
  const known = schema.elementsByName.get(name);
  if (known === undefined) return undefined;
  const opened = passingOver(surprise);
  const going = opened.kind === 'notAllowed' ? undefined : opened;
  const expected = (): string => describeExpected(expectedContent(pattern), tag.local, usage);
  if (parent === undefined)
    return { code: 'RNG-004', values: () => ({ name: tag.name, expected: expected() }), opened: going };
  const values = (): Values => {
    const parents = known.flatMap((element) => parentsOf(surprise, element));
    const isPossible = parents.includes(parent.replace(/^.*:/u, ''));
    const where = isPossible ? `at this place in <${parent}>` : `in <${parent}>`;
    const others =
      isPossible || parents.length === 0 ? '' : `; ${tag.name} can stand in ${listNames(parents, parent, usage)}`;
    return { name: tag.name, where, expected: expected(), elsewhere: others };
  };
  return { code: 'RNG-001', values, opened: going };
}

/** The element's own content, and after it what was possible before it. */
function passingOver({ schema, pattern, name }: Surprise): Pattern {
  const { patterns, elementsByName } = schema;
  const contents = (elementsByName.get(name) ?? []).map(({ content }) => content);
  return patterns.after(patterns.choice(contents), pattern);
}

function parentsOf({ schema, parents }: Surprise, element: ElementPattern): readonly string[] {
  const found = parents.get(element) ?? possibleParents(schema.elements, element);
  parents.set(element, found);
  return found;
}

/** The schema does not know the element: take it for what was probably meant, or pass over it. */
function unknown({ schema, pattern, tag, parent, usage }: Surprise): Recovery {
  const expected = expectedContent(pattern);
  const names = [...expected.elements].flatMap(({ nameClass }) => listedNames(nameClass));
  const [close] = nearest(
    tag.local,
    names.map(({ local }) => local),
  );
  const meant = names.find(({ local }) => local === close);
  const opened = meant === undefined ? undefined : startTagOpen(schema.patterns, pattern, meant);
  const values = (): Values => {
    const known = [...schema.elementsByName.keys()].map(({ local }) => local);
    const suggestion = suggest(tag.local, close === undefined ? known : [close]);
    const element = [...expected.elements].find(({ nameClass }) => meant && includesName(nameClass, meant));
    const list = describeExpected(expected, tag.local, usage);
    return { name: tag.name, suggestion, expected: list + documentationOf(element) };
  };
  const recovery = {
    code: parent === undefined && close === undefined ? 'RNG-004' : 'RNG-002',
    values,
    opened,
  } as const;
  return meant === undefined || openElements(opened ?? schema.patterns.notAllowed).length === 0
    ? { ...recovery, opened: undefined }
    : { ...recovery, name: meant };
}
