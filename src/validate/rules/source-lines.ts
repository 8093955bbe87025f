/** N1 and N2: every source line is claimed once, and the reading text after its `lb` is the text of the line. */

import { attribute, named } from '../../xml/tei-tree.ts';
import { atAttribute, atElement, defineRule, type RuleContext, shortened } from '../rule.ts';
import { boundary, referenceMark, type SourceClaims, type SourceLine, type Stretch, space } from '../source-claims.ts';

const traced =
  '//tei:sourceDoc//(tei:line | tei:line/tei:seg)/@xml:id/concat("#", .) = tokenize(normalize-space($c), " ")';

export const sourceLinesClaimed = defineRule({
  number: 'N1',
  context: 'line in sourceDoc, lb in text',
  codes: {
    'NWS-011': {
      context:
        'tei:sourceDoc//tei:line[matches(., "[^\\s\\p{Cc}\uFEFF]")] | tei:sourceDoc//tei:line/tei:seg[@xml:id][matches(., "[^\\s\\p{Cc}\uFEFF]")]',
      assert:
        'let $tei := ancestor::tei:TEI[1], $claims := $tei/tei:text//tei:lb/@corresp/tokenize(normalize-space(.), " "), ' +
        '$lines := (if (self::tei:seg) then ../tei:seg else $tei/tei:sourceDoc//tei:line)/@xml:id/concat("#", .) ' +
        'return not($lines = $claims) or concat("#", @xml:id) = $claims',
    },
    'NWS-012': {
      context: 'tei:text//tei:lb[@corresp]',
      assert:
        'let $lines := ancestor::tei:TEI[1]/tei:sourceDoc//(tei:line | tei:line/tei:seg)/@xml:id/concat("#", .) ' +
        'return every $c in tokenize(normalize-space(@corresp), " ")[. = $lines] satisfies ' +
        'not(preceding::tei:lb[ancestor::tei:text]/@corresp/tokenize(normalize-space(.), " ") = $c)',
    },
    'NWS-013': {
      context: 'tei:text//tei:lb[@corresp]',
      assert:
        'every $c in tokenize(normalize-space(@corresp), " ") satisfies ' +
        'not(ancestor::tei:TEI[1]/tei:sourceDoc//*[not(self::tei:line or self::tei:seg[parent::tei:line])]/@xml:id/concat("#", .) = $c)',
    },
    'NWS-014': {
      context: 'tei:text//tei:lb[not(@corresp)]',
      assert:
        'let $tei := ancestor::tei:TEI[1] return ' +
        'not($tei/tei:sourceDoc//tei:line/@xml:id/concat("#", .) = $tei/tei:text//tei:lb/@corresp/tokenize(normalize-space(.), " "))',
    },
  },
  check(context) {
    const { claims } = context;
    if (claims === undefined) return;
    const claimedBy = new Map<SourceLine, Stretch>();
    for (const lb of claims.untraced) context.report(atElement('NWS-014', lb));
    for (const stretch of claims.stretches) reportClaim(context, claims, claimedBy, stretch);
    for (const line of claims.lines) {
      if (claimedBy.has(line) || isBlank(line.text)) continue;
      context.report(atElement('NWS-011', line.element, { line: line.id ?? '?', text: shortened(line.text, 24) }));
    }
  },
});

function reportClaim(
  context: RuleContext,
  claims: SourceClaims,
  claimedBy: Map<SourceLine, Stretch>,
  stretch: Stretch,
): void {
  const { lb, lines } = stretch;
  if (lb === undefined) return;
  const pointers = attribute(lb, 'corresp');
  if (pointers === undefined) context.report(atElement('NWS-014', lb));
  else if (lines.length === 0) reportWrongTarget(context, claims, stretch, pointers);
  for (const line of lines) {
    const first = claimedBy.get(line)?.lb;
    if (first === undefined) {
      claimedBy.set(line, stretch);
      continue;
    }
    const related = [{ start: first.start, end: first.tagEnd, message: 'claimed here first' }];
    context.report({ ...atAttribute('NWS-012', lb, 'corresp', { line: line.id ?? '?' }), related });
  }
}

function reportWrongTarget(context: RuleContext, claims: SourceClaims, { lb }: Stretch, pointers: string): void {
  if (lb === undefined) return;
  for (const pointer of pointers.split(/\s+/u)) {
    const target = context.document.targets.get(pointer);
    if (target === undefined || claims.lineOf(target) !== undefined || !isUnderSourceDoc(target)) continue;
    context.report(atAttribute('NWS-013', lb, 'corresp', { pointer, element: target.local }));
  }
}

function isUnderSourceDoc(element: { readonly parent: unknown; readonly local: string }): boolean {
  let above: unknown = element;
  while (typeof above === 'object' && above !== null && 'local' in above && 'parent' in above) {
    if (above.local === 'sourceDoc') return true;
    above = above.parent;
  }
  return false;
}

function isBlank(text: string): boolean {
  return !/[^\p{White_Space}\p{Cc}\uFEFF]/u.test(text);
}

export const sourceLinesKept = defineRule({
  number: 'N2',
  context: 'text after each lb',
  codes: {
    'NWS-021': {
      nativeOnly:
        'compares runs of text across element boundaries with declared normalisation; XPath would be quadratic',
    },
    'NWS-022': {
      context: 'tei:text[ancestor::tei:TEI[1]/tei:sourceDoc//tei:line]',
      assert:
        `not(some $c in .//tei:lb/@corresp satisfies ${traced}) or ` +
        'empty((.//text()[normalize-space()][not(ancestor::tei:note[@resp or @type="editorial"] or ancestor::tei:figDesc or ancestor::tei:corr or ancestor::tei:reg or ancestor::tei:supplied or ancestor::tei:desc)])[1][not(preceding::tei:lb[ancestor::tei:text])])',
    },
  },
  check(context) {
    const { claims } = context;
    if (claims === undefined) return;
    const declared = declaredNormalisation(context);
    for (const stretch of claims.stretches) {
      if (stretch.lb === undefined) reportUntraced(context, stretch);
      else if (stretch.lines.length > 0 && !stretch.isPartial) compareStretch(context, stretch, declared);
    }
  },
});

interface Normalisation {
  readonly dropsLineEndHyphen: boolean;
  readonly drops: RegExp | undefined;
}

function declaredNormalisation({ scope }: RuleContext): Normalisation {
  const value = (element: string, name: string): string | undefined => {
    const [declaration] = named(scope, element);
    return declaration === undefined ? undefined : attribute(declaration, name);
  };
  const dropsPunctuation = ['none', 'some'].includes(value('punctuation', 'marks') ?? 'all');
  const dropsQuotation = ['none', 'some'].includes(value('quotation', 'marks') ?? 'all');
  const quotation = dropsQuotation ? /["'\p{Pi}\p{Pf}「」『』„]/gu : undefined;
  return {
    dropsLineEndHyphen: ['none', 'some'].includes(value('hyphenation', 'eol') ?? 'all'),
    drops: dropsPunctuation ? /\p{P}/gu : quotation,
  };
}

function reportUntraced(context: RuleContext, stretch: Stretch): void {
  const piece = stretch.pieces.find(({ node }) => /\S/u.test(node.text));
  if (piece === undefined) return;
  const { start, end, text } = piece.node;
  const lead = text.length - text.trimStart().length;
  context.report({ code: 'NWS-022', start: start + lead, end, values: { text: shortened(text, 24) } });
}

function compareStretch(context: RuleContext, stretch: Stretch, declared: Normalisation): void {
  const { lb, lines, text } = stretch;
  if (lb === undefined) return;
  const source = lines.map((line) => line.text).join(boundary);
  // The common case, equal but for spaces and boundaries at the ends, costs no regular expression.
  if (withoutEnds(text) === withoutEnds(source)) return;
  const spaceless = lines.length > 1 || (attribute(lb, 'rend') ?? '').split(/\s+/u).includes('letterspaced');
  const fold = (raw: string): string => {
    const kept = declared.drops === undefined ? raw : raw.replace(declared.drops, '');
    return spaceless ? kept.replace(/[\s\u0085\u0001]+/gu, '') : foldSpaces(kept);
  };
  const read = fold(text);
  const given = fold(source);
  const same = matchedLength(read, given, declared.dropsLineEndHyphen);
  if (same === undefined) return;
  const at = placeInStretch(stretch, nonSpaces(read.slice(0, same)), lb.start);
  const line = lines[0];
  const values = {
    line: line?.id ?? '?',
    found: excerpt(read, same),
    expected: excerpt(given, Math.min(same, given.length)),
  };
  const related =
    line === undefined
      ? []
      : [
          {
            start: line.element.start,
            end: line.element.tagEnd,
            message: `the source line: ${shortened(line.text, 60)}`,
          },
        ];
  context.report({ code: 'NWS-021', start: at, end: at + 1, element: lb, values, related });
}

function withoutEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEnd(text.charCodeAt(start))) start++;
  while (end > start && isEnd(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isEnd(code: number): boolean {
  return code === 0x20 || code === 1 || (code >= 9 && code <= 0x0d) || code === 0x3000 || code === 0xa0;
}

function foldSpaces(raw: string): string {
  return raw
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/ ?\u0001[ \u0001]*/gu, boundary)
    .replace(/^[\s\u0085\u0001]+|[\s\u0085\u0001]+$/gu, '');
}

/** Undefined where the texts agree (a boundary stands for an optional space), else the length of `read` that agrees. */
function matchedLength(read: string, given: string, hyphenMayGo: boolean): number | undefined {
  if (read === given) return undefined;
  let at = 0;
  let other = 0;
  while (at < read.length) {
    if (read[at] === boundary) {
      while (space.test(given.charAt(other))) other++;
    } else if (read[at] === given[other]) other++;
    else return at;
    at++;
  }
  const rest = given.slice(other);
  const isComplete = rest === '' || (hyphenMayGo && /^[-\u2010\u00AD\u00AC\u2E17=]$/u.test(rest));
  return isComplete ? undefined : at;
}

function nonSpaces(text: string): number {
  let count = 0;
  for (const character of text) if (!space.test(character) && character !== boundary) count++;
  return count;
}

/** Offset in the document of the character after `count` visible ones of the stretch. */
function placeInStretch(stretch: Stretch, count: number, fallback: number): number {
  let seen = 0;
  let last = fallback;
  for (const { node } of stretch.pieces) {
    // Where references were resolved, offsets inside the text are not exact: its beginning is.
    const isExact = node.end - node.start === node.text.length;
    let offset = 0;
    for (const character of node.text) {
      if (!space.test(character)) {
        if (seen === count) return isExact ? node.start + offset : node.start;
        seen++;
      }
      offset += character.length;
      if (seen > 0) last = isExact ? node.start + offset : node.start;
    }
  }
  return last;
}

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - 8);
  const piece = text
    .slice(from, at + 12)
    .replace(/\u0001/gu, ' ')
    .replaceAll(referenceMark, '');
  const lead = from > 0 ? '…' : '';
  const tail = at + 12 < text.length ? '…' : '';
  return `${lead}${piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')}${tail}`;
}
