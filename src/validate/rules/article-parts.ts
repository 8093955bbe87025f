/** N6: an article that goes on elsewhere says where, and the two ends point at each other. */

import { attribute, named, type TeiElement, walk } from '../../xml/tei-tree.ts';
import { atAttribute, defineRule, type RuleContext } from '../rule.ts';

export const articleParts = defineRule({
  number: 'N6',
  context: 'div with @part, @next or @prev',
  codes: {
    'NWS-061': {
      context: 'tei:div[@part = ("I", "M")]',
      assert: '@next or .//tei:ref[@type = "jump"][not(@subtype = "from")]',
    },
    'NWS-062': {
      context: 'tei:div[starts-with(@next, "#")] | tei:div[starts-with(@prev, "#")]',
      assert:
        'let $me := concat("#", @xml:id), $next := @next, $prev := @prev return ' +
        '(every $d in //*[concat("#", @xml:id) = $next][not(@xml:id = substring($me, 2))] satisfies $d/@prev = $me) and ' +
        '(every $d in //*[concat("#", @xml:id) = $prev][not(@xml:id = substring($me, 2))] satisfies $d/@next = $me)',
    },
    'NWS-063': { nativeOnly: 'following a chain of @next to its end needs recursion' },
  },
  check(context) {
    const divs = named(context.scope, 'div');
    for (const div of divs) {
      checkContinuation(context, div);
      checkReturn(context, div, 'next', 'prev');
      checkReturn(context, div, 'prev', 'next');
    }
    reportCycles(context, divs);
  },
});

function checkContinuation(context: RuleContext, div: TeiElement): void {
  const part = attribute(div, 'part');
  if ((part !== 'I' && part !== 'M') || attribute(div, 'next') !== undefined) return;
  let hasJump = false;
  walk(div, {
    enter(element) {
      const isJump = element.local === 'ref' && attribute(element, 'type') === 'jump';
      if (isJump && attribute(element, 'subtype') !== 'from') hasJump = true;
      return !hasJump;
    },
  });
  if (!hasJump) context.report(atAttribute('NWS-061', div, 'part', { part }));
}

function targetOf({ document }: RuleContext, div: TeiElement, name: string): TeiElement | undefined {
  const pointer = attribute(div, name);
  return pointer === undefined ? undefined : document.targets.get(pointer.trim());
}

function checkReturn(context: RuleContext, div: TeiElement, name: 'next' | 'prev', back: 'next' | 'prev'): void {
  const target = targetOf(context, div, name);
  // A pointer that leads nowhere is N7's, a div that points at itself N6's cycle.
  if (target === undefined || target === div) return;
  const id = attribute(div, 'xml:id');
  const returned = attribute(target, back);
  if (id !== undefined && returned === `#${id}`) return;
  const values = { name, back, target: attribute(div, name) ?? '', found: returned ?? 'nothing', id: `#${id ?? '?'}` };
  const related = [{ start: target.start, end: target.tagEnd, message: 'the other end' }];
  context.report({ ...atAttribute('NWS-062', div, name, values), related });
}

function reportCycles(context: RuleContext, divs: readonly TeiElement[]): void {
  const settled = new Set<TeiElement>();
  for (const first of divs) {
    const chain = new Set<TeiElement>();
    let at: TeiElement | undefined = first;
    while (at !== undefined && !settled.has(at) && !chain.has(at)) {
      chain.add(at);
      at = targetOf(context, at, 'next');
    }
    if (at !== undefined && chain.has(at)) {
      const ids = [...chain].map((div) => attribute(div, 'xml:id') ?? '?');
      context.report(atAttribute('NWS-063', at, 'next', { chain: ids.slice(0, 5).join(' → ') }));
    }
    for (const div of chain) settled.add(div);
  }
}
