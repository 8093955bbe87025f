/** Compiles the source of a stylesheet with the compiler that Saxon-JS brings, in a process that is confined. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';
import { SaxonJS } from './saxon.ts';
import type { CompiledStylesheet } from './transform.ts';

const xslt = 'http://www.w3.org/1999/XSL/Transform';

/**
 * What may not stand in a module: the compiler would run an expression that it needs while it compiles, before the fence can see it.
 * Also what is no strict XML.
 */
export function judgeModule(text: string, file: string): readonly Diagnostic[] {
  const found: { readonly name: string; readonly start: number }[] = [];
  const startElement = (tag: XmlStartTag): void => {
    for (const attribute of tag.attributes) {
      const isOfXslt = attribute.uri === xslt || (attribute.uri === '' && tag.uri === xslt);
      const { name } = attribute;
      if (isOfXslt && /^(?:use-when|static|_.*)$/u.test(attribute.local)) found.push({ name, ...tag.locate(name) });
    }
  };
  const { diagnostics, placeAt } = parseXml(text, { startElement }, { file });
  const run = found.map(({ name, start }) =>
    diagnose('XSL-031', placeAt(start), { what: `the static expression “${name}”`, where: '' }),
  );
  return [...diagnostics, ...run];
}

/** The compiled form of the stylesheet at an address, which is read as the process's confinement allows. */
export function compileStylesheet(address: string, file: string): Outcome<CompiledStylesheet | undefined> {
  try {
    const platform = SaxonJS.getPlatform();
    const source = platform.parseXmlFromString(platform.readFile(address));
    Object.assign(source, { _saxonBaseUri: address });
    const compiler = platform.resource('compiler');
    linkParents(nodeOf(compiler));
    const parameters = new SaxonJS.XdmMap();
    parameters.inSituPut(SaxonJS.XS.QName.fromParts('', '', 'staticParameters'), [new SaxonJS.XdmMap()]);
    const options = SaxonJS.checkOptions({
      stylesheetInternal: compiler,
      stylesheetText: '',
      initialMode: 'compile-complete',
      templateParams: { 'Q{}options': { noXPath: false } },
      stylesheetParams: parameters,
      tunnelParams: {},
      functionParams: {},
      destination: 'application',
    });
    SaxonJS.internalTransform(compiler, source, options);
    const [made] = [options.principalResult].flat();
    // A document, of which the root element is wanted.
    const root = nodeOf(made).firstChild;
    const compiled = nodeOf(SaxonJS.XPath.sefToJSON(nodeOf(root), false));
    return { value: { ...compiled, [checksumKey]: checksumOf(compiled) }, diagnostics: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [diagnose('XSL-034', { file }, { reason: reason.trim() })] };
  }
}

type Node = Readonly<Record<string, unknown>>;

/** The edge of Saxon-JS, whose nodes have no types. */
function nodeOf(value: unknown): Node {
  if (typeof value !== 'object' || value === null) throw new Error('the compiler made nothing');
  return value as Node;
}

function childrenOf(node: Node): readonly Node[] {
  return Array.isArray(node.C) ? node.C.map(nodeOf) : [];
}

/** The compiler is a tree that looks up to its parents. */
function linkParents(node: Node): void {
  for (const child of childrenOf(node)) {
    Object.assign(child, { parentNode: node });
    linkParents(child);
  }
}

const checksumKey = 'Σ';
const exportNamespace = 'http://ns.saxonica.com/xslt/export';

/** The checksum that Saxon-JS asks of a compiled stylesheet: over the kinds, attribute names and values in document order, 32 bits. */
function checksumOf(stylesheet: Node): string {
  let sum = 0;
  let count = 0;
  const mixed = (text: string, seed: number): number => {
    let hash = seed << 8;
    for (let at = 0; at < text.length; at += 1) hash = (hash << 1) + text.charCodeAt(at);
    return hash;
  };
  const visit = (node: Node): void => {
    const seed = count++;
    sum ^= mixed(String(node.N), seed) ^ mixed(exportNamespace, seed);
    for (const [name, value] of Object.entries(node)) {
      if (name === 'N' || name === 'C') continue;
      sum ^= mixed(name, count) ^ mixed('', count) ^ mixed(String(value), count);
    }
    for (const child of childrenOf(node)) visit(child);
    sum ^= 1;
  };
  visit(stylesheet);
  return (sum >>> 0).toString(16);
}
