/** The fence round a stylesheet that is not ours: in its compiled form (SEF, JSON) every instruction and function must be one known to stay inside. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { CompiledStylesheet } from './transform.ts';

/** Instructions, declarations and patterns that see nothing but what they are handed. */
const instructions = wordsOf(`
  acFnRef accRule accumulator among analyzeString and applyImports applyT arg arith arith10 array arrayBlock atomic atomSing att
  attVal attributeSet axis break callT cast castable catch charMap check choose co coercedFn comment compareToInt
  compareToString compAtt compElem condCont condSeq conditionalSort consume convert copy copyOf currentGroup currentGroupingKey
  cvUntyped data dbl dec decimalFormat doc docOrder dot elem empty emptyTextNodeRemover error every except false filter first
  flt fn fnCoercer fnRef follows for forEach forEachGroup function gc gc10 globalParam globalVariable gVarRef ifCall
  indexedFilter indexedFilter2 inlineFn instance int intersect intRangeTest is isLast iterate key lastOf let literal lookup
  lookupAll lookupTuple m map merge mergeAdj mergeKey mergeSrc message minus mode namespace nextIteration nextMatch nodeNum null
  numSeqFmt onEmpty onNonEmpty or output overridden p.any p.genNode p.genPos p.nodeSet p.nodeTest p.simple p.venn p.withCurrent
  p.withPredicate p.withUpper package param params partialApply post pre precedes procInst property qName range root s sequence
  slash some sort sortKey str strip subscript supplied tail template templateRule to treat true try ufCall ufRef union useAS
  valueOf varRef vc withParam
`);

/** Functions of the XPath library that see nothing but their arguments and the document. */
const functions = wordsOf(`
  QName abs accumulator-after accumulator-before adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone
  analyze-string apply avg base-uri boolean ceiling codepoint-equal codepoints-to-string compare concat contains contains-token
  copy-of count current current-date current-dateTime current-group current-grouping-key current-merge-group current-merge-key
  current-time data dateTime day-from-date day-from-dateTime days-from-duration deep-equal default-collation default-language
  distinct-values document-uri element-with-id empty encode-for-uri ends-with error escape-html-uri exactly-one exists false
  filter floor fold-left fold-right for-each for-each-pair format-date format-dateTime format-integer format-number format-time
  function-arity function-name generate-id has-children head hours-from-dateTime hours-from-duration hours-from-time id idref
  implicit-timezone in-scope-prefixes index-of innermost insert-before iri-to-uri json-to-xml key lang last local-name
  local-name-from-QName lower-case matches max min minutes-from-dateTime minutes-from-duration minutes-from-time month-from-date
  month-from-dateTime months-from-duration name namespace-uri namespace-uri-for-prefix namespace-uri-from-QName nilled node-name
  normalize-space normalize-unicode not number one-or-more outermost parse-ietf-date parse-json parse-xml parse-xml-fragment path
  position prefix-from-QName regex-group remove replace resolve-QName resolve-uri reverse root round round-half-to-even
  seconds-from-dateTime seconds-from-duration seconds-from-time serialize snapshot sort starts-with static-base-uri string
  string-join string-length string-to-codepoints subsequence substring substring-after substring-before sum tail
  timezone-from-date timezone-from-dateTime timezone-from-time tokenize trace translate true unordered upper-case xml-to-json
  year-from-date year-from-dateTime years-from-duration zero-or-one
`);

/** Functions that read files: for a stylesheet whose process lets it read those of its own folder. */
const reading = wordsOf(`
  doc doc-available document json-doc unparsed-text unparsed-text-available unparsed-text-lines
`);

const library = 'http://www.w3.org/2005/xpath-functions';
/** Libraries of which every function stays inside. */
const wholeLibraries = new Set([
  `${library}/map`,
  `${library}/array`,
  `${library}/math`,
  'http://www.w3.org/2001/XMLSchema',
]);
/** The compiler writes the call of a function item as this. */
const callOfItem = 'Q{http://saxon.sf.net/}apply';

/** Which kinds of node name a function of a library; what they name is judged by its name. */
const naming = new Set(['fn', 'fnRef', 'acFnRef', 'ifCall']);
/** Which name a function that the stylesheet itself declares. */
const namingOwn = new Set(['ufCall', 'ufRef', 'function']);
/** Namespaces whose functions come from elsewhere than a stylesheet. */
const reserved = /^https?:\/\/(?:www\.w3\.org|saxon\.sf\.net|(?:[\w-]+\.)*saxonica\.com)(?:\/|$)/u;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** A user's compiled stylesheet, or why it is not run. */
export function readStylesheet(text: string, file: string): Outcome<CompiledStylesheet | undefined> {
  const refuse = (reason: string): Outcome<undefined> => ({
    value: undefined,
    diagnostics: [diagnose('XSL-030', { file }, { reason })],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('it is not JSON');
  }
  if (!isNode(parsed) || parsed.N !== 'package') return refuse('it holds no package');
  const diagnostics = judgeStylesheet(parsed, file, false);
  return { value: diagnostics.length === 0 ? parsed : undefined, diagnostics };
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Visit {
  readonly value: unknown;
  readonly line: string | undefined;
  readonly module: string;
}

/** What a compiled stylesheet does that is not known to stay inside, each once. A list, not recursion: the file may be nested as deeply as it likes. */
export function judgeStylesheet(stylesheet: CompiledStylesheet, file: string, mayRead: boolean): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const ahead: Visit[] = [{ value: stylesheet, line: undefined, module: '' }];
  for (let visit = ahead.pop(); visit !== undefined; visit = ahead.pop()) {
    const { value } = visit;
    if (typeof value !== 'object' || value === null) continue;
    let { line, module } = visit;
    if (isNode(value)) {
      if (typeof value.line === 'string') line = value.line;
      if (typeof value.module === 'string') module = value.module;
      const what = strangerIn(value, mayRead);
      const where = line === undefined ? '' : ` in ${module === '' ? 'the stylesheet' : module}, line ${line}`;
      if (what !== undefined) found.set(`${what}${where}`, diagnose('XSL-031', { file }, { what, where }));
    }
    // The last of a list is taken first, so that what is found comes in the order of the file.
    for (const child of Object.values(value).reverse()) ahead.push({ value: child, line, module });
  }
  return [...found.values()];
}

/** What a node does that is not on the lists. */
function strangerIn(node: Node, mayRead: boolean): string | undefined {
  const kind = Object.hasOwn(node, 'N') ? node.N : undefined;
  if (typeof kind !== 'string' || !instructions.has(kind)) return `the instruction “${String(kind)}”`;
  if (!naming.has(kind) && !namingOwn.has(kind)) return undefined;
  const name = Object.hasOwn(node, 'name') ? String(node.name) : '';
  return (naming.has(kind) ? isInside(name, mayRead) : isOwn(name)) ? undefined : `the function “${name}”`;
}

function partsOf(name: string): { readonly space?: string; readonly local?: string } {
  return /^Q\{(?<space>[^}]*)\}(?<local>.*)$/u.exec(name)?.groups ?? {};
}

function isOwn(name: string): boolean {
  const { space = '' } = partsOf(name);
  return space !== '' && !reserved.test(space);
}

function isInside(name: string, mayRead: boolean): boolean {
  const { space = library, local = name } = partsOf(name);
  if (space === library) return functions.has(local) || (mayRead && reading.has(local));
  return wholeLibraries.has(space) || name === callOfItem;
}

const extensions: Readonly<Record<string, string>> = { html: '.html', xhtml: '.html', text: '.txt', json: '.json' };

/** The extension of what a stylesheet makes, by the method of its unnamed `xsl:output`. */
export function extensionOf(stylesheet: CompiledStylesheet): string {
  const children = (node: Node): readonly Node[] => (Array.isArray(node.C) ? node.C.filter(isNode) : []);
  const output = children(stylesheet).find(({ N, name }) => N === 'output' && name === undefined);
  const method = output === undefined ? undefined : children(output).find(({ name }) => name === 'method')?.value;
  return extensions[String(method)] ?? '.xml';
}
