/** N7: local pointers lead to an id, prefixes are declared and match, files that are named exist. */
import { decodedAddress } from '../../model/percent-encoding.ts';
import type { XmlAttribute } from '../../xml/events.ts';
import { attribute, namedHereOrInCorpus, type TeiElement } from '../../xml/tei-tree.ts';
import { atAttribute, defineRule, type RuleContext } from '../rule.ts';

/** Attributes that hold pointers (teidata.pointer) in TEI P5. */
const pointerAttributes = new Set(
  (
    'active ana calendar change children copyOf corresp datcat decls default domains edRef end exclude facs from given hand ' +
    'item lemmaRef location lrx mutual next nymRef origin parent passive period prev ref rendition resp sameAs scheme script ' +
    'select since source spanTo start startDesc synch target targetEnd targets to uri url valueDatcat who wit'
  )
    .split(' ')
    .filter((name) => !['children', 'default', 'domains', 'item', 'location', 'lrx', 'script'].includes(name)),
);
/** Elements on which one of these names is no pointer: numbers, dates, words. */
const notAPointer = new Set(['from', 'to', 'scheme', 'start', 'end', 'since', 'uri']);
const pointerElements = new Map<string, ReadonlySet<string>>([
  ['from', new Set(['app', 'span', 'timeline', 'arc', 'lem', 'rdg'])],
  ['to', new Set(['app', 'span', 'arc', 'lem', 'rdg'])],
  ['scheme', new Set(['catRef', 'classCode', 'keywords', 'locus', 'locusGrp'])],
  ['start', new Set(['u', 'writing', 'vocal', 'kinesic', 'pause', 'incident', 'shift'])],
  ['end', new Set(['u', 'writing', 'vocal', 'kinesic', 'pause', 'incident', 'shift'])],
  ['since', new Set(['when'])],
]);
/** Schemes registered for addresses that need no declaration. */
const schemes = new Set(
  'http https ftp mailto urn doi data file tel ark hdl info tag geo cid news nntp sftp git ssh ipfs xpath'.split(' '),
);

const prefixed = '^[A-Za-z][A-Za-z0-9.+_-]*:';
const schemeList = [...schemes].map((scheme) => `"${scheme}"`).join(', ');
const checkedByXPath =
  '@corresp | @next | @prev | @resp | @who | @ref | @target | @facs | @ana | @rendition | @sameAs | @copyOf | @source | @synch | @hand | @change | @decls | @wit | @url';

interface Prefix {
  readonly matches: RegExp | undefined;
  readonly pattern: string;
}

export const pointers = defineRule({
  number: 'N7',
  context: 'attributes that point: @corresp, @target, @resp, @next, @ref, @url …',
  codes: {
    'NWS-071': {
      context:
        'tei:*[@corresp or @next or @prev or @resp or @who or @ref or @target or @facs or @ana or @rendition or @sameAs or @copyOf or @source or @synch or @hand or @change or @decls or @wit]',
      assert:
        `every $p in (${checkedByXPath})/tokenize(normalize-space(.), " ")[starts-with(., "#")][not(contains(., "("))] ` +
        'satisfies substring($p, 2) = //@xml:id',
    },
    'NWS-072': {
      context:
        'tei:*[@corresp or @next or @prev or @resp or @who or @ref or @target or @facs or @ana or @rendition or @sameAs or @copyOf or @source or @synch or @hand or @change or @decls or @wit or @url]',
      assert:
        `every $p in (${checkedByXPath})/tokenize(normalize-space(.), " ")[matches(., "${prefixed}")] ` +
        `satisfies (substring-before($p, ":") = //tei:prefixDef/@ident or lower-case(substring-before($p, ":")) = (${schemeList}))`,
    },
    'NWS-073': {
      context: 'tei:*[@corresp or @ref or @target or @facs or @url]',
      assert:
        `every $p in (${checkedByXPath})/tokenize(normalize-space(.), " ")[matches(., "${prefixed}")], ` +
        '$d in (//tei:prefixDef[@ident = substring-before($p, ":")])[1] ' +
        'satisfies (some $any in //tei:prefixDef[@ident = substring-before($p, ":")] satisfies ' +
        'matches(substring-after($p, ":"), concat("^(", $any/@matchPattern, ")$")))',
    },
    'NWS-074': { nativeOnly: 'whether a file exists beside the document cannot be asked in portable XPath' },
  },
  check(context) {
    const prefixes = declaredPrefixes(context);
    for (const element of context.scope.attributed)
      for (const given of element.attributes)
        if (given.uri === '' && isPointer(element, given)) checkPointers(context, prefixes, element, given);
  },
});

function isPointer(element: TeiElement, { local }: XmlAttribute): boolean {
  if (!pointerAttributes.has(local)) return false;
  return !notAPointer.has(local) || pointerElements.get(local)?.has(element.local) === true;
}

function declaredPrefixes({ scope }: RuleContext): ReadonlyMap<string, readonly Prefix[]> {
  const prefixes = new Map<string, Prefix[]>();
  for (const definition of namedHereOrInCorpus(scope, 'prefixDef')) {
    const ident = attribute(definition, 'ident') ?? '';
    const pattern = attribute(definition, 'matchPattern') ?? '';
    const like = prefixes.get(ident);
    const prefix = { pattern, matches: readPattern(pattern) };
    if (like === undefined) prefixes.set(ident, [prefix]);
    else like.push(prefix);
  }
  return prefixes;
}

/** A TEI pattern is an XSD one; what JavaScript cannot read of it is not checked. */
function readPattern(pattern: string): RegExp | undefined {
  // A pattern with nested repetition could be made to run for ever on purpose.
  if (pattern.length > 200 || /[+*}]\)[+*{]/u.test(pattern)) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

function checkPointers(
  context: RuleContext,
  prefixes: ReadonlyMap<string, readonly Prefix[]>,
  element: TeiElement,
  given: XmlAttribute,
): void {
  const { value } = given;
  // Nearly every pointer of an edition is one local id.
  if (context.document.targets.has(value)) return;
  for (const pointer of value.split(/\s+/u))
    if (pointer !== '') checkPointer(context, prefixes, element, given, pointer);
}

function checkPointer(
  context: RuleContext,
  prefixes: ReadonlyMap<string, readonly Prefix[]>,
  element: TeiElement,
  given: XmlAttribute,
  pointer: string,
): void {
  const { name } = given;
  const fault = (
    code: 'NWS-071' | 'NWS-072' | 'NWS-073' | 'NWS-074',
    values: Record<string, string>,
    more: { readonly about?: string } = {},
  ): void => context.report({ ...more, ...atAttribute(code, element, name, { name, pointer, ...values }) });
  if (pointer.startsWith('#')) {
    // A fragment may be an XPointer scheme: xpath1(…), range(…).
    const isScheme = pointer.includes('(');
    if (!isScheme && !context.document.targets.has(pointer))
      fault('NWS-071', { hint: likelyId(context, pointer.slice(1)) });
    return;
  }
  const prefix = /^(?<prefix>[A-Za-z][\w.+-]*):(?<rest>.*)$/su.exec(pointer)?.groups;
  if (prefix?.prefix !== undefined) {
    const definitions = prefixes.get(prefix.prefix);
    if (definitions === undefined) {
      if (!schemes.has(prefix.prefix.toLowerCase())) fault('NWS-072', { prefix: prefix.prefix });
    } else if (definitions.every(({ matches }) => matches !== undefined && !matches.test(prefix.rest ?? '')))
      fault('NWS-073', { prefix: prefix.prefix, pattern: definitions[0]?.pattern ?? '' });
    return;
  }
  const path = pointer.replace(/[#?].*$/su, '');
  if (path === '' || path.startsWith('/') || context.fileExists === undefined) return;
  if (!context.fileExists(decodedAddress(path))) fault('NWS-074', { path }, { about: path.replace(/[^/]*$/u, '') });
}

/** “; did you mean #x?” where an id differs only in case or by one character. */
function likelyId({ document }: RuleContext, wanted: string): string {
  // A wrong case or stray character is the usual fault; a cheap look for it, so that thousands of faults stay linear.
  for (const candidate of [
    wanted.toLowerCase(),
    wanted.toUpperCase(),
    wanted.replace(/^#+/u, ''),
    wanted.replace(/[.,;]$/u, ''),
  ])
    if (candidate !== wanted && document.targets.has(`#${candidate}`)) return `; did you mean “#${candidate}”?`;
  return '';
}
