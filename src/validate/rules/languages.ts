/** N15: every language that `xml:lang` names is declared in `langUsage`. */
import { atAttribute, atElement, defineRule, type RuleContext } from '../rule.ts';
import { attribute, namedHereOrInCorpus, type TeiElement } from '../tei-tree.ts';

export const languages = defineRule({
  number: 'N15',
  context: 'xml:lang, langUsage',
  codes: {
    'NWS-151': {
      context: '*[normalize-space(@xml:lang)]',
      assert:
        'let $declared := ancestor-or-self::*[self::tei:TEI or self::tei:teiCorpus]/tei:teiHeader//tei:langUsage return ' +
        'empty($declared) or lower-case(@xml:lang) = $declared/tei:language/lower-case(@ident)',
    },
    'NWS-152': {
      context: 'tei:TEI | tei:teiCorpus',
      assert:
        'let $me := . return ancestor-or-self::*/tei:teiHeader//tei:langUsage or ' +
        'empty((@xml:lang | .//@xml:lang)[normalize-space()][ancestor::*[self::tei:TEI or self::tei:teiCorpus][1] is $me])',
    },
  },
  check(context) {
    const { root } = context.scope;
    const declared = namedHereOrInCorpus(context.scope, 'langUsage');
    const idents = new Set(
      namedHereOrInCorpus(context.scope, 'language').map((language) => attribute(language, 'ident')?.toLowerCase()),
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

function firstUses({ scope }: RuleContext): ReadonlyMap<string, TeiElement> {
  const used = new Map<string, TeiElement>();
  for (const element of scope.attributed)
    for (const { name, value } of element.attributes)
      if (name === 'xml:lang' && value.trim() !== '' && !used.has(value)) used.set(value, element);
  return used;
}
