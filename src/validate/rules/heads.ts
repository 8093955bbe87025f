/** N4 and N5: an article has a head or says why not; heads, bylines and datelines hold text and stand outside paragraphs. */

import { attribute, childrenNamed, named, type TeiElement, walk } from '../../xml/tei-tree.ts';
import { atElement, defineRule, type RuleContext } from '../rule.ts';

export const articleHeads = defineRule({
  number: 'N4',
  context: 'div type="article"',
  codes: {
    'NWS-041': {
      context: 'tei:div[@type = "article"]',
      assert: 'tei:head[not(@type = "continuation")] or normalize-space(@ana) or @prev or @part = ("M", "F")',
    },
  },
  check(context) {
    for (const div of named(context.scope, 'div')) {
      if (attribute(div, 'type') !== 'article' || hasHead(div)) continue;
      const isContinued = attribute(div, 'prev') !== undefined || /^[MF]$/u.test(attribute(div, 'part') ?? '');
      const hasReason = (attribute(div, 'ana') ?? '').trim() !== '';
      if (!isContinued && !hasReason) context.report(atElement('NWS-041', div, { id: idOf(div) }));
    }
  },
});

function hasHead(div: TeiElement): boolean {
  return childrenNamed(div, 'head').some((head) => attribute(head, 'type') !== 'continuation');
}

function idOf(element: TeiElement): string {
  const id = attribute(element, 'xml:id');
  return id === undefined ? '' : ` ${id}`;
}

const kinds = ['head', 'byline', 'dateline'] as const;
/** Content that is no text but fills a head all the same: a title set as an image, a word nobody can read. */
const filling = new Set(['graphic', 'figure', 'g', 'gap', 'media', 'formula', 'notatedMusic', 'binaryObject']);
/** Inside these a paragraph may well hold a head: lists, figures, boxes. */
const ownBlocks = new Set([
  'figure',
  'floatingText',
  'list',
  'lg',
  'table',
  'quote',
  'note',
  'sp',
  'div',
  'body',
  'said',
]);

export const creditsAndHeads = defineRule({
  number: 'N5',
  context: 'head, byline, dateline',
  codes: {
    'NWS-051': {
      context: 'tei:head | tei:byline | tei:dateline',
      assert:
        'normalize-space() or .//tei:graphic or .//tei:figure or .//tei:g or .//tei:gap or .//tei:media or ' +
        './/tei:formula or .//tei:notatedMusic or .//tei:binaryObject',
    },
    'NWS-052': {
      context: 'tei:p//tei:head | tei:p//tei:byline | tei:p//tei:dateline',
      assert:
        'ancestor::*[self::tei:p or self::tei:figure or self::tei:floatingText or self::tei:list or self::tei:lg or ' +
        'self::tei:table or self::tei:quote or self::tei:note or self::tei:sp or self::tei:div or self::tei:body or ' +
        'self::tei:said][1][not(self::tei:p)]',
    },
  },
  check(context) {
    for (const kind of kinds) for (const element of named(context.scope, kind)) checkPlacing(context, element);
  },
});

function checkPlacing(context: RuleContext, element: TeiElement): void {
  if (isEmpty(element)) context.report(atElement('NWS-051', element, { element: element.local }));
  for (let above = element.parent; above !== undefined && !ownBlocks.has(above.local); above = above.parent) {
    if (above.local !== 'p') continue;
    context.report(atElement('NWS-052', element, { element: element.local }));
    return;
  }
}

function isEmpty(element: TeiElement): boolean {
  let isFilled = false;
  walk(element, {
    enter(inner) {
      if (filling.has(inner.local)) isFilled = true;
      return !isFilled;
    },
    text(node) {
      if (/\S/u.test(node.text)) isFilled = true;
    },
  });
  return !isFilled;
}
