/** What the validator says of a document: each code with its place and path, suggestions, and no cascades after an error. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { compileSchema } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';

const schemaText = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:news"
  xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="page"><ref name="header"/><oneOrMore><ref name="article"/></oneOrMore></element></start>
<define name="header"><element name="header"><a:documentation>what is known of the page</a:documentation>
  <attribute name="date"><a:documentation>day of the issue</a:documentation><data type="date"/></attribute>
  <optional><attribute name="lang"><data type="language"/></attribute></optional>
  <element name="title"><data type="token"><param name="minLength">1</param></data></element></element></define>
<define name="article"><element name="article">
  <optional><attribute name="kind"><choice><value>brief</value><value>report</value></choice></attribute></optional>
  <optional><attribute name="id"><data type="ID"/></attribute></optional>
  <optional><attribute name="next"><data type="IDREF"/></attribute></optional>
  <element name="head"><text/></element>
  <zeroOrMore><element name="para"><mixed><zeroOrMore><ref name="name"/></zeroOrMore></mixed></element></zeroOrMore>
  <optional><element name="credit"><text/></element></optional></element></define>
<define name="name"><element name="name"><text/></element></define>
</grammar>`;

const { value: schema, diagnostics } = compileSchema({ file: 'news.rng', text: schemaText }, () => ({
  reason: 'alone',
}));

const check = (text: string): readonly Diagnostic[] => (schema === undefined ? [] : validate(schema, text, 'page.xml'));
const page = (articles: string): string =>
  `<page xmlns="urn:news"><header date="1936-07-07"><title>Gazette</title></header>\n${articles}</page>`;
const summary = (text: string): unknown[] =>
  check(text).map(({ code, place }) => [code, place.line, place.column, place.path]);
const messages = (text: string): unknown[] => check(text).map(({ message, fix }) => [message, fix]);

const article = '/page[1]/article[1]';

describe('the validator', () => {
  it('compiles the schema of these tests', () => expect(diagnostics).toEqual([]));

  it.each([
    ['an element at a wrong place', '<article><head/><head/></article>', 'RNG-001', 17, `${article}/head[2]`],
    ['an unknown element', '<article><head/><figure/></article>', 'RNG-002', 17, `${article}/figure[1]`],
    [
      'an element of another namespace',
      '<article><head/><para xmlns="u"/></article>',
      'RNG-003',
      17,
      `${article}/para[1]`,
    ],
    ['an element before what it needs', '<article><para/></article>', 'RNG-005', 10, `${article}/para[1]`],
    ['an incomplete element', '<article></article>', 'RNG-006', 10, article],
    ['text among elements', '<article>\n<head/>  loose</article>', 'RNG-007', 10, article],
    ['an attribute not known', '<article king="report"><head/></article>', 'RNG-010', 10, `${article}/@king`],
    ['a wrong value', '<article kind="repport"><head/></article>', 'RNG-011', 16, `${article}/@kind`],
    [
      'an identifier twice',
      '<article id="a"><head/></article><article id="a"><head/></article>',
      'RNG-020',
      47,
      '/page[1]/article[2]/@id',
    ],
    ['a reference to nothing', '<article next="b"><head/></article>', 'RNG-021', 16, `${article}/@next`],
  ])('reports %s once, where it begins', (_, text, code, column, path) => {
    expect(summary(page(text)).map((found) => (Array.isArray(found) ? [found[0], found[2], found[3]] : found))).toEqual(
      [[code, column, path]],
    );
  });

  it('reports a wrong root, a missing attribute and wrong content', () => {
    expect(summary('<name xmlns="urn:news"/>')).toEqual([['RNG-004', 1, 1, '/name[1]']]);
    const header = '<page xmlns="urn:news"><header><title/></header><article><head/></article></page>';
    expect(summary(header)).toEqual([
      ['RNG-012', 1, 24, '/page[1]/header[1]'],
      ['RNG-008', 1, 32, '/page[1]/header[1]/title[1]'],
    ]);
  });

  it('says what was probably meant, and what the schema says about it', () => {
    expect(messages(page('<article kind="repport"><head/></article>'))).toEqual([
      [
        'the value “repport” of kind on <article> is not one of “report”, “brief”',
        'correct the value (did you mean report?)',
      ],
    ]);
    expect(messages(page('<article king="report"><head/></article>'))).toEqual([
      ['the attribute king is not allowed on <article> (did you mean kind?)', 'possible here: kind, id, next'],
    ]);
    expect(
      messages('<page xmlns="urn:news"><header><title>x</title></header><article><head/></article></page>'),
    ).toEqual([['<header> lacks @date', 'add @date (date: day of the issue)']]);
    expect(messages('<page xmlns="urn:news"><article><head/></article></page>')).toEqual([
      [
        '<article> is not allowed yet: <header> is missing before it',
        'add <header> before <article> (header: what is known of the page)',
      ],
    ]);
  });

  it('takes a misspelt element for the one meant, and reads on in it', () => {
    expect(
      summary(page('<article><head/><pra><figure/></pra><para/></article>')).map(
        (found) => Array.isArray(found) && found[0],
      ),
    ).toEqual(['RNG-002', 'RNG-002']);
  });

  it('reports a missing namespace once, and nothing else for it', () => {
    const text =
      '<page><header date="1936-07-07"><title>x</title></header><article><head/><para>x</para></article></page>';
    expect(check(text).map(({ code }) => code)).toEqual(['RNG-003']);
  });

  it('does not blame what follows an element that came too early', () => {
    const text = page('<article><head/><credit/><para/><para/><para/></article>');
    expect(messages(text)).toEqual([
      [
        '<para> is not allowed after <credit> in <article>',
        'expected here: nothing more; or move <credit>, after which only these can follow',
      ],
    ]);
  });

  it('does not miss an element after one that came too late', () => {
    const text =
      '<page xmlns="urn:news"><header date="1936-07-07"><title>x</title></header><article><head/><credit/><head/></article></page>';
    expect(check(text).map(({ code }) => code)).toEqual(['RNG-001']);
  });

  it('explains other errors as usual where the namespace is missing', () => {
    const codes = check('<page><article><head/></article></page>').map(({ code }) => code);
    expect(codes).toEqual(['RNG-003', 'RNG-005']);
  });

  it('judges text as a whole, whatever comments divide it', () => {
    const text =
      '<page xmlns="urn:news"><header date="1936-07-07"><title><!--a--> G<!--b--> </title></header><article><head/></article></page>';
    expect(check(text)).toEqual([]);
  });

  it('keeps what was found when the file breaks off, but does not judge its references', () => {
    const codes = check(`${page('').slice(0, -7)}<article next="a"><x/>`).map(({ code }) => code);
    expect(codes).toEqual(['RNG-002', 'XML-007']);
  });

  it('stops working out errors after the number asked for', () => {
    const text = page(`<article><head/>${'<x/>'.repeat(50)}</article>`);
    expect(schema === undefined ? 0 : validate(schema, text, 'a.xml', { maxErrors: 7 }).length).toBe(7);
  });

  it('forgets derivatives beyond a limit and goes on with the same answers', () => {
    const text = page('<article kind="report"><head/><para>a<name/>b</para></article>'.repeat(3));
    schema?.patterns.forgetBeyond(0);
    expect(check(text)).toEqual([]);
    schema?.patterns.forgetBeyond(0);
    expect(check(text.replace('<name/>', '<nam/>')).length).toBe(1);
  });
});
