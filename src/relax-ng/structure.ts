/** The full syntax of RELAX NG (§3): which elements and attributes stand where in a schema, and the name classes of §4.16. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { SchemaElement } from './syntax.ts';
import { isNcName, splitQName } from './xsd-names.ts';
import { isUriReference } from './xsd-uri.ts';

type Content =
  | 'none'
  | 'text'
  | 'patterns'
  | 'one pattern'
  | 'named'
  | 'data'
  | 'grammar'
  | 'include'
  | 'except'
  | 'names';

interface Rule {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly content: Content;
}

type Rules = ReadonlyMap<string, Rule>;

const noRules: Rules = new Map();
const noAttributes: readonly string[] = [];
/** Every element may have these (§3). */
const everywhere = ['ns', 'datatypeLibrary'];

const patternRules: Rules = new Map<string, Rule>([
  ['element', { optional: ['name'], content: 'named' }],
  ['attribute', { optional: ['name'], content: 'named' }],
  ['group', { content: 'patterns' }],
  ['interleave', { content: 'patterns' }],
  ['choice', { content: 'patterns' }],
  ['optional', { content: 'patterns' }],
  ['zeroOrMore', { content: 'patterns' }],
  ['oneOrMore', { content: 'patterns' }],
  ['list', { content: 'patterns' }],
  ['mixed', { content: 'patterns' }],
  ['ref', { required: ['name'], content: 'none' }],
  ['parentRef', { required: ['name'], content: 'none' }],
  ['empty', { content: 'none' }],
  ['text', { content: 'none' }],
  ['value', { optional: ['type'], content: 'text' }],
  ['data', { required: ['type'], content: 'data' }],
  ['notAllowed', { content: 'none' }],
  ['externalRef', { required: ['href'], content: 'none' }],
  ['grammar', { content: 'grammar' }],
]);
const nameRules: Rules = new Map<string, Rule>([
  ['name', { content: 'text' }],
  ['anyName', { content: 'except' }],
  ['nsName', { content: 'except' }],
  ['choice', { content: 'names' }],
]);
const exceptNamesRules: Rules = new Map([['except', { content: 'names' }]]);
const dataRules: Rules = new Map<string, Rule>([
  ['param', { required: ['name'], content: 'text' }],
  ['except', { content: 'patterns' }],
]);
const includeRules: Rules = new Map<string, Rule>([
  ['start', { optional: ['combine'], content: 'one pattern' }],
  ['define', { required: ['name'], optional: ['combine'], content: 'patterns' }],
  ['div', { content: 'include' }],
]);
const grammarRules: Rules = new Map<string, Rule>([
  ...includeRules,
  ['div', { content: 'grammar' }],
  ['include', { required: ['href'], content: 'include' }],
]);

/** What is wrong with the tree of one file. The later steps rely on a tree without faults. */
export function checkStructure(root: SchemaElement): readonly Diagnostic[] {
  const rule = patternRules.get(root.name);
  if (rule === undefined) return [diagnose('SCH-002', root.place, { name: root.name })];
  const faults: Diagnostic[] = [];
  checkElement(root, rule, faults);
  return faults;
}

function checkElement(element: SchemaElement, rule: Rule, faults: Diagnostic[]): void {
  checkAttributes(element, rule, faults);
  const children = childElements(element);
  switch (rule.content) {
    case 'none':
      return checkChildren(element, children, noRules, faults);
    case 'text':
      if (element.name === 'name') checkName(element, textOf(element), 'its text', faults);
      return checkChildren(element, children, noRules, faults);
    case 'patterns':
    case 'names': {
      const rules = rule.content === 'names' ? nameRules : patternRules;
      if (children.length === 0) faults.push(isEmpty(element, rule.content === 'names' ? 'a name class' : 'a pattern'));
      return checkChildren(element, children, rules, faults);
    }
    case 'one pattern':
      if (children.length === 0) faults.push(isEmpty(element, 'a pattern'));
      checkChildren(element, children.slice(0, 1), patternRules, faults);
      return checkChildren(element, children.slice(1), noRules, faults);
    case 'named':
      return checkNamed(element, children, faults);
    case 'data': {
      const params = children.findIndex(({ name }) => name !== 'param');
      const rest = params < 0 ? [] : children.slice(params);
      checkChildren(
        element,
        [...children.slice(0, children.length - rest.length), ...rest.slice(0, 1)],
        dataRules,
        faults,
      );
      return checkChildren(element, rest.slice(1), noRules, faults);
    }
    case 'except':
      checkChildren(element, children.slice(0, 1), exceptNamesRules, faults);
      return checkChildren(element, children.slice(1), noRules, faults);
    case 'grammar':
      return checkChildren(element, children, grammarRules, faults);
    case 'include':
      return checkChildren(element, children, includeRules, faults);
  }
}

/** element and attribute: a name class first, unless there is a name attribute; element then needs a pattern, attribute may have one. */
function checkNamed(element: SchemaElement, children: readonly SchemaElement[], faults: Diagnostic[]): void {
  const hasName = element.attributes.has('name');
  const patterns = hasName ? children : children.slice(1);
  const [first] = children;
  if (!hasName && first === undefined) faults.push(isEmpty(element, 'a name'));
  if (!hasName && first !== undefined) checkChildren(element, [first], nameRules, faults);
  if (!hasName && first !== undefined) checkExcept(first, undefined, faults);
  if (element.name === 'element' && patterns.length === 0 && (hasName || first !== undefined))
    faults.push(isEmpty(element, 'a pattern for its content'));
  const most = element.name === 'element' ? patterns.length : 1;
  checkChildren(element, patterns.slice(0, most), patternRules, faults);
  checkChildren(element, patterns.slice(most), noRules, faults);
}

/** §4.16: anyName excludes no anyName; nsName excludes neither anyName nor nsName. */
function checkExcept(nameClass: SchemaElement, around: 'anyName' | 'nsName' | undefined, faults: Diagnostic[]): void {
  const { name } = nameClass;
  const isForbidden = (around !== undefined && name === 'anyName') || (around === 'nsName' && name === 'nsName');
  if (isForbidden) faults.push(diagnose('SCH-017', nameClass.place, { inner: name, outer: around ?? '' }));
  const inside = around === 'nsName' ? around : name === 'anyName' || name === 'nsName' ? name : around;
  for (const child of childElements(nameClass)) checkExcept(child, inside, faults);
}

function checkChildren(
  parent: SchemaElement,
  children: readonly SchemaElement[],
  rules: Rules,
  faults: Diagnostic[],
): void {
  for (const child of children) {
    const rule = rules.get(child.name);
    if (rule !== undefined) {
      checkElement(child, rule, faults);
      continue;
    }
    const expected = rules.size === 0 ? 'nothing more' : [...rules.keys()].join(', ');
    faults.push(diagnose('SCH-003', child.place, { name: child.name, parent: parent.name, expected }));
  }
}

function checkAttributes(element: SchemaElement, rule: Rule, faults: Diagnostic[]): void {
  const { name } = element;
  const { required = noAttributes, optional = noAttributes } = rule;
  for (const attribute of required)
    if (!element.attributes.has(attribute)) faults.push(diagnose('SCH-005', element.place, { name, attribute }));
  for (const [attribute, value] of element.attributes) {
    if (![required, optional, everywhere].some((allowed) => allowed.includes(attribute))) {
      faults.push(diagnose('SCH-004', element.place, { attribute, name }));
      continue;
    }
    const reason = attributeFault(element, attribute, value);
    if (reason !== undefined) faults.push(diagnose('SCH-006', element.place, { attribute, value, name, reason }));
  }
}

function attributeFault(element: SchemaElement, attribute: string, value: string): string | undefined {
  const trimmed = trim(value);
  switch (attribute) {
    case 'combine':
      return trimmed === 'choice' || trimmed === 'interleave' ? undefined : 'it is choice or interleave';
    case 'datatypeLibrary': {
      // §4.3: the empty string, or an absolute URI without fragment identifier.
      const isUri = value === '' || (/^[A-Za-z][A-Za-z0-9+.-]*:[^#]+$/u.test(value) && isUriReference(value));
      return isUri ? undefined : 'it is an absolute URI without “#”';
    }
    case 'href':
      return isUriReference(value) && !value.includes('#') ? undefined : 'it is a URI reference without “#”';
    case 'type':
      return isNcName(trimmed) ? undefined : 'it is a name without colon';
    case 'name': {
      const isQualified = element.name === 'element' || element.name === 'attribute';
      const isRight = isQualified ? splitQName(trimmed) !== undefined : isNcName(trimmed);
      return isRight ? undefined : isQualified ? 'it is no name' : 'it is no name without colon';
    }
    default:
      return undefined;
  }
}

function checkName(element: SchemaElement, value: string, attribute: string, faults: Diagnostic[]): void {
  if (splitQName(trim(value)) !== undefined) return;
  faults.push(diagnose('SCH-006', element.place, { attribute, value, name: element.name, reason: 'it is no name' }));
}

function isEmpty(element: SchemaElement, expected: string): Diagnostic {
  return diagnose('SCH-007', element.place, { name: element.name, expected });
}

/** §4.2: white space around names does not count. */
export function trim(text: string): string {
  const isTrimmed = text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20;
  return isTrimmed ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
}

/** The children that are elements: mostly all of them, and then nothing is copied. */
export function childElements({ children }: SchemaElement): readonly SchemaElement[] {
  return isAllElements(children) ? children : children.filter((child) => typeof child !== 'string');
}

function isAllElements(children: SchemaElement['children']): children is readonly SchemaElement[] {
  for (const child of children) if (typeof child === 'string') return false;
  return true;
}

export function textOf(element: SchemaElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
