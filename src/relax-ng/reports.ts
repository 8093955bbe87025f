/** What is reported about attributes and content that do not fit, in words that say what would. */
import type { XmlAttribute } from '../xml/events.ts';
import { openElements } from './derivative.ts';
import { type ExpectedContent, expectedAttributes, expectedContent, required } from './expectation.ts';
import { describeNameClass, includesName, type Name } from './name-class.ts';
import { xmlNamespace } from './namespaces.ts';
import type { Pattern } from './pattern.ts';
import type { StandingAttribute } from './references.ts';
import { type Frame, isFull, report, type Validation } from './validation.ts';
import { describeExpected, describeValues, documentationOf, listNames, quote, suggest } from './wording.ts';

export function reportTwice(validation: Validation, given: StandingAttribute, earlier: StandingAttribute): void {
  const first = earlier.tag.locate(earlier.attribute.name);
  const related = { place: validation.placeAt(first.start, first.end), message: 'given here first' };
  const { value, name } = given.attribute;
  const { valueStart, end } = given.tag.locate(name);
  report(validation, 'RNG-020', valueStart, end, { id: quote(value) }, { attribute: name, related });
}

export function reportAttribute(
  validation: Validation,
  frame: Frame,
  pattern: Pattern,
  attribute: XmlAttribute,
  name: Name,
): void {
  if (isFull(validation)) return;
  const known = validation.schema.elementsByName.get(frame.name) ?? [];
  const isElsewhere = known.some(({ content }) =>
    expectedAttributes(content).some(({ nameClass }) => includesName(nameClass, name)),
  );
  const possible = expectedAttributes(pattern).map(({ nameClass }) => describeNameClass(nameClass));
  const taken = new Set(
    frame.tag.attributes.map(({ local, name: written, uri }) => (uri === xmlNamespace ? written : local)),
  );
  const free = possible.filter((candidate) => !taken.has(candidate));
  const list =
    free.length === 0
      ? 'delete it: no other attribute is possible here'
      : `possible here: ${listNames(free, attribute.local)}`;
  const expected = isElsewhere ? `it cannot stand beside the attributes before it; ${list}` : list;
  const values = {
    attribute: attribute.name,
    name: frame.tag.name,
    suggestion: suggest(attribute.local, free),
    expected,
  };
  const { start, end } = frame.tag.locate(attribute.name);
  report(validation, 'RNG-010', start, end, values, { attribute: attribute.name });
}

export function reportAttributeValue(
  validation: Validation,
  frame: Frame,
  pattern: Pattern,
  attribute: XmlAttribute,
  name: Name,
  opened: Pattern,
): void {
  if (isFull(validation)) return;
  const { patterns } = validation.schema;
  const expected = expectedContent(patterns.choice(openElements(opened).map(({ inside }) => inside)));
  const owner = expectedAttributes(pattern).find(({ nameClass }) => includesName(nameClass, name));
  const values = {
    value: quote(attribute.value),
    attribute: attribute.name,
    name: frame.tag.name,
    wanted: describeValues(expected, attribute.value),
    suggestion: suggest(
      attribute.value,
      [...expected.values].map(({ literal }) => literal.trim()),
    ),
    documentation: documentationOf(owner),
  };
  const { valueStart, end } = frame.tag.locate(attribute.name);
  report(validation, 'RNG-011', valueStart, end, values, { attribute: attribute.name });
}

export function reportMissingAttributes(validation: Validation, frame: Frame, pattern: Pattern): void {
  if (isFull(validation)) return;
  const missing = required(pattern, 'attribute');
  const [only] = missing.values();
  const others = expectedAttributes(pattern).map(({ nameClass }) => `@${describeNameClass(nameClass)}`);
  const names = [...missing.keys()].map((name) => `@${name}`);
  const shown = names.length > 0 ? names.join(' and ') : `one of ${listNames(others, '')}`;
  const values = { name: frame.tag.name, missing: shown, documentation: documentationOf(only) };
  report(validation, 'RNG-012', frame.tag.start, frame.tag.end, values);
}

export function reportText(validation: Validation, frame: Frame, text: string, isWhole: boolean): void {
  if (isFull(validation)) return;
  const expected = expectedContent(validation.pattern);
  const leading = /^[ \t\r\n]*/u.exec(validation.text?.slice(frame.textStart, frame.textEnd) ?? text)?.[0].length ?? 0;
  const start = frame.textStart + leading;
  const { name } = frame.tag;
  if (!isWhole || (expected.values.size === 0 && expected.datatypes.size === 0)) {
    // A forgotten <p> makes every line of its text stray: said once.
    if (frame.hasStrayText) return;
    frame.hasStrayText = true;
    // Where a paragraph may stand, it is what was forgotten.
    const values = { text: quote(text), name, expected: describeExpected(expected, 'p', validation.usage) };
    report(validation, 'RNG-007', start, frame.textEnd, values);
    return;
  }
  reportContent(validation, frame, text, expected, start, frame.textEnd);
}

function reportContent(
  validation: Validation,
  frame: Frame,
  text: string,
  expected: ExpectedContent,
  start: number,
  end: number,
): void {
  const literals = [...expected.values].map(({ literal }) => literal.trim());
  const values = {
    value: quote(text),
    name: frame.tag.name,
    wanted: describeValues(expected, text.trim()),
    suggestion: suggest(text.trim(), literals),
  };
  report(validation, 'RNG-008', start, end, values);
}

export function reportIncomplete(validation: Validation, frame: Frame, start: number, end: number): void {
  if (isFull(validation)) return;
  const { pattern } = validation;
  const content = expectedContent(pattern);
  // An element without text whose content is a value: the value is what is missing.
  if (!frame.hasChildren && content.elements.size === 0 && content.values.size + content.datatypes.size > 0) {
    reportContent(validation, frame, '', content, frame.tag.start, end);
    return;
  }
  const missing = required(pattern, 'element');
  const names = [...missing.keys()].map((name) => `<${name}>`);
  const expected = describeExpected(content, '', validation.usage);
  const wanted = names.length > 0 ? names.join(' and ') : expected;
  const values = {
    name: frame.tag.name,
    missing: names.length > 0 ? `required ${wanted} is missing` : `one of these is missing: ${expected}`,
    wanted,
    documentation: documentationOf([...missing.values()][0]),
  };
  const { tag } = frame;
  const related = { place: validation.placeAt(tag.start, tag.end), message: `<${tag.name}> begins here` };
  report(validation, 'RNG-006', start, end, values, { related });
}
