/** Every rendering target keeps the same promises: it renders, twice the same, and an unknown element stops it with a place. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderTei, targets } from '../../src/render/index.ts';
import { compiledStylesheets } from '../render/stylesheets.ts';

const stylesheets = compiledStylesheets();
const page = readFileSync(new URL('../render/harbour.xml', import.meta.url), 'utf8');
const shared = ['../../../shared', '../../shared', '../../../../shared']
  .map((path) => new URL(`${path}/examples/`, import.meta.url))
  .find((path) => existsSync(path));
const render = (tei: string, target: (typeof targets)[number]) =>
  renderTei(tei, stylesheets, { name: 'page.xml' }, [target]);

describe.each(targets)('target $id', (target) => {
  it('renders a page without a diagnostic', () => {
    const { value, diagnostics } = render(page, target);
    expect(diagnostics).toEqual([]);
    expect(value.get(target.id)).toContain('lit on Sun');
  });

  it('gives the same characters twice', () => {
    expect(render(page, target).value.get(target.id)).toBe(render(page, target).value.get(target.id));
  });

  it('renders an issue as a corpus', () => {
    const inner = page.replace(/<\?xml.*?\?>\s*/u, '');
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${inner}${inner.replaceAll('p1', 'p2')}</teiCorpus>`;
    const { value, diagnostics } = render(corpus, target);
    expect(diagnostics).toEqual([]);
    expect(value.get(target.id)?.match(/far out/gu)).toHaveLength(2);
  });

  it('reports XML that is not well-formed', () => {
    expect(render('<TEI><text></TEI>', target).diagnostics.map(({ code }) => code)).toEqual(['XSL-001']);
  });

  it('reports a document nested beyond all reason', () => {
    const deep = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${'<div>'.repeat(60_000)}${'</div>'.repeat(60_000)}</body></text></TEI>`;
    expect(render(deep, target).diagnostics.map(({ code }) => code)).toEqual(['XSL-005']);
  });

  it.skipIf(shared === undefined)('renders the worked examples without a diagnostic', () => {
    for (const name of ['seed-page.tei.xml', 'model-snippets.tei.xml']) {
      const { value, diagnostics } = render(readFileSync(new URL(name, shared), 'utf8'), target);
      expect(diagnostics).toEqual([]);
      expect(value.get(target.id)).toBeDefined();
    }
  });
});

it.each(targets.filter(({ id }) => id !== 'text-lines'))(
  '$id stops at an element it does not know, and says where',
  (target) => {
    const { diagnostics } = render(page.replace('lit on Sun<pc', '<blink>lit</blink> on Sun<pc'), target);
    expect(diagnostics).toMatchObject([{ code: 'XSL-002', place: { file: 'page.xml', line: 3 } }]);
    expect(diagnostics[0]?.message).toContain('blink');
  },
);

it('a target whose stylesheet was not handed in is reported', () => {
  expect(renderTei(page, {}, { name: 'p' }, [targets[0]]).diagnostics.map(({ code }) => code)).toEqual(['XSL-004']);
});
