/** The XML reader: exact positions, namespaces, refusal of all that is not well-formed, limits that hold quickly. */
import { describe, expect, it } from 'vitest';
import type { XmlHandler, XmlOptions } from '../../src/xml/events.ts';
import { parseXml } from '../../src/xml/parse.ts';

function eventsOf(text: string, options: Partial<XmlOptions> = {}) {
  const events: unknown[] = [];
  const cut = (start: number, end: number) => text.slice(start, end);
  const handler: XmlHandler = {
    startElement: ({ name, local, uri, attributes, locate, start, end }) => {
      const shown = attributes.map((a) => {
        const place = locate(a.name);
        return [a.name, a.uri, a.value, cut(place.start, place.end), cut(place.valueStart, place.valueStart + 2)];
      });
      events.push(['start', name, local, uri, cut(start, end), ...shown]);
    },
    endElement: (name, start, end) => events.push(['end', name, cut(start, end)]),
    text: (value, start, end) => events.push(['text', value, cut(start, end)]),
    comment: (value, start, end) => events.push(['comment', value, cut(start, end)]),
    processingInstruction: (target, data, start, end) => events.push(['pi', target, data, cut(start, end)]),
    doctype: (_, start, end) => events.push(['doctype', cut(start, end)]),
  };
  const report = parseXml(text, handler, { file: 'a.xml', ...options });
  return { events, report };
}

const faultOf = (text: string, options: Partial<XmlOptions> = {}) => {
  const { report } = eventsOf(text, options);
  const [first] = report.diagnostics;
  return [first?.code, first?.place.line, first?.place.column];
};

describe('the XML reader', () => {
  it('reports tags, attributes and text with the exact piece of source each comes from', () => {
    const { events, report } = eventsOf(
      '<?xml version="1.0"?>\n<!-- c --><?pi a <?b ?><r xmlns="u" x = "1&amp;2"\n y=\'>\'>a<![CDATA[<b>]]>&#x4e2d;<e/><!--k-->t</r>\n',
    );
    expect(report.diagnostics).toEqual([]);
    expect(events).toEqual([
      ['comment', ' c ', '<!-- c -->'],
      ['pi', 'pi', 'a <?b ', '<?pi a <?b ?>'],
      [
        'start',
        'r',
        'r',
        'u',
        '<r xmlns="u" x = "1&amp;2"\n y=\'>\'>',
        ['x', '', '1&2', 'x = "1&amp;2"', '1&'],
        ['y', '', '>', "y='>'", ">'"],
      ],
      ['text', 'a<b>中', 'a<![CDATA[<b>]]>&#x4e2d;'],
      ['start', 'e', 'e', 'u', '<e/>'],
      ['end', 'e', '<e/>'],
      ['comment', 'k', '<!--k-->'],
      ['text', 't', 't'],
      ['end', 'r', '</r>'],
    ]);
  });

  it('resolves namespaces by scope and leaves attributes without prefix in none', () => {
    const { events } = eventsOf('<p:a xmlns:p="1" xmlns="2" p:x="" x=""><b xmlns="" xml:id="i"/><c/></p:a>');
    const starts = events.flatMap((event) => (Array.isArray(event) && event[0] === 'start' ? [event.slice(1, 4)] : []));
    expect(starts).toEqual([
      ['p:a', 'a', '1'],
      ['b', 'b', ''],
      ['c', 'c', '2'],
    ]);
  });

  it('counts columns in code points and lines over all three kinds of line end', () => {
    expect(faultOf('<a>\r\n\r𠀀𠀀&x;</a>')).toEqual(['XML-010', 3, 3]);
  });

  it.each([
    ['duplicate attribute', '<a>\n<b x="1" y="" x="2"/></a>', 'XML-012', 2, 15],
    ['duplicate expanded name', '<a xmlns:p="u" xmlns:q="u" p:x="" q:x=""/>', 'XML-012', 1, 35],
    ['unbound element prefix', '<a><p:b/></a>', 'XML-013', 1, 5],
    ['unbound attribute prefix', '<a p:b=""/>', 'XML-013', 1, 4],
    ['vertical tab', '<a>x\vy</a>', 'XML-008', 1, 5],
    ['less-than sign in a value', '<a b="x<y"/>', 'XML-015', 1, 8],
    ['two roots', '<a/>\n<b/>', 'XML-005', 2, 1],
    ['text after the root', '<a/>\n x', 'XML-005', 2, 2],
    ['mismatched tags', '<a><b></a>', 'XML-006', 1, 7],
    ['bare ampersand before a semicolon', '<a>R & B; x</a>', 'XML-009', 1, 6],
    ['bare ampersand', '<a>R & B</a>', 'XML-009', 1, 6],
    ['cdata end in text', '<a>]]></a>', 'XML-017', 1, 6],
    ['hyphens in a comment', '<a><!-- -- --></a>', 'XML-018', 1, 11],
    ['reference to U+0000', '<a>&#0;</a>', 'XML-011', 1, 4],
    ['undeclared entity', '<a>&nbsp;</a>', 'XML-010', 1, 4],
    ['undeclared entity in a value', '<a b="&nbsp;"/>', 'XML-010', 1, 7],
    ['unquoted value', '<a b=1/>', 'XML-016', 1, 6],
    ['empty file', '', 'XML-004', 1, 1],
    ['unclosed element', '<a>\n<b>', 'XML-007', 2, 1],
    ['unclosed comment', '<a>\n<!-- b</a>', 'XML-025', 2, 1],
    ['file cut off in a tag', '<a>\n<b c="', 'XML-025', 2, 1],
    ['end tag too many', '<a/></a>', 'XML-026', 1, 5],
    ['two colons', '<a:b:c xmlns:a="u"/>', 'XML-023', 1, 2],
    ['colon before a digit', '<a:1 xmlns:a="u"/>', 'XML-023', 1, 2],
    ['xmlns as a prefix', '<a xmlns:xmlns="u"/>', 'XML-014', 1, 4],
    ['undeclared prefix', '<a xmlns:p=""/>', 'XML-014', 1, 4],
    ['declared prefix with a colon', '<a xmlns::b="u"/>', 'XML-023', 1, 4],
    ['question mark in an instruction target', '<a><?x?y z?></a>', 'XML-019', 1, 4],
    ['less-than sign in text', '<a>1 < 2</a>', 'XML-022', 1, 6],
    ['late XML declaration', ' <?xml version="1.0"?><a/>', 'XML-019', 1, 7],
    ['DOCTYPE badly written', '<!DOCTYPE ><a/>', 'XML-021', 1, 1],
    ['DOCTYPE with a subset', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'XML-020', 1, 1],
  ])('refuses: %s', (_, text, code, line, column) => {
    expect(faultOf(text)).toEqual([code, line, column]);
  });

  it('accepts a DOCTYPE without internal subset and reads nothing for it', () => {
    expect(faultOf('<!DOCTYPE TEI SYSTEM "http://example.org/no.dtd"><TEI/>')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('expands plain-text entities when a DOCTYPE is allowed, and no others', () => {
    const doctype =
      '<!DOCTYPE a [<!ENTITY b "c&#169;"><!ENTITY d "&b;e"><!ENTITY f SYSTEM "/etc/passwd"><!ENTITY g "<h/>">]>';
    const { events } = eventsOf(`${doctype}<a>&d;</a>`, { allowDoctype: true });
    expect(events).toContainEqual(['text', 'c©e', '&d;']);
    expect(faultOf(`${doctype}<a>&f;</a>`, { allowDoctype: true })[0]).toBe('XML-024');
    expect(faultOf(`${doctype}<a>&g;</a>`, { allowDoctype: true })[0]).toBe('XML-024');
  });

  it('stops at an entity bomb, deep nesting, a heap of attributes and an endless text', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`).join('');
    const bomb = `<!DOCTYPE a [<!ENTITY e0 "boom">${levels}]><a>${'&e5;'.repeat(1e6)}</a>`;
    expect(faultOf(bomb, { allowDoctype: true })[0]).toBe('XML-032');
    expect(faultOf('<a>'.repeat(200_000))[0]).toBe('XML-030');
    expect(faultOf(`<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`)[0]).toBe('XML-031');
    expect(faultOf(`<a>${'x'.repeat(11_000_000)}</a>`)[0]).toBe('XML-032');
    expect(faultOf(`<a b="${'x'.repeat(11_000_000)}"/>`)[0]).toBe('XML-032');
    expect(faultOf('<a></a>', { limits: { document: 5 } })[0]).toBe('XML-033');
  });

  it('reads the same whatever falls on the border of two chunks', () => {
    const piece = '<p n="a&lt;b">x\r\n<![CDATA[y]]>&#x20000;</p><!--c--><?p i?>';
    const whole = eventsOf(`<r>${piece}</r>`).events.slice(1, -1);
    for (let shift = 0; shift < piece.length; shift++) {
      const text = `<r>${' '.repeat(65_536 - 3 - shift)}<a/>${piece}</r>`;
      expect(eventsOf(text).events.slice(4, -1)).toEqual(whole);
    }
  });
});
