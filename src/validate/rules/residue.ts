/** N12: no comments, placeholders or styling of a word processor in a finished edition. */

import type { TeiText } from '../../xml/tei-tree.ts';
import { attribute, named, type TeiElement, walk } from '../../xml/tei-tree.ts';
import { atAttribute, defineRule, type RuleContext, shortened } from '../rule.ts';

const placeholder =
  /\b(?:TODO|FIXME|TBD)\b(?!\p{L})|\blorem ipsum\b|^\s*(?:XXX+|\?\?\?+|Title|Publication [Ii]nformation|Information about the source)\s*\.?\s*$|\[(?:insert|add|fill in)\b[^\]]*\]/u;
const textPlaceholder = /\bFIXME\b|\bTODO:|\blorem ipsum\b/iu;
const markup =
  /<\/?(?:b|i|u|p|br|hr|div|span|font|td|tr|table|em|strong|a|img|sup|sub|h[1-6])(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|mdash|ndash|#\d+);|\bmso-[a-z-]+\s*:|\uFFFD/iu;
const styled = /[\w-]+\s*:\s*[^;]+(?:;|$)|\bmso|MsoNormal|^(?:Calibri|Arial|Times)/iu;

export const residue = defineRule({
  number: 'N12',
  context: 'comments and text of the document, @rend',
  codes: {
    'NWS-121': {
      context: 'tei:text | tei:sourceDoc',
      assert: 'empty(.//comment())',
    },
    'NWS-122': {
      context: 'tei:teiHeader//text()[normalize-space()]',
      assert:
        'not(matches(., "(^|\\W)(TODO|FIXME|TBD)(\\W|$)|lorem ipsum|^\\s*(XXX+|\\?\\?\\?+|Title|Publication [Ii]nformation|Information about the source)\\s*\\.?\\s*$|\\[(insert|add|fill in)(\\W[^\\]]*)?\\]"))',
    },
    'NWS-123': { nativeOnly: 'text that came with a source layer is the source’s own, and is let alone' },
    'NWS-124': {
      context: '*[@rend]',
      assert: 'not(matches(@rend, "[A-Za-z0-9_\\-]+\\s*:\\s*[^;]+(;|$)|mso|MsoNormal|^(Calibri|Arial|Times)", "i"))',
    },
  },
  check(context) {
    const { document, scope } = context;
    for (const comment of document.comments) {
      if (!isIn(comment.parent, scope.root, readingLayers)) continue;
      const { start, end, text } = comment;
      context.report({ code: 'NWS-121', start, end, values: { text: shortened(text) } });
    }
    for (const header of named(scope, 'teiHeader')) {
      if (header.parent === scope.root)
        walk(header, { text: (node) => reportText(context, node, 'NWS-122', placeholder) });
    }
    for (const element of scope.withRend) {
      const value = attribute(element, 'rend') ?? '';
      if (styled.test(value)) context.report(atAttribute('NWS-124', element, 'rend', { value: shortened(value) }));
    }
    // N2 compares a traced text with its source: what the source holds is no residue of ours.
    if (context.claims !== undefined) return;
    for (const text of named(scope, 'text')) if (text.parent === scope.root) checkText(context, text);
  },
});

const readingLayers = new Set(['text', 'sourceDoc']);

function isIn(element: TeiElement | undefined, root: TeiElement, names: ReadonlySet<string>): boolean {
  let at = element;
  while (at !== undefined && at.parent !== root) at = at.parent;
  return at !== undefined && names.has(at.local);
}

function checkText(context: RuleContext, text: TeiElement): void {
  walk(text, {
    text(node) {
      reportText(context, node, 'NWS-122', textPlaceholder);
      reportText(context, node, 'NWS-123', markup);
    },
  });
}

function reportText(context: RuleContext, node: TeiText, code: 'NWS-122' | 'NWS-123', residue: RegExp): void {
  const match = residue.exec(node.text);
  if (match === null) return;
  const isExact = node.end - node.start === node.text.length;
  const start = isExact ? node.start + match.index : node.start;
  const end = isExact ? start + match[0].length : node.end;
  context.report({ code, start, end, values: { found: shortened(match[0]) } });
}
