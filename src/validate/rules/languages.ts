/** N15: every language that `xml:lang` names is declared in `langUsage`. */

import { attribute, named, namedHereOrInCorpus, type TeiElement } from '../../xml/tei-tree.ts';
import { atAttribute, atElement, defineRule, type RuleContext } from '../rule.ts';

export const languages = defineRule({
  number: 'N15',
  context: 'xml:lang, langUsage',
  codes: {
    'NWS-151': {
      context: '*[normalize-space(@xml:lang)]',
      assert:
        'let $declared := (ancestor-or-self::*[self::tei:TEI or self::tei:teiCorpus]/tei:teiHeader//tei:langUsage, ' +
        'ancestor-or-self::*[self::tei:TEI or self::tei:teiCorpus][1]/self::tei:teiCorpus/tei:TEI/tei:teiHeader//tei:langUsage) return ' +
        'empty($declared) or lower-case(@xml:lang) = $declared/tei:language/lower-case(@ident)',
    },
    'NWS-152': {
      context: 'tei:TEI | tei:teiCorpus',
      assert:
        'let $me := . return ancestor-or-self::*/tei:teiHeader//tei:langUsage or self::tei:teiCorpus/tei:TEI/tei:teiHeader//tei:langUsage or ' +
        'empty((@xml:lang | .//@xml:lang)[normalize-space()][ancestor::*[self::tei:TEI or self::tei:teiCorpus][1] is $me])',
    },
  },
  check(context) {
    const { root } = context.scope;
    const declared = declaredFor(context, 'langUsage');
    const idents = new Set(
      declaredFor(context, 'language').map((language) => attribute(language, 'ident')?.toLowerCase()),
    );
    const used = firstUses(context);
    if (declared.length === 0) {
      const [first] = used.values();
      const tags = [...used.keys()].join(', ');
      if (first !== undefined) context.report(atElement('NWS-152', root, { tags, count: used.size }));
      return;
    }
    for (const [tag, element] of used)
      if (!idents.has(tag.toLowerCase())) context.report(atAttribute('NWS-151', element, 'xml:lang', { tag }));
  },
});

/** A corpus may leave the declaration to its documents, and they to it. */
function declaredFor({ document, scope }: RuleContext, local: string): readonly TeiElement[] {
  const inner = document.scopes.filter(({ corpus }) => corpus === scope);
  return [...namedHereOrInCorpus(scope, local), ...inner.flatMap((one) => named(one, local))];
}

function firstUses({ scope }: RuleContext): ReadonlyMap<string, TeiElement> {
  const used = new Map<string, TeiElement>();
  for (const element of scope.withLanguage) {
    const tag = attribute(element, 'xml:lang') ?? '';
    if (tag.trim() !== '' && !used.has(tag)) used.set(tag, element);
  }
  return used;
}
