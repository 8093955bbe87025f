/** Included files are validated in their place, and errors in them are located in them. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { newspaperSchema } from '../../src/io/schemas.ts';
import { validateTei } from '../../src/validate/validate-tei.ts';
import { ruleFixtures } from './fixtures.ts';

const xi = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const page = ruleFixtures.find(({ code }) => code === 'NWS-041');
const whole = page?.mended ?? '';
const [before = '', after = ''] = whole.split(/<div type="article"[\s\S]*<\/div>/u);
const article = (inside: string): string =>
  `<div xmlns="http://www.tei-c.org/ns/1.0" type="article" xml:id="p1.a1">\n<head>Tides</head>\n${inside}</div>`;

function check(text: string, files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return validateTei(text, 'main.xml', {
    schemas: [newspaperSchema()],
    include: (href) => {
      const found = files[href];
      if (href.startsWith('..')) return { reason: 'it lies outside', isOutside: true };
      return found === undefined ? { reason: 'there is no such file' } : { file: href, text: found };
    },
  }).diagnostics;
}

const including = (inner = ''): string => `${before}<xi:include ${xi} href="a1.xml">${inner}</xi:include>${after}`;
const brief = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);

describe('XInclude', () => {
  it('a document of valid parts is valid', () => {
    expect(brief(check(including(), { 'a1.xml': article('<p>High water at noon.</p>') }))).toEqual([]);
  });

  it('an error in an included file is located there, by grammar and by rules', () => {
    const found = check(including(), {
      'a1.xml': article('<p>High <blink>water</blink></p>\n<p ana="#none">Noon.</p>'),
    });
    expect(brief(found)).toEqual(['a1.xml:3:9 RNG-002', 'a1.xml:4:9 NWS-071']);
  });

  it('an error after the inclusion is located in the document itself', () => {
    const [line] = brief(
      check(including().replace('</body>', '<blink/></body>'), { 'a1.xml': article('<p>Noon.</p>') }),
    );
    expect(line).toMatch(/^main\.xml:\d+:\d+ RNG-002$/u);
  });

  it('what is not well-formed is said of the included file', () => {
    const found = brief(check(including(), { 'a1.xml': article('<p>Noon.</div>') }));
    expect(found.some((one) => /^a1\.xml:3:\d+ XML-/u.test(one))).toBe(true);
  });

  it('a file that is missing is an error unless there is a fallback', () => {
    expect(brief(check(including(), {})).some((one) => one.endsWith('VAL-001'))).toBe(true);
    const fallback = `<xi:fallback>${article('<p>Noon.</p>')}</xi:fallback>`;
    expect(brief(check(including(fallback), {}))).toEqual([]);
  });

  it.each([
    ['../secret.xml', 'VAL-002'],
    ['a1.xml#p1', 'VAL-001'],
    ['#p1', 'VAL-004'],
  ])('an inclusion of %s is refused', (href, code) => {
    const text = including().replace('href="a1.xml"', `href="${href}"`);
    expect(brief(check(text, {})).some((one) => one.endsWith(code))).toBe(true);
  });

  it('a file that includes itself does not run for ever', () => {
    const circle = article(`<p>Noon.</p><xi:include ${xi} href="a1.xml"/>`);
    expect(brief(check(including(), { 'a1.xml': circle })).filter((one) => one.endsWith('VAL-003'))).toHaveLength(1);
  });
});
