/** N14: the closed lists of values of the newspaper model, for documents that another schema leaves open. */

import { attribute, named, type TeiScope } from '../../xml/tei-tree.ts';
import { atAttribute, defineRule } from '../rule.ts';

interface ValueList {
  readonly element: string;
  readonly attribute: string;
  readonly values: readonly string[];
  /** Only where this other attribute has one of these values. */
  readonly where?: { readonly attribute: string; readonly values: readonly string[] };
}

export const valueLists: readonly ValueList[] = [
  {
    element: 'div',
    attribute: 'type',
    values: ['article', 'brief', 'advert', 'notice', 'letter', 'section', 'imprint'],
  },
  {
    element: 'div',
    attribute: 'subtype',
    values: ['publicService', 'commercial', 'personal', 'legal'],
    where: { attribute: 'type', values: ['advert'] },
  },
  {
    element: 'div',
    attribute: 'subtype',
    values: ['briefs', 'unplaced', 'crosshead'],
    where: { attribute: 'type', values: ['section'] },
  },
  { element: 'div', attribute: 'part', values: ['I', 'M', 'F', 'Y', 'N'] },
  {
    element: 'head',
    attribute: 'type',
    values: ['kicker', 'main', 'sub', 'crosshead', 'sidehead', 'continuation'],
  },
  { element: 'ab', attribute: 'type', values: ['credit', 'unplaced', 'display'] },
  { element: 'titlePage', attribute: 'type', values: ['nameplate'] },
  { element: 'trailer', attribute: 'type', values: ['continuation'] },
  {
    element: 'ref',
    attribute: 'subtype',
    values: ['to', 'from'],
    where: { attribute: 'type', values: ['jump'] },
  },
  { element: 'pc', attribute: 'force', values: ['weak', 'strong', 'inter'] },
  { element: 'lb', attribute: 'break', values: ['no', 'yes', 'maybe'] },
  { element: 'cb', attribute: 'break', values: ['no', 'yes', 'maybe'] },
  { element: 'availability', attribute: 'status', values: ['free', 'restricted', 'unknown'] },
];

const columnTypes = /^(?:column|col|spalte|colonne|kolom)$/u;

const newspaper =
  '//tei:biblStruct[@type = "newspaper"] or //tei:titlePage[@type = "nameplate"] or //tei:div[@type = "article"]';
const contexts = valueLists.map(
  ({ element, attribute: name, where }) =>
    `tei:${element}[@${name}]${where === undefined ? '' : `[@${where.attribute} = (${quoted(where.values)})]`}`,
);

export const closedLists = defineRule({
  number: 'N14',
  context: '@type, @subtype, @part, @force, @break, @status with closed lists',
  codes: {
    'NWS-141': {
      context: [...new Set(contexts)].join(' | '),
      assert: `not(${newspaper}) or (${valueLists.map(assertOf).join(' and ')})`,
    },
  },
  check({ scope, report }) {
    if (!isNewspaper(scope)) return;
    for (const list of valueLists) {
      for (const element of named(scope, list.element)) {
        const value = attribute(element, list.attribute);
        // A div that is a column is N9's.
        if (list.element === 'div' && columnTypes.test(value ?? '')) continue;
        if (value === undefined || list.values.includes(value.trim())) continue;
        if (list.where !== undefined && !list.where.values.includes(attribute(element, list.where.attribute) ?? ''))
          continue;
        const values = { name: list.attribute, element: list.element, value, allowed: list.values.join(', ') };
        report(atAttribute('NWS-141', element, list.attribute, values));
      }
    }
  },
});

/** The lists are ours: they bind what says that it is a newspaper in our manner. */
function isNewspaper(scope: TeiScope): boolean {
  return (
    named(scope, 'biblStruct').some((bibl) => attribute(bibl, 'type') === 'newspaper') ||
    named(scope, 'titlePage').some((page) => attribute(page, 'type') === 'nameplate') ||
    named(scope, 'div').some((div) => attribute(div, 'type') === 'article')
  );
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(', ');
}

function assertOf({ element, attribute: name, values, where }: ValueList): string {
  const condition = where === undefined ? '' : ` or not(@${where.attribute} = (${quoted(where.values)}))`;
  const column =
    element === 'div' && name === 'type' ? ' or @type = ("column", "col", "spalte", "colonne", "kolom")' : '';
  return `(not(self::tei:${element}[@${name}])${condition}${column} or normalize-space(@${name}) = (${quoted(values)}))`;
}
