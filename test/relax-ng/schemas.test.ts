/** Schemas: each way of being incorrect is refused with its code and place; several files make one schema. */
import { describe, expect, it } from 'vitest';
import { compileSchema } from '../../src/relax-ng/schema.ts';
import { validate } from '../../src/relax-ng/validate.ts';

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** Compiles the first of some files that refer to one another by name. */
function compile(files: Readonly<Record<string, string>>) {
  const [[file, text] = ['', '']] = Object.entries(files);
  return compileSchema({ file, text }, (href) => {
    const found = files[href];
    return found === undefined ? { reason: 'there is no such file' } : { file: href, text: found };
  });
}

const element = (content: string): string => `<element name="a" ${rng} ${xsd}>\n${content}\n</element>`;
const grammar = (content: string): string => `<grammar ${rng} ${xsd}>\n${content}\n</grammar>`;
const start = '<start><element name="a"><empty/></element></start>';

describe('an incorrect schema', () => {
  it.each([
    ['SCH-002', '<a/>', 1],
    ['SCH-002', `<define name="a" ${rng}><empty/></define>`, 1],
    ['SCH-003', element('<start><empty/></start>'), 2],
    ['SCH-003', element('<empty/>\n<value>a<b xmlns=""/></value>'), 3],
    ['SCH-004', element('<empty\n nam="b"/>'), 2],
    ['SCH-005', element('<ref/>'), 2],
    ['SCH-006', element('<data type="a:b"/>'), 2],
    ['SCH-006', element('<attribute name="1"/>'), 2],
    ['SCH-006', grammar('<start combine="both"><empty/></start>'), 2],
    ['SCH-006', element('<externalRef href="b#c"/>'), 2],
    ['SCH-007', element('<group/>'), 2],
    ['SCH-008', element('<empty/>\n text'), 3],
    ['SCH-009', element('<element name="q:b"><empty/></element>'), 2],
    ['SCH-010', element('<data datatypeLibrary="http://example.org/types" type="a"/>'), 2],
    ['SCH-011', element('<data type="dat"/>'), 2],
    ['SCH-011', element('<data datatypeLibrary="" type="date"/>'), 2],
    ['SCH-012', element('<data type="token"><param name="pattern">(</param></data>'), 2],
    ['SCH-012', element('<data type="token"><param name="minInclusive">1</param></data>'), 2],
    ['SCH-012', element('<data type="integer"><param name="maxInclusive">x</param></data>'), 2],
    ['SCH-012', element('<data type="integer"><param name="length">1</param></data>'), 2],
    ['SCH-012', element('<data type="token"><param name="enumeration">x</param></data>'), 2],
    ['SCH-012', element('<data type="token"><param name="length">1</param><param name="length">1</param></data>'), 2],
    ['SCH-013', element('<value type="integer">x</value>'), 2],
    ['SCH-017', element('<attribute><anyName><except><anyName/></except></anyName></attribute>'), 2],
    ['SCH-017', element('<attribute><nsName ns=""><except><nsName ns="b"/></except></nsName></attribute>'), 2],
    ['SCH-018', element('<attribute name="xmlns"/>'), 2],
    ['SCH-019', grammar(`${start}\n<define name="b"><empty/></define>\n<define name="b"><text/></define>`), 4],
    [
      'SCH-020',
      grammar(
        `${start}\n<define name="b" combine="choice"><empty/></define>\n<define name="b" combine="interleave"><text/></define>`,
      ),
      4,
    ],
    ['SCH-021', grammar('<define name="b"><empty/></define>'), 1],
    ['SCH-022', grammar('<start><ref name="b"/></start>'), 2],
    ['SCH-023', element('<ref name="b"/>'), 2],
    ['SCH-023', grammar('<start><parentRef name="b"/></start>'), 2],
    [
      'SCH-024',
      grammar(
        '<start><element name="a"><ref name="b"/></element></start>\n<define name="b"><optional><ref name="b"/></optional></define>',
      ),
      3,
    ],
    ['SCH-030', element('<attribute name="b"><attribute name="c"/></attribute>'), 2],
    ['SCH-030', element('<oneOrMore><group><attribute name="b"/><text/></group></oneOrMore>'), 2],
    ['SCH-030', element('<list><element name="b"><empty/></element></list>'), 1],
    ['SCH-030', grammar('<start><text/></start>'), 1],
    ['SCH-031', element('<data type="date"/><element name="b"><empty/></element>'), 1],
    ['SCH-032', element('<attribute name="b"/><optional><attribute name="b"/></optional>'), 1],
    ['SCH-033', element('<attribute><anyName/></attribute>'), 2],
    ['SCH-034', element('<interleave><text/><group><text/><attribute name="b"/></group></interleave>'), 1],
    ['SCH-034', element('<attribute name="b"><mixed><text/></mixed></attribute>'), 2],
    [
      'SCH-034',
      element('<interleave><element name="b"><empty/></element><element name="b"><text/></element></interleave>'),
      1,
    ],
  ])('is refused with %s: %s', (code, text, line) => {
    const { value, diagnostics } = compile({ 'a.rng': text });
    expect(value).toBeUndefined();
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.place.line])).toContainEqual([code, line]);
  });

  it('says what is wrong in a file referred to, in that file', () => {
    const files = {
      'a.rng': grammar(`${start}\n<include href="b.rng"/>`),
      'b.rng': grammar('\n<define nam="b"><empty/></define>'),
    };
    expect(compile(files).diagnostics.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['SCH-005', 'b.rng', 3],
      ['SCH-004', 'b.rng', 3],
    ]);
  });

  it.each([
    ['SCH-001', { 'a.rng': element('<externalRef href="none.rng"/>') }],
    ['SCH-014', { 'a.rng': grammar(`${start}<include href="b.rng"/>`), 'b.rng': grammar('<include href="b.rng"/>') }],
    ['SCH-014', { 'a.rng': element('<externalRef href="a.rng"/>') }],
    ['SCH-015', { 'a.rng': grammar('<include href="b.rng"/>'), 'b.rng': element('<empty/>') }],
    [
      'SCH-016',
      {
        'a.rng': grammar('<include href="b.rng"><define name="c"><empty/></define></include>'),
        'b.rng': grammar(start),
      },
    ],
  ] as const)('is refused with %s across files', (code, files) => {
    expect(compile(files).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it('suggests the definition that was meant', () => {
    const text = grammar(
      `<start><ref name="artcle"/></start><define name="article"><element name="a"><empty/></element></define>`,
    );
    expect(compile({ 'a.rng': text }).diagnostics[0]?.fix).toBe('did you mean article?');
  });
});

describe('a schema of several files', () => {
  const isValid = (files: Readonly<Record<string, string>>, text: string): boolean => {
    const { value } = compile(files);
    return value !== undefined && validate(value, text, 'doc.xml').length === 0;
  };

  it('replaces what an include redefines, also two includes deep', () => {
    const files = {
      'a.rng': grammar('<include href="b.rng"><define name="c"><text/></define></include>'),
      'b.rng': grammar('<include href="c.rng"/>'),
      'c.rng': grammar('<start><element name="a"><ref name="c"/></element></start><define name="c"><empty/></define>'),
    };
    expect([isValid(files, '<a>x</a>'), isValid({ 'c.rng': files['c.rng'] }, '<a>x</a>')]).toEqual([true, false]);
  });

  it('hands ns on to what it refers to, but not the datatype library', () => {
    const files = {
      'a.rng': `<externalRef ${rng} ${xsd} ns="u" href="b.rng"/>`,
      'b.rng': `<element name="a" ${rng}><data type="token"/></element>`,
    };
    expect([isValid(files, '<a xmlns="u">x</a>'), isValid(files, '<a>x</a>')]).toEqual([true, false]);
    const dated = { ...files, 'b.rng': `<element name="a" ${rng}><data type="date"/></element>` };
    expect(compile(dated).diagnostics[0]?.code).toBe('SCH-011');
  });

  it('warns of an attribute that is an identifier here and none there', () => {
    const attribute = (type: string): string =>
      `<element name="b"><attribute name="id"><data type="${type}"/></attribute></element>`;
    const text = element(`<choice>${attribute('ID')}${attribute('token')}</choice>`);
    const { value, diagnostics } = compile({ 'a.rng': text.replaceAll('></element>', '><empty/></element>') });
    expect(value).toBeDefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['SCH-035', 'warning']]);
  });
});
