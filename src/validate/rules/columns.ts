/** N9: column beginnings are numbered and rise within an item; a div is an item, not a column. */

import { attribute, childrenNamed, named, type TeiElement, walk } from '../../xml/tei-tree.ts';
import { atAttribute, atElement, defineRule, type RuleContext } from '../rule.ts';

export const columns = defineRule({
  number: 'N9',
  context: 'cb, div',
  codes: {
    'NWS-091': { context: 'tei:cb', assert: 'normalize-space(@n) or @type = "end"' },
    'NWS-092': { nativeOnly: 'needs the numbers since the last page or grid change within the item' },
    'NWS-093': {
      context: 'tei:text//tei:div',
      assert: 'not(@type = ("column", "col", "spalte", "colonne", "kolom"))',
    },
    'NWS-094': { context: 'tei:cb', assert: 'not(@type = "end")' },
  },
  check(context) {
    if (named(context.scope, 'cb').length > 0)
      for (const text of childrenNamed(context.scope.root, 'text')) checkNumbers(context, text);
    for (const div of named(context.scope, 'div')) {
      const type = attribute(div, 'type') ?? '';
      if (/^(?:column|col|spalte|colonne|kolom)$/u.test(type))
        context.report(atAttribute('NWS-093', div, 'type', { type }));
    }
  },
});

function checkNumbers(context: RuleContext, text: TeiElement): void {
  let last: { readonly number: number; readonly element: TeiElement } | undefined;
  const containers = new Set(['body', 'front', 'back', 'text', 'group']);
  walk(text, {
    enter(element) {
      const { local } = element;
      const startsItem = local === 'div' && element.parent !== undefined && containers.has(element.parent.local);
      const startsGrid = local === 'milestone' && attribute(element, 'unit') === 'columns';
      if (startsItem || startsGrid || local === 'pb') last = undefined;
      if (local !== 'cb') return;
      if (attribute(element, 'type') === 'end') {
        context.report(atAttribute('NWS-094', element, 'type'));
        return;
      }
      const n = (attribute(element, 'n') ?? '').trim();
      if (n === '') context.report(atElement('NWS-091', element));
      if (!/^\d{1,4}$/u.test(n)) return;
      const number = Number(n);
      if (last !== undefined && number <= last.number) {
        const related = [
          { start: last.element.start, end: last.element.tagEnd, message: `column ${last.number} begins here` },
        ];
        context.report({ ...atAttribute('NWS-092', element, 'n', { n, before: last.number }), related });
      }
      last = { number, element };
    },
  });
}
