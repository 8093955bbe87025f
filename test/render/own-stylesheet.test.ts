/** Stylesheets of the user's own: what stays inside is run, what reaches outside is refused by name and place, what never ends is stopped. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runOwnStylesheet } from '../../src/jobs/own-stylesheet.ts';
import { readStylesheet } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compiler = createRequire(import.meta.url).resolve('xslt3/xslt3.js');

/** Compiles what a template for the document does, as its user would. */
function compile(name: string, body: string): string {
  const source = join(folder, `${name}.xsl`);
  const compiled = join(folder, `${name}.sef.json`);
  const names = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"';
  writeFileSync(
    source,
    `<xsl:stylesheet version="3.0" ${names}>
<xsl:output method="text"/>
<xsl:param name="x" select="'doc'"/>
<xsl:template match="/">${body}</xsl:template>
</xsl:stylesheet>`,
  );
  execFileSync(process.execPath, [compiler, `-xsl:${source}`, `-export:${compiled}`, '-nogo'], { stdio: 'pipe' });
  return compiled;
}

async function run(stylesheet: string, seconds = 60, parameters = {}) {
  const input = join(folder, 'page.xml');
  writeFileSync(input, '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div/><div/></body></text></TEI>');
  const output = join(folder, 'out');
  const events = { started: () => undefined, finished: () => undefined };
  const { signal } = new AbortController();
  const { inputs } = await runOwnStylesheet(
    { inputs: [input], output, stylesheet, parameters, seconds, interrupted: signal },
    events,
  );
  return { output, written: inputs.flatMap(({ written }) => written), said: inputs.flatMap((one) => one.diagnostics) };
}

it('a stylesheet that stays inside is run, and its output method names the file', async () => {
  const body = `<xsl:for-each-group select="//*:div" group-by="name()"><xsl:value-of select="current-grouping-key(),
    function($all) { count($all) }(current-group())"/></xsl:for-each-group>`;
  const { output, written, said } = await run(compile('count', body));
  expect(said).toEqual([]);
  expect(written).toEqual(['page.count.txt']);
  expect(readFileSync(join(output, 'page.count.txt'), 'utf8')).toBe('div 2');
});

describe('a stylesheet is not run that uses', () => {
  it.each([
    ['doc', `<xsl:copy-of select="doc('file:///etc/passwd')"/>`, 'the function “doc”'],
    ['document', '<xsl:copy-of select="document($x)"/>', 'the function “document”'],
    ['unparsed-text', `<xsl:value-of select="unparsed-text('/etc/passwd')"/>`, 'the function “unparsed-text”'],
    ['unparsed-text-lines', '<xsl:value-of select="unparsed-text-lines($x)"/>', 'the function “unparsed-text-lines”'],
    ['json-doc', '<xsl:value-of select="json-doc($x)"/>', 'the function “json-doc”'],
    ['collection', '<xsl:copy-of select="collection($x)"/>', 'the function “collection”'],
    ['environment-variable', `<xsl:value-of select="environment-variable('HOME')"/>`, 'the function “environment-var'],
    ['transform', '<xsl:copy-of select="transform(map { $x: 1 })"/>', 'the function “transform”'],
    [
      'function-lookup',
      `<xsl:copy-of select="function-lookup(xs:QName($x), 1)('file:///etc/passwd')"/>`,
      'the function “function-lookup”',
    ],
    ['doc-as-item', '<xsl:copy-of select="for-each($x, doc#1)"/>', 'xpath-functions}doc”'],
    ['partial', '<xsl:copy-of select="for-each($x, unparsed-text(?))"/>', 'xpath-functions}unparsed-text”'],
    ['evaluate', '<xsl:evaluate xpath="$x"/>', 'the instruction “evaluate”'],
    ['result-document', '<xsl:result-document href="../x"><a/></xsl:result-document>', 'the instruction “resultDoc”'],
    ['source-document', '<xsl:source-document href="{$x}"><a/></xsl:source-document>', 'the function “doc”'],
  ])('%s', async (name, body, what) => {
    const { said, written } = await run(compile(name, body));
    expect(written).toEqual([]);
    expect(said.map(({ code }) => code)).toContain('XSL-031');
    expect(said[0]?.message).toContain(what);
    expect(said[0]?.message).toMatch(new RegExp(`in ${name}\\.xsl, line \\d`, 'u'));
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  const forged = (node: object): string => JSON.stringify({ N: 'package', C: [node] });
  it.each([
    ['a script', { N: 'ifCall', name: 'Q{http://saxonica.com/ns/interactiveXSLT}eval' }],
    ['a function of JavaScript', { N: 'ifCall', name: 'Q{http://saxonica.com/ns/globalJS}require' }],
    ['an extension', { N: 'ifCall', name: 'Q{http://saxon.sf.net/}compile' }],
    [
      'a reference to a constructor that is none',
      { N: 'acFnRef', name: 'Q{http://www.w3.org/2005/xpath-functions}doc' },
    ],
    ['a function of its own that is none', { N: 'ufCall', name: 'Q{http://www.w3.org/2005/xpath-functions}doc' }],
    ['a function of its own without a namespace', { N: 'ufRef', name: 'doc' }],
    ['a function of no name', { N: 'fn' }],
    ['a name of every object', { N: 'fn', name: 'constructor' }],
    ['an instruction that is none', { N: 'toString' }],
    ['a node without a kind', { name: 'doc' }],
    ['something below an attribute', { N: 'elem', deep: [[{ N: 'fn', name: 'doc' }]] }],
  ])('%s, written by hand', (_, node) => {
    const { value, diagnostics } = readStylesheet(forged(node), 'forged.sef.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['XSL-031']);
  });
});

it('a file outside cannot be had by an entity either', async () => {
  const text = '&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM "file:///etc/passwd">]>&lt;a>&amp;e;&lt;/a>';
  const body = `<xsl:variable name="text" as="xs:string">${text}</xsl:variable><xsl:value-of select="parse-xml($text || $x[2])"/>`;
  const { said } = await run(compile('entity', body));
  expect(said.map(({ code }) => code)).toEqual(['XSL-003']);
});

it('one that never ends is stopped', async () => {
  const body = `<xsl:iterate select="1 to 1000000000000"><xsl:param name="sum" select="0"/>
    <xsl:next-iteration><xsl:with-param name="sum" select="$sum + string-length($x)"/></xsl:next-iteration></xsl:iterate>`;
  const { said, written } = await run(compile('endless', body), 1);
  expect(said.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'XSL-032 the stylesheet was stopped: it took longer than 1 seconds',
  ]);
  expect(written).toEqual([]);
});

it.each(['{', '[]', '{"N":"co"}', 'null'])('%s is no compiled stylesheet', (text) => {
  expect(readStylesheet(text, 'x.sef.json').diagnostics.map(({ code }) => code)).toEqual(['XSL-030']);
});

it('one nested a hundred thousand deep is judged like any other', () => {
  const depth = 100_000;
  const text = `${'{"N":"package","C":['.repeat(depth)}{"N":"fn","name":"doc"}${']}'.repeat(depth)}`;
  const codes = readStylesheet(text, 'deep.sef.json').diagnostics.map(({ code }) => code);
  expect(['XSL-030', 'XSL-031']).toContain(codes[0]);
});

it('our own stylesheets use nothing but result documents beyond the fence', () => {
  for (const stylesheet of Object.values(compiledStylesheets())) {
    const { diagnostics } = readStylesheet(JSON.stringify(stylesheet), 'ours.sef.json');
    expect(diagnostics.filter(({ message }) => !message.includes('“resultDoc”'))).toEqual([]);
  }
});

describe('the source of a stylesheet', () => {
  const own = join(folder, 'own');
  mkdirSync(join(own, 'parts'), { recursive: true });
  writeFileSync(join(own, 'parts', 'words.xml'), '<words>one two</words>');
  writeFileSync(join(own, 'parts', 'words.txt'), 'three four');
  writeFileSync(join(folder, 'secret.xml'), '<secret/>');
  symlinkSync(join(folder, 'secret.xml'), join(own, 'link.xml'));
  const names =
    'version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"';
  const included = '<xsl:template name="n"><xsl:value-of select="count(//*:div)"/></xsl:template>';
  writeFileSync(join(own, 'parts', 'included.xsl'), `<xsl:stylesheet ${names}>${included}</xsl:stylesheet>`);

  /** Writes a stylesheet of declarations and a template for the document, and runs it. */
  function runSource(name: string, body: string, declarations = '', seconds = 60, parameters = {}) {
    const file = join(own, `${name}.xsl`);
    const output = '<xsl:output method="text"/>';
    const template = `<xsl:template match="/">${body}</xsl:template>`;
    writeFileSync(file, `<xsl:stylesheet ${names}>${declarations}${output}${template}</xsl:stylesheet>`);
    return run(file, seconds, parameters);
  }

  it('is compiled and run, with what it includes and reads from its folder, and with its parameters', async () => {
    const body = `<xsl:call-template name="n"/><xsl:value-of select="'', doc('parts/words.xml'), unparsed-text('parts/words.txt'), $n + 1"/>`;
    const declarations = '<xsl:include href="parts/included.xsl"/><xsl:param name="n" as="xs:integer"/>';
    const { output, said } = await runSource('whole', body, declarations, 60, { n: '41' });
    expect(said).toEqual([]);
    expect(readFileSync(join(output, 'page.whole.txt'), 'utf8')).toBe('2 one two three four 42');
  });

  it.each([
    ['doc', `<xsl:copy-of select="doc('file:///etc/passwd')"/>`, ''],
    ['caught', `<xsl:try select="doc('../secret.xml')"><xsl:catch select="'no'"/></xsl:try>`, ''],
    ['available', `<xsl:value-of select="doc-available('../secret.xml')"/>`, ''],
    ['unparsed-text', `<xsl:value-of select="unparsed-text('/etc/passwd')"/>`, ''],
    ['json-doc', `<xsl:value-of select="json-doc('..%2Fsecret.xml')"/>`, ''],
    ['http', `<xsl:copy-of select="doc('http://localhost:9/x.xml')"/>`, ''],
    ['link', `<xsl:copy-of select="document('link.xml')"/>`, ''],
    ['parent', `<xsl:copy-of select="document('../secret.xml')"/>`, ''],
    ['include', '', '<xsl:include href="../secret.xml"/>'],
    ['import', '', '<xsl:import href="http://localhost:9/x.xsl"/>'],
    ['base', '', '<xsl:include xml:base="file:///etc/" href="passwd"/>'],
  ])('reads nothing outside its folder: %s', async (name, body, declarations) => {
    const { said, written } = await runSource(name, body, declarations);
    expect(written).toEqual([]);
    expect(said.map(({ code }) => code)).toEqual(['XSL-033']);
  });

  it.each([
    ['result-document', '<xsl:result-document href="../x"><a/></xsl:result-document>'],
    ['evaluate', `<xsl:evaluate xpath="'1'"/>`],
    ['environment', `<xsl:value-of select="environment-variable('HOME')"/>`],
    ['script', `<xsl:value-of select="Q{http://saxonica.com/ns/interactiveXSLT}eval('1')"/>`],
    ['use-when', `<xsl:if use-when="Q{http://saxonica.com/ns/globalJS}eval('1')" test="true()"/>`],
    ['shadow', '<xsl:if _test="{1}"/>'],
  ])('is not run where it would do more than read: %s', async (name, body) => {
    const { said, written } = await runSource(name, body);
    expect(written).toEqual([]);
    expect(new Set(said.map(({ code }) => code))).toEqual(new Set(['XSL-031']));
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('is refused where a module that it includes has a static expression', async () => {
    const inner = `<xsl:stylesheet ${names}><xsl:variable name="x" static="yes" select="1"/></xsl:stylesheet>`;
    writeFileSync(join(own, 'parts', 'static.xsl'), inner);
    const { said } = await runSource('outer', '', '<xsl:include href="parts/static.xsl"/>');
    expect(said.map(({ code, place }) => [code, place.file])).toEqual([['XSL-031', join(own, 'parts', 'static.xsl')]]);
  });

  it('finds no file where an escaped escape leads out', async () => {
    const { said, written } = await runSource('encoded', `<xsl:copy-of select="doc('%252e%252e/secret.xml')"/>`);
    expect(written).toEqual([]);
    expect(said.map(({ code }) => code)).toEqual(['XSL-003']);
  });

  it('is stopped where it needs more memory than it may have', async () => {
    const all = 'fold-left(1 to 40, (1 to 1000) ! string(), function($all, $n) { ($all, $all) })';
    const { said } = await runSource('large', `<xsl:value-of select="count(${all})"/>`);
    expect(said.map(({ code }) => code)).toEqual(['XSL-032']);
  });

  it('is stopped where it never ends', async () => {
    const body = `<xsl:iterate select="1 to 1000000000000"><xsl:param name="sum" select="0"/>
      <xsl:next-iteration><xsl:with-param name="sum" select="$sum + 1"/></xsl:next-iteration></xsl:iterate>`;
    const { said } = await runSource('endless', body, '', 10);
    expect(said.map(({ code }) => code)).toEqual(['XSL-032']);
  });

  it.each([
    ['xpath', '<xsl:value-of select="1 +"/>', 'XSL-034'],
    ['unknown', '<xsl:valu-of select="1"/>', 'XSL-034'],
    ['xml', '<xsl:if>', 'XML-'],
  ])('says what is wrong where it does not compile: %s', async (name, body, code) => {
    const { said } = await runSource(name, body);
    expect(said[0]?.code.startsWith(code)).toBe(true);
    expect(said[0]?.place.file).toBe(join(own, `${name}.xsl`));
  });
});
